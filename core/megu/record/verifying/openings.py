"""Openings: an opening proves that one image was forgotten, and reveals nothing about the others."""

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
    """Return the opening (hex) of an image file.

    Parameters
    ----------
    record : Record
    image : Path
    key : OfficerKey or None
        The officer's key; None uses the key that this user keeps.

    Raises
    ------
    ProjectError
        ``opening_no_key``, ``opening_unknown`` for an image that was not forgotten, ``opening_old`` for a record of
        0.1.0, and ``opening_unreadable`` for the image.
    """
    officer_key = key or officer.find_kept(record.content.forget_set.key_check)
    if officer_key is None:
        raise ProjectError("opening_no_key")
    digits = find_opening(record, _read(image), officer_key)
    if digits is None:
        raise ProjectError("opening_unknown", path=str(image))
    return digits


def find_opening(record: Record, content: "Content", key: OfficerKey) -> str | None:
    """Return the opening (hex) of an image's content, bytes or pixels as its source gives them; None if it was not
    forgotten.

    Raises ProjectError ``opening_old``.
    """
    if record.content.forget_set.salt is None:
        raise ProjectError("opening_old")
    record_key = key.derive_record_key(record.content.forget_set.salt)
    return record_key.opening(content) if _is_listed(record, record_key.mark_content(content)) else None


def row(record: Record, image: Path, opening: str) -> Row:
    """Return whether the opening proves that the image was forgotten, which takes no key.

    Raises ProjectError ``opening_unreadable`` for the image.
    """
    content, digits = _read(image), "".join(opening.split()).lower()
    if record.content.forget_set.salt is None:
        return Row("row_opening", "uncheckable", "why_no_opening_1")
    is_valid = FORM.fullmatch(digits) is not None and _is_listed(record, officer.mark_with_opening(content, digits))
    return Row("row_opening", "same", "why_opened") if is_valid else Row("row_opening", "differs", "why_not_opened")


def _is_listed(record: Record, mark: str) -> bool:
    return any(hmac.compare_digest(item.hmac.encode(), mark.encode()) for item in record.content.forget_set.items)


def _read(image: Path) -> bytes:
    try:
        return image.read_bytes()
    except OSError as error:
        raise ProjectError("opening_unreadable", path=str(image)) from error
