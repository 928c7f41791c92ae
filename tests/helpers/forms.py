"""Models and images in the forms in which labs have them, at places whose names are theirs too."""

import shutil
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import kinds
import numpy as np
import sourcing
import tifffile
from sourcing import Form

EACH = {"train": 20, "test": 10}
"""Images of CIFAR-10 taken of each class."""
STEPS = {"steps": 2, "noise_steps": 1, "batch": 8, "guard": 0}
"""A run of a second or two."""


@dataclass(frozen=True)
class Brought:
    """A user's model and images, and the answers about them.

    title, form: what the model is said to be. counts: images by split. side: pixels that images are made large, where
    the model's file does not say it. white: the answer where images are deeper than 8 bits.
    """

    model: Path
    images: Path
    title: str
    form: str
    classes: list[str]
    forget: str
    counts: dict[str, int]
    side: int | None = None
    white: float | None = None


def of_cifar(form: Form) -> Callable[[Path, Path], Brought]:
    """Some of CIFAR-10's images in a form, with the given ResNet-20."""

    def made(folder: Path, data: Path) -> Brought:
        place = folder / "Bilder von Müller 图片 🌲"
        pattern = some_of_cifar(data / "cifar10.zip", place / "cifar 10")
        model = shutil.copyfile(data / "resnet20_cifar10.pt", folder / "Modèle final (2).pt")
        classes = sorted(path.name for path in (pattern / "train").iterdir())
        counts = {split: 10 * each for split, each in EACH.items()}
        images = form(pattern, folder / "in anderer Form")
        return Brought(Path(model), images, "ResNet-20 for small images", "pickle", classes, "cat", counts)

    return made


def some_of_cifar(archive: Path, folder: Path) -> Path:
    """The first images of each class and split as a folder."""
    with zipfile.ZipFile(archive) as file:
        for name in file.namelist():
            _, split, label, image = name.split("/")
            if int(image[:4]) < EACH[split]:
                (folder / split / label).mkdir(parents=True, exist_ok=True)
                (folder / split / label / image).write_bytes(file.read(name))
    return folder


def of_kind(kind: str, images: Callable[[Path], Path] | None = None, white: float | None = None) -> Callable:
    """One of `kinds.MODELS` with seven classes, and pictures for it."""

    def made(folder: Path, _: Path | None = None) -> Brought:
        make, title, form = kinds.MODELS[kind]
        place = folder / "Bilder é 图片"
        pictures = images(place) if images else kinds.pictures(place, "L" if kind == "grey" else "RGB")
        (folder / "Modèle 1").mkdir()
        counts, side = dict.fromkeys(EACH, 2 * len(kinds.SEVEN)), None if kind == "vit" else 32
        source = (make(folder / "Modèle 1"), pictures, title, form, list(kinds.SEVEN))
        return Brought(*source, kinds.SEVEN[3], counts, side, white)

    return made


def tiffs(channels: int, photometric: str) -> Callable[[Path], Path]:
    """TIFF files whose white is that of 12 bits, two a class and split; three channels lie in planes of their own."""

    def made(root: Path) -> Path:
        options = {"photometric": "rgb", "planarconfig": "separate"} if channels == 3 else {"photometric": "minisblack"}
        for s, split in enumerate(EACH):
            for k, name in enumerate(kinds.SEVEN):
                (root / split / name).mkdir(parents=True)
                for i in range(2):
                    pixels = np.full((channels, 32, 32), 300 + 500 * k, np.uint16)
                    pixels[:, s, i] = 4095
                    path = root / split / name / f"Präparat {i}.tif"
                    tifffile.imwrite(path, pixels.squeeze(), compression=photometric, **options)
        return root

    return made


CIFAR: dict[str, Callable[..., Brought]] = {
    f"CIFAR-10 as {form}": of_cifar(make)
    for form, make in {
        **{form: sourcing.FILES[form] for form in ("folder", "zip", "csv")},
        "pickles": sourcing.cifar_pickles,
    }.items()
}
OTHERS: dict[str, Callable[..., Brought]] = {
    **{kind: of_kind(kind) for kind in ("vit", "state dict", "lightning", "whole", "grey")},
    "grey of 16 bits": of_kind("grey", tiffs(1, "lzw"), 4095.0),
    "TIFF of three channels": of_kind("mobile", tiffs(3, "zlib"), 4095.0),
}
FORMS = {**CIFAR, **OTHERS}
