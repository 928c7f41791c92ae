"""Relearn time: steps of training until a model recognises again what it was to forget."""

import copy
import json
import time
from collections.abc import Generator
from pathlib import Path
from statistics import fmean
from typing import TYPE_CHECKING, Any

from megu.base import files
from megu.base.shares import Estimate, Share, wilson
from megu.base.translation import QT_TRANSLATE_NOOP
from megu.compare.case import Case, Measurement, Relearned
from megu.compare.metrics.figure import Column, Figure, Requirement
from megu.compare.metrics.rows import Metric, Rows
from megu.images.answers import logits_of
from megu.machine import torch_setup
from megu.unlearn.training.batches import draw

if TYPE_CHECKING:
    from torch import Tensor, nn

    from megu.images.dataset import Dataset

RELEARN_AREA = Figure(
    "relearn_area",
    "relearn, area",
    above="remembers",
    title="Relearn time, mean accuracy during relearning",
    definition="Mean share of the forgotten images named correctly over these steps: higher means sooner.",
    table=Column(10, 1, 3),
    overview=Column(7, 1, 2),
)
RELEARN_STEPS = Figure(
    "relearn_steps",
    "relearn, steps",
    unit="steps",
    floor=False,
    asked=Requirement(
        "relearn",
        1,
        QT_TRANSLATE_NOOP(
            "compare",
            "Relearn time: the model is trained again on images to forget and to keep. The figure is the number of "
            "steps until it recognises the images to forget as well as 95 % of the original’s accuracy. It is "
            "reported in steps of twenty; the verdict compares the area under the whole curve. Target: the number a "
            "retrained model needs.",
        ),
        word="relearn-time",
        judged_by=RELEARN_AREA.code,  # steps come in twenties and may not suffice
    ),
    title="Relearn time, steps",
    definition=(
        "Training steps until the model names the forgotten images as well as the original again (95 % of its "
        "accuracy). Empty if 500 steps were not enough."
    ),
)
RELEARN_RATIO = Figure("relearn_ratio", "relearn, steps / retrained", unit="number", floor=False)
RELEARN_AREA_RATIO = Figure("relearn_area_ratio", "relearn, area / retrained", unit="number", floor=False)

STEPS = 500
"""Most steps, however many images there are to forget."""
BATCH = 64
LR = 1e-3
EVERY = 20
"""Steps between measurements, and so the resolution of the time. Each measurement costs as much as five steps."""
PASSES, MIN_STEPS = 10, 60
"""Most passes over the forget set, and fewest steps. What has not come back by then comes back as slowly as it is
learned the first time, and few images would be shown hundreds of times."""
SETTLED = 2
"""Consecutive measurements at the goal after which the rest of the curve counts as level."""
STATE, SAVE_EVERY = "relearning.safetensors", 10.0
"""File of an unfinished training, and seconds between two saves."""
MAX_IMAGES = 1000
GOAL_SHARE = 0.95


