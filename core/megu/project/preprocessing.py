"""Preprocessing as declared data: the way from an image file to a model's input."""

from collections.abc import Callable
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, model_serializer, model_validator

NARROWEST = 2
"""Smallest side in pixels: an image of one pixel shows nothing."""
WIDEST = 4096
Pixels = Annotated[int, Field(ge=NARROWEST, le=WIDEST)]
Finite = Annotated[float, Field(allow_inf_nan=False)]
Channels = Annotated[int, Field(ge=1, le=64)]
Positive = Annotated[float, Field(ge=1e-6, le=1e6)]
Resampling = Literal["bilinear", "bicubic", "nearest", "lanczos", "box", "hamming"]
Colours = Literal["rgb", "bgr", "grey"]


class Preprocessing(BaseModel):
    """`(crop(resize(image)) / scale - mean) / std`, with 1 (grey), 3 (RGB) or more channels.

    Attributes
    ----------
    size : tuple of int
        Height and width in pixels of the model's input.
    channels : int
    scale : float
        Divisor of the pixel values, applied first.
    mean, std : tuple of float
        One number per channel, after division by `scale`.
    resize : int, tuple of int or None
        Size of the image before its centre is cropped: pixels of the shorter side (the longer one in proportion), or
        height and width. None: resize to `size` directly, without cropping.
    resampling : str
        Filter for resizing.
    colours : str
        Order of three channels, or ``grey`` if each holds the grey image.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    size: tuple[Pixels, Pixels] = (32, 32)
    channels: Channels = 3
    scale: Positive = 255.0
    mean: tuple[Finite, ...] = (0.485, 0.456, 0.406)
    std: tuple[Positive, ...] = (0.229, 0.224, 0.225)
    resize: Pixels | tuple[Pixels, Pixels] | None = None
    resampling: Resampling = "bilinear"
    colours: Colours = "rgb"

    @model_validator(mode="after")
    def _check_channels(self) -> "Preprocessing":
        if not len(self.mean) == len(self.std) == self.channels:
            raise ValueError("mean and std need one number a channel")
        return self

    @model_serializer(mode="wrap")
    def _without_defaults(self, dump: Callable[[Any], dict[str, Any]]) -> dict[str, Any]:
        """Leave out later fields at their defaults, so that older results keep their names."""
        return {name: value for name, value in dump(self).items() if name not in LATER or value != LATER[name]}

    @property
    def crops(self) -> bool:
        """True if part of an image may be cropped."""
        return self.resize is not None and self.resize != self.size

    @property
    def contrast(self) -> float:
        """Difference between white and black of 8-bit images in what the model is given, averaged over channels."""
        return 255 / self.scale / (sum(self.std) / len(self.std))

    def whole(self, height: int, width: int) -> tuple[int, int]:
        """Return the height and width that the image is resized to before its centre of `size` is cropped.

        The longer side is rounded down, as in torchvision and transformers.
        """
        if self.resize is None or isinstance(self.resize, tuple):
            return self.resize or self.size
        side = self.resize
        return (side, max(1, side * width // height)) if height <= width else (max(1, side * height // width), side)


LATER: dict[str, Any] = {"resize": None, "resampling": "bilinear", "colours": "rgb"}
"""Fields that the first version lacked, with its behaviour as their values."""


def shape_of_pixels(preprocessing: dict[str, Any]) -> dict[str, Any]:
    """Return the part of a dumped preprocessing that determines the decoded pixels; the rest is applied later."""
    return {name: preprocessing[name] for name in ("size", "channels", *LATER) if name in preprocessing}
