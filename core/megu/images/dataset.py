"""The images of a project as a model sees them, and their parts: training, validation, test, forget and retain."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from megu.base import files
from megu.base.errors import ImagesError
from megu.base.messages.catalogue import plain, set_apart
from megu.images import pixels
from megu.images.few_images import watched
from megu.images.index import Index, among
from megu.images.sources.source import Source
from megu.machine import torch_setup
from megu.project.preprocessing import Preprocessing
from megu.project.schema import ImagesChoice

if TYPE_CHECKING:
    import torch
    from numpy import ndarray
    from torch import Tensor


@dataclass(frozen=True)
class Dataset:
    """N images: `pixels` (N, channels, height, width), `labels` int64 (N,) as model outputs, and their files.

    Pixels are asked for in batches, `pixels[indices]`: they lie on the disk, and may be decoded only then. They are
    uint8, or as deep as the images: int32 for 16 bits, float32.
    """

    images: Index
    pixels: "Tensor | pixels.Streamed | pixels.Deep"
    labels: "Tensor"
    class_names: list[str]
    preprocessing: Preprocessing

    def normalised(self, indices: "Tensor") -> "Tensor":
        """Return inputs (n, channels, height, width), float32, as the model expects them, on this process's device.

        They go there as they lie on the disk, mostly as bytes: a quarter of what floats would be.
        """
        return normalise(self.pixels[indices].to(torch_setup.device()), self.preprocessing)


def normalise(pixels: "Tensor", preprocessing: Preprocessing) -> "Tensor":
    """`(x / scale - mean) / std` of pixels (n, channels, height, width), as float32."""
    mean, std = (_a_channel(numbers, pixels.device) for numbers in (preprocessing.mean, preprocessing.std))
    return (pixels.float() / preprocessing.scale - mean) / std


@lru_cache(maxsize=8)
def _a_channel(numbers: tuple[float, ...], device: "torch.device") -> "Tensor":
    """A number a channel, (C, 1, 1), kept: each step asks for it."""
    import torch

    return torch.tensor(numbers, device=device)[:, None, None]


def class_order(
    model: dict[str, Any], images: dict[str, Any], outputs: Sequence[str] = (), *, guess: bool = False
) -> list[str]:
    """Class names in the order of the model's outputs, from the results of the stages *model* and *images*.

    outputs: that order where the user set it. Raises ImagesError ``class_count`` where model and images don't have as
    many classes, and unless a `guess` will do, ``class_names`` where they have other ones.
    """
    found = [row["name"] for row in images["classes"]]
    if len(found) != model["classes"]:
        raise ImagesError("class_count", model=model["classes"], images=len(found), folders=_some(found))
    if sorted(outputs) == sorted(found):
        return list(outputs)
    names = [files.nfc(name) for name in model["class_names"] or found]
    if missing := sorted(set(names) - set(found)):
        if guess:
            return found
        raise ImagesError("class_names", missing=_some(missing), found=_some(sorted(set(found) - set(names))))
    return names


def _some(names: Sequence[str], most: int = 5) -> str:
    return ", ".join(map(set_apart, map(plain, names[:most]))) + (" …" if len(names) > most else "")


def load(
    source: Source, index: Path, class_names: list[str], preprocessing: Preprocessing, cache: Path | None
) -> Dataset:
    """The images of an index, their pixels mapped from the folder `cache` (see `images.pixels`), or decoded on demand.

    Raises ImagesError ``images_changed`` where a file is not what was hashed.
    """
    import numpy as np
    import torch

    images = Index(index)
    if cache is not None:
        pixels.check(source, images, cache)
    number = np.array([class_names.index(name) for name in images.label_names])
    labels = torch.from_numpy(number[images.labels])
    shown = pixels.mapped(cache, images, preprocessing) if cache else pixels.Streamed(source, images, preprocessing)
    return Dataset(images, shown, labels, class_names, preprocessing)


@dataclass(frozen=True)
class Splits:
    """Which images play which part, as index tensors; `validation` and `test` are empty where none is known unseen."""

    train: "Tensor"
    forget: "Tensor"
    retain: "Tensor"
    validation: "Tensor"
    test: "Tensor"


@dataclass(frozen=True)
class Roles:
    """`Splits` as arrays of image numbers, each ascending."""

    train: "ndarray"
    forget: "ndarray"
    retain: "ndarray"
    validation: "ndarray"
    test: "ndarray"


def roles(images: Index, choice: ImagesChoice, forget: "ndarray | list[int]", apart: Collection[str] = ()) -> Roles:
    """Divide the images. Only those that trained the model can be forgotten; without an answer to that question all
    count as training images and none as unseen: figures that need these are withheld, never invented. A copy of a
    training image is not unseen, whatever folder it lies in.

    forget: numbers of the images of the forget set (n,). apart: contents (SHA-256) that don't count as unseen either;
    the halves stay what they are without them.
    """
    import numpy as np

    trained, chosen = images.trained(choice), np.zeros(len(images), bool)
    chosen[forget] = True
    validation, test = (
        half[~_with_content(images, half, apart)] for half in _divided(images, ~trained, choice.watched)
    )
    return Roles(
        train=np.flatnonzero(trained),
        forget=np.flatnonzero(trained & chosen),
        retain=np.flatnonzero(trained & ~chosen),
        validation=validation,
        test=test,
    )


def _with_content(images: Index, rows: "ndarray", contents: Collection[str]) -> "ndarray":
    """Which of the images `rows` (n,) have one of these contents, (n,) bool."""
    import numpy as np

    heads = np.array(sorted(int(content[:16], 16) for content in contents), np.uint64)
    return among(images.heads()[rows], heads)


def split(dataset: Dataset, choice: ImagesChoice, forget: "ndarray", apart: Collection[str] = ()) -> Splits:
    """`roles` as index tensors."""
    import torch

    divided = vars(roles(dataset.images, choice, forget, apart))
    return Splits(**{role: torch.from_numpy(numbers) for role, numbers in divided.items()})


def _divided(images: Index, others: "ndarray", how: Literal["half", "few"]) -> "tuple[ndarray, ndarray]":
    """Divide each class of `others` (N,) bool that are no copies of the rest by hash into those that are watched and
    those that report (`few_images.watched`); equal images stay on one side."""
    import numpy as np

    if not others.any():
        return np.empty(0, np.int64), np.empty(0, np.int64)
    heads = images.heads()
    unseen = np.flatnonzero(others)
    unseen = unseen[~among(heads[unseen], np.sort(heads[~others]))]
    first, second = [], []
    for code in np.unique(images.labels[unseen]):
        members = unseen[images.labels[unseen] == code]
        members = members[np.argsort(heads[members], kind="stable")]
        middle = watched(len(members), how)
        while middle > 0 and heads[members[middle]] == heads[members[middle - 1]]:
            middle -= 1
        first.append(members[:middle])
        second.append(members[middle:])
    return _sorted(first), _sorted(second)


def _sorted(parts: "list[ndarray]") -> "ndarray":
    import numpy as np

    return np.sort(np.concatenate(parts)) if parts else np.empty(0, np.int64)
