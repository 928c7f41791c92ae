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
    found: list[list[int]] = []
    for letter in sorted(letters):
        if found and letter == found[-1][1] + 1:
            found[-1][1] = letter
        else:
            found.append([letter, letter])
    return found


def made() -> str:
    """The file's text."""
    have = {letter for name in NAMES for letter in TTFont(FONTS / name, lazy=True).getBestCmap() or {}}
    return json.dumps(ranges(have), separators=(",", ":")) + "\n"


if __name__ == "__main__":
    OUT.write_text(made(), encoding="utf-8")
