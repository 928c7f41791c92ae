"""`megu replay`: a record's run once more, from the original on, and whether its weights come out bit for bit."""

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
"""Stages whose results are a multimodal model's answers, and what tells it from others."""
MOST = 4096
"""Threads, and parts of a step, that a record can ask for."""


def replay(path: Path, folder: Path | None, key: Path | None = None) -> Generator[Event, None, list[Row]]:
    """Yields events and returns what was checked, row by row.

    folder: the project; None looks for it around the record. It is not changed: the run is made in a temporary folder.
    key: the file with the officer's; None takes the one that this user keeps.
    Raises ProjectError ``evidence_no_project`` or ``evidence_no_run``, and whatever the stages raise where the images
    or the original are not there any more.
    """
    try:
        record = read(path)
    except ProjectError as error:
        if error.code != "evidence_altered":
            raise
        return altered_rows()
    if not all(_can_decide(method.settings) for method in _chain(record.content.method)):
        raise ProjectError("evidence_unreadable", path=str(path))
    known = verify.officer_key(record, key) or officer.find_kept(record.content.forget_set.key_check)
    found = folder or _around(path)
    with tempfile.TemporaryDirectory(prefix=REPETITION) as place, Project.open(found, write=False) as project:
        run = project.choices.run(record.when.run)
        if run is None:
            raise ProjectError("evidence_no_run", run=record.when.run)
        if project.choices.erased(run.id):
            raise ProjectError("traces_run", run=run.id)
        with _copied(project, Path(place) / "project") as again:
            rows = [*check_record(record, None), *dates.rows(record), *recomputed.rows(record)]
            rows += yield from _performed(record, project, again, run, known)
    return rows


def _around(path: Path) -> Path:
    for folder in path.absolute().parents:
        if (folder / FILE).is_file():
            return folder
    raise ProjectError("evidence_no_project", path=str(path))


def _copied(project: Project, folder: Path) -> Project:
    """A project with the same choices and none of the results; what it names lies where it did."""
    again = Project.create(folder, project.choices.name)
    again.choices = project.choices.model_copy(deep=True)
    choices = again.choices
    choices.policy = None  # nothing is given out here: the record is only checked
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


def _performed(
    record: Record, before: Project, again: Project, run: Run, key: OfficerKey | None
) -> Generator[Event, None, list[Row]]:
    rows = _answers(before, again, run)
    for stage in order(again, Unlearn(run.id)):
        if isinstance(stage, Unlearn):
            _decide(record, again, stage)
        yield from perform(again, stage)
        if stage.name == "model":
            same = model_result(again)["digest"] == record.content.original.sha256
            rows.append(Row("row_original", "same") if same else Row("row_original", "differs"))
    weights = _weights(record, before, again, run, key)
    return [*rows, _of_set(record, again, run), *_of_method(record, again, run), weights]


def _answers(before: Project, again: Project, run: Run) -> list[Row]:
    """Take over a multimodal model's answers where it can't be asked again; returns the row that tells of it.

    A packed project holds the answers and seldom the weights; a server is not asked without the user's leave.
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
    """Put a result under the key that the folder's other path gives: what it was made of is the same."""
    old, new = current_key(before, stage), current_key(again, stage)
    folder = again.stage_folder(stage.name, new)
    if old == new or not before.has(stage.name, old):
        return
    shutil.copytree(before.stage_folder(stage.name, old), folder, dirs_exist_ok=True)
    files.write_json(folder / MANIFEST, {**files.read_json(folder / MANIFEST), "inputs": stage.inputs(again)})


def _has_weights(folder: Path) -> bool:
    return any(path.suffix in SUFFIXES for path in folder.glob("*"))


def _decide(record: Record, again: Project, stage: Unlearn) -> None:
    """Decisions that were measured on the machine hold for the replay too: the bits depend on them."""
    run = stage.unlearning_run(again)
    told = _of_chain(record.content.method, again, run.id if run else "")
    partial = again.partial(stage.name, current_key(again, stage))
    if told is not None:
        files.write_json(partial / SETTINGS, told.settings)


def _of_chain(method: Method, project: Project, wanted: str) -> Method | None:
    """What the record says of a run: its own, or one of those that it started from."""
    run = project.choices.run(wanted)
    chain = _chain(method)
    return next((one for one in chain if run and one.name == run.method and one.parameters == run.parameters), None)


def _chain(method: Method) -> list[Method]:
    """A run's method, and those of the runs that it started from, the newest first."""
    told = [method]
    while told[-1].after:
        told.append(told[-1].after[0])
    return told


def _can_decide(settings: dict[str, Any]) -> bool:
    """Whether settings are such as unlearning writes: a record may have been altered."""
    precise = settings.get("precision") in ("float32", "bfloat16") and isinstance(settings.get("channels_last"), bool)
    counts = [settings.get(name) for name in ("threads", "parts")]
    return precise and all(type(count) is int and 1 <= count <= MOST for count in counts)


def _of_set(record: Record, again: Project, run: Run) -> Row:
    forget, told = record.content.forget_set, result_of(again, Forget(run.id))
    counts = {name: told[name] for name in ("count", "of")}
    same = counts == {"count": forget.count, "of": forget.of}
    return Row("row_set", "same") if same else Row("row_set", "differs", "why_other_run", {"run": run.id})


def _of_method(record: Record, again: Project, run: Run) -> list[Row]:
    method, made = record.content.method, files.read_json(_folder(again, run) / MANIFEST)
    same = method.name == run.method and method.parameters == result_of(again, Unlearn(run.id))["parameters"]
    rows = [Row("row_method", "same") if same else Row("row_method", "differs", "why_other_run", {"run": run.id})]
    then: dict[str, Any] = {**record.content.versions, **record.content.machine}
    now: dict[str, Any] = {**made["versions"], **made["machine"]}
    other = sorted(name for name in then.keys() | now.keys() if then.get(name) != now.get(name))
    if other:
        return [*rows, Row("row_place", "tolerance", "why_place", {"names": ", ".join(other)})]
    return [*rows, Row("row_place", "same")]


def _weights(record: Record, before: Project, again: Project, run: Run, key: OfficerKey | None) -> Row:
    """Whether the weights are the record's, which only the officer's key tells; without it they are the project's."""
    found, told = digest_of(again, Unlearn(run.id), MODEL), record.content.unlearned
    salt = record.content.forget_set.salt
    same = found == told.weights_sha256
    if key and salt and told.weights:
        same = key.derive_record_key(salt).mark_weights(found) == told.weights
    if same:
        return Row("row_weights", "same", "why_bits", {"sha256": found})
    if key is None and told.weights and found == _before(before, run):
        return Row("row_weights", "uncheckable", "why_bits_no_key")
    try:
        difference = _difference(before, again, run)
    except (MeguError, Altered):  # what stands there is not what the record is about either
        return Row("row_weights", "differs", "why_other_bits_alone")
    return Row("row_weights", "differs", "why_other_bits", {"difference": f"{difference:.3g}"})


def _before(project: Project, run: Run) -> str | None:
    """The SHA-256 of the weights that the project has of the run; None where it has none, or others than it wrote."""
    try:
        return digest_of(project, Unlearn(run.id), MODEL)
    except (MeguError, Altered):
        return None


def _difference(before: Project, again: Project, run: Run) -> float:
    old, new = (tensors_of(project, Unlearn(run.id), MODEL) for project in (before, again))
    return max(float((old[name].double() - new[name].double()).abs().max()) for name in old if name in new)


def _folder(project: Project, run: Run) -> Path:
    return project.stage_folder(Unlearn.name, current_key(project, Unlearn(run.id)))
