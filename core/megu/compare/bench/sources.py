"""What files go into a benchmark, by their content: it names each cell, wherever and whenever that is computed."""

from functools import cache
from pathlib import Path

from megu.base import files


def digest(path: Path) -> str | None:
    """SHA-256 of a file's bytes, or of a folder's names and bytes; None where there is none.

    A folder is read once in a process: it is asked for with each cell, and may hold a million files.
    """
    if path.is_dir():
        return _of_folder(path)
    return _digest(path) if path.is_file() else None


@cache
def _of_folder(path: Path) -> str:
    listed = sorted(part for part in path.rglob("*") if part.is_file())
    return files.digest_of([[part.relative_to(path).as_posix(), files.digest_file(part)] for part in listed])


def _digest(path: Path) -> str:
    return _hashed(str(path), *files.stamp(path))


@cache
def _hashed(path: str, size: int, time: int) -> str:
    return files.digest_file(Path(path))
