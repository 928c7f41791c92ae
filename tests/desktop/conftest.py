"""Fixtures of all tests of the application: no screen, an own cache folder, and the theme."""

import gc
import os
import tempfile

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["XDG_CACHE_HOME"] = tempfile.mkdtemp(prefix="megu-test-cache-")

import forked  # noqa: E402
import forking  # noqa: E402
import pytest  # noqa: E402
from fake import DEVICES, FakeWork  # noqa: E402
from PySide6.QtCore import QCoreApplication, QEvent, QLocale  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from megu.record.keys import vault  # noqa: E402
from megu_desktop.app import offscreen  # noqa: E402
from megu_desktop.app.application import Application  # noqa: E402
from megu_desktop.look.theme import Theme  # noqa: E402

offscreen.find_fonts()
QLocale.setDefault(QLocale("en"))  # whatever the system speaks


@pytest.fixture(autouse=True)
def nothing_left():
    """Windows end with their test, in this thread, as in the application (`window.garbage`): each one that is
    left makes every change of the theme slower."""
    gc.disable()
    yield
    if isinstance(QCoreApplication.instance(), QApplication):
        for window in QApplication.topLevelWidgets():
            window.hide()
            window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect(1)


@pytest.fixture(autouse=True)
def engines(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Engine processes are forked, unless the test is marked `real_engine`: it gets what the application starts."""
    if forking.POSSIBLE and not request.node.get_closest_marker("real_engine"):
        monkeypatch.setattr("megu.worker.parent._spawn", forked.Forked)


@pytest.fixture(scope="session")
def qapp_cls() -> type[QApplication]:
    """The application as the program makes it."""
    return Application


@pytest.fixture
def look(qapp: QApplication):
    """The installed theme, light; tests may force dark."""
    theme = Theme.install(qapp)
    theme.force("light")
    yield theme
    theme.force("light")


@pytest.fixture
def place(tmp_path, qtbot, look, monkeypatch):
    """Return the place of scenes: projects in a folder of their own, with an engine that is played."""
    from scenes import Place

    monkeypatch.setattr("megu_desktop.work.work.Work", FakeWork)
    monkeypatch.setattr("megu_desktop.window.computation_dialog._devices", lambda stop: DEVICES)
    monkeypatch.setenv(vault.ELSEWHERE, str(tmp_path / "keys"))
    return Place(tmp_path, qtbot)
