"""Which preprocessing a model was trained with, found by trying the usual ones on a few images."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from megu import pixels
from megu.class_order import matched
from megu.images import ImageFile
from megu.models.architecture import usual
from megu.preprocessing import Preprocessing
from megu.sources.source import Source

if TYPE_CHECKING:
    from torch import Tensor, nn

    from megu.dataset import Dataset

IMAGES = 48
"""How many images are shown; of large ones half as many."""
LARGE = 128
SIZES = (32, 64, 128, 224)
"""Pixels tried where the weights allow any size and the images have several."""
NORMS: dict[str, tuple[Any, Any]] = {
    "imagenet": ((0.485, 0.456, 0.406), (0.229, 0.224, 0.225)),
    "half": ((0.5, 0.5, 0.5), (0.5, 0.5, 0.5)),
    "unit": ((0.0, 0.0, 0.0), (1.0, 1.0, 1.0)),
    "cifar": ((0.4914, 0.4822, 0.4465), (0.247, 0.2435, 0.2616)),
    "raw": ((0.0, 0.0, 0.0), (1 / 255, 1 / 255, 1 / 255)),
}
"""Mean and deviation of values in 0..1, by name: ImageNet's, to -1..1, as they are, CIFAR-10's, and to 0..255."""
GREY = {"mnist": (0.1307, 0.3081)}
CROPPED = "_cropped"
"""What a name ends in where the middle is cut out."""
SHARE = 0.875
"""Of the shorter side, what ImageNet's recipes keep: 224 of 256 pixels. Tried from above LARGE on."""


@dataclass(frozen=True)
class Tried:
    """A preprocessing, and which of the images shown the model was right about with it, (n,) bool."""

    name: str
    how: Preprocessing
    right: "Tensor"

    def share(self) -> float:
        """Of the images shown, those the model was right about."""
        return float(self.right.float().mean())

    def as_json(self) -> dict[str, Any]:
        """name, preprocessing, right and of."""
        told = {"name": self.name, "preprocessing": self.how.model_dump(mode="json")}
        return {**told, "right": int(self.right.sum()), "of": len(self.right)}


def named(name: str, channels: int, size: tuple[int, int], scale: float = 255.0) -> Preprocessing:
    """A usual preprocessing by its name in `NORMS` or `GREY`; `scale` is white. Raises KeyError."""
    mean, std = NORMS[name] if name in NORMS else tuple((value,) * channels for value in GREY[name])
    if name == "raw":
        plain = Preprocessing(size=size, channels=channels, mean=(0.0,) * channels, std=(1.0,) * channels)
        return plain.model_copy(update={"scale": scale / 255})
    return usual(channels, size, mean, std).model_copy(update={"scale": scale})


def candidates(stated: Preprocessing, read: dict[str, Any]) -> Iterator[tuple[str, Preprocessing]]:
    """The one that is usual for the architecture first, then the others at its size, then all at the other sizes.

    read: the result of the stage *images*, which tells the images' size.
    """
    yield "usual", stated
    names = [*NORMS, *(GREY if stated.channels == 1 else ())]
    seen = [stated]
    for size in [stated.size, *sizes_of(read, stated)]:
        for name in names:
            how = named(name, stated.channels, size, stated.scale)
            if how not in seen:
                seen.append(how)
                yield name, how


def sizes_of(read: dict[str, Any], stated: Preprocessing) -> list[tuple[int, int]]:
    """Other sizes to try: that of the images where all have one, else some usual ones."""
    own = read.get("size")
    found = [(own[0], own[1])] if own and max(own) <= 512 else [(side, side) for side in SIZES] if not own else []
    return [size for size in found if size != tuple(stated.size)]


def trying(
    model: "nn.Module", data: "Dataset", source: Source, stated: Preprocessing, read: dict[str, Any]
) -> Iterator[Tried]:
    """Try one preprocessing after another; sizes that the model does not take are passed over. At last the best of them
    once more with the middle of the images alone, where that is usual.

    model: in eval mode. data: its images are read from `source`, and its labels need only tell classes apart: a class
    is right where the answers most often say the same for it (`matched`). stated: the one taken, in terms of images of
    8 bits, as those that are given back; deeper ones are shown as `data` shows them.
    """
    import torch

    from megu.dataset import normalise
    from megu.models.open import logits_of_batch

    shown: dict[Any, Tensor] = {}
    labels, deeper = data.labels, data.preprocessing.scale / stated.scale

    def tried(name: str, how: Preprocessing) -> Tried | None:
        size = tuple(how.size)
        which, made = spread(labels, IMAGES if max(size) <= LARGE else IMAGES // 2), (size, how.resize)
        if made not in shown:
            shown[made] = torch.stack([_pixels(source, data.images[i], how) for i in which])
        try:
            scaled = how.model_copy(update={"scale": how.scale * deeper})
            answers = logits_of_batch(model, normalise(shown[made], scaled)).argmax(1)
        except (RuntimeError, ValueError, AssertionError):  # images too small, or of another size than the weights
            return None
        return Tried(name, how, matched(answers, labels[which]))

    found: list[Tried] = []
    for name, how in candidates(stated, read):
        if (one := tried(name, how)) is not None:
            found.append(one)
            yield one
    best = max(found, key=Tried.share, default=None)
    if best and max(best.how.size) > LARGE and (one := tried(best.name + CROPPED, cropped(best.how))) is not None:
        yield one


def cropped(how: Preprocessing) -> Preprocessing:
    """The same with the middle cut out, as ImageNet's recipes do it."""
    return how.model_copy(update={"resize": round(max(how.size) / SHARE)})


def _pixels(source: Source, image: ImageFile, how: Preprocessing) -> "Tensor":
    import numpy as np
    import torch

    return torch.from_numpy(np.asarray(pixels.read(source, image, how), dtype=np.float32))


def spread(labels: "Tensor", count: int) -> list[int]:
    """Numbers of `count` images, as many of each class as can be, from all over it."""
    import torch

    classes = labels.unique()
    each = max(1, count // len(classes))
    found: list[int] = []
    for label in classes.tolist()[:: max(1, len(classes) // count)]:
        members = (labels == label).nonzero()[:, 0]
        places = torch.linspace(0, len(members) - 1, min(each, len(members))).round().long()
        found += members[places].unique().tolist()
    return sorted(found)


def better(tried: list[Tried]) -> Tried | None:
    """One that is clearly better than the first: by two standard errors of what they differ in. None where none is."""
    first, best = tried[0], max(tried, key=Tried.share)
    if len(first.right) != len(best.right):  # shown fewer images: their shares are compared
        gap = best.share() - first.share()
        return best if gap > 2 / len(best.right) ** 0.5 else None
    won, lost = int((best.right & ~first.right).sum()), int((first.right & ~best.right).sum())
    return best if won - lost > 2 * max(1, won + lost) ** 0.5 else None
