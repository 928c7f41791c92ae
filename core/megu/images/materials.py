"""What later stages load of the stage *images*: the inputs they share, the source and the index."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from megu.base.errors import ImagesError, NotReady
from megu.images import dataset
from megu.images.image import WHITES
from megu.images.index import Index
from megu.images.sources.registry import open_source
from megu.images.sources.source import Source
from megu.images.stage_fit import for_eight_bits
from megu.images.stage_images import INDEX, ReadImages
from megu.model.stage_model import InspectModel
from megu.project.project import Project
from megu.project.results import published, result_of
from megu.project.schema import ImagesChoice
from megu.project.stage import Stage

if TYPE_CHECKING:
    pass


def basis(project: Project, stage: Stage, *, guess: bool = False) -> dict[str, Any]:
    """Inputs that every stage with model and images has: their digests, class order and preprocessing.

    Raises NotReady ``images_unreadable`` while unreadable images have not been left out with consent, ``need_white``
    while it is open what is white in images deeper than the model's, ImagesError where model and images don't have the
    same classes. guess: goes on with the classes' own order where names differ, to see which output is which.
    """
    choice = stage.images(project)
    model = result_of(project, InspectModel())
    read = result_of(project, ReadImages(stage.run_id))
    if read["unreadable"] and not choice.leave_out:
        raise NotReady("images_unreadable", count=len(read["unreadable"]))
    return {
        "model": model["digest"],
        "images": read["digest"],
        "class_names": dataset.class_order(model, read, choice.outputs, guess=guess),
        "preprocessing": _preprocessing(for_eight_bits(project, stage, model, read["size"]), read, choice),
    }


def _preprocessing(how: dict[str, Any], read: dict[str, Any], choice: ImagesChoice) -> dict[str, Any]:
    """A model for images of 8 bits sees deeper ones as if their white were that of 8 bits."""
    depths = read.get("depths", ["uint8"])  # 0.1.0 took all for 8 bits
    if depths == ["uint8"] or how["scale"] > WHITES[0]:
        return how
    if len(depths) > 1:
        raise ImagesError("images_mixed_depths")
    if choice.white is None:
        raise NotReady("need_white", brightest=f"{read['brightest']:,.4g}", white=f"{read['white']:g}")
    return {**how, "scale": how["scale"] * choice.white / WHITES[0]}


def usage(project: Project, stage: Stage) -> dict[str, Any]:
    """The answer to "were these images used to train this model?". Raises NotReady while it is missing."""
    choice = stage.images(project)
    if choice.used is None:
        raise NotReady("need_usage")
    told = {"used": choice.used, "training_folders": choice.training_folders if choice.used == "only" else []}
    return {**told, "watched": "few"} if choice.used == "only" and choice.watched == "few" else told


def load_source(project: Project, stage: Stage) -> Source:
    """Where the stage's images come from."""
    choice = stage.images(project)
    source = open_source(project.find_path(choice.path), choice.class_of)
    source.white = choice.white
    return source


def load_index(project: Project, stage: Stage) -> Index:
    """The images of the project, not decoded."""
    return Index(index_path(project, stage))


def index_path(project: Project, stage: Stage) -> Path:
    """Where the list of the stage's images lies. Raises NotReady where they were not read, or the list was erased."""
    path = published(project, reading := ReadImages(stage.run_id)) / INDEX
    if INDEX not in project.listed(reading.name, path.parent.name):  # its traces were erased
        raise NotReady("traces_reading")
    return path
