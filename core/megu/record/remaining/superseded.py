"""Models that a project made before its newest one, and the requests whose images each may still hold."""

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
"""Files of a run's result, or of its unfinished work, that contain a model."""


@dataclass(frozen=True)
class GivenModel:
    """A model that the project exported earlier.

    Attributes
    ----------
    sha256 : str
    path : Path
        The file that was written.
    there : bool
        True if the file is still there.
    own : bool
        True if it is in the project's folder.
    superseded : bool
        True if a later model replaced it.
    holds : tuple of str
        References of the requests that it was not found to meet.
    day : str
        The day of the export, "" if unknown.
    """

    sha256: str
    path: Path
    there: bool
    own: bool
    superseded: bool
    holds: tuple[str, ...]
    day: str


def all_references(run: Run) -> set[str]:
    """Return the references of all requests that a run's model fulfils: its own, and those of earlier runs."""
    return {*run.requests, *run.earlier}


def find_met(project: Project, run: Run) -> set[str]:
    """Return the references of requests that a run's model was found to meet; it may hold the images of all others."""
    result = result_or_none(project, Requests(run.id)) or {"requests": []}
    return {row["reference"] for row in result["requests"] if row["verdict"] == "met"}


def lineage(project: Project, run: Run) -> list[Run]:
    """Return the runs that a run replaces: those it started from, and those that fulfilled earlier requests."""
    runs = {one.id: one for one in project.choices.runs}
    earlier_runs: dict[str, Run] = {}
    pending = [run.start_from, *run.earlier.values()]
    while pending:
        name = pending.pop()
        if name in runs and name not in earlier_runs and name != run.id:
            earlier_runs[name] = runs[name]
            pending += [runs[name].start_from, *runs[name].earlier.values()]
    return list(earlier_runs.values())


def current_runs(project: Project) -> list[Run]:
    """Return the runs whose model was exported and was not replaced by a later one."""
    export_runs = [run for run in project.choices.runs if _find_exports(project, run)]
    earlier_ids = {one.id for run in export_runs for one in lineage(project, run)}
    return [run for run in export_runs if run.id not in earlier_ids]


def find_given_out(project: Project, run: Run) -> list[GivenModel]:
    """Return the models exported earlier that may still hold what a run forgot, except other files of the same model.

    A model of unknown origin, exported under choices that have changed since, is included, but not as superseded.
    """
    weights, names = _runs_by_weights(project), {model.id for model in lineage(project, run)}
    own_key = _weights_key(project, run)
    models: dict[str, GivenModel] = {}
    for folder in sorted((project.folder / "stages" / Export.name).glob("*")):
        made_of, result = _read_weights_key(folder), _read_result(project, folder)
        if result is None or made_of == own_key:
            continue
        source_run = weights.get(made_of or "")
        if source_run is not None and (
            _forgets_the_same(source_run, run) or run.id in {model.id for model in lineage(project, source_run)}
        ):
            continue
        model = _make_given(project, result, source_run, run, source_run is not None and source_run.id in names)
        models[model.sha256] = model
    current = {(_read_result(project, folder) or {}).get("sha256") for folder in _find_exports(project, run)}
    return [model for model in models.values() if model.sha256 not in current]


def find_intermediate(project: Project) -> list[Path]:
    """Return files in the project's folder with weights that were not exported, or were replaced since.

    The list is empty before a model was exported, and if the exported weights can't be identified.
    """
    current_keys = {_weights_key(project, run) for run in current_runs(project)}
    if not current_keys:
        return []
    folders = [*(project.folder / "stages" / Unlearn.name).glob("*"), *(project.folder / "partial").glob("unlearn-*")]
    files_of = (folder / name for folder in folders if folder.name not in current_keys for name in WEIGHTS)
    return sorted(path for path in files_of if path.is_file())


def find_replaced(project: Project) -> list[GivenModel]:
    """Return the superseded models that are still in the project's folder."""
    models = {one.sha256: one for run in current_runs(project) for one in find_given_out(project, run)}
    return [one for one in models.values() if one.superseded and one.own and one.there]


def _make_given(
    project: Project, result: dict[str, Any], source_run: Run | None, run: Run, superseded: bool
) -> GivenModel:
    path = project.find_path(result["stored_path"])
    holds = all_references(run) - (find_met(project, source_run) if source_run else set())
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
    """Return True if the file can still be the model, by its size: another file may have its name by now."""
    try:
        return path.is_dir() or path.stat().st_size == result["bytes"]
    except OSError:
        return False


def _forgets_the_same(one: Run, other: Run) -> bool:
    return one.forget == other.forget and one.images == other.images and one.start_from == other.start_from


def _weights_key(project: Project, run: Run) -> str | None:
    try:
        return current_key(project, Unlearn(run.id))
    except MeguError:  # its method or source is not installed any more
        return None


def _runs_by_weights(project: Project) -> dict[str, Run]:
    """Return the runs by the key of their weights; the first of several runs with the same weights."""
    runs: dict[str, Run] = {}
    for run in project.choices.runs:
        if key := _weights_key(project, run):
            runs.setdefault(key, run)
    return runs


def _find_exports(project: Project, run: Run) -> list[Path]:
    key = _weights_key(project, run)
    folders = sorted((project.folder / "stages" / Export.name).glob("*"))
    return [folder for folder in folders if key is not None and _read_weights_key(folder) == key]


def _read_weights_key(folder: Path) -> str | None:
    """Return the key of the weights that an export was made from; None if its manifest does not name them."""
    try:
        sources = files.read_json(folder / MANIFEST).get("made_of", {})
    except (OSError, ValueError, AttributeError):
        return None
    return next(_find_keys(sources), None) if isinstance(sources, dict) else None


def _find_keys(sources: dict[str, Any]) -> Iterator[str]:
    for part in sources:
        stage, _, rest = part.partition("/")
        if stage == Unlearn.name and rest.endswith(f"/{MODEL}"):
            yield rest.partition("/")[0]


def _read_result(project: Project, folder: Path) -> dict[str, Any] | None:
    """Return an export's result; None if there is none.

    Raises ProjectError ``older_export_altered`` if it was changed since and a record depends on it: an older model must
    not disappear from what remains.
    """
    try:
        result = project.result(Export.name, folder.name)
    except NotReady:
        return None
    except Altered as error:
        raise ProjectError("older_export_altered", path=project.store_path(folder / "result.json")) from error
    return result if {"sha256", "stored_path", "bytes"} <= result.keys() else None
