"""Qt finds the fonts of Windows where it paints without a screen."""

import os
from pathlib import Path

import pytest

from megu_desktop.app import main as app
from megu_desktop.app import offscreen


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
