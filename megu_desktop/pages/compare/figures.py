"""Figures of the comparison: the table, the sentences below it, and the offer to measure the rest."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from megu.base.messages.catalogue import MESSAGES
from megu.compare.summary import Row, Summary
from megu.project.schema import Choices
from megu_desktop.look.icons import IconLabel
from megu_desktop.pages.compare import figure_words
from megu_desktop.pages.shared.run_page import format_estimate
from megu_desktop.text import numbers
from megu_desktop.widgets.basics.labels import label, widen
from megu_desktop.widgets.basics.layouts import hbox, vbox
from megu_desktop.widgets.cards.card import Card
from megu_desktop.widgets.tables.compare_table import CompareRow, CompareTable


class CompareFigures(QWidget):
    """Shows a summary. `show_summary` takes some milliseconds, so call it for a new summary only.

    Whoever places the table also places `notes`, which qualify the figures.
    """

    def __init__(self) -> None:
        super().__init__()
        self.table, self.notes = CompareTable(), QWidget()
        self._notes = vbox(gap="xs", parent=self.notes)
        vbox(self.table, gap=12, parent=self)

    def show_summary(self, summary: Summary, choices: Choices, names: list[str], doubt: str | None) -> None:
        """Show the figures of a summary.

        Parameters
        ----------
        names : list of str
            Names of what is forgotten.
        doubt : str or None
            Code of the reason why a retrained model is no true reference.
        """
        titles = [figure_words.column_title(column, summary, choices, names) for column in summary.columns]
        column_number = next((i for i, column in enumerate(summary.columns) if column.role == "judged"), 1)
        column_names = ["\n".join(filter(None, title)) for title in titles]
        judged_count = sum(column.role != "run" for column in summary.columns)
        verdict, rows = None if summary.retrained else "", _rows(summary)
        if summary.expected and not summary.references:  # a retrained model wins
            place = column_number + 1
            column_names.insert(place, figure_words.expected_title())
            rows = [
                _with(row, place, figure_words.expected_cell(summary_row.code, summary))
                for row, summary_row in zip(rows, summary.rows, strict=True)
            ]
            judged_count += 1
        self.table.set_columns(column_names, column_number, verdict=verdict, judging=judged_count, rows=rows)
        self._show_notes(summary, doubt)

    def _show_notes(self, summary: Summary, doubt: str | None) -> None:
        while (item := self._notes.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        notes = self._note_texts(summary, doubt)
        for text in notes:
            self._notes.addWidget(_note(text))
        self.notes.setVisible(bool(notes))

    def _note_texts(self, summary: Summary, doubt: str | None) -> list[str]:
        notes = []
        if len(summary.retrained) == 1:
            notes.append(
                self.tr(
                    "The range is what chance alone explains with this many images. Two retrained models would also "
                    "differ; one of them can’t show by how much."
                )
            )
        doubt = summary.reference.get("why") or doubt
        if summary.references and doubt:
            reason = QCoreApplication.translate("messages", MESSAGES[doubt])
            notes.append(self.tr("The retrained model is an approximate reference: {why}.").format(why=reason))
        if summary.estimated:
            text = self.tr("\u2248 marks an estimate on {n} of the images. Measuring replaces it.")
            notes.append(text.format(n=numbers.count(summary.estimated)))
        if not summary.references and not summary.expected:
            notes.append(
                self.tr(
                    "Without a retrained model, it is not known how a model that never saw these images would "
                    "answer. Retrain on the page Unlearn to add a column for it and a verdict on each figure."
                )
            )
        if summary.expected and not summary.references:
            notes.append(
                self.tr(
                    "The answers of a model that never saw these images are estimated for one figure only, and no "
                    "verdict is based on them. Retrain on the page Unlearn to add a column for it and a verdict on "
                    "each figure."
                )
            )
        return notes


def _rows(summary: Summary) -> list[CompareRow]:
    rows, question = [], ""
    for row in summary.rows:
        rows.append(_row(row, summary, row.question != question))
        question = row.question
    return rows


def _row(row: Row, summary: Summary, first: bool) -> CompareRow:
    question = figure_words.main_question(row.question) if first else figure_words.further_question(row.code)
    cells = [figure_words.cell(row.code, row.cells[column.name], summary) for column in summary.columns]
    kind, text, small = figure_words.verdict(row, summary)
    return CompareRow(
        question, figure_words.definition(row.code), cells, kind, text, small, first, figure_words.word(row.code)
    )


def _with(row: CompareRow, index: int, cell: tuple[str, str]) -> CompareRow:
    return replace(row, cells=[*row.cells[:index], cell, *row.cells[index:]])


def _note(text: str) -> QWidget:
    box = QWidget()
    hbox(
        IconLabel("unknown", "muted", 16),
        (label(text, "small", "muted", wrap=True), 1),
        gap="s",
        margins=("m", 0, 0, 0),
        parent=box,
    )
    return box


class MeasureCard(Card):
    """Says what is not measured yet and how long measuring would take. `wanted`: the user asks for it."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.button = QPushButton(self.tr("Measure everything"))
        self._text = label(
            self.tr(
                "Not measured yet: features, relearning and other runs on this forget set. Nothing is unlearned. "
                "Each figure is saved as soon as it is measured. Other work, such as the export, doesn’t have to "
                "wait."
            ),
            wrap=True,
        )
        self._time = label("", "small", "muted", wrap=True)
        self.setAccessibleName(self.button.text())
        self.button.setAccessibleDescription(self._text.text())
        widen(self.button, 160)
        self.button.clicked.connect(self.wanted)
        texts = vbox(self._text, self._time, gap=2)
        row = hbox((texts, 1), (self.button, 0, Qt.AlignmentFlag.AlignVCenter), gap="m")
        self.body.addLayout(row)

    def show_time(self, seconds: float | None) -> None:
        """Show an estimated time in seconds; None if there is none."""
        text = self.tr("Takes a few minutes.")
        if seconds is not None:
            text = self.tr("Takes about {time} on this computer.").format(time=format_estimate(seconds))
        self._time.setText(text)

    def set_waiting(self, waiting: bool) -> None:
        """Show or hide that measuring starts by itself after other work."""
        if waiting:
            self._time.setText(self.tr("It continues when the other work has ended."))

    def set_startable(self, enabled: bool, reason: str = "") -> None:
        """Disable the button, with a reason, while other work runs or the project is read-only."""
        self.button.setEnabled(enabled)
        self.button.setToolTip(reason)
        self.button.setAccessibleDescription(reason or self._text.text())
