"""Folders of ours among the system's temporary files, which a check or a repetition leaves where it is killed."""

import tempfile
from pathlib import Path

import filelock

from megu.project.project import LOCK

CHECK, REPETITION = "megu-verify-", "megu-replay-"
"""What their names begin with. The window's own folders there hold nothing of a project."""


def find_leftovers() -> list[Path]:
    """Those that nobody works in any more: the project in each is locked while it is used."""
    place = Path(tempfile.gettempdir())
    found = [path for prefix in (CHECK, REPETITION) for path in sorted(place.glob(f"{prefix}*"))]
    return [path for path in found if path.is_dir() and not path.is_symlink() and _is_free(path / "project" / LOCK)]


def _is_free(lock: Path) -> bool:
    """A folder without a lock was just made, or holds nothing."""
    if not lock.is_file():
        return False
    try:
        with filelock.FileLock(lock).acquire(timeout=0):
            return True
    except (filelock.Timeout, OSError):
        return False
