"""The report of a record as a PDF for archives: PDF/A-3a, tagged, with the record itself attached.

typst sets it with the program's own fonts only, so that a record gives the same bytes on every machine.
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
from megu.record.report.locale import CONVENTIONS, Locale
from megu.record.report.report import document

if TYPE_CHECKING:
    from megu.record.schema.record import Record

STANDARDS = ("a-3a", "ua-1")
FONTS = {"zh_CN": ["MeGU Sans SC", "DejaVu Sans"]}
USUAL = ["DejaVu Sans", "MeGU Sans SC"]
TOO_LONG = "the first page is too long"
LETTERS = "fonts/letters.json"
"""The characters that the fonts contain: first and last of each range (`packaging/languages/letters.py`)."""


def render(record: "Record", language: str = "") -> bytes:
    """Render the PDF. Equal records give equal bytes."""
    import typst

    try:
        return _compile(record, {**_template_data(document(record, language, ROOMY)), "strict": True})
    except typst.TypstError as error:
        if TOO_LONG not in error.message:
            raise
    return _compile(record, {**_template_data(document(record, language, TIGHT)), "strict": False})


def _compile(record: "Record", data: dict[str, Any]) -> bytes:
    """Compile the template. Raises TypstError `TOO_LONG` if a strict first page does not fit."""
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
    """Write the PDF to a file."""
    path.write_bytes(render(record, language))


def _template_data(content: Document) -> dict[str, Any]:
    tag, _, region = CONVENTIONS[content.language].tag.partition("-")
    if any(_is_missing(character) for text in texts(content) for character in legible(text)):
        content.annex[-1].blocks.append(Words(Locale(content.language).say("letters_missing")))
    time = datetime.fromisoformat(content.written).astimezone(UTC)
    parts = ("year", "month", "day", "hour", "minute", "second")
    return {
        **_to_values(content),
        "language": tag,
        "region": region or None,
        "written": {name: getattr(time, name) for name in parts},
        "fonts": FONTS.get(content.language, USUAL),
        "look": look.colors(),
        "icons": look.icons(),
    }


def _to_values(part: Any) -> Any:
    """Convert a document to JSON values, each block with its kind, and all characters available in the fonts."""
    if isinstance(part, str):
        return writable(part)
    if isinstance(part, list | tuple):
        return [_to_values(one) for one in part]
    if isinstance(part, Picture):
        return {"uri": _wrap_picture(part.uri), "words": writable(part.words), "name": writable(part.name)}
    if is_dataclass(part):
        values = {field.name: _to_values(getattr(part, field.name)) for field in fields(part)}
        return {"kind": type(part).__name__.lower(), **values}
    return part


def _wrap_picture(uri: str) -> str:
    """Return a picture inside an SVG, which ignores an invalid picture."""
    safe = uri.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")
    width, height = _read_size(uri)
    place = f'viewBox="0 0 {width} {height}"'
    image = f'<image width="{width}" height="{height}" image-rendering="optimizeSpeed" href="{safe}"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {place}>{image}</svg>'


def _read_size(uri: str) -> tuple[int, int]:
    """Return width and height of a PNG in a data URI, in pixels; of a square if it is invalid."""
    try:
        head = base64.b64decode(uri.partition(",")[2][:32], validate=True)
        width, height = struct.unpack(">II", head[16:24])
    except (binascii.Error, struct.error):
        return 1, 1
    return max(1, width), max(1, height)


def writable(text: str) -> str:
    """Replace characters that none of the fonts has by their numbers."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_write_character(character) for character in legible(text))


def _write_character(character: str) -> str:
    if not _is_missing(character):
        return character
    return "" if unicodedata.category(character) in ("Cf", "Mn") else f"[U+{ord(character):04X}]"


def _is_missing(character: str) -> bool:
    """Return True for a character that no font has, and for private use characters, which mean nothing to a reader."""
    if character == "\n":
        return False
    first, last = _read_letters()
    range_index = bisect_right(first, ord(character)) - 1
    return range_index < 0 or ord(character) > last[range_index] or unicodedata.category(character) == "Co"


@cache
def _read_letters() -> tuple[list[int], list[int]]:
    ranges = json.loads(resource(LETTERS).read_text("utf-8"))
    return [first for first, _ in ranges], [last for _, last in ranges]
