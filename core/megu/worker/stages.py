"""The stages by name, in the order of the main job."""

from importlib import import_module

from megu.images import erased  # noqa: F401  (a guard)
from megu.policy import check  # noqa: F401  (a guard)
from megu.project.stage import Stage

STAGES: dict[str, str] = {
    "model": "megu.model.stage_model:InspectModel",
    "fit": "megu.images.stage_fit:Fit",
    "images": "megu.images.stage_images:ReadImages",
    "pixels": "megu.images.stage_pixels:Pixels",
    "baseline": "megu.images.stage_baseline:Baseline",
    "forget": "megu.forget.stage_forget:Forget",
    "features": "megu.images.stage_features:Features",
    "lookalikes": "megu.forget.stage_lookalikes:LookAlikes",
    "mllm": "megu.similarity.stage_mllm:InspectMllm",
    "forget_pixels": "megu.similarity.stage_drawn:ForgetPixels",
    "drawn": "megu.similarity.stage_drawn:Drawn",
    "preview": "megu.similarity.stage_preview:Preview",
    "connect": "megu.similarity.stage_connect:Connect",
    "row": "megu.similarity.stage_row:AskRow",
    "sight": "megu.similarity.stage_row:AskSight",
    "similarity": "megu.similarity.stage_similarity:Similarity",
    "sketch": "megu.unlearn.sketch.stage_sketch:Sketch",
    "noise": "megu.unlearn.stage_unlearn:Noise",
    "class_noise": "megu.unlearn.stage_unlearn:ClassNoise",
    "unlearn": "megu.unlearn.stage_unlearn:Unlearn",
    "compare": "megu.compare.stage_compare:Compare",
    "requests": "megu.record.erasure_requests.stage_requests:Requests",
    "measured": "megu.compare.stage_measured:MeasureModel",
    "audit": "megu.compare.stage_audit:Audit",
    "pictures": "megu.compare.stage_pictures:Pictures",
    "export": "megu.export.stage_export:Export",
    "evidence": "megu.record.stage_evidence:Evidence",
}


def make_stage(name: str, run_id: str | None = None, again: bool = False) -> Stage:
    """Create the stage of that name for a run, or for the project's current choices (None). Raises KeyError."""
    module, class_name = STAGES[name].split(":")
    return getattr(import_module(module), class_name)(run_id, again=again)


def load() -> None:
    """Import all stages. The first call takes half a second; a window makes it in a thread of its own."""
    for location in STAGES.values():
        import_module(location.split(":")[0])
