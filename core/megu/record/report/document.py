"""A report as sections of blocks, which a page and a PDF show alike. All texts are plain: markup in them is none."""

from collections.abc import Iterator
from dataclasses import dataclass, field, is_dataclass
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from megu.record.report.tongue import Tongue

Tone = Literal["", "good", "borderline", "bad", "unknown"]


@dataclass(frozen=True)
class Room:
    """What the first page has room for: letters of a name and of a reason, and how many of each kind."""

    name: int
    reason: int
    requests: int
    things: int
    signatures: int


ROOMY, TIGHT = Room(60, 90, 3, 7, 2), Room(22, 30, 2, 4, 1)
"""The usual, and where all of that is as long as it may be."""


@dataclass(frozen=True)
class Cell:
    """A value. small: a second line below it. code: digits to compare, such as a hash, that may break anywhere. tone:
    what is meant by it, as a mark before it."""

    words: str
    small: str = ""
    code: bool = False
    tone: Tone = ""


@dataclass(frozen=True)
class Words:
    """A paragraph. lead: it is what the reader came for."""

    text: str
    lead: bool = False


@dataclass(frozen=True)
class Points:
    """A list of sentences. title: what they have in common."""

    title: str
    items: list[str]


@dataclass(frozen=True)
class Facts:
    """Names and values, one a line."""

    rows: list[tuple[str, Cell]]


@dataclass(frozen=True)
class Table:
    """A table whose first column names the rows. caption: said aloud alone. shares: the columns' widths in percent."""

    caption: str
    head: list[str]
    rows: list[list[Cell]]
    shares: list[int]


@dataclass(frozen=True)
class Picture:
    """A small PNG as a data URI. words: what is said in its place. name: what stands below it."""

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
    """What was found. title: of what, and the verdict where `words` does not begin with it. small: the figures."""

    tone: Tone
    title: str
    words: str
    small: str


@dataclass(frozen=True)
class Seal:
    """A signature. svg: the key as a QR code. words: what is said in its place."""

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
    """The whole report. subtitle: whose it is. foot: what stands at the foot of each page, page_of: and of which.
    front: all that an officer needs, on one page. annex: the rest, under a title."""

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
    """Digits to compare."""
    return Cell(digits, code=True)


def facts(rows: dict[str, str | Cell]) -> Facts:
    """Facts from texts and cells."""
    return Facts([(name, value if isinstance(value, Cell) else Cell(value)) for name, value in rows.items()])


def table(caption: str, shares: list[int], head: list[str], rows: list[list[str | Cell]]) -> Table:
    """A table from texts and cells."""
    cells = [[cell if isinstance(cell, Cell) else Cell(cell) for cell in row] for row in rows]
    return Table(caption, head, cells, shares)


def short(text: str, most: int) -> str:
    """A text for the first page, where there is no room for more: the annex has it whole."""
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[: most - 1]}…"


def further(number: int, most: int, tongue: "Tongue", code: str = "and_more") -> list[Words]:
    """How many more there are than the first page has room for."""
    return [Words(tongue.say(code, count=number - most))] if number > most else []


def texts(part: Any) -> Iterator[str]:
    """All texts in a document, or in a part of it."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, list | tuple):
        for one in part:
            yield from texts(one)
    elif is_dataclass(part):
        yield from texts(list(vars(part).values()))
