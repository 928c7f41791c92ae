"""The window in another language: chosen in its menu, taken at once, with the numbers and days of that language."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QSettings
from PySide6.QtGui import QAction, QFont, QFontDatabase, QFontInfo
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from megu.project.project import Project
from megu_desktop.app import main
from megu_desktop.look.theme import Theme, base_font
from megu_desktop.text import numbers, words
from megu_desktop.widgets.forms.form import FieldSpec, control_for
from megu_desktop.window.language_change import Windows
from megu_desktop.work import languages
from megu_desktop.work.settings import Settings


@pytest.fixture
def windows(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Windows]:
    monkeypatch.setattr(languages, "system_language", lambda: "en")
    Theme.install(qapp)
    new_windows = Windows(qapp, Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)))
    new_windows.window.show()
    yield new_windows
    new_windows.window.abandon()
    languages.use(qapp, "en")


@pytest.fixture
def speak(qapp: QApplication) -> Iterator[object]:
    yield lambda language: languages.use(qapp, language)
    languages.use(qapp, "en")


def choose(windows: Windows, qtbot: QtBot, language: str) -> None:
    actions = windows.window.menus.languages.menu.actions()
    with qtbot.waitSignal(windows.renewed, timeout=20_000):
        next(action for action in actions if action.data() == language).trigger()


def titles(windows: Windows) -> list[str]:
    return [action.text() for action in windows.window.menuBar().actions() if isinstance(action, QAction)]


def test_each_language_stands_in_the_menu_by_its_own_name(windows: Windows) -> None:
    actions = windows.window.menus.languages.menu.actions()
    assert [action.text() for action in actions] == ["Use &system setting (English)", "English", "Deutsch", "简体中文"]
    assert [action.isChecked() for action in actions] == [True, False, False, False]
    assert list(languages.LANGUAGES) == main._languages()


def test_another_language_is_there_at_once_with_the_project_and_its_page(
    windows: Windows, qtbot: QtBot, tmp_path: Path
) -> None:
    Project.create(tmp_path / "leaves", "Leaf diseases").close()
    windows.open_project(str(tmp_path / "leaves"))
    old = windows.window
    assert titles(windows)[0] == "&File"
    choose(windows, qtbot, "de")
    assert windows.window is not old and windows.window.isVisible() and not old.isVisible()
    assert titles(windows)[0] == "&Datei"
    assert windows.window.wizard is not None and windows.window.wizard.work.project.choices.name == "Leaf diseases"
    assert words.step_title("images") == "Bilder"
    assert windows.settings.language() == "de"
    choose(windows, qtbot, "en")
    assert titles(windows)[0] == "&File" and words.step_title("images") == "Images"


def test_running_work_goes_on_where_it_should_and_the_language_changes_at_the_next_start(
    windows: Windows, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(windows, "_may_close", lambda: False)
    windows.change_language("de")
    qtbot.wait(50)
    assert titles(windows)[0] == "&File" and languages.current_language() == "en"
    assert windows.settings.language() == "de"


@pytest.mark.parametrize(
    ("system_languages", "expected"),
    [
        (["de-AT", "de"], "de"),
        (["fr-CH", "fr", "de-CH", "de"], "de"),
        (["zh-Hans-CN", "zh"], "zh_CN"),
        (["fi-FI"], "en"),
        ([], "en"),
    ],
)
def test_the_systems_first_language_that_there_is(
    system_languages: list[str], expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    class System:
        def uiLanguages(self) -> list[str]:  # noqa: N802  (Qt's name)
            return system_languages

    monkeypatch.setattr(QLocale, "system", System)
    assert languages.system_language() == expected
    assert languages.resolve("") == languages.resolve("tlh") == expected
    assert languages.resolve("de") == "de"


def test_numbers_times_sizes_and_days_are_those_of_the_language(speak) -> None:  # noqa: ANN001
    gap = numbers.NBSP
    texts = {
        "en": ("1,437", "98.1 %", "\u22120.4 points", "2 min 11 s", "1.0 MB", "3 November 2026"),
        "de": ("1.437", "98,1 %", "\u22120,4 Punkte", "2 min 11 s", "1,0 MB", "3. November 2026"),
    }
    for language, expected in texts.items():
        speak(language)
        numbers_written = (numbers.count(1437), numbers.percent(0.981), numbers.points(-0.004), numbers.seconds(131))
        numbers_written += (numbers.size(1_000_000), numbers.day(date(2026, 11, 3)))
        assert tuple(text.replace(gap, " ") for text in numbers_written) == expected
    assert numbers.format_signed(0.004, 2) == "0,00" and numbers.format_signed(0.5, 1) == "+0,5"
    assert numbers.significant(0.00001) == "1e-05" and numbers.interval(0.96, 0.991) == "96,0 bis 99,1"


@pytest.mark.parametrize("language", ["en", "de", "zh_CN"])
@pytest.mark.parametrize("value", [0.0001, 0.05, 20.0, 1e-05, 2.5, 0.123456789, 123456.5])
def test_a_number_that_is_shown_in_a_field_is_read_again(speak, language: str, value: float) -> None:  # noqa: ANN001
    speak(language)
    control = control_for(FieldSpec("rate", float, False, "Rate", "", value, log=True))
    assert control.value() == pytest.approx(value, rel=1e-9)


def test_what_people_type_is_understood(speak) -> None:  # noqa: ANN001
    assert numbers.parse("0.5") == numbers.parse("0,5") == 0.5 and numbers.parse("1,437.5") == 1437.5
    speak("de")
    assert numbers.parse("0,5") == numbers.parse("0.5") == 0.5 and numbers.parse("1.437,5") == 1437.5
    assert numbers.parse_whole("1.437") == numbers.parse_whole("1437") == 1437
    with pytest.raises(ValueError):
        numbers.parse("viel")


def test_qts_own_buttons_speak_it_too(speak, qtbot: QtBot) -> None:  # noqa: ANN001
    speak("de")
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.buttons()[0].text() == "Abbrechen"


def test_a_font_for_other_signs_stands_behind_the_systems(qapp: QApplication) -> None:
    """Beside a name that stands for a font, as "Sans Serif", it was taken for all signs, and none was bold."""
    own = QFontInfo(base_font()).family()
    other = next(name for name in QFontDatabase.families() if QFontInfo(QFont(name)).family() == name != own)
    assert QFontInfo(base_font([other])).family() == own
