"""What unlearning costs where images are few: MeGU+ by its default length, beside retraining and 0.1.0's 750 steps.

    length.py                                                       the sample
    length.py --images FOLDER --model FILE --forget CLASS --size 48 --epochs 6 --rate 0.05 --batch 32 [--before]
    length.py --same                                                CIFAR-10: are the reference run's bits still made?

Retraining is done whole, by the recipe that is stated, in the same process as unlearning. Seconds count all that a
method does: similarity (here by the classifier's own confusions), noise, looks at how it stands, and steps. --before
adds the 750 steps of 128 that were made of any number of images; they take long. --same makes the models of
`cifar10.yaml` again, by the default length, and compares them with the cells.
"""

import argparse
import sys
from pathlib import Path
from typing import Any

from common import HERE, SAMPLE, Table, engine, scratch

from megu import compute, files
from megu.methods.table import RETRAIN
from megu.preprocessing import Preprocessing
from megu.project import Project
from megu.runs import start_run
from megu.schema import ForgetRule, ImagesChoice, ModelChoice, Origin, SimilarityChoice
from megu.stages.table import make_stage

MOST = 0.25
"""Of retraining's time, the most that unlearning may take where images are few."""
DATA = HERE.parents[2] / "shared" / "data"
CELLS = HERE / "results" / "cifar10" / "cells"
BASES = {"base_0": DATA / "resnet20_cifar10.pt", "base_1": HERE / "results" / "models" / "base_1.safetensors"}
BEFORE = {"steps": 750}


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
    parser.add_argument("--same", action="store_true")
    return parser.parse_args()


def project_of(folder: Path, told: argparse.Namespace) -> Project:
    """A project that forgets a class of these images."""
    project = Project.create(folder, "Length")
    how = told.size and Preprocessing(size=(told.size, told.size), mean=(0.0, 0.0, 0.0), std=(1.0, 1.0, 1.0))
    origin = Origin(start="random", epochs=told.epochs, rate=told.rate, batch=told.batch)
    project.choices.model = ModelChoice(path=str(told.model.absolute()), preprocessing=how, origin=origin)
    project.choices.images = ImagesChoice(path=str(told.images.absolute()), used="only")
    project.choices.forget = ForgetRule(classes=[told.forget])
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


def compared(told: argparse.Namespace) -> int:
    table = Table(f"{told.images.name}: forgetting {told.forget}, one run each")
    with scratch() as folder, project_of(folder / "project", told) as project:
        compute.warm_up()
        start_run(project.choices, RETRAIN, None, {})
        start_run(project.choices, "megu_plus", "balanced", {})
        if told.before:
            start_run(project.choices, "megu_plus", "balanced", BEFORE)
        project.save()
        names = dict(zip((run.id for run in project.choices.runs), ("retrained", "now", "as 0.1.0"), strict=False))
        found = {names[run.id]: row_of(project, run.id) for run in project.choices.runs}
    retrained = found["retrained"]
    for name, row in found.items():
        resolved = row["length"]["resolved"]
        table.row(f"{name}: steps of {resolved['batch']}", row["steps"])
        table.row(f"{name}: time", row["seconds"], unit="s")
        if name != "retrained":
            limit = MOST if name == "now" else None
            table.row(f"{name}: share of retraining's time", row["seconds"] / retrained["seconds"], limit)
        for code, what in (("forget_unseen", "of the class, unseen"), ("retain_unseen", "of the rest, unseen")):
            cell = row[code]["unlearned"]
            right = round(cell["value"] * cell["count"])
            table.row(f"{name}: recognised {what}, of {cell['count']}", right)
    return table.end()


def same() -> int:
    table = Table("CIFAR-10: models by the default length that differ from the reference run's")
    for path in sorted(CELLS.glob("*.json")):
        cell = files.read_json(path)
        told, parameters = cell["cell"], cell["parameters"]
        if told["method"] != "megu_plus" or not _usual(parameters, cell.get("similarity")):
            continue
        with scratch() as folder:
            table.row(f"{told['scenario']} of {told['base']}", int(_made_again(folder, cell) != cell["sha256"]), 0)
    return table.end()


def _usual(parameters: dict[str, Any], similarity: Any) -> bool:
    from megu.runs import checked

    usual = checked("megu_plus", None, BEFORE)
    return similarity == "mllm" and all(usual[name] == parameters.get(name) for name in usual if name not in LEFT)


LEFT = ("seed", "guard")


def _made_again(folder: Path, cell: dict[str, Any]) -> str:
    told = cell["cell"]
    project = Project.create(folder / "project", "Same")
    project.choices.model = ModelChoice(path=str(BASES[told["base"]]), origin=Origin(start="random", epochs=26))
    project.choices.images = ImagesChoice(path=str(DATA / "cifar10.zip"), used="only")
    project.choices.forget = ForgetRule.model_validate(cell["rule"])
    project.choices.similarity = SimilarityChoice(source="mllm", mllm=str(DATA / "tiny_mllm_cifar10"))
    run = start_run(project.choices, "megu_plus", "balanced", {"seed": told["seed"]})
    project.save()
    with project:
        engine.run(project, "unlearn", run.id)
        weights = engine.folder_of(project, make_stage("unlearn", run.id)) / "model.safetensors"
        result = engine.result(project, "unlearn", run.id)
        print(f"    {result['steps']} steps, {result['total_seconds']:.0f} s, the cell's took {cell['seconds']:.0f} s")
        return files.digest_file(weights)


def main() -> int:
    told = options()
    return same() if told.same else compared(told)


if __name__ == "__main__":
    sys.exit(main())
