"""Estimates of how long a run takes here: from earlier runs, otherwise from the step that *baseline* timed."""

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
"""Time of a run relative to its bare steps, as *baseline* timed them, until a run has been measured here: batches,
measuring, resume points."""
START_SECONDS = 2.0
AFFORDABLE = 900.0
"""Seconds of retraining that are proposed without being asked if single images are forgotten (ours): a coffee break."""
COST = {"regrown": 0.4, "coarse": 0.25, "softened": 1.5}
"""Time an image of a sketch relative to training all layers at full size, measured for ResNet-20 at 32 × 32 pixels.
The first trains the top layers only, the second sees images of half the size, and the third also runs the original,
in small steps."""


def unlearn_seconds(project: Project, method: str, parameters: dict[str, Any]) -> float | None:
    """Return the estimated seconds of a method with these parameters, or None if baseline or forget set are missing.

    A sketch that it needs and that is missing is included.
    """
    try:
        baseline, forget = result_of(project, Baseline()), result_of(project, Forget())
    except MeguError:
        return None
    values, classes = METHODS[method].parameters.model_validate(parameters), len(baseline["class_names"])
    fitted_values, retain = values.resolved(forget["count"], forget["retain"], classes)
    batches = fitted_values.batches(forget["count"], retain, classes)
    is_sketched = METHODS[method].uses_sketch(project.choices.forget.kind, parameters)
    sketch = sketch_seconds(project, None) if is_sketched and result_or_none(project, Sketch()) is None else 0.0
    training = batches * fitted_values.batch * _seconds_per_image(project, method, fitted_values.batch, baseline)
    return START_SECONDS + (sketch or 0.0) + training


def sketch_seconds(project: Project, run_id: str | None) -> float | None:
    """Return the estimated seconds of the stage *sketch*, or None if baseline or forget set are missing.

    The estimate is from earlier sketches, otherwise from the step that *baseline* timed.
    """
    stage = Sketch(run_id)
    try:
        baseline, forget = result_of(project, Baseline(run_id)), result_of(project, Forget(run_id))
    except MeguError:
        return None
    kinds = KINDS[stage.forget(project).kind]
    images = {kind: stage.parameters.images(kind, forget["retain"]) for kind in kinds}
    if seconds_per_image := Speeds(project).per_unit(stage.name, "task_sketching", "unit_images"):
        return START_SECONDS + sum(images.values()) * seconds_per_image
    cost = sum(count * COST[kind] for kind, count in images.items())
    return START_SECONDS + cost * OVERHEAD * baseline["seconds_per_step"] / baseline["batch"]


def count_passes(project: Project, method: str, parameters: dict[str, Any]) -> float | None:
    """Return the most passes over all images that a method's steps come to, or None if baseline or forget set are
    missing.

    A step that costs more than training on its images counts for more.
    """
    try:
        baseline, forget = result_of(project, Baseline()), result_of(project, Forget())
    except MeguError:
        return None
    values, counts = METHODS[method].parameters.model_validate(parameters), (forget["count"], forget["retain"])
    classes = len(baseline["class_names"])
    fitted_values, retain = values.resolved(*counts, classes)
    return fitted_values.training_batches(counts[0], retain, classes) * fitted_values.batch / sum(counts)


def is_retraining_cheaper(retrain: float | None, unlearn: float | None) -> bool:
    """Return True if retraining takes no longer, and so is the better choice."""
    return retrain is not None and unlearn is not None and retrain <= unlearn


def _seconds_per_image(project: Project, method: str, batch: int, baseline: dict[str, Any]) -> float:
    """Return the seconds of training an image: from the most similar run of this project, otherwise an estimate."""
    times = [time for run in project.choices.runs if (time := _measured_run(project, run))]
    if not times:
        return OVERHEAD * baseline["seconds_per_step"] / baseline["batch"]
    return min(
        times, key=lambda run_time: (run_time.method != method, abs(log(run_time.batch / batch)), -run_time.number)
    ).seconds


@dataclass(frozen=True)
class _RunTime:
    """Time of a finished run.

    Attributes
    ----------
    method
        Its method.
    batch
        Images a step.
    seconds
        Seconds an image.
    number
        Its place among the runs.
    """

    method: str
    batch: int
    seconds: float
    number: int


def _measured_run(project: Project, run: Run) -> _RunTime | None:
    """Return the time of a run, or None if it is not finished, made no step, or is about other images than those
    chosen now."""
    fits = run.images == project.choices.images and run.method in METHODS
    result, forget = (result_or_none(project, stage(run.id)) for stage in (Unlearn, Forget)) if fits else (None, None)
    if not result or not forget or not result["steps"]:
        return None
    whole = {"resolved": result["parameters"], "planned": result["steps"], "kept": forget["retain"]}  # of 0.1.0
    length = result.get("length", whole)
    values = METHODS[run.method].parameters.stored(length["resolved"])
    batches = values.training_batches(forget["count"], length["kept"], len(forget["by_class"]))
    images = batches * values.batch * result["steps"] / length["planned"]
    return _RunTime(run.method, values.batch, result["seconds"] / images, project.choices.runs.index(run))
