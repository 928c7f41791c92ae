"""Collects the facts by which `megu_desktop.work.flow` judges the steps, from an open project, in some milliseconds."""

import os

from megu.base.errors import MeguError
from megu.project.project import MANIFEST, Project
from megu.project.results import cache_lookups, current_key, result_or_none
from megu.worker.stages import make_stage
from megu_desktop.work.flow import Facts

OF_CHOICES = ("model", "fit", "images", "baseline", "forget", "similarity")
OF_RUN = ("unlearn", "compare", "requests", "export", "evidence")


@cache_lookups()
def collect(project: Project) -> Facts:
    """Return the facts of a project on which no job runs; `dataclasses.replace` adds a job and its progress."""
    run = project.choices.run(project.choices.current_run)
    results = {name: result_or_none(project, make_stage(name)) for name in OF_CHOICES}
    if run is not None:
        results |= {name: result_or_none(project, make_stage(name, run.id)) for name in OF_RUN}
    at_work = project.at_work()
    return Facts(
        choices=project.choices.model_copy(deep=True),
        results={name: result for name, result in results.items() if result is not None},
        ever=frozenset(name for name in (*OF_CHOICES, *OF_RUN) if _has_result(project, name)),
        elsewhere=None if at_work is None else tuple(name for name, _ in at_work),
        stopped=run is not None and at_work is None and _is_begun(project, run.id),
        read_only=project.read_only,
    )


def _has_result(project: Project, name: str) -> bool:
    try:
        with os.scandir(project.folder / "stages" / name) as results:
            return any(os.path.exists(f"{result.path}/{MANIFEST}") for result in results)
    except OSError:
        return False


def _is_begun(project: Project, run_id: str) -> bool:
    try:
        key = current_key(project, make_stage("unlearn", run_id))
    except MeguError:
        return False
    return (project.folder / "partial" / f"unlearn-{key}").is_dir()
