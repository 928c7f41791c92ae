"""What sketches say: calibrated answers, the share they recognise, and how sure a model would be."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Literal

from megu.base.shares import wilson
from megu.images.dataset import Dataset, Splits
from megu.unlearn.targets import confidence

if TYPE_CHECKING:
    from torch import Tensor


MAX_HELD_OUT, MIN_UNSEEN = 1000, 30
"""Images at the most, and unseen ones at the least, by which the sketches are calibrated."""
BISECTION_STEPS = 60
"""Halvings in a search for one number."""
OUTLIER_QUANTILE, SKETCH_WEIGHT = 0.98, 1 / 3
"""Of unseen images, the share that tells how much surer than a sketch the original may be; and the sketch's weight in
what is then expected of an image."""
LEVEL_WEIGHT, DETAIL_WEIGHT = 1 / 3, 3 / 4
"""The weight of the regrown top beside the coarse model: in how many images are recognised, and in what is answered."""
MAX_FACTOR = 50.0
"""The largest factor on a sketch's logits; its inverse is the smallest."""


@dataclass(frozen=True)
class Case:
    """Images, and what the original answers.

    splits: those of the project, without the images to keep that are held out. held: images that no sketch is trained
    on and that belong to classes that stay: unseen ones, or where there are too few (`unseen` is False) images to keep.
    original: its logits on all images (N, K).
    """

    data: Dataset
    splits: Splits
    forgotten_classes: list[int]
    original: "Tensor"
    held_out: "Tensor"
    unseen: bool

    @classmethod
    def of(cls, data: Dataset, splits: Splits, forgotten_classes: list[int], original: "Tensor") -> "Case":
        """Divide the images; the validation half alone is looked at, for the other half reports."""
        import torch

        stay = ~torch.isin(data.labels, torch.tensor(forgotten_classes, dtype=torch.long))
        known = splits.validation[stay[splits.validation]]
        if len(known) >= MIN_UNSEEN:
            return cls(data, splits, forgotten_classes, original, known[:: -(-len(known) // MAX_HELD_OUT)], True)
        every = max(10, -(-len(splits.retain) // MAX_HELD_OUT))
        out = torch.zeros(len(splits.retain), dtype=torch.bool)
        out[::every] = True
        kept = replace(splits, retain=splits.retain[~out])
        return cls(data, kept, forgotten_classes, original, splits.retain[out], False)

    @property
    def queried(self) -> "Tensor":
        """The images that the sketches are asked about: those to forget, then those held."""
        import torch

        return torch.cat([self.splits.forget, self.held_out])

    @property
    def cooling(self) -> float:
        """Return the factor that brings the original's mean confidence in images to keep down to that in unseen ones;
        1 where none is unseen."""
        kept, labels = self.splits.retain[:: -(-len(self.splits.retain) // MAX_HELD_OUT)], self.data.labels
        wanted = confidence(self.original[self.held_out].double(), labels[self.held_out]).mean().item()
        return min(1.0, calibration_factor(self.original[kept], labels[kept], wanted, "mean")) if self.unseen else 1.0


def expect(case: Case, sketches: "dict[str, Tensor]") -> "tuple[dict[str, Any], Tensor]":
    """Return what is expected of a model that never saw the images, and its answers about them as log-probabilities
    (n, K).

    sketches: by name, logits of `case.asked`. The result tells the share of the images to forget that it would
    `recognise` (see `recognised`), the factors, and on what the sketches were calibrated.
    """
    forget, labels = case.splits.forget, case.data.labels
    count, held = len(forget), labels[case.held_out]
    wanted = confidence(case.original[case.held_out].double(), held).median().item()
    factors = {name: calibration_factor(logits[count:], held, wanted) for name, logits in sketches.items()}
    calibrated = {name: logits[:count] * factors[name] for name, logits in sketches.items()}
    if "softened" in sketches:
        expected = expect_for_images(case, sketches["softened"] * factors["softened"])
    else:
        expected = expect_for_subclass(
            [calibrated["regrown"], calibrated["coarse"]], labels[forget], case.forgotten_classes
        )
    right = {name: _accuracy(logits[count:], held) for name, logits in sketches.items()}
    return {
        "recognise": recognised_share(calibrated, expected, labels[forget]),
        "factors": factors,
        "right": right,
        "calibrated_on": "validation" if case.unseen else "training",
        "entropy": mean_entropy(expected),
    }, expected


def calibration_factor(
    logits: "Tensor", labels: "Tensor", wanted: float, middle: Literal["median", "mean"] = "median"
) -> float:
    """Return the factor on logits (m, K) at which the median or mean of their confidence in `labels` is as `wanted`.

    A sketch is trained briefly, and so less sure of every image than the original; that alone would tell its answers
    apart. 1 where no factor from 1 / `STEEPEST` to `STEEPEST` does, as of a sketch that is mostly wrong.
    """
    low, high = 1 / MAX_FACTOR, MAX_FACTOR

    def at(scale: float) -> float:
        return getattr(confidence(logits.double() * scale, labels), middle)().item()

    if not at(low) <= wanted <= at(high):
        return 1.0
    for _ in range(BISECTION_STEPS):
        half = (low * high) ** 0.5
        low, high = (half, high) if at(half) < wanted else (low, half)
    return high


def combine(sketches: "list[Tensor]", forgotten_classes: list[int], first: float | None = None) -> "Tensor":
    """Return the geometric mean of answers, as log-probabilities (n, K), without the forgotten classes (-inf).

    first: the weight of the first of two; all count alike where it is None.
    """
    import torch

    stacked = torch.stack([logits.double().log_softmax(1) for logits in sketches])
    mean = stacked.mean(0) if first is None else first * stacked[0] + (1 - first) * stacked[1]
    mean[:, forgotten_classes] = float("-inf")
    return mean.log_softmax(1)


def expect_for_subclass(sketches: "list[Tensor]", labels: "Tensor", forgotten_classes: list[int]) -> "Tensor":
    """Return what is expected of a sub-class, as log-probabilities (n, K), of two calibrated sketches (ours).

    sketches: logits of the regrown top and of the coarse model. The coarse one never learned from the images and tells
    best how many of them are recognised; the regrown top, whose lower layers are the original's, recognises too many,
    but tells best how images differ. So the answers are mostly its own, with the labels made less likely.
    """
    share = _accuracy(combine(sketches, forgotten_classes, LEVEL_WEIGHT), labels)
    return match_accuracy(combine(sketches, forgotten_classes, DETAIL_WEIGHT), labels, share)


def match_accuracy(log_p: "Tensor", labels: "Tensor", share: float) -> "Tensor":
    """Return answers, as log-probabilities (n, K), of which `share` are right: all own labels are made likelier or less
    likely by one factor. As they are where no label is possible, or no other."""
    import torch

    own = torch.nn.functional.one_hot(labels, log_p.shape[1]).bool()
    ahead = log_p[own] - log_p.masked_fill(own, -torch.inf).amax(1)
    if not ahead.isfinite().all():
        return log_p
    right, surest = round(share * len(ahead)), ahead.sort(descending=True).values
    ends = torch.cat([surest[:1] + 1, surest, surest[-1:] - 1])  # so that none and all can be right as well
    return (log_p - (ends[right] + ends[right + 1]) / 2 * own).log_softmax(1)


def expect_for_images(case: Case, sketch: "Tensor") -> "Tensor":
    """Return what is expected of single images, as log-probabilities (n, K), of a calibrated sketch (ours).

    sketch: its logits of `case.asked`. The original is surer of some images than the sketch also where it never saw
    them, because it was trained longer. Where it is surer by more than of nearly all unseen images, it knows the image
    by having seen it, and the sketch alone tells. Of all others the original tells the details: the answer is a
    geometric mean, of which the original, cooled, has `1 - SKETCHED`.
    """
    import torch

    forget, labels = case.splits.forget, case.data.labels[case.queried]
    count, known = len(forget), case.original[case.queried]
    cooled = known[:count] * case.cooling
    ahead = confidence(torch.cat([cooled, known[count:]]).double(), labels) - confidence(sketch.double(), labels)
    memorised = ahead[:count] > torch.quantile(ahead[count:], OUTLIER_QUANTILE)
    alone, both = (
        combine([sketch[:count]], case.forgotten_classes),
        combine([sketch[:count], cooled], case.forgotten_classes, SKETCH_WEIGHT),
    )
    return alone.where(memorised[:, None], both)


def recognised_share(sketches: "dict[str, Tensor]", expected: "Tensor", labels: "Tensor") -> dict[str, Any]:
    """Return the share of images that the mean answers get right, from the lower 95 % end of the sketch that recognises
    less to the upper one of the other, and what each recognises."""
    shares = {name: _accuracy(logits, labels) for name, logits in sketches.items()}
    ends = [wilson(share * len(labels), len(labels)) for share in shares.values()]
    value = _accuracy(expected, labels)
    low, high = min(value, *(end for end, _ in ends)), max(value, *(end for _, end in ends))
    return {"value": value, "low": low, "high": high, "count": len(labels), "each": shares}


def mean_entropy(logits: "Tensor") -> float:
    """Return the mean entropy of the answers, in nats."""
    import torch

    p = logits.double().softmax(1)
    return -torch.xlogy(p, p).sum(1).mean().item()


def _accuracy(logits: "Tensor", labels: "Tensor") -> float:
    return (logits.argmax(1) == labels).double().mean().item()
