"""Chapters of the guide as files: their order, language, sections and HTML. Without Qt."""

import re
from dataclasses import dataclass, replace
from functools import cache
from html import escape
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

from megu.base.places import resource

CHAPTERS = (
    "start",
    "model",
    "images",
    "forget",
    "similarity",
    "unlearn",
    "compare",
    "export",
    "record",
    "requests",
    "operator-mode",
    "privacy",
    "troubleshooting",
    "command-line",
    "glossary",
)
"""In the order of the contents; each is `resources/guide/<language>/<name>.md`."""
ENGLISH = "en"
ANCHOR = re.compile(r"\s*\{#([\w-]+)\}\s*$")
"""What a heading may end in where links in other languages lead to it as well: `## Vergessensmenge {#forget-set}`."""


@dataclass(frozen=True)
class Section:
    """A heading with the plain text below it, and its first paragraph; level 1 is the title."""

    level: int
    title: str
    anchor: str
    text: str = ""
    first: str = ""


@dataclass(frozen=True)
class Chapter:
    """A chapter in the language it was found in, English if it is not translated."""

    name: str
    language: str
    markdown: str

    @property
    def title(self) -> str:
        """Return the chapter's title."""
        return self.sections()[0].title

    def sections(self) -> list[Section]:
        """Return its sections; the first is the text below the title."""
        return list(_sections(self.markdown))

    def html(self, note: str = "", width: int = 0) -> str:
        """Return it as HTML.

        Parameters
        ----------
        note : str
            A line above it.
        width : int
            Maximal width of pictures; 0 leaves them unchanged.
        """
        tokens = _parse(self.markdown)
        for opening, words in zip(tokens, tokens[1:], strict=False):
            if opening.type == "paragraph_open" and [part.type for part in words.children or []] == ["image"]:
                opening.attrs["style"] = "line-height: 100%"  # the height of a picture is no matter of spacing
        for token in _flat(tokens):
            if token.type == "link_open":
                token.attrs["href"] = re.sub(r"\.md(?=#|$)", "", str(token.attrs["href"]))
            if token.type == "image" and width:
                token.attrs["width"] = width
        body = _markdown().renderer.render(tokens, _markdown().options, {})
        return f'<p class="note">{escape(note)}</p>{body}' if note else body

    def links(self) -> list[str]:
        """Return the targets of its links, as they are written."""
        return [str(token.attrs["href"]) for token in _flat(_parse(self.markdown)) if token.type == "link_open"]

    def pictures(self) -> list[str]:
        """Return its pictures, below `resources/guide`."""
        sources = [str(token.attrs["src"]) for token in _flat(_parse(self.markdown)) if token.type == "image"]
        return [source.removeprefix("../") for source in sources]

    def quoted_texts(self) -> list[str]:
        """Return the words in bold: quoted texts of the window."""
        return [text for tokens in _inline(_parse(self.markdown)) for text in _bold(tokens)]


def chapter(name: str, language: str = ENGLISH) -> Chapter | None:
    """Return a chapter in the language, in another form of it (``de`` for ``de_AT``), or in English; None if none."""
    for folder in dict.fromkeys((language, *_language_forms(language), ENGLISH)):
        try:
            return Chapter(name, folder, resource(f"guide/{folder}/{name}.md").read_text("utf-8"))
        except FileNotFoundError:
            continue
    return None


def picture(name: str, language: str = ENGLISH) -> Path | None:
    """Return a picture of the window in that language, or in another; None if there is none at all."""
    for folder in (*(f"{form}/" for form in (language, *_language_forms(language))), ""):
        try:
            return resource(f"guide/pictures/{folder}{name}")
        except FileNotFoundError:
            continue
    return None


@cache
def _language_forms(language: str) -> tuple[str, ...]:
    """Return the folders of the same language, wherever it is spoken."""
    base_language = language.split("_")[0]
    folders = sorted(path.name for path in resource("guide").iterdir())
    return tuple(name for name in folders if name.split("_")[0] == base_language)


def all_chapters(language: str = ENGLISH) -> list[Chapter]:
    """Return the existing chapters, in their order."""
    chapters = [chapter(name, language) for name in CHAPTERS]
    return [chapter_ for chapter_ in chapters if chapter_ is not None]


@cache
def _markdown() -> MarkdownIt:
    return MarkdownIt("commonmark").enable("table")


def _parse(text: str) -> list[Token]:
    """Return the tokens of a chapter; headings get an anchor, from their words or as they state."""
    tokens = _markdown().parse(text)
    for opening, words in zip(tokens, tokens[1:], strict=False):
        if opening.type == "heading_open":
            opening.attrs["id"] = _anchor(words)
    return tokens


def _anchor(words: Token) -> str:
    """Return the heading's anchor; one that it states itself is removed from its words."""
    match = ANCHOR.search(words.content)
    if match is None:
        return slug(words.content)
    words.content = ANCHOR.sub("", words.content)
    last = (words.children or [])[-1]
    last.content = ANCHOR.sub("", last.content)
    return match[1]


def slug(title: str) -> str:
    """Return the anchor of a heading, as GitHub makes it: "What you bring" becomes ``what-you-bring``."""
    return re.sub(r"[^\w-]", "", title.strip().lower().replace(" ", "-"))


@cache  # a search goes through all chapters with every letter
def _sections(text: str) -> tuple[Section, ...]:
    sections: list[Section] = []
    heading: Token | None = None
    for token in _parse(text):
        if token.type == "heading_open":
            heading = token
        elif token.type == "inline" and heading is not None:
            sections.append(Section(int(heading.tag[1:]), _plain(token), str(heading.attrs["id"])))
            heading = None
        elif token.type in ("inline", "fence", "code_block") and sections:
            last, content = sections[-1], _plain(token) if token.type == "inline" else token.content
            sections[-1] = replace(last, text=f"{last.text} {content}".strip(), first=last.first or content)
    return tuple(sections)


def _plain(token: Token) -> str:
    parts = [" " if part.type in ("softbreak", "hardbreak") else part.content for part in token.children or []]
    return "".join(parts).strip()


def _inline(tokens: list[Token]) -> list[list[Token]]:
    return [token.children for token in tokens if token.children]


def _flat(tokens: list[Token]) -> list[Token]:
    return [part for token in tokens for part in (token, *(token.children or []))]


def _bold(tokens: list[Token]) -> list[str]:
    texts: list[str] = []
    is_bold = False
    for token in tokens:
        if token.type in ("strong_open", "strong_close"):
            is_bold = token.type == "strong_open"
            texts.extend([""] if is_bold else [])
        elif is_bold:
            texts[-1] += token.content
    return texts
