"""Images as they go to a server: PNG of the pixels alone, no larger than asked, encoded when they are needed."""

import base64
import hashlib
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

MAX_EDGE = 1024
"""Pixels. Larger images are made smaller first: the models see no more, and a question stays below some megabytes."""


@dataclass(frozen=True)
class Picture:
    """An encoded image: data URI, number of PNG bytes, and 16 hex digits of their SHA-256."""

    uri: str
    size: int
    digest: str


def encode(image: "Image", max_edge: int = MAX_EDGE) -> Picture:
    """Encode an image of any mode. Nothing but its pixels is kept: no place, time or camera that its file names."""
    plain = image.convert("RGB")  # always a copy
    plain.info = {}
    if max(plain.size) > max_edge:
        plain.thumbnail((max_edge, max_edge))
    buffer = io.BytesIO()
    plain.save(buffer, "PNG", compress_level=3)  # a third of the default's time for a tenth more bytes
    png = buffer.getvalue()
    uri = "data:image/png;base64," + base64.b64encode(png).decode("ascii")
    return Picture(uri, len(png), hashlib.sha256(png).hexdigest()[:16])
