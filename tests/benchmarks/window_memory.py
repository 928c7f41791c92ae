"""Memory of the window's process while nothing runs: the start window, a project that was opened, and all its pages."""

import os
import subprocess
import sys
from pathlib import Path

from common import RUNS, Table, scratch

LIMIT = 250.0
"""Megabytes resident, the libraries that other programs share included."""
SCRIPT = """
import sys, psutil
from pathlib import Path
from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication
what, folder = sys.argv[1], Path(sys.argv[2])

def resident():
    return psutil.Process().memory_info().rss / 1e6

app = QApplication([])
if what == "nothing":
    print(resident())
    sys.exit()
from megu_desktop.window.garbage import GarbageCollector
from megu_desktop.look.theme import Theme
from megu_desktop.work.settings import Settings
from megu_desktop.window.main_window import MainWindow
Theme.install(app)
GarbageCollector(app).install()
window = MainWindow(Settings(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)))
window.resize(1280, 800)
window.show()

def told():
    print(resident(), *sorted({"torch", "transformers", "sklearn", "pandas", "matplotlib"} & set(sys.modules)))
    window.abandon()
    app.quit()

def once_idle():
    if window.wizard is None or window.wizard.work.busy or window.wizard.steps[0].state != "done":
        return
    looked.stop()
    if what == "pages":
        from megu_desktop.wizard.wizard import PAGES
        for name in PAGES:
            page = window.wizard._build(name)
            window.wizard.stack.addWidget(page)
            window.wizard.stack.setCurrentWidget(page)
            app.processEvents()
    QTimer.singleShot(2000, told)

looked = QTimer(interval=500)
looked.timeout.connect(once_idle)
if what == "start":
    QTimer.singleShot(2000, told)
else:
    window.open_sample(folder / "sample")
    looked.start()
app.exec()
"""


def megabytes(what: str) -> tuple[float, list[str]]:
    """Resident memory of a fresh process that shows so much, and the engine's libraries found in it."""
    with scratch() as folder:
        environment = {
            **os.environ,
            **{f"XDG_{kind}_HOME": str(folder) for kind in ("CONFIG", "DATA", "CACHE", "STATE")},
        }
        command = [sys.executable, "-c", SCRIPT, what, str(Path(folder))]
        process = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
    words = process.stdout.split()
    return float(words[0]), words[1:]


def main() -> int:
    table = Table(f"Memory of the window's process, idle (best of {RUNS})")
    table.row("control: a bare QApplication", min(megabytes("nothing")[0] for _ in range(RUNS)), unit="MB")
    descriptions = {
        "start": "the start window",
        "project": "the sample opened and read",
        "pages": "every page of it built",
    }
    for what, name in descriptions.items():
        sizes = [megabytes(what) for _ in range(RUNS)]
        table.row(name, min(size for size, _ in sizes), LIMIT, "MB")
        table.row(f"{name}: libraries of the engine loaded", len({one for _, names in sizes for one in names}), 0)
    return table.end()


if __name__ == "__main__":
    sys.exit(main())
