"""What only a person can say in an evidence record, and how the project keeps it."""

from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from megu.project.schema import Choices, RecordChoice, Request, Run
from megu_desktop.look import tokens
from megu_desktop.pages.shared.page_parts import Fold
from megu_desktop.widgets.basics.labels import label
from megu_desktop.widgets.basics.layouts import add_to, vbox
from megu_desktop.widgets.cards.card import Card
from megu_desktop.widgets.forms.check_box import CheckBox

DAYS = ("received", "due", "decided")
OF_REQUEST = ("reference", *DAYS, "decided_by")
NAMES = ("decided_by", "controller", "operator")
OF_RECORD = ("controller", "operator", "established", "copies", "recipients")


class RecordForm(QWidget):
    """said(name, text): a line was changed. shown(list): what is to be shown."""

    said = Signal(str, str)
    shown = Signal(list)

    def __init__(self) -> None:
        super().__init__()
        self.lines = {name: QLineEdit() for name in (*OF_REQUEST, *OF_RECORD)}
        self.boxes = {name: CheckBox() for name in ("classes", "names", "pictures")}
        self.wrong = label("", "small", "bad", wrap=True)
        self.fold = Fold(self.tr("Show names in the record"))
        self._compose()

    def show_choices(self, record: RecordChoice, request: Request | None, open_: bool) -> None:
        """Show what is stored. open_: whether it may be changed."""
        values: dict[str, Any] = {name: getattr(record, name) for name in OF_RECORD}
        values |= {name: getattr(request, name) if request else "" for name in OF_REQUEST}
        self._open, self._kept = open_, request is not None
        for name, line in self.lines.items():
            if not line.hasFocus() and name not in self._unfit and not self._waits(name):
                line.setText("" if values[name] is None else str(values[name]))
            line.setEnabled(open_)
        for name, box in self.boxes.items():
            box.setChecked(name in record.shown)
            box.setEnabled(open_)

    def _waits(self, name: str) -> bool:
        """Tell whether a line is about a request that is not kept yet, because its reference can't be as it is."""
        return name in OF_REQUEST[1:] and not self._kept and self.referred

    @property
    def referred(self) -> bool:
        """Whether a reference is written, one that can be as it is or another."""
        return bool(self.lines["reference"].text().strip())

    def _written(self, name: str) -> None:
        waited = {} if self._kept else {other: self.lines[other].text() for other in OF_REQUEST[1:]}
        self.said.emit(name, self.lines[name].text().strip())
        if name == "reference" and self._kept:
            for other, text in waited.items():
                if text:
                    self.lines[other].setText(text)
                    self._written(other)

    def complain(self, name: str, why: str) -> None:
        """Say why a line can't be as it is, and leave it to be mended; "" where it can."""
        self._unfit.pop(name, None)
        if why:
            self._unfit[name] = why
        self.wrong.setText("\n".join(dict.fromkeys(self._unfit.values())))
        self.wrong.setVisible(bool(self._unfit))

    @property
    def unfit(self) -> list[str]:
        """The lines that can't be as they are."""
        return list(self._unfit)

    def _ticked(self) -> None:
        self.shown.emit([name for name, box in self.boxes.items() if box.isChecked()])

    def _titles(self) -> dict[str, tuple[str, str]]:
        """Of each line its title and an example."""
        return {
            "reference": (self.tr("Reference of the request"), self.tr("as in your own files, no name")),
            "received": (self.tr("Received on"), self.tr("year-month-day")),
            "due": (self.tr("Due on"), self.tr("year-month-day")),
            "decided": (self.tr("Decided on"), self.tr("year-month-day")),
            "decided_by": (self.tr("Decided by"), ""),
            "controller": (self.tr("Responsible body"), self.tr("who answers for the data")),
            "operator": (self.tr("Carried out by"), ""),
            "established": (
                self.tr("How do you know these images trained the model?"),
                self.tr("for instance: the training list of the student who made it"),
            ),
            "copies": (
                self.tr("Where else are copies of the original?"),
                self.tr("for instance: the backup of the lab’s server"),
            ),
            "recipients": (self.tr("Who was given earlier versions?"), self.tr("for instance: nobody")),
        }

    def _compose(self) -> None:
        self._unfit: dict[str, str] = {}
        self._open = self._kept = False
        card, grid, titles = Card(), QGridLayout(), self._titles()
        grid.setHorizontalSpacing(tokens.space("m"))
        grid.setVerticalSpacing(tokens.space("s"))
        for row, (name, line) in enumerate(self.lines.items()):
            title, example = titles[name]
            shown = label(title, wrap=True)
            shown.setBuddy(line)
            line.setPlaceholderText(example)
            line.setAccessibleName(title)
            line.editingFinished.connect(partial(self._written, name))
            grid.addWidget(shown, row, 0)
            grid.addWidget(line, row, 1)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        why = self.tr("All of it may stay empty. It is kept in this project and stands in the record as you write it.")
        add_to(
            card.body,
            label(self.tr("For the file"), "section"),
            label(why, "small", "muted", wrap=True),
            grid,
            self.wrong,
            self.fold,
        )
        self._compose_boxes()
        self.wrong.hide()
        vbox(card, of=self)

    def _compose_boxes(self) -> None:
        names = {
            "classes": self.tr("Names of the classes"),
            "names": self.tr("File names of the images"),
            "pictures": self.tr("Small pictures of the images"),
        }
        why = self.tr(
            "Left out unless you tick them: whoever reads the record would otherwise learn what was to be forgotten."
        )
        self.fold.body.addWidget(label(why, "small", "muted", wrap=True))
        for name, box in self.boxes.items():
            box.setText(names[name])
            box.clicked.connect(self._ticked)
            self.fold.body.addWidget(box)


def request_of(choices: Choices, run: Run | None) -> Request | None:
    """The first request that a run fulfils."""
    if run is None:
        return None
    return next((one for one in choices.requests if one.reference in run.requests), None)


def take(choices: Choices, run_id: str, name: str, text: str) -> None:
    """A line of the form, by its name in `Request` or `RecordChoice`; one of a request that is not there is dropped."""
    run = choices.run(run_id)
    known = request_of(choices, run)
    if name not in OF_REQUEST:
        record(choices, **{name: text})
    elif name == "reference" and run is not None:
        _referred(choices, run, known, text)
    elif known is not None:
        value = text or ("" if name == "decided_by" else None)
        changed = Request.model_validate({**known.model_dump(), name: value})
        choices.requests = [changed if one is known else one for one in choices.requests]


def _referred(choices: Choices, run: Run, known: Request | None, reference: str) -> None:
    """The run fulfils the request of that reference: another that is kept, the same renamed, or a new one."""
    others = [one for one in choices.requests if one is not known]
    wanted = next((one for one in others if one.reference == reference), None)
    if reference and wanted is None:
        told = known.model_dump() if known else {"forget": run.forget}
        others.append(Request.model_validate({**told, "reference": reference}))
    elif known is not None and (known.forget != run.forget or _used_elsewhere(choices, run, known)):
        others.append(known)
    choices.requests = others
    rest = [one for one in run.requests if known is None or one != known.reference]
    run.requests = [*rest, reference] if reference else rest


def _used_elsewhere(choices: Choices, run: Run, request: Request) -> bool:
    return any(request.reference in other.requests for other in choices.runs if other is not run)


def record(choices: Choices, **changed: Any) -> None:
    """Other parts of what the record is told."""
    choices.record = RecordChoice.model_validate({**choices.record.model_dump(), **changed})
