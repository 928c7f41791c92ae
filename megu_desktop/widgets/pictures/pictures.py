"""Thumbnails of a long list: visible ones are read first, others not at all, and memory is bounded."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal
from PySide6.QtGui import QImage

from megu_desktop.widgets.pictures.thumbnails import ImageCache, read_thumbnail

BYTES = 128 * 2**20
THREADS = 2
"""Decoding is mostly done without Python's lock; more threads would take time from training."""
PathOf = Callable[[int], str]


class Pictures(QObject):
    """Reads images by number in other threads and caches the newest. `arrived`: numbers of some just read."""

    arrived = Signal(list)
    _read = Signal(int, object, object)

    def __init__(self, parent: QObject | None = None, limit: int = BYTES) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(THREADS)
        self._cache, self._turn = ImageCache[int](limit), 0
        self._path: PathOf | None = None
        self._side = 0
        self._read.connect(self._on_read, Qt.ConnectionType.QueuedConnection)

    def set_source(self, path: PathOf | None, side: int) -> None:
        """Set the source of images by number; None for none.

        Parameters
        ----------
        path : callable
            Called by the threads that read.
        side : int
            Largest side, in device pixels.
        """
        self._pool.clear()
        self._path, self._side = path, side
        self._turn += 1
        self._cache.clear()

    def image(self, number: int) -> QImage | None:
        """Return the thumbnail if it has been read; a null one if it can't be."""
        return self._cache.get(number)

    def request(self, numbers: Sequence[int]) -> None:
        """Read the missing ones of them, in this order; earlier requests that have not begun are dropped."""
        if self._path is None:
            return
        self._pool.clear()
        missing = [number for number in numbers if number not in self._cache]
        for start in range(0, len(missing), 4):
            self._pool.start(_Job(self, self._turn, self._path, missing[start : start + 4], self._side))

    def cached_bytes(self) -> int:
        """Return the memory that thumbnails take."""
        return self._cache.bytes

    def stop(self) -> None:
        """Drop pending requests and end the threads."""
        self._pool.clear()
        self._pool.waitForDone(2000)

    def _on_read(self, turn: int, numbers: list[int], images: list[QImage]) -> None:
        if turn != self._turn:  # of images that are no longer shown
            return
        for number, image in zip(numbers, images, strict=True):
            self._cache.add(number, image)
        self.arrived.emit(numbers)


class _Job(QRunnable):
    def __init__(self, pictures: Pictures, turn: int, path: PathOf, numbers: list[int], side: int) -> None:
        super().__init__()
        self._pictures, self._turn, self._path, self._numbers, self._side = pictures, turn, path, numbers, side

    def run(self) -> None:
        images = [read_thumbnail(self._path(number), self._side) for number in self._numbers]
        try:
            self._pictures._read.emit(self._turn, self._numbers, images)
        except RuntimeError:  # the window went while images were read
            return
