"""Subject of the figures: images in their splits, models in their roles, and the measurements of each model."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from megu.images.dataset import Splits
from megu.machine import torch_setup

if TYPE_CHECKING:
    from torch import Tensor, nn

    from megu.images.dataset import Dataset

FEWEST_SAMPLED = 30
"""Images of each split that a sample keeps, however small its share, if there are that many."""
Role = Literal["original", "checkpoint", "retrained", "repeated", "untrained", "reference"]
JUDGED: tuple[Role, ...] = ("original", "checkpoint", "retrained")
"""Roles whose models get all figures; the others only serve to compute them."""


@dataclass(frozen=True)
class Model:
    """A model in its role.

    Attributes
    ----------
    name
        Unique name.
    role
        The original; a ``checkpoint`` to be judged; a model retrained without the forget set; ``repeated``, trained
        again on all images by the original's recipe; untrained; or a reference, trained on a random half of the images.
    open
        Function that loads it in eval mode; called once or twice, so that few models are in memory at a time.
    out
        For a reference, True for images (N,) it was trained without; None if unknown.
    source
        JSON values that identify its weights.
    """

    name: str
    role: Role
    open: "Callable[[], nn.Module]"
    out: "Tensor | None" = None
    source: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Relearned:
    """Result of relearning (`megu.compare.metrics.relearn`).

    Attributes
    ----------
    steps
        Steps until the goal, a multiple of `EVERY`; None if it was not reached.
    area
        Mean accuracy over the whole curve, 0..1.
    curve
        Accuracies after 0, EVERY, 2 EVERY, … steps.
    count
        Number of images that the accuracies are measured on.
    """

    steps: int | None
    area: float
    curve: list[float]
    count: int


@dataclass
class Measurement:
    """Measurements of one model.

    Attributes
    ----------
    model
        The model.
    logits
        Logits (N, K), NaN for images that its role does not need.
    probed
        True where the probe is right on `Case.alike`, bool (n,).
    relearned
        Result of relearning, if measured.
    withheld
        Reasons by code of the figures that this model can't have.
    """

    model: Model
    logits: "Tensor"
    probed: "Tensor | None"
    relearned: Relearned | None
    withheld: dict[str, str]


class Case:
    """Images and their splits.

    Only the test half reports. Nothing here uses the validation half, except `outside`: all unseen images, on which
    `mia_entropy` is defined.
    """

    relearning: tuple[int, int | None] | None = None
    """Most steps of relearning, and measurements at the goal that end it, if they differ from
    `megu.compare.metrics.relearn.course`."""

    def __init__(
        self,
        data: "Dataset",
        splits: Splits,
        forgotten_classes: list[int],
        subclass: "Tensor | None" = None,
        doubt: str | None = None,
    ) -> None:
        """Create the case.

        Parameters
        ----------
        data
            All images.
        splits
            Their splits.
        gone
            Numbers of the classes that are forgotten entirely; empty if only some of their images are.
        subclass
            For a sub-class, True for its images, bool (N,).
        doubt
            Reason why a model retrained by the project is no true reference (see `megu.model.starting_weights.doubt`),
            or None.
        """
        import torch

        self.data, self.splits, self.forgotten_classes, self.subclass, self.doubt = (
            data,
            splits,
            forgotten_classes,
            subclass,
            doubt,
        )
        self.outside = torch.cat([splits.validation, splits.test])
        labels = data.labels[splits.test]
        self.chosen = torch.isin(labels, torch.tensor(forgotten_classes, dtype=torch.long))
        """Of each image of the test half whether it is of what was forgotten whole."""
        is_alike = torch.isin(labels, data.labels[splits.forget].unique())
        if subclass is not None:
            self.chosen = is_alike = subclass[splits.test]
        self.alike = splits.test[is_alike]
        """Unseen images of the classes, or the sub-class, that the forget set has."""


def sample(case: Case, images: int, seed: int) -> Case:
    """Return the case with about `images` of its images, the same share of each split.

    Images to forget, and unseen ones like them, count twice, since most figures are about them.
    """
    import torch

    splits, total = case.splits, sum(map(len, (case.splits.forget, case.splits.retain, case.outside)))
    share = images / max(1, total)
    is_alike = torch.isin(splits.test, case.alike)
    indices = {
        "forget": _draw(splits.forget, 2 * share, seed),
        "retain": _draw(splits.retain, share, seed),
        "validation": _draw(splits.validation, share, seed),
        "test": torch.cat([_draw(splits.test[is_alike], 2 * share, seed), _draw(splits.test[~is_alike], share, seed)]),
    }
    indices = {name: which.sort().values for name, which in indices.items()}
    train = torch.cat([indices["forget"], indices["retain"]]).sort().values
    return Case(case.data, Splits(train=train, **indices), case.forgotten_classes, case.subclass, case.doubt)


def _draw(which: "Tensor", share: float, seed: int) -> "Tensor":
    import torch

    count = min(len(which), max(FEWEST_SAMPLED, round(share * len(which))))
    return which[torch.randperm(len(which), generator=torch_setup.generator(seed, len(which)))[:count]]
