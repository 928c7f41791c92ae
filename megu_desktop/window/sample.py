"""Sample project: a copy of the model, images and multimodal model that ship with the program."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from megu.base import files
from megu.base.errors import ProjectError
from megu.base.places import resource
from megu.project.project import FILE, Project
from megu.project.schema import ForgetRule, ImagesChoice, ModelChoice, SimilarityChoice

PARTS = ("classifier.safetensors", "digits", "mllm", "NOTICE.md")
FOLDER = "sample"
"""Where the copied parts lie, below the project's folder."""


def copy_sample(folder: Path) -> Project:
    """Copy the sample into `folder` and open it as a project with only its model and images chosen.

    Raises ProjectError if the folder already holds a project or can't be written.
    """
    for _ in copy_files(folder):
        pass
    return open_copy(folder)


def copy_files(folder: Path) -> Iterator[float]:
    """Copy file by file and yield the fraction that is done, so that a window can do it bit by bit."""
    if (folder / FILE).exists():
        raise ProjectError("project_exists", folder=str(folder))
    source = resource("sample")
    parts = [source / part for part in PARTS if (source / part).exists()]
    names = [path for part in parts for path in ([part] if part.is_file() else sorted(part.rglob("*")))]
    file_paths = [path for path in names if path.is_file()]
    with files.disk_errors(folder):
        files.make_private(folder)
        for number, path in enumerate(file_paths):
            target = folder / FOLDER / path.relative_to(source)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)
            yield (number + 1) / len(file_paths)


def open_copy(folder: Path) -> Project:
    """Create a project in a folder that `copy_files` has filled."""
    name = QCoreApplication.translate("sample", "Digits")
    project = Project.create(folder, name, QCoreApplication.translate("sample", "Sample project"))
    parts = project.folder / FOLDER
    project.choices.model = ModelChoice(path=project.store_path(parts / "classifier.safetensors"))
    project.choices.images = ImagesChoice(path=project.store_path(parts / "digits"))
    project.choices.forget = ForgetRule()
    project.choices.similarity = SimilarityChoice(source="mllm", mllm=project.store_path(parts / "mllm"))
    project.save()
    return project


def free_folder(parent: Path, name: str = "digits") -> Path:
    """Return a folder below `parent` that does not exist yet: ``digits``, ``digits-2``, …"""
    number = 1
    while os.path.lexists(parent / (name if number == 1 else f"{name}-{number}")):
        number += 1
    return parent / (name if number == 1 else f"{name}-{number}")
