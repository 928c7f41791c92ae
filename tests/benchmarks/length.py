"""The cost of unlearning few images: MeGU+ by its default length, beside retraining and 0.1.0's 750 steps.

    length.py                                                       the sample
    length.py --images FOLDER --model FILE --forget CLASS --size 48 --epochs 6 --rate 0.05 --batch 32 [--before]
    length.py --reference                                           CIFAR-10, beside the cells of `cifar10.yaml`

Retraining is done whole, by the recipe that is stated, in the same process as unlearning. Seconds count all that a
method does: similarity (here by the classifier's own confusions), noise, looks at how it stands, and steps. --before
adds the 750 steps of 128 that were made of any number of images; they take long. --reference runs the default length
where `cifar10.yaml` ran 750 steps: no worse beyond a floor (what two retrained models differ by), and no longer.
"""

import argparse
import sys
from pathlib import Path
from typing import Any

from common import HERE, SAMPLE, Table, engine, scratch

from megu.base import files
from megu.machine import torch_setup
from megu.project.preprocessing import Preprocessing
from megu.project.project import Project
from megu.project.schema import ForgetRule, ImagesChoice, ModelChoice, Origin, SimilarityChoice
from megu.unlearn.methods.megu_plus import MeguPlusParameters
from megu.unlearn.methods.table import RETRAIN
from megu.unlearn.runs import check_parameters, start_run

MOST = 0.25
"""Of retraining's time, the most that unlearning may take where images are few."""
DATA = HERE.parents[2] / "shared" / "data"
CELLS = HERE / "results" / "cifar10" / "cells"
BASES = {"base_0": DATA / "resnet20_cifar10.pt", "base_1": HERE / "results" / "models" / "base_1.safetensors"}
BEFORE = {"steps": 750, **MeguPlusParameters.exact()}


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--images", type=Path, default=SAMPLE / "digits", help="folders train and test")
    parser.add_argument("--model", type=Path, default=SAMPLE / "classifier.safetensors")
    parser.add_argument("--forget", default="eight")
    parser.add_argument("--size", type=int, help="pixels; values from 0 to 1")
    parser.add_argument("--epochs", type=int, default=40)
    parser.add_argument("--rate", type=float, default=0.1)
    parser.add_argument("--batch", type=int, default=128)
    parser.add_argument("--before", action="store_true")
    parser.add_argument("--reference", action="store_true")
    return parser.parse_args()


def project_of(folder: Path, arguments: argparse.Namespace) -> Project:
    """A project that forgets a class of these images."""
    project = Project.create(folder, "Length")
    how = arguments.size and Preprocessing(
        size=(arguments.size, arguments.size), mean=(0.0, 0.0, 0.0), std=(1.0, 1.0, 1.0)
    )
    origin = Origin(start="random", epochs=arguments.epochs, rate=arguments.rate, batch=arguments.batch)
    project.choices.model = ModelChoice(path=str(arguments.model.absolute()), preprocessing=how, origin=origin)
    project.choices.images = ImagesChoice(path=str(arguments.images.absolute()), used="only")
    project.choices.forget = ForgetRule(classes=[arguments.forget])
    project.save()
    return project


def row_of(project: Project, run: str) -> dict[str, Any]:
    """Recognised of unseen images before and after, and the seconds that the run took."""
    engine.run(project, "compare", run)
    rows = {row["code"]: row for row in engine.result(project, "compare", run)["rows"]}
    unlearned = engine.result(project, "unlearn", run)
    return {
        "seconds": unlearned["total_seconds"],
        "steps": unlearned["steps"],
        "length": unlearned["length"],
        **{code: rows[code] for code in ("forget_unseen", "retain_unseen") if code in rows},
    }


