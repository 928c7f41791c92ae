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
"""Seconds after which one is stale where no lock tells: an open file could not be renamed on Windows, and on a share of
Windows a lock keeps off all that write to the file by another descriptor, in this process too."""


def hold(aside: Path, descriptor: int) -> int | None:
    """Hold an empty file that is to be written aside as long as this descriptor is open; None where the system can't,
    or where a lock would be in the way, and it is closed."""
    if sys.platform != "win32":
        import fcntl

        with suppress(OSError):
            fcntl.flock(descriptor, fcntl.LOCK_SH)
            _try_to_write(aside)
            return descriptor
    os.close(descriptor)
    return None


def _try_to_write(aside: Path) -> None:
    """Write to it as a library does, which opens it by its name. Raises OSError."""
    other = os.open(aside, os.O_WRONLY)
    try:
        os.write(other, b" ")
        os.ftruncate(other, 0)
    finally:
        os.close(other)


def let_go(aside: Path, held: int | None) -> None:
    """Hold it no more: what is renamed must not be open. Its age begins again, however long its flushing took."""
    if held is not None:
        with suppress(OSError):
            os.utime(aside)
        os.close(held)


def drop(path: Path, held: bool) -> None:
    """Remove the halves of a file that nobody writes any more; what can't be removed stays.

    held: whether those that are written in that folder are held.
    """
    for half in _halves(path):
        with suppress(OSError):
            if _is_stale(half, held):
                half.unlink()


def _halves(path: Path) -> Iterator[Path]:
    form = re.compile(rf"\.{re.escape(path.name[:40])}-[0-9a-f]{{8}}{re.escape(path.suffix)}")
    with suppress(OSError), os.scandir(path.parent) as entries:
        found = [entry.name for entry in entries if form.fullmatch(entry.name) and entry.is_file(follow_symlinks=False)]
        yield from (path.parent / name for name in found)


def _is_stale(half: Path, held: bool) -> bool:
    age = time.time() - half.stat().st_mtime
    if sys.platform == "win32" or not held:
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
