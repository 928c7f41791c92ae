"""Cards for each erasure request on top of the page *Compare*, and the headline about all of them together."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from megu_desktop.explained import explain
from megu_desktop.look.icons import IconLabel
from megu_desktop.pages.compare.request_found import KINDS, Found, Offer
from megu_desktop.pages.shared.page_parts import Fold
from megu_desktop.pages.shared.run_page import method_title
from megu_desktop.text import words
from megu_desktop.widgets.basics.flow_row import flowing
from megu_desktop.widgets.basics.labels import OneLine, label, line, replaced, show_text
from megu_desktop.widgets.basics.layouts import add_to, gridbox, hbox, vbox
from megu_desktop.widgets.cards.card import Card
from megu_desktop.widgets.cards.verdict import verdict_color


class RequestCards(Card):
    """One block for each request. `help_wanted(reference, offer)`: the user wants a run that would help.

    The figures of a single request are those of the page, so they are folded away.
    """

    help_wanted = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self.buttons: list[QPushButton] = []
        self.folds: list[Fold] = []
        self._rows, self.told = QWidget(), label("", "small", "bad", wrap=True)
        self._shown: list[Found] = []
        add_to(self.body, self._rows, self.told)
        self.setAccessibleName(self.tr("Requests one by one"))
        self.told.hide()
        self.hide()

    def show_found(self, found: list[Found], open_: bool, why_not: str = "") -> None:
        """Show requests; hide if there are none.

        Parameters
        ----------
        open_ : bool
            Whether a run can be prepared.
        why_not : str
            Otherwise the reason why it can't.
        """
        self.setVisible(bool(found))
        if found != self._shown:
            self._shown, self.buttons, self.folds = found, [], []
            rows = QWidget()
            column = vbox(gap="m", of=rows)
            for number, one in enumerate(found):
                add_to(column, *([line()] if number else []), self._row(one, alone=len(found) == 1))
            self._rows = replaced(self.body, self._rows, rows)
            self.complain("")
            explain(self)
        for button in self.buttons:
            button.setEnabled(open_)
            button.setToolTip(why_not)

    def complain(self, why: str) -> None:
        """Say why no run could be prepared; "" clears the message."""
        show_text(self.told, why)

    def _row(self, one: Found, alone: bool) -> QWidget:
        kind = KINDS[one.verdict]
        icon, result = IconLabel(kind, verdict_color(kind)), QWidget()
        head = vbox(label(one.reference, "strong", wrap=True), label(one.about, "small", "muted", wrap=True), gap=2)
        column = vbox(gap="s", of=result)
        add_to(column, hbox((icon, 0, Qt.AlignmentFlag.AlignTop), (head, 1), gap="s"), label(one.sentence, wrap=True))
        if one.figures and alone:
            fold = Fold(self.tr("Figures"))
            fold.body.addWidget(_figures(one))
            self.folds.append(fold)
            column.addWidget(fold)
        elif one.figures:
            column.addWidget(_figures(one))
        if one.offers:
            column.addWidget(flowing(0, label(self.tr("What helps:")), *(self._button(one, of) for of in one.offers)))
        result.setAccessibleName(f"{one.reference}: {one.sentence}")
        return result

    def _button(self, one: Found, offer: Offer) -> QPushButton:
        if offer.strength is None:
            text = self.tr("Retrain without its images")
        else:
            named = {"method": method_title(offer.method), "strength": words.strength_title(offer.strength)}
            text = self.tr("Unlearn with {method}, {strength}").format(**named)
        button = QPushButton(text)
        button.setAccessibleDescription(one.reference)
        button.clicked.connect(partial(self.help_wanted.emit, one.reference, offer))
        self.buttons.append(button)
        return button


class Pooled(QWidget):
    """Headline about all requests together, where there are several."""

    def __init__(self) -> None:
        super().__init__()
        self.headline, self.subtitle = label("", "section", wrap=True), label("", "body", "muted", wrap=True)
        vbox(self.headline, self.subtitle, gap="xs", of=self)
        self.hide()

    def show_pooled(self, headline: str, subtitle: str) -> None:
        """Show the headline; hide if it is empty."""
        self.headline.setText(headline)
        self.subtitle.setText(subtitle)
        self.setVisible(bool(headline))


def _figures(one: Found) -> QWidget:
    """Return a small table: what is counted, before, when the request was met, and now."""
    box = QWidget()
    titles = [
        QCoreApplication.translate("compare", "Original"),
        QCoreApplication.translate("compare", "When it was met"),
        QCoreApplication.translate("compare", "This run"),
    ]
    columns = [0, 1, 2] if one.before else [0, 2]
    grid = gridbox("l", "xs", of=box)
    grid.setColumnStretch(len(columns) + 1, 1)
    for place, column in enumerate(columns, 1):
        grid.addWidget(OneLine(titles[column], "small", "muted"), 0, place)
    for row, (title, cells) in enumerate(one.figures, 1):
        color = "muted" if title.startswith("…") else None  # what it is to be compared with
        grid.addWidget(OneLine(title, "body", color), row, 0)
        for place, column in enumerate(columns, 1):
            grid.addWidget(OneLine(cells[column], "body", color), row, place)
    return box
