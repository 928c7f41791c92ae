"""Preprocessing of images for the model: described in words, with the usual alternatives."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QSpinBox, QWidget

from megu.images.fitting import usual as fitting
from megu.project.preprocessing import Preprocessing
from megu_desktop.pages.model import preprocessing_words
from megu_desktop.widgets.basics.labels import label
from megu_desktop.widgets.basics.layouts import hbox, vbox
from megu_desktop.widgets.forms.check_box import CheckBox

OWN, OTHER = "", "other"


class PreprocessingChoice(QWidget):
    """`changed(Preprocessing or None)`: the user chose another one; None is the file's own or the usual one."""

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._model: dict[str, Any] = {}
        self._preprocessing = Preprocessing()
        self.text = label("", "body", "muted", wrap=True)
        self.ways, self.side = QComboBox(), QSpinBox()
        self.middle = CheckBox(self.tr("Centre crop only"))
        self.middle.setToolTip(self.tr("Models trained with the usual ImageNet recipe never saw image margins."))
        self.ways.setAccessibleName(self.tr("Preprocessing"))
        self.colours = QComboBox()
        self.colours.setAccessibleName(self.tr("Colour order"))
        self.side.setRange(2, 4096)
        self.side.setKeyboardTracking(False)
        self.side.setSuffix(self.tr(" px"))
        self.side.lineEdit().setTextMargins(6, 0, 0, 0)
        self.side.setAccessibleName(self.tr("Height and width in pixels"))
        vbox(self.text, hbox(self.ways, self.side, self.colours, self.middle, 0, gap="s"), gap="s", parent=self)
        self.ways.activated.connect(self._on_chosen)
        self.side.valueChanged.connect(self._on_chosen)
        self.colours.activated.connect(self._on_chosen)
        self.middle.toggled.connect(self._on_chosen)

    def show_model(self, model: dict[str, Any], choice: Preprocessing | None, enabled: bool) -> None:
        """Show the preprocessing of a model.

        Parameters
        ----------
        model : dict
            Result of the stage *model*.
        choice : Preprocessing or None
            The user's own choice.
        """
        self._model = model
        usual = Preprocessing.model_validate(model["preprocessing"])
        preprocessing = self._preprocessing = choice or usual
        usual_name = preprocessing_words.name_of(preprocessing)
        controls = (self.ways, self.side, self.colours, self.middle)
        for control in controls:
            control.blockSignals(True)
        self.ways.clear()
        own_title = (
            self.tr("As stated in the file") if model["preprocessing_stated"] else self.tr("Usual for such models")
        )
        self.ways.addItem(own_title, OWN)
        for name, title in preprocessing_words.titles(usual.channels).items():
            self.ways.addItem(title, name)
        if choice is not None and usual_name is None:
            self.ways.addItem(self.tr("Another way"), OTHER)
        key = OWN if choice is None else usual_name or OTHER
        self.ways.setCurrentIndex(self.ways.findData(key))
        self.side.setValue(preprocessing.size[0])
        self.side.setEnabled(enabled and choice is not None)
        self.middle.setChecked(preprocessing.crops)
        self.middle.setEnabled(enabled and choice is not None)
        self.colours.clear()
        for name, title in preprocessing_words.colours().items():
            self.colours.addItem(title, name)
        self.colours.setCurrentIndex(self.colours.findData(preprocessing.colours))
        self.colours.setVisible(usual.channels == 3)
        self.colours.setEnabled(enabled and choice is not None)
        self.ways.setEnabled(enabled)
        for control in controls:
            control.blockSignals(False)
        self.text.setText(preprocessing_words.sentences(model, choice))

    def choose(self, name: str, side: int | None = None) -> None:
        """Choose as the controls would: a name of `megu.images.fitting.usual`, or empty for the file's own way."""
        if side is not None:
            self.side.blockSignals(True)
            self.side.setValue(side)
            self.side.blockSignals(False)
        self.ways.setCurrentIndex(self.ways.findData(name))
        self._on_chosen()

    def _on_chosen(self) -> None:
        name = self.ways.currentData()
        if name == OTHER or not self._model:
            return
        if name == OWN:
            self.changed.emit(None)
            return
        usual = Preprocessing.model_validate(self._model["preprocessing"])
        side = self.side.value()
        size = usual.size if side == usual.size[0] else (side, side)
        preprocessing = preprocessing_words.usual_way(name, usual, size).model_copy(
            update={"colours": self.colours.currentData() or "rgb"}
        )
        if self.middle.isChecked():
            is_same_size = (
                self._preprocessing.crops and self._preprocessing.size == preprocessing.size
            )  # of what part, its own recipe may have said
            preprocessing = (
                preprocessing.model_copy(update={"resize": self._preprocessing.resize})
                if is_same_size
                else fitting.add_crop(preprocessing)
            )
        self.changed.emit(preprocessing)
