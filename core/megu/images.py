"""Image folders: one folder a class, with or without train/val/test above; listed, hashed and decoded."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

from megu import files
from megu.errors import ImagesError
from megu.preprocessing import Preprocessing

SUFFIXES = (".png", ".jpg", ".jpeg", ".bmp", ".gif", ".webp", ".tif", ".tiff", ".ppm", ".pgm")
TRAINING, TESTING = ("train", "training"), ("test", "testing")
SPLITS = (*TRAINING, "val", "valid", "validation", *TESTING)


@dataclass(frozen=True, slots=True)
class ImageFile:
    """One image: its path as the system spells it, its name (relative, POSIX, NFC), class, split, hash and stamp.

    split: the name of the train/val/test folder, "" where there is none. sha256: of the file; "" while not hashed.
    sublabel: its sub-class within the class, "" where there are none.
    """

    path: str
    name: str
    label: str
    split: str
    stamp: tuple[int, int]
    sha256: str = ""
    sublabel: str = ""


def training_splits(splits: Iterable[str]) -> list[str]:
    """Those of the splits that hold training images by their name."""
    return [split for split in splits if split.lower() in TRAINING]


def judged_split(splits: Iterable[str]) -> str:
    """The split whose images tell how good a model is: the test images, else any not for training, else ``all``."""
    others = [split for split in splits if split and split.lower() not in TRAINING]
    return next((split for split in others if split.lower() in TESTING), next(iter(others), "all"))


def list_images(root: Path, class_of: Mapping[str, str] | None = None) -> list[ImageFile]:
    """All images below `root`, sorted by name, not yet hashed. Raises ImagesError where there is none.

    A folder is a class and a folder in it a sub-class; where `class_of` names a folder's class, the folder itself is
    the sub-class.
    """
    try:
        return _listed(root, class_of or {})
    except OSError as error:
        raise ImagesError("images_missing", path=error.filename or str(root)) from error


def _listed(root: Path, class_of: Mapping[str, str]) -> list[ImageFile]:
    folders = _folders_in(root)
    # a folder without folders in it is no split but a class, for instance of trains
    splits = [folder for folder in folders if folder.name.lower() in SPLITS and _folders_in(folder)]
    found: list[ImageFile] = []
    for split in splits or [None]:
        for parent in _folders_in(split) if split else folders:
            found += _class_images(root, parent, split.name if split else "", class_of)
    if not found:
        loose = any(entry.suffix.lower() in SUFFIXES for entry in root.iterdir())
        raise ImagesError("images_without_classes" if loose else "images_none", path=str(root))
    return sorted(found, key=lambda image: image.name)


def _folders_in(folder: Path) -> list[Path]:
    return [entry for entry in sorted(folder.iterdir()) if entry.is_dir() and not entry.name.startswith(".")]


def _class_images(root: Path, folder: Path, split: str, class_of: Mapping[str, str]) -> list[ImageFile]:
    found, own = [], files.nfc(folder.name)
    label, coarse = class_of.get(own, own), own in class_of
    for path in folder.rglob("*"):
        relative = path.relative_to(root).as_posix()
        if path.suffix.lower() in SUFFIXES and "/." not in f"/{relative}" and path.is_file():
            size, time = files.stamp(path)
            inside = path.relative_to(folder).parts[:-1]
            sublabel = own if coarse else files.nfc(inside[0]) if inside else ""
            found.append(ImageFile(relative, files.nfc(relative), label, split, (size, time), sublabel=sublabel))
    return found


def readable(path: Path) -> bool:
    """Whether the whole image can be decoded."""
    from PIL import Image

    try:
        with Image.open(path) as image:
            image.load()
            if image.mode not in ("1", "L", "P", "RGB"):
                image.convert("RGB")  # not every kind of colours can be
        return True
    except Exception:  # the decoders meet damaged bytes with errors of every kind
        return False


def content(root: Path, image: ImageFile) -> BytesIO:
    """The image's file, unopened. Raises ImagesError ``images_changed`` where it is not what was hashed.

    Hashing what is read for decoding anyway adds some hundredths to its time, and unlike size and time it tells a file
    that was merely copied from one that was changed.
    """
    try:
        found = (root / image.path).read_bytes()
    except OSError as error:
        raise ImagesError("images_changed", path=str(root), name=image.name) from error
    if sha256(found).hexdigest() != image.sha256:
        raise ImagesError("images_changed", path=str(root), name=image.name)
    return BytesIO(found)


def decode(source: Path | BytesIO, preprocessing: Preprocessing) -> Any:
    """The image as a uint8 array (channels, height, width), resized with smoothing where its size differs."""
    import numpy as np
    from PIL import Image

    height, width = preprocessing.size
    with Image.open(source) as image:
        mode = "L" if preprocessing.channels == 1 else "RGB"
        known = image.convert("RGB") if image.mode in ("LAB", "HSV") else image  # there is no way from these to grey
        converted = known if known.mode == mode else known.convert(mode)
        if converted.size != (width, height):
            converted = converted.resize((width, height), Image.Resampling.BILINEAR)
        array = np.asarray(converted)
    return array[None] if mode == "L" else array.transpose(2, 0, 1)
