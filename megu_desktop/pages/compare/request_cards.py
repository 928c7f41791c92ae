"""Cards for each erasure request on top of the page *Compare*, and the headline about all of them together."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from megu_desktop.explained import explain
from megu_desktop.look.icons import IconLabel
from megu_desktop.pages.compare.request_findings import KINDS, Finding, Offer
from megu_desktop.pages.shared.page_parts import Fold
from megu_desktop.pages.shared.run_page import method_title
from megu_desktop.text import words
from megu_desktop.widgets.basics.flow_row import flow_row
from megu_desktop.widgets.basics.labels import OneLine, label, line, replace_widget, show_text
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
        self._rows, self.message = QWidget(), label("", "small", "bad", wrap=True)
        self._shown: list[Finding] = []
        add_to(self.body, self._rows, self.message)
        self.setAccessibleName(self.tr("Requests one by one"))
        self.message.hide()
        self.hide()

    def show_findings(self, findings: list[Finding], enabled: bool, reason: str = "") -> None:
        """Show requests; hide if there are none.

        Parameters
        ----------
        enabled : bool
            Whether a run can be prepared.
        reason : str
            Otherwise the reason why it can't.
        """
        self.setVisible(bool(findings))
        if findings != self._shown:
            self._shown, self.buttons, self.folds = findings, [], []
            rows = QWidget()
            column = vbox(gap="m", parent=rows)
            for number, finding in enumerate(findings):
                add_to(column, *([line()] if number else []), self._row(finding, is_single=len(findings) == 1))
            self._rows = replace_widget(self.body, self._rows, rows)
            self.complain("")
            explain(self)
        for button in self.buttons:
            button.setEnabled(enabled)
            button.setToolTip(reason)

    def complain(self, reason: str) -> None:
        """Say why no run could be prepared; "" clears the message."""
        show_text(self.message, reason)

    def _row(self, finding: Finding, is_single: bool) -> QWidget:
        kind = KINDS[finding.verdict]
        icon, result = IconLabel(kind, verdict_color(kind)), QWidget()
        head = vbox(
            label(finding.reference, "strong", wrap=True), label(finding.about, "small", "muted", wrap=True), gap=2
        )
        column = vbox(gap="s", parent=result)
        add_to(
            column, hbox((icon, 0, Qt.AlignmentFlag.AlignTop), (head, 1), gap="s"), label(finding.sentence, wrap=True)
        )
        if finding.figures and is_single:
            fold = Fold(self.tr("Figures"))
            fold.body.addWidget(_figures(finding))
            self.folds.append(fold)
            column.addWidget(fold)
        elif finding.figures:
            column.addWidget(_figures(finding))
        if finding.offers:
            column.addWidget(
                flow_row(0, label(self.tr("What helps:")), *(self._button(finding, offer) for offer in finding.offers))
            )
        result.setAccessibleName(f"{finding.reference}: {finding.sentence}")
        return result

    def _button(self, finding: Finding, offer: Offer) -> QPushButton:
        if offer.strength is None:
            text = self.tr("Retrain without its images")
        else:
            run = {"method": method_title(offer.method), "strength": words.strength_title(offer.strength)}
            text = self.tr("Unlearn with {method}, {strength}").format(**run)
        button = QPushButton(text)
        button.setAccessibleDescription(finding.reference)
        button.clicked.connect(partial(self.help_wanted.emit, finding.reference, offer))
        self.buttons.append(button)
        return button


class Pooled(QWidget):
    """Headline about all requests together, where there are several."""

    def __init__(self) -> None:
        super().__init__()
        self.headline, self.subtitle = label("", "section", wrap=True), label("", "body", "muted", wrap=True)
        vbox(self.headline, self.subtitle, gap="xs", parent=self)
        self.hide()

    def show_pooled(self, headline: str, subtitle: str) -> None:
        """Show the headline; hide if it is empty."""
        self.headline.setText(headline)
        self.subtitle.setText(subtitle)
        self.setVisible(bool(headline))


def _figures(finding: Finding) -> QWidget:
    """Return a small table: what is counted, before, when the request was met, and now."""
    box = QWidget()
    titles = [
        QCoreApplication.translate("compare", "Original"),
        QCoreApplication.translate("compare", "When it was met"),
        QCoreApplication.translate("compare", "This run"),
    ]
    columns = [0, 1, 2] if finding.before else [0, 2]
    grid = gridbox("l", "xs", parent=box)
    grid.setColumnStretch(len(columns) + 1, 1)
    for position, column in enumerate(columns, 1):
        grid.addWidget(OneLine(titles[column], "small", "muted"), 0, position)
    for row, (title, cells) in enumerate(finding.figures, 1):
        color = "muted" if title.startswith("…") else None  # what it is to be compared with
        grid.addWidget(OneLine(title, "body", color), row, 0)
        for position, column in enumerate(columns, 1):
            grid.addWidget(OneLine(cells[column], "body", color), row, position)
    return box
