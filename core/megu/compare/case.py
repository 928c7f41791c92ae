"""What figures are about: the images in their splits, models in their roles, and what was measured of each."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from megu.images.dataset import Splits
from megu.machine import torch_setup

if TYPE_CHECKING:
    from torch import Tensor, nn

    from megu.images.dataset import Dataset

FEWEST_SAMPLED = 30
"""Images of each part that a sample keeps where there are as many, however few it has in all."""
Role = Literal["original", "checkpoint", "retrained", "repeated", "untrained", "reference"]
JUDGED: tuple[Role, ...] = ("original", "checkpoint", "retrained")
"""Roles whose models get all figures; the others only serve to make them."""


@dataclass(frozen=True)
class Model:
    """A model and the part it plays. Names are different from each other.

    role: the original; a ``checkpoint`` to be judged; one retrained without the forget set; ``repeated``, the
    original's recipe on all images once more; untrained; or a reference, trained on a random half of the images.
    open: gives it in eval mode; called once or twice, so that few models are in memory at a time.
    out: of a reference, (N,) bool, whether it was trained *without* each image; None where that isn't known.
    """

    name: str
    role: Role
    open: "Callable[[], nn.Module]"
    out: "Tensor | None" = None
    source: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Relearned:
    """How a model relearned (`megu.compare.metrics.relearn`).

    steps: those until the goal, a multiple of `EVERY`, or None where all that were allowed did not suffice.
    area: mean accuracy over the whole curve, 0..1. curve: accuracies after 0, EVERY, 2 EVERY, … steps, on `count`
    images.
    """

    steps: int | None
    area: float
    curve: list[float]
    count: int


@dataclass
class Measured:
    """Of one model. logits: (N, K), NaN for images its role does not need. probed: (n,) bool, whether the probe is
    right on each of `Case.alike`. withheld: codes of figures that this model can't have, with the reason."""

    model: Model
    logits: "Tensor"
    probed: "Tensor | None"
    relearned: Relearned | None
    withheld: dict[str, str]


class Case:
    """Images and their splits. Only the test half reports; nothing here looks at the validation half, except
    `outside`, which is all unseen images as `mia_entropy` is defined on them."""

    relearning: tuple[int, int | None] | None = None
    """Steps of relearning at most, and measurements at the goal that end it, where they are not those of
    `megu.compare.metrics.relearn.course`."""

    def __init__(
        self,
        data: "Dataset",
        splits: Splits,
        gone: list[int],
        subclass: "Tensor | None" = None,
        doubt: str | None = None,
    ) -> None:
        """gone: numbers of the classes that are forgotten entirely; none of them where only some images are.

        subclass: where a sub-class is forgotten, which images are of it, (N,) bool. doubt: why a model retrained by the
        project is no true reference (see `megu.model.starting_weights.doubt`), or None.
        """
        import torch

        self.data, self.splits, self.forgotten_classes, self.subclass, self.doubt = data, splits, gone, subclass, doubt
        self.outside = torch.cat([splits.validation, splits.test])
        labels = data.labels[splits.test]
        self.chosen = torch.isin(labels, torch.tensor(gone, dtype=torch.long))
        """Of each image of the test half whether it is of what was forgotten whole."""
        touched = torch.isin(labels, data.labels[splits.forget].unique())
        if subclass is not None:
            self.chosen = touched = subclass[splits.test]
        self.alike = splits.test[touched]
        """Unseen images of the classes, or the sub-class, that the forget set has."""


def sampled(case: Case, images: int, seed: int) -> Case:
    """The case with about so many of its images, of each part the same share; those to forget and the unseen ones like
    them count twice, for most figures are about them."""
    import torch

    splits, total = case.splits, sum(map(len, (case.splits.forget, case.splits.retain, case.outside)))
    share = images / max(1, total)
    alike = torch.isin(splits.test, case.alike)
    drawn = {
        "forget": _drawn(splits.forget, 2 * share, seed),
        "retain": _drawn(splits.retain, share, seed),
        "validation": _drawn(splits.validation, share, seed),
        "test": torch.cat([_drawn(splits.test[alike], 2 * share, seed), _drawn(splits.test[~alike], share, seed)]),
    }
    drawn = {name: which.sort().values for name, which in drawn.items()}
    train = torch.cat([drawn["forget"], drawn["retain"]]).sort().values
    return Case(case.data, Splits(train=train, **drawn), case.forgotten_classes, case.subclass, case.doubt)


def _drawn(which: "Tensor", share: float, seed: int) -> "Tensor":
    import torch

    count = min(len(which), max(FEWEST_SAMPLED, round(share * len(which))))
    return which[torch.randperm(len(which), generator=torch_setup.generator(seed, len(which)))[:count]]
