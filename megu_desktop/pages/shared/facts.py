"""A card of facts: what each is called, and what it is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from megu_desktop.look import tokens
from megu_desktop.widgets.basics.parts import label, replaced
from megu_desktop.widgets.cards.card import Card


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
