"""Preprocessing is declared data: what turns an image file into a model's input."""

from collections.abc import Callable
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, model_serializer, model_validator

NARROWEST = 2
"""Pixels: an image of one is nothing to look at."""
Pixels = Annotated[int, Field(ge=NARROWEST, le=4096)]
Finite = Annotated[float, Field(allow_inf_nan=False)]
Channels = Annotated[int, Field(ge=1, le=64)]
Positive = Annotated[float, Field(ge=1e-6, le=1e6)]
Resampling = Literal["bilinear", "bicubic", "nearest", "lanczos", "box", "hamming"]
Colours = Literal["rgb", "bgr", "grey"]


class Preprocessing(BaseModel):
    """`(crop(resize(image)) / scale - mean) / std`, with 1 (grey), 3 (RGB) or more channels.

    size: height and width in pixels of what the model sees; mean, std: one number a channel, after division by `scale`.
    resize: what the image is made before its middle is cut out: a number of pixels for its shorter side, the longer one
    in proportion, or height and width. None: it is made `size` at once, and nothing cut off. resampling: how.
    colours: the order of three channels, or that each of them holds the grey image.
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
    def _one_number_a_channel(self) -> "Preprocessing":
        if not len(self.mean) == len(self.std) == self.channels:
            raise ValueError("mean and std need one number a channel")
        return self

    @model_serializer(mode="wrap")
    def _what_differs(self, dump: Callable[[Any], dict[str, Any]]) -> dict[str, Any]:
        """What came later is only written where it says something: older results keep the names they have."""
        return {name: value for name, value in dump(self).items() if name not in LATER or value != LATER[name]}

    @property
    def crops(self) -> bool:
        """Whether something of an image can be cut off."""
        return self.resize is not None and self.resize != self.size

    def whole(self, height: int, width: int) -> tuple[int, int]:
        """Height and width that a whole image is made; its middle of `size` is what the model sees.

        The longer side is rounded down, as torchvision and transformers do.
        """
        if self.resize is None or isinstance(self.resize, tuple):
            return self.resize or self.size
        short = self.resize
        return (short, max(1, short * width // height)) if height <= width else (max(1, short * height // width), short)


LATER: dict[str, Any] = {"resize": None, "resampling": "bilinear", "colours": "rgb"}
"""Fields that the first version had not, as it behaved."""


def shape_of_pixels(how: dict[str, Any]) -> dict[str, Any]:
    """Of a dumped preprocessing, what decides the decoded pixels; the rest is done to them later."""
    return {name: how[name] for name in ("size", "channels", *LATER) if name in how}
