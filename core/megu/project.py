"""A project is a folder: what the user chose in `project.json`, and each stage's result named by its inputs."""

import json
import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import lru_cache
from pathlib import Path
from typing import Any

import filelock

from megu import arrival, files
from megu.clock import now
from megu.errors import NotReady, ProjectError
from megu.layout import FILE, LOCK, MANIFEST
from megu.schema import SCHEMA_VERSION, Choices, migrate

WORKING, AT_WORK = ".working.lock", ".working.json"


class Project:
    """An open project. One writer at a time holds its lock; `read_only` ones look without taking it.

    Everything derived lies below the folder in places that `megu.derived` lists; the user's originals are only read.
    """

    def __init__(self, folder: Path, choices: Choices, *, read_only: bool, lock: filelock.BaseFileLock | None) -> None:
        self.folder = folder
        self.choices = choices
        self.read_only = read_only
        self._lock = lock
        self._performed: list[tuple[str, str]] = []

    @classmethod
    def create(cls, folder: Path, name: str, note: str = "") -> "Project":
        """Make the folder (it may exist, but hold no project yet) and take its lock."""
        folder = Path(os.path.abspath(folder))
        files.check_length(folder)
        with files.disk_errors(folder):
            if (folder / FILE).exists():
                raise ProjectError("project_exists", folder=str(folder))
            folder.mkdir(parents=True, exist_ok=True)
        lock = _take_lock(folder)
        choices = Choices(name=name, note=note, created=now(), salt=secrets.token_hex(16))
        project = cls(folder, choices, read_only=False, lock=lock)
        try:
            project.save()
        except BaseException:
            project.close()
            raise
        return project

    @classmethod
    def open(cls, folder: Path, *, write: bool = True) -> "Project":
        """Open a project folder (or its `project.json`).

        With `write`, its lock is taken: ProjectError ``project_in_use`` where another holds it. A project made by a
        newer version, or in a folder that can't be written, opens read-only.
        """
        folder = Path(os.path.abspath(folder.parent if folder.name == FILE else folder))
        choices, newer = _read_choices(folder)
        arrival.settle(folder)
        read_only = not write or newer or not os.access(folder, os.W_OK)
        try:
            lock = None if read_only else _take_lock(folder)
        except ProjectError as error:  # on Windows and network drives the system only tells when one tries
            if not isinstance(error.__cause__, PermissionError):
                raise
            read_only, lock = True, None
        return cls(folder, choices, read_only=read_only, lock=lock)

    def close(self) -> None:
        """Give the lock back. Closing twice does no harm."""
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def __enter__(self) -> "Project":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def save(self) -> None:
        """Write `project.json` (aside, then renamed)."""
        if self.read_only:
            raise ProjectError("project_read_only", folder=str(self.folder))
        if not self.folder.is_dir():  # never made anew: the project may stand elsewhere, and would be left behind
            raise ProjectError("project_gone", folder=str(self.folder))
        files.write_json(self.folder / FILE, self.choices.model_dump(mode="json"))

    def reread(self) -> None:
        """Take over what another process wrote into `project.json` on this one's behalf. Raises ProjectError."""
        self.choices, _ = _read_choices(self.folder)

    # --- paths: relative to the project where they lie inside it -------------------------------------------------

    def store_path(self, path: Path | str) -> str:
        """How a path is written in `project.json`: relative POSIX in NFC inside the project, else absolute."""
        absolute = Path(os.path.abspath(path))
        inside = absolute.is_relative_to(self.folder)
        return (absolute.relative_to(self.folder) if inside else absolute).as_posix()

    def find_path(self, stored: str) -> Path:
        """The path that `store_path` wrote."""
        return self.folder / stored

    # --- results -------------------------------------------------------------------------------------------------

    def stage_folder(self, name: str, key: str) -> Path:
        """Where the result of a stage with that key lies, or will lie."""
        return self.folder / "stages" / name / key

    def has(self, name: str, key: str) -> bool:
        """Whether the stage's result with that key has been published, and its files still have their sizes."""
        folder = self.stage_folder(name, key)
        try:
            sizes = _read_sizes(str(folder / MANIFEST), *files.stamp(folder / MANIFEST))
            return all(os.stat(f"{folder}/{part}").st_size == size for part, size in sizes)
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return False  # cut short or thrown away from outside: the stage is performed again

    def result(self, name: str, key: str) -> dict[str, Any]:
        """The published `result.json` of that key (cached by its size and time)."""
        if not self.has(name, key):
            raise NotReady("stage_missing", stage=name)
        path = self.stage_folder(name, key) / "result.json"
        return _read_result(str(path), *files.stamp(path))

    def partial(self, name: str, key: str) -> Path:
        """The folder where a stage works: resume points and journals of this key alone lie here."""
        folder = self.folder / "partial" / f"{name}-{key}"
        with files.disk_errors(self.folder):
            folder.mkdir(parents=True, exist_ok=True)
        return folder

    def publish(self, name: str, key: str, partial: Path, manifest: dict[str, Any]) -> None:
        """Seal a stage's folder: manifest with each file's hash, sync, then one rename to its final name."""
        with files.disk_errors(self.folder):
            for leftover in partial.glob(".*"):  # files written aside when the process was killed
                leftover.unlink()
            parts = sorted(path for path in partial.rglob("*") if path.is_file() and path.name != MANIFEST)
            listed = {p.relative_to(partial).as_posix(): [p.stat().st_size, files.digest_file(p)] for p in parts}
            for part in parts:
                files.sync(part)
            files.write_json(partial / MANIFEST, {**manifest, "files": listed})
            final = self.stage_folder(name, key)
            final.parent.mkdir(parents=True, exist_ok=True)
            files.sync(partial)
            if final.exists():  # what stands here is no longer valid, or was to be made again
                shutil.rmtree(final)
            files.persistently(os.rename, partial, final)
            files.sync(final.parent)

    @contextmanager
    def working(self, stage: str, key: str = "") -> Iterator[None]:
        """Held by the process that runs a stage: a fresh one waits out the last seconds of an orphan.

        A stage inside a stage takes it again. Other processes read which stage it is (`at_work`).
        """
        lock = filelock.FileLock(self.folder / WORKING, timeout=10, is_singleton=True)
        try:
            with files.disk_errors(self.folder):
                lock.acquire()
        except filelock.Timeout as error:
            raise ProjectError("project_in_use", folder=str(self.folder)) from error
        self._performed.append((stage, key))
        try:
            self._note_work()
            yield
        finally:
            self._performed.pop()
            self._note_work()
            lock.release()

    def _note_work(self) -> None:
        """Write down what is performed, for whoever looks; it works without that on a full disk."""
        path = self.folder / AT_WORK
        with suppress(OSError):
            if self._performed:
                path.write_text(json.dumps(self._performed), encoding="utf-8")
            else:
                path.unlink(missing_ok=True)

    def at_work(self) -> list[tuple[str, str]] | None:
        """Name and key of each stage that a process performs just now, outer ones first; None where none works.

        It is empty where the process has not written it down. The note of one that died counts for nothing.
        """
        if not files.is_locked(self.folder / WORKING):
            return None
        try:
            return [(str(name), str(key)) for name, key in files.read_json(self.folder / AT_WORK)]
        except (OSError, ValueError, TypeError):
            return []


