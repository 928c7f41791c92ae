"""Guards that higher rooms register, and that may forbid a stage; without them nothing is performed.

A policy and erased traces depend on images, runs and figures, which performing a stage does not know. They register
when they are imported, which `megu.worker.stages` does before it makes a stage by its name.
"""

from collections.abc import Callable

from megu.project.project import Project
from megu.project.stage import Stage

Guard = Callable[[Project, Stage], None]
"""Raises MeguError if a stage must not be performed."""
POLICY, TRACES = "policy", "traces"
_guards: dict[str, Guard] = {}


def register(name: str) -> Callable[[Guard], Guard]:
    """Return a decorator that registers a function as the guard of that name."""

    def add(guard: Guard) -> Guard:
        _guards[name] = guard
        return guard

    return add


def check(name: str, project: Project, stage: Stage) -> None:
    """Call a guard. Raises what it raises, and RuntimeError if the guard is missing: nothing is performed unguarded."""
    if name not in _guards:
        raise RuntimeError(f"the guard {name!r} is missing; import megu.worker.stages first")
    _guards[name](project, stage)
