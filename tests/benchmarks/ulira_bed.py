"""The images and rows of `ulira.py`, and what decides a row's figures.

`FORGET` digits are to be forgotten, `WRONG` of which lie in the folder of another class: such images are learned by
heart, and an attack that finds anything finds these. No other work was done on this draw before.
"""

import json
import random
import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from megu.base import files
from megu.images.sources.registry import list_images
from megu.unlearn.methods.table import METHODS, RETRAIN
from megu.unlearn.runs import check_parameters
from megu.unlearn.sketch.stage_sketch import Sketch
from megu.unlearn.stage_unlearn import Unlearn
from megu.unlearn.training.sharing import Mode

HERE = Path(__file__).resolve().parent
DIGITS = HERE.parents[1] / "resources" / "sample" / "digits"
KEPT = HERE / "results" / "ulira"

MODELS, FORGET, WRONG, DRAW = 16, 60, 20, 22
ORIGINAL, NEVER, AGAIN = "original", "never", "again"
SEEDS = {ORIGINAL: 1000, NEVER: 2000, AGAIN: 3000}
"""The first seed of the models that are trained from nothing; a method's is 0."""
MODE = Mode("bfloat16", True)
"""How these are trained: as the program trains where a run is long enough for it to measure what is fastest."""
COSTED = 2
"""Runs of retraining by the program itself: only what they cost is told."""
FIRST = ("megu_plus", "fine_tune", "scrub", "scrub_rewind", "neg_grad_plus", "msg", "delete", "salun", "l1_sparse")
UNLEARNING = [name for name, method in METHODS.items() if name != RETRAIN and "chosen" in method.suits]
ROWS = [ORIGINAL, NEVER, AGAIN, RETRAIN, *sorted(UNLEARNING, key=lambda name: (*FIRST, name).index(name))]
"""In the order in which they are made."""


@cache
def bed() -> tuple[dict[str, str], list[str]]:
    """Return where each wrongly labelled image moves to, and the names of all images to forget, these first."""
    names = [image.name for image in list_images(DIGITS) if image.split == "train"]
    chance, classes = random.Random(DRAW), sorted({name.split("/")[1] for name in names})
    forget = chance.sample(names, FORGET)
    moves: dict[str, str] = {}
    for name in forget[:WRONG]:
        split, own, file = name.split("/")
        wrong = chance.choice([other for other in classes if other != own])
        moves[name] = f"{split}/{wrong}/{own}-{file}"
    return moves, [moves.get(name, name) for name in forget]


def lay_out(folder: Path) -> Path:
    """Copy the sample's images there, the wrongly labelled ones into the folders of their wrong classes."""
    if not folder.exists():
        aside = folder.with_name(f"{folder.name}-half")
        shutil.rmtree(aside, ignore_errors=True)
        shutil.copytree(DIGITS, aside)
        for name, wrong in bed()[0].items():
            (aside / name).rename(aside / wrong)
        aside.rename(folder)
    return folder


def decided(row: str) -> str:
    """Return a digest of what decides a row's figures: the images, the recipe, the method and its parameters."""
    recipe = {**check_parameters(RETRAIN, None, {}, "chosen"), "mode": [MODE.precision, MODE.channels_last]}
    results: dict[str, Any] = {"images": bed(), "recipe": recipe}
    if row in SEEDS:
        return files.digest_of({**results, "seed": SEEDS[row]})
    parameters = check_parameters(row, None, {}, "chosen")
    results |= {"method": row, "parameters": parameters, "version": Unlearn.version}
    if METHODS[row].uses_sketch("chosen", parameters):
        sketch = Sketch().parameters.model_dump(mode="json", exclude={"seed"})
        results["sketch"] = {"version": Sketch.version, "seed": "of the run", **sketch}
    return files.digest_of(results)


def kept(row: str) -> dict[str, Any]:
    """Return what is kept of a row: what `decided` it, and by its number what each of its `models` came to."""
    path = KEPT / f"{row}.json"
    return files.read_json(path) if path.exists() else {"decided": decided(row), "models": {}}


def keep(row: str, result: dict[str, Any]) -> None:
    """Write what is kept of a row, a line for each model."""
    models = ",\n".join(f'"{number}": {json.dumps(model)}' for number, model in result["models"].items())
    KEPT.mkdir(parents=True, exist_ok=True)
    with files.write_aside(KEPT / f"{row}.json") as aside:
        aside.write_text(f'{{"decided": "{result["decided"]}", "models": {{\n{models}\n}}}}\n', encoding="utf-8")


def make(row: str, figures: Callable[[str, int], dict[str, Any]], most: int = MODELS) -> None:
    """Make what is missing of a row's first models, or all of them where something else decided it; each is kept at
    once."""
    result = kept(row)
    if result["decided"] != decided(row):
        result = {"decided": decided(row), "models": {}}
    for number in range(min(most, COSTED if row == RETRAIN else MODELS)):
        if str(number) not in result["models"]:
            result["models"][str(number)] = figures(row, number)
            keep(row, result)
            print(f"{row} {number}", flush=True)
