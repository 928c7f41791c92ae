"""Contracts between the parts: who may import whom, what loads without torch, one version, one place for resources."""

import ast
import json
import os
import re
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

import megu
from megu.base.places import resource

ROOT = Path(__file__).resolve().parents[1]
HEAVY = ("torch", "torchvision", "transformers", "accelerate", "sklearn")


def python(code: str, *arguments: str) -> str:
    """Return the output of a fresh interpreter."""
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT).stdout


def repository() -> list[Path]:
    """The repository's own files."""
    if not (ROOT / ".git").exists():
        pytest.skip("not a git checkout")
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    process = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return [ROOT / name for name in process.split("\0") if name and (ROOT / name).is_file()]


def texts() -> dict[str, str]:
    """Path and content of each of its text files."""
    matches = {}
    for path in repository():
        content = path.read_bytes()
        if b"\0" not in content[:8000] and path.suffix != ".json":
            matches[path.relative_to(ROOT).as_posix()] = content.decode("utf-8")
    return matches


def test_the_engine_knows_no_window_and_the_window_no_tensors() -> None:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    if not Path(command[0]).exists():
        pytest.skip("import-linter is not installed")
    process = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert process.returncode == 0, process.stdout
    assert re.search(r"[1-9]\d* kept, 0 broken", process.stdout)


LOADED = """
import importlib, json, sys
for name in sys.argv[2:]:
    importlib.import_module(name)
print(json.dumps([name for name in json.loads(sys.argv[1]) if name in sys.modules]))
"""


def loaded(suspects: tuple[str, ...], *modules: str) -> list[str]:
    """Return the suspects that are loaded after importing these modules."""
    return json.loads(python(LOADED, json.dumps(suspects), *modules))


def test_the_probe_finds_what_is_loaded() -> None:
    assert loaded(("json", "torch"), "megu.model.architectures.small_cnn") == ["json", "torch"]


def engine_modules() -> list[str]:
    """All modules of the engine that the window may import."""
    from megu.unlearn.methods.table import METHODS
    from megu.worker.stages import STAGES

    assert METHODS
    light = (
        "project.project",
        "project.perform",
        "project.results",
        "project.schema",
        "project.derived",
        "base.events",
        "base.errors",
        "base.messages.catalogue",
        "base.logs",
        "base.files",
        "unlearn.runs",
        "unlearn.expected_time",
        "worker.parent",
    )
    stages = {module.split(":")[0] for module in STAGES.values()}
    return [
        "megu",
        "megu.unlearn.methods.table",
        "megu.worker.stages",
        *(f"megu.{name}" for name in light),
        *stages,
    ]


def test_choosing_and_planning_load_no_torch() -> None:
    assert loaded((*HEAVY, "PySide6", "numpy", "PIL"), *engine_modules()) == []


def test_the_start_window_loads_no_torch() -> None:
    assert (
        loaded(HEAVY, "megu_desktop.app.main", "megu_desktop.window.main_window", "megu_desktop.window.start_window")
        == []
    )


PAINTED = """
import json, sys
from megu_desktop.app import main as app
def tell():
    from PySide6.QtWidgets import QApplication
    print(json.dumps(sorted(sys.modules)))
    QApplication.exit(0)
app._print_time = tell
app.main(["--time-start"])
"""
PACKAGES = {"PySide6", "shiboken6", "appdirs", "psutil", "_distutils_hack"}
"""The installed packages that the start window takes; psutil comes in a thread, once it is painted."""
ENGINE = {
    *("base", "base.clock", "base.console", "base.errors", "base.files", "base.halves", "base.logs"),
    *("base.old_paths", "base.places", "base.translation", "machine", "machine.awake"),
}
"""Modules of the engine that it takes, and those of messages."""
LATER = {
    f"megu_desktop.{name}"
    for name in ("pages", "wizard.wizard", "work.work", "work.flow", "window.new_project", "window.sample")
} | {"megu_desktop.widgets.frame.base_page"}
"""Parts of the window that come with a project."""


def painted() -> list[str]:
    """The modules that are loaded when the start window has been painted."""
    return json.loads(python(PAINTED))


