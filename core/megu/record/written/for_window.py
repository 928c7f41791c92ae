"""Tasks that the window performs on a written record: reading its status from the files beside it, and adding files."""

from collections.abc import Callable, Generator
from datetime import date
from pathlib import Path
from typing import Any

from megu.base.errors import ProjectError
from megu.base.events import Event, RecordStands
from megu.project.project import Project
from megu.record import previous, signing, time_stamp
from megu.record.notices import making
from megu.record.notices.files import SignedNotice
from megu.record.notices.schema import Deployment
from megu.record.read_record import read
from megu.record.remaining import since, superseded
from megu.record.schema.case import Remaining
from megu.record.schema.record import Record
from megu.record.verify import officer_key
from megu.record.verifying import openings
from megu.record.written import countersign

Task = dict[str, Any]
ERASABLE = ("traces", "intermediate")
"""Things that erasing a project's traces removes, in addition to earlier models in the project's folder."""


def perform(project: Project, task: Task) -> Generator[Event]:
    """Perform a task on a record, and yield its new status as one `RecordStands`.

    Parameters
    ----------
    project : Project
    task : Task
        ``path`` of the record's file, and ``act``: a key of `ACTS` with its values, or "look", which changes nothing.
    """
    path = Path(task["path"])
    if project.choices.traces is not None:
        path = previous.newest_version(path)
    outcome = ACTS[task["act"]](path, task) if task["act"] != "look" else None
    yield read_standing(project, path, str(outcome or ""))


def read_standing(project: Project, path: Path, outcome: str = "") -> RecordStands:
    """Return a record's status according to its notices, signatures and time stamp."""
    record = read(path)
    traces = record.when.traces
    notices = since.read_valid_notices([(path, record)])
    things = since.apply_notices(record.content.remains.things, notices)
    own_models = {one.sha256 for one in superseded.find_replaced(project)}
    stamp, stamp_error = _read_stamp(record, path)
    return RecordStands(
        path=str(path),
        signers=[one.key_fingerprint for one in record.signatures],
        things=[{**one.model_dump(mode="json"), "erasable": _is_erasable(one, own_models)} for one in things],
        serving=[_describe_service(one) for one in notices if isinstance(one.notice, Deployment)],
        stamp=stamp,
        stamp_wrong=stamp_error,
        given=outcome,
        fingerprint=signing.record_fingerprint(record),
        signed=traces.at if traces else record.when.recorded,
        erased=traces is not None,
        by=record.content.case.operator,
        references=sorted(record.references),
    )


def _is_erasable(thing: Remaining, own_models: set[str]) -> bool:
    """Return True if erasing the project's traces removes the thing."""
    if thing.state in since.GONE:
        return False
    return thing.what in ERASABLE or (thing.what == "superseded" and thing.sha256 in own_models)


def _describe_service(one: SignedNotice) -> dict[str, str]:
    assert isinstance(one.notice, Deployment)
    return {"place": one.notice.place, "by": one.notice.by, "on": one.notice.on}


def _read_stamp(record: Record, path: Path) -> tuple[dict[str, Any] | None, list[Any]]:
    """Return the content of the time stamp beside a record; for an invalid one, the error's code and values."""
    try:
        stamp = time_stamp.read_stamp(record, path)
    except ProjectError as error:
        return None, [error.code, error.values]
    if stamp is None:
        return None, []
    values = {"time": f"{stamp.time:%Y-%m-%d %H:%M}", "authority": common_name(stamp.authority), "known": stamp.known}
    return values, []


def common_name(authority: str) -> str:
    """Return an authority's common name from its certificate's name, or that whole name if it has none."""
    from cryptography.x509 import Name
    from cryptography.x509.oid import NameOID

    try:
        attributes = Name.from_rfc4514_string(authority).get_attributes_for_oid(NameOID.COMMON_NAME)
    except ValueError:
        return authority
    return str(attributes[0].value) if attributes else authority


def _write_time_request(path: Path, task: Task) -> Path:
    return time_stamp.write_request(path, Path(task["to"]))


def _add_time_answer(path: Path, task: Task) -> None:
    """Add the answer of a time-stamp authority; without a file, read the existing answer again."""
    answer = Path(task["answer"]) if task.get("answer") else path.with_name(time_stamp.ANSWER)
    time_stamp.add_answer(path, answer, Path(task["authority"]) if task.get("authority") else None)


def _countersign(path: Path, task: Task) -> None:
    countersign.countersign(path, Path(task["key"]))


def _write_destruction(path: Path, task: Task) -> Path:
    things = read(path).content.remains.things  # by number, whatever their current state
    selection = [things[number] for number in task["rows"]]
    return making.write_destruction(path, _make_act(task), selection, task["how"], task["words"], task["witness"])


def _write_deployment(path: Path, task: Task) -> Path:
    return making.write_deployment(path, _make_act(task), task["place"], task["withdrawn"])


def _make_act(task: Task) -> making.Act:
    return making.Act(task["by"], date.fromisoformat(task["on"]), task["function"])


def _find_opening(path: Path, task: Task) -> str:
    record = read(path)
    return openings.opening(
        record, Path(task["image"]), officer_key(record, Path(task["key"]) if task["key"] else None)
    )


ACTS: dict[str, Callable[[Path, Task], Path | str | None]] = {
    "ask_time": _write_time_request,
    "take_time": _add_time_answer,
    "countersign": _countersign,
    "destroyed": _write_destruction,
    "deployed": _write_deployment,
    "open": _find_opening,
}
