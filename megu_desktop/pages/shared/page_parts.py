"""Small parts of pages: one that folds away, one that starts work, and one that lists facts."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from megu_desktop.look import tokens
from megu_desktop.look.icons import set_icon
from megu_desktop.look.properties import mark
from megu_desktop.widgets.basics.parts import label, replaced
from megu_desktop.widgets.cards.card import Card


class Fold(QWidget):
    """A quiet button that shows and hides what lies in `body`."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = QPushButton(title)
        self.button.setCheckable(True)
        mark(self.button, role="quiet")
        self.inside = QWidget()
        self.body = QVBoxLayout(self.inside)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(tokens.space("s"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.space("s"))
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.inside)
        self.button.toggled.connect(self._unfold)
        self._unfold(False)

    def unfold(self, open_: bool) -> None:
        """Open or close it."""
        self.button.setChecked(open_)

    def is_open(self) -> bool:
        """Whether the body shows."""
        return self.button.isChecked()

    def _unfold(self, open_: bool) -> None:
        self.inside.setVisible(open_)
        set_icon(self.button, "chevron-up" if open_ else "chevron-down", "accent")
        self.button.setAccessibleDescription(self.tr("Open") if open_ else self.tr("Folded away"))


class StartCard(Card):
    """A dashed card; `start` is emitted by its button."""

    start = Signal()

    def __init__(self, button_text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark(self, empty=True)
        self._text, self._reason = label("", wrap=True), label("", "small", "muted", wrap=True)
        self.button = QPushButton(button_text)
        self.button.clicked.connect(self.start)
        words, row = QVBoxLayout(), QHBoxLayout()
        words.setSpacing(tokens.space("xs"))
        words.addWidget(self._text)
        words.addWidget(self._reason)
        row.setSpacing(tokens.space("m"))
        row.addLayout(words, 1)
        row.addWidget(self.button)
        self.body.addLayout(row)

    def set_text(self, text: str, reason: str = "") -> None:
        """What the button will start. reason: why it can't be pressed now; with one it is disabled."""
        self._text.setText(text)
        self._reason.setText(reason)
        self._reason.setVisible(bool(reason))
        self.button.setEnabled(not reason)
        self.button.setToolTip(reason)
        self.button.setAccessibleDescription(f"{text} {reason}".strip())

    def reason(self) -> str:
        """Why the button can't be pressed."""
        return self._reason.text()


class Facts(Card):
    """A title and rows of a muted name with its value; set again only when they differ."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[str, list[tuple[str, str]]] = ("", [])
        self._title, self._rows = label("", "section", wrap=True), QWidget()
        self.body.addWidget(self._title)
        self.body.addWidget(self._rows)

    def set_facts(self, title: str, facts: list[tuple[str, str]]) -> None:
        """Show a title and (name, value) rows."""
        if (title, facts) == self._shown:
            return
        self._shown = (title, facts)
        self._title.setText(title)
        new = QWidget()
        grid = QGridLayout(new)
        grid.setContentsMargins(0, tokens.space("xs"), 0, 0)
        grid.setHorizontalSpacing(tokens.space("l"))
        grid.setVerticalSpacing(tokens.space("s"))
        grid.setColumnStretch(1, 1)
        for row, (name, value) in enumerate(facts):
            term, shown = label(name, "body", "muted"), label(value, wrap=True)
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            for column, part in enumerate((term, shown)):
                part.setAlignment(Qt.AlignmentFlag.AlignTop)
                grid.addWidget(part, row, column)
        self._rows = replaced(self.body, self._rows, new)
        self.setAccessibleName(title)
        self.setAccessibleDescription(". ".join(f"{name}: {value}" for name, value in facts))

    def facts(self) -> dict[str, str]:
        """What is shown, by name."""
        return dict(self._shown[1])
