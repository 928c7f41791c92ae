"""Where a project's images come from: what each kind of folder or file lists, and how the content of one is read."""
