"""A few images by which ways of preparing images are compared: some of each class, read once, when they are needed."""

import random
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from megu.base import files
from megu.images import image as images
from megu.images.fitting.usual import SIDES, Size
from megu.images.image import ImageFile
from megu.images.sources.source import Source
from megu.project.preprocessing import NARROWEST, Preprocessing

if TYPE_CHECKING:
    from numpy import ndarray
    from PIL import Image
    from torch import Tensor

COUNT, CLASSES = 200, 20
"""Images at most, and of how many classes: which output stands for which class shows in several of each."""
BLOCK, EACH = 5, 4
"""The first images are so many of as many classes, the next ones of others: each part tells classes apart."""
MOST = 2**27
"""Bytes of images held: of large ones there are fewer."""
LEAST = 50
"""Images held whatever they take."""
KEPT = SIDES[-1] * 9 // 8
"""Pixels of the shorter side beyond which an image is held smaller: none is shown larger than the last of `SIDES`."""


class Sample:
    """Up to `COUNT` images of a source, in an order of which each part holds several images of several classes.

    Those that can't be decoded are passed over. total: how many images the source has; classes: how many classes. mark:
    a digest of their names, classes and sizes: the same images elsewhere have the same.
    """

    def __init__(self, source: Source, listed: Sequence[ImageFile]) -> None:
        self.total = len(listed)
        self.labels: list[int] = []
        self._source, self._held = source, list["Image.Image | ndarray"]()
        self._shapes: list[tuple[int, ...]] = []
        self._bytes = 0
        numbers = {name: k for k, name in enumerate(sorted({image.label for image in listed}))}
        self.classes = len(numbers)
        drawn = list(_in_order(listed))
        self.mark = files.digest_of([[image.name, image.label, image.stamp[0]] for image in drawn])
        self._waiting = ((numbers[image.label], image) for image in drawn)
        self._shown: tuple[Any, list[ndarray]] = (None, [])

    def read(self, count: int) -> int:
        """Read images until `count` are held, and return how many are, which may be fewer."""
        while len(self._held) < count and (self._bytes < MOST or len(self._held) < LEAST):
            label, image = next(self._waiting, (0, None))
            if image is None:
                break
            if (found := self._read(image)) is not None:
                self._held.append(found[0])
                self._shapes.append(found[1])
                self._bytes += _bytes(found[0])
                self.labels.append(label)
        return min(count, len(self._held))

    def pixels(self, how: Preprocessing, start: int, stop: int) -> "Tensor":
        """The images from `start` to `stop`, which have been read, as pixels (n, channels, height, width)."""
        import numpy as np
        import torch

        key = (how.size, how.resize, how.colours, how.channels)
        if self._shown[0] != key:
            self._shown = (key, [])
        kept = self._shown[1]
        kept += [images.decode_opened(image, how) for image in self._held[len(kept) : stop]]
        return torch.from_numpy(np.stack(kept[start:stop]).astype(np.float32))

    def mixed(self, how: Preprocessing, count: int) -> "Tensor":
        """Return up to so many of the images read so far, from all over them, as `pixels` does."""
        import numpy as np
        import torch

        drawn = random.Random(0).sample(self._held, min(count, len(self._held)))
        return torch.from_numpy(np.stack([images.decode_opened(image, how) for image in drawn]).astype(np.float32))

    @property
    def size(self) -> Size | None:
        """Height and width of all images read so far, where these are the same and a model may see them so."""
        sizes = {shape[:2] for shape in self._shapes}
        height, width = sizes.pop() if len(sizes) == 1 else (0, 0)
        return (height, width) if min(height, width) >= NARROWEST else None

    @property
    def coloured(self) -> bool:
        """Whether an image read so far may have colours."""
        return any(shape[2] > 2 for shape in self._shapes)

    @property
    def deep(self) -> bool:
        """Whether an image read so far has more than 8 bits."""
        return any(_is_deep(held) for held in self._held)

    def _read(self, image: ImageFile) -> "tuple[Image.Image | ndarray, tuple[int, ...]] | None":
        import numpy as np

        try:
            found = images.open_image(self._source.read(image))
            if isinstance(found, np.ndarray):
                return found, found.shape
            shape = (found.height, found.width, 1 if found.mode in ("1", "L", "LA") else 3)
            found.draft(None, (KEPT, KEPT))  # a JPEG is decoded to a half, a quarter, an eighth as it is read
            found.load()
            return _smaller(found), shape
        except Exception:  # the decoders meet damaged bytes with errors of every kind
            return None


def _smaller(image: "Image.Image") -> "Image.Image":
    short = min(image.size)
    if short <= KEPT:
        return image
    known = image if image.mode in ("L", "RGB") else image.convert("RGB")
    width, height = (max(1, side * KEPT // short) for side in image.size)
    return known.resize((width, height), reducing_gap=2.0)


def _bytes(held: "Image.Image | ndarray") -> int:
    import numpy as np

    return held.nbytes if isinstance(held, np.ndarray) else held.width * held.height * len(held.getbands())


def _is_deep(held: "Image.Image | ndarray") -> bool:
    import numpy as np

    return isinstance(held, np.ndarray) and held.dtype != np.uint8


def _in_order(listed: Sequence[ImageFile]) -> Iterator[ImageFile]:
    """Images from all over each of up to `CLASSES` classes, in blocks of `EACH` images of `BLOCK` classes."""
    members: dict[str, list[int]] = {}
    for k, image in enumerate(listed):
        members.setdefault(image.label, []).append(k)
    known = sorted(members)
    taken = known if len(known) <= CLASSES else [known[k * len(known) // CLASSES] for k in range(CLASSES)]
    waiting = {name: _spread(members[name], -(-COUNT // len(taken))) for name in taken}
    left = COUNT
    while left and any(waiting.values()):
        for first in range(0, len(taken), BLOCK):
            for _ in range(EACH):
                for name in taken[first : first + BLOCK]:
                    if waiting[name] and left:
                        yield listed[waiting[name].pop(0)]
                        left -= 1


def _spread(members: list[int], count: int) -> list[int]:
    """Up to `count` of the numbers, evenly, in an order in which the first few are from all over it too."""
    chosen = sorted({k * (len(members) - 1) // max(1, count - 1) for k in range(count)})
    stride = max(1, round(len(chosen) ** 0.5))
    return [members[k] for start in range(stride) for k in chosen[start::stride]]
