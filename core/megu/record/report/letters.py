"""Letters of any script in a PDF: their fonts, what stands for one that none has, and Hebrew and Arabic set.

A PDF has no fonts but those it carries, and those for Chinese, Japanese and Korean that its reader is to have.
"""

import unicodedata
from collections.abc import Iterable
from functools import cache
from itertools import groupby, pairwise
from xml.sax.saxutils import escape

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.ttfonts import TTFont

from megu.base.places import resource
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
    return "<br/>".join(_line(visual(line), font) for line in legible(text).split("\n"))


def notes(texts: Iterable[str]) -> list[str]:
    """What a reader must be told of the letters of these texts: ``missing``, ``readers`` (fonts) and ``turned``."""
    lines = {line for text in texts if not text.isascii() for line in legible(text).split("\n")}
    fonts = {font_of(sign, PLAIN) for line in lines for sign in visual(line)}
    found = {
        "missing": None in fonts,
        "readers": not fonts.isdisjoint(READERS.values()),
        "turned": any(visual(line) != line for line in lines),
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


_BEGIN, _INNER, _END, _ALONE = "<initial>", "<medial>", "<final>", "<isolated>"
_FORMS = range(0xFB50, 0xFF00)
"""Unicode's blocks of Arabic letters by their place in a word."""
_MIRRORED = str.maketrans("()[]{}<>«»", ")(][}{><»«")
_BRACKETS = ("()", "[]", "{}", "<>", "«»")
_RIGHT, _NUMBERS = ("R", "AL"), ("EN", "AN", "ES", "CS", "ET")


def visual(text: str) -> str:
    """A line in the order in which its letters stand from left to right."""
    if not any(_side(sign) in _RIGHT for sign in text):
        return text
    found, at = "", 0
    while at < len(text):
        end = _run_end(text, at)
        found += _turned(_shaped(text[at:end])) if end > at else text[at]
        at = max(end, at + 1)
    return found


def _side(sign: str) -> str:
    return unicodedata.bidirectional(sign)


def _run_end(text: str, start: int) -> int:
    """The end of a right-to-left run that begins here: its last letter of that side, with only neutral ones between."""
    end = start
    if _side(text[start]) not in _RIGHT:
        return start
    for at in range(start, len(text)):
        if _side(text[at]) == "L":
            break
        if _side(text[at]) in (*_RIGHT, "NSM", *_NUMBERS[:2]):
            end = at + 1
    return end + _closes(text[start:end], text[end : end + 1])


def _closes(run: str, sign: str) -> bool:
    """Whether the next sign is the bracket that closes one of the run's."""
    pair = next((pair for pair in _BRACKETS if sign == pair[1]), None)
    return pair is not None and run.count(pair[0]) > run.count(pair[1])


def _turned(text: str) -> str:
    """Turned round, but marks stay behind their letter and numbers as they are."""
    pieces: list[str] = []
    for sign in text:
        together = pieces and (_side(sign) == "NSM" or (_side(sign) in _NUMBERS and _side(pieces[-1][-1]) in _NUMBERS))
        if together:
            pieces[-1] += sign
        else:
            pieces.append(sign)
    return "".join(piece.translate(_MIRRORED) for piece in reversed(pieces))


def _shaped(text: str) -> str:
    """Arabic letters in the form of their place; marks between them are looked through."""
    letters = [at for at, sign in enumerate(text) if _side(sign) != "NSM"]
    joins = {
        first
        for first, second in pairwise(letters)
        if _BEGIN in _forms().get(text[first], {}) and _END in _forms().get(text[second], {})
    }
    after = {second for first, second in pairwise(letters) if first in joins}
    return "".join(_formed(sign, at in after, at in joins) for at, sign in enumerate(text))


def _formed(sign: str, before: bool, behind: bool) -> str:
    forms = _forms().get(sign, {})
    wanted = _INNER if before and behind else _END if before else _BEGIN if behind else _ALONE
    return forms.get(wanted, sign)


@cache
def _forms() -> dict[str, dict[str, str]]:
    """By letter the sign of each of its forms, from Unicode's own decompositions; of single letters alone."""
    found: dict[str, dict[str, str]] = {}
    for number in _FORMS:
        kind, *letters = unicodedata.decomposition(chr(number)).split() or [""]
        if len(letters) == 1 and kind in (_BEGIN, _INNER, _END, _ALONE):
            found.setdefault(chr(int(letters[0], 16)), {})[kind] = chr(number)
    return found
