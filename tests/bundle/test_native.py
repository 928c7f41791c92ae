"""Compiled files that PyInstaller does not find: torchvision's extensions by whatever name, Windows' C++ runtime."""

import re
import sys
import tomllib
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "packaging" / "bundle"))

import left_out  # noqa: E402
import licences  # noqa: E402
import native  # noqa: E402

SPEC = (ROOT / "packaging" / "bundle" / "megu-desktop.spec").read_text(encoding="utf-8")
Lay = Callable[..., Path]


@pytest.fixture
def lay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Lay:
    """A function that makes an installed torchvision of files with these names."""

    def made(*names: str) -> Path:
        folder = tmp_path / "torchvision"
        (folder / "io").mkdir(parents=True)
        for name in ("__init__.py", "extension.py", "io/image.py", *names):
            (folder / name).touch()
        monkeypatch.syspath_prepend(str(tmp_path))
        monkeypatch.delitem(sys.modules, "torchvision", raising=False)
        return folder

    return made


@pytest.mark.parametrize(
    "names",
    [
        ("_C.so", "image.so"),
        ("_C_stable.so", "image_stable.so"),
        ("_C.pyd", "image.pyd", "jpeg8.dll", "libpng16.dll", "zlib.dll"),
        (
            "_C_stable.pyd",
            "image_stable.pyd",
            "jpeg8.dll",
            "libpng16.dll",
            "libsharpyuv.dll",
            "libwebp.dll",
            "zlib.dll",
        ),
    ],
    ids=["Linux 0.28", "Linux 0.29", "Windows 0.19", "Windows 0.29"],
)
def test_extensions_come_along_by_whatever_name(names: tuple[str, ...], lay: Lay) -> None:
    folder = lay(*names)
    assert native.extensions("torchvision") == [(str(folder / name), "torchvision") for name in sorted(names)]


def test_a_copy_of_python_stays_out(lay: Lay) -> None:
    lay("_C.pyd", "python312.dll")
    assert [Path(source).name for source, _ in native.extensions("torchvision")] == ["_C.pyd"]
    assert not left_out.is_file_wanted("torchvision\\python312.dll"), "nor does it come as what an extension asks for"
    assert left_out.is_file_wanted("python312.dll") and left_out.is_file_wanted("torchvision/zlib.dll")


def test_what_torchvision_loads_here_is_among_them() -> None:
    spec = find_spec("torchvision")
    assert spec is not None and spec.origin is not None
    sources = [path.read_text(encoding="utf-8") for path in Path(spec.origin).parent.rglob("*.py")]
    names = {name for text in sources for name in re.findall(r"_load_library\(\"(\w+)\"\)", text)}
    library_names = {Path(source).name.split(".")[0] for source, _ in native.collected()}
    assert len(names) >= 2 and names <= library_names


def test_the_bundle_is_made_with_them() -> None:
    assert "binaries=native.collected()" in SPEC


def test_a_package_that_is_not_there() -> None:
    assert native.extensions("no_such_package") == []


@pytest.fixture
def runtime(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An environment of Windows, as far as Microsoft's runtime goes; its wheel puts the DLLs beside Python, twice."""
    about = tmp_path / "Lib" / "site-packages" / "msvc_runtime-14.51.dist-info"
    (about / "licenses").mkdir(parents=True)
    (tmp_path / "Scripts").mkdir()
    dlls = [f"{folder}{name}" for name in native.TAKEN for folder in ("../../", "../../Scripts/")]
    names = [f"{about.name}/METADATA", f"{about.name}/licenses/LICENSE", *dlls]
    (about / "RECORD").write_text("".join(f"{name},,\n" for name in names), encoding="utf-8")
    (about / "METADATA").write_text("Name: msvc_runtime\nVersion: 14.51\nLicense: Proprietary\n", encoding="utf-8")
    (about / "licenses" / "LICENSE").write_text("Distributable Code", encoding="utf-8")
    for name in dlls:
        (about.parent / name).resolve().write_bytes(b"MZ")
    monkeypatch.syspath_prepend(str(about.parent))
    return tmp_path


def test_the_runtime_lies_where_each_process_looks(runtime: Path) -> None:
    library_names = native.runtime()
    names = {Path(source).name for source, _ in library_names}
    assert {"msvcp140.dll", "msvcp140_atomic_wait.dll", "vcruntime140.dll", "vcruntime140_threads.dll"} <= names
    assert {folder for _, folder in library_names} == {"."} and all(
        Path(source).is_file() for source, _ in library_names
    )
    assert set(library_names) <= set(native.collected())
    assert all(left_out.is_file_wanted(f"{folder}/{Path(source).name}") for source, folder in library_names)


def test_its_licence_is_told(runtime: Path) -> None:
    entries = [(f"{folder}/{Path(source).name}", source, "BINARY") for source, folder in native.runtime()]
    packages, rest = licences.owners(entries)
    assert not rest, "each is known to come from that package"
    folder = licences.write(runtime / "licences", packages, rest)
    index = (folder / "README.txt").read_text(encoding="utf-8")
    assert "msvc_runtime 14.51: Proprietary" in index and "Distributable Code" in index
    assert (folder / "msvc_runtime-14.51" / "licenses_LICENSE").read_text(encoding="utf-8") == "Distributable Code"


def test_a_runtime_that_lacks_one_is_told(runtime: Path) -> None:
    for path in runtime.rglob("vcruntime140_threads.dll"):
        path.unlink()
    with pytest.raises(SystemExit, match="msvc-runtime 14.51 lacks vcruntime140_threads.dll"):
        native.runtime()


def test_the_runtime_is_asked_for_on_windows_alone() -> None:
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    markers = {requirement.name: requirement.marker for requirement in map(Requirement, extras["bundle"])}
    marker = markers[native.RUNTIME]
    assert marker is not None
    assert marker.evaluate({"sys_platform": "win32"}) and not marker.evaluate({"sys_platform": "linux"})
