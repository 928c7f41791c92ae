"""Editors of the page *Forget*: the row of cards, the editors of parts and of a share."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QFormLayout, QHBoxLayout, QSpinBox, QWidget

from megu.project.schema import ForgetRule, Scenario
from megu_desktop.look import tokens
from megu_desktop.pages.forget.catalogue import Catalogue
from megu_desktop.text import numbers, words
from megu_desktop.widgets.basics.labels import label
from megu_desktop.widgets.basics.layouts import add_to, hbox, vbox
from megu_desktop.widgets.cards.card import Card, ChoiceCard, group_choices
from megu_desktop.widgets.pictures.thumbnails import ThumbnailLoader
from megu_desktop.widgets.tables.class_table import ClassRow, ClassTable

if TYPE_CHECKING:
    from numpy import ndarray

HEIGHT = 56


class KindRow(QWidget):
    """Row of cards, one for each kind of rule. `chosen(kind)`: the user chose another one."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.cards: dict[Scenario, ChoiceCard] = {
            "classes": ChoiceCard(self.tr("Whole classes"), self.tr("All of their images")),
            "subclass": ChoiceCard(self.tr("Part of a class"), self.tr("A sub-class, a device, a year")),
            "random": ChoiceCard(self.tr("A random share"), self.tr("Drawn at random")),
            "chosen": ChoiceCard(self.tr("Chosen images"), self.tr("One by one, or from a list")),
        }
        row = hbox(gap="s", parent=self)
        for card in self.cards.values():
            card.setMinimumHeight(HEIGHT)
            row.addWidget(card, 1)
        self._group = group_choices(list(self.cards.values()))
        self._group.buttonClicked.connect(self._on_click)

    def show_kind(self, kind: Scenario, enabled: bool) -> None:
        """Show which kind is chosen, without emitting."""
        for name, card in self.cards.items():
            if card.is_chosen() != (name == kind):
                card.set_chosen(name == kind)
            card.radio.setEnabled(enabled)

    def allow(self, kinds: Sequence[Scenario]) -> None:
        """Offer these kinds alone. One that is already chosen stays visible, and explains why it is unavailable."""
        for name, card in self.cards.items():
            card.setVisible(name in kinds or card.is_chosen())

    def instruction(self, kind: Scenario, alikes: bool) -> str:
        """Return the instruction for a kind.

        Parameters
        ----------
        alikes : bool
            Whether look-alikes are checked one by one.
        """
        if alikes:
            return self.tr("Click the look-alikes that the model should also forget, then decide on the right.")
        stay = self.tr("The files stay where they are, unchanged.")
        texts = {
            "classes": self.tr("Tick the classes that the model should forget."),
            "subclass": self.tr("Tick the parts of a class that the model should forget. The class itself stays."),
            "random": self.tr("This share of the training images is drawn at random. All classes stay."),
            "chosen": self.tr("Click the images that the model should forget, or choose them from a list."),
        }[kind]
        return words.sentences(texts, stay)

    def _on_click(self, button: object) -> None:
        self.chosen.emit(next(kind for kind, card in self.cards.items() if card.radio is button))


class Editors(QWidget):
    """Shows one of several widgets by its name; a hidden one takes no room."""

    def __init__(self, editors: Mapping[str, QWidget]) -> None:
        super().__init__()
        self._editors = dict(editors)
        vbox(*self._editors.values(), parent=self)

    def turn_to(self, current: str) -> None:
        """Show this one, and hide the others."""
        for name, editor in self._editors.items():
            if editor.isHidden() == (name == current):
                editor.setVisible(name == current)


def align_top(editor: QWidget) -> QWidget:
    """Return a widget that keeps an editor at the top of the available room."""
    page = QWidget()
    vbox(editor, 0, parent=page)
    return page


EXAMPLES, SIDE = 8, 48
"""Thumbnails of a part, and their device pixels."""


