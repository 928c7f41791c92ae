"""A report as sections of blocks, which HTML and PDF show alike. All texts are plain, without markup."""

from collections.abc import Iterator
from dataclasses import dataclass, field, is_dataclass
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from megu.record.report.locale import Locale

Tone = Literal["", "good", "borderline", "bad", "unknown"]


@dataclass(frozen=True)
class Room:
    """The space of the first page: characters of a name and of a reason, and the most rows of each kind."""

    name: int
    reason: int
    requests: int
    things: int
    signatures: int


ROOMY, TIGHT = Room(60, 90, 3, 7, 2), Room(22, 30, 2, 4, 1)
"""The usual space, and the space if all texts are as long as they may be."""


@dataclass(frozen=True)
class Cell:
    """A value. small: a second line. code: digits to compare, such as a hash, that may break anywhere. tone: its
    rating, shown as a mark."""

    words: str
    small: str = ""
    code: bool = False
    tone: Tone = ""


@dataclass(frozen=True)
class Words:
    """A paragraph. lead: True for the most important one."""

    text: str
    lead: bool = False


@dataclass(frozen=True)
class Points:
    """A list of sentences. title: what they have in common."""

    title: str
    items: list[str]


@dataclass(frozen=True)
class Facts:
    """Names and values, one per line."""

    rows: list[tuple[str, Cell]]


@dataclass(frozen=True)
class Table:
    """A table whose first column names the rows. caption: for screen readers. shares: column widths in percent."""

    caption: str
    head: list[str]
    rows: list[list[Cell]]
    shares: list[int]


@dataclass(frozen=True)
class Picture:
    """A small PNG as a data URI. words: its alternative text. name: the text below it."""

    uri: str
    words: str
    name: str


@dataclass(frozen=True)
class Pictures:
    """Pictures side by side."""

    caption: str
    items: list[Picture]


@dataclass(frozen=True)
class Finding:
    """A result. title: its subject, and the verdict unless `words` begins with it. small: the figures."""

    tone: Tone
    title: str
    words: str
    small: str


@dataclass(frozen=True)
class Seal:
    """A signature. svg: the key as a QR code. words: its alternative text."""

    svg: str
    words: str
    rows: list[tuple[str, Cell]]


Block = Words | Points | Facts | Table | Pictures | Finding | Seal


@dataclass(frozen=True)
class Section:
    """A part with a heading. anchor: its name within the page."""

    anchor: str
    title: str
    blocks: list[Block]


@dataclass(frozen=True)
class Document:
    """The whole report.

    Attributes
    ----------
    subtitle : str
        The controller.
    foot, page_of : str
        The text at the foot of each page, and the page number with placeholders.
    front : list of Section
        The first page, with everything that an officer needs.
    annex : list of Section
        The rest, under the title `annex_title`.
    """

    language: str
    title: str
    subtitle: str
    foot: str
    page_of: str
    written: str
    front: list[Section]
    annex_title: str
    annex: list[Section] = field(default_factory=list)


def code(digits: str) -> Cell:
    """Return a cell with digits to compare."""
    return Cell(digits, code=True)


def facts(rows: dict[str, str | Cell]) -> Facts:
    """Build facts from texts and cells."""
    return Facts([(name, value if isinstance(value, Cell) else Cell(value)) for name, value in rows.items()])


def table(caption: str, shares: list[int], head: list[str], rows: list[list[str | Cell]]) -> Table:
    """Build a table from texts and cells."""
    cells = [[cell if isinstance(cell, Cell) else Cell(cell) for cell in row] for row in rows]
    return Table(caption, head, cells, shares)


def short(text: str, most: int) -> str:
    """Shorten a text for the first page; the annex has the whole text."""
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[: most - 1]}…"


def further(number: int, most: int, locale: "Locale", code: str = "and_more") -> list[Words]:
    """Return a sentence that counts the rows that the first page has no room for."""
    return [Words(locale.say(code, count=number - most))] if number > most else []


def texts(part: Any) -> Iterator[str]:
    """Yield all texts in a document, or in a part of it."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, list | tuple):
        for one in part:
            yield from texts(one)
    elif is_dataclass(part):
        yield from texts(list(vars(part).values()))
