"""`megu bench`: the cells of a benchmark, one line each, then table, CSV and pictures."""

import time
from collections.abc import Generator
from contextlib import closing
from typing import Any

from megu.base import logs
from megu.base.events import Event, LossPoint, Progress
from megu.base.numbers import duration
from megu.cli.progress import follow
from megu.cli.words import say
from megu.compare.bench import plots, table
from megu.compare.bench.config import Tuning
from megu.compare.bench.plan import Cell
from megu.compare.bench.rows import title, trial_title
from megu.compare.bench.run import Bench


def perform_bench(bench: Bench, only: str | None, minutes: float | None) -> None:
    """Perform the cells that are to do, as far as the time goes: none is begun after it.

    Raises Stopped after Ctrl-C, with the cell's run left to go on from.
    """
    began = time.monotonic()
    for cell in bench.to_do(only):
        if minutes is not None and time.monotonic() - began >= 60 * minutes:
            return
        follow("bench", _shown(bench.perform(cell)), lambda told, cell=cell: _line(cell, told), engine=True)


def _shown(events: Generator[Event, None, dict[str, Any]]) -> Generator[Event, None, dict[str, Any]]:
    """Of a cell's stages only how far they are: a line tells of the cell as a whole."""
    with closing(events):
        while True:
            try:
                event = next(events)
            except StopIteration as ended:
                return ended.value
            logs.event(event)
            if isinstance(event, Progress | LossPoint):
                yield event


def report(bench: Bench) -> list[str]:
    """Write the table, the CSV and the pictures; the table's lines, and what was written."""
    told = table.write(bench)
    names = ["cells.csv", "table.md", *bench.keep_selected(), *plots.draw(bench)]
    return [*told, say("bench_saved", folder=bench.results, names=", ".join(names))]


def _line(cell: Cell, told: dict[str, Any]) -> str:
    tuned = isinstance(cell.scenario, Tuning)
    name = trial_title(cell) if tuned else title(cell.row)
    where = f"{cell.base}, {cell.scenario.name}, {name}, {cell.seed}"
    if tuned:
        where = say("bench_trial", where=where)
    if "failed" in told:
        return f"{where}: {say('bench_failed', count=1)}"
    return f"{where}: {duration(told['seconds'])}" if "seconds" in told else where
