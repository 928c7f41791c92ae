"""How long a run or an audit will take here: from what earlier runs took, else from the step that *baseline* timed."""

from dataclasses import dataclass
from math import log
from typing import Any

from megu import files
from megu.audit.measure import PASSES
from megu.errors import MeguError
from megu.methods.parameters import stored
from megu.methods.table import METHODS
from megu.metrics import relearn
from megu.perform import current_key, result_of, result_or_none
from megu.project import MANIFEST, Project
from megu.schema import Run
from megu.speeds import Speeds
from megu.stages import materials
from megu.stages.audit import finished_runs
from megu.stages.baseline import Baseline
from megu.stages.forget import Forget
from megu.stages.images import ReadImages
from megu.stages.pictures import SAMPLED, WHEN
from megu.stages.unlearn import MODEL, Unlearn

OVERHEAD = 1.5
"""Batches, measuring and resume points on top of the bare step that *baseline* timed, until a run here has told."""
START_SECONDS = 2.0
AFFORDABLE = 900.0
"""Seconds of retraining that are proposed unasked where single images are forgotten (ours): a coffee break."""


def unlearn_seconds(project: Project, method: str, parameters: dict[str, Any]) -> float | None:
    """Estimated seconds of a method with all its parameters; None while baseline or forget set are missing."""
    try:
        baseline, forget = result_of(project, Baseline()), result_of(project, Forget())
    except MeguError:
        return None
    values, classes = METHODS[method].parameters.model_validate(parameters), len(baseline["class_names"])
    fitted, kept = values.resolved(forget["count"], forget["retain"], classes)
    batches = fitted.batches(forget["count"], kept, classes)
    return START_SECONDS + batches * fitted.batch * _seconds_per_image(project, method, fitted.batch, baseline)


def passes(project: Project, method: str, parameters: dict[str, Any]) -> float | None:
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


def cheaper_to_retrain(retrain: float | None, unlearn: float | None) -> bool:
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
    values = stored(METHODS[run.method].parameters, length["resolved"])
    planned = values.training_batches(forget["count"], length["kept"], len(forget["by_class"]))
    images = planned * values.batch * result["steps"] / length["planned"]
    return _Measured(run.method, values.batch, result["seconds"] / images, project.choices.runs.index(run))


def audit_seconds(project: Project, run_id: str) -> float | None:
    """Estimated seconds of the stage *audit* for what it has not measured yet; None where nobody timed."""
    try:
        stage = Forget(run_id)
        baseline, forget = result_of(project, Baseline(run_id)), result_of(project, stage)
        images = result_of(project, ReadImages(run_id))["total"]
        runs = finished_runs(project, stage)
    except MeguError:
        return None
    known, measured = _measured(project, current_key(project, stage)), 0.0
    steps = relearn.length(forget["count"])
    passes = {"answers": images, "relearning": steps * (PASSES * relearn.BATCH + relearn.MEASURED_ON // relearn.EVERY)}
    for weights in [materials.described(project)["digest"], *(_weights(project, run.id) for run in runs)]:
        measured += sum(count for part, count in passes.items() if (weights, part) not in known)
    timed = Speeds(project).per_unit("measured", "task_measuring", "unit_passes")
    per_pass = timed or OVERHEAD * baseline["seconds_per_step"] / baseline["batch"] / PASSES
    return START_SECONDS + measured * per_pass


def pictures_seconds(project: Project, run_id: str) -> float | None:
    """Estimated seconds of the stage *pictures*; None where nobody timed."""
    try:
        images = result_of(project, ReadImages(run_id))["total"]
    except MeguError:
        return None
    speeds = Speeds(project)
    asked = speeds.per_unit("pictures", "task_pictures", "unit_images")
    laid_out = speeds.per_unit("pictures", "task_map", "unit_images")
    if asked is None or laid_out is None:
        return None
    return START_SECONDS + len(WHEN) * images * asked + min(images, SAMPLED) * laid_out


def _measured(project: Project, forget: str) -> set[tuple[str, str]]:
    """What names the weights of the models that were measured for a forget set, and which part."""
    found = (project.folder / "stages" / "measured").glob(f"*/{MANIFEST}")
    inputs = [files.read_json(path)["inputs"] for path in found]
    return {(told["weights"], told["part"]) for told in inputs if told["forget"] == forget and "part" in told}


def _weights(project: Project, run_id: str) -> str:
    """The digest of a finished run's weights, as its manifest has it."""
    return files.read_json(materials.published(project, Unlearn(run_id)) / MANIFEST)["files"][MODEL][1]
