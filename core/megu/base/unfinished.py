"""A hidden folder beside the one that is being made: filled, then renamed, and never left behind."""

import os
import re
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import filelock

LOCK = ".lock"
"""What the name of the file beside it ends in, which is locked as long as somebody fills the folder."""


@contextmanager
def folder_for(target: Path) -> Iterator[Path]:
    """The name of a folder beside `target` to make, fill and rename; afterwards it is gone, if it was not renamed.

    So are those for the same target whose process was killed. Raises OSError where the folder above can't be made.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    _clear(target)
    aside = target.parent / f".{target.name[:40]}-{secrets.token_hex(4)}"
    with _held(aside):
        try:
            yield aside
        finally:
            shutil.rmtree(aside, ignore_errors=True)
            _unlink(_lock(aside))  # also where nothing can be locked, and only the file was made


def _clear(target: Path) -> None:
    """Remove what was left of earlier ones. One that somebody fills just now is locked, and stays."""
    name = re.compile(re.escape(f".{target.name[:40]}-") + "[0-9a-f]{8}" + re.escape(LOCK))
    with suppress(OSError):
        for lock in [path for path in target.parent.iterdir() if name.fullmatch(path.name)]:
            aside = lock.with_name(lock.name.removesuffix(LOCK))
            with _held(aside) as held:
                if held and not aside.is_symlink():
                    shutil.rmtree(aside, ignore_errors=True)
                    _unlink(lock)


@contextmanager
def _held(aside: Path) -> Iterator[bool]:
    """Whether the folder is this process's own; where nothing can be locked, it is nobody's."""
    lock = filelock.FileLock(_lock(aside))
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
    with suppress(OSError):  # Windows removes it itself when it is let go
        lock.unlink()


def _lock(aside: Path) -> Path:
    return Path(os.fspath(aside) + LOCK)
