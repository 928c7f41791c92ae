"""Portable copies of a project: model and images are copied in and compared by hash, and results stay valid."""

import os
import shutil
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import IO, BinaryIO

from megu.base import files, unfinished
from megu.base.errors import MeguError, NotReady, ProjectError
from megu.base.events import Event, Progress
from megu.images.index import Index
from megu.images.sources.registry import open_source
from megu.images.sources.source import Source
from megu.images.stage_images import INDEX, ReadImages
from megu.model.files import hf_folder
from megu.model.files.suffixes import SUFFIXES
from megu.model.stage_model import InspectModel, content
from megu.policy.store import FILE as POLICY
from megu.project import arrival
from megu.project.project import MANIFEST, Project
from megu.project.results import current_key, result_of
from megu.project.schema import Choices, ImagesChoice, ModelChoice, Origin, SimilarityChoice
from megu.project.selections import FOLDER as CHOICES
from megu.record.notices.making import FOLDER as NOTICES
from megu.similarity.stage_connect import SENT_LOG
from megu.worker.stages import STAGES, make_stage
from megu.worker.unpack import ARCHIVES, ASIDE, check_bounds

INSIDE = "packed"
"""The folder of the copy for originals from outside the project."""
WEIGHTS = (*SUFFIXES, ".gguf", ".h5", ".msgpack", ".onnx")
"""Files of a multimodal model that are left out unless they are requested: they take gigabytes, and others can get
them."""
EXPORT = "export/"
"""The folder of exported models, whose results name a file by its exact time.

On a stick with coarse times the result is written again, which takes seconds.
"""
DEFLATED = (".json", ".jsonl", ".txt", ".md")
"""Suffixes of files that are worth compressing; images and weights are not."""


@dataclass(frozen=True)
class Plan:
    """The content of a copy.

    Attributes
    ----------
    choices : Choices
        The project's choices with the paths of the copy.
    named : list of (Path, str)
        Source and relative name of model, multimodal model and exports, which results name by size and time.
    results : list of (Path, str)
        Source and relative name of results and other files.
    images : dict
        Source and index of images, by their relative folder.
    with_weights : bool
        True if the weights of multimodal models are copied too.
    weights : int
        Bytes of these weights.
    """

    choices: Choices
    named: list[tuple[Path, str]]
    results: list[tuple[Path, str]]
    images: dict[str, tuple[Source, Index]]
    with_weights: bool
    weights: int

    @property
    def count(self) -> int:
        """Count the files that hold the images."""
        return sum(source.count(index) for source, index in self.images.values())

    def sizes(self) -> tuple[int, int]:
        """Return the bytes of the images, and of everything else."""
        images = sum(source.size(index) for source, index in self.images.values())
        return images, sum(path.stat().st_size for path, _ in (*self.named, *self.results))


def plan(project: Project, with_weights: bool) -> Plan:
    """Plan a copy. Raises NotReady if model or images were not chosen and read."""
    result_of(project, InspectModel())
    result_of(project, ReadImages())
    planner = _Planner(project, with_weights)
    choices = planner.choices
    choices.model = planner.model()
    for choice, run_id in [(choices, None), *((run, run.id) for run in choices.runs)]:
        planner.take_images(choice.images, run_id)
        planner.take_mllm(choice.similarity)
    choices.export.folder = None  # a folder on this computer
    exports = sorted(path for path in (project.folder / "export").rglob("*") if path.is_file())
    planner.named += [(path, path.relative_to(project.folder).as_posix()) for path in exports]
    return Plan(choices, planner.named, _results(project), planner.images, with_weights, planner.weights)


