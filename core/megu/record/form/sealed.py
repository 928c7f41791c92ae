"""The sealed part of a record: all by which a class could be told, readable with the officer's key alone."""

import base64
import binascii
from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict, TypeAdapter

from megu.base import files
from megu.record.form import strict
from megu.record.schema.record import PREDICATE_TYPE, Class, Record

if TYPE_CHECKING:
    from megu.record.keys.officer import RecordKey

LEAST = 4096
"""Bytes, filled up to which or to a larger power of two it is sealed: its length must tell no class either."""
TAG = 16
"""Bytes by which AES-SIV makes longer what it encrypts."""


class Sealed(BaseModel):
    """The part itself. Names of classes and folders stand in it as marks, as they do elsewhere."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    classes: list[Class]
    values: list[str]
    folders: dict[str, int]
    kept: dict[str, str]
    rows: dict[int, list[float | None]]


class SealBroken(ValueError):
    """It does not open under the record's key, or is not what is sealed: it, or the salt, was altered."""


def seal(part: Sealed, key: "RecordKey", salt: str) -> str:
    """Return the part encrypted, in base64; of the same part it is the same."""
    from cryptography.hazmat.primitives.ciphers.aead import AESSIV

    told = files.canonical(part.model_dump(mode="json")).encode("ascii")
    length = max(LEAST, 1 << (len(told) - 1).bit_length())
    return base64.b64encode(AESSIV(key.sealing).encrypt(told.ljust(length), _told_of(salt))).decode("ascii")


def open_part(text: str, key: "RecordKey", salt: str) -> Sealed:
    """Return the part. Raises Unopened."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESSIV

    try:
        told = AESSIV(key.sealing).decrypt(base64.b64decode(text, validate=True), _told_of(salt)).rstrip(b" ")
        strict.parse(told)
        return TypeAdapter(Sealed).validate_json(told, strict=True)
    except (InvalidTag, binascii.Error, ValueError) as error:
        raise SealBroken("not sealed by this key") from error


def reveal(record: Record, key: "RecordKey") -> Record:
    """Return the record with its sealed part in its place. Raises Unopened, also where what stands open is another."""
    content = record.content
    assert content.sealed is not None and content.forget_set.salt is not None
    part = open_part(content.sealed, key, content.forget_set.salt)
    similarity = content.similarity
    rows = similarity.rows if similarity else {}
    hidden = [one.model_copy(update={"name": None}) for one in content.classes]
    if (hidden and hidden != part.classes) or (rows and rows != part.rows):
        raise SealBroken("something else stands open")
    shown = {
        "classes": content.classes or part.classes,
        "forget_set": content.forget_set.model_copy(update={"values": part.values}),
        "images": content.images.model_copy(update={"folders": part.folders, "kept": part.kept}),
        "similarity": similarity.model_copy(update={"rows": part.rows}) if similarity else None,
    }
    return record.model_copy(update={"content": content.model_copy(update=shown)})


def _told_of(salt: str) -> list[bytes]:
    return [PREDICATE_TYPE.encode("ascii"), bytes.fromhex(salt)]
