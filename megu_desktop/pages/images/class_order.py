"""Assignment of the model's outputs to classes: shown, set by hand, and proposed from the model's answers."""

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QPushButton,
    QSizePolicy,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from megu_desktop.look import tokens
from megu_desktop.look.icons import IconLabel
from megu_desktop.look.properties import mark
from megu_desktop.look.text import line_height
from megu_desktop.pages.shared.page_parts import Fold
from megu_desktop.text import words
from megu_desktop.widgets.basics.labels import label
from megu_desktop.widgets.basics.layouts import add_to, hbox
from megu_desktop.widgets.cards.card import Card
from megu_desktop.widgets.tables.class_model import PaddedDelegate

Place = QModelIndex | QPersistentModelIndex
OUTPUT, STATED, CLASS, PROPOSED = range(4)
ROWS = 8  # of the table at a time; it scrolls


class OrderCard(Card):
    """Table of outputs and classes.

    `chosen(list[str])`: the classes in the order of the model's outputs; empty for the order of the names. Two classes
    swap their outputs, so that each keeps one.
    """

    chosen = Signal(list)

    def __init__(self) -> None:
        super().__init__()
        self._order: list[str] = []
        self._proposal: list[str] = []
        self._shown: object = None
        self._icon, self._sentence = IconLabel("info", "text"), label("", wrap=True)
        self.take, self.back = QPushButton(), QPushButton(self.tr("Back to the names"))
        self.fold, self.table = Fold(self.tr("Outputs and classes")), QTableWidget(0, 4)
        self._lay_out()
        self.take.clicked.connect(self._take)
        self.back.clicked.connect(lambda: self.chosen.emit([]))

    def show_order(self, baseline: dict[str, Any], own_names: list[str] | None, enabled: bool) -> None:
        """Show the order of a *baseline* result.

        Parameters
        ----------
        own_names : list of str or None
            Names in the model's file.
        """
        content = (baseline["class_names"], own_names, baseline.get("proposed"), baseline.get("named"), enabled)
        if content == self._shown:
            return
        self._shown = content
        proposal, origin = baseline.get("proposed"), baseline.get("named", "names")
        self._order, self._proposal = list(baseline["class_names"]), list(proposal["order"]) if proposal else []
        self._show_sentence(origin, proposal, baseline["splits"]["all"]["accuracy"])
        open_question = origin == "differ"
        self.take.setText(self.tr("Use proposal") if proposal else self.tr("Use this order"))
        self.take.setVisible(bool(proposal) or open_question)
        self.back.setVisible(origin == "chosen")
        for button in (self.take, self.back):
            button.setEnabled(enabled)
        mark(self, asking=open_question)
        self._fill(own_names, enabled)
        self.fold.unfold(open_question or bool(proposal) or self.fold.is_open())

    def swap(self, output: int, name: str) -> None:
        """Give an output a class; the class it had moves to the output where that one was."""
        order = list(self._order)
        other = order.index(name)
        if other != output:
            order[output], order[other] = order[other], order[output]
            self.chosen.emit(order)

    def classes(self) -> list[str]:
        """Return the classes in the order of the outputs."""
        return list(self._order)

    def _take(self) -> None:
        self.chosen.emit(self._proposal or self._order)

    def _show_sentence(self, origin: str, new_proposal: dict[str, Any] | None, right: float) -> None:
        text = {
            "names": self.tr("The model file names its classes, and these images have the same class names."),
            "chosen": self.tr("The classes of the outputs were set here."),
            "order": self.tr("The model file names no classes. The outputs follow the order of the table."),
            "differ": self.tr(
                "The class names in the model file differ from those of these images. Assign a class to each output."
            ),
        }[origin]
        if new_proposal:
            proposal = self.tr("Judging by the answers, another order fits better: {new} right instead of {now}.")
            text += " " + proposal.format(new=words.percent(new_proposal["right"]), now=words.percent(right))
        kind = "borderline" if new_proposal or origin == "differ" else "info"
        self._icon.show_icon(kind, "borderline" if kind == "borderline" else "text")
        self._sentence.setText(text)
        self.setAccessibleName(text)

    def _fill(self, own_names: list[str] | None, enabled: bool) -> None:
        self.table.setColumnHidden(STATED, not own_names)
        self.table.setColumnHidden(PROPOSED, not self._proposal)
        self.table.setRowCount(len(self._order))
        self.table.setEditTriggers(_TRIGGERS if enabled else QAbstractItemView.EditTrigger.NoEditTriggers)
        for row, name in enumerate(self._order):
            cells = (
                str(row),
                (own_names or [""] * len(self._order))[row],
                name,
                self._proposal[row] if self._proposal else "",
            )
            for column, text in enumerate(cells):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                if column != CLASS:
                    item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEditable)
                self.table.setItem(row, column, item)
        height = line_height(tokens.size("row"))
        self.table.verticalHeader().setDefaultSectionSize(height)
        self.table.setFixedHeight(self.table.horizontalHeader().height() + height * min(len(self._order), ROWS) + 2)

    def _lay_out(self) -> None:
        titles = (self.tr("Output"), self.tr("In the model file"), self.tr("Class"), self.tr("Proposed"))
        self.table.setHorizontalHeaderLabels(titles)
        self.table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)  # the card keeps together
        self.table.setFrameShape(QTableWidget.Shape.NoFrame)
        self.table.setShowGrid(False)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.table.horizontalHeader().setHighlightSections(False)
        mark(self.table, role="table")
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.horizontalHeader().setSectionResizeMode(OUTPUT, QHeaderView.ResizeMode.ResizeToContents)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        self.table.setAccessibleName(self.tr("Model outputs and their classes"))
        self._delegate = _ClassDelegate(self)
        self._cell_delegate = PaddedDelegate(self)
        self.table.setItemDelegate(self._cell_delegate)
        self.table.setItemDelegateForColumn(CLASS, self._delegate)
        hint = self.tr("Double-click a class to change it.")
        add_to(self.fold.body, label(hint, "small", "muted", wrap=True), self.table)
        head = hbox((self._icon, 0, Qt.AlignmentFlag.AlignTop), (self._sentence, 1), gap="s")
        add_to(self.body, head, hbox(self.take, self.back, 0, gap="s"), self.fold)


_TRIGGERS = (
    QAbstractItemView.EditTrigger.DoubleClicked
    | QAbstractItemView.EditTrigger.SelectedClicked
    | QAbstractItemView.EditTrigger.EditKeyPressed
    | QAbstractItemView.EditTrigger.AnyKeyPressed
)


class _ClassDelegate(PaddedDelegate):
    """Edits a class by choosing among all of them."""

    def __init__(self, card: OrderCard) -> None:
        super().__init__(card)
        self._card = card

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Place) -> QWidget:
        box = QComboBox(parent)
        box.addItems(sorted(self._card.classes()))
        box.activated.connect(lambda _: self._on_edit(box))
        return box

    def setEditorData(self, editor: QWidget, index: Place) -> None:
        assert isinstance(editor, QComboBox)
        editor.setCurrentText(str(index.data()))

    def setModelData(self, editor: QWidget, model: Any, index: Place) -> None:
        assert isinstance(editor, QComboBox)
        self._card.swap(index.row(), editor.currentText())

    def _on_edit(self, box: QComboBox) -> None:
        self.commitData.emit(box)
        self.closeEditor.emit(box)
