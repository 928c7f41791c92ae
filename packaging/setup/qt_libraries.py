"""Sees to the system libraries that Qt loads on Linux: installs them as root, else prints the one line to type.

Run ``python packaging/setup/qt_libraries.py [--window]``; with ``--window`` also those of a real X11 window.
"""

import ctypes
import os
import shlex
import shutil
import subprocess
import sys

OFFSCREEN = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0t64",
}
WINDOW = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libX11-xcb.so.1": "libx11-xcb1",
}


def main() -> int:
    """Returns 0 where all libraries can be loaded, after installing them if need be."""
    if not sys.platform.startswith("linux"):
        return 0
    libraries = {**OFFSCREEN, **(WINDOW if "--window" in sys.argv[1:] else {})}
    missing = [library for library in libraries if not loads(library)]
    return provide(missing, [libraries[library] for library in missing]) or ask_the_loader()


def provide(missing: list[str], packages: list[str]) -> int:
    """Install what is missing, or say in one line how; returns an exit code."""
    if not missing:
        return 0
    if shutil.which("apt-get") is None:
        print(
            f"Qt needs these system libraries; install them, then run make again: {' '.join(missing)}", file=sys.stderr
        )
        return 1
    if os.geteuid() != 0:
        print("Qt needs some system libraries. Type this line, then run make again:\n", file=sys.stderr)
        print(f"  sudo apt-get install --yes {shlex.join(map(named_here, packages))}", file=sys.stderr)
        return 1
    return install(packages)


def ask_the_loader() -> int:
    """Load Qt itself: a library this list does not know of is named by the loader."""
    process = subprocess.run(
        [sys.executable, "-c", "import PySide6.QtWidgets, PySide6.QtSvg"], capture_output=True, text=True, check=False
    )
    if process.returncode:
        print(f"Qt can't be loaded: {process.stderr.strip().splitlines()[-1]}", file=sys.stderr)
    return process.returncode


def loads(library: str) -> bool:
    """Return True if the loader finds the library, whichever package it came from."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def named_here(package: str) -> str:
    """The package's name in this release: with or without ``t64``, whichever apt knows."""
    bare = package.removesuffix("t64")
    for name in (package, bare, bare + "t64"):
        process = subprocess.run(["apt-cache", "show", name], capture_output=True, check=False)
        if process.returncode == 0 and process.stdout:
            return name
    return package


def install(packages: list[str]) -> int:
    """Install packages with apt. Quiet unless it fails."""
    print("Installing system libraries for Qt.", flush=True)
    apt("update")  # where this fails, an older list of packages may still do
    return apt("install", "--yes", "--no-install-recommends", *map(named_here, packages))


def apt(*arguments: str) -> int:
    """Run apt-get; its words are shown only where it fails."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    process = subprocess.run(
        ["apt-get", "-qq", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        env=environment,
        check=False,
    )
    if process.returncode:
        print(f"{process.stdout}\napt-get {arguments[0]} failed; the lines above say why.", file=sys.stderr)
    return process.returncode


if __name__ == "__main__":
    sys.exit(main())
