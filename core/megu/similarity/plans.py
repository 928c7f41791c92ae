"""Questions about a project's classes, and the images that they show."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from megu.forget.stage_forget import Forget
from megu.images import materials
from megu.images.image import picture
from megu.images.index import Index
from megu.images.sources.source import Source, read_unchanged
from megu.project.project import Project
from megu.project.results import result_of
from megu.project.stage import Stage
from megu.similarity import stage_drawn
from megu.similarity.question_plan import Plan, draw_plan, draw_sight

if TYPE_CHECKING:
    from numpy import ndarray
    from PIL import Image


def asked_rows(project: Project, stage: Stage) -> list[int]:
    """Return the numbers of the classes whose rows are estimated."""
    if stage.similarity(project).parameters.all_rows:
        return list(range(len(materials.basis(project, stage)["class_names"])))
    return classes_to_forget(project, stage)


def classes_to_forget(project: Project, stage: Stage) -> list[int]:
    """Return the numbers of the classes of the images to forget."""
    names = materials.basis(project, stage)["class_names"]
    return sorted(names.index(name) for name in result_of(project, Forget(stage.run_id))["by_class"])


@dataclass(frozen=True)
class QuestionImages:
    """Images of the questions: opened one by one, never all of them."""

    source: Source
    images: Index
    class_names: list[str]

    @classmethod
    def of(cls, project: Project, stage: Stage, class_names: list[str]) -> "QuestionImages":
        """Return the images of a project."""
        return cls(materials.load_source(project, stage), materials.load_index(project, stage), class_names)

    def picture(self, i: int) -> "Image.Image | None":
        """Return an image unchanged; None for -1.

        Raises
        ------
        ImagesError
            ``images_changed`` if the file differs from what was read first.
        """
        return picture(read_unchanged(self.source, self.images[i]), self.source.white) if i >= 0 else None


def sight_plan(project: Project, stage: Stage, members: "Mapping[int, ndarray]") -> Plan:
    """Return the questions that test if a model sees the classes. members: see `stage_drawn.members`."""
    parameters, classes = stage.similarity(project).parameters, classes_to_forget(project, stage)
    return draw_sight(members, classes, parameters.exemplars, parameters.seed, parameters.examples)


def plan_questions(project: Project, stage: Stage, *, agreed: bool | None = None) -> Plan:
    """Return all questions that today's choices ask, answered before or not. agreed: see `stage_drawn.Drawn`.

    Raises
    ------
    NotReady
        ``need_consent_forget`` if a class has only images to forget.
    """
    images, names = materials.load_index(project, stage), materials.basis(project, stage)["class_names"]
    members = stage_drawn.members(project, stage, images, names, agreed=agreed)
    parameters = stage.similarity(project).parameters
    rows = draw_plan(
        members, asked_rows(project, stage), parameters.exemplars, parameters.seed, examples=parameters.examples
    )
    return Plan(rows.batches + sight_plan(project, stage, members).batches)
