"""Icons: our own drawings, recoloured by token."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QPushButton, QWidget

from megu.base.places import resource
from megu_desktop.look import tokens
from megu_desktop.look.theme import theme

GAP = 6  # px that a button with a text keeps free after its icon, beyond the 4 that Qt leaves


def icon(name: str, color: str = "text", size: int = 20) -> QIcon:
    """Return the icon `name` in the token `color`, normal and disabled; `size` in logical pixels.

    Raises FileNotFoundError for a name without a drawing, KeyError for an unknown colour.
    """
    return _icon(name, tokens.color(color), tokens.color("disabled_text"), size)


def pixmap(name: str, color: str = "text", size: int = 20, ratio: float = 1.0) -> QPixmap:
    """Return the icon as a pixmap for a screen of device pixel ratio `ratio`."""
    return _pixmap(name, tokens.color(color), size, ratio)


def set_icon(button: QAbstractButton, name: str, color: str = "text", size: int = 20) -> None:
    """Set an icon that follows the theme."""
    keeper = getattr(button, "_icon_keeper", None)
    if keeper is None:
        keeper = _Keeper(button)
        button._icon_keeper = keeper  # type: ignore[attr-defined]
    keeper.use(name, color, size)


class IconLabel(QWidget):
    """One icon, painted for the screen it is on. Decorative unless it gets an accessible name."""

    def __init__(self, name: str = "", color: str = "text", size: int = 20) -> None:
        super().__init__()
        self._name, self._color, self._size = name, color, size
        self.setFixedSize(size, size)
        theme().changed.connect(self.update)

    def show_icon(self, name: str, color: str = "text") -> None:
        """Change the icon, not its size; an empty name shows none."""
        self._name, self._color = name, color
        self.update()

    def icon_name(self) -> str:
        """Return the name of the icon."""
        return self._name

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._name:
            painter = QPainter(self)
            ratio = painter.device().devicePixelRatioF()
            painter.drawPixmap(0, 0, pixmap(self._name, self._color, self._size, ratio))


class _Keeper(QObject):
    """Child of the button it serves."""

    def __init__(self, button: QAbstractButton) -> None:
        super().__init__(button)
        self._button, self._shown, self._gap = button, ("", "text", 20), 0
        theme().changed.connect(self.apply)

    def use(self, name: str, color: str, size: int) -> None:
        self._shown = (name, color, size)
        self._gap = GAP if isinstance(self._button, QPushButton) else 0
        self._button.setIconSize(QSize(size + self._gap, size))
        self.apply()

    def apply(self) -> None:
        name, color, size = self._shown
        self._button.setIcon(_icon(name, tokens.color(color), tokens.color("disabled_text"), size, self._gap))


@lru_cache(maxsize=256)
def _icon(name: str, normal: str, disabled_name: str, size: int, gap: int = 0) -> QIcon:
    result = QIcon()
    for mode, color in ((QIcon.Mode.Normal, normal), (QIcon.Mode.Disabled, disabled_name)):
        for ratio in (1, 2, 3):
            result.addPixmap(_pixmap(name, color, size, ratio, gap), mode)
    return result


@lru_cache(maxsize=512)
def _pixmap(name: str, color: str, size: int, ratio: float, gap: int = 0) -> QPixmap:
    drawing = resource(f"icons/{name}.svg").read_text("utf-8").replace("currentColor", color)
    result = QPixmap(round((size + gap) * ratio), round(size * ratio))
    result.fill(Qt.GlobalColor.transparent)
    painter = QPainter(result)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, result.height(), result.height()))
    painter.end()
    result.setDevicePixelRatio(ratio)
    return result
