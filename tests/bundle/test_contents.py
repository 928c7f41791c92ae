"""A bundle holds every module that is resolved by name, every resource, no CUDA and no tests by accident."""

import ast
import io
import os
import runpy
import sys
from importlib.metadata import distribution, entry_points
from importlib.util import find_spec
from pathlib import Path

import pytest
import systems

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "packaging" / "bundle"))

import compute_build  # noqa: E402
import contents  # noqa: E402
import left_out  # noqa: E402
import licences  # noqa: E402
import sizes  # noqa: E402
import start  # noqa: E402

from megu.base import old_paths  # noqa: E402


@pytest.fixture(scope="module")
def hidden() -> set[str]:
    return set(contents.hidden_imports())


def test_stages_methods_and_pages(hidden: set[str]) -> None:
    from megu.unlearn.methods.table import METHODS
    from megu.worker.stages import STAGES
    from megu_desktop.wizard.wizard import PAGES

    modules = [*STAGES.values(), *PAGES.values(), *(method.module for method in METHODS.values())]
    assert len(modules) > 30
    assert not {name.partition(":")[0] for name in modules} - hidden


def test_every_module_of_ours(hidden: set[str]) -> None:
    files = [*(ROOT / "core" / "megu").rglob("*.py"), *(ROOT / "megu_desktop").rglob("*.py")]
    assert len(files) > 300
    for path in files:
        home = ROOT / "core" if path.is_relative_to(ROOT / "core") else ROOT
        name = ".".join(path.relative_to(home).with_suffix("").parts).removesuffix(".__init__")
        assert name in hidden, name


