"""Writes which letters the program's fonts have, for reports as PDF: python packaging/languages/letters.py"""

import json
from collections.abc import Iterable

import texts
from fontTools.ttLib import TTFont

FONTS = texts.ROOT / "resources" / "fonts"
NAMES = ("DejaVuSans.ttf", "MeGUSansSC.otf")
"""The bold one falls back on these."""
OUT = FONTS / "letters.json"


def ranges(letters: Iterable[int]) -> list[list[int]]:
    """First and last of each run of numbers."""
    letter_ranges: list[list[int]] = []
    for letter in sorted(letters):
        if letter_ranges and letter == letter_ranges[-1][1] + 1:
            letter_ranges[-1][1] = letter
        else:
            letter_ranges.append([letter, letter])
    return letter_ranges


def made() -> str:
    """The file's text."""
    have = {letter for name in NAMES for letter in TTFont(FONTS / name, lazy=True).getBestCmap() or {}}
    return json.dumps(ranges(have), separators=(",", ":")) + "\n"


if __name__ == "__main__":
    OUT.write_text(made(), encoding="utf-8")
