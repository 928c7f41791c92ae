"""Preprocessing is declared data: what turns an image file into a model's input."""

from pydantic import BaseModel, ConfigDict, Field


class Preprocessing(BaseModel):
    """`(resize(image, size) / scale - mean) / std`, with 1 (grey) or 3 (RGB) channels.

    size: height and width in pixels; mean, std: one number a channel, after division by `scale`.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    size: tuple[int, int] = (32, 32)
    channels: int = Field(default=3, ge=1, le=3)
    scale: float = Field(default=255.0, gt=0)
    mean: tuple[float, ...] = (0.485, 0.456, 0.406)
    std: tuple[float, ...] = (0.229, 0.224, 0.225)
