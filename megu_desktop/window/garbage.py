"""Collection of cyclic garbage in the GUI thread alone: no other thread may destroy widgets."""

import gc

from PySide6.QtCore import QObject, QTimer

INTERVAL = 500  # ms
WHOLE = 2  # the oldest generation


class GarbageCollector(QObject):
    """While it is installed, Python does not collect by itself.

    Python collects in whatever thread happens to create an object, even one that reads thumbnails or the engine's
    events. A widget that is part of a cycle would be destroyed there, while the GUI thread may be painting it.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=INTERVAL)
        self._timer.timeout.connect(self.collect)

    def install(self) -> None:
        """Collect here from now on, except for existing objects, which are mostly modules."""
        gc.disable()
        gc.freeze()
        self._timer.start()

    def uninstall(self) -> None:
        """Leave collecting to Python again."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()

    def collect(self) -> None:
        """Collect the oldest generation that is due by Python's own thresholds, and the younger ones.

        Whatever survives a whole collection is skipped until `collect_all`: with a project open it would take a tenth
        of a second each time.
        """
        due = [count > threshold for count, threshold in zip(gc.get_count(), gc.get_threshold(), strict=True)]
        oldest = max((generation for generation, is_due in enumerate(due) if is_due), default=-1)
        if oldest >= 0:
            gc.collect(oldest)
        if oldest == WHOLE:
            gc.freeze()

    @staticmethod
    def collect_all() -> None:
        """Collect also what was skipped, unless Python collects: for a moment when nobody waits."""
        if gc.isenabled():
            return
        gc.unfreeze()
        gc.collect()
        gc.freeze()
