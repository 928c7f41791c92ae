"""What goes into the bundle beside what PyInstaller finds by reading imports, and what stays out."""

import ast
import json
import re
import subprocess
import sys
from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, entry_points, version
from importlib.util import find_spec
from pathlib import Path
from pkgutil import iter_modules

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

LEFT_OUT = (
    "IPython",
    "PyQt5",
    "PyQt6",
    "PySide2",
    "_pytest",
    "cv2",
    "fastapi",
    "gguf",
    "grimp",
    "hf_xet",  # fetches from a hub that the program never asks
    "importlinter",
    "pikepdf",
    "pip",
    "setuptools",
    "pkg_resources",
    "wheel",
    "pre_commit",
    "pypdf",
    "pytest",
    "pytestqt",
    "ruff",
    "starlette",
    "tensorboard",
    "tkinter",
    "triton",
    "uvicorn",
    "virtualenv",
    "xdist",
    "xllamacpp",
    "pyarrow.flight",
    "pyarrow._flight",
    "pyarrow.tests",
    "pyarrow._pyarrow_cpp_tests",
    "PySide6.QtQml",
    "PySide6.QtQuick",
    "PySide6.QtSql",
    "PySide6.QtDesigner",
    "PySide6.QtHelp",
    "PySide6.QtUiTools",
    "matplotlib.backends.backend_qtagg",
    "matplotlib.backends.backend_qt5agg",
    "matplotlib.backends.backend_tkagg",
    "matplotlib.tests",
    "numpy.tests",
    "sympy.testing",
    "onnx.test",
    "onnx.backend.test",
    "onnxruntime.transformers",
    "onnxruntime.quantization",
    "onnxruntime.tools",
)
"""Modules that only development needs, or that nothing here asks for."""

LANGUAGES = json.loads((ROOT / "resources/languages/languages.json").read_text(encoding="utf-8"))
PLUGINS = r"PySide6/(Qt/)?plugins/"
NOT_TAKEN = [
    re.compile(pattern)
    for pattern in (
        r"torch/(include|share|test)(/|$)",
        r"torch/lib/.*\.(a|lib)$",
        r"torch/bin/(?!torch_shm_manager)",  # torch needs that one to share memory between processes
        r"torch/_inductor/codegen/.*\.(h|cpp)$",
        r"PySide6/(Qt/)?qml(/|$)",
        r"torchvision/python3\d+\.dll$",  # a copy of Python itself, which 0.28 brings
        r"(^|/)(lib)?Qt6?(Qml|Quick|VirtualKeyboard|Sql|Designer|Help|Pdf|WebEngine|Charts|EglF[Ss]|WaylandCompositor)",
        rf"{PLUGINS}(sqldrivers|qmltooling|qmllint|designer|virtualkeyboard|vectorimageformats)/",
        rf"{PLUGINS}(egldeviceintegrations|wayland-graphics-integration-server)/",
        rf"{PLUGINS}platforminputcontexts/.*virtualkeyboard",
        rf"{PLUGINS}imageformats/(lib)?qpdf",  # asks for Qt6Pdf, which stays out
        rf"{PLUGINS}platforms/libq(eglfs|linuxfb|minimalegl|vkkhrdisplay|vnc)",
        rf"{PLUGINS}platformthemes/libqgtk3",  # our look is our own; the desktop's dialogs come by its portal
        r"^lib(gtk|gdk|atk|pango|cairo|pixman|harfbuzz\.so|thai|datrie|fribidi|graphite2)",  # what only that was for
        rf"PySide6/(Qt/)?translations/(?!(qtbase|qt)_({'|'.join(LANGUAGES)})\.qm)",
        r"pyarrow/(include|src|tests)(/|$)",
        r"(^|/)libarrow_((python_)?flight|s3|gcs|azure)",
        r"pyarrow/_(s3|gcs|azure|hd)fs\.",
        r"pyarrow/.*\.(pxd|pyx|pxi|h|hpp)$",
        r"(^|/)(numpy|scipy|sklearn|pandas|matplotlib|networkx|sympy|joblib)/(.*/)?tests?(/|$)",
        r"matplotlib/mpl-data/sample_data(/|$)",
        r"resources/languages/.*\.ts$",  # what translators work on; the .qm beside it is what is read
        r"onnx/backend/test(/|$)",
        r"onnxruntime/(transformers|quantization|tools)(/|$)",
    )
]
"""Files, as POSIX paths within the bundle, that no one asks for: headers, tests, parts of Qt that we don't use."""


def hidden_imports() -> list[str]:
    """Modules that no import statement names."""
    found = {name for package in (*OURS, *BY_NAME) for name in submodules(package)}
    found |= {point.module for point in entry_points(group="keyring.backends")}
    return sorted(found)


def imported() -> list[str]:
    """The modules of other packages that ours import, wherever in a function that stands, and `ASKED_FOR`."""
    found: set[str] = set(ASKED_FOR)
    for home in (ROOT / "core" / "megu", ROOT / "megu_desktop"):
        for path in home.rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Import):
                    found |= {alias.name for alias in node.names}
                elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                    found.add(node.module)
    return sorted(name for name in found if name.partition(".")[0] not in OURS)


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
    for found in iter_modules([str(folder)], prefix):
        yield found.name
        if found.ispkg:
            yield from _below(folder / found.name.rpartition(".")[2], f"{found.name}.")


def importable(names: Iterable[str]) -> list[str]:
    """Those that this environment imports: what the bundle must import too. Others are for another system."""
    asked = subprocess.run(
        [sys.executable, "-c", IMPORT, *names], capture_output=True, text=True, check=True, cwd=ROOT / "core"
    )
    return asked.stdout.split("\0", 1)[1].split()


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
    listed = []
    for package, home in (("megu", ROOT / "core"), ("megu_desktop", ROOT)):
        for path in sorted((home / package).rglob("*")):
            if path.is_file() and path.suffix not in (".py", ".pyc"):
                listed.append((str(path), path.parent.relative_to(home).as_posix()))
    return listed


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
    """What Windows shows of an executable's version, written into a folder."""
    if not WINDOWS:
        return None
    import version_file as made

    made.main(folder)
    return str(folder / f"{name}.txt")


CUDA = re.compile(r"(^|/)(lib)?(cuda|cudart|cudnn|cublas|cufft|curand|cusolver|cusparse|nccl|nvrtc)[^/]*\.(so|dll)\b")


def wanted(place: str, kind: str = "cpu") -> bool:
    """Whether a file of the bundle is taken. place: its path there. kind: a bundle for processors holds no library of
    a graphics card that this computer happens to have."""
    posix = place.replace("\\", "/")
    if kind == "cpu" and CUDA.search(posix):
        return False
    return not any(pattern.search(posix) for pattern in NOT_TAKEN)


def finish(folder: Path) -> None:
    """Name the program once more for the command line, and look whether what was left out is missed.

    Raises SystemExit where a link leads nowhere.
    """
    if not WINDOWS:
        (folder / "megu").unlink(missing_ok=True)
        (folder / "megu").symlink_to("megu-desktop")
    lost = [path for path in folder.rglob("*") if path.is_symlink() and not path.exists()]
    if lost:
        raise SystemExit(f"The bundle has links to files that were left out: {', '.join(map(str, lost))}")
