"""A time stamp from an authority, got without a network: RFC 3161.

A request is written to a file, carried to the authority by the user, and its answer laid beside the record. What is
stamped is the record's first signature, the bytes that its `sig` stands for:
``openssl ts -verify -data SIG -in evidence.tsr -CAfile ROOT``. https://www.rfc-editor.org/rfc/rfc3161
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
"""Where the certificates lie that this user named once."""
LARGEST = 2**20
"""Bytes of an answer, and of a file of certificates, that are still read."""


@dataclass(frozen=True)
class Stamp:
    """What an answer says: that the signature was there at this time. known: whether a known authority signed it."""

    time: datetime
    authority: str
    known: bool


def write_request(path: Path, to: Path | None = None) -> Path:
    """Write what an authority is to stamp, of a record's file, beside it or to another file; returns the file."""
    from rfc3161_client import HashAlgorithm, TimestampRequestBuilder

    builder = TimestampRequestBuilder(data=_stamped(read(path)), nonce=False, hash_algorithm=HashAlgorithm.SHA256)
    target = to or path.with_name(REQUEST)
    with files.disk_errors(target.parent), files.written(target) as aside:
        aside.write_bytes(builder.build().as_bytes())
    return target


def add_answer(path: Path, answer: Path, authority: Path | None = None) -> Stamp:
    """Lay an authority's answer beside a record; returns what it says.

    authority: the file with the authority's certificate (PEM), which is known from then on. An answer that is there
    already stays where it is as good, and makes way where this one is known and that is not. Raises ProjectError
    ``stamp_unreadable``, or ``stamp_of_other`` of another record's.
    """
    content = _content(answer)
    if authority is not None:
        remember(authority)
    stamp = read_answer(read(path), content, answer)
    target = path.with_name(ANSWER)
    if not target.exists() or not _is_better(read(path), target, stamp):
        with files.disk_errors(target.parent), files.written(target) as aside:
            aside.write_bytes(content)
    return stamp


def read_stamp(record: Record, path: Path) -> Stamp | None:
    """Return what the answer beside a record says; None where there is none. Raises as `add_answer`."""
    answer = path.with_name(ANSWER)
    return read_answer(record, _content(answer), answer) if answer.is_file() else None


def read_answer(record: Record, content: bytes, path: Path) -> Stamp:
    """Return what an answer says of a record. path: what it is called in errors. Raises as `add_answer`."""
    from cryptography.x509 import load_der_x509_certificate
    from rfc3161_client import PKIStatus, decode_timestamp_response

    try:
        answer = decode_timestamp_response(content)
        granted = PKIStatus(answer.status) in (PKIStatus.GRANTED, PKIStatus.GRANTED_WITH_MODS)
        imprint = answer.tst_info.message_imprint.message if granted else b""
        time = answer.tst_info.gen_time if granted else None
        certificates = [load_der_x509_certificate(one) for one in answer.signed_data.certificates] if granted else []
    except (ValueError, TypeError) as error:
        raise ProjectError("stamp_unreadable", path=str(path)) from error
    if time is None:
        raise ProjectError("stamp_refused", path=str(path))
    if imprint != sha256(_stamped(record)).digest():
        raise ProjectError("stamp_of_other", path=str(path))
    return Stamp(time, _name(answer, certificates), _is_known(answer, imprint))


def remember(authority: Path) -> None:
    """Keep an authority's certificates (PEM), so that its stamps are known. Raises ProjectError
    ``authority_unreadable``."""
    from cryptography.hazmat.primitives.serialization import Encoding
    from cryptography.x509 import load_pem_x509_certificates

    try:
        named = load_pem_x509_certificates(_content(authority))
    except (ProjectError, ValueError) as error:
        raise ProjectError("authority_unreadable", path=str(authority)) from error
    kept = {one.public_bytes(Encoding.PEM) for one in (*_authorities(), *named)}
    target = places.data("megu") / AUTHORITIES
    files.make_private(target.parent)
    with files.disk_errors(target.parent), files.written(target) as aside:
        aside.write_bytes(b"".join(sorted(kept)))


def _authorities() -> list["Certificate"]:
    from cryptography.x509 import load_pem_x509_certificates

    try:
        return load_pem_x509_certificates((places.data("megu") / AUTHORITIES).read_bytes())
    except (OSError, ValueError):
        return []


def _is_known(answer: "TimeStampResponse", imprint: bytes) -> bool:
    """Tell whether a known authority signed the answer, by a certificate that was valid then.

    Only certificates that the user named are given to the verifier, which trusts all that it is given; those between
    come along in the answer.
    """
    from rfc3161_client import VerificationError, VerifierBuilder

    roots = _authorities()
    if not roots:
        return False
    try:
        return VerifierBuilder(roots=roots).build().verify(answer, imprint)
    except (VerificationError, ValueError):
        return False


def _name(answer: "TimeStampResponse", certificates: list["Certificate"]) -> str:
    """Return the name in the certificate that signed the answer; "" where it does not come along."""
    signers = {(one.issuer, one.serial_number) for one in answer.signed_data.signer_infos}
    found = [one for one in certificates if (one.issuer, one.serial_number) in signers]
    return found[0].subject.rfc4514_string() if found else ""


def _is_better(record: Record, there: Path, new: Stamp) -> bool:
    try:
        old = read_answer(record, _content(there), there)
    except ProjectError:
        return False
    return (old.known, -old.time.timestamp()) >= (new.known, -new.time.timestamp())


def _stamped(record: Record) -> bytes:
    return base64.b64decode(record.signatures[0].sig.replace("-", "+").replace("_", "/"))


def _content(path: Path) -> bytes:
    try:
        if not path.is_file() or path.stat().st_size > LARGEST:
            raise OSError("no file, or too large")
        return path.read_bytes()
    except OSError as error:
        raise ProjectError("stamp_unreadable", path=str(path)) from error
