"""Part of the traces card about earlier models: their names, what each still holds, and whether they are erased."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from megu_desktop.text import words
from megu_desktop.widgets.basics.labels import label, make_breakable, replace_widget
from megu_desktop.widgets.basics.layouts import gridbox, vbox
from megu_desktop.widgets.forms.check_box import CheckBox

if TYPE_CHECKING:
    from megu.record.traces.earlier_models import EarlierModel


class EarlierModels(QWidget):
    """`changed`: the user ticked or cleared the box, which is ticked at first."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.box, self._rows = CheckBox(self.tr("Also remove earlier models")), QWidget()
        self._shown: tuple[EarlierModel, ...] = ()
        self.box.setChecked(True)
        self.box.toggled.connect(self._on_toggle)
        yours = self.tr("The original and the last exported model are not touched. Delete them yourself.")
        self._column = vbox(
            label(self.tr("Earlier models"), "strong"),
            self._rows,
            self.box,
            label(yours, "small", "muted", wrap=True),
            gap="xs",
            margins=(0, "xs", 0, 0),
            parent=self,
        )
        self.hide()

    def show_models(self, models: "Sequence[EarlierModel]", enabled: bool) -> None:
        """Show these models; hide if there are none.

        Parameters
        ----------
        enabled : bool
            Whether the box can be used.
        """
        self.box.setEnabled(enabled)
        self.setVisible(bool(models))
        if tuple(models) == self._shown:
            return
        self._shown = tuple(models)
        rows = QWidget()
        grid = gridbox("m", "xs", parent=rows)
        grid.setColumnStretch(0, 1)
        for row, model in enumerate(models):
            grid.addWidget(label(make_breakable(name_with_holdings(model)), wrap=True), row, 0)
            grid.addWidget(label(words.size(model.bytes)), row, 1, Qt.AlignmentFlag.AlignRight)
        self._rows = replace_widget(self._column, self._rows, rows)

    def _on_toggle(self) -> None:
        self.changed.emit()


def name_with_holdings(model: "EarlierModel") -> str:
    """Return an earlier model with what it still holds: "given-R-1.safetensors, still holds R-2"."""
    name = model.name
    if model.run:
        name = QCoreApplication.translate("EarlierModels", "intermediate weights of {run}").format(run=model.run)
    if not model.holds:
        return name
    text = QCoreApplication.translate("EarlierModels", "{model}, still holds {references}")
    return text.format(model=name, references=words.series(model.holds))
