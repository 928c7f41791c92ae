"""Cards of operator mode: each limit with its mark, and what the administrator fixed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from megu.policy.outcome import Row
from megu.policy.rules import Policy
from megu_desktop.look.icons import IconLabel
from megu_desktop.operator import policy_words
from megu_desktop.widgets.basics.labels import label
from megu_desktop.widgets.basics.layouts import add_to, hbox, vbox
from megu_desktop.widgets.cards.card import Card


class LimitList(Card):
    """A line for each limit: its mark, and a sentence with the result and the limit."""

    def __init__(self) -> None:
        super().__init__()
        self._lines = _Lines()
        add_to(self.body, label(self.tr("Limits set by the administrator"), "section"), self._lines)

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show these limits."""
        entries = [
            ("good" if row.met else "unknown" if row.found is None else "bad", policy_words.limit(row)) for row in rows
        ]
        words = {"good": self.tr("Met"), "bad": self.tr("Not met"), "unknown": self.tr("Can’t be measured")}
        self._lines.show_lines([(kind, words[kind], text) for kind, text in entries])


class PreparedCard(Card):
    """Lists what is fixed, in sentences."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self._lines = _Lines()
        add_to(self.body, label(title, "section", wrap=True), self._lines)

    def show_rules(self, rules: Policy) -> None:
        """Show what these rules fix."""
        self._lines.show_lines([("lock", "", text) for text in policy_words.sentences(rules)])

    def texts(self) -> list[str]:
        """Return the sentences shown."""
        return [text for _, _, text in self._lines.shown]


class _Lines(QWidget):
    """Lines of an icon, a word in bold and a sentence."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[tuple[str, str, str]] = []
        self._column = vbox(gap="s", parent=self)
        self._box: QWidget | None = None

    def show_lines(self, lines: list[tuple[str, str, str]]) -> None:
        if lines == self.shown:
            return
        self.shown = lines
        if self._box is not None:
            self._box.hide()
            self._column.removeWidget(self._box)
            self._box.deleteLater()
        self._box = QWidget()
        column = vbox(gap="s", parent=self._box)
        for icon, word, text in lines:
            column.addLayout(_line(icon, word, text))
        self._column.addWidget(self._box)


def _line(icon: str, word: str, text: str) -> QHBoxLayout:
    words = QVBoxLayout()
    words.setSpacing(0)
    small = icon == "lock"
    if word:
        words.addWidget(label(word, "strong"))
    words.addWidget(label(text, "small" if small else "body", wrap=True))
    row = hbox(
        (IconLabel(icon, "muted" if icon in ("lock", "unknown") else icon, 16 if small else 20), 0, _TOP),
        (words, 1),
        gap="s",
    )
    return row


_TOP = Qt.AlignmentFlag.AlignTop
