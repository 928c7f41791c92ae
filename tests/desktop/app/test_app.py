"""The command itself: without a display, as the engine's process, and how fast and light it starts."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from fake import make_project
from processes import children
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from megu.project.project import Project
from megu_desktop.window.main_window import MainWindow
from megu_desktop.work.settings import Settings


def run(*arguments: str, home: Path, **more: str) -> subprocess.CompletedProcess[str]:
    hidden_names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    env = {name: value for name, value in os.environ.items() if name not in hidden_names}
    env |= {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path), "HOME": str(home), **more}
    env |= {f"XDG_{kind}_HOME": str(home / kind.lower()) for kind in ("CONFIG", "DATA", "CACHE", "STATE")}
    command = [sys.executable, "-m", "megu_desktop", *arguments]
    return subprocess.run(command, capture_output=True, text=True, env=env, timeout=60, stdin=subprocess.DEVNULL)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a display")
def test_without_a_display_there_is_a_sentence_and_a_way_out(tmp_path: Path) -> None:
    process = run(home=tmp_path)
    assert process.returncode == 2
    assert "--tour" in process.stderr
    assert "Traceback" not in process.stderr


def test_help_tells_of_every_way_in(tmp_path: Path) -> None:
    process = run("--help", home=tmp_path)
    assert process.returncode == 0
    for option in ("PROJECT", "--sample", "--tour", "--unlearn-steps"):
        assert option in process.stdout


def test_the_start_is_measured_from_exec_to_the_first_picture(tmp_path: Path) -> None:
    process = run("--time-start", home=tmp_path, QT_QPA_PLATFORM="offscreen")
    assert process.returncode == 0, process.stderr
    assert 0 < float(process.stdout) < 30


def test_a_window_that_is_never_painted_ends_the_measuring_with_a_sentence(tmp_path: Path) -> None:
    code = (
        "import sys; from megu_desktop.app import main as app; from megu_desktop.window import main_window as window;"
        "window.MainWindow.show = lambda self: None; app.PATIENCE = 0.2; sys.exit(app.main(['--time-start']))"
    )
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": os.pathsep.join(p for p in sys.path if p)}
    env["XDG_CONFIG_HOME"] = env["XDG_STATE_HOME"] = str(tmp_path)
    process = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=env, timeout=20)
    assert (process.returncode, process.stdout) == (1, "") and "nobody is logged in" in process.stderr


def test_the_start_view_imports_neither_torch_nor_pyqtgraph(tmp_path: Path) -> None:
    code = (
        "import sys; from megu_desktop.app.main import main; main(['--time-start']);"
        "print({'torch', 'pyqtgraph', 'numpy', 'transformers'} & set(sys.modules))"
    )
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": os.pathsep.join(p for p in sys.path if p)}
    env["XDG_CONFIG_HOME"] = env["XDG_STATE_HOME"] = str(tmp_path)
    process = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=env, timeout=60)
    assert process.stdout.splitlines()[-1] == "set()", process.stderr


def test_with_the_flag_the_process_is_the_engine_and_ends_with_its_parent(tmp_path: Path) -> None:
    assert run("--megu-worker", home=tmp_path).returncode == 3, "standard input ended, so the parent is gone"


@pytest.mark.real_engine
@pytest.mark.flaky(reruns=2)  # holds limits of time
def test_closing_the_window_in_the_middle_of_real_work_leaves_no_process_and_no_lock(
    qtbot: QtBot, tmp_path: Path
) -> None:
    psutil = pytest.importorskip("psutil")
    window = MainWindow(Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)))
    qtbot.addWidget(window, before_close_func=MainWindow.abandon)
    window.show()
    with qtbot.waitSignal(window.opened, timeout=10_000):
        window.open_sample(tmp_path / "digits")
    assert window.wizard is not None
    qtbot.waitUntil(lambda: window.wizard.work.busy, timeout=1000)  # type: ignore[union-attr]  (read at once)
    before = {child.pid for child in children(recursive=True)}
    assert before
    window.abandon()
    qtbot.waitUntil(lambda: not {c.pid for c in psutil.Process().children(recursive=True)} & before, timeout=3000)
    window.open_project(tmp_path / "digits")
    assert window.wizard is not None
    qtbot.waitUntil(lambda: window.wizard.steps[0].state == "done", timeout=60_000)  # type: ignore[union-attr]
    window.abandon()


def test_a_project_named_on_the_command_line_opens(tmp_path: Path) -> None:
    make_project(tmp_path, "model").close()
    code = (
        "import sys; from PySide6.QtCore import QTimer\n"
        "from megu_desktop.app import main as app; from megu_desktop.window import main_window as window\n"
        "class Told(window.MainWindow):\n"
        "    def open_project(self, folder):\n"
        "        super().open_project(folder); print(self.windowTitle()); QTimer.singleShot(0, self.close)\n"
        "window.MainWindow = Told\n"
        f"sys.exit(app.main([{str(tmp_path / 'project')!r}]))"
    )
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": os.pathsep.join(p for p in sys.path if p)}
    env["XDG_CONFIG_HOME"] = env["XDG_STATE_HOME"] = str(tmp_path)
    process = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=env, timeout=60)
    assert (process.returncode, process.stdout.strip()) == (0, "Digits – MeGU Desktop"), process.stderr


@pytest.mark.skipif(os.name == "nt", reason="signals of a terminal")
@pytest.mark.parametrize("kind", [signal.SIGINT, signal.SIGTERM])
def test_ctrl_c_closes_the_window_and_what_it_started(kind: signal.Signals, tmp_path: Path) -> None:
    Project.create(tmp_path / "p", "p").close()
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(p for p in sys.path if p)}
    env |= {f"XDG_{name}_HOME": str(tmp_path) for name in ("CONFIG", "DATA", "CACHE", "STATE")}
    code = (
        "import sys; from megu_desktop.app import main as app; from megu_desktop.window import main_window as window;"
        "shown = lambda: print('shown', flush=True);"
        "window.MainWindow.__init__ = (lambda old: lambda self, *a: (old(self, *a), self.opened.connect(shown))[0])"
        "(window.MainWindow.__init__);"
        f"sys.exit(app.main([{str(tmp_path / 'p')!r}]))"
    )
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    child = subprocess.Popen([sys.executable, "-c", code], env=env, start_new_session=True, **pipes)
    assert child.stdout is not None and child.stdout.readline() == "shown\n"
    os.killpg(child.pid, kind)  # a terminal tells the whole group, the engine's processes too
    _, error_text = child.communicate(timeout=20)
    assert child.returncode == 0 and "Traceback" not in error_text
    with Project.open(tmp_path / "p") as project:
        assert not project.read_only
