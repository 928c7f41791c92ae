"""Delegate that paints one step of the rail: mark, connecting lines, title and, in small type, the decision."""

from dataclasses import dataclass
from typing import Literal, cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from megu_desktop.look import tokens
from megu_desktop.look.focus import is_keyboard_used
from megu_desktop.look.icons import pixmap
from megu_desktop.look.paint import draw_rounded, qcolor
from megu_desktop.look.text import role_font

Index = QModelIndex | QPersistentModelIndex
TOP, LEFT, GAP = 6, 24, 12  # above the mark, left of it, between mark and title

# state: line of the mark, its ground, colour of its number, colour of the title (tokens)
LOOKS = {
    "done": ("accent", "surface", "accent", "text"),
    "current": ("accent", "accent", "accent_text", "text"),
    "running": ("accent", "accent_tint", "accent", "text"),
    "outdated": ("borderline", "surface", "borderline", "text"),
    "todo": ("border_strong", "", "muted", "muted"),
    "blocked": ("border_strong", "", "muted", "muted"),
}


StepState = Literal["done", "current", "todo", "running", "outdated", "blocked"]


@dataclass(frozen=True)
class StepView:
    """One step as the rail shows it.

    Attributes
    ----------
    note : str
        Decision or progress, in small type.
    reason : str
        Reason why it can't be opened.
    current : bool
        Whether its page is open, for a step that is also done, running or outdated.
    doubtful : bool
        Whether it is done with a doubtful result.
    """

    title: str
    state: StepState
    note: str = ""
    enabled: bool = True
    reason: str = ""
    current: bool = False
    doubtful: bool = False

    def is_current(self) -> bool:
        """Return True if this step's page is open."""
        return self.current or self.state == "current"


class StepDelegate(QStyledItemDelegate):
    """Needs a model with a StepView under `Qt.UserRole`."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        words = QFontMetrics(role_font("strong")).height() + QFontMetrics(role_font("small")).height()
        return QSize(0, max(tokens.size("step"), words + 2 * TOP + 8))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        step = cast(StepView, index.data(Qt.ItemDataRole.UserRole))
        rect: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        painter.save()
        is_hovered = bool(state & QStyle.StateFlag.State_MouseOver) and step.enabled and not step.is_current()
        self._ground(painter, rect, is_hovered, bool(state & QStyle.StateFlag.State_HasFocus), option)
        mark = QRectF(rect.left() + LEFT, rect.top() + TOP, tokens.size("step_mark"), tokens.size("step_mark"))
        self._lines(painter, rect, mark, index)
        self._mark(painter, mark, step, index.row() + 1)
        self._words(painter, rect, mark, step)
        painter.restore()

    def _ground(
        self, painter: QPainter, rect: QRect, hovered: bool, focused: bool, option: QStyleOptionViewItem
    ) -> None:
        area = QRectF(rect).adjusted(12, 0, -12, -6)
        if hovered:
            draw_rounded(painter, area, tokens.radius("control"), tokens.color("background"), None)
        view = cast(QListView, option.widget)  # type: ignore[attr-defined]
        if focused and view is not None and is_keyboard_used(view):
            draw_rounded(painter, area, tokens.radius("control"), None, tokens.color("focus"), 2)

    def _lines(self, painter: QPainter, rect: QRect, mark: QRectF, index: Index) -> None:
        painter.setPen(QPen(qcolor("border_strong"), 1))
        x = mark.center().x()
        if index.row() > 0:
            painter.drawLine(QPointF(x, rect.top()), QPointF(x, mark.top()))
        if index.row() + 1 < index.model().rowCount():
            painter.drawLine(QPointF(x, mark.bottom()), QPointF(x, rect.bottom() + 1))

    def _mark(self, painter: QPainter, mark: QRectF, step: "StepView", number: int) -> None:
        look = "current" if step.is_current() else "outdated" if step.doubtful else step.state
        border, ground, ink, _ = LOOKS[look]
        fill = tokens.color(ground) if ground else tokens.color("rail")
        draw_rounded(painter, mark, mark.width() / 2, fill, tokens.color(border))
        if step.state == "done" and not step.is_current():
            icon = ("borderline", "borderline") if step.doubtful else ("check", "accent")
            tick = pixmap(*icon, 16, painter.device().devicePixelRatioF())
            painter.drawPixmap(QPointF(mark.left() + 4, mark.top() + 4), tick)
            return
        font = role_font("small")
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(qcolor(ink))
        painter.drawText(mark, Qt.AlignmentFlag.AlignCenter, str(number))

    def _words(self, painter: QPainter, rect: QRect, mark: QRectF, step: "StepView") -> None:
        left = mark.right() + GAP
        width = rect.right() - left - 8
        font = role_font("strong" if step.is_current() else "body")
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(qcolor(LOOKS["current" if step.is_current() else step.state][3]))
        top = max(mark.center().y() - metrics.height() / 2, rect.top())
        title = QRectF(left, top, width, metrics.height())
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(title, flags, metrics.elidedText(step.title, Qt.TextElideMode.ElideRight, int(width)))
        small = role_font("small")
        metrics = QFontMetrics(small)
        painter.setFont(small)
        painter.setPen(qcolor("muted"))
        note = QRectF(left, title.bottom() + 4, width, metrics.height())
        painter.drawText(note, flags, metrics.elidedText(step.note, Qt.TextElideMode.ElideRight, int(width)))
