"""The installer for Windows: compiled from a placeholder; Wine, where it is here, installs, updates, removes."""

import os
import shutil
import struct
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path, PurePosixPath

import pytest
from PIL import Image

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "packaging" / folder) for folder in ("windows", "icons")]

import make_icons  # noqa: E402
import make_installer  # noqa: E402
import make_portable  # noqa: E402
import version_file  # noqa: E402

from megu.base import places  # noqa: E402

needs_makensis = pytest.mark.skipif(shutil.which("makensis") is None, reason="NSIS is not here (apt-get install nsis)")
NAMES = (
    "megu-desktop.exe",
    "megu.exe",
    "_internal/torch/lib/c10.dll",
    "_internal/a b/c$d.txt",
    "_internal/Größe 数.png",
)


def bundle(folder: Path, *names: str) -> Path:
    """A folder with the names of a bundle's files and hardly any content."""
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f"content of {name}", encoding="utf-8")
    return folder


@needs_makensis
def test_an_installer_is_compiled_that_holds_the_files(tmp_path: Path) -> None:
    installer = make_installer.main(bundle(tmp_path / "megu-desktop", *NAMES), tmp_path / "out")
    assert installer.name == f"megu-desktop-{version_file.version()}-windows-x86_64-setup.exe"
    content = installer.read_bytes()
    assert content[:2] == b"MZ"
    start = struct.unpack_from("<I", content, 0x3C)[0]
    assert content[start : start + 4] == b"PE\0\0"
    bits_64 = make_installer.makes_64_bits(make_installer.compiler())
    assert struct.unpack_from("<H", content, start + 4)[0] == (0x8664 if bits_64 else 0x14C)
    manifest = content[content.index(b"<assembly") :]
    assert b'level="asInvoker"' in manifest[:4000], "no administrator is asked for"
    for text in ("FileDescription", "MeGU Desktop Setup", version_file.version()):
        assert text.encode("utf-16-le") in content


@needs_makensis
def test_a_name_that_is_no_variable_stays_a_name(tmp_path: Path) -> None:
    lines = make_installer.remove_lines([PurePosixPath("_internal/$INSTDIR.txt")])
    assert lines == ['Delete "$INSTDIR\\_internal\\$$INSTDIR.txt"', 'RMDir "$INSTDIR\\_internal"']


def test_folders_go_after_what_is_in_them() -> None:
    lines = make_installer.remove_lines([PurePosixPath(name) for name in ("a/b/c/1", "a/2", "d/3", "4")])
    folders = [line.removeprefix('RMDir "$INSTDIR\\').rstrip('"') for line in lines if line.startswith("RMDir")]
    assert folders == ["a\\b\\c", "a\\b", "a", "d"]


def test_what_is_no_bundle_is_refused(tmp_path: Path) -> None:
    with pytest.raises(make_installer.CannotMake, match="lacks megu.exe"):
        make_installer.inside(bundle(tmp_path, "megu-desktop.exe"))


def test_paths_that_windows_can_not_reach_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(make_installer, "LONGEST", 40)  # a path of the real length can't be made there
    deep = "_internal/" + "/".join(["d" * 10] * 3)
    with pytest.raises(make_installer.CannotMake, match="too long"):
        make_installer.inside(bundle(tmp_path, *NAMES, deep))


def test_every_text_stands_in_three_languages() -> None:
    texts = (ROOT / "packaging/windows/texts.nsh").read_text(encoding="utf-8")
    script = (ROOT / "packaging/windows/installer.nsi").read_text(encoding="utf-8")
    blocks = texts.split("!insertmacro TEXT ")[1:]
    assert len(blocks) >= 8
    for block in blocks:
        name = block.split()[0]
        assert f"$({name})" in script, f"{name} is used nowhere"
        lines = [line.strip().rstrip("\\").strip() for line in block.splitlines()[1:4]]
        assert len(set(lines)) == 3 and all(len(line) > 4 and line[0] == line[-1] == '"' for line in lines)
        assert any("\u4e00" <= sign <= "\u9fff" for sign in lines[2]), f"{name} has no Chinese"


def test_icons_have_the_sizes_that_windows_and_macos_ask_for(tmp_path: Path) -> None:
    make_icons.main(tmp_path)
    for name in ("megu-desktop", "megu-project"):
        with Image.open(tmp_path / f"{name}.ico") as ico:
            assert ico.info["sizes"] == {(size, size) for size in make_icons.ICO}
            small = ico.ico.getimage((16, 16)).convert("RGBA")  # type: ignore[attr-defined]
            assert small.getpixel((0, 0))[3] < 128 and len(small.getcolors(9999)) > 8  # round corners, a drawing
        with Image.open(tmp_path / f"{name}.icns") as icns:
            assert {(512, 512, 2), (128, 128, 1), (16, 16, 2)} <= set(icns.info["sizes"])


