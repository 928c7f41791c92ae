"""A question with its answers as radio buttons, each with a second line about its consequence."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QRadioButton, QWidget

from megu_desktop.look import tokens
from megu_desktop.look.properties import mark
from megu_desktop.widgets.basics.labels import label, line, show_text
from megu_desktop.widgets.basics.layouts import add_to, vbox
from megu_desktop.widgets.cards.card import Card
from megu_desktop.widgets.forms.check_box import RadioButton

INDENT = 30  # of the second line: indicator, its border and the spacing to the text


class _Option(QWidget):
    def __init__(self, question: str, key: str, title: str, detail: str) -> None:
        super().__init__()
        self._question = question
        self.radio, self.detail = RadioButton(title), label("", "small", "muted", wrap=True)
        self.radio.setObjectName(key)
        self.detail.setContentsMargins(INDENT, 2, 0, 0)  # clear of the focus ring
        vbox(self.radio, self.detail, gap=0, margins=("m", "xs", "m", tokens.space("s") + 2), parent=self)
        self.set_detail(detail)

    def set_detail(self, detail: str) -> None:
        show_text(self.detail, detail)
        self.radio.setAccessibleDescription(detail)
        self._explain()

    def set_title(self, title: str) -> None:
        self.radio.setText(title)
        self._explain()

    def _explain(self) -> None:
        parts = (self._question, self.radio.text(), self.detail.text())
        self.radio.setWhatsThis("\n\n".join(text for text in parts if text))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.radio.setFocus(Qt.FocusReason.MouseFocusReason)
            self.radio.click()


class QuestionCard(Card):
    """Has an emphasised border while it is unanswered; `answered` emits the key of the answer."""

    answered = Signal(str)

    def __init__(self, question: str) -> None:
        super().__init__()
        self._options: dict[str, _Option] = {}
        self._lines: dict[str, QFrame] = {}
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._on_click)
        self._question = label(question, "section", wrap=True)
        self._question.setContentsMargins(tokens.space("m"), tokens.space("m"), tokens.space("m"), tokens.space("s"))
        add_to(self.body, self._question, gap=0, margins=1)
        self.setAccessibleName(question)
        mark(self, asking=True)

    def add_option(self, key: str, title: str, detail: str = "") -> None:
        """Add an answer; `answered` emits its key, and `detail` states its consequence in small type."""
        option = _Option(self._question.text(), key, title, detail)
        self._options[key], self._lines[key] = option, line()
        self._group.addButton(option.radio)
        add_to(self.body, self._lines[key], option)

    def set_option_detail(self, key: str, detail: str) -> None:
        """Set the second line of an answer. Raises KeyError for an unknown key."""
        self._options[key].set_detail(detail)

    def set_option_title(self, key: str, title: str) -> None:
        """Set the text of an answer. Raises KeyError for an unknown key."""
        self._options[key].set_title(title)

    def set_option_enabled(self, key: str, enabled: bool) -> None:
        """Enable or disable an answer, which stays visible."""
        self._options[key].setEnabled(enabled)

    def set_option_visible(self, key: str, visible: bool) -> None:
        """Show or hide an answer. Raises KeyError for an unknown key."""
        self._options[key].setVisible(visible)
        self._lines[key].setVisible(visible)

    def choose(self, key: str | None) -> None:
        """Show an answer, or none, without emitting. Raises KeyError for an unknown key."""
        if key is not None and key not in self._options:
            raise KeyError(key)
        self._group.setExclusive(False)
        for name, option in self._options.items():
            option.radio.setChecked(name == key)
        self._group.setExclusive(True)
        mark(self, asking=key is None)

    def choice(self) -> str | None:
        """Return the key of the chosen answer."""
        return next((key for key, option in self._options.items() if option.radio.isChecked()), None)

    def _on_click(self, button: QRadioButton) -> None:
        mark(self, asking=False)
        self.answered.emit(button.objectName())
