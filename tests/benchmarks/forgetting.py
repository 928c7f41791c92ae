"""Does the sample forget, does it keep the rest, and how long does that take? One digit, then two others."""

import sys
from pathlib import Path
from typing import Any

import torch
from common import RUNS, Table, engine, sample_project, scratch

from megu.forget.splits import forgotten_classes, load_splits
from megu.images.answers import logits_of
from megu.images.stage_pixels import load_dataset
from megu.machine import torch_setup
from megu.model.open import load_original
from megu.project.project import Project
from megu.unlearn.stage_unlearn import load_unlearned
from megu.worker.stages import make_stage

SETS = (("eight",), ("three", "nine"))
METHODS = ("megu_plus", "megu", "retrain")


def figures(project: Project) -> dict[str, Any]:
    """Counts over all unseen images (both halves), for the original and for run-1, and what the run took."""
    stage = make_stage("compare", "run-1")
    data = load_dataset(project, stage, stage.inputs(project))
    splits = load_splits(project, stage, data)
    unseen = torch.cat([splits.validation, splits.test])
    is_forgotten = torch.isin(data.labels[unseen], torch.tensor(forgotten_classes(project, stage, data.class_names)))
    models = {"original": load_original(project), "unlearned": load_unlearned(project, "run-1")}
    result: dict[str, Any] = {"count": int(is_forgotten.sum())}
    for name, model in models.items():
        right = logits_of(model, data, unseen).argmax(1) == data.labels[unseen]
        result[name] = int(right[is_forgotten].sum()), right[~is_forgotten].float().mean().item()
    result["seconds"] = engine.result(project, "unlearn", "run-1")["total_seconds"]
    result["step"] = engine.result(project, "baseline")["seconds_per_step"]
    return result


def measured(folder: Path, forget: tuple[str, ...], method: str) -> tuple[dict[str, Any], str]:
    """The figures of a fresh project, and the digest of its weights."""
    with sample_project(folder, forget, method) as project:
        engine.run(project, "unlearn", "run-1")
        return figures(project), engine.weights_digest(project)


def main() -> int:
    table = Table("Forgetting on the sample (all images that are new to the model; MeGU+ is held to the limits)")
    torch_setup.warm_up()
    with scratch() as folder:
        for forget in SETS:
            for method in METHODS:
                holds = method == "megu_plus"
                runs = [measured(folder / "project", forget, method) for _ in range(RUNS if holds else 1)]
                report(table, "+".join(forget), method, [run for run, _ in runs], holds)
                if holds:
                    table.row(f"{'+'.join(forget)}: different weights in {RUNS} runs", len({d for _, d in runs}) - 1, 0)
    return table.end()


def report(table: Table, forget: str, method: str, runs: list[dict[str, Any]], held: bool) -> None:
    """The rows of one method."""
    first = runs[0]
    (before, kept_before), (after, kept_after) = first["original"], first["unlearned"]
    if held:
        table.row(f"{forget}: recognised by the original, of {first['count']}", before)
        table.row(f"{forget}: control, 300 bare training steps", 300 * min(run["step"] for run in runs), unit="s")
    table.row(f"{forget}, {method}: still recognised, of {first['count']}", after, 1 if held else None)
    change = 100 * (kept_after - kept_before)
    table.row(f"{forget}, {method}: change on the others", change, -1.5 if held else None, "pt", at_least=True)
    seconds = min(run["seconds"] for run in runs)
    table.row(f"{forget}, {method}: similarity, noise and unlearning", seconds, 90 if held else None, "s")


if __name__ == "__main__":
    sys.exit(main())
