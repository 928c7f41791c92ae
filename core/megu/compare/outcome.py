"""The one word for what a comparison found, by which rail, headline, command line and record speak alike."""

from collections.abc import Mapping
from typing import Any, Literal, get_args

Outcome = Literal["forgotten", "not_forgotten", "nothing", "too_few", "as_new", "remembered", "too_much", "unknown"]
OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)
DONE: tuple[Outcome, ...] = ("forgotten", "as_new")
"""Outcomes of which it can be said that forgetting succeeded."""


def outcome_of(verdict: Mapping[str, Any]) -> Outcome:
    """Of the verdict of the stage *compare*, or of a record.

    ``forgotten`` and ``not_forgotten``: of whole classes; ``nothing``: there is no image to check on; ``too_few`` to
    tell; the others are those of single images (`megu.compare.figures`).
    """
    if not verdict["forget_count"]:
        return "nothing"
    if "outcome" in verdict:
        return verdict["outcome"]
    if not verdict["forgotten"]:
        return "not_forgotten"
    return "too_few" if verdict.get("too_few") else "forgotten"
