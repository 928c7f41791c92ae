"""U-LiRA on the sample: can an attacker who knows the method tell digits it unlearned from digits never seen?

`MODELS` originals are trained on all training images, and as many models without the hundred to forget; each method
unlearns them from every original. The attack is fitted to half of the models and judges the other half: 50 % is ideal.
Methods run with their published defaults, ours with the preset for chosen images. A model takes some minutes; those
that lie in `build/ulira` are not made again, so that it can be interrupted. Remove the folder to measure anew.
"""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import torch
from common import ROOT, SAMPLE, Table, engine, scratch, trained_on_all
from safetensors.torch import load_file, save_file
from scenarios import chosen, project_of

from megu import compute
from megu.methods.table import METHODS, RETRAIN
from megu.metrics.ulira import mia_ulira, scaled_confidence
from megu.models import checkpoint
from megu.models.open import logits_of, open_unlearned
from megu.project import Project
from megu.runs import start_run
from megu.stages import materials
from megu.stages.unlearn import MODEL, Unlearn

if TYPE_CHECKING:
    from torch import Tensor, nn

MODELS = 16
KEPT = ROOT / "build" / "ulira"
RULE = chosen(100, draw=5)
NEVER, AGAIN, ORIGINAL = "never seen", "retrained again (other seeds)", "no unlearning"
UNLEARNING = [name for name, method in METHODS.items() if name != RETRAIN and "chosen" in method.suits]


def confidences(project: Project, stage: Unlearn, model: "nn.Module") -> "Tensor":
    """Scaled confidence of a model in each image to forget, (n,)."""
    data = materials.load_dataset(project, stage, stage.inputs(project))
    forget = materials.load_parts(project, stage, data).forget
    return scaled_confidence(logits_of(model.eval(), data, forget), data.labels[forget])


def of_original(folder: Path, number: int) -> "dict[str, Tensor]":
    """By row the confidences of what one original, or retraining beside it, came to."""
    with project_of(folder / f"{number}-first", RULE, None) as project:
        engine.run(project, "forget", "run-2")
        stage = Unlearn("run-2")
        original = trained_on_all(project, stage, seed=1000 + number)
        found = {ORIGINAL: confidences(project, stage, original)}
    path = folder / f"{number}.safetensors"
    save_file(original.state_dict(), path, checkpoint.read(SAMPLE / "classifier.safetensors").metadata)
    with project_of(folder / str(number), RULE, None) as project:
        project.choices.model.path = str(path)  # type: ignore[union-attr]
        project.choices.runs.clear()
        wanted = {NEVER: (RETRAIN, 2000), AGAIN: (RETRAIN, 3000), **{name: (name, 0) for name in UNLEARNING}}
        for row, (method, seed) in wanted.items():
            run = start_run(project.choices, method, None, {"seed": seed + number, "guard": 0})
            project.save()
            engine.run(project, "unlearn", run.id)
            stage = Unlearn(run.id)
            weights = materials.published(project, stage) / MODEL
            found[row] = confidences(project, stage, open_unlearned(weights, materials.described(project)))
    return found


def kept(number: int) -> "dict[str, Tensor]":
    """What `of_original` tells of an original, from an earlier time if there was one."""
    path = KEPT / f"{number}.safetensors"
    if not path.exists():
        with scratch() as folder:
            found = of_original(folder, number)
        KEPT.mkdir(parents=True, exist_ok=True)
        save_file(found, path.with_suffix(".part"))
        path.with_suffix(".part").replace(path)
    return load_file(path)


def main() -> int:
    table = Table(f"Balanced accuracy of U-LiRA on {len(RULE.images)} chosen digits, {MODELS} models a side")
    compute.warm_up()
    torch.set_num_threads(1)
    models = [kept(number) for number in range(MODELS)]
    half = MODELS // 2
    sides = {row: torch.stack([found[row] for found in models]) for row in models[0]}
    never = sides.pop(NEVER)
    for row, side in sides.items():
        found = mia_ulira(side[:half], never[:half], side[half:], never[half:])
        title = METHODS[row].title if row in METHODS else row
        table.row(f"{title} ({100 * found.low:.1f} to {100 * found.high:.1f})", 100 * found.value, unit="%")
    return table.end()


if __name__ == "__main__":
    sys.exit(main())