def measured_images(forget: "Tensor") -> "Tensor":
    """Return the images to forget on which relearning is measured: evenly spaced, at most `MEASURED_ON`."""
    return forget[:: -(-len(forget) // MAX_IMAGES)]


def max_steps(forget: int) -> int:
    """Return the most steps for a forget set of this size, a multiple of `EVERY`."""
    steps = -(-PASSES * forget // (BATCH // 2) // EVERY) * EVERY
    return min(STEPS, max(MIN_STEPS, steps))


def course(case: Case) -> tuple[int, int | None]:
    """Return the most steps, and the measurements at the goal that end relearning; None if only the steps do."""
    return case.relearning or (max_steps(len(case.splits.forget)), SETTLED)


def relearn(
    model: "nn.Module",
    data: "Dataset",
    forget: "Tensor",
    retain: "Tensor",
    goal: float,
    seed: int,
    most: int | None = None,
    settle_count: int | None = None,
    folder: Path | None = None,
) -> Generator[int, None, Relearned]:
    """Fine-tune a copy of the model on images to forget and to keep, 1:1, with true labels.

    The idea is that of the anamnesis index (Chundawat et al. 2023, arXiv 2201.05629). Plain SGD at 1e-3, without
    momentum, decay or augmentation, batches of 64. Ours: the model is in train mode, so that BatchNorm follows the
    batches as for anyone who fine-tunes it, and dropout is a function of (seed, step); it is measured in eval mode,
    every `EVERY` steps, on at most `MEASURED_ON` images. The result is a pure function of `seed`.

    Parameters
    ----------
    model
        The model; it is not changed.
    data
        All images.
    forget
        Indices of the images to forget.
    retain
        Indices of the images to keep.
    goal
        Accuracy to reach, `REACHED` of the original's on the same images (`measured`).
    seed
        Seed of batches and dropout.
    most
        Most steps, `STEPS` by default.
    settle_count
        Consecutive measurements at the goal that end the training; the rest of the curve counts as level. None: train
        to the end.
    folder
        Folder that keeps an unfinished training, to resume it.

    Yields
    ------
    Steps done.
    """
    import torch
    from torch.nn import functional

    clone = copy.deepcopy(model).requires_grad_(True)
    optimiser = torch.optim.SGD(clone.parameters(), LR)
    images, most = measured_images(forget), STEPS if most is None else most
    first_step, curve = _resume(clone, folder) or (0, [_accuracy(clone, data, images)])
    save_time = time.monotonic()
    for step in range(first_step, most):
        if settle_count and len(curve) >= settle_count and min(curve[-settle_count:]) >= goal:
            curve += curve[-1:] * (most // EVERY + 1 - len(curve))
            break
        half = BATCH // 2
        batch = torch.cat([draw(forget, half, step, seed), draw(retain, half, step, torch_setup.mix(seed, 1))])
        torch_setup.seed_all(seed, step)
        clone.train()
        logits = clone(data.normalised(batch))
        optimiser.zero_grad()
        functional.cross_entropy(logits, data.labels[batch].to(torch_setup.device())).backward()
        optimiser.step()
        if (step + 1) % EVERY == 0:
            curve.append(_accuracy(clone, data, images))
        if folder and time.monotonic() - save_time >= SAVE_EVERY:
            _save(clone, step + 1, curve, folder)
            save_time = time.monotonic()
        yield step + 1
    return summary(curve, goal, len(images))


def _save(model: "nn.Module", step: int, curve: list[float], folder: Path) -> None:
    from safetensors.torch import save

    weights = {name: tensor.detach().cpu().contiguous().clone() for name, tensor in model.state_dict().items()}
    with files.write_aside(folder / STATE) as aside:
        aside.write_bytes(save(weights, {"step": str(step), "curve": json.dumps(curve)}))


def _resume(model: "nn.Module", folder: Path | None) -> tuple[int, list[float]] | None:
    """Load an unfinished training's weights into the model; return its steps and curve, or None if there is none."""
    from safetensors import safe_open

    path = folder and folder / STATE
    if path is None or not path.exists():
        return None
    with safe_open(path, "pt") as file:
        metadata = file.metadata()
        weights = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118  # no mapping
    model.load_state_dict(weights)
    return int(metadata["step"]), json.loads(metadata["curve"])


def summary(curve: list[float], goal: float, count: int) -> Relearned:
    """Return steps to the goal and area of a curve measured every `EVERY` steps (at least two points; trapezoids)."""
    step = next((number * EVERY for number, accuracy in enumerate(curve) if accuracy >= goal), None)
    area = (sum(curve) - (curve[0] + curve[-1]) / 2) / (len(curve) - 1)
    return Relearned(step, area, curve, count)


def _accuracy(model: "nn.Module", data: "Dataset", which: "Tensor") -> float:
    return (logits_of(model, data, which).argmax(1) == data.labels[which]).double().mean().item()


def add(rows: Rows) -> None:
    """Add the rows that are known so far; those relative to retrained models once all have relearned."""
    if not any(m.relearned for m in rows.measured):
        return None
    rows.add(RELEARN_STEPS, lambda m: m.relearned and _steps(m.relearned))
    rows.add(RELEARN_AREA, lambda m: m.relearned and _area(m.relearned))
    if not all(m.relearned for m in rows.judged):
        return None
    if not rows.retrained:
        return rows.withhold("withheld_no_retrained", RELEARN_RATIO, RELEARN_AREA_RATIO)
    steps = [step for r in rows.retrained if (step := _relearned(r).steps)]
    if len(steps) == len(rows.retrained):
        rows.add(RELEARN_RATIO, lambda m: _over(_steps(_relearned(m)), fmean(steps)))
    else:
        rows.withhold("withheld_relearn", RELEARN_RATIO, steps=course(rows.case)[0])
    area = fmean(_relearned(r).area for r in rows.retrained)
    rows.add(RELEARN_AREA_RATIO, lambda m: _over(_area(_relearned(m)), area))


def curves(rows: Rows) -> dict[str, Any]:
    """Return the measured accuracies of all judged models, and the most steps tried."""
    accuracies = {m.model.name: m.relearned.curve for m in rows.judged if m.relearned}
    return {"every": EVERY, "most": course(rows.case)[0], "curves": accuracies}


def _relearned(m: Measurement) -> Relearned:
    assert m.relearned is not None
    return m.relearned


def _steps(result: Relearned) -> Estimate | None:
    """Return the steps as an estimate, accurate to `EVERY` steps; None if the goal was not reached."""
    if result.steps is None:
        return None
    return Estimate(result.steps, 0.0, max(0, result.steps - EVERY), result.steps, result.count)


def _area(result: Relearned) -> Estimate:
    """Return the area, with the interval that its mean accuracy would have in one measurement of as many images."""
    right_count = round(result.area * result.count)
    return Estimate(
        result.area, Share(right_count, result.count).error, *wilson(right_count, result.count), result.count
    )


def _over(figure: Estimate | None, retrained: float) -> Estimate | None:
    """Return a figure as a multiple of the retrained models'."""
    if figure is None or not retrained:
        return None
    numbers = (number / retrained for number in (figure.value, figure.error, figure.low, figure.high))
    return Estimate(*numbers, count=figure.count)


METRIC = Metric(50, (RELEARN_STEPS, RELEARN_AREA, RELEARN_RATIO, RELEARN_AREA_RATIO), add)
