"""The question before traces are erased: what stays, and what can't be done any more."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from megu_desktop.text import words
from megu_desktop.widgets.basics.dialogs import Question

if TYPE_CHECKING:
    from megu.record.traces.erasing import Held

WIDTH = 560
NOT_HERE = ("traces_stay_recent", "traces_no_record", "traces_then")
"""Sentences of the command line alone: the window's list forgets at once, and it says the others in its own words."""


class TracesQuestion(Question):
    """Cancel is what Enter and Esc do."""

    about = ("requests", "erasing-traces")

    def __init__(self, held: "Held", parent: QWidget | None = None) -> None:
        say, values = QCoreApplication.translate, {"n": words.count(held.files), "size": words.size(held.bytes)}
        title = say("TracesQuestion", "Erase what this project still holds ({n} files, {size})?").format(**values)
        answers = say("TracesQuestion", "Erase these traces"), say("TracesQuestion", "Cancel")
        super().__init__(title, "\n\n".join(_before(held)), *answers, parent)

    def showEvent(self, event: QShowEvent) -> None:
        """As high as the words need at this width; a layout alone would cut them."""
        layout = self.layout()
        if layout is not None:
            self.setFixedSize(WIDTH, layout.totalHeightForWidth(WIDTH))
        super().showEvent(event)


def _before(held: "Held") -> list[str]:
    """What is to be known before, the most important first."""
    undone = QCoreApplication.translate(
        "TracesQuestion",
        "This can’t be undone. Afterwards no run of this project can be continued, repeated or recorded anew.",
    )
    lacking = [values["run"] for code, values in held.stays if code == "traces_no_record"]
    without = QCoreApplication.translate(
        "TracesQuestion",
        "Exported without a record, and none can be made afterwards: {runs}. Cancel to write it first.",
    ).format(runs=words.series(lacking))
    stays = [words.message(code, values) for code, values in held.stays if code not in NOT_HERE]
    return [undone, *([without] if lacking else []), *stays]
