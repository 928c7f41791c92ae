"""`megu verify`: compares a model and images with a record, and measures the record's figures again."""

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
    """The files to compare with a record. Each may be missing.

    Attributes
    ----------
    model, original : Path or None
        The model in use, and the original model.
    data : Path or None
        The folder or archive of images.
    key : Path or None
        The file with the officer's key.
    signer : str or None
        The fingerprint of the key that must have signed the record.
    policy : Path or None
        A copy of the policy that must have been in force.
    authority : Path or None
        The certificate of the authority that stamped the record.
    image : (Path, str) or None
        An image with its opening (hex).
    """

    model: Path | None = None
    original: Path | None = None
    data: Path | None = None
    key: Path | None = None
    signer: str | None = None
    policy: Path | None = None
    authority: Path | None = None
    image: tuple[Path, str] | None = None


def verify(path: Path, materials: Materials) -> Generator[Event, None, list[Row]]:
    """Check a record, yield progress, and return a row for each check.

    Raises
    ------
    ProjectError
        If the record or the key can't be read, or if the key belongs to other records.
    ModelError, ImagesError, PolicyError
        If one of the other files can't be read.
    """
    try:
        record = read(path)
    except ProjectError as error:
        if error.code != "evidence_altered":
            raise
        return altered_rows()
    for file in (materials.model, materials.original, materials.image[0] if materials.image else None):
        if file is not None and not (file.is_file() or file.is_dir()):  # reading a pipe would block
            raise ModelError("model_missing", path=str(file))
    full_record, key, sealed_rows = _open_sealed(record, officer_key(record, materials.key))
    model_digest = content(materials.model)["digest"] if materials.model else None
    rows = [*check_record(record, materials.signer), *sealed_rows, *dates.rows(record), *recomputed.rows(full_record)]
    if materials.authority is not None:
        time_stamp.remember(materials.authority)
    rows += stamps.rows(record, path)
    rows += [openings.row(record, *materials.image)] if materials.image else []
    rows += [
        *reports.rows(record, path.parent),
        *policy_part.rows(record, materials.policy),
        _model_row(record, model_digest),
    ]
    original_digest = content(materials.original)["digest"] if materials.original else None
    rows += _original_row(record, original_digest)
    if materials.model and materials.original and (model_digest, original_digest) == _digests_of(record):
        rows += retrained.rows(record, materials.model, materials.original)
    if materials.data is None:
        return [*rows, *_request_rows(record), *_unmeasured_rows(record)]
    rows += yield from measure_again(full_record, materials.model, materials.data, key, materials.original)
    rows += _request_rows(record)
    for checked_file, digest_before in ((materials.model, model_digest), (materials.original, original_digest)):
        if (
            checked_file and content(checked_file)["digest"] != digest_before
        ):  # the measured model may have been neither version
            raise ModelError("model_altered", path=str(checked_file))
    return rows


def officer_key(record: Record, path: Path | None) -> OfficerKey | None:
    """Return the officer's key in a file; None without a file.

    Raises ProjectError ``key_unreadable``, or ``evidence_other_key`` for the key of other records.
    """
    if path is None:
        return None
    key = OfficerKey(vault.read(path))
    check_value = record.content.forget_set.key_check
    if key.check != check_value:
        raise ProjectError("evidence_other_key", found=key.check, wanted=check_value)
    return key


def _open_sealed(record: Record, key: OfficerKey | None) -> tuple[Record, Marks | None, list[Row]]:
    """Return the record with its sealed part opened by the officer's key, the key of its marks, and a row."""
    salt = record.content.forget_set.salt
    if record.content.sealed is None or salt is None:
        return record, key, []
    if key is None:
        return record, None, [Row("row_sealed", "uncheckable", "why_no_key")]
    record_key = key.derive_record_key(salt)
    try:
        return sealed.reveal(record, record_key), record_key, [Row("row_sealed", "same")]
    except sealed.SealBroken:
        return record, None, [Row("row_sealed", "differs", "why_sealed")]


def _model_row(record: Record, digest: str | None) -> Row:
    if digest is None:
        return Row("row_model", "uncheckable", "why_no_model")
    if digest == record.content.unlearned.sha256:
        return Row("row_model", "same")
    if digest == record.content.original.sha256:
        return Row("row_model", "differs", "why_is_original")
    return folder.superseded_row(record, digest) or Row("row_model", "differs", "why_other_model")


def _digests_of(record: Record) -> tuple[str, str]:
    return record.content.unlearned.sha256, record.content.original.sha256


def _original_row(record: Record, digest: str | None) -> list[Row]:
    if digest is None:
        return []
    if digest == record.content.original.sha256:
        return [Row("row_original", "same")]
    return [Row("row_original", "differs", "why_not_original")]


def _request_rows(record: Record) -> list[Row]:
    """Return the row about requests: no record states which images a request was about, so none is measured again."""
    requests = record.content.requests
    return [Row("row_requests_again", "uncheckable", "why_not_measured_again")] if requests else []


def _unmeasured_rows(record: Record) -> list[Row]:
    rows = [Row(f"figure_{figure.code}", "uncheckable", "why_no_data") for figure in record.content.figures]
    return [*rows, cost_row(record)]
