"""A project made by hand, as the wizard or the command line would make it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from megu.project.project import Project
from megu.project.schema import ForgetRule, ImagesChoice, ModelChoice, SimilarityChoice, SimilarityParameters
from megu.unlearn.runs import start_run

MakeProject = Callable[..., Project]


NOISY = {"negative_strength": 0.3, "positive_strength": 0.3, "noisy_share": 0.5}
"""For MeGU+, whose strengths add none: so that a project has all that one can have."""


def make_project_at(
    folder: Path,
    sample: Path,
    *,
    model: Path | None = None,
    images: Path | None = None,
    forget: tuple[str, ...] = ("eight",),
    used: str | None = "only",
    mllm: Path | None = None,
    exemplars: int = 10,
    method: str | None = "megu_plus",
    **changed: Any,
) -> Project:
    """A project by hand, as the wizard or the command line would make it. method None: without a run."""
    project = Project.create(folder, "Test")
    choices = project.choices
    choices.model = ModelChoice(path=project.store_path(model or sample / "classifier.safetensors"))
    choices.images = ImagesChoice.model_validate(
        {"path": project.store_path(images or sample / "digits"), "used": used}
    )
    choices.forget = ForgetRule(classes=list(forget))
    if mllm is not None:
        parameters = SimilarityParameters(exemplars=exemplars)
        choices.similarity = SimilarityChoice(source="mllm", mllm=str(mllm), parameters=parameters)
    if method is not None:
        start_run(choices, method, None, changed)
    project.save()
    return project
