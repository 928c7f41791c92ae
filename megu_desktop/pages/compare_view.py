"""The comparison's widgets, filled from one result: the table, what is withheld, the bars by class and the answers."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from megu.messages import MESSAGES
from megu_desktop import words
from megu_desktop.look import tokens
from megu_desktop.look.icons import IconLabel
from megu_desktop.pages import compare_words
from megu_desktop.pages.compare_verdict import against_retrained
from megu_desktop.widgets.answers import Answer, Answers
from megu_desktop.widgets.card import Card
from megu_desktop.widgets.class_bars import ClassBars
from megu_desktop.widgets.compare_table import CompareRow, CompareTable
from megu_desktop.widgets.parts import label, line
from megu_desktop.widgets.thumbnails import ThumbnailLoader

ROWS = ("forget_unseen", "peers_unseen", "retain_unseen", "forget_train", "retain_train", "mia_entropy", "cost")
NARROW = 800  # below it the answers go under the bars; a little more than both need beside each other
THUMBNAIL = 84  # device pixels: 42 on a screen of twice the density


class CompareView(QWidget):
    """Shows a *compare* result. `show_result` takes some milliseconds: call it for a new result only."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table, self.notes = CompareTable(), QWidget()
        self.bars, self.answers, self.tabs = ClassBars(), Answers(), QTabWidget()
        self._notes = QVBoxLayout(self.notes)
        self._loader = ThumbnailLoader(self)
        self._loader.loaded.connect(self._on_images)
        self._result: dict[str, Any] = {}
        self._lay_out()

    def show_result(self, result: dict[str, Any], images: list[Path], retrain: bool) -> None:
        """images: where those of the answers lie. retrain: whether the run itself is a retraining."""
        self._result = result
        retrained = any(row.get("retrained") for row in result["rows"])
        self._show_table(result, retrain, retrained)
        self._show_notes(result, retrain, retrained)
        self._show_bars(result, retrain)
        self._set_answers([None] * len(result["answers"]))
        if images:
            self._loader.request(id(result), images, THUMBNAIL)

    def _show_table(self, result: dict[str, Any], retrain: bool, retrained: bool) -> None:
        names = words.class_list(result.get("forget_names", result["forget_classes"]), 2)
        own = self.tr("Retrained, this run") if retrain else self.tr("Unlearned")
        other = [self.tr("Retrained without {names}").format(names=names)] if retrained else []
        self.table.set_rows([])  # rows of another number of columns
        self.table.set_columns([self.tr("Original"), own, *other], verdict=None if retrained else "")
        rows = {row["code"]: row for row in result["rows"]}
        self.table.set_rows([_row(rows[code], retrained) for code in ROWS if code in rows])

    def _show_notes(self, result: dict[str, Any], retrain: bool, retrained: bool) -> None:
        told = [compare_words.withheld(entry) for entry in result["withheld"]]
        if retrained:
            told.append(
                self.tr(
                    "“Range” is what chance alone explains with so many images. Two retrained models would differ too;"
                    " by how much, one of them can’t tell."
                )
            )
        if (retrained or retrain) and (doubt := result.get("doubt")):
            why = QCoreApplication.translate("messages", MESSAGES[doubt])
            told.append(self.tr("The retrained model is an approximate reference: {why}.").format(why=why))
        if not retrained and not retrain:
            told.append(
                self.tr(
                    "No retrained model to compare with. A run that retrains, on the page Unlearn, adds its column and"
                    " a verdict on each figure."
                )
            )
        while (item := self._notes.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for text in told:
            self._notes.addWidget(_note(text))
        self.notes.setVisible(bool(told))

    def _show_bars(self, result: dict[str, Any], retrain: bool) -> None:
        if retrain:
            self.bars.set_titles(self.tr("Retrained"), self.tr("Retrained, to forget"))
        else:
            self.bars.set_titles(self.tr("Unlearned"), self.tr("Unlearned, to forget"))
        by_class = result["per_class"]
        original, unlearned = ([row[name] for row in by_class] for name in ("original", "unlearned"))
        self.bars.set_data([row["name"] for row in by_class], original, unlearned, result["forget_classes"])

    def _on_images(self, key: object, images: list[QImage]) -> None:
        if key == id(self._result):
            self._set_answers(list(images))

    def _set_answers(self, images: list[QImage | None]) -> None:
        pairs = zip(images, self._result["answers"], strict=True)
        shown = [Answer(image, row["before"], row["after"]) for image, row in pairs]
        unseen = self._result.get("answers_unseen", self._result["unseen"])
        self.answers.set_answers(shown, unseen=unseen)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < NARROW
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._sides.direction() != direction:
            self._sides.setDirection(direction)
            self._line.setVisible(not narrow)

    def _lay_out(self) -> None:
        by_class, margin = QWidget(), tokens.space("m")
        self._sides, self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, by_class), line(vertical=True)
        self._sides.setContentsMargins(margin, 12, margin, tokens.space("s"))
        self._sides.setSpacing(tokens.space("l"))
        self._sides.addWidget(self.bars, 1)
        self._sides.addWidget(self._line)
        self._sides.addWidget(self.answers)
        self.bars.setMinimumHeight(160)
        self.tabs.addTab(by_class, self.tr("By class"))
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName(self.tr("More about the comparison"))
        card = Card()
        card.body.setContentsMargins(1, 1, 1, 1)
        card.body.addWidget(self.tabs)
        self._notes.setContentsMargins(0, 0, 0, 0)
        self._notes.setSpacing(tokens.space("xs"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)  # so that all of it shows in a window of 1280 × 800
        column.addWidget(self.table)
        column.addWidget(self.notes)
        column.addWidget(card, 1)


def _row(row: dict[str, Any], retrained: bool) -> CompareRow:
    code = row["code"]
    models = ("original", "unlearned", "retrained") if retrained else ("original", "unlearned")
    cells = [compare_words.cell(code, row.get(model)) for model in models]
    question, definition = compare_words.question(code), compare_words.definition(code)
    if not retrained:
        return CompareRow(question, definition, cells)
    if code == "cost":
        saved = compare_words.saved_time(row.get("unlearned"), row.get("retrained"))
        return CompareRow(question, definition, cells, None, saved)
    verdict = against_retrained(row.get("unlearned"), row.get("retrained"))
    return CompareRow(question, definition, cells, verdict.kind, compare_words.verdict(verdict))


def _note(text: str) -> QWidget:
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(tokens.space("m"), 0, 0, 0)
    row.setSpacing(tokens.space("s"))
    row.addWidget(IconLabel("unknown", "muted", 16))
    row.addWidget(label(text, "small", "muted", wrap=True), 1)
    return box
