"""What is said of a figure, once: what shows figures or judges by them reads it here, through `metrics.table`."""

from dataclasses import dataclass
from typing import Literal

Side = Literal["", "remembers", "too_much", "worse", "better"]
Question = Literal["forget", "rest", "attack", "features", "relearn", "cost"]


@dataclass(frozen=True)
class Asked:
    """A row on the page Compare, below one of its six questions, of which it is the answer or one of the further ones.

    place: among the rows of its question. definition, further: the figure explained, and what it asks as a further row,
    both marked for translation. word: its entry in the glossary. judged_by: the figure whose verdict stands for it.
    withheld: why no project has it without files from elsewhere. only: the row is there only if the comparison has it,
    or if there are retrained models.
    """

    question: Question
    place: int
    definition: str
    further: str = ""
    word: str = ""
    judged_by: str = ""
    withheld: str = ""
    only: Literal["", "compared", "retrained"] = ""


@dataclass(frozen=True)
class Column:
    """A column of a benchmark's table. told: the figure, its gap to retrained models with its sign, or without."""

    place: int
    times: float = 100
    digits: int = 1
    told: Literal["value", "gap", "distance"] = "value"


@dataclass(frozen=True)
class Figure:
    """code: its name in results. short: its name in tables; "" for a figure that none shows.

    unit: a share of images, a plain number, steps or seconds. above: what it means to lie above retrained models.
    floor: whether gaps to these have one. apart: it is a distance to retrained models itself (see
    `metrics.floor.beyond`). in_mean: its place among the figures of the mean gap, 0 for none.
    compared, audited: which stages measure it. asked: its row on the page Compare. title, definition: what a record
    calls it and how it explains it, in English; "" for a figure that records leave out. table, gaps: its column in a
    scenario's table of the benchmark, and whether it is in that of gaps. overview: its column where scenarios are told
    together.
    """

    code: str
    short: str = ""
    unit: Literal["share", "number", "steps", "seconds"] = "share"
    above: Side = ""
    floor: bool = True
    apart: bool = False
    in_mean: int = 0
    compared: bool = False
    audited: bool = True
    asked: Asked | None = None
    title: str = ""
    definition: str = ""
    table: Column | None = None
    gaps: bool = False
    overview: Column | None = None
