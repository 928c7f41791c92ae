"""Image files: their properties, and decoding their content to pixels."""

from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from megu.base.errors import ImagesError
from megu.images.cropping import resize_and_crop
from megu.project.preprocessing import Preprocessing

if TYPE_CHECKING:
    from numpy import ndarray
    from PIL import Image

SUFFIXES = (".png", ".jpg", ".jpeg", ".bmp", ".gif", ".webp", ".tif", ".tiff", ".ppm", ".pgm")
TRAINING, TESTING = ("train", "training"), ("test", "testing")
SPLITS = (*TRAINING, "val", "valid", "validation", *TESTING)
Depth = Literal["uint8", "uint16", "float32"]
"""Storage of an image's pixels: 8 bits, up to 16 bits, or real numbers."""
DEPTHS: tuple[Depth, ...] = ("uint8", "uint16", "float32")
WHITES = (255, 1023, 4095, 16383, 65535)
"""Brightest value of 8, 10, 12, 14 and 16 bits."""
LARGEST = 2**30
"""Bytes of the largest decoded image: a file of a few kB can claim to be larger than memory."""
_DEEP_PNG, _TIFF = 24, (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")


@dataclass(frozen=True, slots=True)
class ImageFile:
    """One image file.

    Attributes
    ----------
    path : str
        Path as the system spells it.
    name : str
        Relative path (POSIX, NFC).
    label : str
        Class.
    split : str
        Name of the train/val/test folder, or the split in a list; "" if there is none.
    stamp : tuple of int
        Size and time (ns).
    sha256 : str
        Hash of the content; "" before hashing.
    sublabel : str
        Sub-class within the class; "" if there are none.
    extra : tuple of str
        Values of the source's other columns, during listing; later only the index has them.
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
    """An image's size in pixels, channels, depth, and its darkest and brightest value."""

    height: int
    width: int
    channels: int
    depth: Depth
    low: float
    high: float


def training_splits(splits: Iterable[str]) -> list[str]:
    """Return the splits that hold training images by their name."""
    return [split for split in splits if split.lower() in TRAINING]


def judged_split(splits: Iterable[str]) -> str:
    """Return the split by which a model is judged: the test images, else any that is not for training, else ``all``."""
    others = [split for split in splits if split and split.lower() not in TRAINING]
    return next((split for split in others if split.lower() in TESTING), next(iter(others), "all"))


def white_of(depth: Depth, brightest: float) -> float:
    """Return the value that most likely stands for white, such as 4,095 if the brightest pixel needs 12 bits.

    For real numbers it is 1 if none is larger.
    """
    if depth == "float32" and brightest <= 1:
        return 1.0
    return float(next((white for white in WHITES if brightest <= white), brightest))


def inspect(source: "Path | BytesIO | bytes | ndarray") -> "tuple[Image.Image | ndarray, Look] | None":
    """Return the image, decoded completely, and its properties; None if that fails."""
    import numpy as np

    try:
        image = open_image(source)
        if isinstance(image, np.ndarray):
            low, high = float(image.min()), float(image.max())
            height, width, channels = image.shape
            properties = Look(height, width, channels, _depth_of(image), low, high)
            return (image, properties) if np.isfinite((low, high)).all() else None
        image.load()
        if image.mode not in ("1", "L", "P", "RGB"):
            image.convert("RGB")  # some colour modes can't be converted
        (low, high), channels = _extrema(image), 3 if image.mode in ("P", "PA") else len(image.getbands())
        return image, Look(image.height, image.width, channels, "uint8", low, high)
    except Exception:  # the decoders meet damaged bytes with errors of every kind
        return None


def look_of(source: "Path | BytesIO | bytes | ndarray") -> Look | None:
    """Return the image's properties; None if it can't be decoded completely."""
    facts = inspect(source)
    return facts and facts[1]


def is_readable(source: "Path | BytesIO | bytes | ndarray") -> bool:
    """Return True if the whole image can be decoded."""
    return look_of(source) is not None


def open_image(source: "Path | BytesIO | bytes | ndarray") -> "Image.Image | ndarray":
    """Open an image: with Pillow for 8 bits and up to four channels, else as an array.

    Pillow's colour conversions apply to the former. The array is (height, width, channels) of one of `DEPTHS`. EXIF
    orientation is ignored, as in torchvision's ImageFolder, with which most models were trained.
    """
    import numpy as np
    from PIL import Image

    if isinstance(source, np.ndarray):
        return Image.fromarray(source) if source.dtype == np.uint8 else _to_depth(source)
    content = source.read_bytes() if isinstance(source, Path) else source
    file = BytesIO(content) if isinstance(content, bytes) else content
    head = file.read(32)
    file.seek(0)
    if head.startswith(_TIFF):
        return _read_tiff(file)
    if head.startswith(b"\x89PNG") and head[_DEEP_PNG : _DEEP_PNG + 1] == b"\x10":
        return _read_deep_png(file)
    image = Image.open(file)
    if image.mode.startswith(("I", "F")):
        return _to_depth(np.asarray(image))
    return image


def decode(source: "Path | BytesIO | bytes | ndarray", preprocessing: Preprocessing) -> "ndarray":
    """Return the image as an array (channels, height, width), resized and cropped as `preprocessing` states.

    The array is uint8, uint16 or float32, as deep as the image. Raises ImagesError ``images_channels`` if its channels
    can't be converted to the model's.
    """
    return decode_opened(open_image(source), preprocessing)


def decode_opened(image: "Image.Image | ndarray", preprocessing: Preprocessing) -> "ndarray":
    """Return `decode` of an open image."""
    import numpy as np

    channels, colours = preprocessing.channels, preprocessing.colours
    is_grey = channels == 1 or (channels == 3 and colours == "grey")
    if isinstance(image, np.ndarray) or channels not in (1, 3):
        array = _with_channels(_with_channels(np.asarray(image), 1) if is_grey else np.asarray(image), channels)
        array = _resize_planes(array, preprocessing)
    else:
        mode = "L" if is_grey else "RGB"
        source = image.convert("RGB") if image.mode in ("LAB", "HSV") else image  # these have no way to grey
        array = np.asarray(resize_and_crop(source if source.mode == mode else source.convert(mode), preprocessing))
        array = np.repeat(array[None], channels, axis=0) if is_grey else array.transpose(2, 0, 1)
    return np.ascontiguousarray(array[::-1]) if channels == 3 and colours == "bgr" else array


def picture(source: "Path | BytesIO | bytes | ndarray", white: float | None = None) -> "Image.Image":
    """Return the image for display, or for a model that sees as people do: 8 bits, grey or colour, at its own size.

    white: value shown as white in a deeper image; by default `white_of` its brightest value. Of more than four channels
    the first three are shown.
    """
    import numpy as np
    from PIL import Image

    image = open_image(source)
    if not isinstance(image, np.ndarray):
        image.load()
        return image
    depth = _depth_of(image)
    scale = white or (255.0 if depth == "uint8" else white_of(depth, float(image.max())))
    bright = (image.astype(np.float32) * (255 / scale)).clip(0, 255).astype(np.uint8)
    return Image.fromarray(bright[..., 0] if bright.shape[2] < 3 else np.ascontiguousarray(bright[..., :3]))


def _depth_of(array: "ndarray") -> Depth:
    return next(depth for depth in DEPTHS if depth == array.dtype.name)


def _extrema(image: "Image.Image") -> tuple[float, float]:
    extrema: Any = (image.convert("RGB") if image.mode == "P" else image).getextrema()
    bands = [extrema] if isinstance(extrema[0], int | float) else extrema
    return float(min(low for low, _ in bands)), float(max(high for _, high in bands))


def _read_tiff(file: Any) -> "Image.Image | ndarray":
    """Return the first image of a TIFF; its channels may be in separate pages. tifffile reads more than 8 bits."""
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
                pass  # more channels, or a compression that Pillow lacks
        array = _channels_last(np.asarray(series.asarray()), series.axes)
        if page.photometric == tifffile.PHOTOMETRIC.MINISWHITE and array.dtype.kind == "u":
            array = array.dtype.type(2 ** (page.bitspersample or 8 * array.itemsize) - 1) - array
    return _to_depth(array)


def _channels_last(array: "ndarray", axes: str) -> "ndarray":
    """Return (height, width, channels); other axes, such as layers or times, count as channels."""
    import numpy as np

    y, x = axes.index("Y"), axes.index("X")
    return np.moveaxis(array, (y, x), (0, 1)).reshape(array.shape[y], array.shape[x], -1)


def _read_deep_png(file: Any) -> "ndarray":
    """Read a PNG of 16 bits, of which Pillow keeps only 8 bits per colour."""
    import imagecodecs

    content = file.read()
    width, height = int.from_bytes(content[16:20]), int.from_bytes(content[20:24])
    if width * height * 8 > LARGEST:
        raise ValueError("too large")
    return _to_depth(imagecodecs.png_decode(content))


def _to_depth(array: "ndarray") -> "ndarray":
    """Return (height, width, channels) of one of `DEPTHS`: 16 bits if that loses nothing, else real numbers."""
    import numpy as np

    array = array[..., None] if array.ndim == 2 else array
    if array.dtype.kind == "b":
        return array.astype(np.uint8) * 255
    if array.dtype.name in DEPTHS:
        return array.astype(array.dtype.newbyteorder("="))
    fits_16_bits = array.dtype.kind in "ui" and array.size and array.min() >= 0 and array.max() <= WHITES[-1]
    return array.astype(np.uint16 if fits_16_bits else np.float32)


def _with_channels(array: "ndarray", channels: int) -> "ndarray":
    """Return (height, width, `channels`): grey is repeated, colours are mixed as in Pillow, transparency is dropped."""
    import numpy as np

    array = array[..., None] if array.ndim == 2 else array
    present = array.shape[2]
    if present == channels:
        return array
    if present in (1, 2) and channels == 3:
        return np.repeat(array[..., :1], 3, axis=2)
    if present == 4 and channels == 3 or present == 2 and channels == 1:
        return array[..., :channels]
    if present in (3, 4) and channels == 1:
        grey = array[..., :3] @ np.array((0.299, 0.587, 0.114))
        return (grey if array.dtype.kind == "f" else grey.round()).astype(array.dtype)[..., None]
    raise ImagesError("images_channels", channels=channels, found=present)


def _resize_planes(array: "ndarray", preprocessing: Preprocessing) -> "ndarray":
    """Return (channels, height, width), each channel resized as real numbers, because Pillow doesn't smooth 16 bits."""
    import numpy as np
    from PIL import Image

    planes = array.transpose(2, 0, 1)
    if planes.shape[1:] == preprocessing.size == preprocessing.whole(*planes.shape[1:]):
        return planes
    resized_image = np.stack(
        [np.asarray(resize_and_crop(Image.fromarray(p.astype(np.float32)), preprocessing)) for p in planes]
    )
    if array.dtype.kind == "f":
        return resized_image
    limits = np.iinfo(array.dtype)  # sharper filters overshoot
    return resized_image.round().clip(limits.min, limits.max).astype(array.dtype)
