"""Stages: a name, inputs that name the result, and a generator of events that makes it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, ClassVar

from megu.base.errors import NotReady
from megu.base.events import Event
from megu.project.project import Project
from megu.project.schema import ForgetRule, ImagesChoice, ModelChoice, Run, SimilarityChoice


@dataclass(frozen=True)
class Stage:
    """Base of all stages.

    Importing a stage's module and calling `inputs` load no torch and take milliseconds, because the window does both.

    Attributes
    ----------
    run_id : str or None
        Run whose choices the stage reads; None reads the project's current choices.
    again : bool
        True performs the stage even if its result exists, and replaces that once the new one is complete.
    """

    run_id: str | None = None
    again: bool = field(default=False, compare=False, kw_only=True)
    name: ClassVar[str] = ""
    version: ClassVar[int] = 1
    tells_of_content: ClassVar[bool] = False
    """True if a result is valid only while its input files stay the same: it describes them, and is quickly made. Other
    results stay valid if an input was made again and differs in its last digits.
    """

    def inputs(self, project: Project) -> dict[str, Any]:
        """Return the JSON values that determine the result: parameters, keys of earlier stages, digests of files."""
        raise NotImplementedError

    def run(self, project: Project, inputs: dict[str, Any], partial: Path) -> Iterator[Event]:
        """Do the work in `partial`; at the end it holds `result.json`."""
        raise NotImplementedError

    def needs(self, project: Project) -> "list[Stage]":
        """Return the stages directly before this one, in order."""
        return []

    def still_valid(self, project: Project, key: str) -> bool:
        """Return True if files outside the stage's folder that the result refers to are still valid."""
        return True

    # --- the choices this stage reads ----------------------------------------------------------------------------

    def unlearning_run(self, project: Project) -> Run | None:
        """Return the run of this stage, or None for the current choices. Raises NotReady for an unknown id."""
        run = project.choices.run(self.run_id)
        if self.run_id is not None and run is None:
            raise NotReady("run_missing", run=self.run_id)
        return run

    def model(self, project: Project) -> ModelChoice:
        """Return the chosen checkpoint. Raises NotReady if there is none."""
        if project.choices.model is None:
            raise NotReady("need_model")
        return project.choices.model

    def images(self, project: Project) -> ImagesChoice:
        """Return the chosen images. Raises NotReady if there are none."""
        run = self.unlearning_run(project)
        choice = run.images if run else project.choices.images
        if choice is None:
            raise NotReady("need_images")
        return choice

    def forget(self, project: Project) -> ForgetRule:
        """Return the rule of the forget set."""
        run = self.unlearning_run(project)
        return run.forget if run else project.choices.forget

    def similarity(self, project: Project) -> SimilarityChoice:
        """Return the source of class similarity."""
        run = self.unlearning_run(project)
        return run.similarity if run else project.choices.similarity


def order(project: Project, stage: Stage) -> list[Stage]:
    """Return the stage and all before it, each once, in the order in which they must be performed."""
    stages: list[Stage] = []
    for earlier in stage.needs(project):
        stages += [item for item in order(project, earlier) if item not in stages]
    return [*stages, stage]
