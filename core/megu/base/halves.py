"""Temporary files left behind by a process that was killed while writing."""

import os
import re
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

YOUNGEST = 60
"""Seconds; a younger file may not be locked yet, or is being written by a library under another inode."""
UNHELD = 86_400
"""Seconds after which a file is stale where locks say nothing. On Windows an open file could not be renamed, and on a
Windows share a lock blocks every other descriptor that writes to the file, even in this process.
"""


def hold(temporary: Path, descriptor: int) -> int | None:
    """Lock an empty temporary file for as long as this descriptor is open.

    Returns the descriptor; or None, with the descriptor closed, where the system can't lock or a lock would block
    writing.
    """
    if sys.platform != "win32":
        import fcntl

        with suppress(OSError):
            fcntl.flock(descriptor, fcntl.LOCK_SH)
            _try_to_write(temporary)
            return descriptor
    os.close(descriptor)
    return None


def _try_to_write(temporary: Path) -> None:
    """Write to the file as a library does, which opens it by name. Raises OSError."""
    other = os.open(temporary, os.O_WRONLY)
    try:
        os.write(other, b" ")
        os.ftruncate(other, 0)
    finally:
        os.close(other)


def release(temporary: Path, descriptor: int | None) -> None:
    """Release the lock: a file to be renamed must not be open. The file's age restarts here."""
    if descriptor is not None:
        with suppress(OSError):
            os.utime(temporary)
        os.close(descriptor)


def remove_stale(path: Path, is_locked: bool) -> None:
    """Remove the stale temporary files of `path`; those that can't be removed stay.

    is_locked: True if the folder's temporary files are locked while they are written.
    """
    for half in _halves(path):
        with suppress(OSError):
            if _is_stale(half, is_locked):
                half.unlink()


def _halves(path: Path) -> Iterator[Path]:
    pattern = re.compile(rf"\.{re.escape(path.name[:40])}-[0-9a-f]{{8}}{re.escape(path.suffix)}")
    with suppress(OSError), os.scandir(path.parent) as entries:
        matches = (entry for entry in entries if pattern.fullmatch(entry.name))
        names = [entry.name for entry in matches if entry.is_file(follow_symlinks=False)]
        yield from (path.parent / name for name in names)


def _is_stale(half: Path, is_locked: bool) -> bool:
    age = time.time() - half.stat().st_mtime
    if sys.platform == "win32" or not is_locked:
        return age > UNHELD
    if age < YOUNGEST:
        return False
    import fcntl

    descriptor = os.open(half, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)  # fails if it is locked, or locks don't work
    finally:
        os.close(descriptor)
    return True
