"""Card of the page *Export* that asks for the file's form and says what each form is good for."""

from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from megu.export.forms import FORMS, refusal, title
from megu.project.schema import Form
from megu_desktop.look import tokens
from megu_desktop.text import words
from megu_desktop.widgets.basics.labels import label
from megu_desktop.widgets.basics.layouts import vbox
from megu_desktop.widgets.cards.card import ChoiceCard, group_choices


class FormChoice(QWidget):
    """List of forms. `chosen(form)`: the user chose another one."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.cards: dict[Form, ChoiceCard] = {
            form: ChoiceCard(QCoreApplication.translate("messages", FORMS[form])) for form in FORMS
        }
        grid = QGridLayout()
        grid.setSpacing(tokens.space("s"))
        for place, card in enumerate(self.cards.values()):
            grid.addWidget(card, place // 2, place % 2)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        vbox(label(self.tr("Format"), "strong"), grid, gap="xs", parent=self)
        self._group = group_choices(list(self.cards.values()))
        self._group.buttonClicked.connect(self._on_click)

    def show_form(self, form: Form, description: dict[str, Any] | None, enabled: bool) -> None:
        """Show the chosen form and which ones are unavailable, without emitting.

        Parameters
        ----------
        description : dict or None
            Result of the stage *model*.
        """
        original = (description or {}).get("form", "")
        for name, card in self.cards.items():
            card.set_title(QCoreApplication.translate("messages", title(name, original)))
            if card.is_chosen() != (name == form):
                card.set_chosen(name == form)
            refusal_code = refusal(description, name) if description else None
            card.radio.setEnabled(enabled and (refusal_code is None or name == form))
            about = self._about(name, original)
            reason = (
                words.message(refusal_code, {"title": description["title"]}) if refusal_code and description else about
            )
            if card.detail() != reason:
                card.set_detail(reason)

    def focus(self) -> None:
        """Scroll here and take the focus, where another form is the way out."""
        card = next((card for card in self.cards.values() if card.is_chosen()), None)
        if card is not None:
            card.radio.setFocus()

    def _about(self, form: Form, original: str) -> str:
        if form == "as_it_came":
            return self._about_original(original)
        return {
            "safetensors": self.tr("A single file with the weights in full precision. Opening it can’t run code."),
            "folder": self.tr("One line of transformers or timm loads it. Ready for the Hugging Face Hub."),
            "onnx": self.tr(
                "Runs without PyTorch on devices, in browsers and in other programs. It can’t be trained further."
            ),
        }[form]

    def _about_original(self, original: str) -> str:
        if original == "safetensors":
            return self.tr("Same format as the original: safetensors, weights only.")
        if original == "pickle":
            return self.tr("Same format as the original: a PyTorch file with the same entries.")
        if original == "folder":
            return self.tr("Same format as the original: a folder with its configuration files and the new weights.")
        if original == "module":
            return self.tr(
                "The original was saved as a whole Python object. The new model is saved as a state dict with the "
                "same names. Load it with load_state_dict."
            )
        return ""

    def _on_click(self, button: object) -> None:
        self.chosen.emit(next(form for form, card in self.cards.items() if card.radio is button))
