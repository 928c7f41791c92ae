"""Reading a record, and the rows in which it is checked."""

from dataclasses import dataclass, field
from math import inf
from pathlib import Path
from typing import Any, Literal

from pydantic import ValidationError

from megu.base import files
from megu.base.errors import ProjectError
from megu.project.preprocessing import Preprocessing
from megu.record import signing
from megu.record.marks import digest
from megu.record.schema import NAME, Record
from megu.record.sentences import SENTENCES
from megu.record.statements import say

State = Literal["same", "tolerance", "differs", "uncheckable", "measured"]
LARGEST = 2**28
"""Bytes of a record that is still read: one of a million images has 100 MB."""


@dataclass(frozen=True)
class Row:
    """One thing that was checked. what: a code ``row_…`` or ``figure_…``; why: a code with `values`, "" for none."""

    what: str
    state: State
    why: str = ""
    values: dict[str, Any] = field(default_factory=dict)

    def sentences(self) -> tuple[str, str, str]:
        """What, state and why, in English."""
        return (
            say(self.what),
            say(f"state_{self.state}", **self.values),
            say(self.why, **self.values) if self.why else "",
        )


def read(path: Path) -> Record:
    """The record in a file. Raises ProjectError ``evidence_unreadable``, or ``evidence_newer`` of a later version."""
    try:
        if not path.is_file() or path.stat().st_size > LARGEST:  # a pipe or a device has no end
            raise ValueError("no file, or too large")
        value = files.read_json(path)
        named = value.get("schema") if isinstance(value, dict) else None
        if isinstance(named, str) and named.startswith("megu-evidence-") and named != NAME:
            raise ProjectError("evidence_newer", path=str(path))
        record = Record.model_validate(value)
        _check(record)
    except (OSError, ValueError, ValidationError) as error:
        raise ProjectError("evidence_unreadable", path=str(path)) from error
    if any(f"figure_{figure.code}" not in SENTENCES for figure in record.content.figures):
        raise ProjectError("evidence_newer", path=str(path))
    return record


def _check(record: Record) -> None:
    """Raises ValueError where what the schema leaves open is not what measuring again takes."""
    images = record.content.images
    Preprocessing.model_validate(images.preprocessing)
    if images.white is not None and not 0 < images.white < inf:
        raise ValueError("no white")
    for figure in record.content.figures:
        cell = figure.models.get("unlearned", {})
        if cell is not None and not ({"value", "count"} <= cell.keys() and all(map(_is_number, cell.values()))):
            raise ValueError("no figure")


def _is_number(value: Any) -> bool:
    return value is None or isinstance(value, int | float)


def rows_of(record: Record, signer: str | None) -> list[Row]:
    """What a record tells without anything beside it: its signature, and whether its parts fit each other.

    signer: the fingerprint of the key that has to have signed it; None: whoever did.
    """
    return [_signature(record, signer), _inside(record)]


def cost(record: Record) -> Row:
    """What it cost is as it was then."""
    return Row("row_cost", "measured", "", {"date": record.when.done[:10]})


def _signature(record: Record, signer: str | None) -> Row:
    if record.signature is None:
        return Row("row_signature", "differs", "why_unsigned")
    if not signing.is_signed(record):
        return Row("row_signature", "differs", "why_altered")
    key = record.signature.key_fingerprint
    if signer is not None and signer.replace(" ", "").lower() != key.replace(" ", ""):
        return Row("row_signature", "differs", "why_other_signer", {"key": key, "wanted": signer})
    return Row("row_signature", "same", "why_signed", {"key": key, "fingerprint": signing.record_fingerprint(record)})


def _inside(record: Record) -> Row:
    forget = record.content.forget_set
    fits = len(forget.items) == forget.count and digest(item.hmac for item in forget.items) == forget.digest
    return Row("row_inside", "same") if fits else Row("row_inside", "differs", "why_marks")
