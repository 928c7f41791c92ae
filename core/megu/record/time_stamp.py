"""Time stamps by an authority (RFC 3161), obtained without a network.

A request is written to a file, the user takes it to the authority, and the answer is stored beside the record. The
stamp applies to the record's first signature, the bytes that its `sig` encodes: ``openssl ts -verify -data SIG -in
evidence.tsr -CAfile ROOT``. https://www.rfc-editor.org/rfc/rfc3161
"""

import base64
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from megu.base import files, places
from megu.base.errors import ProjectError
from megu.record.read_record import read
from megu.record.schema.record import Record

if TYPE_CHECKING:
    from cryptography.x509 import Certificate
    from rfc3161_client import TimeStampResponse

REQUEST, ANSWER = "evidence.tsq", "evidence.tsr"
AUTHORITIES = "authorities.pem"
"""The file with the certificates that this user has accepted."""
LARGEST = 2**20
"""The largest answer, and the largest file of certificates, to read, in bytes."""


@dataclass(frozen=True)
class Stamp:
    """The content of an answer: the signature existed at `time`. known: True if a known authority signed the answer."""

    time: datetime
    authority: str
    known: bool


def write_request(path: Path, target_path: Path | None = None) -> Path:
    """Write the request for a record's time stamp beside the record, or to another file, and return the file."""
    from rfc3161_client import HashAlgorithm, TimestampRequestBuilder

    builder = TimestampRequestBuilder(
        data=_signature_bytes(read(path)), nonce=False, hash_algorithm=HashAlgorithm.SHA256
    )
    target = target_path or path.with_name(REQUEST)
    with files.disk_errors(target.parent), files.write_aside(target) as aside:
        aside.write_bytes(builder.build().as_bytes())
    return target


def add_answer(path: Path, answer: Path, authority: Path | None = None) -> Stamp:
    """Store an authority's answer beside a record and return its content.

    An existing answer is replaced if only the new one is signed by a known authority, or else if the new one is
    earlier.

    Parameters
    ----------
    path : Path
        The record.
    answer : Path
    authority : Path, optional
        The authority's certificate (PEM), which is known from then on.

    Raises
    ------
    ProjectError
        ``stamp_unreadable``; ``stamp_of_other`` for the answer to another record.
    """
    content = _read_content(answer)
    if authority is not None:
        remember(authority)
    stamp = read_answer(read(path), content, answer)
    target = path.with_name(ANSWER)
    if not target.exists() or not _is_better(read(path), target, stamp):
        with files.disk_errors(target.parent), files.write_aside(target) as aside:
            aside.write_bytes(content)
    return stamp


def read_stamp(record: Record, path: Path) -> Stamp | None:
    """Return the content of the answer beside a record; None if there is none. Raises as `add_answer`."""
    answer = path.with_name(ANSWER)
    return read_answer(record, _read_content(answer), answer) if answer.is_file() else None


def read_answer(record: Record, content: bytes, path: Path) -> Stamp:
    """Return what an answer states about a record. path: its name in errors. Raises as `add_answer`."""
    from cryptography.x509 import load_der_x509_certificate
    from rfc3161_client import PKIStatus, decode_timestamp_response

    try:
        answer = decode_timestamp_response(content)
        is_granted = PKIStatus(answer.status) in (PKIStatus.GRANTED, PKIStatus.GRANTED_WITH_MODS)
        imprint = answer.tst_info.message_imprint.message if is_granted else b""
        time = answer.tst_info.gen_time if is_granted else None
        certificates = [load_der_x509_certificate(one) for one in answer.signed_data.certificates] if is_granted else []
    except (ValueError, TypeError) as error:
        raise ProjectError("stamp_unreadable", path=str(path)) from error
    if time is None:
        raise ProjectError("stamp_refused", path=str(path))
    if imprint != sha256(_signature_bytes(record)).digest():
        raise ProjectError("stamp_of_other", path=str(path))
    return Stamp(time, _signer_name(answer, certificates), _is_known(answer, imprint))


def remember(authority: Path) -> None:
    """Keep an authority's certificates (PEM), so that its stamps are known. Raises ProjectError
    ``authority_unreadable``."""
    from cryptography.hazmat.primitives.serialization import Encoding
    from cryptography.x509 import load_pem_x509_certificates

    try:
        accepted_certificates = load_pem_x509_certificates(_read_content(authority))
    except (ProjectError, ValueError) as error:
        raise ProjectError("authority_unreadable", path=str(authority)) from error
    certificates = {one.public_bytes(Encoding.PEM) for one in (*_authorities(), *accepted_certificates)}
    target = places.data("megu") / AUTHORITIES
    files.make_private(target.parent)
    with files.disk_errors(target.parent), files.write_aside(target) as aside:
        aside.write_bytes(b"".join(sorted(certificates)))


def _authorities() -> list["Certificate"]:
    from cryptography.x509 import load_pem_x509_certificates

    try:
        return load_pem_x509_certificates((places.data("megu") / AUTHORITIES).read_bytes())
    except (OSError, ValueError):
        return []


def _is_known(answer: "TimeStampResponse", imprint: bytes) -> bool:
    """Return True if a known authority signed the answer, by a certificate that was valid at that time.

    The verifier trusts every certificate it gets, so it only gets those that the user accepted. Intermediate
    certificates are part of the answer.
    """
    from rfc3161_client import VerificationError, VerifierBuilder

    roots = _authorities()
    if not roots:
        return False
    try:
        return VerifierBuilder(roots=roots).build().verify(answer, imprint)
    except (VerificationError, ValueError):
        return False


def _signer_name(answer: "TimeStampResponse", certificates: list["Certificate"]) -> str:
    """Return the name in the certificate that signed the answer; "" if the answer does not contain it."""
    signers = {(one.issuer, one.serial_number) for one in answer.signed_data.signer_infos}
    matches = [one for one in certificates if (one.issuer, one.serial_number) in signers]
    return matches[0].subject.rfc4514_string() if matches else ""


def _is_better(record: Record, existing: Path, new_stamp: Stamp) -> bool:
    try:
        old_stamp = read_answer(record, _read_content(existing), existing)
    except ProjectError:
        return False
    return (old_stamp.known, -old_stamp.time.timestamp()) >= (new_stamp.known, -new_stamp.time.timestamp())


def _signature_bytes(record: Record) -> bytes:
    return base64.b64decode(record.signatures[0].sig.replace("-", "+").replace("_", "/"))


def _read_content(path: Path) -> bytes:
    try:
        if not path.is_file() or path.stat().st_size > LARGEST:
            raise OSError("no file, or too large")
        return path.read_bytes()
    except OSError as error:
        raise ProjectError("stamp_unreadable", path=str(path)) from error
