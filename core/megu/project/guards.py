"""What may forbid a stage: guards that higher rooms put up, and without which nothing is performed.

A policy and erased traces know of images, runs and figures; performing a stage does not. They put themselves up when
they are loaded, which `megu.worker.stages` does before it makes a stage by its name.
"""

from collections.abc import Callable

from megu.project.project import Project
from megu.project.stage import Stage

Guard = Callable[[Project, Stage], None]
"""Raises MeguError where a stage must not be performed."""
POLICY, TRACES = "policy", "traces"
_guards: dict[str, Guard] = {}


def register(name: str) -> Callable[[Guard], Guard]:
    """Put a function up as the guard of that name: a decorator."""

    def put_up(guard: Guard) -> Guard:
        _guards[name] = guard
        return guard

    return put_up


def ask(name: str, project: Project, stage: Stage) -> None:
    """Ask a guard. Raises what it raises, and RuntimeError where none of that name stands: nothing goes unguarded."""
    if name not in _guards:
        raise RuntimeError(f"the guard {name!r} is missing; import megu.worker.stages first")
    _guards[name](project, stage)
