"""A case on a sample of its images: figures of a minute, with intervals as wide as so few images make them."""

from typing import TYPE_CHECKING

from megu.compare.audit.case import Case
from megu.images.dataset import Parts
from megu.machine import compute

if TYPE_CHECKING:
    from torch import Tensor

FEWEST = 30
"""Images of each part that are kept where it has as many, however few there are in all."""


def sampled(case: Case, images: int, seed: int) -> Case:
    """The case with about so many of its images, of each part the same share; those to forget and the unseen ones like
    them count twice, for most figures are about them."""
    import torch

    parts, total = case.parts, sum(map(len, (case.parts.forget, case.parts.retain, case.outside)))
    share = images / max(1, total)
    alike = torch.isin(parts.test, case.alike)
    drawn = {
        "forget": _drawn(parts.forget, 2 * share, seed),
        "retain": _drawn(parts.retain, share, seed),
        "validation": _drawn(parts.validation, share, seed),
        "test": torch.cat([_drawn(parts.test[alike], 2 * share, seed), _drawn(parts.test[~alike], share, seed)]),
    }
    drawn = {name: which.sort().values for name, which in drawn.items()}
    train = torch.cat([drawn["forget"], drawn["retain"]]).sort().values
    return Case(case.data, Parts(train=train, **drawn), case.gone, case.subclass, case.doubt)


def _drawn(which: "Tensor", share: float, seed: int) -> "Tensor":
    import torch

    count = min(len(which), max(FEWEST, round(share * len(which))))
    return which[torch.randperm(len(which), generator=compute.generator(seed, len(which)))[:count]]