def compared(arguments: argparse.Namespace) -> int:
    table = Table(f"{arguments.images.name}: forgetting {arguments.forget}, one run each")
    with scratch() as folder, project_of(folder / "project", arguments) as project:
        torch_setup.warm_up()
        start_run(project.choices, RETRAIN, None, {})
        start_run(project.choices, "megu_plus", "balanced", {})
        if arguments.before:
            start_run(project.choices, "megu_plus", "balanced", BEFORE)
        project.save()
        names = dict(zip((run.id for run in project.choices.runs), ("retrained", "now", "as 0.1.0"), strict=False))
        rows = {names[run.id]: row_of(project, run.id) for run in project.choices.runs}
    retrained = rows["retrained"]
    for name, row in rows.items():
        parameters = row["length"]["resolved"]
        table.row(f"{name}: steps of {parameters['batch']}", row["steps"])
        table.row(f"{name}: time", row["seconds"], unit="s")
        if name != "retrained":
            limit = MOST if name == "now" else None
            table.row(f"{name}: share of retraining's time", row["seconds"] / retrained["seconds"], limit)
        for code, what in (("forget_unseen", "of the class, unseen"), ("retain_unseen", "of the rest, unseen")):
            cell = row[code]["unlearned"]
            right = round(cell["value"] * cell["count"])
            table.row(f"{name}: recognised {what}, of {cell['count']}", right)
    return table.end()


def reference() -> int:
    """The reference run's cells of MeGU+ with an MLLM's similarity, made again by the default length."""
    table = Table("CIFAR-10: the default length beside the cells of the reference run")
    cells = [files.read_json(path) for path in sorted(CELLS.glob("*.json"))]
    for k, cell in enumerate(sorted(filter(_usual, cells), key=lambda cell: sorted(cell["cell"].items()))):
        name = f"{cell['cell']['scenario']} of {cell['cell']['base']}"
        with scratch() as folder, _project_of_cell(folder / "project", cell) as project:
            seed = {"seed": cell["cell"]["seed"]}
            row = row_of(project, start_run(project.choices, "megu_plus", "balanced", seed).id)
            if not k:  # the control: on this machine, in this process
                before = row_of(project, start_run(project.choices, "megu_plus", "balanced", BEFORE | seed).id)
                table.row(f"{name}: 750 steps, as 0.1.0, today", before["seconds"], unit="s")
                table.row(f"{name}: time beside that", row["seconds"] / before["seconds"], 1.05)
        table.row(f"{name}: time", row["seconds"], unit="s")
        table.row(f"{name}: steps", row["steps"], cell["steps"])
        for code, sign in (("forget_unseen", 1), ("retain_unseen", -1)):
            figure = cell["figures"][code]
            worse = sign * (row[code]["unlearned"]["value"] - figure["value"])
            table.row(f"{name}: {code}, then {figure['value']:.4f}, now", row[code]["unlearned"]["value"])
            table.row(f"{name}: {code}, worse by", worse, figure["floor"]["value"])
    return table.end()


def _usual(cell: dict[str, Any]) -> bool:
    if cell["cell"]["method"] != "megu_plus" or cell.get("similarity") != "mllm":
        return False
    usual = check_parameters("megu_plus", None, BEFORE)
    return all(usual[name] == value for name, value in cell["parameters"].items() if name not in ("seed", "guard"))


def _project_of_cell(folder: Path, cell: dict[str, Any]) -> Project:
    project = Project.create(folder, "Reference")
    base = str(BASES[cell["cell"]["base"]])
    project.choices.model = ModelChoice(path=base, origin=Origin(start="random", epochs=26))
    project.choices.images = ImagesChoice(path=str(DATA / "cifar10.zip"), used="only")
    project.choices.forget = ForgetRule.model_validate(cell["rule"])
    project.choices.similarity = SimilarityChoice(source="mllm", mllm=str(DATA / "tiny_mllm_cifar10"))
    project.save()
    return project


def main() -> int:
    arguments = options()
    return reference() if arguments.reference else compared(arguments)


if __name__ == "__main__":
    sys.exit(main())
