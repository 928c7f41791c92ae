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
class SearchResult:
    """A section that contains all words; `part` is an excerpt around the first of them."""

    chapter: str
    anchor: str
    title: str
    part: str


def search(chapters: Sequence[Chapter], text: str) -> list[SearchResult]:
    """Return the sections that contain all words of `text`, those with one in their title first."""
    words = fold(text).split()
    if not words:
        return []
    matches = [
        (chapter, section) for chapter in chapters for section in chapter.sections() if _contains_all(section, words)
    ]
    matches.sort(key=lambda pair: -sum(word in fold(pair[1].title) for word in words))
    return [_search_result(chapter, section, words) for chapter, section in matches[:MOST]]


def fold(text: str) -> str:
    """Return a text without upper case and accents, so that "uber" finds "über"."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def _contains_all(section: Section, words: list[str]) -> bool:
    text = fold(f"{section.title} {section.text}")
    return all(word in text for word in words)


def _search_result(chapter: Chapter, section: Section, words: list[str]) -> SearchResult:
    title = chapter.title if section.level == 1 else f"{chapter.title}: {section.title}"
    return SearchResult(
        chapter.name, "" if section.level == 1 else section.anchor, title, _excerpt(section.text, words)
    )


def _excerpt(text: str, words: list[str]) -> str:
    places = [match.start() for word in words if (match := re.search(re.escape(word), text, re.IGNORECASE))]
    start = max(min(places, default=0) - AROUND, 0)
    end = min(start + 2 * AROUND + len(words[0]), len(text))
    return f"{'… ' if start else ''}{text[start:end].strip()}{' …' if end < len(text) else ''}"
