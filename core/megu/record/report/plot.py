"""The figures drawn as dots with their intervals: places and shapes, which a page and a PDF draw alike."""

from dataclasses import dataclass
from typing import Any, Literal

from megu.record.report.numbers import is_share, share, title
from megu.record.schema import Figure
from megu.record.statements import say

Tone = Literal["forget", "keep", "original", "retrained", "grid", "text", "muted"]
Shape = Literal["circle", "square", "ring", "triangle"]
WIDTH, LEFT, RIGHT = 640, 110, 460
"""The plot's width, and where 0 and 100 % are; units are a page's pixels."""
TITLE, ROW, GAP, AXIS = 22, 20, 12, 24
TICKS = (0.0, 0.25, 0.5, 0.75, 1.0)


@dataclass(frozen=True)
class Line:
    """A straight line."""

    x: float
    y: float
    to_x: float
    to_y: float
    tone: Tone


@dataclass(frozen=True)
class Dot:
    """A value. The shape tells as much as the tone does: a ring is the original, a triangle the retrained model."""

    x: float
    y: float
    shape: Shape
    tone: Tone


@dataclass(frozen=True)
class Label:
    """A text; y is its base line."""

    x: float
    y: float
    text: str
    tone: Tone
    strong: bool = False
    centred: bool = False


@dataclass(frozen=True)
class Plot:
    """All that is drawn. words: the same in words, for who does not see it."""

    caption: str
    words: str
    height: float
    lines: list[Line]
    dots: list[Dot]
    labels: list[Label]
    width: float = WIDTH


def plot(figures: list[Figure]) -> Plot | None:
    """The figures that are shares; None where there are none."""
    shown = [figure for figure in figures if is_share(figure)]
    if not shown:
        return None
    lines: list[Line] = []
    dots: list[Dot] = []
    labels: list[Label] = []
    y = 0.0
    for figure in shown:
        labels.append(Label(0, y + TITLE - 7, title(figure), "text", strong=True))
        y += TITLE
        for name, cell in _cells(figure):
            _row(name, cell, figure.code, y + ROW / 2, (lines, dots, labels))
            y += ROW
        y += GAP
    grid = [Line(_x(tick), 0, _x(tick), y, "grid") for tick in TICKS]
    labels += [Label(_x(tick), y + 16, f"{100 * tick:.0f} %", "muted", centred=True) for tick in TICKS]
    return Plot(say("report_plot"), _in_words(shown), y + AXIS, grid + lines, dots, labels)


def _cells(figure: Figure) -> list[tuple[str, dict[str, Any]]]:
    return [(name, cell) for name, cell in figure.models.items() if cell and cell.get("value") is not None]


def _row(name: str, cell: dict[str, Any], code: str, y: float, into: tuple[list[Line], list[Dot], list[Label]]) -> None:
    lines, dots, labels = into
    goes: Tone = "forget" if code.startswith(("forget", "mia")) else "keep"
    tone: Tone = "original" if name == "original" else "retrained" if name == "retrained" else goes
    shapes: dict[str, Shape] = {"original": "ring", "retrained": "triangle"}
    shape = shapes.get(name, "circle" if goes == "forget" else "square")
    if cell.get("low") is not None:
        lines.append(Line(_x(cell["low"]), y, _x(cell["high"]), y, tone))
    dots.append(Dot(_x(cell["value"]), y, shape, tone))
    labels.append(Label(0, y + 4, say(f"report_model_{name}"), "muted"))
    labels.append(Label(RIGHT + 14, y + 4, share(cell), "text"))


def _x(value: float) -> float:
    return round(LEFT + (RIGHT - LEFT) * min(1.0, max(0.0, value)), 2)


def _in_words(figures: list[Figure]) -> str:
    told = [
        f"{title(figure)}: "
        + ", ".join(f"{say(f'report_model_{name}')} {share(cell)}" for name, cell in _cells(figure))
        for figure in figures
        if _cells(figure)
    ]
    return say("report_plot_words", told="; ".join(told))