def test_every_module_that_a_text_in_our_code_names(hidden: set[str]) -> None:
    """Whatever table a name will stand in one day: a text that is a module's name is taken for one resolved by it."""
    names = set()
    for path in [*(ROOT / "core" / "megu").rglob("*.py"), *(ROOT / "megu_desktop").rglob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                text = node.value.partition(":")[0]
                if text.count(".") and all(part.isidentifier() for part in text.split(".")):
                    names.add(text)
    old_names = set(old_paths.MOVED)  # each stands beside its new name
    ours = {name for name in names - old_names if name.split(".")[0] in contents.OURS and _is_module(name)}
    assert len(ours) > 40
    assert not ours - hidden


def _is_module(name: str) -> bool:
    try:
        return find_spec(name) is not None
    except (ImportError, AttributeError):
        return False


def test_keyrings_of_each_system(hidden: set[str]) -> None:
    backends = {point.module for point in entry_points(group="keyring.backends")}
    assert {"keyring.backends.SecretService", "keyring.backends.Windows", "keyring.backends.macOS"} <= backends
    assert not backends - hidden
    assert "keyring" in contents.METADATA, "its backends are found by its metadata"


@pytest.mark.parametrize("package", contents.BY_NAME)
def test_packages_that_resolve_by_name_are_there(package: str, hidden: set[str]) -> None:
    assert package in hidden and any(name.startswith(f"{package}.") for name in hidden)


def test_codecs_that_images_need(hidden: set[str]) -> None:
    assert {f"imagecodecs._{name}" for name in ("imcd", "png", "zlib", "zstd", "lzma")} <= hidden
    assert {"imagecodecs._jpeg8", "imagecodecs._jpeg"} & hidden, "its name until 2026, and since"


def test_the_list_that_the_bundle_is_checked_by_holds_what_can_be_imported_here() -> None:
    modules = ["megu.unlearn.stage_unlearn", "megu.no_such_module", "keyring.backends.fail"]
    assert contents.importable(modules) == ["megu.unlearn.stage_unlearn", "keyring.backends.fail"]


def test_what_our_functions_import_is_looked_for_in_the_bundle() -> None:
    modules = contents.imported()
    assert {"pyarrow.parquet", "torch", "timm", "imagecodecs", "PySide6.QtWidgets", "cryptography.exceptions"} <= set(
        modules
    )
    assert not [name for name in modules if name.startswith("megu")]


def test_every_folder_of_resources_comes_along() -> None:
    there = {path.name for path in (ROOT / "resources").iterdir() if path.is_dir()}
    assert there <= set(contents.RESOURCES)
    assert {place for _, place in contents.resources()} == {f"resources/{name}" for name in there}


def test_files_among_our_modules_come_along() -> None:
    assert "fingerprints.json.gz" in {Path(source).name for source, _ in contents.data_files()}


@pytest.mark.parametrize(
    ("place", "taken"),
    [
        ("torch/lib/libtorch_cpu.so", True),
        ("torch/bin/torch_shm_manager", True),
        ("torch/bin/protoc", False),
        ("torch/include/ATen/ATen.h", False),
        ("torch/nn/functional.py", True),
        ("torch\\include\\ATen\\ATen.h", False),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/platforms/libqoffscreen.so", True),
        ("PySide6/Qt/plugins/platforms/libqwayland.so", True),
        ("PySide6/Qt/lib/libQt6Quick.so.6", False),
        ("libQt6Quick.so.6", False),
        ("PySide6/Qt/plugins/imageformats/libqpdf.so", False),
        ("PySide6\\plugins\\imageformats\\qpdf.dll", False),
        ("PySide6/plugins/imageformats/qjpeg.dll", True),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", False),
        ("PySide6/Qt/plugins/platformthemes/libqxdgdesktopportal.so", True),
        ("libharfbuzz.so.0", False),
        ("pillow.libs/libharfbuzz-fb49c9fc.so.0.61450.0", True),
        ("libcudart.so", False),
        ("torch/cuda/__init__.py", True),
        ("PySide6/Qt/lib/libQt6Svg.so.6", True),
        ("PySide6/Qt/translations/qtbase_de.qm", True),
        ("PySide6/Qt/translations/qtbase_fi.qm", False),
        ("resources/languages/megu_de.qm", True),
        ("resources/languages/megu_de.ts", False),
        ("resources/sample/digits/test/eight/1.png", True),
        ("resources/sample/digits/train/eight/1.png", True),
        ("sklearn/tests/test_base.py", False),
        ("pyarrow/libarrow.so.2600", True),
        ("pyarrow/libarrow_flight.so.2600", False),
    ],
)
def test_what_is_taken(place: str, taken: bool) -> None:
    assert left_out.is_file_wanted(place) is taken


def test_the_plain_bundle_refuses_cuda(monkeypatch: pytest.MonkeyPatch) -> None:
    compute_build.check("cpu", None)
    compute_build.check("cuda", "12.8")
    for variant, cuda, hip in (("cpu", "12.8", None), ("cpu", None, "6.2"), ("cuda", None, None)):
        with pytest.raises(SystemExit) as error:
            compute_build.check(variant, cuda, hip)
        assert str(error.value).endswith(".")
    assert (compute_build.name("cpu"), compute_build.name("cuda")) == ("megu-desktop", "megu-desktop-cuda")
    monkeypatch.setenv("MEGU_BUNDLE", "rocm")
    with pytest.raises(SystemExit, match="rocm"):
        compute_build.kind()


def test_a_windowed_program_without_output(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    start.prepare()
    assert isinstance(sys.stdout, io.TextIOBase) and isinstance(sys.stderr, io.TextIOBase)
    print("nobody reads this")
    sys.stdout.close()
    sys.stderr.close()


def test_a_program_makes_itself_ready_before_it_does_anything(monkeypatch: pytest.MonkeyPatch) -> None:
    """A child that multiprocessing starts is told apart before all else, and a program without output gets one."""
    calls: list[object] = []
    monkeypatch.setattr("multiprocessing.freeze_support", lambda: calls.append("freeze_support"))
    monkeypatch.setattr("megu_desktop.app.main.main", lambda: calls.append((sys.stdout is None, sys.stderr is None)))
    monkeypatch.setattr(sys, "argv", ["megu-desktop"])
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    with pytest.raises(SystemExit):
        runpy.run_path(start.__file__, run_name="__main__")
    assert calls == ["freeze_support", (False, False)]
    docstring, import_node, first, *_ = ast.parse(Path(start.__file__).read_text(encoding="utf-8")).body
    assert [ast.unparse(line) for line in (import_node, first)] == [
        "import multiprocessing",
        "multiprocessing.freeze_support()",
    ]
    assert isinstance(docstring, ast.Expr), "what the module is"


@pytest.mark.parametrize(("before", "after"), [(None, None), ("/opt/lib", "/opt/lib")])
def test_programs_that_it_starts_find_their_own_libraries(
    before: str | None, after: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LD_LIBRARY_PATH", "/bundle")
    if before is not None:
        monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", before)
    start.prepare()
    assert os.environ.get("LD_LIBRARY_PATH") == after
    assert "LD_LIBRARY_PATH_ORIG" not in os.environ


def test_the_check_tells_what_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    (tmp_path / start.LIST).write_text("megu.base.errors\nmegu.no_such_module\n", encoding="utf-8")
    assert start.check() == 1
    assert "megu.no_such_module: ModuleNotFoundError" in capsys.readouterr().out
    (tmp_path / start.LIST).write_text("megu.base.errors\n", encoding="utf-8")
    assert start.check() == 0


def test_licences_of_what_is_in_it(tmp_path: Path) -> None:
    import PySide6
    import rich

    entries = [("x", str(Path(module.__file__ or "")), "DATA") for module in (PySide6, rich)]
    about = next(file for file in distribution("torch").files or () if file.name == "METADATA")
    stranger = (f"{about.parts[0]}/METADATA", str(distribution("torch").locate_file(about)), "DATA")
    packages, rest = licences.owners([*entries, stranger])
    assert licences.without_strangers([*entries, stranger], packages) == entries
    folder = licences.write(tmp_path / "licences", packages, rest)
    index = (folder / "README.txt").read_text(encoding="utf-8")
    assert "PySide6_Essentials" in index or "PySide6-Essentials" in index
    assert "LGPL-3.0-only" in index and "rich " in index and "torch " not in index
    assert (folder / "LGPL-3.0.txt").is_file() and (folder / "GPL-3.0.txt").is_file()
    assert (folder / "Python.txt").is_file()
    assert list(folder.glob("rich-*/*LICENSE*"))


def test_sizes_by_part(tmp_path: Path) -> None:
    (tmp_path / "_internal" / "torch" / "lib").mkdir(parents=True)
    (tmp_path / "_internal" / "torch" / "lib" / "a.so").write_bytes(b"x" * 5)
    systems.link(tmp_path / "_internal" / "b.so", "torch/lib/a.so")
    (tmp_path / "megu").write_bytes(b"x" * 3)
    assert sizes.parts(tmp_path) == {"torch": 5, "megu": 3}


def test_a_bundle_that_is_too_large_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "megu").write_bytes(b"x" * 2_000_000)
    sizes.main(tmp_path, 2_000_000)
    sizes.main(tmp_path)
    capsys.readouterr()
    with pytest.raises(SystemExit, match=r"is larger than 1 MB\. Leave something out"):
        sizes.main(tmp_path, 1_000_000)
    assert "2.0 MB  megu" in capsys.readouterr().out, "the table tells where they are"


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the bundle has no links")
def test_a_large_file_is_stored_once(tmp_path: Path) -> None:
    large, small = b"x" * contents.LARGE, b"x"
    for place, content in (("a/lib.so", large), ("b/lib.so.1", large), ("b/c", large[1:] + b"y"), ("a/d", small)):
        (tmp_path / place).parent.mkdir(exist_ok=True)
        (tmp_path / place).write_bytes(content)
    (tmp_path / "b" / "d").write_bytes(small)
    contents.link_twins(tmp_path)
    links = [path for path in tmp_path.rglob("*") if path.is_symlink()]
    assert [(path.name, os.readlink(path)) for path in links] == [("lib.so.1", "../a/lib.so")]
    assert links[0].read_bytes() == large


def test_the_programs_name_tells_what_it_does(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = []
    monkeypatch.setattr("megu_desktop.app.main.main", lambda: calls.append("window") or 7)
    monkeypatch.setattr("megu.cli.main.main", lambda: calls.append("command"))
    monkeypatch.setattr("megu.worker.parent.main", lambda: calls.append("worker"))
    monkeypatch.setattr(start, "check", lambda: calls.append("check") or 0)
    commands = [["/opt/x/megu-desktop"], ["megu", "show"], ["C:/x/MEGU.EXE"], ["megu", start.CHECK]]
    commands += [["megu-desktop", start.WORKER], ["megu", start.WORKER]]
    assert [start.main(arguments) for arguments in commands] == [7, 0, 0, 0, 0, 0]
    assert calls == ["window", "command", "command", "check", "worker", "worker"]


@pytest.mark.skipif(os.name == "nt", reason="there the bundle has no links")
def test_a_link_that_leads_nowhere_is_told(tmp_path: Path) -> None:
    (tmp_path / "megu-desktop").write_text("", encoding="utf-8")
    contents.finish(tmp_path)
    assert (tmp_path / "megu").exists()
    systems.link(tmp_path / "libQt6Quick.so.6", "gone")
    with pytest.raises(SystemExit, match="libQt6Quick"):
        contents.finish(tmp_path)
