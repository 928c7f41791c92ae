"""What the window asks of a written record: how it stands by what lies beside it, and to put more there."""

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
"""What erasing a project's traces removes of what remains; earlier models too, where they lie in its folder."""


def perform(project: Project, asked: Task) -> Generator[Event]:
    """Do what is asked of a record, and yield how it stands then: one `RecordStands`.

    asked: path of the record's file, and the `act` of `ACTS` with what that takes; "look" changes nothing.
    """
    path = Path(asked["path"])
    if project.choices.traces is not None:
        path = previous.newest_version(path)
    given = ACTS[asked["act"]](path, asked) if asked["act"] != "look" else None
    yield read_standing(project, path, str(given or ""))


def read_standing(project: Project, path: Path, given: str = "") -> RecordStands:
    """Return how a record stands by its notices, its signatures and its time stamp."""
    record = read(path)
    traces = record.when.traces
    notices = since.read_valid_notices([(path, record)])
    things = since.apply_notices(record.content.remains.things, notices)
    own = {one.sha256 for one in superseded.find_replaced(project)}
    stamp, wrong = _stamp(record, path)
    return RecordStands(
        path=str(path),
        signers=[one.key_fingerprint for one in record.signatures],
        things=[{**one.model_dump(mode="json"), "erasable": _is_erasable(one, own)} for one in things],
        serving=[_serving(one) for one in notices if isinstance(one.notice, Deployment)],
        stamp=stamp,
        stamp_wrong=wrong,
        given=given,
        fingerprint=signing.record_fingerprint(record),
        signed=traces.at if traces else record.when.recorded,
        erased=traces is not None,
        by=record.content.case.operator,
        references=sorted(record.references),
    )


def _is_erasable(thing: Remaining, own: set[str]) -> bool:
    """Tell whether erasing the project's traces removes it."""
    if thing.state in since.GONE:
        return False
    return thing.what in ERASABLE or (thing.what == "superseded" and thing.sha256 in own)


def _serving(one: SignedNotice) -> dict[str, str]:
    assert isinstance(one.notice, Deployment)
    return {"place": one.notice.place, "by": one.notice.by, "on": one.notice.on}


def _stamp(record: Record, path: Path) -> tuple[dict[str, Any] | None, list[Any]]:
    """Return what the answer beside a record says; of one that says nothing, the error's code and values."""
    try:
        found = time_stamp.read_stamp(record, path)
    except ProjectError as error:
        return None, [error.code, error.values]
    if found is None:
        return None, []
    told = {"time": f"{found.time:%Y-%m-%d %H:%M}", "authority": common_name(found.authority), "known": found.known}
    return told, []


def common_name(authority: str) -> str:
    """Return what an authority is called in its certificate's name; all of that where it says no common name."""
    from cryptography.x509 import Name
    from cryptography.x509.oid import NameOID

    try:
        found = Name.from_rfc4514_string(authority).get_attributes_for_oid(NameOID.COMMON_NAME)
    except ValueError:
        return authority
    return str(found[0].value) if found else authority


def _ask_time(path: Path, asked: Task) -> Path:
    return time_stamp.write_request(path, Path(asked["to"]))


def _take_time(path: Path, asked: Task) -> None:
    """Without an answer, the one that lies beside the record already is looked at again."""
    answer = Path(asked["answer"]) if asked.get("answer") else path.with_name(time_stamp.ANSWER)
    time_stamp.add_answer(path, answer, Path(asked["authority"]) if asked.get("authority") else None)


def _countersign(path: Path, asked: Task) -> None:
    countersign.countersign(path, Path(asked["key"]))


def _destroyed(path: Path, asked: Task) -> Path:
    things = read(path).content.remains.things  # by number, however they stand since
    gone = [things[number] for number in asked["rows"]]
    return making.write_destruction(path, _act(asked), gone, asked["how"], asked["words"], asked["witness"])


def _deployed(path: Path, asked: Task) -> Path:
    return making.write_deployment(path, _act(asked), asked["place"], asked["withdrawn"])


def _act(asked: Task) -> making.Act:
    return making.Act(asked["by"], date.fromisoformat(asked["on"]), asked["function"])


def _open(path: Path, asked: Task) -> str:
    record = read(path)
    return openings.opening(
        record, Path(asked["image"]), officer_key(record, Path(asked["key"]) if asked["key"] else None)
    )


ACTS: dict[str, Callable[[Path, Task], Path | str | None]] = {
    "ask_time": _ask_time,
    "take_time": _take_time,
    "countersign": _countersign,
    "destroyed": _destroyed,
    "deployed": _deployed,
    "open": _open,
}
