"""The command `megu-desktop`: opens the window, runs the tour, or is the engine's process in a frozen build."""

import argparse
import json
import multiprocessing
import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from megu.base import console
from megu.base.places import resource
from megu_desktop.app import offscreen

BEGAN = time.monotonic()
"""When this module was imported: the best guess at the start where the system does not tell it."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command with these arguments (None: the process's own) and return its exit code."""
    multiprocessing.freeze_support()
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments[:1] == ["--megu-worker"]:  # before Qt is imported: this process is the engine
        from megu.worker import parent

        parent.main()
        return 0
    console.prepare()
    with console.clean_streams():  # argparse quotes what it does not understand
        options = _parser().parse_args(arguments)
    if options.tour is not None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    offscreen.find_fonts()
    if not _has_display():
        console.err(NO_DISPLAY)
        return 2
    return _tour(options) if options.tour is not None else _window(options)


NO_DISPLAY = (
    "There is no display to open the window on. On a computer without one, megu-desktop --tour OUT goes through the "
    "wizard by itself and leaves pictures and a report in OUT, and the command megu does the work without a window."
)

PATIENCE = 60.0
"""Seconds that `--time-start` waits for the window."""
UNSEEN = (
    "The window was not painted, so there is no time to tell: where nobody is logged in, as in a scheduled task, the "
    "system paints none. Run it while somebody is, or set QT_QPA_PLATFORM=offscreen."
)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="megu-desktop",
        description="Makes a trained image classifier forget a class or some images, led by a wizard.",
    )
    parser.add_argument("project", nargs="?", type=Path, metavar="PROJECT", help="folder of a project to open")
    parser.add_argument(
        "--sample",
        nargs="?",
        const=Path(),
        type=Path,
        metavar="FOLDER",
        help="open a fresh copy of the sample project, in FOLDER or in the user's data folder",
    )
    parser.add_argument(
        "--operator",
        type=Path,
        metavar="PROJECT",
        help="open a project that an administrator prepared, as operators see it; any other is refused",
    )
    parser.add_argument("--tour", type=Path, metavar="OUT", help="go through the whole wizard without being asked")
    parser.add_argument("--unlearn-steps", type=int, metavar="N", help="steps of unlearning in the tour")
    name_help = "name of the tour's project folder in OUT"
    parser.add_argument("--project", dest="tour_project", default="project", metavar="NAME", help=name_help)
    parser.add_argument("--language", choices=_languages(), help="language of the window, this time")
    parser.add_argument("--time-start", action="store_true", help="print the seconds until the window shows, and end")
    return parser


def _languages() -> list[str]:
    """Return the languages of `megu_desktop.work.languages`, without importing Qt."""
    return list(json.loads(resource("languages/languages.json").read_text(encoding="utf-8")))


def _has_display() -> bool:
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _application() -> tuple:
    """Return the styled QApplication, and the object that shows unexpected errors."""
    from megu_desktop.app.application import Application
    from megu_desktop.look.theme import Theme
    from megu_desktop.widgets.basics.dialogs import Unexpected
    from megu_desktop.window.garbage import GarbageCollector
    from megu_desktop.work.settings import APPLICATION, ORGANISATION

    existing = Application.instance()
    app = existing if isinstance(existing, Application) else Application(sys.argv[:1])
    app.setOrganizationName(ORGANISATION)
    app.setApplicationName(APPLICATION)
    app.setApplicationDisplayName(APPLICATION)
    app.setDesktopFileName("megu-desktop")
    Theme.install(app)
    app.setWindowIcon(_icon())
    GarbageCollector(app).install()
    error_hook = Unexpected(app)
    error_hook.install()
    return app, error_hook


def _icon():  # noqa: ANN202  (Qt is imported late)
    from PySide6.QtGui import QIcon

    return QIcon(str(resource("icons/app.svg")))


def _window(options: argparse.Namespace) -> int:
    from PySide6.QtCore import QTimer

    from megu.base import logs
    from megu_desktop.work.settings import log_folder

    app, error_hook = _application()
    with logs.to_folder(log_folder()):
        from megu_desktop.app.interrupts import Interrupts
        from megu_desktop.window.language_change import Windows

        interrupts, windows = Interrupts(app), Windows(app, language=options.language)
        app.file_wanted.connect(windows.open_project)
        interrupts.interrupted.connect(windows.abandon)
        interrupts.interrupted.connect(app.quit)
        interrupts.install()
        windows.unexpected.connect(error_hook.show_details)
        window = windows.window
        if options.time_start:
            window.shown.connect(_print_time)
            QTimer.singleShot(round(1000 * PATIENCE), app, _tell_unseen)
        window.show()
        if options.sample is not None:
            window.open_sample(None if options.sample == Path() else options.sample)
        elif options.operator is not None:
            window.open_project(options.operator, operator=True)
        elif options.project is not None:
            window.open_project(options.project)
        return app.exec()


def _tour(options: argparse.Namespace) -> int:
    """Run the tour, which leaves nothing but its own folder."""
    import tempfile

    from megu.base import logs, places
    from megu_desktop.work.settings import log_folder

    with tempfile.TemporaryDirectory(prefix="megu-tour-", ignore_cleanup_errors=True) as folder:
        places.keep_in(Path(folder))
        app, error_hook = _application()
        with logs.to_folder(log_folder()):
            from megu_desktop.tour.tour import Tour
            from megu_desktop.work import languages

            languages.use(app, options.language or languages.ENGLISH)  # the same pictures whatever the system speaks
            tour = Tour(options.tour, options.unlearn_steps, options.tour_project, app)
            error_hook.caught.connect(tour.give_up)
            tour.start()
            return app.exec()


def _print_time() -> None:
    from PySide6.QtWidgets import QApplication

    console.out(f"{seconds_since_exec():.3f}", flush=True)
    QApplication.exit(0)


def _tell_unseen() -> None:
    from PySide6.QtWidgets import QApplication

    console.err(UNSEEN)
    QApplication.exit(1)


def seconds_since_exec() -> float:
    """Return the seconds since this process was started, or since this module was imported if unknown."""
    try:
        fields = Path("/proc/self/stat").read_text().rsplit(")", 1)[1].split()
        start = int(fields[19]) / os.sysconf("SC_CLK_TCK")
        return time.clock_gettime(time.CLOCK_BOOTTIME) - start
    except (OSError, AttributeError, ValueError, IndexError):
        return time.monotonic() - BEGAN
