"""How long a run will take here: from what earlier runs took, else from the step that *baseline* timed."""

from dataclasses import dataclass
from math import log
from typing import Any

from megu.base.errors import MeguError
from megu.forget.stage_forget import Forget
from megu.images.stage_baseline import Baseline
from megu.project.measured_speeds import Speeds
from megu.project.project import Project
from megu.project.results import result_of, result_or_none
from megu.project.schema import Run
from megu.unlearn.methods.table import METHODS
from megu.unlearn.sketch.stage_sketch import Sketch
from megu.unlearn.sketch.training import KINDS
from megu.unlearn.stage_unlearn import Unlearn

OVERHEAD = 1.5
"""Batches, measuring and resume points on top of the bare step that *baseline* timed, until a run here has told."""
START_SECONDS = 2.0
AFFORDABLE = 900.0
"""Seconds of retraining that are proposed unasked where single images are forgotten (ours): a coffee break."""
COST = {"regrown": 0.4, "coarse": 0.25, "softened": 1.5}
"""What an image of a sketch takes beside one of a training of all layers at full size, as measured for ResNet-20 at
32 × 32 pixels: of the first only the top is trained, the second is shown images of half the size, and beside the third
the original is asked, in small steps."""


def unlearn_seconds(project: Project, method: str, parameters: dict[str, Any]) -> float | None:
    """Estimated seconds of a method with all its parameters, a sketch that it needs and that is not there included;
    None while baseline or forget set are missing."""
    try:
        baseline, forget = result_of(project, Baseline()), result_of(project, Forget())
    except MeguError:
        return None
    values, classes = METHODS[method].parameters.model_validate(parameters), len(baseline["class_names"])
    fitted, kept = values.resolved(forget["count"], forget["retain"], classes)
    batches = fitted.batches(forget["count"], kept, classes)
    sketched = METHODS[method].uses_sketch(project.choices.forget.kind, parameters)
    before = sketch_seconds(project, None) if sketched and result_or_none(project, Sketch()) is None else 0.0
    trained = batches * fitted.batch * _seconds_per_image(project, method, fitted.batch, baseline)
    return START_SECONDS + (before or 0.0) + trained


def sketch_seconds(project: Project, run_id: str | None) -> float | None:
    """Estimated seconds of the stage *sketch*: from earlier ones, else from the step that *baseline* timed; None while
    baseline or forget set are missing."""
    stage = Sketch(run_id)
    try:
        baseline, forget = result_of(project, Baseline(run_id)), result_of(project, Forget(run_id))
    except MeguError:
        return None
    kinds = KINDS[stage.forget(project).kind]
    images = {kind: stage.parameters.images(kind, forget["retain"]) for kind in kinds}
    if timed := Speeds(project).per_unit(stage.name, "task_sketching", "unit_images"):
        return START_SECONDS + sum(images.values()) * timed
    cost = sum(count * COST[kind] for kind, count in images.items())
    return START_SECONDS + cost * OVERHEAD * baseline["seconds_per_step"] / baseline["batch"]


def count_passes(project: Project, method: str, parameters: dict[str, Any]) -> float | None:
    """Passes over all images that the steps of a method come to at most; None while baseline or forget set are missing.

    A step that costs more than training on its images counts for more.
    """
    try:
        baseline, forget = result_of(project, Baseline()), result_of(project, Forget())
    except MeguError:
        return None
    values, counts = METHODS[method].parameters.model_validate(parameters), (forget["count"], forget["retain"])
    classes = len(baseline["class_names"])
    fitted, kept = values.resolved(*counts, classes)
    return fitted.training_batches(counts[0], kept, classes) * fitted.batch / sum(counts)


def is_retraining_cheaper(retrain: float | None, unlearn: float | None) -> bool:
    """Whether retraining takes no longer, and so is the better answer."""
    return retrain is not None and unlearn is not None and retrain <= unlearn


def _seconds_per_image(project: Project, method: str, batch: int, baseline: dict[str, Any]) -> float:
    """Seconds that training takes an image: in the run of this project that is most like this one, else estimated."""
    measured = [found for run in project.choices.runs if (found := _measured_run(project, run))]
    if not measured:
        return OVERHEAD * baseline["seconds_per_step"] / baseline["batch"]
    return min(measured, key=lambda one: (one.method != method, abs(log(one.batch / batch)), -one.number)).seconds


@dataclass(frozen=True)
class _Measured:
    """What a finished run took: seconds an image. number: its place among the runs."""

    method: str
    batch: int
    seconds: float
    number: int


def _measured_run(project: Project, run: Run) -> _Measured | None:
    """None for a run that has not ended, made no step, or is of other images than are chosen now."""
    fits = run.images == project.choices.images and run.method in METHODS
    result, forget = (result_or_none(project, stage(run.id)) for stage in (Unlearn, Forget)) if fits else (None, None)
    if not result or not forget or not result["steps"]:
        return None
    whole = {"resolved": result["parameters"], "planned": result["steps"], "kept": forget["retain"]}  # of 0.1.0
    length = result.get("length", whole)
    values = METHODS[run.method].parameters.stored(length["resolved"])
    planned = values.training_batches(forget["count"], length["kept"], len(forget["by_class"]))
    images = planned * values.batch * result["steps"] / length["planned"]
    return _Measured(run.method, values.batch, result["seconds"] / images, project.choices.runs.index(run))
