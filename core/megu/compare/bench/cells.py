"""Computation of one cell: unlearning, measuring, and the figures compared with retrained models."""

import platform
from collections.abc import Generator
from pathlib import Path
from typing import Any

import megu
from megu.base.errors import Diverged
from megu.base.events import Event
from megu.compare.audit.audit import figures as audited
from megu.compare.audit.measure import goal_of
from megu.compare.bench import tuning
from megu.compare.bench.config import Tuning
from megu.compare.bench.plan import ORIGINAL, RETRAINED, Cell
from megu.compare.bench.situation import Situation, as_checkpoint, remove_guard, select_role
from megu.compare.bench.timing import retraining
from megu.compare.case import Measurement
from megu.compare.metrics.floor import Floor, mean_gap
from megu.compare.metrics.table import MEAN_OVER
from megu.machine import torch_setup
from megu.project.perform import perform, perform_all
from megu.project.project import now
from megu.project.results import current_key, result_of
from megu.project.stage import order
from megu.unlearn.methods.table import needs_sketch
from megu.unlearn.sketch.stage_sketch import Sketch
from megu.unlearn.stage_unlearn import Unlearn


def cell(situation: Situation, target: Cell, controls: Path) -> Generator[Event, None, dict[str, Any]]:
    """Yield progress; return the cell as JSON values: its identity, place and time of computation, and figures.

    A trial has `figures` of `compare.bench.tuning`. Another cell has the audit's, each with value, interval, gap and
    floor, in seconds and fractions. A training that diverges also makes a cell, without figures.

    Parameters
    ----------
    situation
        Base and forget set.
    target
        The cell.
    controls
        Folder of the times of retraining, which an interrupted cell does not measure again.

    Raises
    ------
    MeguError
        If a stage raises it.
    """
    header = {**_identity(target), "machine": machine(), "versions": versions(), "date": now()}
    compute_it = _try if isinstance(target.scenario, Tuning) else _report
    try:
        return {**header, **(yield from compute_it(situation, target, controls))}
    except Diverged as error:
        return {**header, "failed": {"code": error.code, "values": error.values}}


def _identity(target: Cell) -> dict[str, Any]:
    row = target.row
    names = {"base": target.base, "scenario": target.scenario.name, "method": row.method, "seed": target.seed}
    rule, parameters = target.scenario.rule.model_dump(mode="json"), remove_guard(row.parameters)
    return {"cell": names, "rule": rule, "parameters": parameters} | ({"similarity": row.source} if row.source else {})


def _try(situation: Situation, target: Cell, controls: Path) -> Generator[Event, None, dict[str, Any]]:
    """Compute a trial, or a retrained model of the tuning scenario."""
    if target.row.method == RETRAINED:
        model, times = situation.retrained_at(target.seed), {}
    else:
        times = yield from _unlearn(situation, target, controls)
        model = situation.unlearned(situation.run_of(target))
    return {**times, "figures": (yield from tuning.figures(situation.case, model))}


def _report(situation: Situation, target: Cell, controls: Path) -> Generator[Event, None, dict[str, Any]]:
    times: dict[str, Any] = {}
    if target.row.method not in (ORIGINAL, RETRAINED):
        times = yield from _unlearn(situation, target, controls)
    standing = yield from situation.standing()
    original, retrained = standing[0], select_role(standing, "retrained")
    if target.row.method == ORIGINAL:
        return _figures(situation, original, standing)
    if target.row.method == RETRAINED:
        candidate = retrained[situation.place_of(target.seed)]
        others = [model for model in standing if model is not candidate]
        figures = _figures(situation, as_checkpoint(candidate), [as_checkpoint(candidate), *others])
        return _with_floors(figures, _figures(situation, original, standing)["figures"])
    model = situation.unlearned(situation.run_of(target))
    measurement = yield from situation.measured(model, goal_of(situation.case, original.logits))
    return {**times, "sha256": model.source["sha256"], **_figures(situation, measurement, [*standing, measurement])}


def _unlearn(situation: Situation, target: Cell, controls: Path) -> Generator[Event, None, dict[str, Any]]:
    """Unlearn; return its seconds and those of retraining, measured before and after, and the sketch's expected share
    if any.

    Nothing is measured twice.
    """
    project, run = situation.project, situation.run_of(target)
    *earlier, stage = order(project, Unlearn(run.id))
    yield from perform_all(project, earlier)
    path = controls / f"{current_key(project, stage)}.json"
    retraining(path, situation, 1)
    yield from perform(project, stage)
    result, control = result_of(project, stage), retraining(path, situation, 2)
    seconds = result["total_seconds"]
    ratio = seconds / control["seconds"] if control["seconds"] else None
    times = {"steps": result["steps"], "seconds": seconds, "retraining": control, "time_ratio": ratio}
    return times | ({"expected": result_of(project, Sketch(run.id))["recognise"]} if needs_sketch(run) else {})


def _figures(situation: Situation, candidate: Measurement, models: list[Measurement]) -> dict[str, Any]:
    """Return the audit's figures of one of the models."""
    result, name = audited(situation.case, models), candidate.model.name
    figures = {
        row["code"]: {
            **(row["cells"][name] or {"value": None}),
            "retrained": row["retrained"],
            "floor": row["floor"],
            "gap": row["gaps"].get(name),
        }
        for row in result["figures"]
        if name in row["cells"]
    }
    return {
        "figures": figures,
        "withheld": {row["code"]: {"why": row["why"], "values": row["values"]} for row in result["withheld"]},
        "mean_gap": result["mean_gap"].get(name),
        "reference": result["reference"],
        "counts": result["counts"],
        "relearn": {"most": result["relearn"]["most"], "curve": result["relearn"]["curves"][name]},
    }


def _with_floors(result: dict[str, Any], all_figures: dict[str, Any]) -> dict[str, Any]:
    """Return a retrained model's gaps to the others, in the floors of all rows, of which it is itself part."""
    gaps = {code: row["gap"] for code, row in result["figures"].items()}
    floors = {code: row["floor"] for code, row in all_figures.items() if row["floor"] and gaps.get(code) is not None}
    known_floors = {code: Floor(row["value"], row["why"], row["models"]) for code, row in floors.items()}
    figures = {code: {**row, "floor": floors.get(code)} for code, row in result["figures"].items()}
    return {**result, "figures": figures, "mean_gap": mean_gap(gaps, known_floors, MEAN_OVER)}


def machine() -> dict[str, Any]:
    """Return the facts about this machine that decide time and bits."""
    return {"system": platform.system(), "machine": platform.machine(), **torch_setup.settings()}


def versions() -> dict[str, str]:
    """Return the versions of everything that decides bits."""
    import torch

    return {"megu": megu.__version__, "python": platform.python_version(), "torch": torch.__version__}
