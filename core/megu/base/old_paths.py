"""Module paths of 0.1.0 that other packages' methods and architectures import: each leads to where it is now.

They warn, and go with the version after 0.2.
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
"""A module, or a package with all modules in it that are not named themselves."""


def now_at(name: str) -> str | None:
    """Return where a module of 0.1.0 is now; None for one that did not move, or that was no one else's to import."""
    if name in MOVED:
        return MOVED[name]
    package, _, rest = name.rpartition(".")
    return f"{MOVED[package]}.{rest}" if package in MOVED else None


class _Moved:
    """A finder and its loader; the base classes for these take 30 ms to import."""

    def find_spec(self, name: str, path: Sequence[str] | None, target: ModuleType | None = None) -> ModuleSpec | None:
        spec = ModuleSpec(name, self, is_package=True)  # type: ignore[arg-type]
        return spec if now_at(name) else None

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        new = str(now_at(spec.name))
        warnings.warn(f"{spec.name} is {new} now, and the old name goes soon", DeprecationWarning, stacklevel=2)
        module = importlib.import_module(new)
        spec.loader_state = module.__spec__
        return module

    def exec_module(self, module: ModuleType) -> None:
        """It was executed under its own name, which stays: importing under another one has just set that instead."""
        assert module.__spec__ is not None
        module.__spec__ = module.__spec__.loader_state


def install() -> None:
    """Let the old paths be found; first, for a package that moved would be searched for its modules once more."""
    if not any(isinstance(finder, _Moved) for finder in sys.meta_path):
        sys.meta_path.insert(0, _Moved())  # type: ignore[arg-type]
