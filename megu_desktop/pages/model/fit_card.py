"""Preprocessing found for the model: what was tried, what fits best, and the way to another choice."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from megu.images.fitting import expected
from megu.project.preprocessing import Preprocessing
from megu_desktop.pages.model import preprocessing_words
from megu_desktop.text import words
from megu_desktop.widgets.basics.labels import label
from megu_desktop.widgets.basics.layouts import add_to, hbox
from megu_desktop.widgets.cards.card import Card


class FitCard(Card):
    """`taken(Preprocessing)`: the user takes the proposed one. `other_wanted`: the user wants to choose."""

    taken = Signal(object)
    other_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._better: dict[str, Any] | None = None
        self._title = label("", "section", wrap=True)
        self._text, self._more = label("", wrap=True), label("", "small", "muted", wrap=True)
        self.button = QPushButton(self.tr("Use this preprocessing"))
        self.other = QPushButton(self.tr("Choose another way…"))
        self.button.clicked.connect(self._take)
        self.other.clicked.connect(self.other_wanted)
        add_to(self.body, self._title, self._text, self._more, hbox(self.button, self.other, 0, gap="s"))
        self.hide()

    def show_fit(self, fit: dict[str, Any] | None, baseline: dict[str, Any] | None, enabled: bool) -> None:
        """Show the results of these stages.

        Parameters
        ----------
        fit, baseline : dict or None
            Results of the stages.
        enabled : bool
            Whether another preprocessing may be chosen.
        """
        fit = fit if fit and fit["by"] else None
        self._better = fit and fit["better"]
        is_low = baseline is not None and expected.of_baseline(baseline) != "good"
        self.setVisible(fit is not None and (fit["by"] == "search" or self._better is not None) or is_low)
        self.button.setVisible(self._better is not None)
        for control in (self.button, self.other):
            control.setEnabled(enabled)
        doubtful = is_low or self._better is not None
        self._title.setText(
            self.tr("Other preprocessing may fit better")
            if doubtful
            else self.tr("The preprocessing was found by trying")
        )
        self._text.setText(self._sentences(fit) if fit else self.tr("With this preprocessing, few answers are right."))
        self._more.setText(self._rest(fit) if fit else "")
        self._more.setVisible(bool(self._more.text()))
        self.setAccessibleDescription(words.sentences(self._text.text(), self._more.text()))

    def _sentences(self, fit: dict[str, Any]) -> str:
        """Say what fits best, and the model's accuracy with it."""
        best = fit["better"] or _current_way(fit)
        if fit["better"]:
            text = self.tr(
                "Of {ways} ways tried, another one fits best: {way}. With it, {right} of {of} images are right "
                "({interval}); with the current one, {now}."
            )
        elif fit["by"] == "search":
            text = self.tr(
                "The file does not specify it. Of {ways} ways tried, this one fits best: {way}. {right} of {of} "
                "images are right ({interval})."
            )
        else:
            text = self.tr(
                "{right} of {of} images are right ({interval}) with the current preprocessing: {way}. None of {ways} "
                "ways tried is clearly better."
            )
        current = _current_way(fit)
        return text.format(
            ways=len(fit["tried"]),
            way=preprocessing_words.describe_briefly(Preprocessing.model_validate(best["preprocessing"])),
            right=words.count(best["right"]),
            of=words.count(best["of"]),
            interval=words.interval(best["low"], best["high"]),
            now=words.percent(current["right"] / current["of"]),
        )

    def _rest(self, fit: dict[str, Any]) -> str:
        """Return the next best ways, and how many were not tried for lack of time."""
        next_ways = [way for way in fit["tried"] if way != (fit["better"] or _current_way(fit))][:3]
        descriptions = [
            self.tr("{way}: {right} of {of}").format(
                way=preprocessing_words.describe_briefly(Preprocessing.model_validate(way["preprocessing"])),
                right=words.count(way["right"]),
                of=words.count(way["of"]),
            )
            for way in next_ways
        ]
        text = self.tr("The next best: {others}.").format(others=words.join_names(descriptions)) if descriptions else ""
        if fit["left"]:
            text_left = self.tr("There was no time to try {n} more.").format(n=words.count(fit["left"]))
            text = words.sentences(text, text_left)
        return text

    def _take(self) -> None:
        if self._better is not None:
            self.taken.emit(Preprocessing.model_validate(self._better["preprocessing"]))


def _current_way(fit: dict[str, Any]) -> dict[str, Any]:
    return next(way for way in fit["tried"] if way["preprocessing"] == fit["preprocessing"])
