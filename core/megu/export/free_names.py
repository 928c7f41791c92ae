"""Writing exported files to names that are not taken, so that nothing is ever overwritten."""

import os
import secrets
import shutil
from collections.abc import Callable
from pathlib import Path

from megu.base import files
from megu.base.errors import ProjectError
from megu.export.file_names import safe_name
from megu.model.stage_model import content


def write_file(folder: Path, name: str, content: bytes) -> Path:
    """Write to a free name (``name-2`` and so on). A file that has the same content is used as it is.

    Raises
    ------
    ProjectError
        If the folder can't be written to.
    """
    first = Path(safe_name(name))
    aside = folder / f".{first.name[:40]}-{secrets.token_hex(4)}"
    with files.disk_errors(folder):
        _make(folder)
        path, number = folder / first, 1
        try:
            while os.path.lexists(path) or not _put(content, aside, path):
                if path.is_file() and path.stat().st_size == len(content) and path.read_bytes() == content:
                    return path  # an earlier try wrote this very file
                number += 1
                path = folder / f"{first.stem}-{number}{first.suffix}"
            return path
        finally:
            aside.unlink(missing_ok=True)


def _put(content: bytes, whole: Path, path: Path) -> bool:
    """Write to a temporary file, and rename it to a free name; return False if the name was taken meanwhile."""
    if not whole.exists():
        with files.write_aside(whole) as aside:
            aside.write_bytes(content)
    if not _claim(path):
        return False
    files.move_persistently(os.replace, whole, path)
    return True


def _claim(path: Path) -> bool:
    """Claim a free name with an empty file, so that no one who writes at the same time takes it."""
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
    """Write a folder under a free name: filled under a temporary name, then renamed.

    Parameters
    ----------
    folder
        Where to write it.
    name
        The name to start with.
    fill
        Function that fills a path.
    same
        Function that returns True if an existing folder equals the new one, which is then used as it is. None: never.
    """
    first = safe_name(name)
    aside = folder / f".{first[:40]}-{secrets.token_hex(4)}"
    with files.disk_errors(folder):
        _make(folder)
        try:
            fill(aside)
            for part in aside.iterdir():
                files.sync(part)
            path, number = folder / first, 1
            while not _rename_if_free(aside, path):
                if same is not None and path.is_dir() and same(path, aside):
                    return path
                number += 1
                path = folder / f"{first}-{number}"
            return path
        finally:
            shutil.rmtree(aside, ignore_errors=True)


def write_beside(folder: Path, name: str, model: Path, text: str) -> Path:
    """Write a text beside a model: under its own name, or with the model's name if another model took that."""
    own, content = folder / name, text.encode()
    if os.path.lexists(own) and not (own.is_file() and own.read_bytes() == content):
        name = f"{own.stem}-{model.stem}{own.suffix}"
    return write_file(folder, name, content)


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileNotFoundError as error:  # a drive that was unplugged
        raise ProjectError("cannot_write", folder=str(folder)) from error


def _rename_if_free(aside: Path, path: Path) -> bool:
    """Rename a folder to a free name; return False if the name is taken, or was taken just now."""
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
    """Return True if a folder holds the model that was just written, and every file of it."""
    names = {part.name for part in aside.iterdir()}
    return names <= {part.name for part in path.iterdir()} and content(path) == content(aside)
