"""Inputs that later stages share, and their access to the source and the index of the stage *images*."""

from pathlib import Path
from typing import Any

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
from megu.project.results import find_published, result_of
from megu.project.schema import ImagesChoice
from megu.project.stage import Stage


def basis(project: Project, stage: Stage, *, guess: bool = False) -> dict[str, Any]:
    """Return the inputs of every stage with model and images: their digests, class order and preprocessing.

    guess: True accepts the classes' own order if names differ, to find which output is which.

    Raises
    ------
    NotReady
        ``images_unreadable`` until the user consents to leave out unreadable images; ``need_white`` until the value of
        white is known for images deeper than the model's.
    ImagesError
        If model and images don't have the same classes.
    """
    choice = stage.images(project)
    model = result_of(project, InspectModel())
    reading = result_of(project, ReadImages(stage.run_id))
    if reading["unreadable"] and not choice.leave_out:
        raise NotReady("images_unreadable", count=len(reading["unreadable"]))
    return {
        "model": model["digest"],
        "images": reading["digest"],
        "class_names": dataset.class_order(model, reading, choice.outputs, guess=guess),
        "preprocessing": _at_depth(for_eight_bits(project, stage, model, reading["size"]), reading, choice),
    }


def _at_depth(preprocessing: dict[str, Any], reading: dict[str, Any], choice: ImagesChoice) -> dict[str, Any]:
    """Return the preprocessing at the images' depth: an 8-bit model sees their white as its own."""
    depths = reading.get("depths", ["uint8"])  # 0.1.0 treated all as 8 bits
    if depths == ["uint8"] or preprocessing["scale"] > WHITES[0]:
        return preprocessing
    if len(depths) > 1:
        raise ImagesError("images_mixed_depths")
    if choice.white is None:
        raise NotReady("need_white", brightest=f"{reading['brightest']:,.4g}", white=f"{reading['white']:g}")
    return {**preprocessing, "scale": preprocessing["scale"] * choice.white / WHITES[0]}


def usage(project: Project, stage: Stage) -> dict[str, Any]:
    """Return the answer to "were these images used to train this model?". Raises NotReady until it is given."""
    choice = stage.images(project)
    if choice.used is None:
        raise NotReady("need_usage")
    answer = {"used": choice.used, "training_folders": choice.training_folders if choice.used == "only" else []}
    return {**answer, "watched": "few"} if choice.used == "only" and choice.watched == "few" else answer


def load_source(project: Project, stage: Stage) -> Source:
    """Return the source of the stage's images."""
    choice = stage.images(project)
    source = open_source(project.find_path(choice.path), choice.class_of)
    source.white = choice.white
    return source


def load_index(project: Project, stage: Stage) -> Index:
    """Return the index of the stage's images."""
    return Index(index_path(project, stage))


def index_path(project: Project, stage: Stage) -> Path:
    """Return the path of the index. Raises NotReady if the images were not read, or the list was erased."""
    path = find_published(project, reading := ReadImages(stage.run_id)) / INDEX
    if INDEX not in project.listed(reading.name, path.parent.name):  # its traces were erased
        raise NotReady("traces_reading")
    return path
