"""Usual preprocessings: sizes, value ranges, normalisations, colours."""

import json
from collections.abc import Iterable
from fractions import Fraction
from typing import Any

from megu.model.architectures.architecture import usual
from megu.project.preprocessing import Colours, Preprocessing

Size = tuple[int, int]
"""Height and width in pixels."""
SIDES = (16, 20, 24, 28, 32, 40, 48, 56, 64, 72, 80, 96, 112, 128, 144, 160, 192, 224, 256, 288, 320, 384, 448, 512)
"""Pixels tried first, in steps of a fifth; sizes in between are tried around the best one."""
FRACTIONS = (Fraction(1), Fraction(3, 4), Fraction(1, 2), Fraction(1, 4))
"""Fractions of the images' own size that are tried too."""
NEAR = 0.08
"""Relative difference below which sizes are alike for a model."""
GROWN = 8
"""Largest multiple of the images' own size to try: 28 pixels are shown as 224, but hardly larger."""
NORMS: dict[str, tuple[Any, Any]] = {
    "imagenet": ((0.485, 0.456, 0.406), (0.229, 0.224, 0.225)),
    "half": ((0.5, 0.5, 0.5), (0.5, 0.5, 0.5)),
    "unit": ((0.0, 0.0, 0.0), (1.0, 1.0, 1.0)),
    "cifar": ((0.4914, 0.4822, 0.4465), (0.247, 0.2435, 0.2616)),
    "raw": ((0.0, 0.0, 0.0), (1 / 255, 1 / 255, 1 / 255)),
    "centred": ((0.485, 0.458, 0.4076), (1 / 255, 1 / 255, 1 / 255)),
}
"""Mean and deviation of values in 0..1, by name: ImageNet's, to -1..1, unchanged, CIFAR-10's, to 0..255, and that less
ImageNet's mean, as in Caffe.
"""
GREY = {"mnist": (0.1307, 0.3081)}
COLOURS: tuple[Colours, ...] = ("rgb", "bgr", "grey")
CROPPED = "_cropped"
"""Suffix of a name if the centre is cropped."""
SHARE = 0.875
"""Share of the shorter side that ImageNet's recipes keep: 224 of 256 pixels."""


def preprocessing_named(name: str, channels: int, size: Size, scale: float = 255.0) -> Preprocessing:
    """Return a usual preprocessing by its name in `NORMS` or `GREY`; `scale` is white. Raises KeyError."""
    mean, std = NORMS[name] if name in NORMS else tuple((value,) * channels for value in GREY[name])
    if name == "raw":
        plain = Preprocessing(size=size, channels=channels, mean=(0.0,) * channels, std=(1.0,) * channels)
        return plain.model_copy(update={"scale": scale / 255})
    return usual(channels, size, mean, std).model_copy(update={"scale": scale})


def parse_preprocessing(text: str, usual_values: dict[str, Any]) -> Preprocessing:
    """Parse ``imagenet``, ``half@64``, or JSON with the fields of `Preprocessing` that differ from the usual ones.

    Raises KeyError or ValueError for anything else.
    """
    if text.startswith("{"):
        return Preprocessing.model_validate({**usual_values, **json.loads(text)})
    (name, has_size, size), base = text.partition("@"), Preprocessing.model_validate(usual_values)
    side = (int(size), int(size)) if has_size else base.size
    return preprocessing_named(name, base.channels, side, base.scale)


def names(channels: int) -> list[str]:
    """Return the names of the usual normalisations for that many channels."""
    return [*NORMS, *(GREY if channels == 1 else ())]


def sizes(own: Size | None, size: Size) -> list[Size]:
    """Return the sizes to try, the smallest first, because cost grows with the area.

    own: size of all images, if they have one. size: always included.
    """
    most = GROWN * max(own) if own else SIDES[-1]
    squares = {(side, side) for side in SIDES if side <= most}
    return sorted({*squares, *_fractions_of(own), size}, key=lambda size: (size[0] * size[1], size))


def _fractions_of(own: Size | None) -> Iterable[Size]:
    for part in FRACTIONS if own else ():
        height, width = (round(side * part) for side in own or ())
        smallest = 2 if part == 1 else SIDES[0]  # tiny images were hardly enlarged
        if smallest <= min(height, width) and max(height, width) <= SIDES[-1]:
            yield height, width


def between(first: Size, second: Size) -> Size | None:
    """Return a size in the middle of two, in multiples of 4 pixels (2 below 128); None if they hardly differ."""
    if max(first) < (1 + NEAR) * max(second) and max(second) < (1 + NEAR) * max(first):
        return None
    step = 2 if max(second) < 128 else 4
    height, width = (step * round((a + b) / 2 / step) for a, b in zip(first, second, strict=True))
    return None if (height, width) in (first, second) or min(height, width) < SIDES[0] else (height, width)


def add_crop(preprocessing: Preprocessing) -> Preprocessing:
    """Return the preprocessing with its centre cropped, as in ImageNet's recipes."""
    return preprocessing.model_copy(update={"resize": round(max(preprocessing.size) / SHARE)})
