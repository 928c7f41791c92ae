"""Compiled files that PyInstaller does not find: extensions that are loaded by their path, and Windows' C++ runtime."""

from importlib.metadata import Distribution, PackageNotFoundError, distribution
from importlib.util import find_spec
from pathlib import Path

BY_PATH = ("torchvision",)
"""Packages that load their extensions by path, under names that change between versions (`_C`, later `_C_stable`)."""
COMPILED = ("*.so", "*.pyd", "*.dll")
PYTHON = "python3"
"""How Python's own DLL begins, of which a wheel once brought a copy: the bundle has its own."""
RUNTIME, TAKEN = (
    "msvc-runtime",
    (
        "msvcp140.dll",
        "msvcp140_1.dll",
        "msvcp140_atomic_wait.dll",
        "vcomp140.dll",
        "vcruntime140.dll",
        "vcruntime140_1.dll",
        "vcruntime140_threads.dll",
    ),
)
"""The package with Microsoft's C++ runtime, and what torch and others ask of it. Some come with Qt too, but lie in its
folder then, which the engine's process does not look into."""
TOP = "."
"""The folder of the bundle in which each of its processes looks."""


def collected() -> list[tuple[str, str]]:
    """Source and folder of all these files in this environment; what they ask for, PyInstaller finds."""
    return [*(pair for package in BY_PATH for pair in extensions(package)), *runtime()]


def extensions(package: str) -> list[tuple[str, str]]:
    """The extensions of a package and the DLLs beside them; empty where it isn't installed."""
    spec = find_spec(package)
    folders = list(spec.submodule_search_locations or ()) if spec else []
    files = sorted({file for folder in folders for kind in COMPILED for file in Path(folder).glob(kind)})
    return [(str(file), package) for file in files if not file.name.startswith(PYTHON)]


def runtime() -> list[tuple[str, str]]:
    """The DLLs of Microsoft's C++ runtime, for the bundle's top; empty where the package isn't installed, as on other
    systems. Raises SystemExit where the package lacks one."""
    try:
        return _runtime(distribution(RUNTIME))
    except PackageNotFoundError:
        return []


def _runtime(package: Distribution) -> list[tuple[str, str]]:
    """Of each DLL the wheel brings two copies; one of them is enough."""
    files_by_name = {file.name.lower(): Path(str(package.locate_file(file))).resolve() for file in package.files or ()}
    missing = [name for name in TAKEN if name not in files_by_name or not files_by_name[name].is_file()]
    if missing:
        raise SystemExit(f"{RUNTIME} {package.version} lacks {' and '.join(missing)}, which Windows may lack.")
    return [(str(files_by_name[name]), TOP) for name in TAKEN]
