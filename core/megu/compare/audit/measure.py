"""Inference of an audit's models on its images: everything that takes time."""

from collections.abc import Generator, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from megu.base.errors import ModelError
from megu.base.events import map_events
from megu.base.shares import accuracy
from megu.compare.case import JUDGED, Case, Measurement, Model, Relearned
from megu.compare.metrics import relearn
from megu.compare.metrics.probe import PROBE, probe, sample_images
from megu.images.answers import logits_in_steps
from megu.images.features import looks_in_steps

if TYPE_CHECKING:
    from torch import Tensor, nn

PASSES = 3
"""Cost of a training step in forward passes: one forward, and a backward pass of twice that."""


def measure(case: Case, models: list[Model], seed: int) -> Generator[tuple[int, int], None, list[Measurement]]:
    """Measure all models, the original first.

    The probe's training images and relearning are functions of `seed`; the images are the same for all models.

    Parameters
    ----------
    case
        The images.
    models
        The models.
    seed
        Seed of the probe's sample and of relearning.

    Returns
    -------
    Measurements in the order of `models`.

    Yields
    ------
    Image passes done and in total, between two batches.
    """
    total, pass_count, results = sum(passes_of(case, model) for model in models), 0, []
    goal = 0.0
    for model in sorted(models, key=lambda model: model.role != "original"):
        result = yield from map_events(
            measure_one(case, model, goal, seed), lambda some, passes=pass_count: (passes + some, total)
        )
        pass_count += passes_of(case, model)
        if model.role == "original":
            goal = goal_of(case, result.logits)
        results.append(result)
    yield total, total
    return sorted(results, key=lambda result: models.index(result.model))


def goal_of(case: Case, original: "Tensor") -> float:
    """Return the forget accuracy at which a model counts as having relearned, from the original's logits (N, K)."""
    which = relearn.measured_images(case.splits.forget)
    return relearn.GOAL_SHARE * (accuracy(original, case.data.labels, which).value or 0.0)


def measure_one(
    case: Case, model: Model, goal: float, seed: int, folder: Path | None = None
) -> Generator[int, None, Measurement]:
    """Yield image passes done; return the measurements of one model.

    Parameters
    ----------
    case
        The images.
    model
        The model.
    goal
        Accuracy to relearn, see `goal_of`. For the original 0 is enough, since its relearning ends before it begins.
    seed
        Seed of the probe's sample and of relearning.
    folder
        Folder for an unfinished relearning (see `megu.compare.metrics.relearn.relearn`).
    """
    result, pass_count = (yield from answers_of(case, model, seed)), answer_passes(case, model)
    if model.role in JUDGED:
        result.relearned = yield from map_events(
            relearning_of(case, model, goal, seed, folder), lambda some: pass_count + some
        )
    return result


def answers_of(case: Case, model: Model, seed: int) -> Generator[int, None, Measurement]:
    """Yield image passes done; return a model's logits and the predictions of a probe, from one pass over the images.

    The probe's images are among those that a judged model predicts.
    """
    module, which = in_fast_layout(model.open()), _needed_images(case, model)
    result = Measurement(model, _no_logits(case), None, None, {})
    if model.role in JUDGED and len(case.alike):
        learned_rows, labels = sample_images(case.splits.train, seed), case.data.labels
        try:
            features = yield from _features_for(module, case, which, result.logits, learned_rows)
            answers = probe(features[learned_rows], labels[learned_rows], features[case.alike])
            result.probed = answers == labels[case.alike]
            return result
        except ModelError as error:
            result.withheld[PROBE.code] = error.code
    result.logits = yield from logits_for(module, case, which)
    return result


def relearning_of(
    case: Case, model: Model, goal: float, seed: int, folder: Path | None = None
) -> Generator[int, None, Relearned]:
    """Yield image passes done; return how fast a model relearns what it was to forget."""
    splits, module = case.splits, in_fast_layout(model.open())
    length, settle_count = relearn.course(case)
    running = relearn.relearn(module, case.data, splits.forget, splits.retain, goal, seed, length, settle_count, folder)
    return (yield from map_events(running, lambda step: step * step_passes()))


def in_fast_layout(module: "nn.Module") -> "nn.Module":
    """Return the module with channels-last weights: on a CPU, convolutions then take a third less time."""
    import torch

    return module.to(memory_format=torch.channels_last)  # type: ignore[call-overload]


def _needed_images(case: Case, model: Model) -> "Tensor":
    """Return the images that a model of this role has to see."""
    import torch

    splits = case.splits
    needed_rows: dict[str, Iterable[Any]] = {
        "reference": (splits.forget, splits.test),
        "untrained": (splits.forget,),
        "repeated": (splits.test,),
    }
    return torch.cat([*needed_rows.get(model.role, (splits.forget, splits.retain, case.outside))])


def logits_for(module: "nn.Module", case: Case, which: "Tensor") -> "Generator[int, None, Tensor]":
    """Yield the number of images done; return logits (N, K), NaN for all images not in `which`."""
    logits = _no_logits(case)
    before = 0
    for row_count, batch in logits_in_steps(module, case.data, which):
        logits[which[before:row_count]] = batch
        before = row_count
        yield row_count
    return logits


def _no_logits(case: Case) -> "Tensor":
    import torch

    return torch.full((len(case.data.labels), len(case.data.class_names)), torch.nan)


def _features_for(
    module: "nn.Module", case: Case, which: "Tensor", logits: "Tensor", learned_rows: "Tensor"
) -> "Generator[int, None, Tensor]":
    """Fill in the logits of the images `which`; return features (N, d), valid only in rows that the probe needs.

    Raises
    ------
    ModelError
        ``no_last_linear`` for a model that does not end in a linear layer.
    """
    import torch

    is_needed = torch.zeros(len(case.data.labels), dtype=torch.bool)
    is_needed[learned_rows] = is_needed[case.alike] = True
    features, row_count = torch.empty(0), 0
    for batch, batch_features, answers in looks_in_steps(module, case.data, which):
        if not len(features):
            features = torch.empty(
                len(is_needed), batch_features.shape[1]
            )  # pages of it that are never written cost nothing
        is_kept = is_needed[batch]
        logits[batch], features[batch[is_kept]] = answers, batch_features[is_kept]
        row_count += len(batch)
        yield row_count
    return features


def step_passes() -> int:
    """Return about how many image passes a step of relearning costs, measurements included."""
    return PASSES * relearn.BATCH + relearn.MAX_IMAGES // relearn.EVERY


def answer_passes(case: Case, model: Model) -> int:
    """Return the image passes of a model's predictions."""
    return len(_needed_images(case, model))


def relearning_passes(case: Case, model: Model) -> int:
    """Return about how many image passes relearning costs, at most."""
    return relearn.course(case)[0] * step_passes() if model.role in JUDGED else 0


def passes_of(case: Case, model: Model) -> int:
    """Return about how many image passes a model costs."""
    return answer_passes(case, model) + relearning_passes(case, model)
