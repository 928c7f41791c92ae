"""Names of the files by which a folder is known as a project. It imports nothing: the start window needs them."""

FILE, MANIFEST, LOCK = "project.json", "manifest.json", ".lock"
