"""Earlier models in a project's folder, with the requests whose images each may still hold."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from megu.base.errors import MeguError
from megu.project.project import Project
from megu.project.results import current_key
from megu.record.remaining import superseded
from megu.unlearn.stage_unlearn import Unlearn


@dataclass(frozen=True)
class EarlierModel:
    """An earlier model.

    Attributes
    ----------
    name : str
        Its path in the project.
    run : str
        The run that made the weights; "" for an exported file.
    bytes : int
    holds : tuple of str
        References of the requests that it does not meet.
    """

    name: str
    run: str
    bytes: int
    holds: tuple[str, ...]


def find_earlier_models(project: Project) -> Iterator[EarlierModel]:
    """Yield superseded exports, then weights that were not exported or were replaced, one row for each run."""
    for one in superseded.find_replaced(project):
        yield EarlierModel(_relative_name(project, one.path), "", _measure_size(one.path), one.holds)
    references = {reference for run in superseded.current_runs(project) for reference in superseded.all_references(run)}
    runs_by_key = _runs_by_key(project)
    folders: dict[Path, int] = {}
    for path in superseded.find_intermediate(project):
        folders[path.parent] = folders.get(path.parent, 0) + path.stat().st_size
    for folder, size in folders.items():
        run = project.choices.run(runs_by_key.get(folder.name.removeprefix(f"{Unlearn.name}-")))
        met_references = superseded.find_met(project, run) if run else set()
        yield EarlierModel(
            _relative_name(project, folder), run.id if run else "", size, tuple(sorted(references - met_references))
        )


def _runs_by_key(project: Project) -> dict[str, str]:
    """Return the runs by the key of their weights; runs whose method or source is missing are left out."""
    runs: dict[str, str] = {}
    for run in project.choices.runs:
        try:
            runs.setdefault(current_key(project, Unlearn(run.id)), run.id)
        except MeguError:
            continue
    return runs


def _relative_name(project: Project, path: Path) -> str:
    return path.relative_to(project.folder).as_posix()


def _measure_size(path: Path) -> int:
    files = [one for one in path.rglob("*") if one.is_file()] if path.is_dir() else [path]
    return sum(one.stat().st_size for one in files)
