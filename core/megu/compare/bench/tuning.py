"""Choice of each method's parameters among its trials: the same number of trials and the same rule for all."""

from collections.abc import Generator
from pathlib import Path
from statistics import fmean
from typing import TYPE_CHECKING, Any

from megu.base import files
from megu.base.events import Event, Progress, map_events
from megu.base.shares import accuracy
from megu.compare.audit.measure import in_fast_layout, logits_for
from megu.compare.bench.config import BenchConfig, Tuning, Way
from megu.compare.bench.plan import RETRAINED, Cell, Row, name_of, trial
from megu.compare.case import Case, Model
from megu.compare.metrics.accuracy import FORGET_TRAIN
from megu.compare.metrics.entropy import mia_entropy
from megu.compare.metrics.floor import floor

if TYPE_CHECKING:
    from torch import Tensor

LOOKED_AT = ("retain_validation", "forget_validation", FORGET_TRAIN.code, "mia_entropy_validation")
WORTH = 0.01
"""Most retain accuracy that a trial may cost compared with the best, if no whole class is forgotten."""
Trial = dict[str, Any]
MEMBERS = 10_000
"""About how many images to keep the attack learns from; all of them would double the time of measuring a trial."""


def figures(case: Case, model: Model) -> Generator[Event, None, dict[str, Any]]:
    """Yield progress; return figures on training and validation images, as JSON values. The test half is not used.

    ``forget_validation`` is on unseen images of the forget set's classes, ``retain_validation`` on the rest, or on all
    if no class is forgotten entirely; ``mia_entropy_validation`` uses validation images as non-members.
    """
    import torch

    data, splits, module = case.data, case.splits, in_fast_layout(model.open())
    members = splits.retain[:: max(1, len(splits.retain) // MEMBERS)]
    which = torch.cat([splits.forget, members, splits.validation])
    inference = logits_for(module, case, which)
    logits = yield from map_events(
        inference, lambda count: Progress(count, len(which), "unit_images", "task_unlearned")
    )
    alike, rest = _divide_validation(case)
    shares = {
        "retain_validation": accuracy(logits, data.labels, rest),
        "forget_validation": accuracy(logits, data.labels, alike),
        FORGET_TRAIN.code: accuracy(logits, data.labels, splits.forget),
        "mia_entropy_validation": mia_entropy(logits, members, splits.validation, splits.forget),
    }
    return {code: {**share.as_json(), "error": share.error} for code, share in shares.items()}


def _divide_validation(case: Case) -> "tuple[Tensor, Tensor]":
    import torch

    splits, labels = case.splits, case.data.labels[case.splits.validation]
    is_alike = torch.isin(labels, case.data.labels[splits.forget].unique())
    is_forgotten = torch.isin(labels, torch.tensor(case.forgotten_classes, dtype=torch.long))
    return splits.validation[is_alike], splits.validation[~is_forgotten]


def select(config: BenchConfig, folder: Path) -> dict[str, Any]:
    """Return all trials in `folder` and what they choose, by tuning scenario: the content of `tuning.json`."""
    return {tuning.name: _select(config, tuning, folder) for tuning in config.tuning}


def read_choices(selection: dict[str, Any]) -> dict[tuple[str, str, Way], dict[str, Any]]:
    """Return the parameters that differ from the method's defaults, by tuning scenario, method and rule of choice."""
    ways: tuple[Way, ...] = ("oracle", "free")
    return {
        (name, method, way): choices["trials"][choices[way]]["changed"]
        for name, result in selection.items()
        for method, choices in result["methods"].items()
        for way in ways
        if choices[way] is not None
    }


def _select(config: BenchConfig, tuning: Tuning, folder: Path) -> dict[str, Any]:
    there = [k for k, path in enumerate(tuning.retrained) if path.exists()]
    models = [_read(config, Cell(tuning.base, tuning, Row(RETRAINED, {}), k), folder) for k in there]
    retrained = [model["figures"] for model in models if model]
    methods = {method: _of_method(config, tuning, method, retrained, folder) for method in tuning.trials}
    rule = tuning.rule.model_dump(mode="json")
    return {"base": tuning.base, "seed": tuning.seed, "rule": rule, "retrained": retrained, "methods": methods}


def _of_method(
    config: BenchConfig, tuning: Tuning, method: str, retrained: list[dict[str, Any]], folder: Path
) -> dict[str, Any]:
    """Return the method's trials with their distance to the retrained models, and the numbers of the chosen ones."""
    trials: list[Trial] = []
    kind = tuning.rule.kind
    whole = kind == "classes"
    for settings in tuning.trials[method]:
        result = _read(config, trial(config, tuning, method, settings), folder) or {}
        summary = {name: result.get(name) for name in ("figures", "failed", "seconds", "cell")}
        gap = distance(result["figures"], retrained, whole) if result.get("figures") and retrained else None
        trials.append({"changed": settings, **summary, "distance": gap})
    return {"trials": trials, "oracle": _oracle(trials), "free": None if kind == "subclass" else _free(trials, whole)}


def _read(config: BenchConfig, cell: Cell, folder: Path) -> dict[str, Any] | None:
    path = folder / f"{name_of(config, cell)}.json"
    return files.read_json(path) if path.exists() else None


def distance(figures: dict[str, Any], retrained: list[dict[str, Any]], whole: bool = True) -> float:
    """Return the mean over `LOOKED_AT` of |gap to retrained| / floor, both as in the report
    (`megu.compare.metrics.floor`).

    Unless whole classes are forgotten, unseen images of the forgotten classes and of the others overlap, and count
    once.
    """
    codes = LOOKED_AT if whole else [code for code in LOOKED_AT if code != "forget_validation"]
    return fmean(_floors(code, figures, retrained) for code in codes)


def _floors(code: str, figures: dict[str, Any], retrained: list[dict[str, Any]]) -> float:
    values = [model[code]["value"] for model in retrained]
    noise = floor(values, fmean(model[code]["error"] for model in retrained))
    return abs(figures[code]["value"] - fmean(values)) / noise.value


def _find_finished(trials: list[Trial]) -> list[int] | None:
    """Return the numbers of the trials that ended well; None while some are missing, since nothing is chosen from
    fewer."""
    if any(trial["figures"] is None and trial["failed"] is None for trial in trials):
        return None
    return [k for k, trial in enumerate(trials) if trial["figures"]]


def _oracle(trials: list[Trial]) -> int | None:
    """Return the trial nearest to the retrained models of the tuning scenario; None without any, or while trials are
    missing."""
    candidates = [k for k in _find_finished(trials) or [] if trials[k]["distance"] is not None]
    return min(candidates, key=lambda k: trials[k]["distance"], default=None)


def _free(trials: list[Trial], whole: bool) -> int | None:
    """Return the trial chosen without any retrained model (ours).

    For whole classes, it is the one whose accuracies on the rest and on the forgotten classes are farthest apart, so
    that a point of either counts alike. Otherwise, among those within `WORTH` of the best on the rest, it is the one
    whose accuracy on the forget set is nearest to that on unseen images of the same classes. For a sub-class only a
    retrained model tells, so there is no such choice.
    """
    values = {
        k: {code: trials[k]["figures"][code]["value"] for code in LOOKED_AT} for k in _find_finished(trials) or []
    }
    if not values:
        return None
    if whole:
        return max(values, key=lambda k: values[k]["retain_validation"] - values[k]["forget_validation"])
    best = max(figures["retain_validation"] for figures in values.values())
    affordable = [k for k in values if values[k]["retain_validation"] >= best - WORTH]
    return min(affordable, key=lambda k: abs(values[k][FORGET_TRAIN.code] - values[k]["forget_validation"]))
