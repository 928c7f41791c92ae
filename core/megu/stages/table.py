"""The stages by name, in the order of the main job."""

from importlib import import_module

from megu.stages.stage import Stage

STAGES: dict[str, str] = {
    "model": "megu.stages.model:InspectModel",
    "fit": "megu.stages.fit:Fit",
    "images": "megu.stages.images:ReadImages",
    "pixels": "megu.stages.pixels:Pixels",
    "baseline": "megu.stages.baseline:Baseline",
    "forget": "megu.stages.forget:Forget",
    "features": "megu.stages.features:Features",
    "lookalikes": "megu.stages.lookalikes:LookAlikes",
    "mllm": "megu.stages.mllm:InspectMllm",
    "forget_pixels": "megu.stages.drawn:ForgetPixels",
    "drawn": "megu.stages.drawn:Drawn",
    "preview": "megu.stages.preview:Preview",
    "connect": "megu.stages.connect:Connect",
    "row": "megu.stages.row:AskRow",
    "sight": "megu.stages.row:AskSight",
    "similarity": "megu.stages.similarity:Similarity",
    "noise": "megu.stages.noise:Noise",
    "class_noise": "megu.stages.noise:ClassNoise",
    "unlearn": "megu.stages.unlearn:Unlearn",
    "compare": "megu.stages.compare:Compare",
    "recheck": "megu.stages.recheck:Recheck",
    "measured": "megu.stages.measured:MeasureModel",
    "audit": "megu.stages.audit:Audit",
    "pictures": "megu.stages.pictures:Pictures",
    "export": "megu.stages.export:Export",
    "evidence": "megu.stages.evidence:Evidence",
}


def make_stage(name: str, run_id: str | None = None, again: bool = False) -> Stage:
    """The stage of that name for a run (None: for the project's current choices). Raises KeyError."""
    module, kind = STAGES[name].split(":")
    return getattr(import_module(module), kind)(run_id, again=again)


def load() -> None:
    """Import all stages. The first time it takes half a second, which a window spends in a thread of its own."""
    for place in STAGES.values():
        import_module(place.split(":")[0])
