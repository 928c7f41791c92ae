"""A report as sections of blocks, which a page and a PDF show alike. All texts are plain: markup in them is none."""

from collections.abc import Iterator
from dataclasses import dataclass, field, is_dataclass
from typing import Any

from megu.record.report.plot import Plot


@dataclass(frozen=True)
class Cell:
    """A value. small: a second line below it. code: digits to compare, such as a hash, that may break anywhere."""

    words: str
    small: str = ""
    code: bool = False


@dataclass(frozen=True)
class Words:
    """A paragraph. lead: it is what the reader came for."""

    text: str
    lead: bool = False


@dataclass(frozen=True)
class Subheading:
    """A heading within a section."""

    text: str


@dataclass(frozen=True)
class Points:
    """A list of sentences."""

    items: list[str]


@dataclass(frozen=True)
class Facts:
    """Names and values, one a line."""

    rows: list[tuple[str, Cell]]


@dataclass(frozen=True)
class Table:
    """A table whose first column names the rows. shares: the columns' widths in percent."""

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
class Folded:
    """A long table behind a line that opens it; open to begin with, and in print."""

    summary: str
    table: Table


Block = Words | Subheading | Points | Facts | Table | Plot | Pictures | Folded


@dataclass(frozen=True)
class Section:
    """A part with a heading. anchor: its name within the page."""

    anchor: str
    title: str
    blocks: list[Block]


@dataclass(frozen=True)
class Document:
    """The whole report. foot: what stands at the foot of each page."""

    title: str
    foot: str
    front: list[Block]
    sections: list[Section] = field(default_factory=list)


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


def texts(part: Any) -> Iterator[str]:
    """All texts in a document, or in a part of it."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, list | tuple):
        for one in part:
            yield from texts(one)
    elif is_dataclass(part):
        yield from texts(list(vars(part).values()))
