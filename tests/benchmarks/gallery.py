"""The gallery with 60,000 and 100,000 images: what a filter, a choice and undo take of the window's thread, how soon
thumbnails come, what memory they take; and the search for look-alikes of 500 among 60,000."""

import gc
import hashlib
import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import psutil
from common import RUNS, Table, scratch
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from safetensors.numpy import save_file

from megu.forget import stage_lookalikes
from megu.images.image import ImageFile
from megu.images.index import save_index
from megu_desktop.look.theme import Theme
from megu_desktop.pages.forget.catalogue import Catalogue, Filter
from megu_desktop.pages.forget.gallery import Gallery

MANY, MOST = 60_000, 100_000
CLASSES = [f"class {k}" for k in range(10)]


def images(count: int) -> Iterator[ImageFile]:
    """`count` images of ten classes in the order of their names."""
    for k, label in enumerate(CLASSES):
        for i in range(k * count // 10, (k + 1) * count // 10):
            name = f"train/{label}/photograph {i:06}.jpg"
            yield ImageFile(name, name, label, "train", (1, 1), hashlib.sha256(name.encode()).hexdigest())


def catalogue(folder: Path, count: int) -> Catalogue:
    """A list of images with confidences and a column of patients, on the disk and read."""
    folder.mkdir(exist_ok=True)
    save_index(folder / f"{count}.safetensors", images(count))
    rng = np.random.default_rng(0)
    save_file({"logits": rng.normal(size=(count, 10)).astype(np.float32) * 4}, folder / f"{count}.logits")
    start = time.perf_counter()
    new_catalogue = Catalogue(folder / f"{count}.safetensors", folder / f"{count}.logits", CLASSES)
    new_catalogue.seconds = time.perf_counter() - start  # type: ignore[attr-defined]
    new_catalogue.column_names = ["patient"]
    new_catalogue._divisions["patient"] = (
        rng.integers(0, 500, count).astype(np.int32),
        [f"{i:04}" for i in range(500)],
    )
    return new_catalogue


def best(do: Callable[[], object]) -> float:
    """Milliseconds of the window's thread, painting included; the best of some tries."""
    rows = []
    for _ in range(RUNS):
        start = time.perf_counter()
        do()
        QApplication.processEvents()
        rows.append(1000 * (time.perf_counter() - start))
    return min(rows)


def shown(catalogue_shown: Catalogue, root: Path) -> Gallery:
    gallery = Gallery()
    gallery.resize(620, 600)
    gallery.show()
    gallery.show_catalogue(catalogue_shown, np.ones(len(catalogue_shown), bool), str(root))
    QApplication.processEvents()
    return gallery


def filtering(folder: Path, table: Table) -> None:
    catalogue_made = catalogue(folder, MANY)
    gallery = shown(catalogue_made, folder)
    tasks = {
        "a class": Filter(label="class 7"),
        "a part of a name": Filter(text="Graph 0412"),
        "a pattern": Filter(text="*0?12*.jpg"),
        "a value in a column": Filter(column="patient", value="0137"),
        "the model's confidence": Filter(low=0.5, high=0.9),
        "nothing": Filter(),
    }
    for name, how in tasks.items():
        gallery.filter = lambda how=how: how  # type: ignore[method-assign]
        table.row(f"{MANY:,} images filtered by {name}", best(gallery.show_filtered), 100, "ms")
    grid, choice = gallery.grid, gallery.choice
    grid.setFocus()

    def press(key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
        QTest.keyClick(grid, key, modifier)

    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    press(Qt.Key.Key_Home, Qt.KeyboardModifier.NoModifier)
    table.row(
        "one more chosen by Space", best(lambda: press(Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier)), 50, "ms"
    )
    table.row(
        "all chosen, then none",
        best(lambda: (press(Qt.Key.Key_A, control), press(Qt.Key.Key_A, control | shift))),
        50,
        "ms",
    )
    table.row("from the first to the last by Shift+End", best(lambda: press(Qt.Key.Key_End, shift)), 50, "ms")
    rng = np.random.default_rng(1)
    choice.set(np.sort(rng.choice(MANY, MANY // 2, replace=False)), False)
    table.row("30,000 scattered ones undone", best(lambda: (choice.stack.undo(), choice.stack.redo())) / 2, 50, "ms")
    gallery.close()


def thumbnails(folder: Path, table: Table) -> None:
    """100,000 files: hard links of a few photographs of 512 pixels."""
    sources = []
    for i in range(20):
        sources.append(folder / f"source-{i}.jpg")
        Image.effect_noise((512, 512), 20 + i).save(sources[-1])
    catalogue_made = catalogue(folder, MOST)
    for row, name in enumerate(catalogue_made.listed_names):
        path = folder / name
        if row % (MOST // 10) == 0:
            path.parent.mkdir(parents=True, exist_ok=True)
        os.link(sources[row % 20], path)
    table.row(f"list of {MOST:,} images read, aside", catalogue_made.seconds, None, "s")  # type: ignore[attr-defined]
    gc.collect()
    before, start = psutil.Process().memory_full_info().uss, time.perf_counter()
    gallery = shown(catalogue_made, folder)
    pictures, rows = gallery.grid.pictures, gallery.grid.grid.rows
    count = len(gallery.grid._in_view())
    while any(pictures.image(int(row)) is None for row in rows[:count]):
        QApplication.processEvents()
    table.row(f"first {count} thumbnails of {MOST:,} files", time.perf_counter() - start, 1, "s")
    bar, late = gallery.grid.verticalScrollBar(), []
    end = time.perf_counter() + 20
    position = 0
    while time.perf_counter() < end:  # scrolled a page at a time, each read to its end, and a jump now and then
        position = (position + 512) % bar.maximum()
        start = time.perf_counter()
        bar.setValue(position)
        QApplication.processEvents()
        late.append(1000 * (time.perf_counter() - start))
        while any(pictures.image(int(rows[place])) is None for place in gallery.grid._in_view()):
            QApplication.processEvents()
    table.row("a page further, 99th percentile", float(np.percentile(late, 99)), 50, "ms")
    table.row("thumbnails kept", pictures.cached_bytes() / 1e6, 200, "MB")
    table.row(
        "memory since the gallery was opened", (psutil.Process().memory_full_info().uss - before) / 1e6, 200, "MB"
    )
    gallery.close()


def comparing(table: Table) -> None:
    """As the stage does it, without the disk: 60,000 vectors of 512, 500 of them chosen."""
    rng = np.random.default_rng(0)
    features = rng.normal(size=(MANY, 512)).astype(np.float16)
    rows = np.sort(rng.choice(MANY, 500, replace=False))
    before = psutil.Process().memory_full_info().uss
    start_time, most = time.perf_counter(), 0
    for start in range(0, MANY, stage_lookalikes.BLOCK):
        stage_lookalikes.nearest(features[start : start + stage_lookalikes.BLOCK], features, rows)
        most = max(most, psutil.Process().memory_full_info().uss - before)
    table.row("look-alikes of 500 among 60,000, 512 features", time.perf_counter() - start_time, None, "s")
    table.row("memory of that beyond the features", most / 1e6, 100, "MB")


def main() -> int:
    app = QApplication(sys.argv[:1])
    Theme.install(app)
    table = Table("The gallery")
    with scratch() as folder:
        filtering(folder, table)
        thumbnails(folder, table)
    comparing(table)
    return table.end()


if __name__ == "__main__":
    raise SystemExit(main())
