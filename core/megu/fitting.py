"""Which preprocessing a model was trained with, found by trying the usual ones on a few images."""

import time
from collections.abc import Iterator
from contextlib import suppress
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
PART = 8
"""Images shown at a time: of a deep model, each of 224 × 224 takes tens of MB."""
SECONDS = 20.0
"""After that no other way is begun."""
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

    @property
    def share(self) -> float:
        """Right ones of those shown."""
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

    Smaller sizes would be quicker, but a model that is nearly as good with smaller images would keep them.

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


class Trial:
    """Tries one preprocessing after another until none that is left could be clearly better, or time is up.

    tried: what came of them. done, total: ways dealt with, of all there are. left: ways that time did not suffice for.
    """

    def __init__(
        self, model: "nn.Module", data: "Dataset", source: Source, stated: Preprocessing, read: dict[str, Any]
    ) -> None:
        """model: in eval mode. data: its images are read from `source`, and its labels need only tell classes apart: a
        class is right where the answers most often say the same for it (`matched`). stated: the one taken, in terms of
        images of 8 bits, as those that are given back; deeper ones are shown as `data` shows them. read: the result of
        the stage *images*."""
        self._model, self._data, self._source = model, data, source
        self._ways = list(candidates(stated, read))
        self._deeper = data.preprocessing.scale / stated.scale
        self._size: tuple[Any, Any] | None = None
        self._which, self._shown = list[int](), list["Tensor"]()
        self.tried: list[Tried] = []
        self.done, self.total, self.left = 0, len(self._ways), 0

    def run(self) -> Iterator[None]:
        """Do it, pausing after each way; sizes that the model does not take are passed over. At last the best of them
        once more with the middle of the images alone, where that is usual."""
        ends = time.monotonic() + SECONDS
        for name, how in self._ways:
            if self.tried and unbeatable(self._best()):
                break
            if self.tried and time.monotonic() > ends:
                self.left = self.total - self.done
                break
            yield from self._try(name, how)
        if self.tried and not self.left and not unbeatable(self._best()) and max(self._best().how.size) > LARGE:
            self.total += 1
            yield from self._try(self._best().name + CROPPED, cropped(self._best().how))

    def _try(self, name: str, how: Preprocessing) -> Iterator[None]:
        with suppress(RuntimeError, ValueError, AssertionError):  # images too small, or weights of another size
            self.tried.append(Tried(name, how, self._right(how)))
        self.done += 1
        yield

    def _best(self) -> Tried:
        return max(self.tried, key=lambda one: one.share)

    def _right(self, how: Preprocessing) -> "Tensor":
        """Which of the images the model is right about; of the first alone where it can't become the best any more."""
        import torch

        from megu.dataset import normalise
        from megu.models.open import logits_of_batch

        self._show(how)
        scaled = how.model_copy(update={"scale": how.scale * self._deeper})
        labels, count = self._data.labels[self._which], len(self._which)
        best = self._best().share if self.tried else 0.0
        answers, right = list["Tensor"](), torch.empty(0, dtype=torch.bool)
        for start in range(0, count, PART):
            part = torch.stack(self._shown[start : start + PART])
            answers.append(logits_of_batch(self._model, normalise(part, scaled)).argmax(1))
            seen = min(start + PART, count)
            right = matched(torch.cat(answers), labels[:seen])
            if int(right.sum()) + count - seen <= best * count:  # were it right about all the rest
                break
        return right

    def _show(self, how: Preprocessing) -> None:
        """Read the images at this size, unless they are those of the way before."""
        size = (tuple(how.size), how.resize)
        if size != self._size:
            count = IMAGES if max(how.size) <= LARGE else IMAGES // 2
            self._size, self._which = size, spread(self._data.labels, count)
            self._shown = [_pixels(self._source, self._data.images[i], how) for i in self._which]


def unbeatable(one: Tried) -> bool:
    """Whether none can be clearly `better`: w that are won and none lost are more than 2 sqrt(w) from five on."""
    return int((~one.right).sum()) < 5


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
    first, best = tried[0], max(tried, key=lambda one: one.share)
    if len(first.right) != len(best.right):  # shown fewer images: their shares are compared
        return best if best.share - first.share > 2 / len(best.right) ** 0.5 else None
    won, lost = int((best.right & ~first.right).sum()), int((first.right & ~best.right).sum())
    return best if won - lost > 2 * max(1, won + lost) ** 0.5 else None
