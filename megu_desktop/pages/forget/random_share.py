"""Choosing a random share of the training images: how many, and the number that decides which."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDoubleSpinBox, QFormLayout, QSpinBox, QWidget

from megu.project.schema import ForgetRule
from megu_desktop.look import tokens
from megu_desktop.text import numbers
from megu_desktop.widgets.basics.parts import label
from megu_desktop.widgets.cards.card import Card

USUAL = 1.0
"""Percent that are proposed."""


class RandomEditor(Card):
    """`changed`: the rule is another one."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
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
            (self.tr("Seed: another number draws other images"), self.seed),
        ):
            box.lineEdit().setTextMargins(6, 0, 0, 0)
            box.setKeyboardTracking(False)
            box.setAccessibleName(text)
            form.addRow(label(text), box)
            box.valueChanged.connect(self._edited)
        self.body.addLayout(form)
        told = self.tr(
            "For tests of a method, or where any images will do. They are drawn by content: the same seed draws the"
            " same images, however their files are called."
        )
        self.body.addWidget(label(told, "small", "muted", wrap=True))

    def show_rule(self, rule: ForgetRule) -> None:
        """Show a rule without emitting; one that states no share is shown with the usual one."""
        for box in (self.share, self.seed):
            box.blockSignals(True)
        self.share.setValue(100 * rule.share or USUAL)
        self.seed.setValue(rule.seed)
        for box in (self.share, self.seed):
            box.blockSignals(False)

    def rule(self) -> ForgetRule:
        """What the fields say."""
        return ForgetRule(kind="random", share=round(self.share.value() / 100, 6), seed=self.seed.value())

    def _edited(self) -> None:
        self.changed.emit()
