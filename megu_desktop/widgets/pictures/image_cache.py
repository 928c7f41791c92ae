"""Images kept in memory up to a limit: those used longest ago go first."""

from collections import OrderedDict
from collections.abc import Hashable
from typing import Generic, TypeVar

from PySide6.QtGui import QImage

Key = TypeVar("Key", bound=Hashable)


class ImageCache(Generic[Key]):
    """limit, bytes: of their pixels. A null image is kept too: its file could not be read."""

    def __init__(self, limit: int) -> None:
        self.bytes, self._limit = 0, limit
        self._images: OrderedDict[Key, QImage] = OrderedDict()

    def __contains__(self, key: Key) -> bool:
        return key in self._images

    def get(self, key: Key) -> QImage | None:
        """The image, used just now; None where it is not kept."""
        if key in self._images:
            self._images.move_to_end(key)
        return self._images.get(key)

    def add(self, key: Key, image: QImage) -> None:
        """Keep an image, unless there is one under this key; the oldest go until the limit is kept to."""
        if key in self._images:
            return
        self._images[key] = image
        self.bytes += image.sizeInBytes()
        while self.bytes > self._limit and self._images:
            self.bytes -= self._images.popitem(last=False)[1].sizeInBytes()

    def clear(self) -> None:
        self._images.clear()
        self.bytes = 0