class _Planner:
    """Collect the originals and rewrite their paths: those outside the project move to `INSIDE`."""

    def __init__(self, project: Project, with_weights: bool) -> None:
        self.project, self.with_weights, self.weights = project, with_weights, 0
        self.choices = project.choices.model_copy(deep=True)
        self.named: list[tuple[Path, str]] = []
        self.images: dict[str, tuple[Source, Index]] = {}
        self._folders: dict[str, str] = {}

    def model(self) -> ModelChoice:
        stored_path = InspectModel().model(self.project).path
        path, choice = self.project.find_path(stored_path), self.choices.model
        inside = f"{INSIDE}/model/{path.name}" if Path(stored_path).is_absolute() else stored_path
        if path.is_dir():
            self.named += [(part, f"{inside}/{part.name}") for part in hf_folder.list_members(path)]
        else:
            self.named.append((path, inside))
        assert choice is not None
        return choice.model_copy(update={"path": inside, "origin": self._origin(choice.origin)})

    def _origin(self, origin: Origin) -> Origin:
        """Include the file that the original's training started from, if it still exists."""
        path = self.project.find_path(origin.file) if origin.file else None
        if origin.file is None or path is None or not Path(origin.file).is_absolute() or not path.is_file():
            return origin
        inside = f"{INSIDE}/start/{path.name}"
        self.named.append((path, inside))
        return origin.model_copy(update={"file": inside})

    def take_images(self, choice: ImagesChoice | None, run_id: str | None) -> None:
        """Include the images of a folder, as today's choices read them if there are several readings."""
        if choice is None:
            return
        key = current_key(self.project, ReadImages(run_id))
        stored_path = choice.path
        source = open_source(self.project.find_path(stored_path), choice.class_of)
        folder, choice.path = self._place(stored_path, source)
        if folder not in self.images and self.project.has(ReadImages.name, key):
            index = self.project.stage_folder(ReadImages.name, key) / INDEX
            if index.is_file():
                self.images[folder] = source, Index(index)
            elif run_id is None:  # today's choice; images of a run without traces are left out
                raise NotReady("traces_reading")

    def take_mllm(self, choice: SimilarityChoice) -> None:
        """Include the folder of a multimodal model. Without weights it identifies earlier answers, but gives no new
        ones."""
        if choice.mllm is None:
            return
        folder, is_known = self.project.find_path(choice.mllm), choice.mllm in self._folders
        choice.mllm = self._folder(choice.mllm, "mllm")
        for path in () if is_known else sorted(path for path in folder.glob("*") if path.is_file()):
            self.weights += path.stat().st_size if path.suffix in WEIGHTS else 0
            if self.with_weights or path.suffix not in WEIGHTS:
                self.named.append((path, f"{choice.mllm}/{path.name}"))

    def _place(self, stored_path: str, source: Source) -> tuple[str, str]:
        """Return the folder of the copy for the source's files, and the path within it that the choice names."""
        if source.path == source.tree.path and source.path.is_dir():
            return (folder := self._folder(stored_path, "images")), folder
        if not Path(stored_path).is_absolute():
            return PurePosixPath(stored_path).parent.as_posix(), stored_path
        folder = self._folder(stored_path, "images")
        return folder, f"{folder}/{PurePosixPath(stored_path).name}"

    def _folder(self, stored_path: str, kind: str) -> str:
        """Return the folder of the copy for a stored path; further folders of a kind are numbered."""
        if stored_path not in self._folders:
            number = 1 + sum(name.startswith(f"{INSIDE}/{kind}") for name in self._folders.values())
            inside = f"{INSIDE}/{kind}" if number == 1 else f"{INSIDE}/{kind}-{number}"
            self._folders[stored_path] = inside if Path(stored_path).is_absolute() else stored_path
        return self._folders[stored_path]


def _results(project: Project) -> list[tuple[Path, str]]:
    """List published and unfinished results with their resume points, the record of what was sent, and the policy.

    Decoded images are left out: they can be made again.
    """
    entries = [(path, name) for name in (SENT_LOG, POLICY) if (path := project.folder / name).is_file()]
    for folder, prefix in (("stages", "pixels"), ("partial", "pixels-"), (CHOICES, "-"), (NOTICES, "-")):
        for path in sorted((project.folder / folder).rglob("*")):
            stage = path.relative_to(project.folder / folder).parts[0]
            if path.is_file() and not path.name.startswith(".") and not stage.startswith(prefix):
                entries.append((path, path.relative_to(project.folder).as_posix()))
    return entries


