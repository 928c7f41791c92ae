"""Whether a model meets a policy's limits: row by row, from what was measured."""

from dataclasses import dataclass
from typing import Any

from megu.base.errors import MeguError
from megu.base.numbers import percent
from megu.compare.metrics.accuracy import FORGET_TRAIN, FORGET_UNSEEN
from megu.compare.metrics.entropy import MIA_ENTROPY
from megu.compare.stage_compare import Compare
from megu.forget.stage_forget import Forget
from megu.policy.rules import Override, Policy, Sealed, Thresholds
from megu.project.project import Project
from megu.project.results import current_key, result_or_none
from megu.unlearn.stage_unlearn import Unlearn

SHARES = ("forget_accuracy", "mia")
"""Limits that are shares; the others are a difference of shares, count images, or ask yes or no."""
AT_LEAST = ("least_images", "least_measured")


@dataclass(frozen=True)
class Row:
    """One limit. wanted: a number, or True for ``as_new``. found: what was measured, None where it can't be known."""

    code: str
    wanted: float
    found: float | None
    met: bool

    def message(self) -> tuple[str, dict[str, Any]]:
        """What is asked for, what was found and whether that meets it, as a code of the catalogue with its values."""
        state = "met" if self.met else "unknown" if self.found is None else "missed"
        return f"policy_{self.code}_{state}", self._values()

    def refusal(self) -> tuple[str, dict[str, Any]]:
        """Why there is no export, as a code of the catalogue with its values."""
        return f"policy_no_{self.code}" if self.found is not None else f"policy_no_{self.code}_unknown", self._values()

    def _values(self) -> dict[str, Any]:
        told = {"wanted": format_value(self.code, self.wanted)}
        return told if self.found is None else {**told, "found": format_value(self.code, self.found)}


def format_value(code: str, value: float) -> str:
    """A limit or what was found, as a person reads it."""
    if code in SHARES:
        return percent(value)
    return f"{100 * value:.1f}" if code == "retain_drop" else f"{int(value):,}"


def judge_run(project: Project, rules: Policy, run_id: str) -> list[Row] | None:
    """Each limit and whether the run's model meets it; None before it was compared with the original."""
    compared, forget = result_or_none(project, Compare(run_id)), result_or_none(project, Forget(run_id))
    if compared is None or forget is None:
        return None
    rows = {row["code"]: row["unlearned"] for row in compared["rows"] if row.get("unlearned")}
    return judge(rules.thresholds, {**compared["verdict"], "measured_on": compared["measured_on"]}, rows, forget)


def judge(
    limits: Thresholds, verdict: dict[str, Any], figures: dict[str, dict[str, Any]], forget: dict[str, Any]
) -> list[Row]:
    """The rows of a verdict, of figures (value, low, high) by code, and of a forget set's count.

    What asks about whole classes is left out where single images were forgotten, and the other way round.
    """
    single = "outcome" in verdict
    found: dict[str, float | None] = {
        "retain_drop": _drop(verdict, limits.interval),
        "mia": _end(figures.get(MIA_ENTROPY.code), limits.interval),
        "least_images": forget["count"],
        "least_measured": verdict["forget_count"],
    }
    if single:
        found["as_new"] = None if verdict["outcome"] in ("unknown", "too_few") else float(verdict["forgotten"])
    else:
        figure = FORGET_UNSEEN if verdict["measured_on"] == "test" else FORGET_TRAIN
        found["forget_accuracy"] = _end(figures.get(figure.code), limits.interval)
    return [_row(name, float(wanted), found[name]) for name, wanted in limits.asked.items() if name in found]


ROUNDING = 1e-9
"""Figures are quotients: 0.05 of 20 must not fail by its last bit."""


def _row(code: str, wanted: float, found: float | None) -> Row:
    if found is None:
        return Row(code, wanted, None, False)
    least = code in AT_LEAST or code == "as_new"
    return Row(code, wanted, found, found >= wanted - ROUNDING if least else found <= wanted + ROUNDING)


def _end(figure: dict[str, Any] | None, interval: bool) -> float | None:
    if figure is None or not figure.get("count"):
        return None
    return figure["high" if interval else "value"]


def _drop(verdict: dict[str, Any], interval: bool) -> float | None:
    if not verdict["retain_count"]:
        return None
    return max(0.0, -verdict["retain_change_low" if interval else "retain_change_points"] / 100)


def model_key(project: Project, run_id: str) -> str | None:
    """What names a run's unlearned model; None where its choices give none."""
    try:
        return current_key(project, Unlearn(run_id))
    except MeguError:
        return None


def find_override(project: Project, sealed: Sealed, run_id: str) -> Override | None:
    """The administrator's word that this model may go out although a limit is not met; None without it."""
    if not sealed.overrides:
        return None
    wanted = model_key(project, run_id)
    return next((one for one in sealed.overrides if one.unlearn == wanted), None)
