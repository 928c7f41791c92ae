"""Make the guide's pictures and the film of the tour: `make guide-pictures`.

    python packaging/guide/pictures.py [WORK]   (a folder for the tour, build/guide by default)

A picture is a small PNG of at most 64 colours; the film shows the English ones, in docs/tour/. The tour does the work
once, in English. For each language its project is then looked at again, with a path that tells
nothing of the computer it was made on.
"""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from megu.base import files

ROOT = Path(__file__).resolve().parents[2]
PLACE = ROOT / "resources" / "guide" / "pictures"
FILMS = ROOT / "docs" / "tour"
WIDTH = 1080
"""Pixels: three halves of what the guide's column shows, so that it is sharp on finer screens too."""
COLORS = 64
SETTLE = 2.0
"""Seconds until a page of a finished project shows all it has."""
PAGES = (
    "1-start",
    "2-model",
    "3-images",
    "4-forget",
    "5-similarity",
    "6-unlearn-running",
    "7-compare",
    "8-export",
    "9-record",
    "9-record-remains",
)
RUNNING = "6-unlearn-running"
"""Is there only while work runs: in other languages the English one has to do."""
FOLDER = "~/Documents/Digits"
"""Where the project of the pictures lies, for all one sees."""


def main(work: Path) -> int:
    """Take the tour and write the pictures; an exit code."""
    from megu_desktop.app.main import main as window
    from megu_desktop.tour import film
    from megu_desktop.work.languages import LANGUAGES

    code = window(["--tour", str(work)])
    if code:
        return code
    keep(work, PLACE, [RUNNING])
    for language in LANGUAGES:
        subprocess.run([sys.executable, __file__, str(work), language], check=True)
    frames = film.write_film(PLACE, FILMS / film.FILM)
    print(f"{(FILMS / film.FILM).relative_to(ROOT)}: {frames} frames")
    return 0


def again(work: Path, language: str) -> None:
    """Take the pictures of a tour's project in a language. In a process of its own: an application has one tour."""
    from megu_desktop.work.languages import ENGLISH

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    picture_folder = work / language
    picture_folder.mkdir(exist_ok=True)
    # Settings of an earlier time would show their project in the start window.
    (picture_folder / "settings.ini").unlink(missing_ok=True)
    for name, picture in _grabbed(work, language):
        picture.save(str(picture_folder / f"{name}.png"))
    keep(
        picture_folder, PLACE if language == ENGLISH else PLACE / language, [name for name in PAGES if name != RUNNING]
    )


def _grabbed(work: Path, language: str) -> Iterator[tuple]:
    from PySide6.QtCore import QSettings
    from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

    from megu_desktop.look import tokens
    from megu_desktop.look.tab_order import bring_into_view
    from megu_desktop.look.theme import Theme
    from megu_desktop.widgets.basics.labels import make_breakable
    from megu_desktop.window.main_window import MainWindow
    from megu_desktop.work import flow, languages
    from megu_desktop.work.settings import Settings

    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    Theme.install(app).force("light")
    languages.use(app, language)
    window = MainWindow(Settings(QSettings(str(work / language / "settings.ini"), QSettings.Format.IniFormat)))
    window.resize(*tokens.tokens()["size"]["window"])
    window.show()
    _settle(app)
    yield PAGES[0], window.grab()
    window.open_project(work / "project")
    for number, name in enumerate(flow.STEPS):
        assert window.wizard is not None
        window.wizard.show_step(number)
        _settle(app)
        page = window.wizard.page
        for part in [*page.findChildren(QLabel), *page.findChildren(QLineEdit)]:
            folder = str(work / "project")
            for place, text in ((folder, FOLDER), (make_breakable(folder), make_breakable(FOLDER))):
                if place in part.text():
                    part.setText(part.text().replace(place, text))
        _settle(app)
        yield f"{number + 2}-{name}", window.grab()
    bring_into_view(page.remains)  # of the last page
    _settle(app)
    yield PAGES[-1], window.grab()
    window.abandon()


def _settle(app) -> None:  # noqa: ANN001  (Qt is imported late)
    until = time.monotonic() + SETTLE
    while time.monotonic() < until:
        app.processEvents()
        time.sleep(0.02)


def keep(picture_folder: Path, place: Path, names: list[str]) -> None:
    """Put the pictures into the guide, smaller, and say how large they are."""
    place.mkdir(parents=True, exist_ok=True)
    for name in names:
        content = small(picture_folder / f"{name}.png")
        with files.write_aside(place / f"{name}.png") as aside:
            aside.write_bytes(content)
        print(f"{place.relative_to(ROOT)}/{name}.png: {len(content) / 1000:.0f} kB")


def small(path: Path) -> bytes:
    """The picture, smaller, with few colours, the rarest of which, that of what is forgotten, has to stay."""
    from PIL import Image

    with Image.open(path) as picture:
        height = round(picture.height * WIDTH / picture.width)
        scaled_picture = picture.convert("RGB").resize((WIDTH, height), Image.Resampling.LANCZOS)
        reduced_picture = scaled_picture.quantize(
            COLORS, Image.Quantize.MAXCOVERAGE, kmeans=3, dither=Image.Dither.NONE
        )
    content = BytesIO()
    reduced_picture.save(content, "PNG", optimize=True)
    return content.getvalue()


if __name__ == "__main__":
    folder = Path(sys.argv[1]).absolute() if len(sys.argv) > 1 else ROOT / "build" / "guide"
    if len(sys.argv) > 2:
        again(folder, sys.argv[2])
    else:
        sys.exit(main(folder))
