"""What files go into a benchmark, by their content: it names each cell, wherever and whenever that is computed."""

import os
import shutil
import tempfile
import zipfile
from functools import cache
from pathlib import Path

from megu import files
from megu.errors import BenchError
from megu.images import SPLITS


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


def unpacked(images: Path, work: Path) -> Path:
    """The image folder; a .zip is unpacked into `work` once. Raises BenchError ``bench_no_images``."""
    if images.is_dir():
        return images
    if not zipfile.is_zipfile(images):
        raise BenchError("bench_no_images", path=str(images))
    folder = work / "images" / _digest(images)[:12]
    if not folder.exists():
        with files.disk_errors(work):
            work.mkdir(parents=True, exist_ok=True)
            folder.parent.mkdir(exist_ok=True)
            aside = Path(tempfile.mkdtemp(prefix=".images-", dir=work))
            try:
                with zipfile.ZipFile(images) as zipped:
                    zipped.extractall(aside)
                files.persistently(os.rename, aside, folder)
            finally:
                shutil.rmtree(aside, ignore_errors=True)
    return _inner(folder)


def _inner(folder: Path) -> Path:
    """Below folders that hold nothing but one folder, for instance of the archive's own name."""
    entries = list(folder.iterdir())
    if len(entries) == 1 and entries[0].is_dir() and entries[0].name.lower() not in SPLITS:
        return _inner(entries[0])
    return folder
