"""Architectures that match a model's weights, if there are several: the user chooses."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from megu_desktop.widgets.basics.labels import replaced
from megu_desktop.widgets.basics.layouts import vbox
from megu_desktop.widgets.cards.question_card import QuestionCard


class WhichCard(QWidget):
    """Hidden unless there is a choice. `chosen(id)`: the user chose another architecture."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._shown: list[dict[str, str]] = []
        self.question = QuestionCard("")
        self._column = vbox(self.question, of=self)
        self.hide()

    def show_model(self, model: dict[str, Any], open_: bool) -> None:
        """Show the architectures in a result of the stage *model*."""
        found = model.get("candidates", [])
        self.setVisible(len(found) > 1)
        if len(found) < 2:
            return
        if found != self._shown:
            self._shown = found
            new = QuestionCard(self.tr("The weights fit several networks. Which one is it?"))
            for number, one in enumerate(found):
                likely = self.tr("The most likely one. Choose it if you don’t know.") if number == 0 else ""
                new.add_option(one["id"], one["title"], f"{one['id']}. {likely}".rstrip(". ") + ("." if likely else ""))
            new.answered.connect(self.chosen)
            replaced(self._column, self.question, new)
            self.question = new
        for one in found:
            self.question.set_option_enabled(one["id"], open_)
        self.question.choose(model["chosen"])
