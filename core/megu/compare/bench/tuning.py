"""Choosing each method's parameters among its trials: the same number of trials and the same rule for all."""

from collections.abc import Generator
from pathlib import Path
from statistics import fmean
from typing import TYPE_CHECKING, Any

from megu.base import files
from megu.base.events import Event, Progress, mapped
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
"""Where no whole class goes, a trial may cost this much retain accuracy against the best of them, not more."""
Trial = dict[str, Any]
MEMBERS = 10_000
"""About how many images to keep the attack learns from; all of them would double what measuring a trial costs."""


def figures(case: Case, model: Model) -> Generator[Event, None, dict[str, Any]]:
    """Figures on training and validation images alone; the test half is not looked at. JSON values.

    ``forget_validation`` is on unseen images of the classes that the forget set has, ``retain_validation`` on the rest,
    or on all where no class goes entirely; ``mia_entropy_validation`` has validation images for its non-members.
    """
    import torch

    data, splits, module = case.data, case.splits, in_fast_layout(model.open())
    members = splits.retain[:: max(1, len(splits.retain) // MEMBERS)]
    which = torch.cat([splits.forget, members, splits.validation])
    asked = logits_for(module, case, which)
    logits = yield from mapped(asked, lambda done: Progress(done, len(which), "unit_images", "task_unlearned"))
    alike, rest = _divided(case)
    found = {
        "retain_validation": accuracy(logits, data.labels, rest),
        "forget_validation": accuracy(logits, data.labels, alike),
        FORGET_TRAIN.code: accuracy(logits, data.labels, splits.forget),
        "mia_entropy_validation": mia_entropy(logits, members, splits.validation, splits.forget),
    }
    return {code: {**share.as_json(), "error": share.error} for code, share in found.items()}


def _divided(case: Case) -> "tuple[Tensor, Tensor]":
    import torch

    splits, labels = case.splits, case.data.labels[case.splits.validation]
    alike = torch.isin(labels, case.data.labels[splits.forget].unique())
    gone = torch.isin(labels, torch.tensor(case.forgotten_classes, dtype=torch.long))
    return splits.validation[alike], splits.validation[~gone]


def select(config: BenchConfig, folder: Path) -> dict[str, Any]:
    """All trials in `folder` and what they choose, by tuning scenario: the content of `tuning.json`."""
    return {tuning.name: _selected(config, tuning, folder) for tuning in config.tuning}


def chosen(selected: dict[str, Any]) -> dict[tuple[str, str, Way], dict[str, Any]]:
    """By tuning scenario, method and way, what differs from the method's defaults."""
    ways: tuple[Way, ...] = ("oracle", "free")
    return {
        (name, method, way): told["trials"][told[way]]["changed"]
        for name, tuned in selected.items()
        for method, told in tuned["methods"].items()
        for way in ways
        if told[way] is not None
    }


def _selected(config: BenchConfig, tuning: Tuning, folder: Path) -> dict[str, Any]:
    there = [k for k, path in enumerate(tuning.retrained) if path.exists()]
    models = [_read(config, Cell(tuning.base, tuning, Row(RETRAINED, {}), k), folder) for k in there]
    retrained = [model["figures"] for model in models if model]
    methods = {method: _of_method(config, tuning, method, retrained, folder) for method in tuning.trials}
    rule = tuning.rule.model_dump(mode="json")
    return {"base": tuning.base, "seed": tuning.seed, "rule": rule, "retrained": retrained, "methods": methods}


def _of_method(
    config: BenchConfig, tuning: Tuning, method: str, retrained: list[dict[str, Any]], folder: Path
) -> dict[str, Any]:
    """The method's trials with their distance to the retrained models, and the numbers of those that were chosen."""
    told: list[Trial] = []
    kind = tuning.rule.kind
    whole = kind == "classes"
    for changed in tuning.trials[method]:
        found = _read(config, trial(config, tuning, method, changed), folder) or {}
        shown = {name: found.get(name) for name in ("figures", "failed", "seconds", "cell")}
        apart = distance(found["figures"], retrained, whole) if found.get("figures") and retrained else None
        told.append({"changed": changed, **shown, "distance": apart})
    return {"trials": told, "oracle": _oracle(told), "free": None if kind == "subclass" else _free(told, whole)}


def _read(config: BenchConfig, cell: Cell, folder: Path) -> dict[str, Any] | None:
    path = folder / f"{name_of(config, cell)}.json"
    return files.read_json(path) if path.exists() else None


def distance(figures: dict[str, Any], retrained: list[dict[str, Any]], whole: bool = True) -> float:
    """The mean over `LOOKED_AT` of |gap to retrained| / floor, both as in the report (`megu.compare.metrics.floor`).

    Where no `whole` class goes, unseen images of the forgotten classes and of the others overlap, and count once.
    """
    codes = LOOKED_AT if whole else [code for code in LOOKED_AT if code != "forget_validation"]
    return fmean(_floors(code, figures, retrained) for code in codes)


def _floors(code: str, figures: dict[str, Any], retrained: list[dict[str, Any]]) -> float:
    values = [model[code]["value"] for model in retrained]
    noise = floor(values, fmean(model[code]["error"] for model in retrained))
    return abs(figures[code]["value"] - fmean(values)) / noise.value


def _done(trials: list[Trial]) -> list[int] | None:
    """Numbers of the trials that ended well; None while some have not been made: nobody is chosen from fewer."""
    if any(trial["figures"] is None and trial["failed"] is None for trial in trials):
        return None
    return [k for k, trial in enumerate(trials) if trial["figures"]]


def _oracle(trials: list[Trial]) -> int | None:
    """The trial nearest to the retrained models of the tuning scenario; None without any, or while trials lack."""
    found = [k for k in _done(trials) or [] if trials[k]["distance"] is not None]
    return min(found, key=lambda k: trials[k]["distance"], default=None)


def _free(trials: list[Trial], whole: bool) -> int | None:
    """The trial chosen without any retrained model (ours). Of whole classes: the one whose accuracies on what stays and
    on what goes are farthest apart, so that a point of either counts alike. Else: among those within `WORTH` of the
    best on what stays, the one that knows the forget set nearest as well as unseen images of the same classes. Of a
    sub-class nothing but a retrained model tells, so that nobody asks for it there."""
    found = {k: {code: trials[k]["figures"][code]["value"] for code in LOOKED_AT} for k in _done(trials) or []}
    if not found:
        return None
    if whole:
        return max(found, key=lambda k: found[k]["retain_validation"] - found[k]["forget_validation"])
    best = max(told["retain_validation"] for told in found.values())
    worth = [k for k in found if found[k]["retain_validation"] >= best - WORTH]
    return min(worth, key=lambda k: abs(found[k][FORGET_TRAIN.code] - found[k]["forget_validation"]))
