"""Full-text search of the guide: the sections that contain all words, the best first. Without Qt."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from megu_desktop.guide.chapters import Chapter, Section

AROUND = 60
"""Characters of a section shown before and after the first word that is found."""
MOST = 40
"""Sections found at most: nobody reads further."""


@dataclass(frozen=True)
class Found:
    """A section that contains all words; `part` is an excerpt around the first of them."""

    chapter: str
    anchor: str
    title: str
    part: str


def search(chapters: Sequence[Chapter], sought: str) -> list[Found]:
    """Return the sections that contain all words of `sought`, those with one in their title first."""
    wanted = folded(sought).split()
    if not wanted:
        return []
    found = [(chapter, section) for chapter in chapters for section in chapter.sections() if _holds(section, wanted)]
    found.sort(key=lambda pair: -sum(word in folded(pair[1].title) for word in wanted))
    return [_found(chapter, section, wanted) for chapter, section in found[:MOST]]


def folded(text: str) -> str:
    """Return a text without upper case and accents, so that "uber" finds "über"."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def _holds(section: Section, wanted: list[str]) -> bool:
    text = folded(f"{section.title} {section.text}")
    return all(word in text for word in wanted)


def _found(chapter: Chapter, section: Section, wanted: list[str]) -> Found:
    title = chapter.title if section.level == 1 else f"{chapter.title}: {section.title}"
    return Found(chapter.name, "" if section.level == 1 else section.anchor, title, _part(section.text, wanted))


def _part(text: str, wanted: list[str]) -> str:
    places = [match.start() for word in wanted if (match := re.search(re.escape(word), text, re.IGNORECASE))]
    first = max(min(places, default=0) - AROUND, 0)
    last = min(first + 2 * AROUND + len(wanted[0]), len(text))
    return f"{'… ' if first else ''}{text[first:last].strip()}{' …' if last < len(text) else ''}"