def test_version_files_can_be_read_as_pyinstaller_reads_them(tmp_path: Path) -> None:
    class Kept:
        def __init__(self, *values: object, **fields: object) -> None:
            self.values, self.named = values, fields

    kinds = ("VSVersionInfo", "FixedFileInfo", "StringFileInfo", "StringTable", "StringStruct", "VarFileInfo")
    version_file.main(tmp_path)
    for name in ("megu-desktop", "megu"):
        text = (tmp_path / f"{name}.txt").read_text(encoding="utf-8")
        info = eval(text, {kind: Kept for kind in (*kinds, "VarStruct")})  # noqa: S307  (what PyInstaller does)
        assert info.named["ffi"].named["filevers"] == version_file.four()
        pairs = dict(string.values for string in info.named["kids"][0].values[0][0].values[1])
        assert pairs["OriginalFilename"] == f"{name}.exe" and pairs["ProductVersion"] == version_file.version()


@pytest.mark.parametrize(
    ("version", "numbers"), [("1.2.3", (1, 2, 3, 0)), ("0.1.0rc2", (0, 1, 0, 2)), ("2.0+abc7", (2, 0, 0, 0))]
)
def test_windows_wants_four_numbers(version: str, numbers: tuple[int, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(version_file, "version", lambda: version)
    assert version_file.four() == numbers


def test_the_portable_archive_is_marked_as_such(tmp_path: Path) -> None:
    portable = make_portable.main(bundle(tmp_path / "megu-desktop", *NAMES), tmp_path / "out")
    assert portable.name.startswith(f"megu-desktop-{version_file.version()}-") and portable.name.endswith(
        "-portable.zip"
    )
    with zipfile.ZipFile(portable) as archive:
        assert {name.split("/")[0] for name in archive.namelist()} == {"MeGU Desktop"}
        assert {f"MeGU Desktop/{name}" for name in (*NAMES, places.MARKER)} == set(archive.namelist())
    with pytest.raises(SystemExit, match="no bundle"):
        make_portable.main(bundle(tmp_path / "other", "readme.txt"), tmp_path / "out")


# --- under Wine ------------------------------------------------------------------------------------------------------

Run = Callable[..., int]


@pytest.fixture
def wine(tmp_path: Path) -> Run:
    """A function that runs a Windows program as a new user whose name is not ASCII; returns its exit code."""
    if os.environ.get("MEGU_TEST_WINE") != "1" or shutil.which("wine") is None:
        pytest.skip("with MEGU_TEST_WINE=1 and Wine (apt-get install wine), the installer is run")
    env = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    env |= {"WINEPREFIX": str(tmp_path / "wine"), "WINEARCH": "win64", "WINEDEBUG": "-all", "USER": "Jürgen 李"}

    def run(*command: str | Path) -> int:
        return subprocess.run(
            ["wine", *map(str, command)], env=env, capture_output=True, timeout=300, check=False
        ).returncode

    run("wineboot", "--init")
    return run


@needs_makensis
def test_install_update_and_remove(wine: Run, tmp_path: Path) -> None:
    home = tmp_path / "wine" / "drive_c" / "users" / "Jürgen 李"
    folder = home / "AppData/Local/Programs/MeGU Desktop"
    menu = home / "AppData/Roaming/Microsoft/Windows/Start Menu/Programs/MeGU Desktop"
    key = "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\MeGU Desktop"
    command = "HKCU\\Software\\Classes\\MeGUDesktop.Project\\shell\\open\\command"
    first = make_installer.main(bundle(tmp_path / "first", *NAMES, "_internal/old/old.py"), tmp_path / "out1")
    second = make_installer.main(bundle(tmp_path / "second", *NAMES, "_internal/new.py"), tmp_path / "out2")

    assert wine(first, "/S") == 0
    for name in (*NAMES, "_internal/old/old.py"):
        assert (folder / name).read_text(encoding="utf-8") == f"content of {name}"
    assert (folder / "uninstall.exe").is_file() and len(list(menu.glob("*.lnk"))) == 2
    assert wine("reg", "query", key) == wine("reg", "query", command) == 0

    assert wine(second, "/S") == 0
    assert (folder / "_internal/new.py").is_file()
    assert not (folder / "_internal/old").exists(), "the former version's files are gone"

    mine = bundle(folder, "my project/project.json") / "my project/project.json"
    assert wine(folder / "uninstall.exe", "/S", f"_?=Z:{folder}".replace("/", "\\")) == 0
    assert mine.is_file(), "what a user put there stays"
    assert {path.name for path in folder.iterdir()} <= {"my project", "uninstall.exe"}  # it can't remove itself so
    assert not menu.exists()
    assert wine("reg", "query", key) != 0 and wine("reg", "query", command) != 0
    assert wine("reg", "query", "HKCU\\Software\\Classes\\.megu") != 0
