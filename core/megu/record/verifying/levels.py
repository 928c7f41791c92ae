"""How far a record could be checked, in one word that says it all."""

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
"""Rows that tell whose signature it is."""
EXITS: dict[Level, int] = {"altered": 1, "different": 1, "unaltered": 3}
"""What a command ends with; 0 of those that are not named. Anybody's key makes a record that is merely *unaltered*."""
AGAIN = ("same", "tolerance")


def level(rows: Sequence[Row]) -> Level:
    """Return the highest level that these rows reach."""
    state = {row.what: row.state for row in rows}
    if state.get("row_signature") == "differs" and len(rows) == 1:
        return "altered"
    if any(row.state == "differs" for row in rows):
        return "different"
    known = all(row.state == "known" for row in rows if row.what in SIGNED)
    if state.get("row_weights") == "same":
        return "replayed" if known else "replayed_unknown"
    if _measured(state):
        return "measured" if known else "measured_unknown"
    if not known:
        return "unaltered"
    return "timed" if _is_timed(rows) else "known"


def _is_timed(rows: Sequence[Row]) -> bool:
    """Whether the signature that is known is the one that an authority stamped, which is the first."""
    found = {row.what: row for row in rows if row.what in ("row_signature", "row_time")}
    stamp = found.get("row_time")
    return stamp is not None and stamp.state == "same" and stamp.values["key"] == found["row_signature"].values["key"]


def _measured(state: dict[str, str]) -> bool:
    """Whether model and images are the record's, and each of its figures came out again; those that an audit alone
    measures are as they were then."""
    found = [one for what, one in state.items() if what.startswith("figure_") and one != "measured"]
    same = state.get("row_model") == state.get("row_kept") == "same"
    return same and bool(found) and all(one in AGAIN for one in found)
