"""Judging a model by a policy's limits, row by row, from its measured figures."""

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
"""Limits on shares. The others limit a difference of shares, count images, or ask for yes or no."""
AT_LEAST = ("least_images", "least_measured")


@dataclass(frozen=True)
class Row:
    """The result for one limit.

    Attributes
    ----------
    code : str
        The name of the limit, a field of `Thresholds`.
    wanted : float
        The limit; True for ``as_new``.
    found : float or None
        The measured value; None if it can't be known.
    met : bool
        True if the measured value meets the limit.
    """

    code: str
    wanted: float
    found: float | None
    met: bool

    def message(self) -> tuple[str, dict[str, Any]]:
        """Return the code and values of a sentence with the limit, the measured value and the result."""
        state = "met" if self.met else "unknown" if self.found is None else "missed"
        return f"policy_{self.code}_{state}", self._values()

    def refusal(self) -> tuple[str, dict[str, Any]]:
        """Return the code and values of the sentence that says why the model can't be exported."""
        return f"policy_no_{self.code}" if self.found is not None else f"policy_no_{self.code}_unknown", self._values()

    def _values(self) -> dict[str, Any]:
        values = {"wanted": format_value(self.code, self.wanted)}
        return values if self.found is None else {**values, "found": format_value(self.code, self.found)}


def format_value(code: str, value: float) -> str:
    """Format a limit or a measured value for a person."""
    if code in SHARES:
        return percent(value)
    return f"{100 * value:.1f}" if code == "retain_drop" else f"{int(value):,}"


def judge_run(project: Project, rules: Policy, run_id: str) -> list[Row] | None:
    """Return each limit with whether the run's model meets it; None until the model was compared with the original."""
    comparison, forget = result_or_none(project, Compare(run_id)), result_or_none(project, Forget(run_id))
    if comparison is None or forget is None:
        return None
    rows = {row["code"]: row["unlearned"] for row in comparison["rows"] if row.get("unlearned")}
    return judge(rules.thresholds, {**comparison["verdict"], "measured_on": comparison["measured_on"]}, rows, forget)


def judge(
    limits: Thresholds, verdict: dict[str, Any], figures: dict[str, dict[str, Any]], forget: dict[str, Any]
) -> list[Row]:
    """Judge a verdict and figures by limits.

    Limits on whole classes are left out if single images were forgotten, and the other way round.

    Parameters
    ----------
    limits : Thresholds
    verdict : dict
        The comparison's verdict, with ``measured_on``.
    figures : dict
        Value, low, high and count of each figure, by its code.
    forget : dict
        The forget set, of which ``count`` is read.
    """
    is_single = "outcome" in verdict
    values: dict[str, float | None] = {
        "retain_drop": _drop(verdict, limits.interval),
        "mia": _worse_end(figures.get(MIA_ENTROPY.code), limits.interval),
        "least_images": forget["count"],
        "least_measured": verdict["forget_count"],
    }
    if is_single:
        values["as_new"] = None if verdict["outcome"] in ("unknown", "too_few") else float(verdict["forgotten"])
    else:
        figure = FORGET_UNSEEN if verdict["measured_on"] == "test" else FORGET_TRAIN
        values["forget_accuracy"] = _worse_end(figures.get(figure.code), limits.interval)
    return [_make_row(name, float(limit), values[name]) for name, limit in limits.asked.items() if name in values]


ROUNDING = 1e-9
"""Figures are quotients: 0.05 of 20 must not fail because of its last bit."""


def _make_row(code: str, limit: float, value: float | None) -> Row:
    if value is None:
        return Row(code, limit, None, False)
    is_minimum = code in AT_LEAST or code == "as_new"
    return Row(code, limit, value, value >= limit - ROUNDING if is_minimum else value <= limit + ROUNDING)


def _worse_end(figure: dict[str, Any] | None, by_interval: bool) -> float | None:
    if figure is None or not figure.get("count"):
        return None
    return figure["high" if by_interval else "value"]


def _drop(verdict: dict[str, Any], by_interval: bool) -> float | None:
    if not verdict["retain_count"]:
        return None
    return max(0.0, -verdict["retain_change_low" if by_interval else "retain_change_points"] / 100)


def model_key(project: Project, run_id: str) -> str | None:
    """Return the key of a run's unlearned model; None if its choices give no key."""
    try:
        return current_key(project, Unlearn(run_id))
    except MeguError:
        return None


def find_override(project: Project, policy: Sealed, run_id: str) -> Override | None:
    """Return the administrator's override for this model; None if there is none."""
    if not policy.overrides:
        return None
    key = model_key(project, run_id)
    return next((override for override in policy.overrides if override.unlearn == key), None)
