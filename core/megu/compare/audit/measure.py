"""Running an audit's models over its images: everything that takes time."""

from collections.abc import Generator, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from megu.base.errors import ModelError
from megu.base.events import mapped
from megu.base.shares import accuracy
from megu.compare.case import JUDGED, Case, Measured, Model, Relearned
from megu.compare.metrics import relearn
from megu.compare.metrics.probe import PROBE, probe, sample
from megu.images.answers import logits_in_steps
from megu.images.features import looks_in_steps

if TYPE_CHECKING:
    from torch import Tensor, nn

PASSES = 3
"""What a training step costs beside a forward pass: forward, and twice that backward."""


def measure(case: Case, models: list[Model], seed: int) -> Generator[tuple[int, int], None, list[Measured]]:
    """Measure all models, the original first; yields image passes done and to do, each between two batches.

    The probe's training images and relearning are functions of `seed`; the former are the same for all models.
    """
    total, done, results = sum(passes_of(case, model) for model in models), 0, []
    goal = 0.0
    for model in sorted(models, key=lambda model: model.role != "original"):
        result = yield from mapped(measure_one(case, model, goal, seed), lambda some, done=done: (done + some, total))
        done += passes_of(case, model)
        if model.role == "original":
            goal = goal_of(case, result.logits)
        results.append(result)
    yield total, total
    return sorted(results, key=lambda result: models.index(result.model))


def goal_of(case: Case, original: "Tensor") -> float:
    """The forget accuracy at which a model counts as having relearned, from the original's logits (N, K)."""
    which = relearn.measured(case.splits.forget)
    return relearn.REACHED * (accuracy(original, case.data.labels, which).value or 0.0)


def measure_one(
    case: Case, model: Model, goal: float, seed: int, folder: Path | None = None
) -> Generator[int, None, Measured]:
    """Measure one model; yields image passes done. goal: see `goal_of`; of the original itself 0 will do, as its own
    relearning is over before it begins. folder: see `megu.compare.metrics.relearn.relearn`."""
    result, done = (yield from answers_of(case, model, seed)), answer_passes(case, model)
    if model.role in JUDGED:
        result.relearned = yield from mapped(relearning_of(case, model, goal, seed, folder), lambda some: done + some)
    return result


def answers_of(case: Case, model: Model, seed: int) -> Generator[int, None, Measured]:
    """What a model answers, and what a probe reads in its features, in one pass over the images; yields image passes.

    The images of the probe are among those that a judged model answers about.
    """
    module, which = in_fast_layout(model.open()), _needed(case, model)
    result = Measured(model, _no_logits(case), None, None, {})
    if model.role in JUDGED and len(case.alike):
        learned, labels = sample(case.splits.train, seed), case.data.labels
        try:
            features = yield from _looked(module, case, which, result.logits, learned)
            answers = probe(features[learned], labels[learned], features[case.alike])
            result.probed = answers == labels[case.alike]
            return result
        except ModelError as error:
            result.withheld[PROBE.code] = error.code
    result.logits = yield from logits_for(module, case, which)
    return result


def relearning_of(
    case: Case, model: Model, goal: float, seed: int, folder: Path | None = None
) -> Generator[int, None, Relearned]:
    """How soon a model knows again what it was made to forget; yields image passes done."""
    splits, module = case.splits, in_fast_layout(model.open())
    length, settled = relearn.course(case)
    running = relearn.relearn(module, case.data, splits.forget, splits.retain, goal, seed, length, settled, folder)
    return (yield from mapped(running, lambda step: step * step_passes()))


def in_fast_layout(module: "nn.Module") -> "nn.Module":
    """The module with its weights laid out channels-last: on a processor convolutions take a third less time so."""
    import torch

    return module.to(memory_format=torch.channels_last)  # type: ignore[call-overload]


def _needed(case: Case, model: Model) -> "Tensor":
    """The images a model of that role has to see."""
    import torch

    splits = case.splits
    needed: dict[str, Iterable[Any]] = {
        "reference": (splits.forget, splits.test),
        "untrained": (splits.forget,),
        "repeated": (splits.test,),
    }
    return torch.cat([*needed.get(model.role, (splits.forget, splits.retain, case.outside))])


def logits_for(module: "nn.Module", case: Case, which: "Tensor") -> "Generator[int, None, Tensor]":
    """Logits (N, K) of those images, NaN for all others; yields how many of them are done."""
    logits = _no_logits(case)
    before = 0
    for done, batch in logits_in_steps(module, case.data, which):
        logits[which[before:done]] = batch
        before = done
        yield done
    return logits


def _no_logits(case: Case) -> "Tensor":
    import torch

    return torch.full((len(case.data.labels), len(case.data.class_names)), torch.nan)


def _looked(
    module: "nn.Module", case: Case, which: "Tensor", logits: "Tensor", learned: "Tensor"
) -> "Generator[int, None, Tensor]":
    """Fill in the logits of those images, and return their features (N, d), by number; rows of others say nothing.

    Only what the probe asks for is kept in memory. Raises ModelError ``no_last_linear``.
    """
    import torch

    wanted = torch.zeros(len(case.data.labels), dtype=torch.bool)
    wanted[learned] = wanted[case.alike] = True
    features, done = torch.empty(0), 0
    for batch, seen, answers in looks_in_steps(module, case.data, which):
        if not len(features):
            features = torch.empty(len(wanted), seen.shape[1])  # pages of it that are never written cost nothing
        kept = wanted[batch]
        logits[batch], features[batch[kept]] = answers, seen[kept]
        done += len(batch)
        yield done
    return features


def step_passes() -> int:
    """Return about how many image passes a step of relearning costs, measuring counted."""
    return PASSES * relearn.BATCH + relearn.MEASURED_ON // relearn.EVERY


def answer_passes(case: Case, model: Model) -> int:
    """Image passes of what a model answers."""
    return len(_needed(case, model))


def relearning_passes(case: Case, model: Model) -> int:
    """About how many image passes relearning costs, at most."""
    return relearn.course(case)[0] * step_passes() if model.role in JUDGED else 0


def passes_of(case: Case, model: Model) -> int:
    """About how many image passes a model costs."""
    return answer_passes(case, model) + relearning_passes(case, model)
