"""The project's own folders among the system's temporary files, which a check or a replay leaves behind if it is
killed."""

import tempfile
from pathlib import Path

import filelock

from megu.project.project import LOCK

CHECK, REPETITION = "megu-verify-", "megu-replay-"
"""Prefixes of their names. The window's own folders there hold nothing of a project."""


def find_leftovers() -> list[Path]:
    """Return the folders that nobody uses any more: the project in a folder is locked while it is in use."""
    folder = Path(tempfile.gettempdir())
    candidates = [path for prefix in (CHECK, REPETITION) for path in sorted(folder.glob(f"{prefix}*"))]
    return [
        path for path in candidates if path.is_dir() and not path.is_symlink() and _is_free(path / "project" / LOCK)
    ]


def _is_free(lock: Path) -> bool:
    """Return True if the lock is free. A folder without a lock was just made, or is empty."""
    if not lock.is_file():
        return False
    try:
        with filelock.FileLock(lock).acquire(timeout=0):
            return True
    except (filelock.Timeout, OSError):
        return False
