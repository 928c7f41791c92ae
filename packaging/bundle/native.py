"""Compiled files that PyInstaller does not find: extensions that are loaded by their path."""

from importlib.util import find_spec
from pathlib import Path

BY_PATH = ("torchvision",)
"""Packages that load their extensions by path, under names that change between versions (`_C`, later `_C_stable`)."""
COMPILED = ("*.so", "*.pyd", "*.dll")
PYTHON = "python3"
"""How Python's own DLL begins, of which a wheel once brought a copy: the bundle has its own."""


def collected() -> list[tuple[str, str]]:
    """Source and folder of all these files in this environment; what they ask for, PyInstaller finds."""
    return [pair for package in BY_PATH for pair in extensions(package)]


def extensions(package: str) -> list[tuple[str, str]]:
    """The extensions of a package and the DLLs beside them; empty where it isn't installed."""
    spec = find_spec(package)
    folders = list(spec.submodule_search_locations or ()) if spec else []
    files = sorted({file for folder in folders for kind in COMPILED for file in Path(folder).glob(kind)})
    return [(str(file), package) for file in files if not file.name.startswith(PYTHON)]
