"""A plot that can be looked at closely: by wheel, by dragging and by keyboard."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QGraphicsView

from megu_desktop.widgets.charts.plot_base import Axis, Plot

STEP = 0.8  # what a press of + leaves of the range
SHIFT = 0.15  # of the range, what an arrow key moves


class ZoomPlot(Plot):
    """The wheel zooms once the plot has the focus, or with Ctrl: before, it scrolls the page. + − 0 and arrows too.

    `pointed(x, y)`: where the cursor is, in the plot's numbers; `left`: it is nowhere.
    """

    pointed = Signal(float, float)
    left = Signal()

    def __init__(self, name: str, left: Axis | None = None, bottom: Axis | None = None) -> None:
        super().__init__(name, left, bottom)
        self.item.setMouseEnabled(x=True, y=True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._whole: tuple[tuple[float, float], tuple[float, float]] = ((0.0, 1.0), (0.0, 1.0))

    def set_whole(self, x: tuple[float, float], y: tuple[float, float]) -> None:
        """What there is to see; shows all of it. Nobody gets lost far beyond it."""
        self._whole = x, y
        width, height = x[1] - x[0], y[1] - y[0]
        self.item.vb.setLimits(
            xMin=x[0] - 2 * width,
            xMax=x[1] + 2 * width,
            yMin=y[0] - 2 * height,
            yMax=y[1] + 2 * height,
            minXRange=width / 500,
            minYRange=height / 500,
        )
        self.show_all()

    def show_all(self) -> None:
        """Undo all zooming."""
        self.item.setRange(xRange=self._whole[0], yRange=self._whole[1], padding=0.02)

    def zoom(self, share: float) -> None:
        """Show that share of the range around its middle: less than 1 comes nearer."""
        self.item.vb.scaleBy((share, share))

    def wheelEvent(self, ev: QWheelEvent) -> None:
        if self.hasFocus() or ev.modifiers() & Qt.KeyboardModifier.ControlModifier:
            QGraphicsView.wheelEvent(self, ev)
            ev.accept()
        else:
            ev.ignore()

    def mouseMoveEvent(self, ev: QMouseEvent) -> None:
        super().mouseMoveEvent(ev)
        place = self.item.vb.mapSceneToView(self.mapToScene(ev.position().toPoint()))
        self.pointed.emit(place.x(), place.y())

    def leaveEvent(self, ev: QEvent) -> None:
        super().leaveEvent(ev)
        self.left.emit()

    def keyPressEvent(self, ev: QKeyEvent) -> None:
        key, (x, y) = ev.key(), self.item.vb.viewRange()
        moves = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, 1), Qt.Key.Key_Down: (0, -1)}
        if key in moves:
            across, up = moves[Qt.Key(key)]
            self.item.vb.translateBy((across * SHIFT * (x[1] - x[0]), up * SHIFT * (y[1] - y[0])))
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(STEP)
        elif key == Qt.Key.Key_Minus:
            self.zoom(1 / STEP)
        elif key in (Qt.Key.Key_0, Qt.Key.Key_Home):
            self.show_all()
        else:
            ev.ignore()
