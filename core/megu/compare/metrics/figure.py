"""Description of a figure. Everything that shows figures, or judges by them, reads it through `metrics.table`."""

from dataclasses import dataclass
from typing import Literal

Side = Literal["", "remembers", "too_much", "worse", "better"]
Question = Literal["forget", "rest", "attack", "features", "relearn", "cost"]


@dataclass(frozen=True)
class Requirement:
    """Row of a figure on the page Compare, below one of its six questions.

    Attributes
    ----------
    question
        The question that it answers.
    place
        Its place among the rows of the question.
    definition
        Explanation, marked for translation.
    further
        Its own question if it is a further row, marked for translation.
    word
        Its entry in the glossary.
    judged_by
        Code of the figure whose verdict it shows.
    withheld
        Reason why no project has it without external files.
    only
        Show the row only if the comparison has it (``compared``) or if there are retrained models (``retrained``).
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
    """Column of a benchmark's table.

    Attributes
    ----------
    place
        Its place.
    times
        Factor on the value.
    digits
        Decimal places.
    told
        The value, its signed gap to retrained models, or the size of that gap.
    """

    place: int
    times: float = 100
    digits: int = 1
    told: Literal["value", "gap", "distance"] = "value"


@dataclass(frozen=True)
class Figure:
    """Description of one figure.

    Attributes
    ----------
    code
        Name in results.
    short
        Name in tables; empty for a figure that no table has.
    unit
        Unit: share of images, plain number, steps or seconds.
    above
        Meaning of a value above that of retrained models.
    floor
        True if gaps to retrained models have a noise floor.
    apart
        True if it is itself a distance to retrained models (see `metrics.floor.beyond`).
    in_mean
        Place among the figures of the mean gap, 0 for none.
    compared
        True if the stage *compare* measures it.
    audited
        True if an audit measures it.
    asked
        Row on the page Compare.
    title
        Name in records, in English; empty if they leave it out.
    definition
        Explanation in records, in English.
    table
        Column in a scenario's table of the benchmark.
    gaps
        True if it has a column in the table of gaps.
    overview
        Column in the table over several scenarios.
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
    asked: Requirement | None = None
    title: str = ""
    definition: str = ""
    table: Column | None = None
    gaps: bool = False
    overview: Column | None = None
