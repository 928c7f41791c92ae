"""Table of classes as pages fill it: rows only when they differ, thumbnails as rows come into view."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from megu_desktop.pages.shared.folders import Folders, class_names, class_rows, folders_of
from megu_desktop.text import words
from megu_desktop.widgets.pictures.thumbnails import ThumbnailLoader
from megu_desktop.widgets.tables.class_table import ClassRow, ClassTable
from megu_desktop.work.work import Work

SIDE = 48  # pixels: a thumbnail of 24 on a screen of double density


class ClassList(QObject):
    """Fills a `ClassTable` from stage results and a folder of images."""

    def __init__(self, table: ClassTable, parent: QObject | None = None) -> None:
        super().__init__(parent or table)
        self._table, self._loader = table, ThumbnailLoader(self)
        self._rows: list[ClassRow] = []
        self._paths: list[list[Path]] = []
        self._turn = 0
        self._results: tuple[Any, ...] | None = None
        table.examples_wanted.connect(self._read)
        self._loader.loaded.connect(self._show)

    def show(self, work: Work, root: Path) -> list[str]:
        """Show the results of *images*, *model* and *baseline* for images below `root`; return the classes in order.

        Does nothing if the same results are already shown: with a thousand classes, comparing them takes 10 ms.
        """
        results = tuple(work.result(stage) for stage in ("images", "model", "baseline"))
        if self._results is None or any(a is not b for a, b in zip(results, self._results, strict=True)):
            self._results = results
            self._show_results(results, root)
        return [row.name for row in self._rows]

    def _show_results(self, results: tuple[Any, ...], root: Path) -> None:
        images, model, baseline = results
        rows = class_rows(images, baseline, class_names(images, model, baseline))
        examples = {row["name"]: row["examples"] for row in images["classes"]}
        paths = [[root / path for path in examples[row.name]] for row in rows]
        self._show_headings(folders_of(images))
        if rows != self._rows or paths != self._paths:
            self._rows, self._paths = rows, paths
            self._turn += 1
            self._table.set_rows(rows)

    def _show_headings(self, folders: Folders) -> None:
        """Name the columns after the existing folders."""
        if not folders.training and not folders.others:
            self._table.set_headings(self.tr("Images"), None, self.tr("Recognised"))
            return
        train = self.tr("Train") if folders.training else None
        if folders.judged == "all":
            self._table.set_headings(train, None, self.tr("Recognised"))
        elif folders.judged.lower().startswith("test"):
            self._table.set_headings(train, self.tr("Test"), self.tr("Recognised in test"))
        else:
            name = words.quote_name(folders.judged)
            self._table.set_headings(train, name, self.tr("Recognised in {folder}").format(folder=name))

    def _read(self, rows: list[int]) -> None:
        for row in rows:
            if row < len(self._paths):
                self._loader.request((self._turn, row), self._paths[row], SIDE)

    def _show(self, key: object, images: list[QImage]) -> None:
        turn, row = key  # type: ignore[misc]
        if turn == self._turn:  # else: of a folder that is no longer shown
            self._table.set_examples(row, images)
