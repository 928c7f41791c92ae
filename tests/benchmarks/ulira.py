"""U-LiRA on the sample: can an attacker who knows the method tell digits it unlearned from digits never seen?

Sixteen originals are trained on all training images by the recipe of retraining; each method unlearns the digits of
`ulira_bed` from every original, with its defaults, and as many models never saw them. What lies in `results/ulira` for
the same images, recipe and parameters is not made again; a stopped run goes on. `ulira_table` attacks and tells.

.venv/bin/python tests/benchmarks/ulira.py [--first MODELS] [ROW ...]
"""

import shutil
import sys
import time
from argparse import ArgumentParser
from pathlib import Path
from typing import TYPE_CHECKING, Any

import torch
import ulira_table
from common import ROOT, SAMPLE, engine, make_project_at, trained_by_recipe
from safetensors.torch import save_file
from ulira_attack import scaled_confidence
from ulira_bed import AGAIN, MODE, MODELS, NEVER, ORIGINAL, ROWS, SEEDS, bed, decided, lay_out, make

from megu.base import files
from megu.forget.splits import load_splits
from megu.images.answers import logits_of
from megu.images.stage_pixels import load_dataset
from megu.machine import torch_setup
from megu.model.files.reading import read_model
from megu.project.project import Project
from megu.project.results import result_of
from megu.project.schema import ForgetRule
from megu.unlearn.methods.table import METHODS, RETRAIN, needs_sketch
from megu.unlearn.runs import start_run
from megu.unlearn.sketch.parameters import SOFT_BATCH
from megu.unlearn.sketch.stage_sketch import Sketch, expected_log_probs
from megu.unlearn.stage_unlearn import Unlearn, load_start, load_unlearned

if TYPE_CHECKING:
    from torch import Tensor, nn

WORK = ROOT / "build" / "ulira" / decided(ORIGINAL)[:12]
TEACHER = 4 / 3
"""What a step costs whose teacher answers too: one pass forward more."""


def project_of(name: str, model: Path | None = None) -> Project:
    """Open the project of that name, made where it is not there yet."""
    folder = WORK / name
    if (folder / "project.json").exists():
        return Project.open(folder)
    shutil.rmtree(folder, ignore_errors=True)
    project = make_project_at(folder, SAMPLE, images=lay_out(WORK / "digits"), method=None, model=model)
    project.choices.forget = ForgetRule(kind="chosen", images=bed()[1])
    project.save()
    return project


def begun(project: Project, method: str, seed: int) -> Unlearn:
    """Choose a run that no collapse stops, and do what comes before it."""
    run = start_run(project.choices, method, None, {"seed": seed, "guard": 0})
    project.save()
    engine.run(project, "forget", run.id)
    return Unlearn(run.id)


def original(number: int) -> Path:
    """Return the weights of an original, trained where they are not there yet."""
    path = WORK / f"{number}.safetensors"
    if not path.exists():
        with project_of("retraining") as project:
            stage = begun(project, RETRAIN, SEEDS[NEVER])
            model = trained_by_recipe(project, stage, SEEDS[ORIGINAL] + number, mode=MODE)
        with files.write_aside(path) as aside:
            save_file(model.state_dict(), aside, read_model(SAMPLE / "classifier.safetensors").metadata)
    return path


def figures(row: str, number: int) -> dict[str, Any]:
    """Return what `answered` and `cost` tell of one model of a row."""
    if row in (NEVER, AGAIN):
        with project_of("retraining") as project:
            stage = begun(project, RETRAIN, SEEDS[NEVER])
            return answered(
                project, stage, trained_by_recipe(project, stage, SEEDS[row] + number, without=True, mode=MODE)
            )
    with project_of(str(number), original(number)) as project:
        if row == ORIGINAL:
            stage = begun(project, RETRAIN, SEEDS[NEVER])
            engine.run(project, "baseline", stage.run_id)
            return answered(project, stage, load_start(project, stage))
        stage = begun(project, row, SEEDS.get(row, 0) + number)
        engine.run(project, "baseline", stage.run_id)
        before = time.process_time()
        engine.run(project, "unlearn", stage.run_id)
        processor = round(time.process_time() - before, 3)
        model = load_unlearned(project, stage.run_id)
        return {**answered(project, stage, model), "processor": processor, **cost(project, stage)}


def answered(project: Project, stage: Unlearn, model: "nn.Module") -> dict[str, Any]:
    """Return a model's scaled confidence in each image to forget, in the order of `bed`, and its accuracy on the test
    half of the unseen images; with a sketch, also the confidence that is expected."""
    data = load_dataset(project, stage, stage.inputs(project))
    splits = load_splits(project, stage, data)
    place = {data.images[int(image)].name: k for k, image in enumerate(splits.forget)}
    order = torch.tensor([place[name] for name in bed()[1]])
    forget, test = splits.forget[order], splits.test
    right = logits_of(model.eval(), data, test).argmax(1) == data.labels[test]
    result = {"confidence": _told(logits_of(model, data, forget), data.labels[forget])}
    run = project.choices.run(stage.run_id)
    if run is not None and needs_sketch(run):
        result["expected"] = _told(expected_log_probs(project, stage.run_id)[order], data.labels[forget])
    return {**result, "test": round(right.double().mean().item(), 5)}


def _told(logits: "Tensor", labels: "Tensor") -> list[float]:
    return [round(value, 4) for value in scaled_confidence(logits, labels).tolist()]


def cost(project: Project, stage: Unlearn) -> dict[str, Any]:
    """Return the seconds of a run and of what it needed before, longer where the machine does other work too, and as
    how many images its steps count."""
    result, run = result_of(project, stage), project.choices.run(stage.run_id)
    splits = load_splits(project, stage, load_dataset(project, stage, stage.inputs(project)))
    length = result["length"]
    assert run is not None
    parameters = METHODS[run.method].parameters.stored(length["resolved"])
    image_count = parameters.training_batches(len(splits.forget), length["kept"], 10) * parameters.batch
    images_shown = image_count * result["steps"] / max(1, length["planned"])
    if needs_sketch(run):
        images_shown += TEACHER * SOFT_BATCH * result_of(project, Sketch(run.id))["steps"]
    return {"seconds": result["total_seconds"], "shown": round(images_shown)}


def main() -> int:
    parser = ArgumentParser()
    parser.add_argument("row", nargs="*", help=f"one of {', '.join(ROWS)}; all of them where none is said")
    parser.add_argument("--first", type=int, default=MODELS, help="make only the first models of each row")
    options = parser.parse_args()
    torch_setup.warm_up()
    torch.set_num_threads(1)
    for row in options.row or ROWS:
        make(row, figures, options.first)
    return ulira_table.main()


if __name__ == "__main__":
    sys.exit(main())
