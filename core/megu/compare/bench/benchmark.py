"""A benchmark: which cells are missing, and computing them. It can be stopped between cells and within one."""

from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any

from megu.base import files
from megu.base.events import Event
from megu.compare.bench import cells, plan, tuning
from megu.compare.bench.config import BenchConfig, Tuning
from megu.compare.bench.plan import Cell
from megu.compare.bench.situation import Situation, open_project, situation
from megu.project.project import Project

SELECTED = "tuning.json"


class Bench:
    """A benchmark with its results.

    Use it as a context manager: the projects are locked until it is closed.

    Parameters
    ----------
    config
        The configuration.
    results
        Folder with one file a cell, to be kept with the report.
    work
        Folder of projects and measurements, from which an interrupted cell resumes. Without it nothing in `results` is
        computed again, but the next cell repeats a base's measurements.
    """

    def __init__(self, config: BenchConfig, results: Path, work: Path) -> None:
        self.config, self.results, self.work = config, results, work
        self._projects: dict[str, Project] = {}
        self._situation: tuple[tuple[str, str], Situation] | None = None

    def __enter__(self) -> "Bench":
        return self

    def __exit__(self, *_: object) -> None:
        for project in self._projects.values():
            project.close()

    def path_of(self, cell: Cell) -> Path:
        """Return the path of the cell's file, existing or not."""
        folder = "trials" if isinstance(cell.scenario, Tuning) else "cells"
        return self.results / folder / f"{plan.name_of(self.config, cell)}.json"

    def read(self, cell: Cell) -> dict[str, Any] | None:
        """Return the cell's result, or None if there is none."""
        path = self.path_of(cell)
        return files.read_json(path) if path.exists() else None

    def selected(self) -> dict[str, Any]:
        """Return what tuning tried and chose so far (see `megu.compare.bench.tuning.select`)."""
        return tuning.select(self.config, self.results / "trials")

    def keep_selected(self) -> list[str]:
        """Write what tuning tried and chose so far; return the names of the files written, none without tuning."""
        if not self.config.tuning:
            return []
        files.write_json(self.results / SELECTED, self.selected())
        return [SELECTED]

    def cells(self) -> list[Cell]:
        """Return all cells to report of the bases that exist, as far as tuning has chosen their parameters."""
        return [cell for cell in plan.cells(self.config, tuning.read_choices(self.selected())) if self._there(cell)]

    def to_do(self, only: str | None = None) -> Iterator[Cell]:
        """Yield the cells without a result: all trials, then the reported cells with the parameters that the trials
        chose.

        Each cell must be performed before the next one is asked for; a cell that was not is skipped.
        """
        for leftover in self.results.glob("*/.*-*.json"):  # written aside when the process was killed
            leftover.unlink()
        for cell in plan.trials(self.config):
            if self._there(cell) and plan.is_wanted(cell, only, self.config) and not self.path_of(cell).exists():
                yield cell
        self.keep_selected()
        for cell in self.cells():
            if plan.is_wanted(cell, only, self.config) and not self.path_of(cell).exists():
                yield cell

    def perform(self, cell: Cell) -> Generator[Event, None, dict[str, Any]]:
        """Compute a cell and store it. Closing the generator stops it at the next event; its run resumes later."""
        here = yield from self._turned_to(cell)
        result = yield from cells.cell(here, cell, self.work / "controls")
        files.write_json(self.path_of(cell), {**result, "decided": plan.describe_content(self.config, cell)})
        return result

    def _there(self, cell: Cell) -> bool:
        return self.config.bases[cell.base].exists()

    def _turned_to(self, cell: Cell) -> Generator[Event, None, Situation]:
        """Return the cell's situation. Only the last one is held, since its images are in memory."""
        key = (cell.base, cell.scenario.name)
        if self._situation is None or self._situation[0] != key:
            self._situation = None
            if cell.base not in self._projects:
                self._projects[cell.base] = open_project(self.config, cell.base, self.work)
            project = self._projects[cell.base]
            here = yield from situation(self.config, project, cell.base, cell.scenario, self.work)
            self._situation = key, here
        return self._situation[1]
