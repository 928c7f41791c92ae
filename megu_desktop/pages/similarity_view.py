"""What the similarity step found: the heat map, the nearest classes, and whether the model sees the classes at all."""

from pathlib import Path
from typing import Any

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from megu_desktop import words
from megu_desktop.look import tokens
from megu_desktop.widgets.bar_list import BarList, BarRow
from megu_desktop.widgets.card import Card
from megu_desktop.widgets.heat_map import HeatMap
from megu_desktop.widgets.parts import label
from megu_desktop.widgets.thumbnails import ThumbnailLoader
from megu_desktop.widgets.unit import scale_words, unit_for
from megu_desktop.widgets.verdict import VerdictCard

Rows = dict[str, list[float | None]]
LISTS = 3  # forgotten classes with a list of their own; the map holds the others
ONE, SEVERAL = 5, 3  # neighbours in a list
HARDLY = 0.1  # a gap between the right class and the others below which answers are of little use
SIDE = 52  # pixels of a thumbnail


class HeatCard(Card):
    """The heat map with its heading."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.map = HeatMap()
        self._title = label(self.tr("Which class looks like which?"), "section")
        self.body.addWidget(self._title)
        self.body.addWidget(self.map, 1)

    def show_rows(self, names: list[str], rows: Rows, marked: list[str]) -> None:
        """Rows by class, in the columns of `names`; rows that were not asked about stay empty."""
        self.map.set_matrix(names, [rows.get(name) for name in names], marked)
        policy = QSizePolicy.Policy.Maximum if self.map.is_partial() else QSizePolicy.Policy.Expanding
        self.setSizePolicy(QSizePolicy.Policy.Preferred, policy)
        part = self.tr("What {names} is taken for") if len(marked) == 1 else self.tr("What {names} are taken for")
        whole = self.tr("Which class looks like which?")
        self._title.setText(part.format(names=words.class_list(marked)) if self.map.is_partial() else whole)
        one = self.tr("The row that unlearning uses.")
        self.map.set_caption(one if len(marked) == 1 else self.tr("The rows that unlearning uses."))


class Findings(QWidget):
    """The nearest classes, the verdict on the multimodal model, and what the answers cost."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lists = [BarList() for _ in range(LISTS)]
        self.verdict, self.cost = VerdictCard(), label("", "small", "muted", wrap=True)
        self._loader = ThumbnailLoader(self)
        self._loader.loaded.connect(self._take_images)
        self._images: dict[str, QImage] = {}
        self._wanted: dict[str, Path] = {}
        self._nearest: list[tuple[str, list[tuple[str, float]]]] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.space("m"))
        for part in (*self.lists, self.verdict, self.cost):
            column.addWidget(part)
        column.addStretch()
        self.show_nearest([], {}, [])

    def show_examples(self, examples: dict[str, Path]) -> None:
        """An example image of each class, read in the background as far as it is needed."""
        if examples != self._wanted:
            self._wanted, self._images = examples, {}

    def show_nearest(self, names: list[str], rows: Rows, forget: list[str]) -> None:
        """For each class that goes: which of those that stay it is taken for most often."""
        most = ONE if len(forget) == 1 else SEVERAL
        self._nearest = [(name, nearest(names, rows[name], forget)[:most]) for name in forget if name in rows][:LISTS]
        self._show_lists()
        missing = [other for _, pairs in self._nearest for other, _ in pairs]
        missing = [name for name in dict.fromkeys(missing) if name in self._wanted and name not in self._images]
        if missing:
            self._loader.request(tuple(missing), [self._wanted[name] for name in missing], SIDE)

    def show_verdict(self, result: dict[str, Any] | None) -> None:
        """Whether the multimodal model sees the classes, and what asking it cost; None while it is being asked."""
        sees = result["sees"] if result else None
        self.verdict.setVisible(sees is not None)
        self.cost.setVisible(result is not None)
        if sees is not None:
            self._show_sees(sees)
        if result is not None:
            self.cost.setText(self._cost(result))

    def _show_sees(self, sees: dict[str, Any]) -> None:
        text = self.tr("It rates the right class {gap} above the others.").format(gap=f"{sees['gap']:.2f}")
        if sees["low"] <= 0:
            kind, heading = "bad", self.tr("The model can’t tell these classes apart")
            text = self.tr(
                "It rates the right class no better than the others. Another model, or going on without one, will "
                "serve better."
            )
        elif sees["gap"] < HARDLY:
            kind, heading = "borderline", self.tr("The model hardly sees these classes")
        else:
            kind, heading = "good", self.tr("The model can see these classes")
        small = self.tr("95{gap}% interval {low} to {high}")
        small = small.format(gap=words.NBSP, low=f"{sees['low']:.2f}", high=f"{sees['high']:.2f}")
        self.verdict.set_verdict(kind, heading, text=text, small=small)  # type: ignore[arg-type]

    def _cost(self, result: dict[str, Any]) -> str:
        if result["source"] == "confusions":
            return self.tr(
                "Read off the probabilities that this classifier gives to images of each class. No question was asked."
            )
        text = self.tr("{n} questions answered in {seconds} and stored with the project. They will not be asked again.")
        text = text.format(n=words.count(result["questions"]), seconds=words.seconds(result["seconds"]))
        if result["undecided"]:
            text += " " + self.tr("{n} could not be decided.").format(n=words.count(result["undecided"]))
        return text

    def _show_lists(self) -> None:
        unit = unit_for(max((score for _, pairs in self._nearest for _, score in pairs), default=0.0))
        for number, card in enumerate(self.lists):
            card.setVisible(number < len(self._nearest))
            if number >= len(self._nearest):
                continue
            name, pairs = self._nearest[number]
            card.set_title(self.tr("Nearest to {name}").format(name=name), name)
            card.set_rows([BarRow(other, score, self._images.get(other)) for other, score in pairs], unit=unit)
            last = number == len(self._nearest) - 1
            card.set_caption(scale_words(unit) if last else "")

    def _take_images(self, names: object, images: list[QImage]) -> None:
        self._images |= dict(zip(names, images, strict=True))  # type: ignore[call-overload]
        self._show_lists()


def nearest(names: list[str], row: list[float | None], forget: list[str]) -> list[tuple[str, float]]:
    """The classes that stay, with their scores, the highest first; unknown ones are left out."""
    known = [(n, s) for n, s in zip(names, row, strict=True) if n not in forget and s is not None]
    return sorted(known, key=lambda pair: -pair[1])
