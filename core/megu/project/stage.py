"""What a stage is: a name, inputs that name its result, and a generator of events that makes it."""

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
    """Base of all stages. `run_id` None reads the project's current choices, else those the run was started with.

    again: perform it although its result is there, which is replaced once the new one stands.
    Importing a stage's module, and `inputs`, load no torch and take milliseconds: the window calls them.
    """

    run_id: str | None = None
    again: bool = field(default=False, compare=False, kw_only=True)
    name: ClassVar[str] = ""
    version: ClassVar[int] = 1
    tells_of_content: ClassVar[bool] = False
    """Whether a result stands only as long as the files of earlier results that it was made of are the same: it tells
    of these, and was soon made. Others stay although what they came from was made again with other last digits."""

    def inputs(self, project: Project) -> dict[str, Any]:
        """JSON values that decide the result: parameters, keys of earlier stages, digests of files."""
        raise NotImplementedError

    def run(self, project: Project, inputs: dict[str, Any], partial: Path) -> Iterator[Event]:
        """Do the work in `partial`; at the end `result.json` lies there."""
        raise NotImplementedError

    def needs(self, project: Project) -> "list[Stage]":
        """The stages directly before this one, in order."""
        return []

    def still_valid(self, project: Project, key: str) -> bool:
        """Whether what the result points at outside the stage's folder still stands."""
        return True

    # --- the choices this stage reads ----------------------------------------------------------------------------

    def unlearning_run(self, project: Project) -> Run | None:
        """The run this stage belongs to, or None for the current choices. Raises NotReady for an unknown id."""
        run = project.choices.run(self.run_id)
        if self.run_id is not None and run is None:
            raise NotReady("run_missing", run=self.run_id)
        return run

    def model(self, project: Project) -> ModelChoice:
        """The chosen checkpoint. Raises NotReady while there is none."""
        if project.choices.model is None:
            raise NotReady("need_model")
        return project.choices.model

    def images(self, project: Project) -> ImagesChoice:
        """The chosen images. Raises NotReady while there are none."""
        run = self.unlearning_run(project)
        choice = run.images if run else project.choices.images
        if choice is None:
            raise NotReady("need_images")
        return choice

    def forget(self, project: Project) -> ForgetRule:
        """The rule of the forget set."""
        run = self.unlearning_run(project)
        return run.forget if run else project.choices.forget

    def similarity(self, project: Project) -> SimilarityChoice:
        """Where similarity comes from."""
        run = self.unlearning_run(project)
        return run.similarity if run else project.choices.similarity


def order(project: Project, stage: Stage) -> list[Stage]:
    """The stage and all before it, each once, in the order in which they must be performed."""
    ordered: list[Stage] = []
    for before in stage.needs(project):
        ordered += [item for item in order(project, before) if item not in ordered]
    return [*ordered, stage]
