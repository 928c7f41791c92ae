"""Preparing a run that meets erasure requests, in another thread: it reads the list of images."""

import copy

from megu.policy import make
from megu.project.project import Project
from megu.project.schema import Choices
from megu.record.erasure_requests import requests
from megu.unlearn.methods.table import METHODS, USUAL

CHANGED_CHOICES = ("forget", "requests", "runs", "current_run")
"""The choices that beginning a run for requests changes."""


def copy_project(project: Project) -> Project:
    """Return the project with its own copy of the choices, which the window does not change meanwhile."""
    result = copy.copy(project)
    result.choices = project.choices.model_copy(deep=True)
    return result


def prepare(project: Project, references: list[str], method: str, strength: str = USUAL[1]) -> Choices:
    """Return the choices with a run for these requests; a policy's method and strength have priority."""
    usual = (method, strength if METHODS[method].strengths else None, {})
    requests.begin(project, references, *(make.fixed_method(project) or usual))
    return project.choices


def apply(choices: Choices, run_choices: Choices) -> None:
    """Move the result of `prepare` into the project's own choices."""
    for name in CHANGED_CHOICES:
        setattr(choices, name, getattr(run_choices, name))
