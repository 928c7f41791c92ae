"""What was measured of a model, kept on disk: each model is measured once for a forget set."""

import json
from collections.abc import Generator
from pathlib import Path
from typing import Any

from megu.base import files
from megu.base.events import Event, Progress, mapped
from megu.compare.audit.case import Case, Model
from megu.compare.audit.measure import Measured, measure_one, passes_of
from megu.compare.metrics.relearn import Relearned

SEED = 0
"""Of the probe's images and of relearning: the same for all models, so that they differ in the models alone."""


def measured(path: Path, case: Case, model: Model, goal: float) -> Generator[Event, None, Measured]:
    """As `megu.compare.audit.measure.measure_one` gives it, from the file `path` where it lies there."""
    if path.exists():
        return _read(path, model)
    passes, measuring = passes_of(case, model), measure_one(case, model, goal, SEED)

    def told(done: int) -> Event:
        return Progress(min(done, passes), passes, "unit_passes", "task_measuring")

    found = yield from mapped(measuring, told)
    _write(path, found)
    return found


def _write(path: Path, found: Measured) -> None:
    from safetensors.torch import save

    tensors = {"logits": found.logits}
    if found.probed is not None:
        tensors["probed"] = found.probed
    relearned: dict[str, Any] | None = found.relearned and vars(found.relearned)
    told = {"relearned": json.dumps(relearned), "withheld": json.dumps(found.withheld)}
    with files.written(path) as aside:
        aside.write_bytes(save(tensors, told))


def _read(path: Path, model: Model) -> Measured:
    from safetensors import safe_open

    with safe_open(path, "pt") as file:
        told = {name: json.loads(value) for name, value in file.metadata().items()}
        probed = file.get_tensor("probed") if "probed" in file.keys() else None  # noqa: SIM118
        relearned = told["relearned"] and Relearned(**told["relearned"])
        return Measured(model, file.get_tensor("logits"), probed, relearned, told["withheld"])
