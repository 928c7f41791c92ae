"""The level to which a record could be checked, in one word."""

from collections.abc import Sequence
from typing import Literal

from megu.record.read_record import Row

Level = Literal[
    "altered",
    "different",
    "unaltered",
    "known",
    "timed",
    "measured",
    "measured_unknown",
    "replayed",
    "replayed_unknown",
]
SIGNED = ("row_signature", "row_record", "row_notice")
"""Rows with the result of a signature."""
EXITS: dict[Level, int] = {"altered": 1, "different": 1, "unaltered": 3}
"""Exit codes of a command; 0 for other levels. A record that is merely *unaltered* could be signed by anyone."""
AGAIN = ("same", "tolerance")


def level(rows: Sequence[Row]) -> Level:
    """Return the highest level that these rows reach."""
    state = {row.what: row.state for row in rows}
    if state.get("row_signature") == "differs" and len(rows) == 1:
        return "altered"
    if any(row.state == "differs" for row in rows):
        return "different"
    is_known = all(row.state == "known" for row in rows if row.what in SIGNED)
    if state.get("row_weights") == "same":
        return "replayed" if is_known else "replayed_unknown"
    if _is_measured(state):
        return "measured" if is_known else "measured_unknown"
    if not is_known:
        return "unaltered"
    return "timed" if _is_timed(rows) else "known"


def _is_timed(rows: Sequence[Row]) -> bool:
    """Return True if an authority stamped the known signature, which is the first."""
    rows_by_code = {row.what: row for row in rows if row.what in ("row_signature", "row_time")}
    stamp = rows_by_code.get("row_time")
    return (
        stamp is not None
        and stamp.state == "same"
        and stamp.values["key"] == rows_by_code["row_signature"].values["key"]
    )


def _is_measured(state: dict[str, str]) -> bool:
    """Return True if model and images are the record's and all its figures were confirmed, except those that only an
    audit measures."""
    states = [one for what, one in state.items() if what.startswith("figure_") and one != "measured"]
    is_same = state.get("row_model") == state.get("row_kept") == "same"
    return is_same and bool(states) and all(one in AGAIN for one in states)
