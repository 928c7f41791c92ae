"""`megu replay`: repeats a record's run from the original model and compares the weights bit for bit."""

import shutil
import tempfile
from collections.abc import Generator
from pathlib import Path
from typing import Any

from megu.base import files
from megu.base.errors import Altered, MeguError, ProjectError
from megu.base.events import Event
from megu.forget.stage_forget import Forget
from megu.model.files.suffixes import SUFFIXES
from megu.model.open import model_result
from megu.project.perform import perform
from megu.project.project import FILE, MANIFEST, Project
from megu.project.results import current_key, digest_of, result_of, tensors_of
from megu.project.schema import Run
from megu.project.selections import FOLDER
from megu.project.stage import order
from megu.record import verify
from megu.record.keys import officer
from megu.record.keys.officer import OfficerKey
from megu.record.leftovers import REPETITION
from megu.record.read_record import Row, altered_rows, check_record, read
from megu.record.schema.record import Method, Record
from megu.record.verifying import dates, recomputed
from megu.similarity.stage_mllm import InspectMllm
from megu.unlearn.methods.table import needs_similarity
from megu.unlearn.stage_unlearn import MODEL, SETTINGS, Unlearn

ANSWERS = ("mllm", "connect", "preview", "sight", "row")
"""Stages whose results are a multimodal model's answers, and the identity of that model."""
MOST = 4096
"""The most threads, and the most parts of a step, that a record can ask for."""


def replay(path: Path, folder: Path | None, key: Path | None = None) -> Generator[Event, None, list[Row]]:
    """Repeat the run of a record in a temporary folder, yield events, and return a row for each check.

    Parameters
    ----------
    path : Path
        The record.
    folder : Path or None
        The project, which is not changed; None looks for it in the folders above the record.
    key : Path or None
        The file with the officer's key; None uses the key that this user keeps.

    Raises
    ------
    ProjectError
        ``evidence_no_project`` or ``evidence_no_run``.
    MeguError
        As the stages do, for instance if the images or the original are missing.
    """
    try:
        record = read(path)
    except ProjectError as error:
        if error.code != "evidence_altered":
            raise
        return altered_rows()
    if not all(_are_settings(method.settings) for method in _method_chain(record.content.method)):
        raise ProjectError("evidence_unreadable", path=str(path))
    officer_key = verify.officer_key(record, key) or officer.find_kept(record.content.forget_set.key_check)
    project_folder = folder or _find_project(path)
    with (
        tempfile.TemporaryDirectory(prefix=REPETITION) as temporary,
        Project.open(project_folder, write=False) as project,
    ):
        run = project.choices.run(record.when.run)
        if run is None:
            raise ProjectError("evidence_no_run", run=record.when.run)
        if project.choices.erased(run.id):
            raise ProjectError("traces_run", run=run.id)
        with _copy_choices(project, Path(temporary) / "project") as again:
            rows = [*check_record(record, None), *dates.rows(record), *recomputed.rows(record)]
            rows += yield from _perform(record, project, again, run, officer_key)
    return rows


def _find_project(path: Path) -> Path:
    for folder in path.absolute().parents:
        if (folder / FILE).is_file():
            return folder
    raise ProjectError("evidence_no_project", path=str(path))


def _copy_choices(project: Project, folder: Path) -> Project:
    """Create a project with the same choices, without results. Its paths lead to the same files."""
    again = Project.create(folder, project.choices.name)
    again.choices = project.choices.model_copy(deep=True)
    choices = again.choices
    choices.policy = None  # nothing is exported here: the record is only checked
    for holder in (choices, *choices.runs):
        if holder.images:
            holder.images.path = str(project.find_path(holder.images.path))
        if holder.similarity.mllm:
            holder.similarity.mllm = str(project.find_path(holder.similarity.mllm))
    if choices.model:
        choices.model.path = str(project.find_path(choices.model.path))
        if choices.model.origin.file:
            choices.model.origin.file = str(project.find_path(choices.model.origin.file))
    if (project.folder / FOLDER).is_dir():
        shutil.copytree(project.folder / FOLDER, folder / FOLDER)
    again.save()
    return again


def _perform(
    record: Record, before: Project, again: Project, run: Run, key: OfficerKey | None
) -> Generator[Event, None, list[Row]]:
    rows = _copy_answers(before, again, run)
    for stage in order(again, Unlearn(run.id)):
        if isinstance(stage, Unlearn):
            _copy_decisions(record, again, stage)
        yield from perform(again, stage)
        if stage.name == "model":
            is_same = model_result(again)["digest"] == record.content.original.sha256
            rows.append(Row("row_original", "same") if is_same else Row("row_original", "differs"))
    weights = _compare_weights(record, before, again, run, key)
    return [*rows, _compare_set(record, again, run), *_compare_method(record, again, run), weights]


def _copy_answers(before: Project, again: Project, run: Run) -> list[Row]:
    """Copy a multimodal model's answers if it can't be asked again, and return the row that says so.

    A packed project contains the answers and seldom the weights; a server is never asked without the user's consent.
    """
    choice = run.similarity
    if not needs_similarity(run) or choice.source == "confusions":
        return []
    if choice.source == "mllm" and _has_weights(again.find_path(choice.mllm or "")):
        return []
    for name in ANSWERS:
        if (before.folder / "stages" / name).is_dir():
            shutil.copytree(before.folder / "stages" / name, again.folder / "stages" / name, dirs_exist_ok=True)
    if choice.source == "mllm":
        _rename(before, again, InspectMllm(run.id))
    return [Row("row_answers", "noted", "why_answers_kept")]


