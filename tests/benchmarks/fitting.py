"""Find how a model wants its images, on a sample: 15 models, their sizes and normalisations, and a ResNet-56.

fitting.py --images FOLDER --models FOLDER [--resnet56 FILE --cifar10 ZIP] [--only 48_unit …]

Models that are missing are trained (`fitting_models.py`). Found means: exactly the size and the normalisation that the
model was trained with are taken, of all that are tried, without being told anything of either.
"""

import argparse
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import fitting_models
from common import Table

from megu.base.events import Event
from megu.images.stage_fit import find_taken
from megu.machine import torch_setup
from megu.project.perform import perform
from megu.project.project import Project
from megu.project.results import result_of
from megu.project.schema import ImagesChoice, ModelChoice
from megu.worker.stages import make_stage

SECONDS = 30.0


def told(project: Project, name: str) -> tuple[float, dict[str, Any]]:
    """Seconds of a stage, and its result."""
    began = time.monotonic()
    stage = make_stage(name)
    events: Iterator[Event] = perform(project, stage)
    for _ in events:
        pass
    return time.monotonic() - began, result_of(project, stage)


def project_of(folder: str, model: Path, images: Path) -> Project:
    project = Project.create(Path(folder) / "project", "Fit")
    project.choices.model = ModelChoice(path=str(model.absolute()))
    project.choices.images = ImagesChoice(path=str(images.absolute()))
    told(project, "model")
    return project


def short(one: dict[str, Any]) -> str:
    how = one["preprocessing"]
    return f"{how['size'][1]} x {how['size'][0]} {one['name']}{' ' + how.get('colours', '')}".strip()


def one_of_hands(table: Table, images: Path, models: Path, size: int, norm: str) -> bool:
    with TemporaryDirectory() as folder:
        project = project_of(folder, fitting_models.path_of(models, size, norm), images)
        computed = time.process_time()
        seconds, fit = told(project, "fit")
        computed = time.process_time() - computed
        one = find_taken(fit)
        mean, std = fitting_models.NORMS[norm]
        how = one["preprocessing"]
        found = how["size"] == [size, size] and tuple(how["mean"]) == mean and tuple(how["std"]) == std
        shown = f"{one['right']} of {one['of']}, {len(fit['tried'])} ways, CPU {computed:.0f} s"
        text = f"{size} {norm}: {short(one)}, {shown}"
        table.row(text[:57], seconds, SECONDS, "s")
        if not found:
            table.missed.append(text)
        project.close()
        return found


def resnet56(table: Table, model: Path, images: Path) -> None:
    """Time each stage until its facts about a public model are known."""
    with TemporaryDirectory() as folder:
        began = time.monotonic()
        project = project_of(folder, model, images)
        for name in ("fit", "images", "baseline"):
            told(project, name)
            passed, result = time.monotonic() - began, result_of(project, make_stage(name))
            if name == "fit":
                one = find_taken(result)
                text = f"{short(one)}, {one['right']} of {one['of']} ({one['low']:.2f} to {one['high']:.2f})"
                table.row(f"ResNet-56: {text}"[:57], passed, unit="s")
                table.row("  all take about", result["seconds"] * result["total"], unit="s")
            elif name == "images":
                table.row(f"ResNet-56: {result['total']:,} images listed", passed, unit="s")
            else:
                right = result["splits"].get("test", result["splits"]["all"])["accuracy"]
                table.row(f"ResNet-56: {right:.1%} of the test images right", passed, unit="s")
        project.close()


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--images", type=Path, required=True)
    asked.add_argument("--models", type=Path, required=True)
    asked.add_argument("--resnet56", type=Path)
    asked.add_argument("--cifar10", type=Path)
    asked.add_argument("--only", nargs="*")
    given = asked.parse_args()
    torch_setup.warm_up()
    if not given.only:
        fitting_models.make(given.images, given.models)
    table = Table("Preprocessing, found by trying")
    pairs = [(size, norm) for size in fitting_models.SIZES for norm in fitting_models.NORMS]
    pairs = [pair for pair in pairs if not given.only or f"{pair[0]}_{pair[1]}" in given.only]
    found = sum(one_of_hands(table, given.images, given.models, size, norm) for size, norm in pairs)
    table.row("found", float(found), float(len(pairs)), at_least=True)
    if given.resnet56 and given.cifar10:
        resnet56(table, given.resnet56, given.cifar10)
    return table.end()


if __name__ == "__main__":
    sys.exit(main())
