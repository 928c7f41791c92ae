"""Thumbnails: some of each class, read in the background and painted without recolouring.

`pictures.py` reads those of long lists that are scrolled.
"""

import os
import re
from collections import OrderedDict
from collections.abc import Hashable, Sequence
from pathlib import Path
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QBuffer, QIODevice, QObject, QRect, QRectF, QRunnable, QSize, Qt, QThreadPool, Signal
from PySide6.QtGui import QImage, QImageReader, QPainter, QPen

from megu_desktop.look import tokens
from megu_desktop.look.paint import qcolor

CACHE_BYTES = 64 * 2**20
HEAD = 16  # bytes
MAX_SIDE = 20_000  # pixels; larger ones are not opened for a thumbnail
FORMATS = {
    re.compile(rb"\x89PNG\r\n\x1a\n"): b"png",
    re.compile(rb"\xff\xd8\xff"): b"jpeg",
    re.compile(rb"BM"): b"bmp",
    re.compile(rb"GIF8"): b"gif",
    re.compile(rb"RIFF....WEBP", re.DOTALL): b"webp",
    re.compile(rb"P[14]\s"): b"pbm",
    re.compile(rb"P[25]\s"): b"pgm",
    re.compile(rb"P[36]\s"): b"ppm",
}
"""What Qt reads, by the first bytes; an SVG could draw in other files, a TIFF be of 16 bits."""


class ThumbnailLoader(QObject):
    """Reads images off the GUI thread and answers each request with one `loaded`.

    `loaded(key, images)`: images is a list of QImage, a null one if a file can't be read.
    """

    loaded = Signal(object, object)
    _read = Signal(object, object, object)

    def __init__(self, parent: QObject | None = None, cache_bytes: int = CACHE_BYTES) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)  # decoding is short; a second thread would only take time from training
        self._cache = ImageCache[tuple[str, int]](cache_bytes)
        self._read.connect(self._on_read, Qt.ConnectionType.QueuedConnection)

    def request(self, key: Hashable, paths: Sequence[str | Path], size: int) -> None:
        """Request thumbnails of `paths` in this order; `size` is the largest side in device pixels.

        If all of them are cached, `loaded` is emitted before this method returns.
        """
        names = [str(path) for path in paths]
        cached_images = {name: image for name in names if (image := self._cache.get((name, size))) is not None}
        missing = [name for name in names if name not in cached_images]
        if missing:
            self._pool.start(_Job(self, key, names, cached_images, size))
        else:
            self.loaded.emit(key, [cached_images[name] for name in names])

    def cached_bytes(self) -> int:
        """Return the memory that the cache takes."""
        return self._cache.bytes

    def stop(self) -> None:
        """Drop pending requests and end the thread; for the end of a project."""
        self._pool.clear()
        self._pool.waitForDone(2000)

    def _on_read(self, key: Hashable, images: list[QImage], new_images: dict[tuple[str, int], QImage]) -> None:
        for place, image in new_images.items():
            self._cache.add(place, image)
        self.loaded.emit(key, images)


class _Job(QRunnable):
    def __init__(
        self, loader: ThumbnailLoader, key: Hashable, names: list[str], cached_images: dict[str, QImage], size: int
    ) -> None:
        super().__init__()
        self._loader, self._key, self._names, self._cached_images, self._size = loader, key, names, cached_images, size

    def run(self) -> None:
        new_images = {
            (name, self._size): read_thumbnail(name, self._size)
            for name in self._names
            if name not in self._cached_images
        }
        images = [new_images.get((name, self._size), self._cached_images.get(name)) for name in self._names]
        try:
            self._loader._read.emit(self._key, images, new_images)
        except RuntimeError:  # the loader went while the images were read
            return


def read_thumbnail(path: str, size: int) -> QImage:
    """Return the image of a file, no larger than `size` × `size` pixels; a null image if it can't be read."""
    if not os.path.isfile(path):
        return _read_from_source(path, size)
    return _read_with_qt(QImageReader(path), Path(path), size)


