"""Stage *audit*: every figure of the original and of all finished runs on the same forget set."""

from collections.abc import Generator, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from megu.base import files
from megu.base.errors import MeguError
from megu.base.events import Event, Note, Progress, Saved, map_events
from megu.compare.audit.audit import figures
from megu.compare.audit.measure import PASSES, answer_passes, answers_of, goal_of, passes_of, relearning_passes
from megu.compare.audit.of_project import collect
from megu.compare.case import JUDGED, sample
from megu.compare.stage_compare import is_finished
from megu.compare.stage_measured import MeasureModel, Part, answers_in, relearned_in
from megu.forget.stage_forget import Forget
from megu.images import materials, stage_pixels
from megu.images.stage_baseline import Baseline
from megu.model.starting_weights import doubt
from megu.project.perform import perform
from megu.project.project import Project
from megu.project.results import current_key, result_or_none
from megu.project.schema import Run
from megu.project.stage import Stage
from megu.unlearn.stage_unlearn import Unlearn

if TYPE_CHECKING:
    from megu.compare.case import Case, Measurement, Model

SEED = 0
SO_FAR = "so_far.json"
"""Figures that an audit has so far, in its partial folder: shown while it runs and after it was stopped."""
QUICK = 60.0
"""Seconds that the predictions of all models may take before figures are estimated on a sample, which takes as long."""


@dataclass(frozen=True)
class Audit(Stage):
    """Stage *audit*.

    The result is that of `megu.compare.audit.audit.audit` for the project, with models named by the ids of their runs.
    Its inputs are the models it judges, so it is about all of today's runs or does not exist. It is the same for every
    run on one forget set. Until it is done, `so_far` returns the known figures, with an estimate first if all
    predictions take more than `QUICK` seconds.
    """

    name = "audit"
    tells_of_content = True
    version = 3  # 2: relearning in passes over the forget set; 3: the divergence has a floor and is in the mean

    def needs(self, project: Project) -> list[Stage]:
        return [Forget() if self.run_id is None else Unlearn(self.run_id)]

    def inputs(self, project: Project) -> dict[str, Any]:
        return {
            **materials.basis(project, self),
            **materials.usage(project, self),
            "forget": current_key(project, Forget(self.run_id)),
            "runs": {
                run.id: [run.method, current_key(project, Unlearn(run.id))] for run in finished_runs(project, self)
            },
            "doubt": doubt(self.model(project).origin),
            "seed": SEED,
        }

    def run(self, project: Project, inputs: dict[str, Any], partial: Path) -> Iterator[Event]:
        yield from stage_pixels.make(project, self)
        case, models = collect(project, {}, SEED, Forget(self.run_id))
        measurements = yield from _Measuring(project, self, case, models, partial).run()
        yield Progress(0, 1, "", "task_figures")
        files.write_json(partial / "result.json", {**figures(case, measurements), "seed": SEED})
        (partial / SO_FAR).unlink(missing_ok=True)


