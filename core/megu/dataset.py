"""The images of a project in memory, and the parts they play: training, validation, test, forget and retain."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from megu import files
from megu.errors import ImagesError
from megu.images import ImageFile, decode, load_index
from megu.preprocessing import Preprocessing
from megu.schema import ImagesChoice

if TYPE_CHECKING:
    from torch import Tensor


@dataclass(frozen=True)
class Dataset:
    """N images: `pixels` uint8 (N, channels, height, width), `labels` int64 (N,) as model outputs, and their files."""

    images: list[ImageFile]
    pixels: "Tensor"
    labels: "Tensor"
    class_names: list[str]
    preprocessing: Preprocessing

    def normalised(self, indices: "Tensor") -> "Tensor":
        """Inputs (n, channels, height, width), float32, as the model expects them."""
        return normalise(self.pixels[indices], self.preprocessing)


def normalise(pixels: "Tensor", preprocessing: Preprocessing) -> "Tensor":
    """`(x / scale - mean) / std` of uint8 (n, channels, height, width), as float32."""
    import torch

    mean = torch.tensor(preprocessing.mean, device=pixels.device)[:, None, None]
    std = torch.tensor(preprocessing.std, device=pixels.device)[:, None, None]
    return (pixels.float() / preprocessing.scale - mean) / std


def class_order(model: dict[str, Any], images: dict[str, Any]) -> list[str]:
    """Class names in the order of the model's outputs, from the results of the stages *model* and *images*.

    Raises ImagesError where model and folder don't have the same classes.
    """
    folders = [row["name"] for row in images["classes"]]
    names = model["class_names"]
    if len(folders) != model["classes"]:
        raise ImagesError("class_count", model=model["classes"], images=len(folders), folders=_some(folders))
    if names is None:
        return folders
    names = [files.nfc(name) for name in names]
    if missing := sorted(set(names) - set(folders)):
        raise ImagesError("class_names", missing=_some(missing), found=_some(sorted(set(folders) - set(names))))
    return names


def _some(names: Sequence[str], most: int = 5) -> str:
    return ", ".join(names[:most]) + (" …" if len(names) > most else "")


def load(root: Path, index: Path, class_names: list[str], preprocessing: Preprocessing) -> Dataset:
    """Decode all images of an index. Raises ImagesError ``images_changed`` where a file is not what was hashed."""
    import numpy as np
    import torch

    images = list(load_index(index))
    pixels = np.empty((len(images), preprocessing.channels, *preprocessing.size), np.uint8)
    for i, image in enumerate(images):
        path = root / image.path
        try:
            if tuple(files.stamp(path)) != image.stamp:
                raise ImagesError("images_changed", path=str(root), name=image.name)
            pixels[i] = decode(path, preprocessing)
        except OSError as error:
            raise ImagesError("images_changed", path=str(root), name=image.name) from error
    number = {name: i for i, name in enumerate(class_names)}
    labels = torch.tensor([number[image.label] for image in images])
    return Dataset(images, torch.from_numpy(pixels), labels, class_names, preprocessing)


@dataclass(frozen=True)
class Parts:
    """Which images play which part, as index tensors; `validation` and `test` are empty where none is known unseen."""

    train: "Tensor"
    forget: "Tensor"
    retain: "Tensor"
    validation: "Tensor"
    test: "Tensor"


@dataclass(frozen=True)
class Roles:
    """`Parts` as lists of image numbers."""

    train: list[int]
    forget: list[int]
    retain: list[int]
    validation: list[int]
    test: list[int]


def roles(images: Sequence[ImageFile], choice: ImagesChoice, forget_names: set[str]) -> Roles:
    """Divide the images. Only those that trained the model can be forgotten; without an answer to that question all
    count as training images and none as unseen (design: withheld, never invented). A copy of a training image is not
    unseen, whatever folder it lies in."""
    only = choice.used == "only"
    trained = [i for i, image in enumerate(images) if not only or image.split in choice.training_folders]
    seen = {images[i].sha256 for i in trained}
    validation, test = _halves([i for i, image in enumerate(images) if image.sha256 not in seen], images)
    return Roles(
        train=trained,
        forget=[i for i in trained if images[i].name in forget_names],
        retain=[i for i in trained if images[i].name not in forget_names],
        validation=validation,
        test=test,
    )


def parts(dataset: Dataset, choice: ImagesChoice, forget_names: set[str]) -> Parts:
    """`roles` as index tensors."""
    import torch

    listed = vars(roles(dataset.images, choice, forget_names))
    return Parts(**{role: torch.tensor(numbers, dtype=torch.long) for role, numbers in listed.items()})


def _halves(unseen: list[int], images: Sequence[ImageFile]) -> tuple[list[int], list[int]]:
    """Halve each class by content hash; equal images stay on one side."""
    classes: dict[str, list[int]] = {}
    for i in unseen:
        classes.setdefault(images[i].label, []).append(i)
    first: list[int] = []
    second: list[int] = []
    for members in classes.values():
        members.sort(key=lambda i: images[i].sha256)
        middle = len(members) // 2
        while middle > 0 and images[members[middle]].sha256 == images[members[middle - 1]].sha256:
            middle -= 1
        first += members[:middle]
        second += members[middle:]
    return sorted(first), sorted(second)
