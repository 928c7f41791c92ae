"""Table cells for spreadsheets: a name that begins like a formula must not be computed there."""

import re
from typing import Any

_FORMULA = re.compile(r"'*[=+\-@\t\r\n]")
"""The beginning of a formula in common programs; an apostrophe before it marks it as text."""


def cell(value: Any) -> Any:
    """Return a value for a cell: text that would be taken for a formula gets an apostrophe before it."""
    return f"'{value}" if isinstance(value, str) and _FORMULA.match(value) else value


def read_cell(text: str) -> str:
    """Return the text that `cell` wrote; other text unchanged."""
    return text[1:] if text.startswith("'") and _FORMULA.match(text) else text
