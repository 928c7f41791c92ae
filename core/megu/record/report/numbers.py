"""Numbers, times and values as they stand in a report."""

from datetime import datetime
from typing import Any

from megu.record.schema import Figure, Withheld
from megu.record.statements import say

NONE = "–"


def is_share(figure: Figure) -> bool:
    """Whether all its values are fractions of images, which are written in percent."""
    values = [cell["value"] for cell in figure.models.values() if cell and cell.get("value") is not None]
    return bool(values) and all(0 <= value <= 1 for value in values)


def title(figure: Figure | Withheld) -> str:
    """What a figure is called."""
    return figure.title or say(f"figure_{figure.code}")


def definition(figure: Figure) -> str:
    """What it is."""
    return figure.definition or say(f"definition_{figure.code}")


def share(cell: dict[str, Any]) -> str:
    """A fraction with its interval: "97.1 % (85.5 to 99.5)"."""
    if cell.get("low") is None:
        return percent(cell["value"])
    return f"{percent(cell['value'])} ({100 * cell['low']:.1f} {say('report_to')} {100 * cell['high']:.1f})"


def percent(fraction: float) -> str:
    """A fraction with one decimal, but all and nothing without; the space does not break."""
    digits = 0 if fraction in (0, 1) else 1
    return f"{100 * fraction:.{digits}f}\N{NO-BREAK SPACE}%"


def value(found: Any) -> str:
    """Any JSON value in words: floats as short as they are exact, lists with commas, dictionaries as `name value`."""
    if found is None:
        return NONE
    if isinstance(found, bool):
        return say("report_yes" if found else "report_no")
    if isinstance(found, float):
        return f"{found:g}" if float(f"{found:g}") == found else repr(found)
    if isinstance(found, list | tuple):
        return ", ".join(map(value, found)) or NONE
    if isinstance(found, dict):
        return "; ".join(f"{name} {value(part)}" for name, part in found.items()) or NONE
    return str(found) or NONE


def count(number: int) -> str:
    """A whole number with thousands separators."""
    return f"{number:,}"


def time(stamp: str) -> str:
    """A UTC time to the second: "2026-11-25 01:24:38 UTC"; what is none stays as it is."""
    try:
        return datetime.fromisoformat(stamp).strftime("%Y-%m-%d %H:%M:%S UTC")
    except ValueError:
        return stamp
