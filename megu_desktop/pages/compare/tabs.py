"""Widgets of the comparison: table, expected share, tabs with pictures, and the offer to measure the rest."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QSizePolicy, QTabWidget, QToolButton, QWidget

from megu_desktop.pages.compare import charts
from megu_desktop.pages.compare.charts import PictureArrays
from megu_desktop.pages.compare.expected import ExpectedCard
from megu_desktop.pages.compare.figures import CompareFigures, MeasureCard
from megu_desktop.pages.compare.picture_tabs import ByClass, ChangedAnswers, PictureTab, Places
from megu_desktop.pages.compare.try_model import TryModel
from megu_desktop.text import words
from megu_desktop.widgets.basics.layouts import add_to, hbox, vbox
from megu_desktop.widgets.cards.card import Card
from megu_desktop.widgets.charts.chart import Chart
from megu_desktop.widgets.charts.side_by_side import Confusions, FeatureMap, Histograms
from megu_desktop.widgets.forms.help_button import HelpButton


class CompareTabs(QTabWidget):
    """Tabs with pictures. `pictures_wanted`: the user asks for the arrays that most of the tabs draw."""

    pictures_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._arrays: PictureArrays | None = None
        titles = (self.tr("Original"), self.tr("This run"))
        self.titles = titles
        self.by_class, self.try_model = ByClass(), TryModel()
        self.confusions, self.map, self.changed = Confusions(titles), FeatureMap(titles), ChangedAnswers()
        self.histograms = Histograms(titles, charts.part_words())
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("Kind of map"))
        self.kind.activated.connect(lambda _: self._show_map())
        self.pictures = {
            "confusions": PictureTab(self.confusions, self._chart(lambda d: charts.confusions_chart(d, titles))),
            "map": PictureTab(
                self._map_page(), self._chart(lambda d: charts.map_chart(d, titles, self.kind.currentData()))
            ),
            "confidence": PictureTab(self.histograms, self._chart(lambda d: charts.histograms_chart(d, titles))),
            "changed": PictureTab(self.changed, self._chart(charts.changed_chart)),
        }
        self._lay_out()

    def show_arrays(self, arrays: PictureArrays | None, places: Places, reason: str) -> None:
        """Show the arrays, or the reason why there are none.

        Parameters
        ----------
        places : Places
            Paths of the images, by number.
        """
        self._arrays = arrays
        for tab in self.pictures.values():
            tab.show_picture(arrays is not None, reason)
            tab.button.setVisible(arrays is None)
        if arrays is None:
            return
        charts.fill_confusions(self.confusions, arrays, arrays.names)
        charts.fill_histograms(self.histograms, arrays)
        self.changed.show_arrays(arrays, places)
        self._show_kinds(arrays)

    def set_startable(self, enabled: bool) -> None:
        """Enable or disable the buttons: no pictures can be made while other work runs or the project is read-only."""
        for tab in self.pictures.values():
            tab.set_startable(enabled)

    def _chart(self, make: Callable[[PictureArrays], Chart]) -> Callable[[], Chart | None]:
        return lambda: None if self._arrays is None else make(self._arrays)

    def _show_kinds(self, arrays: PictureArrays) -> None:
        result = arrays.result
        self.kind.clear()
        if not result["mapped"]:
            reason = self.tr("There is no map, because the features of this model can’t be read.")
            self.pictures["map"].show_picture(False, reason)
            return
        all_of_them = self.tr("All {n} images (principal components)")
        self.kind.addItem(all_of_them.format(n=words.count(result["count"])), "map")
        if "tsne_before" in arrays.arrays:
            sample = self.tr("{n} of them, neighbours kept together (t-SNE)")
            self.kind.addItem(sample.format(n=words.count(result["sampled"])), "tsne")
        self._show_map()

    def _show_map(self) -> None:
        if self._arrays is not None and self.kind.currentData():
            charts.fill_map(self.map, self._arrays, self.kind.currentData())

    def _map_page(self) -> QWidget:
        page = QWidget()
        help_text = self.tr(
            "Each point is an image, placed by its features: the model’s values just before it answers. Principal "
            "components show all images along the two directions in which they differ most. t-SNE keeps neighbours "
            "together; distances between groups mean little. The new model’s map is aligned with the original’s. If "
            "the images to forget still form a group of their own, the features still hold them. Zoom with Ctrl and "
            "the mouse wheel, or after a click with the wheel alone; + − 0 and the arrow keys work too."
        )
        head = hbox(self.kind, HelpButton(self.tr("Feature map"), help_text), 1, gap="xs")
        vbox(head, (self.map, 1), gap="s", parent=page)
        return page

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the current tab; Qt asks for that of the highest one."""
        tab = self.currentWidget()
        height = tab.heightForWidth(width) if tab.hasHeightForWidth() else tab.sizeHint().height()
        return self.tabBar().sizeHint().height() + max(height, tab.minimumSizeHint().height())

    def _fit(self, current: int) -> None:
        kinds = QSizePolicy.Policy
        for tab in range(self.count()):
            policy = kinds.Preferred if tab == current else kinds.Ignored
            if (page := self.widget(tab)) is not None:
                page.setSizePolicy(kinds.Preferred, policy)
        self.updateGeometry()

    def _lay_out(self) -> None:
        self.addTab(self.by_class, self.tr("By class"))
        for name, title in (
            ("confusions", self.tr("Confusions")),
            ("map", self.tr("Feature map")),
            ("confidence", self.tr("Confidence")),
            ("changed", self.tr("Changed answers")),
        ):
            self.pictures[name].wanted.connect(self.pictures_wanted)
            self.addTab(self.pictures[name], title)
        self.addTab(self.try_model, self.tr("Try the new model"))
        self.setDocumentMode(True)
        self.currentChanged.connect(self._fit)
        self._fit(0)
        for widget in (self, self.tabBar()):
            widget.setAccessibleName(self.tr("More about the comparison"))
        for arrow in self.tabBar().findChildren(QToolButton):  # the keyboard goes over the tabs by itself
            arrow.setFocusPolicy(Qt.FocusPolicy.NoFocus)


class CompareView(QWidget):
    """Shows a *compare* result. `show_result` takes some milliseconds: call it for a new result only."""

    def __init__(self) -> None:
        super().__init__()
        self.figures, self.expected, self.measure = CompareFigures(), ExpectedCard(), MeasureCard()
        self.tabs = CompareTabs()
        self.bars, self.answers = self.tabs.by_class.bars, self.tabs.by_class.answers
        card = Card()
        add_to(card.body, self.tabs, margins=1)
        # the picture is seen without scrolling
        vbox(self.figures, self.expected, (card, 1), self.measure, self.figures.notes, gap=12, parent=self)

    def show_result(self, result: dict[str, Any], images: list[Path], retrain: bool) -> None:
        """Show a result.

        Parameters
        ----------
        images : list of Path
            Images that the answers are about.
        retrain : bool
            Whether the run itself is a retraining.
        """
        titles = (self.tr("Unlearned"), self.tr("Unlearned, to forget"))
        if retrain:
            titles = (self.tr("Retrained"), self.tr("Retrained, to forget"))
        self.tabs.by_class.show_result(result, images, titles)
        self.tabs.try_model.clear()
