"""What an audit is about: the images in their parts, and the models in their roles."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from megu.compare.metrics import relearn

if TYPE_CHECKING:
    from torch import Tensor, nn

    from megu.images.dataset import Dataset, Parts

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


class Case:
    """Images and their parts. Only the test half reports; nothing here looks at the validation half, except
    `outside`, which is all unseen images as `mia_entropy` is defined on them."""

    def __init__(
        self,
        data: "Dataset",
        parts: "Parts",
        gone: list[int],
        subclass: "Tensor | None" = None,
        doubt: str | None = None,
    ) -> None:
        """gone: numbers of the classes that are forgotten entirely; none of them where only some images are.

        subclass: where a sub-class is forgotten, which images are of it, (N,) bool. doubt: why a model retrained by the
        project is no true reference (see `megu.model.start.doubt`), or None.
        """
        import torch

        self.doubt = doubt
        self.relearning: tuple[int, int | None] = relearn.length(len(parts.forget)), relearn.SETTLED
        """Steps of relearning at most, and measurements at the goal that end it; see `megu.compare.metrics.relearn`."""
        self.data, self.parts, self.gone, self.subclass = data, parts, gone, subclass
        self.outside = torch.cat([parts.validation, parts.test])
        test_labels = data.labels[parts.test]
        chosen = torch.isin(test_labels, torch.tensor(gone, dtype=torch.long))
        touched = torch.isin(test_labels, data.labels[parts.forget].unique())
        if subclass is not None:
            chosen = touched = subclass[parts.test]
        self.forget_unseen, self.retain_unseen = parts.test[chosen], parts.test[~chosen]
        self.alike = parts.test[touched]
        """Unseen images of the classes, or the sub-class, that the forget set has."""