def _rename(before: Project, again: Project, stage: InspectMllm) -> None:
    """Store a result under the key that the folder's new path gives: its inputs are the same."""
    old_key, new_key = current_key(before, stage), current_key(again, stage)
    folder = again.stage_folder(stage.name, new_key)
    if old_key == new_key or not before.has(stage.name, old_key):
        return
    shutil.copytree(before.stage_folder(stage.name, old_key), folder, dirs_exist_ok=True)
    files.write_json(folder / MANIFEST, {**files.read_json(folder / MANIFEST), "inputs": stage.inputs(again)})


def _has_weights(folder: Path) -> bool:
    return any(path.suffix in SUFFIXES for path in folder.glob("*"))


def _copy_decisions(record: Record, again: Project, stage: Unlearn) -> None:
    """Use the decisions that were measured on the machine of the record: the bits depend on them."""
    run = stage.unlearning_run(again)
    method = _find_method(record.content.method, again, run.id if run else "")
    partial = again.partial(stage.name, current_key(again, stage))
    if method is not None:
        files.write_json(partial / SETTINGS, method.settings)


def _find_method(method: Method, project: Project, run_id: str) -> Method | None:
    """Return the record's entry for a run: its own method, or that of a run it started from."""
    run = project.choices.run(run_id)
    chain = _method_chain(method)
    return next(
        (entry for entry in chain if run and entry.name == run.method and entry.parameters == run.parameters), None
    )


def _method_chain(method: Method) -> list[Method]:
    """Return the methods of a run and of the runs that it started from, the newest first."""
    chain = [method]
    while chain[-1].after:
        chain.append(chain[-1].after[0])
    return chain


def _are_settings(settings: dict[str, Any]) -> bool:
    """Return True if settings are such as unlearning writes: a record may have been altered."""
    has_precision = settings.get("precision") in ("float32", "bfloat16") and isinstance(
        settings.get("channels_last"), bool
    )
    counts = [settings.get(name) for name in ("threads", "parts")]
    return has_precision and all(type(count) is int and 1 <= count <= MOST for count in counts)


def _compare_set(record: Record, again: Project, run: Run) -> Row:
    forget, result = record.content.forget_set, result_of(again, Forget(run.id))
    counts = {name: result[name] for name in ("count", "of")}
    is_same = counts == {"count": forget.count, "of": forget.of}
    return Row("row_set", "same") if is_same else Row("row_set", "differs", "why_other_run", {"run": run.id})


def _compare_method(record: Record, again: Project, run: Run) -> list[Row]:
    method, manifest = record.content.method, files.read_json(_result_folder(again, run) / MANIFEST)
    is_same = method.name == run.method and method.parameters == result_of(again, Unlearn(run.id))["parameters"]
    rows = [Row("row_method", "same") if is_same else Row("row_method", "differs", "why_other_run", {"run": run.id})]
    versions: dict[str, Any] = {**record.content.versions, **record.content.machine}
    current: dict[str, Any] = {**manifest["versions"], **manifest["machine"]}
    differing = sorted(name for name in versions.keys() | current.keys() if versions.get(name) != current.get(name))
    if differing:
        return [*rows, Row("row_place", "tolerance", "why_place", {"names": ", ".join(differing)})]
    return [*rows, Row("row_place", "same")]


def _compare_weights(record: Record, before: Project, again: Project, run: Run, key: OfficerKey | None) -> Row:
    """Compare the weights. Only the officer's key identifies the record's weights; otherwise the project's are
    compared."""
    digest, model_part = digest_of(again, Unlearn(run.id), MODEL), record.content.unlearned
    salt = record.content.forget_set.salt
    is_same = digest == model_part.weights_sha256
    if key and salt and model_part.weights:
        is_same = key.derive_record_key(salt).mark_weights(digest) == model_part.weights
    if is_same:
        return Row("row_weights", "same", "why_bits", {"sha256": digest})
    if key is None and model_part.weights and digest == _digest_of_weights(before, run):
        return Row("row_weights", "uncheckable", "why_bits_no_key")
    try:
        difference = _largest_difference(before, again, run)
    except (MeguError, Altered):  # the project's weights are not the record's either
        return Row("row_weights", "differs", "why_other_bits_alone")
    return Row("row_weights", "differs", "why_other_bits", {"difference": f"{difference:.3g}"})


def _digest_of_weights(project: Project, run: Run) -> str | None:
    """Return the SHA-256 of the project's weights for the run; None if there are none, or if they were changed."""
    try:
        return digest_of(project, Unlearn(run.id), MODEL)
    except (MeguError, Altered):
        return None


def _largest_difference(before: Project, again: Project, run: Run) -> float:
    old_weights, new_weights = (tensors_of(project, Unlearn(run.id), MODEL) for project in (before, again))
    return max(
        float((old_weights[name].double() - new_weights[name].double()).abs().max())
        for name in old_weights
        if name in new_weights
    )


def _result_folder(project: Project, run: Run) -> Path:
    return project.stage_folder(Unlearn.name, current_key(project, Unlearn(run.id)))