class PartEditor(QWidget):
    """Shows the parts of one class at a time. `changed`: the user checked other parts, which `rule` returns."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.classes, self.columns, self.table = QComboBox(), QComboBox(), ClassTable(checkable=True)
        self._nothing = label("", wrap=True)
        self._catalogue: Catalogue | None = None
        self._training_mask: ndarray | None = None
        self._loader, self._turn, self._root = ThumbnailLoader(self), 0, ""
        self._lay_out()
        self._loader.loaded.connect(self._show_examples)
        self.table.examples_wanted.connect(self._read)
        self.classes.activated.connect(self._on_choice)
        self.columns.activated.connect(self._on_choice)
        self.table.checked_changed.connect(self.changed)

    def show_catalogue(self, catalogue: Catalogue, training_mask: "ndarray", root: str, rule: ForgetRule) -> None:
        """Offer classes and columns, and show what the rule names.

        Parameters
        ----------
        training_mask : ndarray of bool, (N,)
            Images that trained the model.
        root : str
            Folder of the images.
        """
        self._catalogue, self._training_mask, self._root = catalogue, training_mask, root
        self.columns.clear()
        for column in catalogue.divisions:
            self.columns.addItem(column or self.tr("Sub-class"), column)
        self.columns.setCurrentIndex(max(0, self.columns.findData(rule.column)))
        self.classes.clear()
        for name in sorted(catalogue.label_names):
            self.classes.addItem(name, name)
        class_name = rule.classes[0] if rule.classes else next(iter(self._with_parts()), "")
        self.classes.setCurrentIndex(max(0, self.classes.findData(class_name)))
        self._show_parts()
        self.table.set_checked(rule.subclasses)

    def rule(self) -> ForgetRule:
        """Return the checked parts as a rule."""
        return ForgetRule(
            kind="subclass",
            classes=[self.classes.currentData()],
            column=self.columns.currentData() or "",
            subclasses=self.table.checked_names(),
        )

    def _with_parts(self) -> list[str]:
        """Return the classes that the column divides, to be shown first."""
        catalogue, column = self._catalogue, self.columns.currentData()
        if catalogue is None or column is None:
            return []
        return [name for name in sorted(catalogue.label_names) if len(catalogue.subclasses_of([name], column)) > 1]

    def _on_choice(self, index: int) -> None:
        self._show_parts()
        self.changed.emit()

    def _show_parts(self) -> None:
        rows = self._rows()
        self.table.set_rows(rows)
        self._turn += 1
        self.table.set_headings(self.tr("Train"), self.tr("Others"), None, self.tr("Part"))
        self.table.setVisible(bool(rows))
        self._nothing.setVisible(not rows)
        name = self.classes.currentData()
        self._nothing.setText(
            self.tr(
                "The classes of these images have no parts. Folders inside a class folder are its sub-classes. A "
                "table of the images can add columns such as patient or device."
            )
            if self.columns.count() == 0
            else self.tr("The class {name} has no parts here. Choose another class or column.").format(
                name=words.set_apart(name)
            )
        )

    def _read(self, rows: list[int]) -> None:
        catalogue, column = self._catalogue, self.columns.currentData()
        if catalogue is None or column is None:
            return
        in_class, parts = catalogue.of_classes([self.classes.currentData()]), self._rows()
        for row in rows:
            numbers = (in_class & catalogue.of_subclasses([parts[row].name], column)).nonzero()[0][:EXAMPLES].tolist()
            paths = [f"{self._root}/{catalogue.spelled_path(number)}" for number in numbers]
            self._loader.request((self._turn, row), paths, SIDE)

    def _show_examples(self, key: object, images: list[QImage]) -> None:
        turn, row = key  # type: ignore[misc]
        if turn == self._turn:
            self.table.set_examples(row, images)

    def _rows(self) -> list[ClassRow]:
        import numpy as np

        catalogue, training_mask, column = self._catalogue, self._training_mask, self.columns.currentData()
        if catalogue is None or training_mask is None or column is None or not self.classes.count():
            return []
        codes, names = catalogue.divide(column)
        in_class = catalogue.of_classes([self.classes.currentData()])
        train = np.bincount(codes[in_class & training_mask], minlength=len(names))
        every = np.bincount(codes[in_class], minlength=len(names))
        parts = [(name, int(a), int(b - a)) for name, a, b in zip(names, train, every, strict=True) if name and b]
        return [
            ClassRow(name, train_count, other_count)
            for name, train_count, other_count in sorted(parts, key=lambda row: row[0])
        ]

    def _lay_out(self) -> None:
        row, card = QHBoxLayout(), Card()
        row.setSpacing(tokens.space("s"))
        for text, box in ((self.tr("Of the class"), self.classes), (self.tr("divided by"), self.columns)):
            caption = label(text)
            caption.setBuddy(box)
            box.setAccessibleName(text)
            box.setMinimumContentsLength(12)
            add_to(row, caption, box)
        row.addStretch(1)
        add_to(card.body, row, self._nothing)
        vbox(card, self.table, 0, gap="m", parent=self)


USUAL = 1.0
"""Percent that are proposed."""


class RandomEditor(Card):
    """Editor of a random share. `changed`: the rule has changed."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.share, self.seed = QDoubleSpinBox(), QSpinBox()
        self.share.setRange(0.01, 99.0)
        self.share.setDecimals(2)
        self.share.setSuffix(numbers.percent_sign())
        self.share.setValue(USUAL)
        self.seed.setRange(0, 2**31 - 1)
        form = QFormLayout()
        form.setSpacing(tokens.space("s"))
        for text, box in (
            (self.tr("Share of the training images"), self.share),
            (self.tr("Seed"), self.seed),
        ):
            box.lineEdit().setTextMargins(6, 0, 0, 0)
            box.setKeyboardTracking(False)
            box.setAccessibleName(text)
            form.addRow(label(text), box)
            box.valueChanged.connect(self.changed)
        hint = self.tr(
            "For testing a method, or when any images will do. Another seed draws other images. "
            "Renaming files changes nothing."
        )
        add_to(self.body, form, label(hint, "small", "muted", wrap=True))

    def show_rule(self, rule: ForgetRule) -> None:
        """Show a rule without emitting; a rule that states no share is shown with the usual one."""
        with QSignalBlocker(self.share), QSignalBlocker(self.seed):
            self.share.setValue(100 * rule.share or USUAL)
            self.seed.setValue(rule.seed)

    def rule(self) -> ForgetRule:
        """Return the rule that the fields state."""
        return ForgetRule(kind="random", share=round(self.share.value() / 100, 6), seed=self.seed.value())
