"""How long a run or an audit will take here, from the training step that the stage *baseline* measured."""

from typing import Any

from megu import files
from megu.audit.measure import PASSES
from megu.errors import MeguError
from megu.methods.table import METHODS
from megu.metrics import relearn
from megu.perform import current_key, result_of
from megu.project import MANIFEST, Project
from megu.speeds import Speeds
from megu.stages import materials
from megu.stages.audit import finished_runs
from megu.stages.baseline import Baseline
from megu.stages.forget import Forget
from megu.stages.images import ReadImages
from megu.stages.pictures import SAMPLED, WHEN
from megu.stages.unlearn import MODEL, Unlearn

OVERHEAD = 1.5
"""Batches, measuring and resume points on top of the bare step; measured on small models, less on large ones."""
START_SECONDS = 2.0
AFFORDABLE = 900.0
"""Seconds of retraining that are proposed unasked where single images are forgotten (ours): a coffee break."""


def unlearn_seconds(project: Project, method: str, parameters: dict[str, Any]) -> float | None:
    """Estimated seconds of a method with all its parameters; None while baseline or forget set are missing."""
    try:
        baseline, forget = result_of(project, Baseline()), result_of(project, Forget())
    except MeguError:
        return None
    values = METHODS[method].parameters.model_validate(parameters)
    step = baseline["seconds_per_step"] * values.batch / baseline["batch"]
    batches = values.batches(forget["count"], forget["retain"], len(baseline["class_names"]))
    return START_SECONDS + OVERHEAD * step * batches


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
