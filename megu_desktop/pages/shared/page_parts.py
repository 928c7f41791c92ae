"""Small parts of pages: one that folds away, one that starts work, and one that lists facts."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from megu_desktop.look.icons import set_icon
from megu_desktop.look.properties import mark
from megu_desktop.widgets.basics.labels import label, replace_widget, show_text
from megu_desktop.widgets.basics.layouts import add_to, gridbox, hbox, vbox
from megu_desktop.widgets.cards.card import Card


class Fold(QWidget):
    """A plain button that shows and hides `body`."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.button = QPushButton(title)
        self.button.setCheckable(True)
        mark(self.button, role="quiet")
        self.inside = QWidget()
        self.body = vbox(gap="s", parent=self.inside)
        vbox((self.button, 0, Qt.AlignmentFlag.AlignLeft), self.inside, gap="s", parent=self)
        self.button.toggled.connect(self._unfold)
        self._unfold(False)

    def unfold(self, expanded: bool) -> None:
        """Open or close it."""
        self.button.setChecked(expanded)

    def is_open(self) -> bool:
        """Return True if the body is visible."""
        return self.button.isChecked()

    def _unfold(self, expanded: bool) -> None:
        self.inside.setVisible(expanded)
        set_icon(self.button, "chevron-up" if expanded else "chevron-down", "accent")
        self.button.setAccessibleDescription(self.tr("Open") if expanded else self.tr("Collapsed"))


class StartCard(Card):
    """A dashed card; its button emits `start`."""

    start = Signal()

    def __init__(self, button_text: str) -> None:
        super().__init__()
        mark(self, empty=True)
        self._text, self._reason = label("", wrap=True), label("", "small", "muted", wrap=True)
        self.button = QPushButton(button_text)
        self.button.clicked.connect(self.start)
        row = hbox((vbox(self._text, self._reason, gap="xs"), 1), self.button, gap="m")
        self.body.addLayout(row)

    def set_text(self, text: str, reason: str = "") -> None:
        """Set what the button will start. A reason why it is unavailable disables it."""
        self._text.setText(text)
        show_text(self._reason, reason)
        self.button.setEnabled(not reason)
        self.button.setToolTip(reason)
        self.button.setAccessibleDescription(f"{text} {reason}".strip())

    def reason(self) -> str:
        """Return the reason why the button is unavailable."""
        return self._reason.text()


class Facts(Card):
    """A title and rows of a muted name with its value; set again only when they differ."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[str, list[tuple[str, str]]] = ("", [])
        self._title, self._rows = label("", "section", wrap=True), QWidget()
        add_to(self.body, self._title, self._rows)

    def set_facts(self, title: str, facts: list[tuple[str, str]]) -> None:
        """Show a title and (name, value) rows."""
        if (title, facts) == self._shown:
            return
        self._shown = (title, facts)
        self._title.setText(title)
        rows = QWidget()
        grid = gridbox("l", "s", margins=(0, "xs", 0, 0), parent=rows)
        grid.setColumnStretch(1, 1)
        for row, (name, value) in enumerate(facts):
            term, text = label(name, "body", "muted"), label(value, wrap=True)
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            for column, part in enumerate((term, text)):
                part.setAlignment(Qt.AlignmentFlag.AlignTop)
                grid.addWidget(part, row, column)
        self._rows = replace_widget(self.body, self._rows, rows)
        self.setAccessibleName(title)
        self.setAccessibleDescription(". ".join(f"{name}: {value}" for name, value in facts))

    def facts(self) -> dict[str, str]:
        """Return the shown values by name."""
        return dict(self._shown[1])
