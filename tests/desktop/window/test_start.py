"""The start view, what it remembers, the dialog for a new project, and the sample."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot
from walking import cut_off

from megu.base.errors import ProjectError
from megu.base.places import resource
from megu.project.project import Project
from megu.project.schema import ForgetRule, ImagesChoice, Traces
from megu.unlearn.runs import start_run
from megu_desktop.window import sample
from megu_desktop.window.new_project import NewProjectDialog, folder_name
from megu_desktop.window.start_window import COLUMNS, ROWS, StartView, format_day, sample_pictures
from megu_desktop.wizard.recent_traces import forget_erased
from megu_desktop.work import languages
from megu_desktop.work.settings import MOST_RECENT, Recent, Settings


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))


def recent(folder: Path, name: str = "Leaf diseases", **changes: object) -> Recent:
    return Recent(str(folder), name, "ResNet-18", ["rust"], "unlearn", seen=date.today().isoformat(), **changes)


def unreachable(tmp_path: Path) -> Path:
    """A folder that the system refuses to look at with an error of its own, like one that nobody may enter."""
    return tmp_path / ("n" * 300)


def test_every_button_says_what_is_wanted(qtbot: QtBot) -> None:
    view = StartView()
    qtbot.addWidget(view)
    for button, signal in (
        (view.new_button, view.new_wanted),
        (view.open_button, view.open_wanted),
        (view.sample.button, view.sample_wanted),
    ):
        with qtbot.waitSignal(signal, timeout=500):
            qtbot.keyClick(button, Qt.Key.Key_Space)
    view.set_busy(True)
    assert not view.new_button.isEnabled()
    assert not view.sample.button.isEnabled()


def test_a_folder_that_can_not_be_looked_at_does_not_keep_the_window_away(qtbot: QtBot, tmp_path: Path) -> None:
    view = StartView()
    qtbot.addWidget(view)
    view.set_recents([recent(unreachable(tmp_path))])
    names = [widget.accessibleName() for widget in view.recents.findChildren(object) if _opens(widget)]
    assert "Folder not available" in names[0]


@pytest.mark.parametrize("text", ["~nobody-has-this-name/x", "/" + "n" * 300])
def test_no_place_that_is_typed_for_a_new_project_is_unexpected(text: str, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = NewProjectDialog(tmp_path)
    qtbot.addWidget(dialog)
    with qtbot.captureExceptions() as exceptions:
        dialog.where_field.setText(text)
        dialog.name_field.setText("Leaves")
    assert not exceptions and dialog.folder.name == "Leaves"


def test_recent_projects_are_listed_and_left_out_when_there_are_none(qtbot: QtBot, tmp_path: Path) -> None:
    view = StartView()
    qtbot.addWidget(view)
    view.set_recents([])
    assert not view.recents.isVisibleTo(view)
    Project.create(tmp_path / "leaves", "Leaf diseases").close()
    view.set_recents([recent(tmp_path / "leaves"), recent(tmp_path / "gone", "Old one")])
    assert view.recents.isVisibleTo(view)
    names = [widget.accessibleName() for widget in view.recents.findChildren(object) if _opens(widget)]
    assert names == [
        "Leaf diseases, To forget: rust, ResNet-18, Unlearn, Today",
        "Old one, To forget: rust, ResNet-18, Folder not available, Today",
    ]


def _opens(widget: object) -> bool:
    return hasattr(widget, "opened") and bool(widget.accessibleName()) and hasattr(widget, "menu")  # type: ignore[attr-defined]


def test_dropping_a_project_folder_opens_it(qtbot: QtBot, tmp_path: Path) -> None:
    view = StartView()
    qtbot.addWidget(view)
    Project.create(tmp_path / "leaves", "Leaf diseases").close()
    paths: list[str] = []
    view.project_wanted.connect(paths.append)
    for path in (tmp_path / "leaves", tmp_path / "leaves" / "project.json", tmp_path):
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path))])
        event = QDropEvent(
            QPointF(10, 10), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
        view.dropEvent(event)
    assert paths == [str(tmp_path / "leaves")] * 2, "a folder without a project is left alone"


def test_days_are_said_as_people_say_them() -> None:
    today = date(2026, 11, 24)
    assert format_day("2026-11-24", today) == "Today"
    assert format_day((today - timedelta(days=1)).isoformat(), today) == "Yesterday"
    assert format_day("2026-11-03", today).startswith("3 ")
    assert format_day("2025-11-03", today).endswith(" 2025")
    assert format_day("no day", today) == ""


def test_the_picture_of_the_sample_leaves_out_the_eights(qtbot: QtBot) -> None:
    images, holes = sample_pictures()
    assert len(images) == COLUMNS * ROWS
    assert not any(image.isNull() for image in images)
    assert 4 <= len(holes) < len(images) / 4


def test_settings_keep_the_newest_projects_first_and_each_once(settings: Settings, tmp_path: Path) -> None:
    for number in range(MOST_RECENT + 2):
        settings.remember(recent(tmp_path / str(number)))
    settings.remember(recent(tmp_path / "4"))
    names = [Path(one.folder).name for one in settings.recents()]
    assert names == ["4", "7", "6", "5", "3", "2"]
    settings.drop(str(tmp_path / "6"))
    assert str(tmp_path / "6") not in [one.folder for one in settings.recents()]


def test_settings_that_cannot_be_read_are_no_error(tmp_path: Path) -> None:
    store = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    wrong = ({"folder": 5}, {"name": None}, {"forget": 3}, {"forget": [1]}, {"step": []}, {"seen": 4}, {"unknown": 1})
    entries = [json.dumps([{"folder": "/a", "name": "a", **fields}]) for fields in wrong]
    for value in ("no json", "[1]", "{}", "[" * 100_000, *entries):
        store.setValue("recents", value)
        assert Settings(store).recents() == []
    store.setValue("scheme", "purple")
    assert Settings(store).scheme() == "system"


def test_a_new_project_needs_a_name_and_a_free_folder(qtbot: QtBot, tmp_path: Path) -> None:
    Project.create(tmp_path / "Taken", "Taken").close()
    dialog = NewProjectDialog(tmp_path)
    qtbot.addWidget(dialog)
    assert not dialog.create_button.isEnabled()
    dialog.name_field.setText("Taken")
    assert not dialog.create_button.isEnabled()
    dialog.name_field.setText(" Leaves: rust? ")
    assert dialog.create_button.isEnabled()
    assert dialog.folder == tmp_path / "Leaves- rust-"
    assert dialog.name == "Leaves: rust?"


@pytest.mark.parametrize(
    ("name", "folder"),
    [("a/b", "a-b"), ("CON", "CON-"), ("...", "project"), ("x" * 300, "x" * 80), ("Blätter 葉", "Blätter 葉")],
)
def test_a_name_becomes_a_folder_that_every_system_takes(name: str, folder: str) -> None:
    assert folder_name(name) == folder


def test_the_sample_is_copied_whole_with_model_and_images_chosen(qtbot: QtBot, tmp_path: Path) -> None:
    with sample.copy_sample(tmp_path / "digits") as project:
        choices = project.choices
        assert choices.model is not None
        assert choices.images is not None
        assert choices.images.used is None, "the question is the person's to answer"
        assert choices.forget.classes == []
        for path in (choices.model.path, choices.images.path, choices.similarity.mllm):
            assert project.find_path(str(path)).is_relative_to(project.folder)
            assert project.find_path(str(path)).exists()
        assert pictures(project.folder / "sample/digits") == pictures(resource("sample/digits"))
    with pytest.raises(ProjectError):
        sample.copy_sample(tmp_path / "digits")


def pictures(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.png")}


def test_each_sample_goes_to_a_folder_of_its_own(tmp_path: Path) -> None:
    assert sample.free_folder(tmp_path) == tmp_path / "digits"
    (tmp_path / "digits").mkdir()
    assert sample.free_folder(tmp_path) == tmp_path / "digits-2"


@pytest.mark.parametrize(("runs", "left"), [(["run-1"], []), ([], ["eight"])])
def test_recent_projects_forget_what_was_erased(
    settings: Settings, tmp_path: Path, runs: list[str], left: list[str]
) -> None:
    with Project.create(tmp_path / "erased", "Erased") as project:
        images = ImagesChoice(path="images")
        project.choices.images, project.choices.forget = images, ForgetRule(classes=["eight"])
        start_run(project.choices, "retrain", None, {})
        project.choices.traces = Traces(begun="2026-01-01T00:00:00+00:00", runs=runs)
        project.save()
    settings.remember(Recent(str(tmp_path / "erased"), "Erased", forget=["eight"]))
    settings.remember(Recent(str(tmp_path / "gone"), "Gone", forget=["nine"]))
    assert forget_erased(settings) == (1 if runs else 0)
    assert {recent.name: recent.forget for recent in settings.recents()} == {"Gone": ["nine"], "Erased": left}
    assert forget_erased(settings) == 0


def test_a_place_too_deep_for_windows_is_said_in_the_dialog(qtbot, look, tmp_path, monkeypatch):
    monkeypatch.setattr("megu.base.files.WINDOWS", True)
    dialog = NewProjectDialog(tmp_path / ("d" * 150))
    qtbot.addWidget(dialog)
    dialog.name_field.setText("Leaves")
    assert not dialog.create_button.isEnabled() and "shorter name" in dialog._message.text()
    dialog.where_field.setText(str(tmp_path))
    assert dialog.create_button.isEnabled()


@pytest.mark.parametrize("where", ["", "d" * 30, "/".join(["deep"] * 40)])
@pytest.mark.parametrize("language", languages.LANGUAGES)
def test_nothing_moves_while_a_name_is_typed(
    language: str, where: str, qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    languages.use(qapp, language)
    try:
        Project.create(tmp_path / where / "Taken", "Taken").close()
        dialog = NewProjectDialog(tmp_path / where)
        qtbot.addWidget(dialog)
        dialog.show()
        QApplication.processEvents()
        places = set()
        for name in ("", "T", "Taken", "Taken, but not quite, by a name of many words", "n" * 79, "鸟" * 60, " "):
            dialog.name_field.setText(name)
            QApplication.processEvents()
            assert cut_off(dialog) == []
            places.add(
                (dialog.size().toTuple(), *(one.geometry().getRect() for one in dialog.findChildren(QPushButton)))
            )
        assert len(places) == 1
    finally:
        languages.use(qapp, "en")
