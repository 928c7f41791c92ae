"""The event that macOS sends for a double click opens the project."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from fake import make_project
from PySide6.QtCore import QCoreApplication, QSettings
from PySide6.QtGui import QFileOpenEvent
from pytestqt.qtbot import QtBot

from megu_desktop.app.application import Application
from megu_desktop.window.main_window import MainWindow
from megu_desktop.work.settings import Settings


@pytest.mark.parametrize("name", ["", "project.json"])
def test_a_double_click_on_macos_opens_the_project(name: str, qtbot: QtBot, tmp_path: Path, look: object) -> None:
    make_project(tmp_path, "model").close()
    window = MainWindow(Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)))
    qtbot.addWidget(window, before_close_func=MainWindow.abandon)
    application = QCoreApplication.instance()
    assert isinstance(application, Application)
    application.file_wanted.connect(window.open_project)
    with qtbot.waitSignal(window.opened, timeout=5000):
        assert QCoreApplication.sendEvent(application, QFileOpenEvent(str(tmp_path / "project" / name)))
    assert window.windowTitle().startswith("Digits")


def test_the_program_listens_for_it(tmp_path: Path) -> None:
    make_project(tmp_path, "model").close()
    code = (
        "import sys; from PySide6.QtCore import QCoreApplication, QTimer; from PySide6.QtGui import QFileOpenEvent\n"
        "from megu_desktop.app import main as app; from megu_desktop.window import main_window as window\n"
        "class Told(window.MainWindow):\n"
        "    def showEvent(self, event):\n"
        "        super().showEvent(event); QTimer.singleShot(0, self.ask)\n"
        "    def ask(self):\n"
        f"        told = QFileOpenEvent({str(tmp_path / 'project')!r})\n"
        "        QCoreApplication.sendEvent(QCoreApplication.instance(), told)\n"
        "        print(self.windowTitle()); QTimer.singleShot(0, self.close)\n"
        "window.MainWindow = Told\n"
        "sys.exit(app.main([]))"
    )
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": os.pathsep.join(p for p in sys.path if p)}
    env |= {f"XDG_{kind}_HOME": str(tmp_path / kind) for kind in ("CONFIG", "DATA", "CACHE", "STATE")}
    process = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=env, timeout=60)
    assert (process.returncode, process.stdout.strip()) == (0, "Digits – MeGU Desktop"), process.stderr
