"""The report of a record as a PDF that archives keep: PDF/A-3a, tagged, with the record itself attached.

It is set by typst from the program's own fonts alone, so that a record gives the same bytes on every machine.
"""

import base64
import binascii
import json
import struct
import unicodedata
from bisect import bisect_right
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from megu.base.places import resource
from megu.record import signing
from megu.record.report import look
from megu.record.report.document import ROOMY, TIGHT, Document, Picture, Words, texts
from megu.record.report.html import legible
from megu.record.report.report import document
from megu.record.report.tongue import MANNERS, Tongue

if TYPE_CHECKING:
    from megu.record.schema.record import Record

STANDARDS = ("a-3a", "ua-1")
FONTS = {"zh_CN": ["MeGU Sans SC", "DejaVu Sans"]}
USUAL = ["DejaVu Sans", "MeGU Sans SC"]
TOO_LONG = "the first page is too long"
LETTERS = "fonts/letters.json"
"""Which letters the fonts have: first and last of each range (`packaging/languages/letters.py`)."""


def made(record: "Record", language: str = "") -> bytes:
    """The PDF. The same record gives the same bytes."""
    import typst

    try:
        return _set(record, {**_data(document(record, language, ROOMY)), "strict": True})
    except typst.TypstError as error:
        if TOO_LONG not in error.message:
            raise
    return _set(record, {**_data(document(record, language, TIGHT)), "strict": False})


def _set(record: "Record", data: dict[str, Any]) -> bytes:
    """Raises TypstError `TOO_LONG` where the first page does not fit, and has to."""
    import typst

    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(resource("fonts"))])
    page = resource("report/report.typ")
    return typst.compile(
        str(page),
        root=str(page.parent),
        font_paths=fonts,
        ignore_system_fonts=True,
        format="pdf",
        sys_inputs={"data": json.dumps(data), "evidence": signing.to_text(record)},
        pdf_standards=list(STANDARDS),
    )


def write(record: "Record", path: Path, language: str = "") -> None:
    """Write it to a file."""
    path.write_bytes(made(record, language))


def _data(told: Document) -> dict[str, Any]:
    tag, _, region = MANNERS[told.language].tag.partition("-")
    if any(_is_missing(sign) for text in texts(told) for sign in legible(text)):
        told.annex[-1].blocks.append(Words(Tongue(told.language).say("letters_missing")))
    written = datetime.fromisoformat(told.written).astimezone(UTC)
    parts = ("year", "month", "day", "hour", "minute", "second")
    return {
        **_plain(told),
        "language": tag,
        "region": region or None,
        "written": {name: getattr(written, name) for name in parts},
        "fonts": FONTS.get(told.language, USUAL),
        "look": look.colors(),
        "icons": look.icons(),
    }


def _plain(part: Any) -> Any:
    """A document as JSON values, each block with its kind, and each letter one that the fonts have."""
    if isinstance(part, str):
        return writable(part)
    if isinstance(part, list | tuple):
        return [_plain(one) for one in part]
    if isinstance(part, Picture):
        return {"uri": _drawn(part.uri), "words": writable(part.words), "name": writable(part.name)}
    if is_dataclass(part):
        told = {field.name: _plain(getattr(part, field.name)) for field in fields(part)}
        return {"kind": type(part).__name__.lower(), **told}
    return part


def _drawn(uri: str) -> str:
    """A picture within an SVG: what is no picture is left out there, and is no error."""
    safe = uri.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")
    width, height = _size(uri)
    place = f'viewBox="0 0 {width} {height}"'
    image = f'<image width="{width}" height="{height}" image-rendering="optimizeSpeed" href="{safe}"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {place}>{image}</svg>'


def _size(uri: str) -> tuple[int, int]:
    """Pixels of a PNG in a data URI; of what is none, of a square."""
    try:
        head = base64.b64decode(uri.partition(",")[2][:32], validate=True)
        width, height = struct.unpack(">II", head[16:24])
    except (binascii.Error, struct.error):
        return 1, 1
    return max(1, width), max(1, height)


def writable(text: str) -> str:
    """A text in which numbers stand for letters that no font of ours has."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_written(sign) for sign in legible(text))


def _written(sign: str) -> str:
    if not _is_missing(sign):
        return sign
    return "" if unicodedata.category(sign) in ("Cf", "Mn") else f"[U+{ord(sign):04X}]"


def _is_missing(sign: str) -> bool:
    """Letters of private use are: they mean nothing to a reader."""
    if sign == "\n":
        return False
    first, last = _letters()
    at = bisect_right(first, ord(sign)) - 1
    return at < 0 or ord(sign) > last[at] or unicodedata.category(sign) == "Co"


@cache
def _letters() -> tuple[list[int], list[int]]:
    ranges = json.loads(resource(LETTERS).read_text("utf-8"))
    return [first for first, _ in ranges], [last for _, last in ranges]
