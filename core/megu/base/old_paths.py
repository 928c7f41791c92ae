"""Redirects for module paths of 0.1.0 that other packages' methods and architectures import.

They warn, and will be removed after version 0.2.
"""

import importlib
import sys
import warnings
from collections.abc import Sequence
from importlib.machinery import ModuleSpec
from types import ModuleType

MOVED = {
    "megu.compute": "megu.machine.torch_setup",
    "megu.dataset": "megu.images.dataset",
    "megu.methods": "megu.unlearn.methods",
    **{
        f"megu.methods.{name}": f"megu.unlearn.methods.published.{name}"
        for name in ("bad_teacher", "fine_tune", "neg_grad_plus", "random_labels", "salun", "scrub", "ssd", "unsir")
    },
    "megu.methods.unsir_paper": "megu.unlearn.methods.published.unsir_paper",
    "megu.models": "megu.model.architectures",
    **{f"megu.models.{name}": f"megu.model.{name}" for name in ("modes", "open")},
    "megu.models.start": "megu.model.starting_weights",
    **{
        f"megu.models.{name}": f"megu.model.files.{name}"
        for name in ("checkpoint", "hf_folder", "pickles", "said", "suffixes", "torch_file", "usable")
    },
    "megu.models.architectures": "megu.model.architectures.table",
    "megu.models.features": "megu.images.features",
    "megu.noise": "megu.unlearn.noise",
    "megu.parameters": "megu.base.parameters",
    "megu.preprocessing": "megu.project.preprocessing",
    "megu.targets": "megu.unlearn.targets",
    "megu.training": "megu.unlearn.training",
    "megu.translation": "megu.base.translation",
}
"""New paths of modules, and of packages with all modules in them that are not listed themselves."""


def find_new_path(name: str) -> str | None:
    """Return the new path of a module of 0.1.0; None if it did not move or was private."""
    if name in MOVED:
        return MOVED[name]
    package, _, rest = name.rpartition(".")
    return f"{MOVED[package]}.{rest}" if package in MOVED else None


class _Redirects:
    """A finder and its loader; importing the base classes for these takes 30 ms."""

    def find_spec(self, name: str, path: Sequence[str] | None, target: ModuleType | None = None) -> ModuleSpec | None:
        spec = ModuleSpec(name, self, is_package=True)  # type: ignore[arg-type]
        return spec if find_new_path(name) else None

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        new_name = str(find_new_path(spec.name))
        warnings.warn(f"{spec.name} is {new_name} now, and the old name goes soon", DeprecationWarning, stacklevel=2)
        module = importlib.import_module(new_name)
        spec.loader_state = module.__spec__
        return module

    def exec_module(self, module: ModuleType) -> None:
        """Restore the module's own spec: importing it under the old name has just replaced it."""
        assert module.__spec__ is not None
        module.__spec__ = module.__spec__.loader_state


def install() -> None:
    """Install the redirects. They come first, or a moved package would be searched for its modules again."""
    if not any(isinstance(finder, _Redirects) for finder in sys.meta_path):
        sys.meta_path.insert(0, _Redirects())  # type: ignore[arg-type]
