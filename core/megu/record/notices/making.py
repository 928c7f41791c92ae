"""Making notices of a person's statements: about a record's model and what remains, and about requests."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import megu
from megu.base.errors import NotReady
from megu.project.project import Project, now
from megu.project.schema import Request
from megu.record import signing
from megu.record.erasure_requests.requests import check_name
from megu.record.notices import files
from megu.record.notices.schema import Deployment, Destroyed, Destruction, Extension, How, Refusal
from megu.record.read_record import read
from megu.record.schema.case import Remaining

FOLDER = "notices"
"""The folder of a project's notices about requests."""


@dataclass(frozen=True)
class Act:
    """The person who acted, their function, and the day. key: the signing key's file; None uses the user's own."""

    by: str
    on: date
    function: str = ""
    key: Path | None = None

    def common_fields(self, controller: str) -> dict[str, Any]:
        """Return the fields of every notice. Raises NotReady ``notice_by`` without a name, or ``name_is_date``."""
        if not self.by.strip():
            raise NotReady("notice_by")
        check_name(self.by)
        return {
            "controller": controller,
            "by": self.by,
            "function": self.function,
            "on": self.on.isoformat(),
            "written": now(),
            "program": megu.__version__,
        }


def write_deployment(path: Path, act: Act, place: str, withdrawn: Sequence[str] = ()) -> Path:
    """Write a notice beside a record that its model was put into service, and return the file.

    Parameters
    ----------
    path : Path
        The record.
    act : Act
    place : str
        The place where the model is in service.
    withdrawn : sequence of str
        SHA-256 of the models that it replaced there.

    Raises
    ------
    NotReady
        ``notice_place`` without a place.
    """
    record = read(path)
    if not place.strip():
        raise NotReady("notice_place")
    notice = Deployment(
        **act.common_fields(record.content.case.controller),
        record=signing.digest(record),
        place=place,
        withdrawn=list(withdrawn),
    )
    return files.write(notice, record, path.parent, act.key)


def write_destruction(
    path: Path, act: Act, things: Sequence[Remaining], how: How, words: str = "", witness: str = ""
) -> Path:
    """Write a notice beside a record that some of what remains was destroyed, and return the file.

    Parameters
    ----------
    path : Path
        The record.
    act : Act
    things : sequence of Remaining
        Rows of the record's list.
    how : How
    words, witness : str
        How it was done, in words, and who saw it.

    Raises
    ------
    NotReady
        ``notice_nothing`` without things.
    """
    record = read(path)
    if not things:
        raise NotReady("notice_nothing")
    check_name(witness)
    destroyed_things = [Destroyed(what=one.what, sha256=one.sha256, place=one.place) for one in things]
    notice = Destruction(
        **act.common_fields(record.content.case.controller),
        record=signing.digest(record),
        things=destroyed_things,
        how=how,
        words=words,
        witness=witness,
    )
    return files.write(notice, record, path.parent, act.key)


def write_refusal(project: Project, request: Request, key: Path | None = None) -> Path:
    """Write a project's notice that a request was refused, with the request's own fields, and return the file.

    Raises NotReady ``refusal_reason`` without a reason, and ``notice_by`` if nobody is named who decided.
    """
    if not request.refusal_reason.strip():
        raise NotReady("refusal_reason", reference=request.reference)
    act = Act(request.decided_by, request.decided or date.today(), request.decided_as, key)
    notice = Refusal(
        **act.common_fields(project.choices.record.controller),
        reference=request.reference,
        received=_format_day(request.received),
        due=_format_day(request.extended or request.due),
        reason=request.refusal_reason,
        ground=request.ground,
        exception=request.exception,
        replied=_format_day(request.replied),
    )
    return files.write(notice, None, project.folder / FOLDER, key)


def write_extension(project: Project, request: Request, act: Act) -> Path:
    """Write a project's notice that a request's due day was moved, with the request's own fields, and return the file.

    Raises NotReady ``extension_reason`` without a reason or a day.
    """
    if not request.extension_reason.strip() or request.extended is None:
        raise NotReady("extension_reason", reference=request.reference)
    notice = Extension(
        **act.common_fields(project.choices.record.controller),
        reference=request.reference,
        received=_format_day(request.received),
        due=_format_day(request.due),
        until=request.extended.isoformat(),
        reason=request.extension_reason,
        replied=_format_day(request.replied),
    )
    return files.write(notice, None, project.folder / FOLDER, act.key)


def _format_day(day: date | None) -> str | None:
    return day.isoformat() if day else None
