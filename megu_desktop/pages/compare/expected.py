"""The expected share, as a card: the offer to estimate it, and the estimate."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton

from megu.base.shares import FEWEST
from megu.compare.metrics.accuracy import FORGET_TRAIN
from megu.compare.summary import Summary
from megu_desktop.pages.compare import figure_words
from megu_desktop.pages.shared.run_page import about
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
        self._told: Summary | None = None
        self._text, self._small = label("", wrap=True), label("", "small", "muted", wrap=True)
        self.setAccessibleName(question)
        widen(self.button, 160)
        self.button.clicked.connect(self.wanted)
        head = hbox(OneLine(question, "strong"), HelpButton(question, self._help(), "estimate"), 1, gap=0)
        said = vbox(head, self._text, self._small, gap=2)
        row = hbox((said, 1), (self.button, 0, Qt.AlignmentFlag.AlignVCenter), gap="m")
        add_to(self.body, row, margins=("m", "s", "m", 12))  # the question mark brings room of its own
        self.hide()

    def show_expected(self, told: Summary, seconds: float | None) -> None:
        """Show the estimate, or the offer of one.

        Parameters
        ----------
        seconds : float or None
            Estimated time that the estimate takes; None if unknown.
        """
        self._told, missing = told, told.expected is None
        self.button.setVisible(missing)
        show_text(self._text, self._offer(seconds) if missing else self._estimate(told))
        show_text(self._small, "" if missing else self._doubt(told))

    def set_startable(self, startable: bool, offered: bool, why_not: str = "") -> None:
        """Enable or disable the button.

        Parameters
        ----------
        startable : bool
            False while other work runs.
        offered : bool
            Whether anything more can be computed for the run at all.
        why_not : str
            Reason that a disabled button shows.
        """
        told = self._told
        offered &= told is not None and told.estimable and not told.references
        self.setVisible(offered or (told is not None and told.expected is not None))
        self.button.setEnabled(startable)
        self.button.setToolTip(why_not)
        self.button.setAccessibleDescription(why_not or self._text.text())

    def _offer(self, seconds: float | None) -> str:
        what = self.tr("A short training on the images to keep gives an estimate. Nothing is unlearned.")
        if seconds is None:
            return what
        return words.sentences(what, self.tr("Takes about {time} on this computer.").format(time=about(seconds)))

    def _estimate(self, told: Summary) -> str:
        cells = next((row.cells for row in told.rows if row.code == FORGET_TRAIN.code), {})
        known = [cell for column in told.references if (cell := cells.get(column.name))]
        assert told.expected is not None
        return figure_words.expected(told.expected, known)

    def _doubt(self, told: Summary) -> str:
        assert told.expected is not None
        if told.references:
            return ""
        said = [self.tr("This is an estimate, not a measurement of a retrained model. No verdict is based on it.")]
        if (count := told.expected["count"]) < FEWEST:
            few = self.tr("With only {n} images it is little better than a guess.")
            said.append(few.format(n=numbers.count(count)))
        return words.sentences(*said)

    def _help(self) -> str:
        return self.tr(
            "A model that never saw these images still recognises some of them, because it knows others like them. "
            "Only retraining gives the exact number. The estimate trains briefly on the images to keep, which takes "
            "a few percent of the time of retraining. Its range reflects the uncertainty of these trainings and of "
            "the number of images. With few images the range is wide, and the true value may lie outside it."
        )