class _Measuring:
    """Measurement of the models part by part, the original first, whose predictions set the goal. What is known is
    saved after each part."""

    def __init__(self, project: Project, stage: Audit, case: "Case", models: "list[Model]", partial: Path) -> None:
        self.project, self.stage, self.case, self.models, self.partial = project, stage, case, models, partial
        self.measured: list[Measurement] = []
        self.estimate: dict[str, Any] | None = None
        self.before, self.total = 0, sum(passes_of(case, model) for model in models)

    def run(self) -> "Generator[Event, None, list[Measurement]]":
        """Yield progress, and `Saved` whenever more figures are known; return the measurements of all models."""
        yield from self._estimate()
        for model in self.models:
            part = yield from self._part(model, "answers", 0.0, answer_passes(self.case, model))
            self.measured.append(answers_in(self.project, part, model))
            yield from self._save_figures()
        original = next(measurement for measurement in self.measured if measurement.model.role == "original")
        goal = goal_of(self.case, original.logits)
        for number, model in enumerate(self.models):
            if model.role in JUDGED:
                part = yield from self._part(model, "relearning", goal, relearning_passes(self.case, model))
                self.measured[number] = replace(self.measured[number], relearned=relearned_in(self.project, part))
                yield from self._save_figures()
        yield Progress(self.total, self.total, "unit_passes", "task_measuring")
        return self.measured

    def _part(self, model: "Model", part: Part, goal: float, passes: int) -> Generator[Event, None, MeasureModel]:
        """Measure a part unless it was measured before."""
        weights = model.source.get("sha256") or f"random-{model.source['seed']}"
        stage = MeasureModel(self.stage.run_id, weights, model.role, part, goal, SEED, self.case, model)
        for event in perform(self.project, stage):
            if isinstance(event, Progress):
                yield Progress(self.before + min(event.done, passes), self.total, "unit_passes", "task_measuring")
            elif isinstance(event, Note):
                yield event
        self.before += passes
        return stage

    def _save_figures(self) -> Iterator[Event]:
        """Save what is known; at the end, the result holds it."""
        result = figures(self.case, self.measured)
        files.write_json(self.partial / SO_FAR, merge(result, self.estimate))
        yield Saved(self.before)

    def _estimate(self) -> Iterator[Event]:
        """Estimate figures on a sample of the images, if all predictions would take long and none exist yet."""
        if (self.partial / SO_FAR).exists():
            return
        passes, affordable = sum(answer_passes(self.case, model) for model in self.models), self._affordable()
        if passes <= affordable:
            return
        case = sample(self.case, affordable // len(self.models), SEED)
        total, before, measurements = sum(answer_passes(case, model) for model in self.models), 0, []
        for model in self.models:
            answers = yield from map_events(
                answers_of(case, model, SEED),
                lambda passes, before=before: Progress(before + passes, total, "unit_passes", "task_estimating"),
            )
            measurements.append(answers)
            before += answer_passes(case, model)
        estimated_figures = figures(case, measurements)
        images = sum(map(len, (case.splits.train, case.outside)))
        self.estimate = {
            **estimated_figures,
            "estimated": {"images": images, "models": [model.name for model in self.models]},
        }
        files.write_json(self.partial / SO_FAR, self.estimate)
        yield Saved(0)

    def _affordable(self) -> int:
        """Return the image passes in `QUICK` seconds, by the step that *baseline* timed; all passes if it timed
        none."""
        baseline = result_or_none(self.project, Baseline(self.stage.run_id))
        if baseline is None:
            return self.total
        return int(QUICK * PASSES * baseline["batch"] / max(baseline["seconds_per_step"], 1e-9))


def merge(result: dict[str, Any], estimate: dict[str, Any] | None) -> dict[str, Any]:
    """Return the measured figures, completed from the estimate; `estimated` names the models that are estimated."""
    if estimate is None:
        return result
    names = {model["name"] for model in result["models"]}
    rest = [model for model in estimate["models"] if model["name"] not in names]
    rows = {row["code"]: row for row in result["figures"]}
    codes = list(dict.fromkeys([*(row["code"] for row in estimate["figures"]), *rows]))
    estimated_rows = {row["code"]: row for row in estimate["figures"]}
    all_rows = []
    for code in codes:
        whole, cells = rows.get(code), estimated_rows.get(code, {"code": code, "cells": {}})
        all_rows.append({**cells, **(whole or {}), "cells": {**cells["cells"], **(whole or {"cells": {}})["cells"]}})
    estimate_row = {"images": estimate["estimated"]["images"], "models": [model["name"] for model in rest]}
    return {**result, "models": [*result["models"], *rest], "figures": all_rows, "estimated": estimate_row}


def so_far(project: Project, stage: Audit) -> dict[str, Any] | None:
    """Return the figures of an unfinished audit, or None.

    `estimated` holds the number of images of the estimate and the models whose figures are still estimated; it is
    absent if all were measured.
    """
    try:
        path = project.folder / "partial" / f"{stage.name}-{current_key(project, stage)}" / SO_FAR
        return files.read_json(path) if path.exists() else None
    except (MeguError, OSError, ValueError):
        return None


def finished_runs(project: Project, stage: Stage) -> list[Run]:
    """Return the finished runs for the stage's forget set, in their order: those that an audit judges."""
    forget = current_key(project, Forget(stage.run_id))
    return [run for run in project.choices.runs if is_finished(project, run.id, forget)]
