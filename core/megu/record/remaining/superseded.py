"""Models that a project made before its newest one, and which requests each of them still holds."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from megu.base import files
from megu.base.errors import Altered, MeguError, NotReady, ProjectError
from megu.export.stage_export import Export
from megu.project.project import MANIFEST, Project
from megu.project.results import current_key, result_or_none
from megu.project.schema import Run
from megu.record.erasure_requests.stage_requests import Requests
from megu.unlearn.stage_unlearn import MODEL, Unlearn

WEIGHTS = (MODEL, "resume.pt", "good.pt")
"""Files of a run's result, or of its unfinished work, from which a model can be had."""


@dataclass(frozen=True)
class GivenModel:
    """A model that the project gave out earlier. path: where its file was written, and is still where `there`.

    holds: references of the requests that it was not found to meet. own: whether it lies in the project's folder.
    """

    sha256: str
    path: Path
    there: bool
    own: bool
    superseded: bool
    holds: tuple[str, ...]
    day: str


def all_references(run: Run) -> set[str]:
    """Return the references of all requests that a run's model meets: its own, and those of runs before it."""
    return {*run.requests, *run.earlier}


def find_met(project: Project, run: Run) -> set[str]:
    """Return the references of requests that a run's model was found to meet; of others it may hold the images."""
    result = result_or_none(project, Requests(run.id)) or {"requests": []}
    return {row["reference"] for row in result["requests"] if row["verdict"] == "met"}


def lineage(project: Project, run: Run) -> list[Run]:
    """Return the runs that a run replaces: those it started from, and those that met earlier requests."""
    known = {one.id: one for one in project.choices.runs}
    found: dict[str, Run] = {}
    waiting = [run.start_from, *run.earlier.values()]
    while waiting:
        name = waiting.pop()
        if name in known and name not in found and name != run.id:
            found[name] = known[name]
            waiting += [known[name].start_from, *known[name].earlier.values()]
    return list(found.values())


def current_runs(project: Project) -> list[Run]:
    """Return the runs whose model was given out and that no later one of these replaces."""
    given = [run for run in project.choices.runs if _exports(project, run)]
    replaced = {one.id for run in given for one in lineage(project, run)}
    return [run for run in given if run.id not in replaced]


def find_given_out(project: Project, run: Run) -> list[GivenModel]:
    """Return the models given out earlier that may still hold what a run forgot; other files of the same model don't.

    One of unknown origin, exported under choices that were changed since, is among them and not called superseded.
    """
    weights, names = _runs_by_weights(project), {one.id for one in lineage(project, run)}
    own = _weights_key(project, run)
    found: dict[str, GivenModel] = {}
    for folder in sorted((project.folder / "stages" / Export.name).glob("*")):
        made, result = _made_of(folder), _result(project, folder)
        if result is None or made == own:
            continue
        of = weights.get(made or "")
        if of is not None and (_forgets_the_same(of, run) or run.id in {one.id for one in lineage(project, of)}):
            continue
        one = _given(project, result, of, run, of is not None and of.id in names)
        found[one.sha256] = one
    current = {(_result(project, folder) or {}).get("sha256") for folder in _exports(project, run)}
    return [one for one in found.values() if one.sha256 not in current]


def find_intermediate(project: Project) -> list[Path]:
    """Return files in the project's folder with weights that were not given out, or were replaced since.

    Before a model was given out, and where none can be told from the others, there are none.
    """
    known = {_weights_key(project, run) for run in current_runs(project)}
    if not known:
        return []
    folders = [*(project.folder / "stages" / Unlearn.name).glob("*"), *(project.folder / "partial").glob("unlearn-*")]
    files_of = (folder / name for folder in folders if folder.name not in known for name in WEIGHTS)
    return sorted(path for path in files_of if path.is_file())


def find_replaced(project: Project) -> list[GivenModel]:
    """Return the superseded models that still lie in the project's folder."""
    found = {one.sha256: one for run in current_runs(project) for one in find_given_out(project, run)}
    return [one for one in found.values() if one.superseded and one.own and one.there]


def _given(project: Project, result: dict[str, Any], of: Run | None, run: Run, superseded: bool) -> GivenModel:
    path = project.find_path(result["stored_path"])
    holds = all_references(run) - (find_met(project, of) if of else set())
    return GivenModel(
        sha256=result["sha256"],
        path=path,
        there=path.exists() and _is_unchanged(path, result),
        own=path.is_relative_to(project.folder),
        superseded=superseded,
        holds=tuple(sorted(holds)),
        day=result.get("exported", "")[:10],
    )


def _is_unchanged(path: Path, result: dict[str, Any]) -> bool:
    """Tell by size whether the file can still be the model: another may lie under its name by now."""
    try:
        return path.is_dir() or path.stat().st_size == result["bytes"]
    except OSError:
        return False


def _forgets_the_same(one: Run, other: Run) -> bool:
    return one.forget == other.forget and one.images == other.images and one.start_from == other.start_from


def _weights_key(project: Project, run: Run) -> str | None:
    try:
        return current_key(project, Unlearn(run.id))
    except MeguError:  # of a method or a source that is not there any more
        return None


def _runs_by_weights(project: Project) -> dict[str, Run]:
    """Return the runs by the key of their weights; of two that have the same, the first."""
    found: dict[str, Run] = {}
    for run in project.choices.runs:
        if key := _weights_key(project, run):
            found.setdefault(key, run)
    return found


def _exports(project: Project, run: Run) -> list[Path]:
    key = _weights_key(project, run)
    folders = sorted((project.folder / "stages" / Export.name).glob("*"))
    return [folder for folder in folders if key is not None and _made_of(folder) == key]


def _made_of(folder: Path) -> str | None:
    """Return the key of the weights that an export was made of; None where its manifest does not tell."""
    try:
        made = files.read_json(folder / MANIFEST).get("made_of", {})
    except (OSError, ValueError, AttributeError):
        return None
    return next(_keys(made), None) if isinstance(made, dict) else None


def _keys(made: dict[str, Any]) -> Iterator[str]:
    for part in made:
        stage, _, rest = part.partition("/")
        if stage == Unlearn.name and rest.endswith(f"/{MODEL}"):
            yield rest.partition("/")[0]


def _result(project: Project, folder: Path) -> dict[str, Any] | None:
    """Return an export's result; None of what is none. Raises ProjectError ``older_export_altered`` where it is not
    what the stage wrote and a record is made of it: an older model must not drop out of what remains."""
    try:
        told = project.result(Export.name, folder.name)
    except NotReady:
        return None
    except Altered as error:
        raise ProjectError("older_export_altered", path=project.store_path(folder / "result.json")) from error
    return told if {"sha256", "stored_path", "bytes"} <= told.keys() else None
