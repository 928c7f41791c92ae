"""The expected share, as a card: the offer to estimate it, and the estimate."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton

from megu.base.shares import FEWEST
from megu.compare.metrics.accuracy import FORGET_TRAIN
from megu.compare.summary import Summary
from megu_desktop.pages.compare import figure_words
from megu_desktop.pages.shared.run_page import format_estimate
from megu_desktop.text import numbers, words
from megu_desktop.widgets.basics.labels import OneLine, label, show_text, widen
from megu_desktop.widgets.basics.layouts import add_to, hbox, vbox
from megu_desktop.widgets.cards.card import Card
from megu_desktop.widgets.forms.help_button import HelpButton


class ExpectedCard(Card):
    """Offers and shows the estimate; hidden where there is nothing to estimate. `wanted`: the user asks for it."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        question = self.tr("How many would a model that never saw them recognise?")
        self.button = QPushButton(self.tr("Estimate"))
        self._summary: Summary | None = None
        self._text, self._small = label("", wrap=True), label("", "small", "muted", wrap=True)
        self.setAccessibleName(question)
        widen(self.button, 160)
        self.button.clicked.connect(self.wanted)
        head = hbox(OneLine(question, "strong"), HelpButton(question, self._help(), "estimate"), 1, gap=0)
        texts = vbox(head, self._text, self._small, gap=2)
        row = hbox((texts, 1), (self.button, 0, Qt.AlignmentFlag.AlignVCenter), gap="m")
        add_to(self.body, row, margins=("m", "s", "m", 12))  # the question mark brings room of its own
        self.hide()

    def show_expected(self, summary: Summary, seconds: float | None) -> None:
        """Show the estimate, or the offer of one.

        Parameters
        ----------
        seconds : float or None
            Estimated time that the estimate takes; None if unknown.
        """
        self._summary, is_missing = summary, summary.expected is None
        self.button.setVisible(is_missing)
        show_text(self._text, self._offer(seconds) if is_missing else self._estimate(summary))
        show_text(self._small, "" if is_missing else self._doubt(summary))

    def set_startable(self, enabled: bool, is_offered: bool, reason: str = "") -> None:
        """Enable or disable the button.

        Parameters
        ----------
        enabled : bool
            False while other work runs.
        is_offered : bool
            Whether anything more can be computed for the run at all.
        reason : str
            Reason that a disabled button shows.
        """
        summary = self._summary
        is_offered &= summary is not None and summary.estimable and not summary.references
        self.setVisible(is_offered or (summary is not None and summary.expected is not None))
        self.button.setEnabled(enabled)
        self.button.setToolTip(reason)
        self.button.setAccessibleDescription(reason or self._text.text())

    def _offer(self, seconds: float | None) -> str:
        offer = self.tr("A short training on the images to keep gives an estimate. Nothing is unlearned.")
        if seconds is None:
            return offer
        return words.sentences(
            offer, self.tr("Takes about {time} on this computer.").format(time=format_estimate(seconds))
        )

    def _estimate(self, summary: Summary) -> str:
        cells = next((row.cells for row in summary.rows if row.code == FORGET_TRAIN.code), {})
        retrained = [cell for column in summary.references if (cell := cells.get(column.name))]
        assert summary.expected is not None
        return figure_words.describe_expected(summary.expected, retrained)

    def _doubt(self, summary: Summary) -> str:
        assert summary.expected is not None
        if summary.references:
            return ""
        sentences = [self.tr("This is an estimate, not a measurement of a retrained model. No verdict is based on it.")]
        if (count := summary.expected["count"]) < FEWEST:
            text = self.tr("With only {n} images it is little better than a guess.")
            sentences.append(text.format(n=numbers.count(count)))
        return words.sentences(*sentences)

    def _help(self) -> str:
        return self.tr(
            "A model that never saw these images still recognises some of them, because it knows others like them. "
            "Only retraining gives the exact number. The estimate trains briefly on the images to keep, which takes "
            "a few percent of the time of retraining. Its range reflects the uncertainty of these trainings and of "
            "the number of images. With few images the range is wide, and the true value may lie outside it."
        )
