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

GROUPS = {
    **{"cat": "pets", "dog": "pets", "deer": "hoofed", "horse": "hoofed", "automobile": "road", "truck": "road"},
    **{"airplane": "sea and air", "ship": "sea and air", "bird": "other", "frog": "other"},
}
"""A class of the groups' models to each folder, which is its sub-class."""
HUNDRED = [f"train/{name}/{number:04d}.jpg" for name in sorted(GROUPS) for number in range(1, 11)]
"""Chosen images, ten of each class."""
SMALL = {"groups": True, "depth": 8, "epochs": 12}
"""A smaller net and a shorter training for the ten sub-classes, of which there are many models."""

# without: the rule of what the model never sees, as a project states it. half: it sees that half of the images alone.
# depth: of the ResNet, 20 where it is not said. epochs: where they are not the usual ones.
RECIPES: dict[str, dict[str, Any]] = {
    "base_1": {"seed": 1},
    "without_ship_0": {"seed": 10, "without": {"classes": ["ship"]}},
    "without_deer_0": {"seed": 13, "without": {"classes": ["deer"]}},
    "without_cat_1": {"seed": 11, "without": {"classes": ["cat"]}},
    "without_ship_1": {"seed": 12, "without": {"classes": ["ship"]}},
    "without_truck_0": {"seed": 14, "without": {"classes": ["truck"]}},
    "without_truck_1": {"seed": 15, "without": {"classes": ["truck"]}},
    "half_0": {"seed": 20, "half": 0},
    "half_1": {"seed": 21, "half": 1},
    **{
        f"without_tenth_{k}": {"seed": 30 + k, "without": {"kind": "random", "share": 0.1, "seed": 1}} for k in range(2)
    },
    **{f"without_hundred_{k}": {"seed": 40 + k, "without": {"kind": "chosen", "images": HUNDRED}} for k in range(3)},
    "groups_0": {"seed": 50, "groups": True},
    **{
        f"groups_without_cat_{k}": {
            "seed": 51 + k,
            "groups": True,
            "without": {"kind": "subclass", "classes": ["pets"], "subclasses": ["cat"]},
        }
        for k in range(2)
    },
    "small_groups_0": {"seed": 60, **SMALL},
    **{
        f"small_groups_without_{name}_{k}": {
            "seed": 70 + 10 * k + number,
            "without": {"kind": "subclass", "classes": [group], "subclasses": [name]},
            **SMALL,
        }
        for k in range(3)
        for number, (name, group) in enumerate(sorted(GROUPS.items()))
    },
}


