"""U-LiRA on the sample: can an attacker who knows the method tell digits it unlearned from digits never seen?

`MODELS` originals are trained on all training images, and as many models without the hundred to forget; each method
unlearns them from every original. The attack is fitted to half of the models and judges the other half: 50 % is ideal.
Methods run with their defaults, ours with the preset for chosen images. Then the halves change places, and
both are averaged. A model takes some minutes; what lies in `results/ulira` for the same parameters is not made again.
"""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import torch
from common import HERE, SAMPLE, Table, engine, scratch, trained_on_all
from safetensors import safe_open
from safetensors.torch import load_file, save_file
from scenarios import chosen, project_of
from ulira_attack import mia_ulira, scaled_confidence

from megu.base import files
from megu.forget.splits import load_parts
from megu.images.answers import logits_of
from megu.images.stage_pixels import load_dataset
from megu.machine import torch_setup
from megu.model.files.reading import read_model
from megu.project.project import Project
from megu.unlearn.methods.table import METHODS, RETRAIN
from megu.unlearn.runs import checked, start_run
from megu.unlearn.stage_unlearn import Unlearn, load_unlearned

if TYPE_CHECKING:
    from torch import Tensor, nn

MODELS = 16
KEPT = HERE / "results" / "ulira"
DRAWN = 1000
RULE = chosen(100, draw=5)
NEVER, AGAIN, ORIGINAL = "never seen", "retrained again (other seeds)", "no unlearning"
UNLEARNING = [name for name, method in METHODS.items() if name != RETRAIN and "chosen" in method.suits]


def confidences(project: Project, stage: Unlearn, model: "nn.Module") -> "Tensor":
    """Scaled confidence of a model in each image to forget, (n,)."""
    data = load_dataset(project, stage, stage.inputs(project))
    forget = load_parts(project, stage, data).forget
    return scaled_confidence(logits_of(model.eval(), data, forget), data.labels[forget])


def of_original(folder: Path, number: int) -> "dict[str, Tensor]":
    """By row the confidences of what one original, or retraining beside it, came to."""
    with project_of(folder / f"{number}-first", RULE, None) as project:
        engine.run(project, "forget", "run-2")
        stage = Unlearn("run-2")
        original = trained_on_all(project, stage, seed=1000 + number)
        found = {ORIGINAL: confidences(project, stage, original)}
    path = folder / f"{number}.safetensors"
    save_file(original.state_dict(), path, read_model(SAMPLE / "classifier.safetensors").metadata)
    with project_of(folder / str(number), RULE, None) as project:
        project.choices.model.path = str(path)  # type: ignore[union-attr]
        project.choices.runs.clear()
        wanted = {NEVER: (RETRAIN, 2000), AGAIN: (RETRAIN, 3000), **{name: (name, 0) for name in UNLEARNING}}
        for row, (method, seed) in wanted.items():
            run = start_run(project.choices, method, None, {"seed": seed + number, "guard": 0})
            project.save()
            engine.run(project, "unlearn", run.id)
            stage = Unlearn(run.id)
            found[row] = confidences(project, stage, load_unlearned(project, run.id))
    return found


def decided() -> str:
    """A digest of what decides the figures of an original: the images, each method's parameters and the recipe."""
    methods = {name: checked(name, None, {}, "chosen") for name in (RETRAIN, *UNLEARNING)}
    return files.digest_of({"images": RULE.images, "methods": methods})


def kept(number: int) -> "dict[str, Tensor]":
    """What `of_original` tells of an original, from an earlier time if that was decided alike."""
    path = KEPT / f"{number}.safetensors"
    if path.exists():
        with safe_open(path, "pt") as stored:
            alike = (stored.metadata() or {}).get("decided") == decided()
        if alike:
            return load_file(path)
    with scratch() as folder:
        found = of_original(folder, number)
    KEPT.mkdir(parents=True, exist_ok=True)
    with files.written(path) as aside:
        save_file(found, aside, {"decided": decided()})
    return found


def accuracy(unlearned: "Tensor", never: "Tensor", models: "Tensor") -> "Tensor":
    """Of each image, the mean over both ways of using one half of those models to fit and the other to judge."""
    halves = models.tensor_split(2)
    ways = (halves, halves[::-1])
    return sum(mia_ulira(unlearned[fit], never[fit], unlearned[ask], never[ask]) for fit, ask in ways) / 2


def interval(unlearned: "Tensor", never: "Tensor") -> tuple[float, float]:
    """95 % by drawing models, each half among its own, and images anew."""
    generator = torch.Generator().manual_seed(0)
    half, images = MODELS // 2, never.shape[1]

    def drawn() -> float:
        first, second = (torch.randint(half, (half,), generator=generator) + k * half for k in range(2))
        chosen = torch.randint(images, (images,), generator=generator)
        return accuracy(unlearned, never, torch.cat([first, second]))[chosen].mean().item()

    low, high = torch.tensor([drawn() for _ in range(DRAWN)]).quantile(torch.tensor([0.025, 0.975])).tolist()
    return low, high


def main() -> int:
    table = Table(f"Balanced accuracy of U-LiRA on {len(RULE.images)} chosen digits, {MODELS} models a side")
    torch_setup.warm_up()
    torch.set_num_threads(1)
    models = [kept(number) for number in range(MODELS)]
    sides = {row: torch.stack([found[row] for found in models]) for row in models[0]}
    never, everyone = sides.pop(NEVER), torch.arange(MODELS)
    for row, side in sides.items():
        low, high = interval(side, never)
        title = METHODS[row].title if row in METHODS else row
        same = " = no unlearning" if row != ORIGINAL and torch.equal(side, sides[ORIGINAL]) else ""
        value = 100 * accuracy(side, never, everyone).mean().item()
        table.row(f"{title}{same} ({100 * low:.1f} to {100 * high:.1f})", value, unit="%")
    return table.end()


if __name__ == "__main__":
    sys.exit(main())
