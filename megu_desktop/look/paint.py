"""Small helpers for painting with tokens."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from megu_desktop.look import tokens


def qcolor(name: str) -> QColor:
    """Return the token `name` as a QColor."""
    return QColor(tokens.color(name))


def mix(color: str, ground: str, share: float) -> str:
    """Return `share` (0 to 1) of `color` on `ground` as a solid colour: cheaper to draw than transparency."""
    a, b = QColor(color), QColor(ground)
    parts = zip((a.red(), a.green(), a.blue()), (b.red(), b.green(), b.blue()), strict=True)
    return QColor(*(round(x * share + y * (1 - share)) for x, y in parts)).name()


def luminance(color: str) -> float:
    """Return the relative luminance of WCAG 2.2, 0 to 1."""
    shares = (QColor(color).redF(), QColor(color).greenF(), QColor(color).blueF())
    r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in shares)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(first: str, second: str) -> float:
    """Return the contrast ratio of WCAG 2.2, 1 to 21."""
    low, high = sorted((luminance(first), luminance(second)))
    return (high + 0.05) / (low + 0.05)


def draw_rounded(
    painter: QPainter, rect: QRectF, radius: float, fill: str | None, line: str | None, width: int = 1
) -> None:
    """Draw a rounded rectangle whose line is wholly inside `rect`; `fill` and `line` are colours, not token names."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(line), width) if line else Qt.PenStyle.NoPen)
    inset = width / 2 if line else 0
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)
    painter.restore()


def draw_bar(painter: QPainter, rect: QRectF, share: float, fill: str, track: str | None) -> None:
    """Draw a bar with round ends, filled to `share` (0 to 1)."""
    end = rect.height() / 2
    if track:
        draw_rounded(painter, rect, end, track, None)
    width = rect.width() * min(max(share, 0.0), 1.0)
    if width > 0:
        filled_rect = QRectF(rect.topLeft(), QPointF(rect.left() + max(width, rect.height()), rect.bottom()))
        draw_rounded(painter, filled_rect, end, fill, None)