@lru_cache(maxsize=512)
def _read_sizes(path: str, size: int, time: int) -> list[tuple[str, int]]:
    return [(part, told[0]) for part, told in files.read_json(Path(path))["files"].items()]


@lru_cache(maxsize=64)
def _read_result(path: str, size: int, time: int) -> dict[str, Any]:
    return files.read_json(Path(path))


def _read_choices(folder: Path) -> tuple[Choices, bool]:
    try:
        value = files.read_json(folder / FILE)
        newer = value.get("schema_version", 1) > SCHEMA_VERSION
        return Choices.model_validate(value if newer else migrate(value)), newer
    except (FileNotFoundError, NotADirectoryError) as error:
        raise ProjectError("project_missing", folder=str(folder)) from error
    except PermissionError as error:
        raise ProjectError("cannot_read", path=str(folder / FILE)) from error
    except (
        OSError,
        ValueError,
        TypeError,
        AttributeError,
        KeyError,
    ) as error:  # pydantic's ValidationError is a ValueError
        raise ProjectError("project_damaged", path=str(folder / FILE)) from error


def _take_lock(folder: Path) -> filelock.BaseFileLock:
    lock = filelock.FileLock(folder / LOCK)
    try:
        with files.disk_errors(folder):
            lock.acquire(timeout=0)
    except filelock.Timeout as error:
        raise ProjectError("project_in_use", folder=str(folder)) from error
    return lock
