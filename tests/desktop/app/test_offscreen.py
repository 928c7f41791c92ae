"""Qt finds the fonts of Windows where it paints without a screen."""

import os
from pathlib import Path

import pytest
from PySide6.QtGui import QFont

from megu_desktop.app import main as app
from megu_desktop.app import offscreen
from megu_desktop.look import theme


@pytest.fixture
def fonts(monkeypatch: pytest.MonkeyPatch) -> None:
    """No folder of fonts is named, and Windows lies in a folder of its own."""
    monkeypatch.setenv("QT_QPA_FONTDIR", "")
    monkeypatch.delenv("QT_QPA_FONTDIR")
    monkeypatch.setenv("WINDIR", "W")


@pytest.mark.parametrize(
    ("system", "platform", "named"),
    [
        ("win32", "offscreen", True),
        ("win32", "offscreen:size=800x600", True),
        ("win32", "windows", False),
        ("win32", "", False),
        ("linux", "offscreen", False),
    ],
)
def test_where_they_are_named(
    system: str, platform: str, named: bool, fonts: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(offscreen.sys, "platform", system)
    monkeypatch.setenv("QT_QPA_PLATFORM", platform)
    offscreen.find_fonts()
    assert os.environ.get("QT_QPA_FONTDIR") == (str(Path("W", "Fonts")) if named else None)


def test_a_folder_that_somebody_named_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(offscreen.sys, "platform", "win32")
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setenv("QT_QPA_FONTDIR", "mine")
    offscreen.find_fonts()
    assert os.environ["QT_QPA_FONTDIR"] == "mine"


def test_the_tour_names_them(fonts: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(offscreen.sys, "platform", "win32")
    monkeypatch.setattr(app.console, "prepare", lambda: None)
    monkeypatch.setenv("QT_QPA_PLATFORM", "")
    monkeypatch.delenv("QT_QPA_PLATFORM")
    monkeypatch.setattr(app, "_tour", lambda options: 7)
    assert app.main(["--tour", str(tmp_path)]) == 7
    assert os.environ["QT_QPA_FONTDIR"] == str(Path("W", "Fonts"))


class Fonts:
    """Stands in for Qt's list of fonts: Qt names one as the system's that is not there."""

    SystemFont = theme.QFontDatabase.SystemFont
    systemFont = staticmethod(lambda kind: QFont("Sans Serif"))
    installed = ("Agency FB", "Arial", "Tahoma")
    families = classmethod(lambda cls: list(cls.installed))


@pytest.mark.parametrize(
    ("system", "installed", "taken"),
    [
        ("win32", ("Agency FB", "Arial", "Tahoma"), "Tahoma"),
        ("win32", ("Agency FB",), "Sans Serif"),
        ("linux", ("Agency FB", "Arial", "Tahoma"), "Sans Serif"),
    ],
)
def test_the_font_is_one_that_windows_has(
    system: str, installed: tuple[str, ...], taken: str, qapp: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(theme.sys, "platform", system)
    monkeypatch.setattr(theme, "QFontDatabase", Fonts)
    monkeypatch.setattr(Fonts, "installed", installed)
    assert theme.base_font().families() == [taken]
