"""Models from before that lie in a project, by name and with the requests that each still holds."""

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
    """A model from before. name: where it lies in the project. run: the one that made its weights, where it is not an
    export of it. holds: references of the requests that it does not meet."""

    name: str
    run: str
    bytes: int
    holds: tuple[str, ...]


def find_earlier_models(project: Project) -> Iterator[EarlierModel]:
    """Yield superseded exports, then weights that were not given out or were replaced; one row a run of these."""
    for one in superseded.find_replaced(project):
        yield EarlierModel(_name(project, one.path), "", _size(one.path), one.holds)
    asked = {reference for run in superseded.current_runs(project) for reference in superseded.all_references(run)}
    made_by = _runs_by_key(project)
    folders: dict[Path, int] = {}
    for path in superseded.find_intermediate(project):
        folders[path.parent] = folders.get(path.parent, 0) + path.stat().st_size
    for folder, size in folders.items():
        run = project.choices.run(made_by.get(folder.name.removeprefix(f"{Unlearn.name}-")))
        met = superseded.find_met(project, run) if run else set()
        yield EarlierModel(_name(project, folder), run.id if run else "", size, tuple(sorted(asked - met)))


def _runs_by_key(project: Project) -> dict[str, str]:
    """Return the runs by the key of their weights; those of a method or a source that is gone are left out."""
    found: dict[str, str] = {}
    for run in project.choices.runs:
        try:
            found.setdefault(current_key(project, Unlearn(run.id)), run.id)
        except MeguError:
            continue
    return found


def _name(project: Project, path: Path) -> str:
    return path.relative_to(project.folder).as_posix()


def _size(path: Path) -> int:
    files = [one for one in path.rglob("*") if one.is_file()] if path.is_dir() else [path]
    return sum(one.stat().st_size for one in files)
