"""A project is a folder: the user's choices in `project.json`, and each stage's result named by its inputs."""

import hashlib
import json
import os
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import lru_cache
from pathlib import Path
from typing import Any

import filelock

from megu.base import files
from megu.base.clock import now
from megu.base.errors import Altered, NotReady, ProjectError
from megu.base.places import FILE, LOCK, MANIFEST
from megu.project import arrival, trust
from megu.project.schema import SCHEMA_VERSION, Choices, migrate

WORKING, AT_WORK = ".working.lock", ".working.json"


class Project:
    """An open project. One writer at a time holds its lock; `read_only` projects are open without it.

    Everything derived is below the folder, in the places that `megu.project.derived` lists; the user's originals are
    only read.
    """

    def __init__(self, folder: Path, choices: Choices, *, read_only: bool, lock: filelock.BaseFileLock | None) -> None:
        self.folder = folder
        self.choices = choices
        self.read_only = read_only
        self._lock = lock
        self._running: list[tuple[str, str]] = []

    @classmethod
    def create(cls, folder: Path, name: str, note: str = "") -> "Project":
        """Make the folder (it may exist, but hold no project yet) and take its lock."""
        folder = Path(os.path.abspath(folder))
        files.check_length(folder)
        with files.disk_errors(folder):
            if (folder / FILE).exists():
                raise ProjectError("project_exists", folder=str(folder))
            files.make_private(folder)
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

        Parameters
        ----------
        folder : Path
        write : bool
            True takes the lock. A project made by a newer version, or in a folder that can't be written, opens
            read-only.

        Raises
        ------
        ProjectError
            ``project_in_use`` if another process holds the lock.
        """
        folder = Path(os.path.abspath(folder.parent if folder.name == FILE else folder))
        choices, newer = read_choices(folder)
        arrival.restore_times(folder)
        read_only = not write or newer or not os.access(folder, os.W_OK)
        try:
            lock = None if read_only else _take_lock(folder)
        except ProjectError as error:  # Windows and network drives only report this on the attempt
            if not isinstance(error.__cause__, PermissionError):
                raise
            read_only, lock = True, None
        return cls(folder, choices, read_only=read_only, lock=lock)

    @property
    def is_closed(self) -> bool:
        """True if it was open for writing and has been closed."""
        return self._lock is None and not self.read_only

    def close(self) -> None:
        """Release the lock. Closing twice does no harm."""
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def __enter__(self) -> "Project":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def save(self) -> None:
        """Write `project.json` atomically."""
        if self.read_only:
            raise ProjectError("project_read_only", folder=str(self.folder))
        if not self.folder.is_dir():  # never make it again: the project may have moved
            raise ProjectError("project_gone", folder=str(self.folder))
        files.write_json(self.folder / FILE, self.choices.model_dump(mode="json"))

    def reread(self) -> None:
        """Read again what another process wrote into `project.json` for this one. Raises ProjectError."""
        self.choices, _ = read_choices(self.folder)

    # --- paths: relative to the project if inside it --------------------------------------------------------------

    def store_path(self, path: Path | str) -> str:
        """Return a path as written in `project.json`: relative (POSIX) inside the project, else absolute."""
        absolute = Path(os.path.abspath(path))
        inside = absolute.is_relative_to(self.folder)
        return (absolute.relative_to(self.folder) if inside else absolute).as_posix()

    def find_path(self, stored_path: str) -> Path:
        """Return the path that `store_path` wrote."""
        return self.folder / stored_path

    # --- results -------------------------------------------------------------------------------------------------

    def stage_folder(self, name: str, key: str) -> Path:
        """Return the folder of a stage's result with that key, whether it exists or not."""
        return self.folder / "stages" / name / key

    def has(self, name: str, key: str) -> bool:
        """Return True if the stage's result with that key has been published, and its files still have their sizes."""
        folder = self.stage_folder(name, key)
        try:
            listing = self.listed(name, key)
            return all(_is_file(f"{folder}/{part}", size) for part, (size, _) in listing.items())
        except _UNREADABLE:
            return False  # incomplete, or removed from outside: perform the stage again

    def listed(self, name: str, key: str) -> dict[str, list[Any]]:
        """Return size and SHA-256 of each file of a published result, from its manifest."""
        return self.manifest(name, key)["files"]

    def manifest(self, name: str, key: str) -> dict[str, Any]:
        """Return a published result's manifest: its stage's inputs, when and of what it was made, and its files."""
        path = self.stage_folder(name, key) / MANIFEST
        return _read_manifest(str(path), *files.stamp(path))

    def result(self, name: str, key: str) -> dict[str, Any]:
        """Return the published `result.json` of that key; verified if results are trusted `by_content`."""
        if trust.reading() is not None:
            path, digest = self._part(name, key, "result.json")
            content = path.read_bytes()
            self._check_digest(hashlib.sha256(content).hexdigest(), digest, name, path)
            try:
                return _parse_result(content)
            except ValueError as error:
                raise Altered("result_altered", self.store_path(path), name) from error
        if not self.has(name, key):
            raise NotReady("stage_missing", stage=name)
        path = self.stage_folder(name, key) / "result.json"
        try:
            return _read_result(str(path), *files.stamp(path))
        except ValueError as error:  # no valid result, even if a manifest matches it
            raise NotReady("stage_missing", stage=name) from error

    # --- verified content -----------------------------------------------------------------------------------------

    def find_altered(self, name: str, key: str) -> str | None:
        """Return the first file of a published result that differs from what its stage wrote, relative to the project,
        or None.
        """
        folder, part = self.stage_folder(name, key), MANIFEST
        try:
            for part, (size, digest) in self.listed(name, key).items():
                if not _is_file(f"{folder}/{part}", size) or files.digest_once(folder / part) != digest:
                    return self.store_path(folder / part)
        except _UNREADABLE:
            return self.store_path(folder / part)
        return None

    def content(self, name: str, key: str, part: str) -> bytes:
        """Return the bytes of a published file, and record it as an input of other results.

        Raises Altered if they are not what its stage wrote.
        """
        path, digest = self._part(name, key, part)
        content = path.read_bytes()
        self._check_digest(hashlib.sha256(content).hexdigest(), digest, name, path)
        trust.note(f"{name}/{key}/{part}", digest)
        return content

    def digest(self, name: str, key: str, part: str) -> str:
        """Return the SHA-256 of a published file, and record it as `content` does. Raises Altered as `content` does."""
        path, digest = self._part(name, key, part)
        self._check_digest(files.digest_once(path), digest, name, path)
        trust.note(f"{name}/{key}/{part}", digest)
        return digest

    def _part(self, name: str, key: str, part: str) -> tuple[Path, str]:
        if not self.has(name, key) or part not in self.listed(name, key):
            raise NotReady("stage_missing", stage=name)
        return self.stage_folder(name, key) / part, self.listed(name, key)[part][1]

    def _check_digest(self, actual: str, expected_digest: str, name: str, path: Path) -> None:
        if actual != expected_digest:
            raise Altered("result_altered", self.store_path(path), name)

    def find_outdated(self, name: str, key: str) -> str | None:
        """Return an input of a published result that has changed since, relative to the project, or None.

        Inputs that were removed are not compared.
        """
        made_of = self.manifest(name, key).get("made_of", {})
        for place, digest in made_of.items() if isinstance(made_of, dict) else ():
            with suppress(*_UNREADABLE):
                earlier, earlier_key, part = place.split("/", 2)
                if self.listed(earlier, earlier_key)[part][1] != digest:
                    return f"stages/{place}"
        return None

    def partial(self, name: str, key: str) -> Path:
        """Return the folder where a stage works: resume points and journals of this key alone are here."""
        folder = self.folder / "partial" / f"{name}-{key}"
        with files.disk_errors(self.folder):
            folder.mkdir(parents=True, exist_ok=True)
        return folder

    def publish(self, name: str, key: str, partial: Path, manifest: dict[str, Any]) -> None:
        """Seal a stage's folder: write the manifest with each file's hash, sync, then rename the folder to its final
        name.
        """
        with files.disk_errors(self.folder):
            for leftover in partial.glob(".*"):  # temporary files of a killed process
                leftover.unlink()
            parts = sorted(path for path in partial.rglob("*") if path.is_file() and path.name != MANIFEST)
            listing = {p.relative_to(partial).as_posix(): [p.stat().st_size, files.digest_file(p)] for p in parts}
            for part in parts:
                files.sync(part)
            files.write_json(partial / MANIFEST, {**manifest, "files": listing})
            final = self.stage_folder(name, key)
            final.parent.mkdir(parents=True, exist_ok=True)
            files.sync(partial)
            files.remove(final)  # an existing result is invalid, or was to be made again
            files.move_persistently(os.rename, partial, final)
            files.sync(final.parent)

    @contextmanager
    def working(self, stage: str, key: str = "") -> Iterator[None]:
        """Lock the project for a running stage; wait up to 10 s for a process that is about to end.

        A stage inside a stage takes the lock again. Other processes can read the stage's name (`at_work`).
        """
        lock = filelock.FileLock(self.folder / WORKING, timeout=10, is_singleton=True)
        try:
            with files.disk_errors(self.folder):
                lock.acquire()
        except filelock.Timeout as error:
            raise ProjectError("project_in_use", folder=str(self.folder)) from error
        self._running.append((stage, key))
        try:
            self._note_work()
            yield
        finally:
            self._running.pop()
            self._note_work()
            lock.release()

    def _note_work(self) -> None:
        """Write down the stages being performed, for other processes; on a full disk this is skipped."""
        path = self.folder / AT_WORK
        with suppress(OSError):
            if self._running:
                path.write_text(json.dumps(self._running), encoding="utf-8")
            else:
                path.unlink(missing_ok=True)

    def at_work(self) -> list[tuple[str, str]] | None:
        """Return name and key of each stage that a process performs now, outer ones first; None if none works.

        The list is empty if the process has not written it. The note of a dead process is ignored.
        """
        if not files.is_locked(self.folder / WORKING):
            return None
        try:
            return [(str(name), str(key)) for name, key in files.read_json(self.folder / AT_WORK)]
        except (OSError, ValueError, TypeError):
            return []


_UNREADABLE = (OSError, ValueError, KeyError, TypeError, AttributeError)
"""Errors of reading a manifest, or a file it names, that someone has damaged."""


def _is_file(path: str, size: int) -> bool:
    status = os.stat(path)
    return status.st_size == size and stat.S_ISREG(status.st_mode)  # reading a pipe would block


@lru_cache(maxsize=512)
def _read_manifest(path: str, size: int, time: int) -> dict[str, Any]:
    return files.read_json(Path(path))


@lru_cache(maxsize=64)
def _parse_result(content: bytes) -> dict[str, Any]:
    return _as_result(files.parse_json(content))


@lru_cache(maxsize=64)
def _read_result(path: str, size: int, time: int) -> dict[str, Any]:
    return _as_result(files.read_json(Path(path)))


def _as_result(value: Any) -> dict[str, Any]:
    """Return the value if it can be a result. Raises ValueError for any other JSON."""
    if not isinstance(value, dict):
        raise ValueError("no result")
    return value


def read_choices(folder: Path) -> tuple[Choices, bool]:
    """Return the choices in a folder's `project.json`, and True if a newer version wrote it.

    Raises ProjectError ``project_missing``, ``cannot_read`` or ``project_damaged``.
    """
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
