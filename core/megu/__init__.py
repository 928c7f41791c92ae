"""The engine of MeGU Desktop: projects, stages and methods for making an image classifier forget.

Each folder is a room, named by the wizard's step whose work it does; docs/architecture.md shows them. The names in
`__all__` are the public interface, which docs/api.md explains. They are imported when they are first used, so that the
window starts without them.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from megu.base import old_paths

if TYPE_CHECKING:
    from megu.base.errors import MeguError
    from megu.library.projects import Sample, new_project, open_project, read_preprocessing, sample
    from megu.library.runs import Figure, Result, load_model, read_result, run
    from megu.project.preprocessing import Preprocessing
    from megu.project.project import Project
    from megu.project.schema import ForgetRule

__version__ = "0.1.0"
__all__ = [
    "Figure",
    "ForgetRule",
    "MeguError",
    "Preprocessing",
    "Project",
    "Result",
    "Sample",
    "load_model",
    "new_project",
    "open_project",
    "read_preprocessing",
    "read_result",
    "run",
    "sample",
]
_HOMES = {
    "megu.base.errors": ["MeguError"],
    "megu.library.projects": ["Sample", "new_project", "open_project", "read_preprocessing", "sample"],
    "megu.library.runs": ["Figure", "Result", "load_model", "read_result", "run"],
    "megu.project.preprocessing": ["Preprocessing"],
    "megu.project.project": ["Project"],
    "megu.project.schema": ["ForgetRule"],
}


def __getattr__(name: str) -> Any:
    """Import a public name when it is first used."""
    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(home), name)
    raise AttributeError(f"module 'megu' has no attribute {name!r}")


old_paths.install()
