"""Running an audit's models over its images: everything that takes time."""

from collections.abc import Generator, Iterable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from megu.audit.case import JUDGED, Case, Model
from megu.errors import ModelError
from megu.generators import mapped
from megu.metrics import relearn
from megu.metrics.probe import probe, sample
from megu.metrics.relearn import Relearned
from megu.metrics.shares import accuracy

if TYPE_CHECKING:
    from torch import Tensor, nn

PASSES = 3
"""What a training step costs beside a forward pass: forward, and twice that backward."""


@dataclass
class Measured:
    """Of one model. logits: (N, K), NaN for images its role does not need. probed: (n,) bool, whether the probe is
    right on each of `Case.alike`. withheld: codes of figures that this model can't have, with the reason."""

    model: Model
    logits: "Tensor"
    probed: "Tensor | None"
    relearned: Relearned | None
    withheld: dict[str, str]


def measure(case: Case, models: list[Model], seed: int) -> Generator[tuple[int, int], None, list[Measured]]:
    """Measure all models, the original first; yields image passes done and to do, each between two batches.

    The probe's training images and relearning are functions of `seed`; the former are the same for all models.
    """
    total, done, results = sum(passes_of(case, model) for model in models), 0, []
    goal = 0.0
    for model in sorted(models, key=lambda model: model.role != "original"):
        result = yield from mapped(measure_one(case, model, goal, seed), partial(_passes, done, total))
        done += passes_of(case, model)
        if model.role == "original":
            goal = goal_of(case, result.logits)
        results.append(result)
    yield total, total
    return sorted(results, key=lambda result: models.index(result.model))


def _passes(before: int, total: int, passed: int) -> tuple[int, int]:
    return before + passed, total


def goal_of(case: Case, original: "Tensor") -> float:
    """The forget accuracy at which a model counts as having relearned, from the original's logits (N, K)."""
    which = relearn.measured(case.parts.forget)
    return relearn.REACHED * (accuracy(original, case.data.labels, which).value or 0.0)


def measure_one(case: Case, model: Model, goal: float, seed: int) -> Generator[int, None, Measured]:
    """Measure one model; yields image passes done. goal: see `goal_of`; of the original itself 0 will do, as its own
    relearning is over before it begins."""
    module, which = in_fast_layout(model.open()), _needed(case, model)
    logits = yield from logits_for(module, case, which)
    result, done = Measured(model, logits, None, None, {}), len(which)
    if model.role not in JUDGED:
        return result
    if len(case.alike):
        try:
            result.probed = yield from _probed(module, case, seed, done)
        except ModelError as error:
            result.withheld["probe"] = error.code
        done += len(_probe_images(case, seed)) + len(case.alike)
    relearning = relearn.relearn(module, case.data, case.parts.forget, case.parts.retain, goal, seed)
    result.relearned = yield from _counted(relearning, done)
    return result


def in_fast_layout(module: "nn.Module") -> "nn.Module":
    """The module with its weights laid out channels-last: on a processor convolutions take a third less time so."""
    import torch

    return module.to(memory_format=torch.channels_last)  # type: ignore[call-overload]


def _needed(case: Case, model: Model) -> "Tensor":
    """The images a model of that role has to see."""
    import torch

    parts = case.parts
    needed: dict[str, Iterable[Any]] = {
        "reference": (parts.forget, parts.test),
        "untrained": (parts.forget,),
        "repeated": (parts.test,),
    }
    return torch.cat([*needed.get(model.role, (parts.forget, parts.retain, case.outside))])


def logits_for(module: "nn.Module", case: Case, which: "Tensor") -> "Generator[int, None, Tensor]":
    """Logits (N, K) of those images, NaN for all others; yields how many of them are done."""
    import torch

    from megu.models.open import logits_in_steps

    logits = torch.full((len(case.data.labels), len(case.data.class_names)), torch.nan)
    before = 0
    for done, batch in logits_in_steps(module, case.data, which):
        logits[which[before:done]] = batch
        before = done
        yield done
    return logits


def _probe_images(case: Case, seed: int) -> "Tensor":
    return sample(case.parts.train, seed)


def _probed(module: "nn.Module", case: Case, seed: int, done: int) -> "Generator[int, None, Tensor]":
    import torch

    from megu.models.features import features_in_steps

    learned, labels = _probe_images(case, seed), case.data.labels
    batches = []
    for passed, batch in features_in_steps(module, case.data, torch.cat([learned, case.alike])):
        batches.append(batch)
        yield done + passed
    features = torch.cat(batches)
    answers = probe(features[: len(learned)], labels[learned], features[len(learned) :])
    return answers == labels[case.alike]


def _counted(relearning: Generator[int, None, Relearned], done: int) -> Generator[int, None, Relearned]:
    """Steps as image passes."""
    return (yield from mapped(relearning, lambda step: done + step * _step_passes()))


def _step_passes() -> int:
    return PASSES * relearn.BATCH + relearn.MEASURED_ON // relearn.EVERY


def passes_of(case: Case, model: Model) -> int:
    """About how many image passes a model costs."""
    passes = len(_needed(case, model))
    if model.role in JUDGED:
        probed = min(len(case.parts.train), 10_000) + len(case.alike) if len(case.alike) else 0
        passes += probed + relearn.STEPS * _step_passes()
    return passes
