"""Reading a record, and the rows that state the result of each check."""

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
"""The result of a check. ``unaltered`` and ``known`` apply to signatures; ``noted`` is information, not a fault."""
LARGEST = 2**28
"""The largest record to read, in bytes: a record of one million images has 140 MB."""


@dataclass(frozen=True)
class Row:
    """The result of one check.

    Attributes
    ----------
    what : str
        A code ``row_…`` or ``figure_…``.
    state : State
    why : str
        A code for the reason; "" for none.
    values : dict
        The values of both codes' sentences.
    """

    what: str
    state: State
    why: str = ""
    values: dict[str, Any] = field(default_factory=dict)

    def sentences(self) -> tuple[str, str, str]:
        """Return what was checked, the state and the reason, in English."""
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
    """Read a record from a file and check its signatures, before any of the signed content is used.

    Raises
    ------
    ProjectError
        ``evidence_altered`` if a signature is wrong, ``evidence_unreadable``, or ``evidence_newer`` for a later
        version.
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
    statement = strict.parse(payload)
    kind = statement.get("predicateType") if isinstance(statement, dict) else None
    if isinstance(kind, str) and kind != PREDICATE_TYPE and kind.startswith(PREDICATE_TYPE.rstrip("0123456789")):
        raise ProjectError("evidence_newer", path=str(path))
    predicate = Statement.model_validate_json(payload, strict=True).predicate
    record = Record(content=predicate.content, when=predicate.when, signatures=signatures, signed=payload)
    if signing.bytes_to_sign(record) != payload:  # for instance, its subject is another model, or it writes 1 as 1.0
        raise ValueError("not as it is written")
    return record


def _check(record: Record) -> None:
    """Raise ValueError if parts that the schema leaves open can't be used to measure the figures again."""
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
    """Return the rows that follow from the record alone: its signature, and whether its parts agree.

    Parameters
    ----------
    record : Record
    signer : str or None
        The fingerprint of the key that must have signed the record, which is known from then on. None accepts any key.
    """
    notes = [Row("row_form", "noted", "why_form_1")] if record.schema_ == NAME_1 else []
    signature = _signature_row(record, signer)
    return [signature, *_countersigned_rows(record, signature), *notes, _consistency_row(record)]


def cost_row(record: Record) -> Row:
    """Return the row about cost, which is not measured again."""
    return Row("row_cost", "measured", "", {"date": record.when.done[:10]})


def altered_rows() -> list[Row]:
    """Return the rows for a record with a wrong signature, of which nothing else is checked."""
    return [Row("row_signature", "differs", "why_altered")]


def _signature_row(record: Record, signer: str | None) -> Row:
    if signer is None:
        known_signature = signers.find_known(record.signatures)
        return (
            _signed_row(record, known_signature, "known")
            if known_signature
            else _signed_row(record, record.signatures[0], "unaltered")
        )
    named_signature = signers.find_matching(record.signatures, signer)
    if named_signature is None:
        keys = ", ".join(signature.key_fingerprint for signature in record.signatures)
        return Row("row_signature", "differs", "why_other_signer", {"key": keys, "wanted": signer})
    signers.remember(named_signature)
    return _signed_row(record, named_signature, "known")


def _signed_row(record: Record, signature: Signature, state: State) -> Row:
    values = {"key": signature.key_fingerprint, "fingerprint": signing.record_fingerprint(record)}
    return Row("row_signature", state, "why_signed", values)


def _countersigned_rows(record: Record, first: Row) -> list[Row]:
    """Return a row for each further signature."""
    others = [one for one in record.signatures if one.key_fingerprint != first.values.get("key")]
    if first.state == "differs":
        return []
    states: list[State] = ["known" if signers.find_known((one,)) else "unaltered" for one in others]
    return [
        Row("row_countersigned", state, "why_countersigned", {"key": one.key_fingerprint})
        for one, state in zip(others, states, strict=True)
    ]


def _consistency_row(record: Record) -> Row:
    forget = record.content.forget_set
    is_consistent = (
        len(forget.items) == forget.count and digest_marks(item.hmac for item in forget.items) == forget.digest
    )
    return Row("row_inside", "same") if is_consistent else Row("row_inside", "differs", "why_marks")
