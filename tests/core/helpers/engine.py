"""Helpers of the engine's tests: running stages in this process, tiny pictures and checkpoints."""

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch
from PIL import Image
from safetensors import safe_open
from safetensors.torch import save_file

from megu.base.errors import MeguError
from megu.base.events import Event
from megu.model.architectures.small_cnn import SmallCNN
from megu.project.perform import perform
from megu.project.project import Project
from megu.project.results import current_key, result_of
from megu.project.stage import Stage, order
from megu.worker.stages import make_stage

TINY = ("dark", "grey", "light")
"""Classes of the tiny pictures."""


def run(project: Project, name: str, run_id: str | None = None) -> list[Event]:
    """Perform a stage and all before it; their events."""
    return [event for stage in order(project, make_stage(name, run_id)) for event in perform(project, stage)]


def result(project: Project, name: str, run_id: str | None = None) -> dict[str, Any]:
    """The result of a stage, performed with all before it."""
    run(project, name, run_id)
    return result_of(project, make_stage(name, run_id))


def refusal(project: Project, name: str, run_id: str | None = None) -> MeguError:
    """The error that a stage, or one before it, ends with."""
    try:
        run(project, name, run_id)
    except MeguError as error:
        assert str(error) != error.code, f"the catalogue lacks {error.code}"
        assert "{" not in str(error), f"the sentence of {error.code} lacks values"
        return error
    raise AssertionError(f"the stage {name} was done")


def folder_of(project: Project, stage: Stage) -> Path:
    """Return the folder of a stage's result."""
    return project.stage_folder(stage.name, current_key(project, stage))


def weights_digest(project: Project, run_id: str = "run-1") -> str:
    """SHA-256 of the unlearned weights of a run."""
    path = folder_of(project, make_stage("unlearn", run_id)) / "model.safetensors"
    return hashlib.sha256(path.read_bytes()).hexdigest()


def tiny_images(
    root: Path, classes: Sequence[str] = TINY, splits: Sequence[str] = ("train", "test"), count: int = 8
) -> Path:
    """Grey 8 x 8 pictures, `count` a class and split, all different; classes differ in brightness."""
    for s, split in enumerate(splits or [""]):
        for k, name in enumerate(classes):
            folder = root / split / name
            folder.mkdir(parents=True)
            for i in range(count):
                picture = Image.new("L", (8, 8), 20 + 200 * k // max(1, len(classes) - 1))
                picture.putpixel((i % 8, i // 8), 255)
                picture.putpixel((7, 7), 10 * s + k)
                picture.save(folder / f"{i:03}.png")
    return root


def tiny_model(path: Path, classes: int = len(TINY), seed: int = 0, metadata: dict[str, str] | None = None) -> Path:
    """A small CNN with fresh weights, four channels wide, saved as safetensors."""
    save_file(tiny_weights(classes, seed), path, metadata)
    return path


def tiny_weights(classes: int = len(TINY), seed: int = 0) -> dict[str, torch.Tensor]:
    """The state dict of a small CNN with fresh weights."""
    torch.manual_seed(seed)
    return SmallCNN(classes, 1, 4).state_dict()


def metadata_of(path: Path) -> dict[str, str]:
    """Return the metadata of a safetensors file."""
    with safe_open(path, "pt") as file:
        return dict(file.metadata() or {})
