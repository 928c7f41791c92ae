"""Rows, columns and grids of widgets and layouts, each made in one call."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from megu_desktop.look import tokens

Length = int | str
"""Px, or the name of one of the theme's spaces: "s"."""
Item = QWidget | QLayout
Part = Item | Length | tuple[Item, int] | tuple[Item, int, Qt.AlignmentFlag]
"""An item, by itself or with its stretch and alignment; a number is a stretch, a name a space between items."""
Margins = Length | tuple[Length, Length, Length, Length]


def hbox(
    *parts: Part, gap: Length | None = None, margins: Margins | None = 0, parent: QWidget | None = None
) -> QHBoxLayout:
    """Return a row.

    Parameters
    ----------
    gap : length or None
        Space between items; None for the parent layout's.
    margins : margins or None
        All four or each; None for the style's.
    parent : QWidget or None
        Widget whose layout it becomes.
    """
    box = QHBoxLayout(parent)  # type: ignore[arg-type]  (Qt takes None)
    add_to(box, *parts, gap=gap, margins=margins)
    return box


def vbox(
    *parts: Part, gap: Length | None = None, margins: Margins | None = 0, parent: QWidget | None = None
) -> QVBoxLayout:
    """Return a column; see `hbox` for the parameters."""
    box = QVBoxLayout(parent)  # type: ignore[arg-type]
    add_to(box, *parts, gap=gap, margins=margins)
    return box


def gridbox(across: Length, down: Length, margins: Margins = 0, parent: QWidget | None = None) -> QGridLayout:
    """Return an empty grid; `across` and `down` are the gaps between columns and between rows."""
    grid = QGridLayout(parent)  # type: ignore[arg-type]
    grid.setContentsMargins(*_around(margins))
    grid.setHorizontalSpacing(_px(across))
    grid.setVerticalSpacing(_px(down))
    return grid


def add_to(box: QBoxLayout, *parts: Part, gap: Length | None = None, margins: Margins | None = None) -> None:
    """Append to a row or column; omitted gap and margins stay unchanged."""
    if margins is not None:
        box.setContentsMargins(*_around(margins))
    if gap is not None:
        box.setSpacing(_px(gap))
    for part in parts:
        if isinstance(part, int):
            box.addStretch(part)
        elif isinstance(part, str):
            box.addSpacing(_px(part))
        else:
            item, *options = part if isinstance(part, tuple) else (part,)
            add = box.addLayout if isinstance(item, QLayout) else box.addWidget
            add(item, *options)  # type: ignore[arg-type]


def _around(margins: Margins) -> tuple[int, ...]:
    return tuple(map(_px, margins if isinstance(margins, tuple) else [margins] * 4))


def _px(length: Length) -> int:
    return tokens.space(length) if isinstance(length, str) else length
