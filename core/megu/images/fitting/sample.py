"""A small sample of the images to compare preprocessings: some of each class, read once, when needed."""

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
"""Most images and classes: several images of a class show which output stands for it."""
BLOCK, EACH = 5, 4
"""Classes in a block, and images of each, so that every part of the sample contains several classes."""
MOST = 2**27
"""Bytes of images in memory: there are fewer large ones."""
LEAST = 50
"""Images kept in memory whatever their size."""
LARGEST_SIDE = SIDES[-1] * 9 // 8
"""Pixels of the shorter side above which an image is kept smaller: none is shown larger than the last of `SIDES`."""


class Sample:
    """Up to `COUNT` images of a source, ordered so that each part contains several images of several classes.

    Images that can't be decoded are skipped.

    Attributes
    ----------
    total : int
        Number of images of the source.
    classes : int
        Number of classes.
    labels : list of int
        Classes of the images read so far.
    mark : str
        Digest of the names, classes and sizes; the same images elsewhere have the same mark.
    """

    def __init__(self, source: Source, image_files: Sequence[ImageFile]) -> None:
        self.total = len(image_files)
        self.labels: list[int] = []
        self._source, self._images = source, list["Image.Image | ndarray"]()
        self._shapes: list[tuple[int, ...]] = []
        self._bytes = 0
        numbers = {name: k for k, name in enumerate(sorted({image.label for image in image_files}))}
        self.classes = len(numbers)
        draw = list(_draw(image_files))
        self.mark = files.digest_of([[image.name, image.label, image.stamp[0]] for image in draw])
        self._remaining = ((numbers[image.label], image) for image in draw)
        self._shown: tuple[Any, list[ndarray]] = (None, [])

    def read(self, count: int) -> int:
        """Read images until `count` are in memory; return how many are, which may be fewer."""
        while len(self._images) < count and (self._bytes < MOST or len(self._images) < LEAST):
            label, image = next(self._remaining, (0, None))
            if image is None:
                break
            if (image_and_shape := self._read(image)) is not None:
                self._images.append(image_and_shape[0])
                self._shapes.append(image_and_shape[1])
                self._bytes += _bytes(image_and_shape[0])
                self.labels.append(label)
        return min(count, len(self._images))

    def pixels(self, preprocessing: Preprocessing, start: int, stop: int) -> "Tensor":
        """Return the images from `start` to `stop`, which have been read, as pixels (n, channels, height, width)."""
        import numpy as np
        import torch

        key = (preprocessing.size, preprocessing.resize, preprocessing.colours, preprocessing.channels)
        if self._shown[0] != key:
            self._shown = (key, [])
        cache = self._shown[1]
        cache += [images.decode_opened(image, preprocessing) for image in self._images[len(cache) : stop]]
        return torch.from_numpy(np.stack(cache[start:stop]).astype(np.float32))

    def mix(self, preprocessing: Preprocessing, count: int) -> "Tensor":
        """Return up to `count` of the images read so far, drawn from all of them, as `pixels` does."""
        import numpy as np
        import torch

        draw = random.Random(0).sample(self._images, min(count, len(self._images)))
        return torch.from_numpy(
            np.stack([images.decode_opened(image, preprocessing) for image in draw]).astype(np.float32)
        )

    @property
    def size(self) -> Size | None:
        """Height and width of all images read so far, if they are equal and possible as a model's input."""
        sizes = {shape[:2] for shape in self._shapes}
        height, width = sizes.pop() if len(sizes) == 1 else (0, 0)
        return (height, width) if min(height, width) >= NARROWEST else None

    @property
    def is_coloured(self) -> bool:
        """True if an image read so far may have colours."""
        return any(shape[2] > 2 for shape in self._shapes)

    @property
    def deep(self) -> bool:
        """True if an image read so far has more than 8 bits."""
        return any(_is_deep(image) for image in self._images)

    def _read(self, image: ImageFile) -> "tuple[Image.Image | ndarray, tuple[int, ...]] | None":
        import numpy as np

        try:
            image_file = images.open_image(self._source.read(image))
            if isinstance(image_file, np.ndarray):
                return image_file, image_file.shape
            shape = (image_file.height, image_file.width, 1 if image_file.mode in ("1", "L", "LA") else 3)
            image_file.draft(None, (LARGEST_SIDE, LARGEST_SIDE))  # a JPEG is decoded at a half, a quarter or an eighth
            image_file.load()
            return _shrink(image_file), shape
        except Exception:  # decoders raise any kind of error for damaged bytes
            return None


def _shrink(image: "Image.Image") -> "Image.Image":
    shorter_side = min(image.size)
    if shorter_side <= LARGEST_SIDE:
        return image
    convertible = image if image.mode in ("L", "RGB") else image.convert("RGB")
    width, height = (max(1, side * LARGEST_SIDE // shorter_side) for side in image.size)
    return convertible.resize((width, height), reducing_gap=2.0)


def _bytes(image: "Image.Image | ndarray") -> int:
    import numpy as np

    return image.nbytes if isinstance(image, np.ndarray) else image.width * image.height * len(image.getbands())


def _is_deep(image: "Image.Image | ndarray") -> bool:
    import numpy as np

    return isinstance(image, np.ndarray) and image.dtype != np.uint8


def _draw(image_files: Sequence[ImageFile]) -> Iterator[ImageFile]:
    """Yield images from all over each of up to `CLASSES` classes, in blocks of `EACH` images of `BLOCK` classes."""
    members: dict[str, list[int]] = {}
    for k, image in enumerate(image_files):
        members.setdefault(image.label, []).append(k)
    names = sorted(members)
    classes = names if len(names) <= CLASSES else [names[k * len(names) // CLASSES] for k in range(CLASSES)]
    remaining = {name: _spread(members[name], -(-COUNT // len(classes))) for name in classes}
    count = COUNT
    while count and any(remaining.values()):
        for first in range(0, len(classes), BLOCK):
            for _ in range(EACH):
                for name in classes[first : first + BLOCK]:
                    if remaining[name] and count:
                        yield image_files[remaining[name].pop(0)]
                        count -= 1


def _spread(members: list[int], count: int) -> list[int]:
    """Return up to `count` of the numbers, evenly spaced; the first few are spread over all of them, too."""
    places = sorted({k * (len(members) - 1) // max(1, count - 1) for k in range(count)})
    stride = max(1, round(len(places) ** 0.5))
    return [members[k] for start in range(stride) for k in places[start::stride]]
