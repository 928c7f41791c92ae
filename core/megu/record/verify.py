"""`megu verify`: whether a model, and images, are still those of a record, and whether the figures come out again."""

from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path

from megu.base.errors import ModelError, ProjectError
from megu.base.events import Event
from megu.model.stage_model import content
from megu.record import policy_part, time_stamp
from megu.record.form import sealed
from megu.record.keys import vault
from megu.record.keys.officer import Marks, OfficerKey
from megu.record.read_record import Row, altered_rows, check_record, cost_row, read
from megu.record.schema.record import Record
from megu.record.verifying import beside as reports
from megu.record.verifying import dates, folder, openings, recomputed, retrained, stamps
from megu.record.verifying.again import measure_again


@dataclass(frozen=True)
class Materials:
    """What lies beside the record: the model that is in use, the original, the folder or archive of images, the
    officer's key, the fingerprint of the key that has to have signed it, a copy of the policy that has to have been in
    force, the certificate of the authority that stamped it, and an image with its opening (hex)."""

    model: Path | None = None
    original: Path | None = None
    data: Path | None = None
    key: Path | None = None
    signer: str | None = None
    policy: Path | None = None
    authority: Path | None = None
    image: tuple[Path, str] | None = None


def verify(path: Path, beside: Materials) -> Generator[Event, None, list[Row]]:
    """Yields progress and returns what was checked, row by row.

    Raises ProjectError where the record or the key can't be read, or the key is another one's; ModelError, ImagesError
    or PolicyError where what lies beside it can't be read.
    """
    try:
        record = read(path)
    except ProjectError as error:
        if error.code != "evidence_altered":
            raise
        return altered_rows()
    for path_of in (beside.model, beside.original, beside.image[0] if beside.image else None):
        if path_of is not None and not (path_of.is_file() or path_of.is_dir()):  # a pipe would be waited for
            raise ModelError("model_missing", path=str(path_of))
    whole, key, opened = _opened(record, officer_key(record, beside.key))
    found = content(beside.model)["digest"] if beside.model else None
    rows = [*check_record(record, beside.signer), *opened, *dates.rows(record), *recomputed.rows(whole)]
    if beside.authority is not None:
        time_stamp.remember(beside.authority)
    rows += stamps.rows(record, path)
    rows += [openings.row(record, *beside.image)] if beside.image else []
    rows += [*reports.rows(record, path.parent), *policy_part.rows(record, beside.policy), _model(record, found)]
    first = content(beside.original)["digest"] if beside.original else None
    rows += _original(record, first)
    if beside.model and beside.original and (found, first) == _told_of(record):
        rows += retrained.rows(record, beside.model, beside.original)
    if beside.data is None:
        return [*rows, *_requests(record), *_unmeasured(record)]
    rows += yield from measure_again(whole, beside.model, beside.data, key, beside.original)
    rows += _requests(record)
    for file, before in ((beside.model, found), (beside.original, first)):
        if file and content(file)["digest"] != before:  # what was measured may be neither of both
            raise ModelError("model_altered", path=str(file))
    return rows


def officer_key(record: Record, path: Path | None) -> OfficerKey | None:
    """Return the officer's key in a file; None without one. Raises ProjectError ``key_unreadable``, or
    ``evidence_other_key`` for the key of other records."""
    if path is None:
        return None
    key = OfficerKey(vault.read(path))
    wanted = record.content.forget_set.key_check
    if key.check != wanted:
        raise ProjectError("evidence_other_key", found=key.check, wanted=wanted)
    return key


def _opened(record: Record, key: OfficerKey | None) -> tuple[Record, Marks | None, list[Row]]:
    """Return the record with what the officer's key opens of it, the key of its marks, and what is said of that."""
    salt = record.content.forget_set.salt
    if record.content.sealed is None or salt is None:
        return record, key, []
    if key is None:
        return record, None, [Row("row_sealed", "uncheckable", "why_no_key")]
    own = key.derive_record_key(salt)
    try:
        return sealed.reveal(record, own), own, [Row("row_sealed", "same")]
    except sealed.SealBroken:
        return record, None, [Row("row_sealed", "differs", "why_sealed")]


def _model(record: Record, found: str | None) -> Row:
    if found is None:
        return Row("row_model", "uncheckable", "why_no_model")
    if found == record.content.unlearned.sha256:
        return Row("row_model", "same")
    if found == record.content.original.sha256:
        return Row("row_model", "differs", "why_is_original")
    return folder.superseded_row(record, found) or Row("row_model", "differs", "why_other_model")


def _told_of(record: Record) -> tuple[str, str]:
    return record.content.unlearned.sha256, record.content.original.sha256


def _original(record: Record, found: str | None) -> list[Row]:
    if found is None:
        return []
    if found == record.content.original.sha256:
        return [Row("row_original", "same")]
    return [Row("row_original", "differs", "why_not_original")]


def _requests(record: Record) -> list[Row]:
    """What was found of each request is not measured again: which images each was about stands in no record."""
    asked = record.content.requests
    return [Row("row_requests_again", "uncheckable", "why_not_measured_again")] if asked else []


def _unmeasured(record: Record) -> list[Row]:
    rows = [Row(f"figure_{figure.code}", "uncheckable", "why_no_data") for figure in record.content.figures]
    return [*rows, cost_row(record)]
