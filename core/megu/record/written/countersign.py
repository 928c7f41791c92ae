"""A second signature on a record, by an officer who has read it."""

import re
from pathlib import Path

from megu.base.errors import ProjectError
from megu.record import signing, stage_evidence
from megu.record.form import envelope
from megu.record.keys import officer
from megu.record.read_record import read
from megu.record.report.locale import LANGUAGES
from megu.record.schema.record import NAME_1, Record, Signature

LANG = re.compile(r'<html[^>]* lang="([A-Za-z-]+)"')


def countersign(path: Path, key: Path | None = None) -> Signature:
    """Add a signature to a record's file, update the reports beside it, and return the signature.

    The signed content does not change.

    Parameters
    ----------
    path : Path
        The record.
    key : Path, optional
        The file with the signing key, created if it does not exist; None uses the user's own.

    Raises
    ------
    ProjectError
        ``countersign_twice`` if that key has signed already, ``countersign_officer_key`` for the key of the record's
        marks, ``countersign_old`` for a record of 0.1.0, which can hold only one signature.
    """
    record = read(path)
    if record.schema_ == NAME_1 or record.signed is None:
        raise ProjectError("countersign_old", path=str(path))
    if key is not None and officer.read_check(key) == record.content.forget_set.key_check:
        raise ProjectError("countersign_officer_key", path=str(key))
    signature = envelope.sign(record.signed, signing.load_key(key))
    if signature.keyid in {one.keyid for one in record.signatures}:
        raise ProjectError("countersign_twice", path=str(path), key=signature.key_fingerprint)
    signed_record: Record = record.model_copy(update={"signatures": (*record.signatures, signature)})
    signing.write(signed_record, path)
    stage_evidence.write_reports(signed_record, path.parent, _read_language(path.parent))
    return signature


def _read_language(folder: Path) -> str:
    """Return the language of the existing reports; "" if it is unknown."""
    try:
        match = LANG.search((folder / stage_evidence.PAGE).read_text("utf-8"))
    except (OSError, ValueError):
        return ""
    language = match[1].replace("-", "_") if match else ""
    return language if language in LANGUAGES else ""
