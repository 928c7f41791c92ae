"""Findings of the page *Similarity*: the nearest classes, whether the model sees them, and the cost of asking."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from megu_desktop.pages.similarity import sentences
from megu_desktop.pages.similarity.edits import Rows
from megu_desktop.text import numbers, words
from megu_desktop.widgets.basics.labels import label, show_text
from megu_desktop.widgets.basics.layouts import hbox, vbox
from megu_desktop.widgets.cards.verdict import VerdictCard
from megu_desktop.widgets.charts.unit import scale_words, unit_for
from megu_desktop.widgets.forms.help_button import HelpButton
from megu_desktop.widgets.pictures.thumbnails import ThumbnailLoader
from megu_desktop.widgets.tables.bar_list import BarList, BarRow

LISTS = 3  # forgotten classes with a list of their own; the map holds the others
ONE, SEVERAL = 5, 3  # neighbours in a list
SIDE = 52  # pixels of a thumbnail


class Findings(QWidget):
    """The nearest classes, the verdict on the multimodal model, and the cost of the answers."""

    def __init__(self) -> None:
        super().__init__()
        self.lists = [BarList() for _ in range(LISTS)]
        self.verdict, self.cost = VerdictCard(), label("", "small", "muted", wrap=True)
        self.scoring = HelpButton(self.tr("Components of a score"), "")
        self._loader = ThumbnailLoader(self)
        self._loader.loaded.connect(self._take_images)
        self._images: dict[str, QImage] = {}
        self._examples: dict[str, Path] = {}
        self._nearest: list[tuple[str, list[tuple[str, float]]]] = []
        foot = hbox((self.cost, 1), (self.scoring, 0, Qt.AlignmentFlag.AlignTop))
        vbox(*self.lists, self.verdict, foot, 0, gap="m", parent=self)
        self.show_nearest([], {}, [])

    def show_examples(self, examples: dict[str, Path]) -> None:
        """Set an example image of each class, read in the background when it is needed."""
        if examples != self._examples:
            self._examples, self._images = examples, {}

    def show_nearest(self, names: list[str], rows: Rows, forget: list[str]) -> None:
        """Show, for each class to forget, which class to keep it is most often mistaken for."""
        maximum = ONE if len(forget) == 1 else SEVERAL
        self._nearest = [
            (name, rank_neighbours(names, rows[name], forget)[:maximum]) for name in forget if name in rows
        ][:LISTS]
        self._show_lists()
        missing_names = [neighbour for _, pairs in self._nearest for neighbour, _ in pairs]
        missing_names = [
            name for name in dict.fromkeys(missing_names) if name in self._examples and name not in self._images
        ]
        if missing_names:
            self._loader.request(tuple(missing_names), [self._examples[name] for name in missing_names], SIDE)

    def show_verdict(self, result: dict[str, Any] | None) -> None:
        """Show whether the multimodal model sees the classes, and the cost; None while it is being asked."""
        sees = (result["sees"] if result else None) or {}
        has_verdict = "verdict" in sees  # results of 0.1.0 judged by what a blind model passes too
        self.verdict.setVisible(has_verdict)
        if has_verdict:
            self._show_sight(sees)
        self.show_notes(sentences.cost(result) if result else [])
        scoring = sentences.scoring(result["scored_by"]) if result else ""
        self.scoring.set_help(scoring)
        self.scoring.setVisible(bool(scoring))

    def show_notes(self, sentences: list[str]) -> None:
        """Show what a reader should know about the origin of the answers, a sentence each."""
        show_text(self.cost, "\n".join(sentences))

    def _show_sight(self, sees: dict[str, Any]) -> None:
        text = self.tr("It scores the correct class {gap} higher than another, on a scale from 0 to 1.")
        text = text.format(gap=numbers.decimal(sees["gap"], 2))
        if sees["verdict"] == "not":
            kind, heading = "bad", self.tr("The model can’t tell these classes apart")
            text = self.tr(
                "It scores the correct class no better than the others. Another model, or none, is the better choice."
            )
        elif sees["verdict"] == "hardly":
            kind, heading = "borderline", self.tr("The multimodal model hardly recognises these classes")
        else:
            kind, heading = "good", self.tr("The multimodal model recognises these classes")
        small = self.tr("95{gap}% interval {low} to {high}, from {images} images of {classes} classes")
        small = small.format(
            gap=words.NBSP,
            **{name: numbers.decimal(sees[name], 2) for name in ("low", "high")},
            images=words.count(sees["count"]),
            classes=words.count(sees["classes"]),
        )
        self.verdict.set_verdict(kind, heading, text=text, small=small)  # type: ignore[arg-type]

    def _show_lists(self) -> None:
        unit = unit_for(max((score for _, pairs in self._nearest for _, score in pairs), default=0.0))
        for number, card in enumerate(self.lists):
            card.setVisible(number < len(self._nearest))
            if number >= len(self._nearest):
                continue
            name, pairs = self._nearest[number]
            card.set_title(self.tr("Nearest to {name}").format(name=words.set_apart(name)), words.set_apart(name))
            card.set_rows(
                [BarRow(neighbour, score, self._images.get(neighbour)) for neighbour, score in pairs], unit=unit
            )
            last = number == len(self._nearest) - 1
            card.set_caption(scale_words(unit) if last else "")

    def _take_images(self, names: object, images: list[QImage]) -> None:
        self._images |= dict(zip(names, images, strict=True))  # type: ignore[call-overload]
        self._show_lists()


def rank_neighbours(names: list[str], row: list[float | None], forget: list[str]) -> list[tuple[str, float]]:
    """Return the classes to keep with their scores, the highest first; unknown ones are left out."""
    scores = [(n, s) for n, s in zip(names, row, strict=True) if n not in forget and s is not None]
    return sorted(scores, key=lambda pair: -pair[1])