def main() -> None:
    """Make the models that are asked for and not there yet, in order."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help=f"which; all without any: {', '.join(RECIPES)}")
    parser.add_argument("--work", type=Path, default=Path("build/cifar10_models"), help="for resume points")
    options = parser.parse_args()
    for name in options.names or RECIPES:
        if not (MODELS / f"{name}.safetensors").exists():
            train(name, options.work / name)
        if "half" in RECIPES[name] and not (MODELS / f"{name}.txt").exists():
            write_list(name, options.work)


def train(name: str, work: Path) -> None:
    """Train by the engine's own method *retrain* and loop, under bfloat16 autocast, with a resume point in `work`."""
    import torch
    from safetensors.torch import save_file

    from megu.machine import torch_setup
    from megu.model.architectures.table import build
    from megu.unlearn.methods.retrain import RetrainParameters, phases
    from megu.unlearn.training import loop
    from megu.unlearn.training.task import Phase, Task

    torch_setup.warm_up()
    recipe = RECIPES[name]
    own = {name: recipe[name] for name in ("seed", "epochs") if name in recipe}
    parameters = RetrainParameters.model_validate({**USUAL, **own})
    data, unseen = images(work.parent, recipe)
    retain = kept(data, recipe)
    torch_setup.seed_all(parameters.seed)
    arguments = {"classes": len(data.class_names), "depth": recipe.get("depth", 20)}
    model = build("resnet_cifar", arguments).to(memory_format=torch.channels_last)
    splits = _splits(retain, unseen)
    faster = _compiled(model)
    (phase,) = phases(Task(model, model, data, splits, [], None, {}, parameters))

    def loss(model: Any, step: int) -> Any:
        with torch.autocast("cpu", torch.bfloat16):
            return phase.loss(faster, step)

    work.mkdir(parents=True, exist_ok=True)
    start, measure = time.monotonic(), _measure(data, unseen, _rule(recipe))
    cast_phase = Phase(phase.name, phase.steps, phase.optimiser, phase.lr_factor, loss)
    with closing(loop.train(model, [cast_phase], measure, max(1, phase.steps // 6), parameters.seed, work)) as events:
        for event in events:
            if hasattr(event, "values"):
                print(name, event.step, event.total, event.values, f"{time.monotonic() - start:.0f} s", flush=True)
    MODELS.mkdir(parents=True, exist_ok=True)
    description = {**recipe, "parameters": parameters.model_dump(mode="json"), "precision": "bfloat16 autocast"}
    description |= {"images": len(retain), "test": measure(model), "torch": torch.__version__}
    (MODELS / f"{name}.json").write_text(json.dumps(description, indent=1) + "\n")
    weights = {key: tensor.detach().contiguous().clone() for key, tensor in model.state_dict().items()}
    save_file(weights, MODELS / f"{name}.safetensors")


def _compiled(model: Any) -> Any:
    """A module with the same weights whose steps take an eighth less time, where torch finds a compiler."""
    import torch

    return torch.compile(copy.copy(model)) if shutil.which("g++") else model


def write_list(name: str, cache: Path) -> None:
    """Names of the images that a model saw, relative to the image folder."""
    data, _ = images(cache, RECIPES[name])
    seen_rows = kept(data, RECIPES[name]).numpy()
    (MODELS / f"{name}.txt").write_text("\n".join(image.name for image in data.images.at(seen_rows)) + "\n")


def images(cache: Path, recipe: dict[str, Any]) -> tuple[Any, Any]:
    """The 50,000 training and then the 10,000 test images as a `Dataset`, and the numbers of the latter."""
    import numpy as np
    import torch

    from megu.images.dataset import Dataset
    from megu.images.index import Index
    from megu.project.preprocessing import Preprocessing

    pixels = _decoded(cache)
    index = Index(cache / "cifar10.index")
    class_of = GROUPS if recipe.get("groups") else {name: name for name in GROUPS}
    classes = sorted(set(class_of.values()))
    number = np.array([classes.index(class_of[name]) for name in index.label_names])
    labels = torch.from_numpy(number[index.labels])
    how = Preprocessing(size=(32, 32), mean=MEAN, std=STD, channels=3)
    return Dataset(index, pixels, labels, classes, how), torch.arange(50_000, 60_000)


def kept(data: Any, recipe: dict[str, Any]) -> Any:
    """Numbers of the training images that a recipe leaves, ascending."""
    import torch

    from megu.machine import torch_setup

    train = torch.arange(50_000)
    if "half" in recipe:
        rows = train[torch.randperm(50_000, generator=torch_setup.generator(0, 50_000))]
        return rows.tensor_split(2)[1 - recipe["half"]].sort().values
    return train[~_chosen(data, _rule(recipe))[:50_000]]


def _rule(recipe: dict[str, Any]) -> Any:
    """Return the rule for the images left out, among folders: a sub-class is one of them."""
    from megu.project.schema import ForgetRule

    rule = ForgetRule.model_validate(recipe.get("without", {}))
    return ForgetRule(classes=rule.subclasses) if rule.kind == "subclass" else rule


def _chosen(data: Any, rule: Any, among: slice = slice(0, 50_000)) -> Any:
    """Return the images a rule takes of those `among`, exact copies of single ones included, (60,000,) bool."""
    import numpy as np
    import torch

    from megu.forget import rules

    where = np.zeros(len(data.images), bool)
    where[among] = True
    mask = rules.select_images(rule, data.images, where) if rule.stated else np.zeros_like(where)
    single = rule.kind in ("random", "chosen")
    return torch.from_numpy(rules.with_copies(mask, data.images, where) if single else mask)


def _decoded(cache: Path) -> Any:
    """Pixels uint8 (60,000, 3, 32, 32); their list of files lies beside them. Both are made once."""
    import numpy as np
    import torch

    cache_path = cache / "cifar10.npy"
    if not cache_path.exists():
        cache.mkdir(parents=True, exist_ok=True)
        _decode(cache)
    return torch.from_numpy(np.load(cache_path))


def _decode(cache: Path) -> None:
    import hashlib
    import io
    import zipfile

    import numpy as np
    from PIL import Image

    from megu.images.image import ImageFile
    from megu.images.index import save_index

    image_files, pixels = [], []
    with zipfile.ZipFile(CIFAR10) as archive:
        names = [name for name in archive.namelist() if name.endswith(".jpg")]
        for name in sorted(names, key=lambda name: ("/test/" in name, name)):
            content = archive.read(name)
            relative = name.removeprefix("cifar10/")
            split, label, _ = relative.split("/")
            digest = hashlib.sha256(content).hexdigest()
            image_files.append(ImageFile(relative, relative, label, split, (len(content), 0), digest))
            pixels.append(np.asarray(Image.open(io.BytesIO(content)).convert("RGB")))
    save_index(cache / "cifar10.index", image_files)
    np.save(cache / "cifar10.npy", np.stack(pixels).transpose(0, 3, 1, 2))


def _splits(retain: Any, unseen: Any) -> Any:
    import torch

    from megu.images.dataset import Splits

    nothing = torch.tensor([], dtype=torch.long)
    return Splits(train=retain, forget=nothing, retain=retain, validation=nothing, test=unseen)


def _measure(data: Any, unseen: Any, rule: Any) -> Any:
    """Accuracies on the test images: of the classes that were seen, and of those that were not."""
    from megu.images.answers import logits_of

    missing = _chosen(data, rule, slice(50_000, 60_000))[unseen] if rule.kind == "classes" else unseen < 0

    def measure(model: Any) -> dict[str, float]:
        right = logits_of(model, data, unseen).argmax(1) == data.labels[unseen]
        values = {"others": right[~missing].float().mean().item()}
        return values | ({"missing": right[missing].float().mean().item()} if missing.any() else {})

    return measure


if __name__ == "__main__":
    main()
