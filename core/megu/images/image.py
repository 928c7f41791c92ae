"""Images: what is known of one, and how its content becomes the pixels that a model takes."""

from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from megu.base.errors import ImagesError
from megu.images.cropping import fitted
from megu.project.preprocessing import Preprocessing

if TYPE_CHECKING:
    from numpy import ndarray
    from PIL import Image

SUFFIXES = (".png", ".jpg", ".jpeg", ".bmp", ".gif", ".webp", ".tif", ".tiff", ".ppm", ".pgm")
TRAINING, TESTING = ("train", "training"), ("test", "testing")
SPLITS = (*TRAINING, "val", "valid", "validation", *TESTING)
Depth = Literal["uint8", "uint16", "float32"]
"""How an image's pixels are kept: 8 bits, up to 16 bits, or real numbers."""
DEPTHS: tuple[Depth, ...] = ("uint8", "uint16", "float32")
WHITES = (255, 1023, 4095, 16383, 65535)
"""The brightest value of 8, 10, 12, 14 and 16 bits."""
LARGEST = 2**30
"""Bytes of the largest decoded image: a file of a few kB can claim to hold more than there is memory."""
_DEEP_PNG, _TIFF = 24, (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")


@dataclass(frozen=True, slots=True)
class ImageFile:
    """One image: its path as the system spells it, its name (relative, POSIX, NFC), class, split, hash and stamp.

    split: the name of the train/val/test folder or what a list says, "" where there is none. sha256: of the content;
    "" while not hashed. sublabel: its sub-class within the class, "" where there are none. extra: values of its
    source's other columns, while it is listed; later they stand in the index alone.
    """

    path: str
    name: str
    label: str
    split: str
    stamp: tuple[int, int]
    sha256: str = ""
    sublabel: str = ""
    extra: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Look:
    """What an image looks like: its size in pixels, channels, depth, and its darkest and brightest value."""

    height: int
    width: int
    channels: int
    depth: Depth
    low: float
    high: float


def training_splits(splits: Iterable[str]) -> list[str]:
    """Those of the splits that hold training images by their name."""
    return [split for split in splits if split.lower() in TRAINING]


def judged_split(splits: Iterable[str]) -> str:
    """The split whose images tell how good a model is: the test images, else any not for training, else ``all``."""
    others = [split for split in splits if split and split.lower() not in TRAINING]
    return next((split for split in others if split.lower() in TESTING), next(iter(others), "all"))


def white_of(depth: Depth, brightest: float) -> float:
    """The value that most likely stands for white: 4,095 where the brightest of all pixels needs 12 bits, for instance.

    For real numbers 1 where none is larger.
    """
    if depth == "float32" and brightest <= 1:
        return 1.0
    return float(next((white for white in WHITES if brightest <= white), brightest))


def looked_at(source: "Path | BytesIO | bytes | ndarray") -> "tuple[Image.Image | ndarray, Look] | None":
    """The image, decoded whole, and what it looks like; None where that can't be done."""
    import numpy as np

    try:
        image = opened(source)
        if isinstance(image, np.ndarray):
            low, high = float(image.min()), float(image.max())
            height, width, channels = image.shape
            found = Look(height, width, channels, _depth(image), low, high)
            return (image, found) if np.isfinite((low, high)).all() else None
        image.load()
        if image.mode not in ("1", "L", "P", "RGB"):
            image.convert("RGB")  # not every kind of colours can be
        (low, high), channels = _extrema(image), 3 if image.mode in ("P", "PA") else len(image.getbands())
        return image, Look(image.height, image.width, channels, "uint8", low, high)
    except Exception:  # the decoders meet damaged bytes with errors of every kind
        return None


def look(source: "Path | BytesIO | bytes | ndarray") -> Look | None:
    """What the image looks like; None where it can't be decoded whole."""
    found = looked_at(source)
    return found and found[1]


def readable(source: "Path | BytesIO | bytes | ndarray") -> bool:
    """Whether the whole image can be decoded."""
    return look(source) is not None


def opened(source: "Path | BytesIO | bytes | ndarray") -> "Image.Image | ndarray":
    """Images of 8 bits and up to four channels as Pillow opens them, so that its conversions of colours hold; others as
    an array (height, width, channels) of one of `DEPTHS`.

    Where a file's mark says that its image is to be turned (EXIF orientation), the pixels are taken as they are stored,
    as torchvision's ImageFolder does, with which most models were trained.
    """
    import numpy as np
    from PIL import Image

    if isinstance(source, np.ndarray):
        return Image.fromarray(source) if source.dtype == np.uint8 else _plain(source)
    content = source.read_bytes() if isinstance(source, Path) else source
    file = BytesIO(content) if isinstance(content, bytes) else content
    head = file.read(32)
    file.seek(0)
    if head.startswith(_TIFF):
        return _tiff(file)
    if head.startswith(b"\x89PNG") and head[_DEEP_PNG : _DEEP_PNG + 1] == b"\x10":
        return _deep_png(file)
    image = Image.open(file)
    if image.mode.startswith(("I", "F")):
        return _plain(np.asarray(image))
    return image


def decode(source: "Path | BytesIO | bytes | ndarray", preprocessing: Preprocessing) -> "ndarray":
    """The image as an array (channels, height, width), resized with smoothing and cut as `preprocessing` says.

    uint8, uint16 or float32, as deep as the image is. Raises ImagesError ``images_channels`` where its channels can't
    be brought to those that the model takes.
    """
    return decoded(opened(source), preprocessing)


def decoded(image: "Image.Image | ndarray", preprocessing: Preprocessing) -> "ndarray":
    """`decode`, of an image that is opened."""
    import numpy as np

    channels, colours = preprocessing.channels, preprocessing.colours
    grey = channels == 1 or (channels == 3 and colours == "grey")
    if isinstance(image, np.ndarray) or channels not in (1, 3):
        array = _with_channels(_with_channels(np.asarray(image), 1) if grey else np.asarray(image), channels)
        array = _fitted(array, preprocessing)
    else:
        mode = "L" if grey else "RGB"
        known = image.convert("RGB") if image.mode in ("LAB", "HSV") else image  # there is no way from these to grey
        array = np.asarray(fitted(known if known.mode == mode else known.convert(mode), preprocessing))
        array = np.repeat(array[None], channels, axis=0) if grey else array.transpose(2, 0, 1)
    return np.ascontiguousarray(array[::-1]) if channels == 3 and colours == "bgr" else array


def picture(source: "Path | BytesIO | bytes | ndarray", white: float | None = None) -> "Image.Image":
    """The image for people, or a model that sees as they do: 8 bits, grey or in colour, at its own size.

    white: the value shown as white where the image is deeper; else the nearest that bits can make (`white_of`). Of more
    than four channels the first three are shown.
    """
    import numpy as np
    from PIL import Image

    image = opened(source)
    if not isinstance(image, np.ndarray):
        image.load()
        return image
    depth = _depth(image)
    scale = white or (255.0 if depth == "uint8" else white_of(depth, float(image.max())))
    bright = (image.astype(np.float32) * (255 / scale)).clip(0, 255).astype(np.uint8)
    return Image.fromarray(bright[..., 0] if bright.shape[2] < 3 else np.ascontiguousarray(bright[..., :3]))


def _depth(array: "ndarray") -> Depth:
    return next(depth for depth in DEPTHS if depth == array.dtype.name)


def _extrema(image: "Image.Image") -> tuple[float, float]:
    found: Any = (image.convert("RGB") if image.mode == "P" else image).getextrema()
    bands = [found] if isinstance(found[0], int | float) else found
    return float(min(low for low, _ in bands)), float(max(high for _, high in bands))


def _tiff(file: Any) -> "Image.Image | ndarray":
    """The first image of a TIFF; its channels may lie in pages of their own. Deeper than 8 bits by tifffile."""
    import numpy as np
    import tifffile
    from PIL import Image, UnidentifiedImageError

    with tifffile.TiffFile(file) as tiff:
        series = tiff.series[0]
        page = series.keyframe
        if series.dtype is None or series.dtype.kind not in "buif" or series.size * series.dtype.itemsize > LARGEST:
            raise ValueError("too large, or not of numbers")
        if series.dtype.itemsize == 1 and series.dtype.kind != "i" and len(series.pages) == 1:
            try:
                file.seek(0)
                image = Image.open(file)
                image.load()
                return image
            except (UnidentifiedImageError, OSError, ValueError, KeyError, SyntaxError):
                pass  # more channels, or packed in a way that Pillow lacks
        array = _channels_last(np.asarray(series.asarray()), series.axes)
        if page.photometric == tifffile.PHOTOMETRIC.MINISWHITE and array.dtype.kind == "u":
            array = array.dtype.type(2 ** (page.bitspersample or 8 * array.itemsize) - 1) - array
    return _plain(array)


def _channels_last(array: "ndarray", axes: str) -> "ndarray":
    """(height, width, channels): whatever else there is, layers or times, counts as a channel, so none is left out."""
    import numpy as np

    y, x = axes.index("Y"), axes.index("X")
    return np.moveaxis(array, (y, x), (0, 1)).reshape(array.shape[y], array.shape[x], -1)


def _deep_png(file: Any) -> "ndarray":
    """Pillow keeps 8 bits of each colour."""
    import imagecodecs

    content = file.read()
    width, height = int.from_bytes(content[16:20]), int.from_bytes(content[20:24])
    if width * height * 8 > LARGEST:
        raise ValueError("too large")
    return _plain(imagecodecs.png_decode(content))


def _plain(array: "ndarray") -> "ndarray":
    """As (height, width, channels) of one of `DEPTHS`: 16 bits where that loses nothing, else real numbers."""
    import numpy as np

    array = array[..., None] if array.ndim == 2 else array
    if array.dtype.kind == "b":
        return array.astype(np.uint8) * 255
    if array.dtype.name in DEPTHS:
        return array.astype(array.dtype.newbyteorder("="))
    whole = array.dtype.kind in "ui" and array.size and array.min() >= 0 and array.max() <= WHITES[-1]
    return array.astype(np.uint16 if whole else np.float32)


def _with_channels(array: "ndarray", channels: int) -> "ndarray":
    """(height, width, `channels`): grey is repeated, colours become grey as Pillow mixes them, transparency goes."""
    import numpy as np

    array = array[..., None] if array.ndim == 2 else array
    found = array.shape[2]
    if found == channels:
        return array
    if found in (1, 2) and channels == 3:
        return np.repeat(array[..., :1], 3, axis=2)
    if found == 4 and channels == 3 or found == 2 and channels == 1:
        return array[..., :channels]
    if found in (3, 4) and channels == 1:
        grey = array[..., :3] @ np.array((0.299, 0.587, 0.114))
        return (grey if array.dtype.kind == "f" else grey.round()).astype(array.dtype)[..., None]
    raise ImagesError("images_channels", channels=channels, found=found)


def _fitted(array: "ndarray", how: Preprocessing) -> "ndarray":
    """(channels, height, width), each channel by itself, in real numbers: Pillow resizes none of 16 bits smoothly."""
    import numpy as np
    from PIL import Image

    planes = array.transpose(2, 0, 1)
    if planes.shape[1:] == how.size == how.whole(*planes.shape[1:]):
        return planes
    made = np.stack([np.asarray(fitted(Image.fromarray(p.astype(np.float32)), how)) for p in planes])
    if array.dtype.kind == "f":
        return made
    limits = np.iinfo(array.dtype)  # sharper ways of resizing overshoot
    return made.round().clip(limits.min, limits.max).astype(array.dtype)
