"""The images of a project as a model's inputs, and their parts: training, validation, test, forget and retain."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from megu.base import files
from megu.base.errors import ImagesError
from megu.base.messages.catalogue import plain, set_apart
from megu.images import pixels
from megu.images.few_images import count_watched
from megu.images.index import Index, in_sorted
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
    """N images, their labels and their files.

    Attributes
    ----------
    images : Index
    pixels : Tensor or stand-in, shape (N, channels, height, width)
        Index it in batches, `pixels[indices]`: pixels are on the disk, and may be decoded on demand. Their type is
        uint8, or follows the images' depth: int32 for 16 bits, float32.
    labels : Tensor, shape (N,), int64
        Numbers of the model's outputs.
    class_names : list of str
    preprocessing : Preprocessing
    """

    images: Index
    pixels: "Tensor | pixels.StreamedPixels | pixels.DeepPixels"
    labels: "Tensor"
    class_names: list[str]
    preprocessing: Preprocessing

    def normalised(self, indices: "Tensor") -> "Tensor":
        """Return the model's inputs (n, channels, height, width), float32, on this process's device.

        Pixels are moved there as stored, mostly as bytes: a quarter of the size of floats.
        """
        return normalise(self.pixels[indices].to(torch_setup.device()), self.preprocessing)


def normalise(pixels: "Tensor", preprocessing: Preprocessing) -> "Tensor":
    """Return `(x / scale - mean) / std` of pixels (n, channels, height, width), as float32."""
    mean, std = (_per_channel(numbers, pixels.device) for numbers in (preprocessing.mean, preprocessing.std))
    return (pixels.float() / preprocessing.scale - mean) / std


@lru_cache(maxsize=8)
def _per_channel(numbers: tuple[float, ...], device: "torch.device") -> "Tensor":
    """Return one number per channel as a tensor (C, 1, 1); cached, because each step needs it."""
    import torch

    return torch.tensor(numbers, device=device)[:, None, None]


def class_order(
    model: dict[str, Any], images: dict[str, Any], outputs: Sequence[str] = (), *, guess: bool = False
) -> list[str]:
    """Return the class names in the order of the model's outputs.

    Parameters
    ----------
    model, images : dict
        Results of the stages *model* and *images*.
    outputs : sequence of str
        The order, if the user set it.
    guess : bool
        True accepts the images' own order if the names differ.

    Raises
    ------
    ImagesError
        ``class_count`` if model and images have different numbers of classes; ``class_names`` if the names differ.
    """
    own_names = [row["name"] for row in images["classes"]]
    if len(own_names) != model["classes"]:
        raise ImagesError("class_count", model=model["classes"], images=len(own_names), folders=_some(own_names))
    if sorted(outputs) == sorted(own_names):
        return list(outputs)
    names = [files.nfc(name) for name in model["class_names"] or own_names]
    if missing := sorted(set(names) - set(own_names)):
        if guess:
            return own_names
        raise ImagesError("class_names", missing=_some(missing), found=_some(sorted(set(own_names) - set(names))))
    return names


def _some(names: Sequence[str], most: int = 5) -> str:
    return ", ".join(map(set_apart, map(plain, names[:most]))) + (" …" if len(names) > most else "")


def load(
    source: Source, index: Path, class_names: list[str], preprocessing: Preprocessing, cache: Path | None
) -> Dataset:
    """Return the images of an index.

    Parameters
    ----------
    source : Source
    index : Path
        File of the index.
    class_names : list of str
        In the order of the model's outputs.
    preprocessing : Preprocessing
    cache : Path or None
        Folder of decoded pixels to map (see `images.pixels`); None decodes on demand.

    Raises
    ------
    ImagesError
        ``images_changed`` if a file is not what was hashed.
    """
    import numpy as np
    import torch

    images = Index(index)
    if cache is not None:
        pixels.check(source, images, cache)
    output_of = np.array([class_names.index(name) for name in images.label_names])
    labels = torch.from_numpy(output_of[images.labels])
    decoded_pixels = (
        pixels.map_pixels(cache, images, preprocessing)
        if cache
        else pixels.StreamedPixels(source, images, preprocessing)
    )
    return Dataset(images, decoded_pixels, labels, class_names, preprocessing)


@dataclass(frozen=True)
class Splits:
    """The images of each part, as index tensors; `validation` and `test` are empty where none is known unseen."""

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
    """Assign the images to their roles.

    Only images the model was trained on can be forgotten. While that is unknown, all count as training images and none
    as unseen, and figures that need unseen images are withheld. A copy of a training image is not unseen, whatever its
    folder.

    Parameters
    ----------
    images : Index
    choice : ImagesChoice
    forget : ndarray or list of int, shape (n,)
        Numbers of the images of the forget set.
    apart : collection of str
        Contents (SHA-256) that don't count as unseen either; they are removed after dividing validation and test.
    """
    import numpy as np

    is_trained, is_chosen = images.training_mask(choice), np.zeros(len(images), bool)
    is_chosen[forget] = True
    validation, test = (
        half[~_with_content(images, half, apart)] for half in _divide_unseen(images, ~is_trained, choice.watched)
    )
    return Roles(
        train=np.flatnonzero(is_trained),
        forget=np.flatnonzero(is_trained & is_chosen),
        retain=np.flatnonzero(is_trained & ~is_chosen),
        validation=validation,
        test=test,
    )


def _with_content(images: Index, rows: "ndarray", digests: Collection[str]) -> "ndarray":
    """Return which of the images `rows` (n,) have one of these contents, (n,) bool."""
    import numpy as np

    heads = np.array(sorted(int(content[:16], 16) for content in digests), np.uint64)
    return in_sorted(images.heads()[rows], heads)


def split(dataset: Dataset, choice: ImagesChoice, forget: "ndarray", apart: Collection[str] = ()) -> Splits:
    """`roles` as index tensors."""
    import torch

    role_rows = vars(roles(dataset.images, choice, forget, apart))
    return Splits(**{role: torch.from_numpy(numbers) for role, numbers in role_rows.items()})


def _divide_unseen(images: Index, others: "ndarray", how: Literal["half", "few"]) -> "tuple[ndarray, ndarray]":
    """Divide each class of the unseen images by hash into watched and reporting ones (`few_images.count_watched`).

    Copies of the other images are left out, and equal images stay on one side.

    Parameters
    ----------
    images : Index
    others : ndarray, shape (N,), bool
        Images the model was not trained on.
    how : {"half", "few"}
    """
    import numpy as np

    if not others.any():
        return np.empty(0, np.int64), np.empty(0, np.int64)
    heads = images.heads()
    unseen = np.flatnonzero(others)
    unseen = unseen[~in_sorted(heads[unseen], np.sort(heads[~others]))]
    watched_parts, reporting_parts = [], []
    for code in np.unique(images.labels[unseen]):
        members = unseen[images.labels[unseen] == code]
        members = members[np.argsort(heads[members], kind="stable")]
        middle = count_watched(len(members), how)
        while middle > 0 and heads[members[middle]] == heads[members[middle - 1]]:
            middle -= 1
        watched_parts.append(members[:middle])
        reporting_parts.append(members[middle:])
    return _concatenate_sorted(watched_parts), _concatenate_sorted(reporting_parts)


def _concatenate_sorted(parts: "list[ndarray]") -> "ndarray":
    import numpy as np

    return np.sort(np.concatenate(parts)) if parts else np.empty(0, np.int64)
