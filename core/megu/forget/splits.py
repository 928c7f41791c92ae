"""Forgotten and kept images of a project: rows, classes and parts."""

from typing import TYPE_CHECKING

from megu.base import files
from megu.forget.stage_forget import IMAGES, ROWS, Forget
from megu.images import dataset
from megu.images.materials import load_index
from megu.project import selections
from megu.project.project import Project
from megu.project.results import find_published, result_of
from megu.project.stage import Stage

if TYPE_CHECKING:
    from numpy import ndarray


def forget_rows(project: Project, stage: Stage) -> "ndarray":
    """Return the numbers of the images of the forget set (n,), in the order of the index."""
    import numpy as np

    forget = Forget(stage.run_id)
    folder = find_published(project, forget)
    if ROWS in project.listed(forget.name, folder.name):
        return np.load(folder / ROWS)
    names = {line["name"] for line in files.read_json(folder / IMAGES)}  # made by 0.1.0, which stored no numbers
    return np.flatnonzero([image.name in names for image in load_index(project, stage)])


def load_splits(project: Project, stage: Stage, data: dataset.Dataset) -> dataset.Splits:
    """Return the images for training, to forget, to keep, for validation and for the test.

    Look-alikes of the forget set that the model was not trained on are left out of the last two: a model's prediction
    for a near-copy reveals the image it was trained on.
    """
    decision = selections.decision_of(project, stage.forget(project))
    apart = {alike.sha256 for alike in decision.apart} if decision else set()
    return dataset.split(data, stage.images(project), forget_rows(project, stage), apart)


def forgotten_classes(project: Project, stage: Stage, class_names: list[str]) -> list[int]:
    """Return the numbers of the classes that are forgotten whole."""
    return [class_names.index(name) for name in result_of(project, Forget(stage.run_id))["whole_classes"]]
