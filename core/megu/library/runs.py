"""Run a method on a project from Python, and read the figures and the model that it gave."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from megu.base.events import Event
from megu.base.numbers import percent
from megu.compare.metrics.table import FIGURES
from megu.library import checks
from megu.machine import torch_setup
from megu.model.open import load_original
from megu.project.perform import perform
from megu.project.project import Project
from megu.project.results import result_of
from megu.project.stage import order
from megu.unlearn.methods.table import USUAL
from megu.unlearn.runs import start_run
from megu.unlearn.stage_unlearn import load_unlearned
from megu.worker.stages import make_stage

if TYPE_CHECKING:
    from torch import nn


MODELS = ("original", "unlearned", "retrained")


@dataclass(frozen=True)
class Figure:
    """A share of images with its 95 % interval, as fractions from 0 to 1."""

    value: float
    """The share itself."""
    low: float
    """The lower end of the interval."""
    high: float
    """The upper end."""
    count: int
    """The number of images that it was measured on."""


@dataclass(frozen=True)
class Result:
    """The figures of a finished run."""

    run: str
    """The run's id in the project, such as ``run-1``."""
    method: str
    """The method's name."""
    seconds: float
    """Wall-clock time in seconds of all steps that made the model: similarity, noise or sketch, and unlearning.
    Reading images and measuring are not counted."""
    figures: dict[str, dict[str, Figure]]
    """The figures by code, such as ``forget_unseen``, and then by model. The models are ``original``, ``unlearned``
    and, if there is one, ``retrained``. A figure that can't be known is missing."""
    verdict: dict[str, Any]
    """The verdict of the page Compare in numbers, among them ``forgotten`` and ``kept``."""

    def __str__(self) -> str:
        """Return a table of the figures, one line for each."""
        models = [name for name in MODELS if any(name in cells for cells in self.figures.values())]
        rows = [["", *models]]
        for code, cells in self.figures.items():
            rows.append([FIGURES[code].title, *(percent(cells[m].value) if m in cells else "" for m in models)])
        widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
        lines = [[row[0].ljust(widths[0]), *map(str.rjust, row[1:], widths[1:])] for row in rows]
        return "\n".join("  ".join(cells).rstrip() for cells in lines)


def run(
    project: Project,
    method: str = USUAL[0],
    *,
    strength: str | None = None,
    on_event: Callable[[Event], None] | None = None,
    **parameters: Any,
) -> Result:
    """Run a method and measure the model that it gives; finished stages are reused.

    Parameters
    ----------
    project
        An open project.
    method
        A name that ``megu methods`` lists, such as ``megu_plus`` or ``retrain``.
    strength
        ``gentle``, ``balanced`` or ``thorough``, if the method has strengths; None means ``balanced``.
    on_event
        Called with each event of the stages: progress, losses and notes.
    **parameters
        Parameters of the method that differ from its strength's.

    Raises
    ------
    MeguError
        If a choice, a file or a parameter can't be used. The message names it and the way out.
    """
    checks.check_open(project)
    checks.check_method(method, strength, parameters)
    torch_setup.warm_up()
    new_run = start_run(project.choices, method, strength, parameters)
    project.save()
    for stage in order(project, make_stage("compare", new_run.id)):
        for event in perform(project, stage):
            if on_event is not None:
                on_event(event)
    return read_result(project, new_run.id)


def read_result(project: Project, run_id: str) -> Result:
    """Return the figures of a run that is finished. Raises MeguError if it is not."""
    finished_run = checks.find_run(project, run_id)
    result = result_of(project, make_stage("compare", run_id))
    shares, cost = result["rows"][:-1], result["rows"][-1]
    figures = {row["code"]: {name: _figure(row[name]) for name in MODELS if row.get(name)} for row in shares}
    return Result(run_id, finished_run.method, cost["unlearned"]["value"], figures, result["verdict"])


def _figure(cell: dict[str, Any]) -> Figure:
    return Figure(cell["value"], cell["low"], cell["high"], cell["count"])


def load_model(project: Project, run: str | Result | None = None) -> "nn.Module":
    """Return a model of the project in eval mode.

    Parameters
    ----------
    project
        An open project.
    run
        A `Result` or a run's id, for the model that the run made; None for the original.

    Raises
    ------
    MeguError
        If there is no such run, or it is not finished.
    """
    run_id = run.run if isinstance(run, Result) else run
    if run_id is not None:
        checks.find_run(project, run_id)
    torch_setup.warm_up()
    return load_original(project) if run_id is None else load_unlearned(project, run_id)
