"""Packs the bundle into an archive for a stick: unpacked anywhere, it keeps all that is its own beside itself.

Run ``python packaging/windows/make_portable.py BUNDLE OUT``; it prints the path of the file it made.
"""

import platform
import sys
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parents[1] / "core"), str(HERE)]

from version_file import version  # noqa: E402

from megu.base import console  # noqa: E402
from megu.base.places import MARKER  # noqa: E402

TOP = "MeGU Desktop"
"""The one folder in the archive."""
SAYS = """This file makes the copy portable: its settings, logs, keys and recent projects are kept in the folder
"MeGU data" beside it, and new projects in "MeGU projects". Without this file they go to the user's own folders.
"""


def main(bundle: Path, out: Path) -> Path:
    """Make the archive; returns its path."""
    files = sorted(path for path in bundle.rglob("*") if path.is_file())
    if not any(path.parent == bundle and path.stem == "megu-desktop" for path in files):
        sys.exit(f"{bundle} is no bundle: it lacks megu-desktop.")
    out.mkdir(parents=True, exist_ok=True)
    system = {"win32": "windows", "darwin": "macos"}.get(sys.platform, sys.platform)
    target = out / f"{bundle.name}-{version()}-{system}-{machine()}-portable.zip"
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        archive.writestr(f"{TOP}/{MARKER}", SAYS)
        for path in files:
            archive.write(path, f"{TOP}/{path.relative_to(bundle).as_posix()}")
    return target


def machine() -> str:
    """The processor as the names of our files have it."""
    return {"amd64": "x86_64"}.get(platform.machine().lower(), platform.machine().lower())


if __name__ == "__main__":
    console.prepare()
    if len(sys.argv) != 3:
        sys.exit("Say which bundle goes where: python packaging/windows/make_portable.py BUNDLE OUT")
    console.out(str(main(Path(sys.argv[1]), Path(sys.argv[2]))))
