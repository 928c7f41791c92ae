"""Half files: what a process that was killed while writing leaves aside, beside the file that it was to be."""

import os
import re
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

YOUNGEST = 60
"""Seconds: a younger one may be just begun, not yet held, or written by a library under another inode."""
UNHELD = 86_400
"""Seconds after which one is stale where no lock tells: an open file could not be renamed on Windows."""


def hold(descriptor: int) -> int | None:
    """Hold a file that is written aside as long as this descriptor is open; None where the system can't, and it is
    closed."""
    if sys.platform != "win32":
        import fcntl

        with suppress(OSError):
            fcntl.flock(descriptor, fcntl.LOCK_SH)
            return descriptor
    os.close(descriptor)
    return None


def let_go(held: int | None) -> None:
    """Hold it no more: what is renamed must not be open."""
    if held is not None:
        os.close(held)


def drop(path: Path) -> None:
    """Remove the halves of a file that nobody writes any more; what can't be removed stays."""
    for half in _halves(path):
        with suppress(OSError):
            if _is_stale(half):
                half.unlink()


def _halves(path: Path) -> Iterator[Path]:
    form = re.compile(rf"\.{re.escape(path.name[:40])}-[0-9a-f]{{8}}{re.escape(path.suffix)}")
    with suppress(OSError), os.scandir(path.parent) as entries:
        found = [entry.name for entry in entries if form.fullmatch(entry.name) and entry.is_file(follow_symlinks=False)]
        yield from (path.parent / name for name in found)


def _is_stale(half: Path) -> bool:
    age = time.time() - half.stat().st_mtime
    if sys.platform == "win32":
        return age > UNHELD
    if age < YOUNGEST:
        return False
    import fcntl

    descriptor = os.open(half, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)  # refused while it is held, or where locks are unknown
    finally:
        os.close(descriptor)
    return True
