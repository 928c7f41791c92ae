"""Trains the originals and the retrained models of the CIFAR-10 reference run, each by its recipe in `RECIPES`.

A model is made once and kept as `tests/benchmarks/results/models/<name>.safetensors` with its recipe beside it; one
that was interrupted goes on where it was. On one free core with AVX-512 a model takes half an hour where there is a C++
compiler (`g++`), half as much again without. Beside a model that saw a part of the images lies their list, as
`megu audit` and `megu bench` read it; a list that is missing is written again.
"""

import argparse
import copy
import json
import shutil
import time
from contextlib import closing
from pathlib import Path
from typing import Any

MODELS = Path(__file__).parent / "results" / "models"
CIFAR10 = Path(__file__).parents[3] / "shared" / "data" / "cifar10.zip"
MEAN, STD = (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)
USUAL = {
    "epochs": 26,
    "rate": 0.4,
    "batch": 256,
    "weight_decay": 5e-4,
    "shift": 0.125,
    "flip": True,
}

# without: what the model never sees. classes: whole classes; share: that much of all training images, drawn by `draw`.
RECIPES: dict[str, dict[str, Any]] = {
    "base_1": {"seed": 1, "without": {}},
    "without_ship_0": {"seed": 10, "without": {"classes": ["ship"]}},
    "without_cat_1": {"seed": 11, "without": {"classes": ["cat"]}},
    "without_ship_1": {"seed": 12, "without": {"classes": ["ship"]}},
    "half_0": {"seed": 20, "without": {"share": 0.5, "draw": 0}},
    "half_1": {"seed": 21, "without": {"share": 0.5, "draw": 0, "rest": True}},
    "without_deer_0": {"seed": 13, "without": {"classes": ["deer"]}},
    "without_tenth_0": {"seed": 30, "without": {"share": 0.1, "draw": 1}},
    "without_tenth_1": {"seed": 31, "without": {"share": 0.1, "draw": 1}},
    "without_tenth_2": {"seed": 32, "without": {"share": 0.1, "draw": 1}},
}


