"""Architectures that match a model's weights, if there are several: the user chooses."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from megu_desktop.widgets.basics.labels import replace_widget
from megu_desktop.widgets.basics.layouts import vbox
from megu_desktop.widgets.cards.question_card import QuestionCard


class WhichCard(QWidget):
    """Hidden unless there is a choice. `chosen(id)`: the user chose another architecture."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._shown: list[dict[str, str]] = []
        self.question = QuestionCard("")
        self._column = vbox(self.question, parent=self)
        self.hide()

    def show_model(self, model: dict[str, Any], enabled: bool) -> None:
        """Show the architectures in a result of the stage *model*."""
        candidates = model.get("candidates", [])
        self.setVisible(len(candidates) > 1)
        if len(candidates) < 2:
            return
        if candidates != self._shown:
            self._shown = candidates
            question = QuestionCard(self.tr("The weights fit several networks. Which one is it?"))
            for number, candidate in enumerate(candidates):
                likely = self.tr("The most likely one. Choose it if you don’t know.") if number == 0 else ""
                question.add_option(
                    candidate["id"],
                    candidate["title"],
                    f"{candidate['id']}. {likely}".rstrip(". ") + ("." if likely else ""),
                )
            question.answered.connect(self.chosen)
            replace_widget(self._column, self.question, question)
            self.question = question
        for candidate in candidates:
            self.question.set_option_enabled(candidate["id"], enabled)
        self.question.choose(model["chosen"])
