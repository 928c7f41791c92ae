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
    start = time.monotonic()
    stage = make_stage(name)
    events: Iterator[Event] = perform(project, stage)
    for _ in events:
        pass
    return time.monotonic() - start, result_of(project, stage)


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
        start_computing = time.process_time()
        seconds, fit = told(project, "fit")
        start_computing = time.process_time() - start_computing
        one = find_taken(fit)
        mean, std = fitting_models.NORMS[norm]
        how = one["preprocessing"]
        is_found = how["size"] == [size, size] and tuple(how["mean"]) == mean and tuple(how["std"]) == std
        summary = f"{one['right']} of {one['of']}, {len(fit['tried'])} ways, CPU {start_computing:.0f} s"
        text = f"{size} {norm}: {short(one)}, {summary}"
        table.row(text[:57], seconds, SECONDS, "s")
        if not is_found:
            table.missed.append(text)
        project.close()
        return is_found


def resnet56(table: Table, model: Path, images: Path) -> None:
    """Time each stage until its facts about a public model are known."""
    with TemporaryDirectory() as folder:
        start = time.monotonic()
        project = project_of(folder, model, images)
        for name in ("fit", "images", "baseline"):
            told(project, name)
            duration, result = time.monotonic() - start, result_of(project, make_stage(name))
            if name == "fit":
                one = find_taken(result)
                text = f"{short(one)}, {one['right']} of {one['of']} ({one['low']:.2f} to {one['high']:.2f})"
                table.row(f"ResNet-56: {text}"[:57], duration, unit="s")
                table.row("  all take about", result["seconds"] * result["total"], unit="s")
            elif name == "images":
                table.row(f"ResNet-56: {result['total']:,} images listed", duration, unit="s")
            else:
                right = result["splits"].get("test", result["splits"]["all"])["accuracy"]
                table.row(f"ResNet-56: {right:.1%} of the test images right", duration, unit="s")
        project.close()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--images", type=Path, required=True)
    parser.add_argument("--models", type=Path, required=True)
    parser.add_argument("--resnet56", type=Path)
    parser.add_argument("--cifar10", type=Path)
    parser.add_argument("--only", nargs="*")
    options = parser.parse_args()
    torch_setup.warm_up()
    if not options.only:
        fitting_models.make(options.images, options.models)
    table = Table("Preprocessing, found by trying")
    pairs = [(size, norm) for size in fitting_models.SIZES for norm in fitting_models.NORMS]
    pairs = [pair for pair in pairs if not options.only or f"{pair[0]}_{pair[1]}" in options.only]
    count = sum(one_of_hands(table, options.images, options.models, size, norm) for size, norm in pairs)
    table.row("found", float(count), float(len(pairs)), at_least=True)
    if options.resnet56 and options.cifar10:
        resnet56(table, options.resnet56, options.cifar10)
    return table.end()


if __name__ == "__main__":
    sys.exit(main())