def main() -> None:
    """Make the models that are asked for and not there yet, in order."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help=f"which; all without any: {', '.join(RECIPES)}")
    parser.add_argument("--work", type=Path, default=Path("build/cifar10_models"), help="for resume points")
    asked = parser.parse_args()
    for name in asked.names or RECIPES:
        if not (MODELS / f"{name}.safetensors").exists():
            train(name, asked.work / name)
        if "share" in RECIPES[name]["without"] and not (MODELS / f"{name}.txt").exists():
            write_list(name, asked.work)


def train(name: str, work: Path) -> None:
    """Train by the engine's own method *retrain* and loop, under bfloat16 autocast, with a resume point in `work`."""
    import torch
    from safetensors.torch import save_file

    from megu import compute
    from megu.methods.parameters import RetrainParameters
    from megu.methods.retrain import phases
    from megu.models.architectures import build
    from megu.training import loop
    from megu.training.task import Phase, Task

    compute.warm_up()
    recipe = RECIPES[name]
    parameters = RetrainParameters.model_validate({**USUAL, "seed": recipe["seed"]})
    data, unseen = images(work.parent)
    retain = kept(data, recipe["without"])
    compute.seed_all(parameters.seed)
    model = build("resnet_cifar", {"classes": 10, "depth": 20}).to(memory_format=torch.channels_last)
    parts = _parts(retain, unseen)
    faster = _compiled(model)
    (phase,) = phases(Task(model, model, data, parts, [], None, {}, parameters))

    def loss(model: Any, step: int) -> Any:
        with torch.autocast("cpu", torch.bfloat16):
            return phase.loss(faster, step)

    work.mkdir(parents=True, exist_ok=True)
    began, measure = time.monotonic(), _measure(data, unseen, recipe["without"])
    cast = Phase(phase.name, phase.steps, phase.optimiser, phase.rate, loss)
    with closing(loop.train(model, [cast], measure, max(1, phase.steps // 6), parameters.seed, work)) as events:
        for event in events:
            if hasattr(event, "values"):
                print(name, event.step, event.total, event.values, f"{time.monotonic() - began:.0f} s", flush=True)
    MODELS.mkdir(parents=True, exist_ok=True)
    told = {**recipe, "parameters": parameters.model_dump(mode="json"), "precision": "bfloat16 autocast"}
    told |= {"images": len(retain), "test": measure(model), "torch": torch.__version__}
    (MODELS / f"{name}.json").write_text(json.dumps(told, indent=1) + "\n")
    weights = {key: tensor.detach().contiguous().clone() for key, tensor in model.state_dict().items()}
    save_file(weights, MODELS / f"{name}.safetensors")


def _compiled(model: Any) -> Any:
    """A module with the same weights whose steps take an eighth less time, where torch finds a compiler."""
    import torch

    return torch.compile(copy.copy(model)) if shutil.which("g++") else model


def write_list(name: str, cache: Path) -> None:
    """Names of the images that a model saw, relative to the image folder."""
    data, _ = images(cache)
    names = _decoded(cache)[1]
    seen = [names[i].removeprefix("cifar10/") for i in kept(data, RECIPES[name]["without"]).tolist()]
    (MODELS / f"{name}.txt").write_text("\n".join(seen) + "\n")


def images(cache: Path) -> tuple[Any, Any]:
    """The 50,000 training and then the 10,000 test images as a `Dataset`, and the numbers of the latter."""
    import torch

    from megu.dataset import Dataset
    from megu.preprocessing import Preprocessing

    pixels, names = _decoded(cache)
    classes = sorted({name.split("/")[-2] for name in names})
    labels = torch.tensor([classes.index(name.split("/")[-2]) for name in names])
    how = Preprocessing(size=(32, 32), mean=MEAN, std=STD, channels=3)
    unseen = torch.tensor([i for i, name in enumerate(names) if "/test/" in name])
    return Dataset([], pixels, labels, classes, how), unseen


def kept(data: Any, without: dict[str, Any]) -> Any:
    """Numbers of the training images that a recipe leaves."""
    import torch

    from megu import compute

    train = torch.arange(50_000)
    if "classes" in without:
        gone = torch.tensor([data.class_names.index(name) for name in without["classes"]])
        return train[~torch.isin(data.labels[:50_000], gone)]
    if "share" in without:
        drawn = torch.randperm(50_000, generator=compute.generator(without["draw"], 50_000))
        few = round(50_000 * without["share"])
        return drawn[:few].sort().values if without.get("rest") else drawn[few:].sort().values
    return train


def _decoded(cache: Path) -> tuple[Any, list[str]]:
    import io
    import zipfile

    import numpy as np
    import torch
    from PIL import Image

    stored = cache / "cifar10.npz"
    if not stored.exists():
        cache.mkdir(parents=True, exist_ok=True)
        with zipfile.ZipFile(CIFAR10) as zipped:
            listed = [name for name in zipped.namelist() if name.endswith(".jpg")]
            names = sorted(listed, key=lambda name: ("/test/" in name, name))
            shown = [np.asarray(Image.open(io.BytesIO(zipped.read(name))).convert("RGB")) for name in names]
        np.savez(stored, pixels=np.stack(shown).transpose(0, 3, 1, 2), names=np.array(names))
    with np.load(stored) as held:
        return torch.from_numpy(held["pixels"]), held["names"].tolist()


def _parts(retain: Any, unseen: Any) -> Any:
    import torch

    from megu.dataset import Parts

    nothing = torch.tensor([], dtype=torch.long)
    return Parts(train=retain, forget=nothing, retain=retain, validation=nothing, test=unseen)


def _measure(data: Any, unseen: Any, without: dict[str, Any]) -> Any:
    """Accuracies on the test images: of the classes that were seen, and of those that were not."""
    import torch

    from megu.models.open import logits_of

    gone = torch.tensor([data.class_names.index(name) for name in without.get("classes", [])], dtype=torch.long)

    def measure(model: Any) -> dict[str, float]:
        right = logits_of(model, data, unseen).argmax(1) == data.labels[unseen]
        missing = torch.isin(data.labels[unseen], gone)
        values = {"others": right[~missing].float().mean().item()}
        return values | ({"missing": right[missing].float().mean().item()} if missing.any() else {})

    return measure


if __name__ == "__main__":
    main()
