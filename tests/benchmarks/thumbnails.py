"""Page Images with 100,000 files in 1,000 classes: first thumbnails, scrolling, memory, in a folder and an archive."""

import os
import sys
import time
import zipfile
from pathlib import Path

import psutil
from common import Table, engine, scratch
from PIL import Image
from PySide6.QtCore import QElapsedTimer, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from megu.project.project import Project
from megu.project.schema import ImagesChoice
from megu_desktop.look.theme import Theme
from megu_desktop.pages.images.page import ImagesPage
from megu_desktop.widgets.tables.class_model import VALUE, Column
from megu_desktop.work.work import Work

CLASSES, EACH = 1000, 100
FIRST, MEMORY, LATE = 1.0, 200.0, 33.0
"""Seconds to the first thumbnails, MB that all of them take, and ms that a timer of 10 ms may be late (two frames)."""


def photographs(folder: Path) -> Path:
    """Links to few pictures of 256 × 256: what counts is their number."""
    kinds = []
    for k in range(10):
        kinds.append(folder / f"kind-{k}.png")
        Image.effect_noise((256, 256), 40 + k).save(kinds[-1])
    for c in range(CLASSES):
        (folder / "set" / f"class {c:03}").mkdir(parents=True)
        for i in range(EACH):
            os.link(kinds[(c + i) % 10], folder / "set" / f"class {c:03}" / f"{i:03}.png")
    return folder / "set"


def zipped(folder: Path) -> Path:
    with zipfile.ZipFile(folder.parent / "set.zip", "w") as archive:
        for path in sorted(folder.rglob("*.png")):
            archive.write(path, path.relative_to(folder))
    return folder.parent / "set.zip"


def read(project: Project, path: Path) -> None:
    project.choices.images = ImagesChoice(path=str(path))
    project.save()
    engine.run(project, "images")


def rows_shown(page: ImagesPage) -> int:
    model = page.table.view.model()
    return sum(bool(model.index(row, Column.EXAMPLES).data(VALUE)) for row in range(model.rowCount()))


def measured(table: Table, name: str, project: Project) -> None:
    work = Work(project)
    before, start = psutil.Process().memory_full_info().uss, time.monotonic()
    page = ImagesPage(work)
    page.resize(1280, 800)
    page.show()
    while not rows_shown(page) and time.monotonic() - start < 60:
        QTest.qWait(5)
    table.row(f"{name}: first thumbnails", time.monotonic() - start, FIRST, "s")
    late = lateness(page)
    table.row(f"{name}: while scrolling, a timer is late: 99th percentile", late, LATE, "ms")
    while rows_shown(page) < CLASSES // 2 and time.monotonic() - start < 300:
        QTest.qWait(50)
    table.row(f"{name}: memory for thumbnails", (psutil.Process().memory_full_info().uss - before) / 1e6, MEMORY, "MB")
    page.deleteLater()
    work.close()


def lateness(page: ImagesPage) -> float:
    """Scrolls through all classes, and watches a timer of 10 ms meanwhile."""
    clock, times = QElapsedTimer(), list[float]()
    timer = QTimer(page, interval=10)
    timer.timeout.connect(lambda: times.append(clock.restart() - 10))
    clock.start()
    timer.start()
    bar = page.table.view.verticalScrollBar()
    for step in range(101):
        bar.setValue(bar.maximum() * step // 100)
        QTest.qWait(50)
    timer.stop()
    return sorted(times)[int(0.99 * len(times))]


def main() -> int:
    app = QApplication([])
    Theme.install(app)
    table = Table(f"{CLASSES * EACH:,} files in {CLASSES:,} classes on the page Images")
    with scratch() as folder:
        root = photographs(folder)
        for name, path in (("folder", root), ("zip", zipped(root))):
            with Project.create(folder / f"project {name}", name) as project:
                read(project, path)
                measured(table, name, project)
    return table.end()


if __name__ == "__main__":
    sys.exit(main())
