"""Compiled files that PyInstaller does not find: torchvision's extensions, whatever a version calls them."""

import re
import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "packaging" / "bundle"))

import contents  # noqa: E402
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
    assert not contents.wanted("torchvision\\python312.dll"), "nor does it come as what an extension asks for"
    assert contents.wanted("python312.dll") and contents.wanted("torchvision/zlib.dll")


def test_what_torchvision_loads_here_is_among_them() -> None:
    spec = find_spec("torchvision")
    assert spec is not None and spec.origin is not None
    sources = [path.read_text(encoding="utf-8") for path in Path(spec.origin).parent.rglob("*.py")]
    asked = {name for text in sources for name in re.findall(r"_load_library\(\"(\w+)\"\)", text)}
    taken = {Path(source).name.split(".")[0] for source, _ in native.collected()}
    assert len(asked) >= 2 and asked <= taken


def test_the_bundle_is_made_with_them() -> None:
    assert "binaries=native.collected()" in SPEC


def test_a_package_that_is_not_there() -> None:
    assert native.extensions("no_such_package") == []
