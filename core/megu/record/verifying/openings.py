"""Openings: what shows of one image that it was among those forgotten, and nothing of the others."""

import hmac
import re
from pathlib import Path
from typing import TYPE_CHECKING

from megu.base.errors import ProjectError
from megu.record.keys import officer
from megu.record.keys.officer import OfficerKey
from megu.record.read_record import Row
from megu.record.schema.record import Record

if TYPE_CHECKING:
    from megu.record.keys.officer import Content

FORM = re.compile(r"[0-9a-f]{64}")


def opening(record: Record, image: Path, key: OfficerKey | None) -> str:
    """Return the opening (hex) of an image that lies on the disk.

    key: the officer's; None takes the one that this user keeps. Raises ProjectError ``opening_no_key``,
    ``opening_unknown`` for an image that is not among those forgotten, ``opening_old`` for a record of 0.1.0 and
    ``opening_unreadable`` for the image.
    """
    known = key or officer.find_kept(record.content.forget_set.key_check)
    if known is None:
        raise ProjectError("opening_no_key")
    found = find_opening(record, _read(image), known)
    if found is None:
        raise ProjectError("opening_unknown", path=str(image))
    return found


def find_opening(record: Record, content: "Content", key: OfficerKey) -> str | None:
    """Return the opening (hex) of an image by its content, bytes or pixels, as its source gives it; None where it is
    not among those forgotten. Raises ProjectError ``opening_old``."""
    if record.content.forget_set.salt is None:
        raise ProjectError("opening_old")
    made = key.derive_record_key(record.content.forget_set.salt)
    return made.opening(content) if _is_listed(record, made.mark_content(content)) else None


def row(record: Record, image: Path, opening: str) -> Row:
    """Return whether the opening shows that the image was among those forgotten; no key is needed for that.

    Raises ProjectError ``opening_unreadable`` for the image.
    """
    content, digits = _read(image), "".join(opening.split()).lower()
    if record.content.forget_set.salt is None:
        return Row("row_opening", "uncheckable", "why_no_opening_1")
    fits = FORM.fullmatch(digits) is not None and _is_listed(record, officer.mark_with_opening(content, digits))
    return Row("row_opening", "same", "why_opened") if fits else Row("row_opening", "differs", "why_not_opened")


def _is_listed(record: Record, mark: str) -> bool:
    return any(hmac.compare_digest(item.hmac.encode(), mark.encode()) for item in record.content.forget_set.items)


def _read(image: Path) -> bytes:
    try:
        return image.read_bytes()
    except OSError as error:
        raise ProjectError("opening_unreadable", path=str(image)) from error
