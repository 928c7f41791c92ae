"""Relearn time: how soon a model knows again what it was made to forget."""

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
from megu.compare.case import Case, Measured, Relearned
from megu.compare.metrics.figure import Asked, Column, Figure
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
    asked=Asked(
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
"""Steps at most, however many images there are to forget."""
BATCH = 64
RATE = 1e-3
EVERY = 20
"""Steps between measurements, and so how finely the time is told. Each costs as much as five steps."""
PASSES, LEAST = 10, 60
"""Passes over the forget set at most, and steps at least: what has not come back by then comes back as slowly as it is
learned the first time, and few images would be shown hundreds of times over."""
SETTLED = 2
"""Measurements at the goal one after another after which the rest of the curve is taken for level."""
STATE, KEPT_EVERY = "relearning.safetensors", 10.0
"""Where an unfinished course lies, and the seconds between two times it is written."""
MEASURED_ON = 1000
REACHED = 0.95


def measured(forget: "Tensor") -> "Tensor":
    """The forget images on which relearning is measured: every so-manieth, at most `MEASURED_ON`."""
    return forget[:: -(-len(forget) // MEASURED_ON)]


def length(forget: int) -> int:
    """Steps at most for a forget set of so many images: whole measurements."""
    wanted = -(-PASSES * forget // (BATCH // 2) // EVERY) * EVERY
    return min(STEPS, max(LEAST, wanted))


def course(case: Case) -> tuple[int, int | None]:
    """Return the steps at most, and the measurements at the goal that end it; None where nothing but the steps does."""
    return case.relearning or (length(len(case.parts.forget)), SETTLED)


def relearn(
    model: "nn.Module",
    data: "Dataset",
    forget: "Tensor",
    retain: "Tensor",
    goal: float,
    seed: int,
    most: int | None = None,
    settled: int | None = None,
    folder: Path | None = None,
) -> Generator[int, None, Relearned]:
    """Fine-tune a copy of the model on forget and retain images 1:1 with true labels; yields the steps done so far.

    goal: the accuracy to reach, `REACHED` of the original's on the same images (`measured`). The idea is that of the
    anamnesis index (Chundawat et al. 2023, arXiv 2201.05629). Plain SGD at 1e-3 (no momentum, decay or augmentation),
    batches of 64, at most `most` steps, `STEPS` by default. settled: that many measurements at the goal in succession
    end it, and the rest of the curve is taken for as high as the last; None: it goes on to the end. folder: where an
    unfinished course is kept, and found again. Ours: the model is in training mode, so that BatchNorm follows the
    batches as for anyone who fine-tunes it, and dropout is a function of (seed, step); it is measured in eval mode,
    every `EVERY` steps, on at most `MEASURED_ON` images. The result is a pure function of `seed`.
    """
    import torch
    from torch.nn import functional

    trained = copy.deepcopy(model).requires_grad_(True)
    optimiser = torch.optim.SGD(trained.parameters(), RATE)
    where, most = measured(forget), STEPS if most is None else most
    begun, curve = _resumed(trained, folder) or (0, [_accuracy(trained, data, where)])
    kept = time.monotonic()
    for step in range(begun, most):
        if settled and len(curve) >= settled and min(curve[-settled:]) >= goal:
            curve += curve[-1:] * (most // EVERY + 1 - len(curve))
            break
        half = BATCH // 2
        which = torch.cat([draw(forget, half, step, seed), draw(retain, half, step, torch_setup.mix(seed, 1))])
        torch_setup.seed_all(seed, step)
        trained.train()
        logits = trained(data.normalised(which))
        optimiser.zero_grad()
        functional.cross_entropy(logits, data.labels[which].to(torch_setup.device())).backward()
        optimiser.step()
        if (step + 1) % EVERY == 0:
            curve.append(_accuracy(trained, data, where))
        if folder and time.monotonic() - kept >= KEPT_EVERY:
            _keep(trained, step + 1, curve, folder)
            kept = time.monotonic()
        yield step + 1
    return summary(curve, goal, len(where))


def _keep(trained: "nn.Module", step: int, curve: list[float], folder: Path) -> None:
    from safetensors.torch import save

    weights = {name: tensor.detach().cpu().contiguous().clone() for name, tensor in trained.state_dict().items()}
    with files.written(folder / STATE) as aside:
        aside.write_bytes(save(weights, {"step": str(step), "curve": json.dumps(curve)}))


def _resumed(trained: "nn.Module", folder: Path | None) -> tuple[int, list[float]] | None:
    """Put an unfinished course's weights into the model; its steps and curve, None where there is none."""
    from safetensors import safe_open

    path = folder and folder / STATE
    if path is None or not path.exists():
        return None
    with safe_open(path, "pt") as file:
        told = file.metadata()
        weights = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118  # no mapping
    trained.load_state_dict(weights)
    return int(told["step"]), json.loads(told["curve"])


def summary(curve: list[float], goal: float, count: int) -> Relearned:
    """Steps and area of a curve of accuracies measured every `EVERY` steps, at least two of them; trapezoids."""
    reached = next((number * EVERY for number, accuracy in enumerate(curve) if accuracy >= goal), None)
    area = (sum(curve) - (curve[0] + curve[-1]) / 2) / (len(curve) - 1)
    return Relearned(reached, area, curve, count)


def _accuracy(model: "nn.Module", data: "Dataset", which: "Tensor") -> float:
    return (logits_of(model, data, which).argmax(1) == data.labels[which]).double().mean().item()


def add(rows: Rows) -> None:
    """Add the rows that are known so far; those beside retrained models once all have relearned."""
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
    """Return forget accuracies every so many steps; a cell of the steps is None where `most` did not suffice."""
    found = {m.model.name: m.relearned.curve for m in rows.judged if m.relearned}
    return {"every": EVERY, "most": course(rows.case)[0], "curves": found}


def _relearned(m: Measured) -> Relearned:
    assert m.relearned is not None
    return m.relearned


def _steps(found: Relearned) -> Estimate | None:
    """Told to within `EVERY` steps; None where the goal was not reached."""
    if found.steps is None:
        return None
    return Estimate(found.steps, 0.0, max(0, found.steps - EVERY), found.steps, found.count)


def _area(found: Relearned) -> Estimate:
    """The area with the interval that its mean accuracy would have in one measurement of as many images."""
    right = round(found.area * found.count)
    return Estimate(found.area, Share(right, found.count).error, *wilson(right, found.count), found.count)


def _over(figure: Estimate | None, retrained: float) -> Estimate | None:
    """A figure as a multiple of the retrained models'."""
    if figure is None or not retrained:
        return None
    scaled = (part / retrained for part in (figure.value, figure.error, figure.low, figure.high))
    return Estimate(*scaled, count=figure.count)


METRIC = Metric(50, (RELEARN_STEPS, RELEARN_AREA, RELEARN_RATIO, RELEARN_AREA_RATIO), add)
