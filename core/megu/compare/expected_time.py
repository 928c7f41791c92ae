"""Estimates of how long an audit or the pictures of a run take here, from earlier ones."""

from megu.base import files
from megu.base.errors import MeguError
from megu.compare.audit.measure import PASSES, step_passes
from megu.compare.metrics import relearn
from megu.compare.stage_audit import finished_runs
from megu.compare.stage_pictures import SAMPLED, WHEN
from megu.forget.stage_forget import Forget
from megu.images.stage_baseline import Baseline
from megu.images.stage_images import ReadImages
from megu.model.open import model_result
from megu.project.measured_speeds import Speeds
from megu.project.project import MANIFEST, Project
from megu.project.results import current_key, find_published, result_of
from megu.unlearn.expected_time import OVERHEAD, START_SECONDS
from megu.unlearn.stage_unlearn import MODEL, Unlearn


def audit_seconds(project: Project, run_id: str) -> float | None:
    """Return the estimated seconds of the rest of the stage *audit*, or None if nothing has been timed."""
    try:
        stage = Forget(run_id)
        baseline, forget = result_of(project, Baseline(run_id)), result_of(project, stage)
        images = result_of(project, ReadImages(run_id))["total"]
        runs = finished_runs(project, stage)
    except MeguError:
        return None
    seconds, passes_left = _find_measured(project, current_key(project, stage)), 0.0
    passes = {"answers": images, "relearning": relearn.max_steps(forget["count"]) * step_passes()}
    for weights in [model_result(project)["digest"], *(_weights(project, run.id) for run in runs)]:
        passes_left += sum(count for part, count in passes.items() if (weights, part) not in seconds)
    measured_speed = Speeds(project).per_unit("measured", "task_measuring", "unit_passes")
    per_pass = measured_speed or OVERHEAD * baseline["seconds_per_step"] / baseline["batch"] / PASSES
    return START_SECONDS + passes_left * per_pass


def pictures_seconds(project: Project, run_id: str) -> float | None:
    """Return the estimated seconds of the stage *pictures*, or None if nothing has been timed."""
    try:
        images = result_of(project, ReadImages(run_id))["total"]
    except MeguError:
        return None
    speeds = Speeds(project)
    inference = speeds.per_unit("pictures", "task_pictures", "unit_images")
    layout = speeds.per_unit("pictures", "task_map", "unit_images")
    if inference is None or layout is None:
        return None
    return START_SECONDS + len(WHEN) * images * inference + min(images, SAMPLED) * layout


def _find_measured(project: Project, forget: str) -> set[tuple[str, str]]:
    """Return the weights and parts that have been measured for a forget set."""
    manifests = (project.folder / "stages" / "measured").glob(f"*/{MANIFEST}")
    inputs = [files.read_json(path)["inputs"] for path in manifests]
    return {
        (stage_inputs["weights"], stage_inputs["part"])
        for stage_inputs in inputs
        if stage_inputs["forget"] == forget and "part" in stage_inputs
    }


def _weights(project: Project, run_id: str) -> str:
    """Return the digest of a finished run's weights, from its manifest."""
    return files.read_json(find_published(project, Unlearn(run_id)) / MANIFEST)["files"][MODEL][1]
