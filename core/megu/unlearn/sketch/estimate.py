"""Estimates from sketches: calibrated predictions, the share they recognise, and a model's confidence."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Literal

from megu.base.errors import Diverged
from megu.base.shares import wilson
from megu.images.dataset import Dataset, Splits
from megu.unlearn.targets import confidence

if TYPE_CHECKING:
    from torch import Tensor


MAX_HELD_OUT, MIN_UNSEEN = 1000, 30
"""Most images, and fewest unseen ones, on which the sketches are calibrated."""
BISECTION_STEPS = 60
"""Steps of a bisection."""
OUTLIER_QUANTILE, SKETCH_WEIGHT = 0.98, 1 / 3
"""Quantile of unseen images that sets how much surer than a sketch the original may be; and the sketch's weight in
the prediction of an image that is not memorised."""
LEVEL_WEIGHT, DETAIL_WEIGHT = 1 / 3, 3 / 4
"""Weight of the regrown top relative to the coarse model: in the share of images recognised, and in the predictions."""
MIN_LEARNED = 1 / 3
"""Fewest of the original's right answers beyond guessing that a sketch must give, or its predictions say nothing."""
MAX_FACTOR = 50.0
"""Largest factor on a sketch's logits; its inverse is the smallest."""


@dataclass(frozen=True)
class Case:
    """Images and the original's predictions on them.

    Attributes
    ----------
    data
        All images.
    splits
        The project's splits, without the images to keep that are held out.
    forgotten_classes
        Numbers of the classes that are forgotten entirely.
    original
        The original's logits (N, K).
    held_out
        Images of remaining classes on which no sketch is trained: unseen ones, or images to keep if there are too few.
    unseen
        True if `held_out` are unseen images.
    """

    data: Dataset
    splits: Splits
    forgotten_classes: list[int]
    original: "Tensor"
    held_out: "Tensor"
    unseen: bool

    @classmethod
    def of(cls, data: Dataset, splits: Splits, forgotten_classes: list[int], original: "Tensor") -> "Case":
        """Divide the images. Only the validation half is used, since the other half reports."""
        import torch

        is_remaining = ~torch.isin(data.labels, torch.tensor(forgotten_classes, dtype=torch.long))
        unseen = splits.validation[is_remaining[splits.validation]]
        if len(unseen) >= MIN_UNSEEN:
            return cls(data, splits, forgotten_classes, original, unseen[:: -(-len(unseen) // MAX_HELD_OUT)], True)
        every = max(10, -(-len(splits.retain) // MAX_HELD_OUT))
        is_held_out = torch.zeros(len(splits.retain), dtype=torch.bool)
        is_held_out[::every] = True
        remaining = replace(splits, retain=splits.retain[~is_held_out])
        return cls(data, remaining, forgotten_classes, original, splits.retain[is_held_out], False)

    @property
    def queried(self) -> "Tensor":
        """The images that sketches predict: those to forget, then those held out."""
        import torch

        return torch.cat([self.splits.forget, self.held_out])

    @property
    def cooling(self) -> float:
        """The factor that lowers the original's mean log-odds on images to keep to those on unseen ones; 1 if none
        are unseen."""
        retain, labels = self.splits.retain[:: -(-len(self.splits.retain) // MAX_HELD_OUT)], self.data.labels
        target = confidence(self.original[self.held_out].double(), labels[self.held_out]).mean().item()
        return (
            min(1.0, calibration_factor(self.original[retain], labels[retain], target, "mean")) if self.unseen else 1.0
        )


def expect(case: Case, sketches: "dict[str, Tensor]") -> "tuple[dict[str, Any], Tensor]":
    """Return what is expected of a model that never saw the images.

    Parameters
    ----------
    case
        The images.
    sketches
        Logits (m, K) of `case.queried`, by kind of sketch.

    Returns
    -------
    The result as JSON values, and log-probabilities (n, K) of the images to forget. The result holds the share that it
    would `recognise` (see `recognised_share`), the calibration factors, and what they were calibrated on.

    Raises
    ------
    Diverged
        ``sketch_poor`` if a sketch learned too little of the images to keep.
    """
    forget, labels = case.splits.forget, case.data.labels
    count, held_out_labels = len(forget), labels[case.held_out]
    target = confidence(case.original[case.held_out].double(), held_out_labels).median().item()
    accuracies = {name: _accuracy(logits[count:], held_out_labels) for name, logits in sketches.items()}
    _check_learned(min(accuracies.values()), case)
    factors = {name: calibration_factor(logits[count:], held_out_labels, target) for name, logits in sketches.items()}
    logits_by_name = {name: logits[:count] * factors[name] for name, logits in sketches.items()}
    if "softened" in sketches:
        expectation = expect_for_images(case, sketches["softened"] * factors["softened"])
    else:
        expectation = expect_for_subclass(
            [logits_by_name["regrown"], logits_by_name["coarse"]], labels[forget], case.forgotten_classes
        )
    return {
        "recognise": recognised_share(logits_by_name, expectation, labels[forget]),
        "factors": factors,
        "right": accuracies,
        "calibrated_on": "validation" if case.unseen else "training",
        "entropy": mean_entropy(expectation),
    }, expectation


def _check_learned(right: float, case: Case) -> None:
    """Raise Diverged if the worst sketch hardly does better than guessing, and few images don't explain that.

    A large transformer, for instance, learns next to nothing in so few passes from random weights.
    """
    guessing = 1 / (case.original.shape[1] - len(case.forgotten_classes))
    original = _accuracy(case.original[case.held_out], case.data.labels[case.held_out])
    at_most = wilson(right * len(case.held_out), len(case.held_out))[1]
    if original > guessing and at_most - guessing < MIN_LEARNED * (original - guessing):
        raise Diverged("sketch_poor", right=round(100 * right), original=round(100 * original))


def calibration_factor(
    logits: "Tensor", labels: "Tensor", target: float, statistic: Literal["median", "mean"] = "median"
) -> float:
    """Return the factor on logits at which the median or mean of their log-odds reaches a target.

    A sketch is trained briefly and so less sure of every image than the original. That difference alone would reveal
    its predictions. Returns 1 if no factor from 1 / `MAX_FACTOR` to `MAX_FACTOR` fits, as for a sketch that is mostly
    wrong.

    Parameters
    ----------
    logits
        Logits (m, K).
    labels
        Labels (m,) whose log-odds count.
    target
        Median or mean to reach, in nats.
    statistic
        The statistic to use.
    """
    low, high = 1 / MAX_FACTOR, MAX_FACTOR

    def statistic_at(scale: float) -> float:
        return getattr(confidence(logits.double() * scale, labels), statistic)().item()

    if not statistic_at(low) <= target <= statistic_at(high):
        return 1.0
    for _ in range(BISECTION_STEPS):
        half = (low * high) ** 0.5
        low, high = (half, high) if statistic_at(half) < target else (low, half)
    return high


def combine(sketches: "list[Tensor]", forgotten_classes: list[int], first: float | None = None) -> "Tensor":
    """Return the geometric mean of predictions, as log-probabilities (n, K), with -inf for the forgotten classes.

    Parameters
    ----------
    sketches
        Logits (n, K) of each.
    forgotten_classes
        Classes that are forgotten entirely.
    first
        Weight of the first of two; all count alike if it is None.
    """
    import torch

    stack = torch.stack([logits.double().log_softmax(1) for logits in sketches])
    mean = stack.mean(0) if first is None else first * stack[0] + (1 - first) * stack[1]
    mean[:, forgotten_classes] = float("-inf")
    return mean.log_softmax(1)


def expect_for_subclass(sketches: "list[Tensor]", labels: "Tensor", forgotten_classes: list[int]) -> "Tensor":
    """Return the expected log-probabilities (n, K) for a sub-class, from two calibrated sketches (ours).

    The coarse model never learned from the images and tells best how many of them are recognised. The regrown top,
    whose lower layers are the original's, recognises too many, but tells best how images differ. So the predictions are
    mostly those of the regrown top, with the own labels made less likely.

    Parameters
    ----------
    sketches
        Logits (n, K) of the regrown top and of the coarse model.
    labels
        Own labels (n,).
    forgotten_classes
        Classes that are forgotten entirely.
    """
    share = _accuracy(combine(sketches, forgotten_classes, LEVEL_WEIGHT), labels)
    return match_accuracy(combine(sketches, forgotten_classes, DETAIL_WEIGHT), labels, share)


def match_accuracy(log_p: "Tensor", labels: "Tensor", share: float) -> "Tensor":
    """Return log-probabilities (n, K) of which `share` are right: one factor makes all own labels more or less likely.

    They are returned unchanged if no own label is possible, or no other.
    """
    import torch

    is_own = torch.nn.functional.one_hot(labels, log_p.shape[1]).bool()
    margins = log_p[is_own] - log_p.masked_fill(is_own, -torch.inf).amax(1)
    if not margins.isfinite().all():
        return log_p
    right_count, sorted_margins = round(share * len(margins)), margins.sort(descending=True).values
    ends = torch.cat(
        [sorted_margins[:1] + 1, sorted_margins, sorted_margins[-1:] - 1]
    )  # so that none and all can be right as well
    return (log_p - (ends[right_count] + ends[right_count + 1]) / 2 * is_own).log_softmax(1)


def expect_for_images(case: Case, sketch: "Tensor") -> "Tensor":
    """Return the expected log-probabilities (n, K) for single images, from a calibrated sketch (ours).

    The original, trained longer, is surer of some images than the sketch even if it never saw them. If the
    difference is larger than on nearly all unseen images, the original has memorised the image, and only the sketch
    counts. For all others the original adds the details: the prediction is a geometric mean in which the original,
    cooled, has weight `1 - SKETCH_WEIGHT`.

    Parameters
    ----------
    case
        The images and the original's logits.
    sketch
        Logits of `case.queried`.
    """
    import torch

    forget, labels = case.splits.forget, case.data.labels[case.queried]
    count, original = len(forget), case.original[case.queried]
    scaled_logits = original[:count] * case.cooling
    excess = confidence(torch.cat([scaled_logits, original[count:]]).double(), labels) - confidence(
        sketch.double(), labels
    )
    is_memorised = excess[:count] > torch.quantile(excess[count:], OUTLIER_QUANTILE)
    alone, both = (
        combine([sketch[:count]], case.forgotten_classes),
        combine([sketch[:count], scaled_logits], case.forgotten_classes, SKETCH_WEIGHT),
    )
    return alone.where(is_memorised[:, None], both)


def recognised_share(sketches: "dict[str, Tensor]", expectation: "Tensor", labels: "Tensor") -> dict[str, Any]:
    """Return the share of images that the expected predictions get right, with an interval, and the share of each
    sketch.

    The interval goes from the lower 95 % limit of the sketch that recognises less to the upper limit of the other.
    """
    shares = {name: _accuracy(logits, labels) for name, logits in sketches.items()}
    ends = [wilson(share * len(labels), len(labels)) for share in shares.values()]
    value = _accuracy(expectation, labels)
    low, high = min(value, *(end for end, _ in ends)), max(value, *(end for _, end in ends))
    return {"value": value, "low": low, "high": high, "count": len(labels), "each": shares}


def mean_entropy(logits: "Tensor") -> float:
    """Return the mean entropy of predictions, in nats."""
    import torch

    p = logits.double().softmax(1)
    return -torch.xlogy(p, p).sum(1).mean().item()


def _accuracy(logits: "Tensor", labels: "Tensor") -> float:
    return (logits.argmax(1) == labels).double().mean().item()
