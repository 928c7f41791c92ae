"""Make and open projects from Python, and find the sample that comes with the program."""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from megu.base.places import resource
from megu.images import materials
from megu.images.image import training_splits
from megu.images.sources.registry import list_images
from megu.images.stage_images import ReadImages
from megu.library import checks
from megu.machine import torch_setup
from megu.project.preprocessing import Preprocessing
from megu.project.project import Project
from megu.project.schema import ForgetRule, ImagesChoice, Used


class Sample(NamedTuple):
    """The sample's files. They are read in place and never changed."""

    model: Path
    """A small convolutional classifier of handwritten digits, as safetensors."""
    images: Path
    """The folder of its 1,797 images, with ``train`` and ``test`` below it."""


def sample() -> Sample:
    """Return the paths of the sample: a classifier of handwritten digits and its images."""
    return Sample(resource("sample/classifier.safetensors"), resource("sample/digits"))


def new_project(
    folder: Path | str,
    *,
    model: Path | str,
    images: Path | str,
    forget: str | Sequence[str] | ForgetRule,
    used: Used = "unknown",
    preprocessing: str | Mapping[str, Any] | None = None,
    architecture: str | None = None,
) -> Project:
    """Make a project and return it open for writing. Nothing is computed yet.

    Parameters
    ----------
    folder
        The project's folder. It may exist, but may not hold a project.
    model
        A file of weights, or a folder with ``config.json``.
    images
        A folder with one folder for each class, a CSV or Parquet list, a Hugging Face ``datasets`` folder, raw CIFAR or
        MNIST files, or a ``.zip`` of any of these.
    forget
        The name of a class, a list of names, or a `ForgetRule` for a sub-class, a random share or chosen images.
    used
        The images that trained the model: ``all``, ``only`` those in the folder ``train``, or ``unknown``.
    preprocessing
        The preparation of images for the model: a usual one such as ``"imagenet"`` or ``"half@64"`` (with its size in
        pixels), or a dict of the fields of `Preprocessing` that differ. By default the one the file states, or the one
        that fits best.
    architecture
        An id that ``megu model`` lists, if several architectures fit the weights.

    Raises
    ------
    MeguError
        If an argument has no such value, the images can't be listed, or the folder holds a project or can't be written.
    """
    os.environ.update(torch_setup.environment())
    checks.check_used(used)
    rule, model_choice = checks.make_rule(forget), checks.choose_model(Path(model), preprocessing, architecture)
    splits = training_splits(sorted({image.split for image in list_images(Path(images))}))
    project = Project.create(Path(folder), Path(folder).absolute().name)
    choices = project.choices
    choices.model = model_choice.model_copy(update={"path": project.store_path(model)})
    choices.images = ImagesChoice(path=project.store_path(images), used=used, training_folders=splits or ["train"])
    choices.forget = rule
    project.save()
    return project


def open_project(folder: Path | str) -> Project:
    """Open a project that the window, the command line or `new_project` made.

    Raises
    ------
    MeguError
        If the folder holds no project, or another process has it open for writing.
    """
    os.environ.update(torch_setup.environment())
    return Project.open(Path(folder))


def read_preprocessing(project: Project) -> Preprocessing:
    """Return the preparation of images for the project's models. Raises MeguError if no run has determined it yet."""
    return Preprocessing.model_validate(materials.basis(project, ReadImages())["preprocessing"])
