"""The rail at the left: the project's name, the steps with the decision in each, and the privacy line."""

from html import escape

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QSizePolicy, QWidget

from megu_desktop.look import tokens
from megu_desktop.look.icons import IconLabel
from megu_desktop.look.paint import qcolor
from megu_desktop.look.properties import mark
from megu_desktop.look.text import scale_px
from megu_desktop.look.theme import theme
from megu_desktop.text import joined
from megu_desktop.widgets.basics.labels import label
from megu_desktop.widgets.basics.layouts import hbox, vbox
from megu_desktop.widgets.frame.step_delegate import StepDelegate, StepView

Index = QModelIndex | QPersistentModelIndex
STEP = Qt.ItemDataRole.UserRole
WIDEST = 336  # px


class _Steps(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.steps: list[StepView] = []

    def set_steps(self, steps: list[StepView]) -> None:
        if len(steps) != len(self.steps):
            self.beginResetModel()
            self.steps = list(steps)
            self.endResetModel()
            return
        rows = [
            row for row, (old_step, new_step) in enumerate(zip(self.steps, steps, strict=True)) if old_step != new_step
        ]
        self.steps = list(steps)
        for row in rows:
            self.dataChanged.emit(self.index(row), self.index(row))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own signature)
        return 0 if parent.isValid() else len(self.steps)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and self.steps[index.row()].enabled:
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        step = self.steps[index.row()]
        if role == STEP:
            return step
        if role == Qt.ItemDataRole.DisplayRole:
            return step.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return _tool_tip(step) or None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{index.row() + 1}. {step.title}, {', '.join(self._state_words(step))}"
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return joined.sentences(step.note, step.reason)
        return None

    def _state_words(self, step: StepView) -> list[str]:
        words = {
            "done": self.tr("done"),
            "current": self.tr("current"),
            "todo": self.tr("to do"),
            "running": self.tr("running"),
            "outdated": self.tr("do again"),
            "blocked": self.tr("not available yet"),
        }
        words["done"] = self.tr("done, with a warning") if step.doubtful else words["done"]
        parts = [words["current"]] if step.is_current() else []
        return parts + [words[step.state]] * (step.state not in ("current", "todo") or not parts)


def _tool_tip(step: StepView) -> str:
    """Return the note, which the list may truncate, and why the step is closed; names are not parsed as markup."""
    lines = "<br>".join(escape(text) for text in (step.note, step.reason) if text)
    return f"<qt>{lines}</qt>" if lines else ""


class StepList(QListView):
    """The list of steps; Enter, Space or a click opens an enabled one."""

    opened = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        mark(self, role="plain", ownFocus=True)
        self.steps = _Steps(self)
        self.setModel(self.steps)
        self._delegate = StepDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(self.tr("Steps"))
        self.clicked.connect(self._open)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def _open(self, index: QModelIndex) -> None:
        if index.isValid() and self.steps.steps[index.row()].enabled:
            self.opened.emit(index.row())


class Rail(QWidget):
    """Project, steps and privacy line, 240 px wide."""

    activated = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        mark(self, role="rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._fit()
        theme().changed.connect(self._fit)
        self._name, self._sub = label("", "section", wrap=True), label("", "small", "muted", wrap=True)
        self.list = StepList()
        self._privacy, self._privacy_icon = label("", "small", "muted", wrap=True), IconLabel("lock", "muted")
        self.list.opened.connect(self.activated)
        theme().changed.connect(self.list.viewport().update)
        self._lay_out()

    def set_project(self, name: str, sub: str) -> None:
        """Set the project's name and the small text below it."""
        self._name.setText(name)
        self._sub.setText(sub)

    def set_steps(self, steps: list[StepView]) -> None:
        """Show the steps; only changed ones are repainted, so it may be called for every progress event."""
        self.list.steps.set_steps(steps)
        current = next((row for row, step in enumerate(steps) if step.is_current()), None)
        if current is not None and not self.list.hasFocus():
            self.list.setCurrentIndex(self.list.steps.index(current))

    def set_privacy(self, text: str, icon: str = "lock") -> None:
        """Set the privacy line; its icon is a lock while nothing leaves the computer, borderline with a server."""
        self._privacy.setText(text)
        self._privacy_icon.show_icon(icon, "borderline" if icon == "borderline" else "muted")

    def _fit(self) -> None:
        """Widen for larger texts, as far as the page can spare the room."""
        self.setFixedWidth(min(scale_px(tokens.size("rail")), WIDEST))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.fillRect(self.width() - 1, 0, 1, self.height(), qcolor("border"))

    def _lay_out(self) -> None:
        head = vbox(self._name, self._sub, gap=2, margins=("l", "l", "l", 0))
        foot = hbox(self._privacy_icon, (self._privacy, 1), gap="s", margins=("l", "s", "l", "m"))
        vbox(head, (self.list, 1), foot, gap="m", margins=(0, 0, 1, 0), parent=self)
