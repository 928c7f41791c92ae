"""The whole wizard, from its first window to the exported file, for models and images in the forms that labs have."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from forms import CIFAR, FORMS, STEPS, Brought
from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from megu.model.files.reading import read_model
from megu.record.keys import vault
from megu.record.read_record import read
from megu.record.stage_evidence import RECORD
from megu.unlearn.methods.table import USUAL
from megu_desktop.pages.images.page import ImagesPage
from megu_desktop.pages.images.questions import GO_ON
from megu_desktop.window.main_window import MainWindow
from megu_desktop.window.new_project import NewProjectDialog
from megu_desktop.wizard.facts import OF_RUN
from megu_desktop.wizard.wizard import Wizard
from megu_desktop.work import flow
from megu_desktop.work.settings import Settings

PATIENCE = 300_000  # ms a wait; a process of the engine begins within a few seconds, on a busy machine within many


class Person:
    """Somebody who clicks through the wizard, and reads what it says when it does not go on."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window, self._qtbot = window, qtbot
        self.errors: list[object] = []

    def new_project(self, name: str, where: Path) -> None:
        """The first window's button, and the dialog that it opens."""

        def fill() -> None:
            dialog = QApplication.activeModalWidget()
            if not isinstance(dialog, NewProjectDialog):
                QTimer.singleShot(20, fill)
                return
            dialog.name_field.setText(name)
            dialog.where_field.setText(str(where))
            dialog.create_button.click()

        QTimer.singleShot(0, fill)
        self.window.start.new_button.click()
        self.wizard.work.ended.connect(self._ended)

    @property
    def wizard(self) -> Wizard:
        assert self.window.wizard is not None, self.window.start.error.sentence()
        return self.window.wizard

    @property
    def page(self) -> Any:
        return self.wizard.page

    def result(self, stage: str) -> dict[str, Any]:
        run = self.wizard.work.choices.current_run if stage in OF_RUN else None
        result = self.wizard.work.result(stage, run)
        assert result is not None, stage
        return result

    def await_(self, condition: Callable[[], bool]) -> None:
        """Until no work runs and something is so; an error of the work ends the wait."""
        self._qtbot.waitUntil(
            lambda: bool(self.errors) or (not self.wizard.work.busy and condition()), timeout=PATIENCE
        )
        assert not self.errors, self.errors

    def is_asked(self, code: str) -> None:
        """Until the work ends with a question, which stands on the page then."""
        self._qtbot.waitUntil(lambda: bool(self.errors) and not self.wizard.work.busy, timeout=PATIENCE)
        assert [getattr(error, "code", error) for error in self.errors] == [code]
        self.errors.clear()

    def done(self, step: str) -> None:
        assert flow.STEPS[self.wizard.index] == step
        self.await_(lambda: self.wizard.steps[self.wizard.index].state == "done")

    def next(self) -> None:
        before, page = self.wizard.index, self.page
        self.wizard.bar.next_button.click()
        if isinstance(page, ImagesPage) and page.guessing.isVisible():  # of a model that was never trained
            page.guessing.answered.emit(GO_ON)
        assert self.window.wizard is None or self.wizard.index == before + 1, self.wizard.bar.sentence()

    def _ended(self, _job: str, error: object) -> None:
        self.errors += [error] if error is not None else []


@pytest.fixture
def person(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Person]:
    monkeypatch.setenv(vault.ELSEWHERE, str(tmp_path / "keys"))
    window = MainWindow(Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)))
    qtbot.addWidget(window, before_close_func=MainWindow.abandon)
    window.show()
    yield Person(window, qtbot)


@pytest.mark.parametrize(
    "kind", [pytest.param(kind, marks=pytest.mark.real_engine) if kind == "CIFAR-10 as zip" else kind for kind in FORMS]
)
def test_from_the_first_window_to_the_file(
    kind: str, person: Person, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    place = tmp_path / "Eigene Dateien é 模型"
    place.mkdir()
    source = FORMS[kind](place, request.getfixturevalue("data") if kind in CIFAR else None)
    person.new_project("Ohne 柳 🌳", place)
    choose_model(person, source)
    choose_images(person, source, accurate=kind in CIFAR)
    person.page.choose_classes([source.forget])
    person.done("forget")
    person.next()
    unlearn(person)
    assert person.result("forget")["whole_classes"] == [source.forget]
    exported(person, source)
    person.next()
    recorded(person, source)
    folder = person.wizard.work.project.folder
    person.wizard.bar.next_button.click()
    assert person.window.wizard is None and person.window.settings.recents()[0].folder == str(folder)


def choose_model(person: Person, source: Brought) -> None:
    person.page.file.chosen.emit(str(source.model))
    person.done("model")
    result = person.result("model")
    assert (result["title"], result["form"], result["classes"]) == (source.title, source.form, len(source.classes))
    if source.side:
        person.page.how.choose("imagenet", source.side)
    person.next()


def choose_images(person: Person, source: Brought, *, accurate: bool) -> None:
    person.page.folder.chosen.emit(str(source.images))
    if source.white:
        person.is_asked("need_white")
        assert person.page.white.isVisible()
        person.page.choose_white(f"{source.white:g}")
    person.await_(lambda: person.wizard.work.result("baseline") is not None)
    images, baseline = person.result("images"), person.result("baseline")
    assert sorted(row["name"] for row in images["classes"]) == sorted(source.classes)
    assert {split: baseline["splits"][split]["count"] for split in source.counts} == source.counts
    assert not accurate or baseline["splits"]["test"]["accuracy"] > 0.8
    person.page.answer("only")
    person.done("images")
    person.next()


def unlearn(person: Person) -> None:
    person.page.choose_source("confusions")
    person.await_(lambda: True)
    person.page.estimate()
    person.done("similarity")
    person.next()
    person.page.choose(*USUAL, STEPS)
    person.page.start()
    person.done("unlearn")
    person.next()
    person.done("compare")
    person.next()


def exported(person: Person, source: Brought) -> None:
    person.page.export()
    person.done("export")
    result = person.result("export")
    assert result["same"] and result["max_difference"] == 0
    before, after = read_model(source.model), read_model(Path(result["path"]))
    assert list(before.tensors) == list(after.tensors) and before.shapes == after.shapes


def recorded(person: Person, source: Brought) -> None:
    person.page.write()
    person.done("record")
    parsed_record = read(person.wizard.work.project.find_path(person.result("evidence")["folder"]) / RECORD)
    assert parsed_record.signatures and parsed_record.content.forget_set.whole == 1
    assert parsed_record.content.forget_set.count == person.result("forget")["count"]
    assert source.forget not in parsed_record.content.forget_set.rule