def _read_with_qt(reader: QImageReader, content: Path | bytes, size: int) -> QImage:
    """Read an image with Qt, with an explicit format.

    To detect the format, Qt's SVG plugin connects a signal: a thread that does so while holding Python's lock
    deadlocks if the GUI thread destroys a widget meanwhile.
    """
    device = reader.device()
    if not device.isOpen() and not device.open(QIODevice.OpenModeFlag.ReadOnly):
        return QImage()
    head = device.peek(HEAD).data()
    reader.setAutoTransform(True)
    reader.setAutoDetectImageFormat(False)
    reader.setFormat(next((name for pattern, name in FORMATS.items() if pattern.match(head)), b""))
    if not reader.canRead():  # another format, or one whose plugin this Qt lacks
        return _read_with_pillow(content, size)
    full = reader.size()
    if full.isValid() and max(full.width(), full.height()) > size:
        if max(full.width(), full.height()) > MAX_SIDE:
            return QImage()
        reader.setScaledSize(full.scaled(QSize(size, size), Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1)))
    return reader.read()


def _read_with_pillow(content: Path | bytes, size: int) -> QImage:
    """Read TIFF and other formats that this Qt may lack. The thread imports Pillow only when it is needed."""
    try:
        return _shrink(content, size)
    except Exception:  # noqa: BLE001  a file that can't be read is shown as an empty frame, whatever the reason
        return QImage()


def _read_from_source(address: str, size: int) -> QImage:
    """Read an image in an archive, a list or a raw file, by the path of that with the image's own path below."""
    try:
        from megu.images.sources.registry import at_address

        content = at_address(Path(address))
        if not isinstance(content, bytes):
            return _shrink(content, size)
        buffer = QBuffer()  # must live as long as the reader
        buffer.setData(content)
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        return _read_with_qt(QImageReader(buffer), content, size)
    except Exception:  # noqa: BLE001
        return QImage()


def _shrink(content: Any, size: int) -> QImage:
    """Return a small image of a file's path or bytes, or of pixels."""
    from megu.images.image import picture

    image = picture(content)
    if max(image.size) > MAX_SIDE:
        return QImage()
    if max(image.size) > size:
        image.thumbnail((size, size))
    data = image.convert("RGBA")
    # copy(): the bytes go when this function returns
    return QImage(data.tobytes(), *data.size, data.width * 4, QImage.Format.Format_RGBA8888).copy()


def draw_thumbnail(painter: QPainter, rect: QRect | QRectF, image: QImage | None) -> None:
    """Paint `image` into `rect` with a 1-px border; an empty frame for None or a null image.

    Small images are enlarged without smoothing, so that their pixels are visible.
    """
    frame = QRectF(rect)
    inner = frame.adjusted(1, 1, -1, -1)
    if image is not None and not image.isNull():
        _draw_image(painter, inner, image)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(qcolor("border"), 1))
    corner = tokens.radius("thumbnail")
    painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), corner, corner)
    painter.restore()


def _draw_image(painter: QPainter, inner: QRectF, image: QImage) -> None:
    ratio = painter.device().devicePixelRatioF()
    target = (inner.size() * ratio).toSize()
    small = image.width() < target.width() and image.height() < target.height()
    mode = Qt.TransformationMode.FastTransformation if small else Qt.TransformationMode.SmoothTransformation
    scaled_image = image.scaled(target, Qt.AspectRatioMode.KeepAspectRatio, mode)
    scaled_image.setDevicePixelRatio(ratio)
    size = scaled_image.deviceIndependentSize()
    left = inner.left() + (inner.width() - size.width()) / 2
    painter.drawImage(
        QRectF(left, inner.top() + (inner.height() - size.height()) / 2, size.width(), size.height()), scaled_image
    )


Key = TypeVar("Key", bound=Hashable)


class ImageCache(Generic[Key]):
    """Cache of images with a limit in bytes of their pixels. A null image is cached too: its file can't be read."""

    def __init__(self, limit: int) -> None:
        self.bytes, self._limit = 0, limit
        self._images: OrderedDict[Key, QImage] = OrderedDict()

    def __contains__(self, key: Key) -> bool:
        return key in self._images

    def get(self, key: Key) -> QImage | None:
        """Return the image and mark it as used; None if it is not cached."""
        if key in self._images:
            self._images.move_to_end(key)
        return self._images.get(key)

    def add(self, key: Key, image: QImage) -> None:
        """Add an image, unless there is one under this key; the oldest are dropped beyond the limit."""
        if key in self._images:
            return
        self._images[key] = image
        self.bytes += image.sizeInBytes()
        while self.bytes > self._limit and self._images:
            self.bytes -= self._images.popitem(last=False)[1].sizeInBytes()

    def clear(self) -> None:
        self._images.clear()
        self.bytes = 0
