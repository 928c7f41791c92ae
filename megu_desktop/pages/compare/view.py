"""The comparison's widgets: the table of figures, the offer to measure the rest, and the tabs with pictures."""

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from megu_desktop.pages.compare.figures import CompareFigures
from megu_desktop.pages.compare.measure_card import MeasureCard
from megu_desktop.pages.compare.tabs import CompareTabs
from megu_desktop.widgets.cards.card import Card


class CompareView(QWidget):
    """Shows a *compare* result. `show_result` takes some milliseconds: call it for a new result only."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figures, self.measure, self.tabs = CompareFigures(), MeasureCard(), CompareTabs()
        self.bars, self.answers = self.tabs.by_class.bars, self.tabs.by_class.answers
        card = Card()
        card.body.setContentsMargins(1, 1, 1, 1)
        card.body.addWidget(self.tabs)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.figures)
        column.addWidget(card, 1)
        for below in (self.measure, self.figures.notes):  # the picture is seen without scrolling
            column.addWidget(below)

    def show_result(self, result: dict[str, Any], images: list[Path], retrain: bool) -> None:
        """images: where those of the answers lie. retrain: whether the run itself is a retraining."""
        titles = (self.tr("Unlearned"), self.tr("Unlearned, to forget"))
        if retrain:
            titles = (self.tr("Retrained"), self.tr("Retrained, to forget"))
        self.tabs.by_class.show_result(result, images, titles)
        self.tabs.try_model.clear()
