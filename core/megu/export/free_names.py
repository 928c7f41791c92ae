"""Where exported files go: to names that are free, so that nothing is ever overwritten."""

import os
import secrets
import shutil
from collections.abc import Callable
from pathlib import Path

from megu.base import files
from megu.base.errors import ProjectError
from megu.export.file_names import safe_name
from megu.model.stage_model import content


def write_file(folder: Path, name: str, written: bytes) -> Path:
    """Write to a name that is free (``name-2`` and so on); a file that holds the very same is taken as it is.

    Raises ProjectError where the folder can't be written to.
    """
    wanted = Path(safe_name(name))
    whole = folder / f".{wanted.name[:40]}-{secrets.token_hex(4)}"
    with files.disk_errors(folder):
        _make(folder)
        path, number = folder / wanted, 1
        try:
            while os.path.lexists(path) or not _put(written, whole, path):
                if path.is_file() and path.stat().st_size == len(written) and path.read_bytes() == written:
                    return path  # an earlier try wrote this very file
                number += 1
                path = folder / f"{wanted.stem}-{number}{wanted.suffix}"
            return path
        finally:
            whole.unlink(missing_ok=True)


def _put(written: bytes, whole: Path, path: Path) -> bool:
    """Write aside, and rename to a name that was free; False where somebody took that meanwhile."""
    if not whole.exists():
        with files.written(whole) as aside:
            aside.write_bytes(written)
    if not _taken_up(path):
        return False
    files.move_persistently(os.replace, whole, path)
    return True


def _taken_up(path: Path) -> bool:
    """Take a free name up with an empty file, so that nobody who writes at the same time takes it too."""
    try:
        path.open("xb").close()
    except OSError:
        if os.path.lexists(path):
            return False
        raise
    return True


def write_folder(
    folder: Path, name: str, fill: Callable[[Path], None], same: Callable[[Path, Path], bool] | None = None
) -> Path:
    """A folder of a name that is free, filled aside and renamed; one that is the `same`, as an earlier try wrote it, is
    taken as it is. None: none ever is."""
    wanted = safe_name(name)
    aside = folder / f".{wanted[:40]}-{secrets.token_hex(4)}"
    with files.disk_errors(folder):
        _make(folder)
        try:
            fill(aside)
            for part in aside.iterdir():
                files.sync(part)
            path, number = folder / wanted, 1
            while not _moved(aside, path):
                if same is not None and path.is_dir() and same(path, aside):
                    return path
                number += 1
                path = folder / f"{wanted}-{number}"
            return path
        finally:
            shutil.rmtree(aside, ignore_errors=True)


def write_beside(folder: Path, name: str, model: Path, text: str) -> Path:
    """A text that goes along with a model: under its own name, or with the model's where another model took that."""
    own, content = folder / name, text.encode()
    if os.path.lexists(own) and not (own.is_file() and own.read_bytes() == content):
        name = f"{own.stem}-{model.stem}{own.suffix}"
    return write_file(folder, name, content)


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileNotFoundError as error:  # a drive that was unplugged
        raise ProjectError("cannot_write", folder=str(folder)) from error


def _moved(aside: Path, path: Path) -> bool:
    """Rename a folder to a name that is free; False where somebody has it, or took it just now."""
    if os.path.lexists(path):
        return False
    try:
        files.move_persistently(os.rename, aside, path)
    except OSError:
        if os.path.lexists(path):
            return False
        raise
    return True


def same_model(path: Path, aside: Path) -> bool:
    """Whether a folder holds the model that was just written, and every file of it."""
    names = {part.name for part in aside.iterdir()}
    return names <= {part.name for part in path.iterdir()} and content(path) == content(aside)