def pack(project: Project, target: Path, pack_plan: Plan) -> Iterator[Event]:
    """Write the copy aside and rename it to `target`: a folder, or an archive if it ends in .megu or .zip.

    Every copy is read back and compared. An archive is made from a folder beside it that holds all files but the
    images, so these other files take their space twice for a while.

    Raises
    ------
    ProjectError
        ``pack_exists``, ``pack_inside``, ``pack_no_room``, ``pack_changed``, ``pack_damaged``, ``pack_name``,
        ``path_too_long`` or ``cannot_write``.
    """
    target = Path(os.path.abspath(target))
    is_archive = target.suffix.lower() in ARCHIVES
    _check(project, target, sum(pack_plan.sizes()) + (pack_plan.sizes()[1] if is_archive else 0))
    _check_length(target, pack_plan, is_archive)
    try:
        with files.disk_errors(target.parent), unfinished.folder_for(target) as aside:
            aside.mkdir(mode=0o700)
            yield from _fill(project, aside, pack_plan)
            yield from _archive(aside, target, pack_plan) if is_archive else _folder(aside, target, pack_plan)
    except ProjectError as error:
        if error.code != "disk_full":
            raise
        raise ProjectError("pack_disk_full", folder=str(target.parent)) from error


def _check(project: Project, target: Path, size: int) -> None:
    if os.path.lexists(target):
        raise ProjectError("pack_exists", path=str(target))
    if target.is_relative_to(project.folder):
        raise ProjectError("pack_inside", path=str(target))
    if (free := files.free_bytes(target.parent)) < size:
        values = {"needed": f"{size / 1e9:.1f}", "free": f"{free / 1e9:.1f}"}
        raise ProjectError("pack_no_room", folder=str(target.parent), **values)


def _check_length(target: Path, pack_plan: Plan, is_archive: bool) -> None:
    """Raise ProjectError ``path_too_long`` if Windows could not reach a file while the copy is made, or afterwards."""
    names = [name for _, name in (*pack_plan.named, *pack_plan.results)]
    if not is_archive:
        names += [name for _, name, _ in _images(pack_plan)]
    inside = max(files.INSIDE, *map(len, names)) + ASIDE
    if is_archive:
        files.check_length(target, -1)
    files.check_length(target.with_name(target.name[: unfinished.KEPT]) if is_archive else target, inside)


def _fill(project: Project, aside: Path, pack_plan: Plan) -> Iterator[Event]:
    """Copy everything but the images: choices, results under the keys of the copy, and the model."""
    others = [*pack_plan.named, *pack_plan.results]
    for count, (source, name) in enumerate(others):
        yield Progress(count, len(others), "unit_files", "task_packing")
        _copy_file(source, aside / name, 1 if name.startswith(EXPORT) else files.COARSEST)
    yield Progress(0, 1, "", "task_packing_rest")
    model = project.find_path(InspectModel().model(project).path)
    copied_model = aside / pack_plan.choices.model.path if pack_plan.choices.model else model
    if content(copied_model)["digest"] != result_of(project, InspectModel())["digest"]:
        raise ProjectError("pack_changed", path=str(model))
    for folder in pack_plan.images:
        (aside / folder).mkdir(parents=True, exist_ok=True)
    copy = Project(aside, pack_plan.choices, read_only=False, lock=None)
    copy.save()
    _rename_results(project, copy)
    arrival.write_list(aside, [name for _, name in pack_plan.named])


def _rename_results(project: Project, copy: Project) -> None:
    """Store results under the key that the new paths give, if it differs: their content is the same."""
    for run_id in (None, *(run.id for run in project.choices.runs)):
        for name in STAGES:
            stage = make_stage(name, run_id)
            try:
                old_key, inputs = current_key(project, stage), stage.inputs(copy)
                new_key = current_key(copy, stage)
            except MeguError:
                continue
            if old_key != new_key and copy.has(name, old_key) and not copy.has(name, new_key):
                shutil.copytree(copy.stage_folder(name, old_key), copy.stage_folder(name, new_key))
                manifest = copy.stage_folder(name, new_key) / MANIFEST
                files.write_json(manifest, {**files.read_json(manifest), "inputs": inputs})


