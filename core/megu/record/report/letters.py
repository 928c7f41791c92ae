"""Letters of any script in a PDF: which font has each, and what stands for one that none has. Never an empty box.

A PDF has no fonts but those it carries, and those for Chinese, Japanese and Korean that its reader is to have.
"""

import unicodedata
from collections.abc import Iterable
from functools import cache
from itertools import groupby
from xml.sax.saxutils import escape

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.ttfonts import TTFont

from megu.base.resources import resource
from megu.record.report import joined
from megu.record.report.html import legible

PLAIN, BOLD = "DejaVuSans", "DejaVuSans-Bold"
READERS = {"gbk": "STSong-Light", "euc_kr": "HYSMyeongJo-Medium", "shift_jis": "HeiseiMin-W3", "big5": "MSung-Light"}
"""Fonts of the PDF's reader by a character set: what can be written in that set is in the font."""


@cache
def register() -> None:
    """Make the fonts known to ReportLab."""
    for name in (PLAIN, BOLD):
        pdfmetrics.registerFont(TTFont(name, str(resource(f"fonts/{name}.ttf"))))
    pdfmetrics.registerFontFamily(PLAIN, PLAIN, BOLD, PLAIN, BOLD)
    for name in READERS.values():
        pdfmetrics.registerFont(UnicodeCIDFont(name))


def marked(text: str, font: str = PLAIN) -> str:
    """A text as ReportLab's markup in which each letter names the font that has it; lines end as they did."""
    return "<br/>".join(_line(joined.visual(line), font) for line in legible(text).split("\n"))


def notes(texts: Iterable[str]) -> list[str]:
    """What a reader must be told of the letters of these texts: ``missing``, ``readers`` (fonts) and ``turned``."""
    lines = {line for text in texts if not text.isascii() for line in legible(text).split("\n")}
    fonts = {font_of(sign, PLAIN) for line in lines for sign in joined.visual(line)}
    found = {
        "missing": None in fonts,
        "readers": not fonts.isdisjoint(READERS.values()),
        "turned": any(joined.visual(line) != line for line in lines),
    }
    return [code for code, holds in found.items() if holds]


@cache
def font_of(sign: str, font: str) -> str | None:
    """The font that has a letter: this one, its plain sister, or one of the reader's; None where none has."""
    for own in (font, PLAIN):
        if ord(sign) in _glyphs(own):
            return own
    return next((name for charset, name in READERS.items() if _writes(charset, sign)), None)


def _line(text: str, font: str) -> str:
    runs = groupby(text, key=lambda sign: font_of(sign, font))
    return "".join(_run("".join(signs), name, font) for name, signs in runs)


def _run(signs: str, name: str | None, font: str) -> str:
    if name is None:
        return "".join(f"[U+{ord(sign):04X}]" for sign in signs if unicodedata.category(sign) != "Cf")
    return escape(signs) if name == font else f'<font name="{name}">{escape(signs)}</font>'


@cache
def _glyphs(font: str) -> frozenset[int]:
    register()
    return frozenset(getattr(pdfmetrics.getFont(font), "face").charToGlyph)  # noqa: B009  (of TrueType alone)


def _writes(charset: str, sign: str) -> bool:
    try:
        sign.encode(charset)
    except UnicodeEncodeError:
        return False
    return True
