"""Preprocessing is declared data: what turns an image file into a model's input."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, model_validator

Pixels = Annotated[int, Field(ge=2, le=4096)]
Finite = Annotated[float, Field(allow_inf_nan=False)]
Channels = Annotated[int, Field(ge=1, le=64)]
Positive = Annotated[float, Field(ge=1e-6, le=1e6)]


class Preprocessing(BaseModel):
    """`(resize(image, size) / scale - mean) / std`, with 1 (grey), 3 (RGB) or more channels.

    size: height and width in pixels; mean, std: one number a channel, after division by `scale`.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    size: tuple[Pixels, Pixels] = (32, 32)
    channels: Channels = 3
    scale: Positive = 255.0
    mean: tuple[Finite, ...] = (0.485, 0.456, 0.406)
    std: tuple[Positive, ...] = (0.229, 0.224, 0.225)

    @model_validator(mode="after")
    def _one_number_a_channel(self) -> "Preprocessing":
        if not len(self.mean) == len(self.std) == self.channels:
            raise ValueError("mean and std need one number a channel")
        return self
