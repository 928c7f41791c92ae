"""An attacker who holds a record, the original and all images, and neither the officer's key nor the exported file."""

import hmac
import json
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import sealing
from pypdf import PdfReader
from safetensors import safe_open


def text_of(record: Path) -> str:
    """All that lies in a record's folder, as text: what is signed, and the reports."""
    plain = (
        sealing.payload(record).decode()
        if "payload" in json.loads(record.read_text(encoding="utf-8"))
        else record.read_text(encoding="utf-8")
    )
    texts = [plain, record.read_text(encoding="utf-8")]
    if (page := record.with_name("report.html")).is_file():
        texts += [
            page.read_text(encoding="utf-8"),
            *(one.extract_text() for one in PdfReader(record.with_name("report.pdf")).pages),
        ]
    return "\n".join(texts)


def content_of(record: Path) -> dict[str, Any]:
    """The content of a record, of 0.1.0 too."""
    value = json.loads(record.read_text(encoding="utf-8"))
    return sealing.predicate(record)["content"] if "payload" in value else value["content"]


def names_in(original: Path) -> list[str]:
    """The names of classes in the header of the original."""
    with safe_open(original, "pt") as file:
        return json.loads(file.metadata()["megu"])["class_names"]


def by_number(content: dict[str, Any], names: list[str]) -> set[str]:
    """Classes that a record gives away by the order of the outputs."""
    names_listed = {names[number] for number, one in enumerate(content["classes"]) if one["forgotten"]}
    rows = (content["similarity"] or {}).get("rows", {})
    return names_listed | {names[int(number)] for number in rows}


def numbers(value: Any) -> Iterator[int]:
    """All whole numbers in JSON values."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for one in value:
            yield from numbers(one)
    elif isinstance(value, int) and not isinstance(value, bool):
        yield value


def guessed_keys(content: dict[str, Any]) -> list[bytes]:
    """Keys that somebody without the officer's may try: simple ones, and whatever stands in the record."""
    forget_set = content["forget_set"]
    public = [forget_set["key_check"], forget_set.get("salt") or "", forget_set["digest"]]
    public += [content["original"]["sha256"], content["unlearned"]["sha256"]]
    return [b"", bytes(32), b"\xff" * 32, *(one.encode() for one in public), *(_bytes(one) for one in public)]


def _bytes(digits: str) -> bytes:
    return bytes.fromhex(digits) if digits else b"megu"


def marks_tried(texts: Iterable[bytes], keys: list[bytes]) -> set[str]:
    """Hashes of these texts, and their marks under these keys, of their hashes as well."""
    marks = set()
    for text in texts:
        digest = sha256(text)
        forms = (text, digest.digest(), digest.hexdigest().encode())
        marks |= {digest.hexdigest()}
        marks |= {hmac.new(key, form, sha256).hexdigest() for key in keys for form in forms}
        openings = [hmac.new(key, digest.digest(), sha256).digest() for key in keys]
        marks |= {hmac.new(opening, text, sha256).hexdigest() for opening in openings}
    return marks


def within(marks: Iterable[str], text: str) -> set[str]:
    """Those of these digests that stand anywhere in a text, whole or shortened to its half."""
    return {one for one in marks if one in text or one[:32] in text}
