"""Temporary folders that are filled beside their target, then renamed, and never left behind."""

import os
import re
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import filelock

LOCK = ".lock"
"""Suffix of the file beside the folder that is locked while the folder is being filled."""
KEPT = 40
"""Characters of the target's name in that of the folder."""


@contextmanager
def folder_for(target: Path) -> Iterator[Path]:
    """Yield the path of a folder beside `target` to make, fill and rename; remove it afterwards if it was not renamed.

    Folders of killed processes for the same target are removed too. Raises OSError if the parent folder can't be made.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    _remove_stale(target)
    folder = target.parent / f".{target.name[:KEPT]}-{secrets.token_hex(4)}"
    with _hold(folder):
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)
            _unlink(_lock_path(folder))  # even if locking failed and only the file was made


def _remove_stale(target: Path) -> None:
    """Remove the folders that earlier processes left. One that is being filled is locked, and stays."""
    pattern = re.compile(re.escape(f".{target.name[:KEPT]}-") + "[0-9a-f]{8}" + re.escape(LOCK))
    with suppress(OSError):
        for lock in [path for path in target.parent.iterdir() if pattern.fullmatch(path.name)]:
            folder = lock.with_name(lock.name.removesuffix(LOCK))
            with _hold(folder) as is_ours:
                if is_ours and not folder.is_symlink():
                    shutil.rmtree(folder, ignore_errors=True)
                    _unlink(lock)


@contextmanager
def _hold(folder: Path) -> Iterator[bool]:
    """Lock the folder for this process; yield False if it is taken or locks don't work."""
    lock = filelock.FileLock(_lock_path(folder))
    try:
        lock.acquire(timeout=0)
    except (filelock.Timeout, OSError, NotImplementedError):
        yield False
        return
    try:
        yield True
    finally:
        lock.release()


def _unlink(lock: Path) -> None:
    with suppress(OSError):  # Windows removes it when it is released
        lock.unlink()


def _lock_path(folder: Path) -> Path:
    return Path(os.fspath(folder) + LOCK)
