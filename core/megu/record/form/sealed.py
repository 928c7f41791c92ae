"""The sealed part of a record: everything that could reveal a class, encrypted under the officer's key."""

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
"""The smallest size of the padded part in bytes; larger parts are padded to a power of two, so that size reveals no
class."""
TAG = 16
"""Bytes that AES-SIV adds to the plaintext."""


class Sealed(BaseModel):
    """The content of the sealed part. Names of classes and folders are marks here too."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    classes: list[Class]
    values: list[str]
    folders: dict[str, int]
    kept: dict[str, str]
    rows: dict[int, list[float | None]]


class SealBroken(ValueError):
    """The part can't be decrypted with the record's key, or has an invalid form: the part or the salt was altered."""


def seal(part: Sealed, key: "RecordKey", salt: str) -> str:
    """Encrypt the part and return it in base64; equal parts give equal texts."""
    from cryptography.hazmat.primitives.ciphers.aead import AESSIV

    plaintext = files.canonical(part.model_dump(mode="json")).encode("ascii")
    length = max(LEAST, 1 << (len(plaintext) - 1).bit_length())
    return base64.b64encode(AESSIV(key.sealing).encrypt(plaintext.ljust(length), _associated_data(salt))).decode(
        "ascii"
    )


def open_part(text: str, key: "RecordKey", salt: str) -> Sealed:
    """Decrypt the sealed part.

    Parameters
    ----------
    text : str
        The sealed part in base64.
    key : RecordKey
    salt : str
        The record's salt (hex).

    Raises
    ------
    SealBroken
    """
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESSIV

    try:
        plaintext = (
            AESSIV(key.sealing).decrypt(base64.b64decode(text, validate=True), _associated_data(salt)).rstrip(b" ")
        )
        strict.parse(plaintext)
        return TypeAdapter(Sealed).validate_json(plaintext, strict=True)
    except (InvalidTag, binascii.Error, ValueError) as error:
        raise SealBroken("not sealed by this key") from error


def reveal(record: Record, key: "RecordKey") -> Record:
    """Return the record with its sealed part in place. Raises SealBroken, also if open parts differ."""
    content = record.content
    assert content.sealed is not None and content.forget_set.salt is not None
    part = open_part(content.sealed, key, content.forget_set.salt)
    similarity = content.similarity
    rows = similarity.rows if similarity else {}
    classes = [class_.model_copy(update={"name": None}) for class_ in content.classes]
    if (classes and classes != part.classes) or (rows and rows != part.rows):
        raise SealBroken("something else stands open")
    updates = {
        "classes": content.classes or part.classes,
        "forget_set": content.forget_set.model_copy(update={"values": part.values}),
        "images": content.images.model_copy(update={"folders": part.folders, "kept": part.kept}),
        "similarity": similarity.model_copy(update={"rows": part.rows}) if similarity else None,
    }
    return record.model_copy(update={"content": content.model_copy(update=updates)})


def _associated_data(salt: str) -> list[bytes]:
    return [PREDICATE_TYPE.encode("ascii"), bytes.fromhex(salt)]
