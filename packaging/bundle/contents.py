"""The modules and files that go into the bundle beside those that PyInstaller finds by reading imports."""

import ast
import hashlib
import os
import subprocess
import sys
from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, entry_points, version
from importlib.util import find_spec
from pathlib import Path
from pkgutil import iter_modules

import left_out

ROOT = Path(__file__).resolve().parents[2]
WINDOWS = sys.platform == "win32"
RESOURCES = ("fonts", "icons", "report", "sample", "style", "languages", "guide")
"""Folders below `resources/`. Those that a checkout lacks are left out."""

OURS = ("megu", "megu_desktop")
"""Stages, methods and pages are resolved by name: all modules of these packages come along."""

BY_NAME = {
    "imagecodecs": "tifffile asks for each codec by name",
    "pyqtgraph.imageview": "the module of a template is chosen by the name of the Qt binding",
    "onnxruntime.capi": "the session's parts are taken from the compiled module",
    "truststore": "httpx2 takes the system's certificates",
}
"""Packages of which modules are resolved by name, and by whom; their modules come along."""

ASKED_FOR = (
    "PIL.TiffImagePlugin",
    "PIL.WebPImagePlugin",
    "num2words",
    "pyarrow.parquet",
    "timm.models",
    "torch.export",
    "torch.onnx",
    "transformers.models.clip.modeling_clip",
    "transformers.models.gemma3.modeling_gemma3",
    "transformers.models.idefics3.modeling_idefics3",
    "transformers.models.llava.modeling_llava",
    "transformers.models.qwen2_5_vl.modeling_qwen2_5_vl",
    "transformers.models.siglip.modeling_siglip",
    "transformers.models.smolvlm.modeling_smolvlm",
    "transformers.models.vit.modeling_vit",
)
"""What files of users ask for: a model's folder names its class. PyInstaller finds these; the bundle's check looks."""

METADATA = (
    "megu-desktop",
    "accelerate",
    "keyring",
    "numpy",
    "PySide6-Essentials",
    "pyqtgraph",
    "safetensors",
    "scikit-learn",
    "timm",
    "torch",
    "torchvision",
    "transformers",
)
"""Whose metadata is asked for: versions that results name, and entry points of keyrings."""


def hidden_imports() -> list[str]:
    """Modules that no import statement names."""
    names = {name for package in (*OURS, *BY_NAME) for name in submodules(package)}
    names |= {point.module for point in entry_points(group="keyring.backends")}
    return sorted(name for name in names if left_out.is_module_wanted(name))


def imported() -> list[str]:
    """The modules of other packages that ours import, wherever in a function that stands, and `ASKED_FOR`."""
    names: set[str] = set(ASKED_FOR)
    for home in (ROOT / "core" / "megu", ROOT / "megu_desktop"):
        for path in home.rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Import):
                    names |= {alias.name for alias in node.names}
                elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                    names.add(node.module)
    return sorted(name for name in names if name.partition(".")[0] not in OURS)


def submodules(package: str) -> list[str]:
    """The names of a package and all modules below it, found without importing any; empty where it isn't installed."""
    try:
        spec = find_spec(package)
    except ModuleNotFoundError:
        return []
    if spec is None:
        return []
    folders = list(spec.submodule_search_locations or ())
    return [package, *(name for folder in folders for name in _below(Path(folder), f"{package}."))]


def _below(folder: Path, prefix: str) -> Iterable[str]:
    for module in iter_modules([str(folder)], prefix):
        yield module.name
        if module.ispkg:
            yield from _below(folder / module.name.rpartition(".")[2], f"{module.name}.")


def importable(names: Iterable[str]) -> list[str]:
    """Those that this environment imports: what the bundle must import too. Others are for another system."""
    process = subprocess.run(
        [sys.executable, "-c", IMPORT, *names], capture_output=True, text=True, check=True, cwd=ROOT / "core"
    )
    return process.stdout.split("\0", 1)[1].split()


IMPORT = """
import importlib, sys
sys.path.append("..")
found = []
for name in sys.argv[1:]:
    try:
        importlib.import_module(name)
    except BaseException:
        continue
    found.append(name)
print("\\0" + " ".join(found))
"""


def data_files() -> list[tuple[str, str]]:
    """Source and folder of files that lie among our modules."""
    entries = []
    for package, home in (("megu", ROOT / "core"), ("megu_desktop", ROOT)):
        for path in sorted((home / package).rglob("*")):
            if path.is_file() and path.suffix not in (".py", ".pyc"):
                entries.append((str(path), path.parent.relative_to(home).as_posix()))
    return entries


def resources() -> list[tuple[str, str]]:
    """Source and place of the files that ship with the program."""
    there = [(ROOT / "resources" / name, f"resources/{name}") for name in RESOURCES]
    return [(str(source), place) for source, place in there if source.is_dir()]


def installed(names: Iterable[str] = METADATA) -> list[str]:
    """Those packages whose metadata is there."""
    return [name for name in names if _is_installed(name)]


def _is_installed(name: str) -> bool:
    try:
        version(name)
    except PackageNotFoundError:
        return False
    return True


def icon(folder: Path) -> str | None:
    """The picture of the executables, drawn into a folder, where the system shows one."""
    ending = {"win32": "ico", "darwin": "icns"}.get(sys.platform)
    if ending is None:
        return None
    import make_icons

    make_icons.main(folder)
    return str(folder / f"megu-desktop.{ending}")


def version_file(folder: Path, name: str) -> str | None:
    """Write the version that Windows shows of an executable into a folder; return the file's path."""
    if not WINDOWS:
        return None
    import version_file as make_version_file

    make_version_file.main(folder)
    return str(folder / f"{name}.txt")


def finish(folder: Path) -> None:
    """Name the program once more for the command line, and store each file once.

    Raises SystemExit where a link leads to a file that was left out.
    """
    if not WINDOWS:
        (folder / "megu").unlink(missing_ok=True)
        (folder / "megu").symlink_to("megu-desktop")
    if sys.platform == "linux":
        link_twins(folder)
    lost_links = [path for path in folder.rglob("*") if path.is_symlink() and not path.exists()]
    if lost_links:
        raise SystemExit(f"The bundle has links to files that were left out: {', '.join(map(str, lost_links))}")


LARGE = 100_000
"""Bytes from which on a second copy of a file is worth a link."""


def link_twins(folder: Path) -> None:
    """Replace each further copy of a large file by a relative link to the first: wheels bring the same libraries."""
    first: dict[str, Path] = {}
    files = (path for path in sorted(folder.rglob("*")) if path.is_file() and not path.is_symlink())
    for path in files:
        if path.stat().st_size < LARGE:
            continue
        with path.open("rb") as file:
            there = first.setdefault(hashlib.file_digest(file, "sha256").hexdigest(), path)
        if there != path:
            path.unlink()
            path.symlink_to(os.path.relpath(there, path.parent))
