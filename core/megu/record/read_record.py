"""Reading a record, and the rows in which it is checked."""

import json
from dataclasses import dataclass, field
from math import inf
from pathlib import Path
from typing import Any, Literal

from pydantic import ValidationError

from megu.base.errors import ProjectError
from megu.project.preprocessing import Preprocessing
from megu.record import signing
from megu.record.form import envelope, schema_1, signers, strict
from megu.record.keys.officer import digest_marks
from megu.record.schema.record import NAME_1, PREDICATE_TYPE, Record, Signature, Statement
from megu.record.statements import say
from megu.record.wording.sentences import SENTENCES

State = Literal["same", "tolerance", "differs", "uncheckable", "measured", "unaltered", "known", "noted"]
"""``unaltered`` and ``known`` are said of signatures alone, ``noted`` of what is to be known and no fault."""
LARGEST = 2**28
"""Bytes of a record that is still read: one of a million images has 140 MB."""


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
            self._what(),
            say(f"state_{self.state}", **self.values),
            say(self.why, **self.values) if self.why else "",
        )

    def _what(self) -> str:
        if self.what.startswith("original_"):
            return say("row_of_original", figure=say(self.what.replace("original_", "figure_", 1)))
        return say(self.what, **self.values)


def read(path: Path) -> Record:
    """The record in a file, whose signatures are good; nothing of what is signed is looked at before.

    Raises ProjectError ``evidence_altered`` where they are not, ``evidence_unreadable``, or ``evidence_newer`` of a
    later version.
    """
    try:
        if not path.is_file() or path.stat().st_size > LARGEST:  # a pipe or a device has no end
            raise ValueError("no file, or too large")
        record = _record(strict.parse(path.read_bytes()), path)
        _check(record)
    except envelope.BadSignature as error:
        raise ProjectError("evidence_altered", path=str(path)) from error
    except (OSError, ValueError, ValidationError) as error:
        raise ProjectError("evidence_unreadable", path=str(path)) from error
    if any(f"figure_{figure.code}" not in SENTENCES for figure in record.content.figures):
        raise ProjectError("evidence_newer", path=str(path))
    return record


def _record(value: Any, path: Path) -> Record:
    if not isinstance(value, dict):
        raise ValueError("no record")
    if value.get("schema") == NAME_1:
        return schema_1.parse(value)
    if str(value.get("schema")).startswith("megu-evidence-"):
        raise ProjectError("evidence_newer", path=str(path))
    payload, signatures = envelope.unwrap(value)
    told = strict.parse(payload)
    kind = told.get("predicateType") if isinstance(told, dict) else None
    if isinstance(kind, str) and kind != PREDICATE_TYPE and kind.startswith(PREDICATE_TYPE.rstrip("0123456789")):
        raise ProjectError("evidence_newer", path=str(path))
    predicate = Statement.model_validate_json(payload, strict=True).predicate
    record = Record(content=predicate.content, when=predicate.when, signatures=signatures, signed=payload)
    if signing.bytes_to_sign(record) != payload:  # its subject is another model, or 1 is 1.0
        raise ValueError("not as it is written")
    return record


def _check(record: Record) -> None:
    """Raises ValueError where what the schema leaves open is not what measuring again takes."""
    images = record.content.images
    Preprocessing.model_validate_json(json.dumps(images.preprocessing), strict=True)
    if images.white is not None and not 0 < images.white < inf:
        raise ValueError("no white")
    for figure in record.content.figures:
        for name, cell in figure.models.items():
            if cell is not None and not _is_share(cell):
                raise ValueError(f"no figure of {name}")
        if "unlearned" not in figure.models:
            raise ValueError("no figure")


def _is_share(cell: dict[str, Any]) -> bool:
    if not {"value", "count"} <= cell.keys():
        return False
    numbers = [value for name, value in cell.items() if name != "too_few"]
    return all(value is None or type(value) in (int, float) for value in numbers)


def check_record(record: Record, signer: str | None) -> list[Row]:
    """What a record tells without anything beside it: its signature, and whether its parts fit each other.

    signer: the fingerprint of the key that has to have signed it, which is known from then on; None: whoever did.
    """
    old = [Row("row_form", "noted", "why_form_1")] if record.schema_ == NAME_1 else []
    first = _signature(record, signer)
    return [first, *_others(record, first), *old, _inside(record)]


def cost_row(record: Record) -> Row:
    """What it cost is as it was then."""
    return Row("row_cost", "measured", "", {"date": record.when.done[:10]})


def altered_rows() -> list[Row]:
    """What is said of a record whose signature is not good: nothing of it is looked at."""
    return [Row("row_signature", "differs", "why_altered")]


def _signature(record: Record, signer: str | None) -> Row:
    if signer is None:
        known = signers.find_known(record.signatures)
        return _signed(record, known, "known") if known else _signed(record, record.signatures[0], "unaltered")
    named = signers.find_matching(record.signatures, signer)
    if named is None:
        keys = ", ".join(one.key_fingerprint for one in record.signatures)
        return Row("row_signature", "differs", "why_other_signer", {"key": keys, "wanted": signer})
    signers.remember(named)
    return _signed(record, named, "known")


def _signed(record: Record, by: Signature, state: State) -> Row:
    told = {"key": by.key_fingerprint, "fingerprint": signing.record_fingerprint(record)}
    return Row("row_signature", state, "why_signed", told)


def _others(record: Record, first: Row) -> list[Row]:
    """Return a row for each other signature than the one that was told of first."""
    others = [one for one in record.signatures if one.key_fingerprint != first.values.get("key")]
    if first.state == "differs":
        return []
    states: list[State] = ["known" if signers.find_known((one,)) else "unaltered" for one in others]
    return [
        Row("row_countersigned", state, "why_countersigned", {"key": one.key_fingerprint})
        for one, state in zip(others, states, strict=True)
    ]


def _inside(record: Record) -> Row:
    forget = record.content.forget_set
    fits = len(forget.items) == forget.count and digest_marks(item.hmac for item in forget.items) == forget.digest
    return Row("row_inside", "same") if fits else Row("row_inside", "differs", "why_marks")
