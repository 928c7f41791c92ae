"""Cells of tables that a spreadsheet may open: a name that begins like a formula must not be computed there."""

import re
from typing import Any

_FORMULA = re.compile(r"'*[=+\-@\t\r\n]")
"""How a formula begins, for one program or another; an apostrophe before it, which says that it is none."""


def cell(value: Any) -> Any:
    """A value to be written into a cell: a text that would be taken for a formula gets an apostrophe before it."""
    return f"'{value}" if isinstance(value, str) and _FORMULA.match(value) else value


def read_cell(text: str) -> str:
    """The text that `cell` wrote; others as they are."""
    return text[1:] if text.startswith("'") and _FORMULA.match(text) else text