def test_the_start_window_loads_what_it_shows_and_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from PySide6.QtCore import QSettings

    from megu.project.project import Project
    from megu_desktop.work.settings import APPLICATION, ORGANISATION, Recent, Settings

    Project.create(tmp_path / "leaves", "Leaves").close()
    store = QSettings(str(tmp_path / ORGANISATION / f"{APPLICATION}.conf"), QSettings.Format.IniFormat)
    Settings(store).remember(Recent(str(tmp_path / "leaves"), "Leaves", "ResNet-18", ["rust"]))
    store.sync()
    for kind in ("CONFIG", "DATA", "CACHE", "STATE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(tmp_path))
    names = painted()
    assert {name.split(".")[0] for name in names} & packages() <= PACKAGES
    engine = {name.removeprefix("megu.") for name in names if name.startswith("megu.")}
    assert {name for name in engine if not name.startswith("base.messages")} <= ENGINE
    assert not LATER & set(names)


def packages() -> set[str]:
    """The top names of what is installed beside Python."""
    return {name for name, owners in packages_distributions().items() if "megu-desktop" not in owners}


def test_no_qt_in_the_engine() -> None:
    assert not [
        name
        for name, text in texts().items()
        if name.startswith("core/") and re.search(r"import PySide6|from PySide6", text)
    ]


def test_no_file_names_a_machines_path() -> None:
    roots = "|".join(("work", "root", "home/[a-z]+", "Users/[A-Za-z]+", "tmp/[a-z]"))
    pattern = re.compile(rf"(?<![\w.~>$)}}/-])/({roots})/[\w.-]+")
    matches = {name: match[0] for name, text in texts().items() if (match := pattern.search(text))}
    assert not matches


def test_data_beside_the_repository_is_for_tests_only() -> None:
    beside = "shared" + "/"
    names = [name for name, text in texts().items() if beside in text and not name.startswith("tests/")]
    assert not [name for name in names if name != ".gitignore"]


def test_one_version() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert "version" not in project["project"] and project["project"]["dynamic"] == ["version"]
    assert project["tool"]["hatch"]["version"]["path"] == "core/megu/__init__.py"
    assert re.fullmatch(r"\d+\.\d+\.\d+", megu.__version__)
    pattern = re.compile(r"""__version__\s*=\s*["']""")
    assert [name for name, text in texts().items() if pattern.search(text)] == ["core/megu/__init__.py"]


@pytest.mark.parametrize(
    "name",
    [
        "sample/classifier.safetensors",
        "sample/digits/train/eight",
        "sample/mllm/config.json",
        "style",
        "icons/app.svg",
        "report/report.html.j2",
    ],
)
def test_resources_are_reached_from_anywhere(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert resource(name).exists() and resource(name).is_absolute()


def test_a_missing_resource_is_named() -> None:
    with pytest.raises(FileNotFoundError, match="nowhere.svg"):
        resource("icons/nowhere.svg")


def test_a_frozen_build_finds_its_resources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "resources").mkdir()
    (tmp_path / "resources" / "x").write_text("", encoding="utf-8")
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resource("x") == tmp_path / "resources" / "x"


def test_folders_that_are_no_packages() -> None:
    assert not [name for name in ("core", "resources", "packaging") if (ROOT / name / "__init__.py").exists()]


def test_every_module_says_what_it_is() -> None:
    modules = {n: t for n, t in texts().items() if n.endswith(".py")}
    assert len(modules) > 50
    assert not [name for name, text in modules.items() if not text.lstrip().startswith(('"""', "#!"))]


def test_no_network_in_tests() -> None:
    import socket

    with pytest.raises(RuntimeError, match="network"):
        socket.socket()
    with pytest.raises(RuntimeError):
        socket.create_connection(("localhost", 9))
    left, right = socket.socketpair()
    left.close()
    right.close()
    assert "RuntimeError" in python(
        "import socket\ntry:\n    socket.socket()\nexcept Exception as e:\n    print(type(e).__name__)"
    )
    assert os.environ["HF_HUB_OFFLINE"] == "1"


# --- the house: rooms, and how full they may be -----------------------------------------------------------------------

CATALOGUES = ("base/messages/catalogue.py", "record/wording/sentences.py")
"""Files of sentences, which may be long."""
MOST_LINES, MOST_NAMES, MOST_LATE = 400, 23, 80


def modules() -> dict[Path, ast.Module]:
    """Every module of both packages, read."""
    homes = (ROOT / "core" / "megu", ROOT / "megu_desktop")
    return {path: ast.parse(path.read_text("utf-8")) for home in homes for path in sorted(home.rglob("*.py"))}


@pytest.mark.parametrize(("home", "most"), [("core/megu", 17), ("megu_desktop", 14)])
def test_nothing_lies_at_the_root_of_a_package_but_rooms(home: str, most: int) -> None:
    names = {path.relative_to(ROOT / home).parts[0] for path in repository() if path.is_relative_to(ROOT / home)}
    assert len(names) <= most
    assert {name for name in names if (ROOT / home / name).is_file()} == {"__init__.py", "__main__.py"}


def test_no_room_is_crowded_and_no_file_is_long() -> None:
    lengths = {path: len(path.read_text("utf-8").splitlines()) for path in modules()}
    assert not [p for p, n in lengths.items() if n > MOST_LINES and not p.as_posix().endswith(CATALOGUES)]
    rooms = {folder for path in lengths for folder in path.parents if folder.is_relative_to(ROOT) and folder != ROOT}
    paths = {path for path in repository() if path.parts[-1] != "__init__.py"}
    crowd = {room: {path.relative_to(room).parts[0] for path in paths if path.is_relative_to(room)} for room in rooms}
    assert not {room: len(names) for room, names in crowd.items() if len(names) > MOST_NAMES}


def test_imports_of_our_own_stand_at_the_top_but_for_a_few() -> None:
    """A late import keeps torch, another heavy library, or a page from being loaded: docs/architecture.md."""
    late = set()
    for path, module in modules().items():
        functions = [node for node in ast.walk(module) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
        inside = [node for function in functions for node in ast.walk(function) if isinstance(node, ast.ImportFrom)]
        ours = [node for node in inside if (node.module or "").partition(".")[0] in ("megu", "megu_desktop")]
        late |= {(path, node.lineno) for node in ours}
    assert 0 < len(late) <= MOST_LATE


PATHS_NAMED = ("architecture", "recipes", "changing", "releasing")


@pytest.mark.parametrize("document", [f"docs/{name}.md" for name in PATHS_NAMED])
def test_each_path_that_a_document_names_is_there(document: str) -> None:
    names = [path.relative_to(ROOT).as_posix() for path in repository()]
    names_in_document = set(re.findall(r"`([\w./-]+/[\w.-]+\.\w+)`", (ROOT / document).read_text("utf-8")))
    prefixes = ("build/", "dist/", "out/", "licences/", "node_modules/")  # what commands write
    names_asked = {name for name in names_in_document if not name.startswith(prefixes)}
    assert len(names_asked) > 10
    assert not {name for name in names_asked if not any(f"/{path}".endswith(f"/{name}") for path in names)}
