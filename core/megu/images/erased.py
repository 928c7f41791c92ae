"""Limits of a project whose traces were erased; `megu.record.traces.erase` erases them."""

from collections.abc import Iterable
from pathlib import Path

from megu.base.errors import NotReady
from megu.images.stage_images import INDEX, ReadImages
from megu.project import guards, selections
from megu.project.project import Project
from megu.project.results import current_key
from megu.project.schema import ForgetRule
from megu.project.stage import Stage

NEED_NO_LIST = ("model", "images", "mllm", "connect")
"""Stages that are performed without a list of the images."""


@guards.register(guards.TRACES)
def check(project: Project, stage: Stage) -> None:
    """Raise NotReady if a stage still to be performed needs what was erased.

    The code is ``traces_run`` for a run that existed then, ``traces_reading`` until the images have been read again.
    """
    traces = project.choices.traces
    if traces is None:
        return
    if project.choices.erased(stage.run_id):
        raise NotReady("traces_run", run=stage.run_id)
    if stage.name in NEED_NO_LIST:
        return
    reading = current_key(project, ReadImages(stage.run_id))
    if reading in traces.readings and not (project.stage_folder(ReadImages.name, reading) / INDEX).is_file():
        raise NotReady("traces_reading")


def is_whole(project: Project, stage: Stage, parts: Iterable[Path]) -> bool:
    """Return True if later work can use a result: `parts`, its erased traces, exist.

    A result of a run, or of a reading of the images, that nothing can continue is complete without them.
    """
    if project.choices.traces is None or project.choices.erased(stage.run_id):
        return True
    reading = current_key(project, ReadImages(stage.run_id))
    if not (project.stage_folder(ReadImages.name, reading) / INDEX).is_file():
        return True
    return all(part.is_file() for part in parts)


def is_erased(project: Project, rule: "ForgetRule") -> bool:
    """Return True if the names or the list that the rule refers to were erased."""
    if project.choices.traces is None:
        return False
    return bool(rule.digest) or not all(selections.is_there(project, name) for name in selections.names_of(rule))


def check_rule(project: Project, rule: "ForgetRule") -> None:
    """Raise NotReady ``traces_rule`` if the rule `is_erased`."""
    if is_erased(project, rule):
        raise NotReady("traces_rule")
