"""Focus ring: 2 px, 2 px outside the control, shown only while the keyboard is in use."""

from typing import Any

from PySide6.QtCore import QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFocusFrame,
    QProxyStyle,
    QRadioButton,
    QStyle,
    QStyleOption,
    QWidget,
)
from shiboken6 import isValid

from megu_desktop.look import tokens
from megu_desktop.look.paint import draw_rounded

MARGIN = 4  # gap and line
INSIDE = -1  # a table fills its card, which would cut off a ring around it
TIGHT = 2  # above and below a radio button stand its question and what follows from it


class _RingStyle(QProxyStyle):
    """Sets the distance of the frame from the control; used by the frame alone, so no other widget pays for it."""

    def pixelMetric(
        self, metric: QStyle.PixelMetric, option: QStyleOption | None = None, widget: QWidget | None = None
    ) -> int:
        if metric not in (QStyle.PixelMetric.PM_FocusFrameHMargin, QStyle.PixelMetric.PM_FocusFrameVMargin):
            return super().pixelMetric(metric, option, widget)
        around = widget.widget() if isinstance(widget, QFocusFrame) else None
        if isinstance(around, QAbstractItemView):
            return INSIDE
        upright = metric == QStyle.PixelMetric.PM_FocusFrameVMargin
        return TIGHT if upright and isinstance(around, QRadioButton) else MARGIN

    def styleHint(self, hint: QStyle.StyleHint, *arguments: Any) -> int:  # type: ignore[override]
        if hint == QStyle.StyleHint.SH_FocusFrame_AboveWidget:
            return 1  # or a ring inside a table would be behind it
        return super().styleHint(hint, *arguments)


class FocusFrame(QFocusFrame):
    """Paints the ring around the widget it is set to."""

    def __init__(self) -> None:
        super().__init__()
        self._style = _RingStyle("Fusion")
        self.setStyle(self._style)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_rounded(painter, QRectF(self.rect()), tokens.radius("control") + 2, None, tokens.color("focus"), 2)


class FocusRing(QObject):
    """Moves one frame to the widget that the keyboard has brought the focus to."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._frame: FocusFrame | None = None
        self._app = app
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._update)
        app.focusChanged.connect(self._on_focus_changed)

    def hide_ring(self) -> None:
        """Hide the ring, for instance before the application ends."""
        if self._frame is not None and isValid(self._frame):
            self._frame.setWidget(None)  # type: ignore[arg-type]
            self._frame.hide()

    def widget(self) -> QWidget | None:
        """Return the widget that has the ring."""
        return self._frame.widget() if self._frame is not None and isValid(self._frame) else None

    def _on_focus_changed(self, old_widget: QWidget | None, new_widget: QWidget | None) -> None:
        self._show_on(new_widget)
        if new_widget is not None:
            self._soon.start()

    def _update(self) -> None:
        """Update the ring after the signal: only then does a page scroll to the control with the focus.

        If nothing had the focus before, Qt notes only then that Tab was pressed.
        """
        if self.widget() is not None:
            self.hide_ring()
        self._show_on(self._app.focusWidget())

    def _show_on(self, widget: QWidget | None) -> None:
        if widget is None or not is_keyboard_used(widget) or widget.property("ownFocus"):
            self.hide_ring()
            return
        if self._frame is None or not isValid(self._frame):  # it goes with the window it was shown in
            self._frame = FocusFrame()
        self._frame.setWidget(widget)


def is_keyboard_used(widget: QWidget) -> bool:
    """Return True if the window is used by keyboard: its focus last moved by Tab, Backtab or a shortcut.

    Qt notes this on the window but clears it only when the window is hidden; here a click clears it. The signal
    `focusChanged` has no reason, and an event filter on the application would run Python for every event.
    """
    window = widget.window()
    if QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
        window.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange, False)
    return window.testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