def _folder(aside: Path, target: Path, pack_plan: Plan) -> Iterator[Event]:
    """Copy the images next to the rest, and give the folder its final name."""
    for count, (source, name, digest) in enumerate(_images(pack_plan)):
        if _copy_file(source, aside / name) != digest and digest:
            raise ProjectError("pack_changed", path=str(source))
        yield Progress(count + 1, pack_plan.count, "unit_images", "task_packing_images")
    files.move_persistently(os.rename, aside, target)
    files.sync(target.parent)


def _archive(aside: Path, target: Path, pack_plan: Plan) -> Iterator[Event]:
    """Write the folder and the images into an archive, in one folder of its name; then read everything back."""
    with files.write_aside(target) as path:
        with zipfile.ZipFile(path, "w") as archive:
            others = sorted(path for path in aside.rglob("*") if path.is_file())
            for count, file in enumerate(others):
                yield Progress(count, len(others), "unit_files", "task_packing_files")
                _add(archive, file, f"{target.stem}/{file.relative_to(aside).as_posix()}")
            for count, (source, name, digest) in enumerate(_images(pack_plan)):
                if _add(archive, source, f"{target.stem}/{name}") != digest and digest:
                    raise ProjectError("pack_changed", path=str(source))
                yield Progress(count + 1, pack_plan.count, "unit_images", "task_packing_images")
        with zipfile.ZipFile(path) as archive:
            check_bounds(archive, path)
            entries = archive.infolist()
            for count, info in enumerate(entries):
                yield Progress(count, len(entries), "unit_files", "task_reading_back")
                _read_back(archive, info, target)


def _images(pack_plan: Plan) -> Iterator[tuple[Path, str, str]]:
    """Yield file, name in the copy and hash ("" if unknown) of each image, or of each file of images."""
    for folder, (source, index) in pack_plan.images.items():
        for path, name, digest in source.originals(index):
            yield path, f"{folder}/{name}", digest


def _copy_file(source: Path, target: Path, step: int = 1) -> str:
    """Copy a file with its modification time, read it back and compare; return its SHA-256 (hex).

    Parameters
    ----------
    source, target : Path
    step : int
        The resolution of the time, in nanoseconds.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    with _open(source) as reader, target.open("wb") as writer:
        digest = _copy_stream(reader, writer)
        status = os.fstat(reader.fileno())
    if files.digest_file(target) != digest:
        raise ProjectError("pack_damaged", path=str(target))
    os.utime(target, ns=(status.st_atime_ns, status.st_mtime_ns // step * step))
    return digest


def _add(archive: zipfile.ZipFile, source: Path, name: str) -> str:
    """Add a file to the archive and return its SHA-256 (hex). A time that an archive can't hold becomes the nearest
    one."""
    with _open(source) as reader:
        info = zipfile.ZipInfo.from_file(source, name, strict_timestamps=False)
        info.compress_type = zipfile.ZIP_DEFLATED if source.suffix in DEFLATED else zipfile.ZIP_STORED
        try:
            with archive.open(info, "w", force_zip64=info.file_size >= 2**31) as writer:
                return _copy_stream(reader, writer)
        except UnicodeEncodeError as error:
            raise ProjectError("pack_name", name=ascii(source.name)) from error


def _read_back(archive: zipfile.ZipFile, info: zipfile.ZipInfo, target: Path) -> None:
    """Read an entry to its end, where its checksum is compared."""
    try:
        with archive.open(info) as file:
            while file.read(1 << 20):
                pass
    except (zipfile.BadZipFile, zlib.error, EOFError) as error:
        raise ProjectError("pack_damaged", path=str(target)) from error


def _open(source: Path) -> BinaryIO:
    try:
        return source.open("rb")
    except OSError as error:
        raise ProjectError("pack_changed", path=str(source)) from error


def _copy_stream(reader: IO[bytes], writer: IO[bytes]) -> str:
    """Copy a stream and return its SHA-256 (hex)."""
    digest = sha256()
    while block := reader.read(1 << 20):
        digest.update(block)
        writer.write(block)
    return digest.hexdigest()
