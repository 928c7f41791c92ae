"""DLLs that a bundle for Windows asks for and nobody has are reported in time: small files with import tables."""

import struct
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "packaging" / "windows"))

import missing_dlls  # noqa: E402

AT, HEADERS = 0x1000, 0x400
"""Where the one section lies in memory, and in the file."""


def made(path: Path, now: Iterable[str] = (), later: Iterable[str] = ()) -> Path:
    """A file for Windows with no code, that asks for DLLs as it is loaded, and for others once they are called."""
    now, later = list(now), list(later)
    tables = 20 * (len(now) + 1) + 32 * (len(later) + 1)
    names, thunks = b"", AT + tables
    places = {}
    for name in (*now, *later):
        places[name] = thunks + 16 + len(names)
        names += name.encode() + b"\0"
    first = b"".join(struct.pack("<5I", thunks, 0, 0, places[name], thunks) for name in now) + bytes(20)
    second = b"".join(struct.pack("<8I", 1, places[name], 0, thunks, thunks, 0, 0, 0) for name in later) + bytes(32)
    section = first + second + struct.pack("<2Q", 1 << 63 | 1, 0) + names
    directories = [(0, 0)] * 16
    directories[1] = (AT, len(first)) if now else (0, 0)
    directories[13] = (AT + len(first), len(second)) if later else (0, 0)
    optional = struct.pack("<HBB9I", 0x20B, 14, 0, 0, len(section), 0, 0, AT, 0, 0, AT, 0)[:24]
    optional += struct.pack(
        "<Q2I6H4I2H4Q2I", 0x180000000, 0x1000, 0x200, *[6, 0] * 3, 0, 0x2000, HEADERS, 0, 3, 0, *[0] * 4, 0, 16
    )
    optional += b"".join(struct.pack("<2I", *pair) for pair in directories)
    head = b"MZ".ljust(60, b"\0") + struct.pack("<I", 64)
    head += b"PE\0\0" + struct.pack("<2H3I2H", 0x8664, 1, 0, 0, 0, len(optional), 0x2022) + optional
    head += struct.pack("<8s6I2HI", b".rdata", len(section), AT, len(section), HEADERS, 0, 0, 0, 0, 0x40000040)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(head.ljust(HEADERS, b"\0") + section)
    return path


def test_what_a_file_asks_for(tmp_path: Path) -> None:
    file = made(tmp_path / "a.pyd", ["KERNEL32.dll", "B.dll"], ["late.DLL"])
    assert missing_dlls.asked_for(file) == {"kernel32.dll", "b.dll", "late.dll"}
    assert missing_dlls.asked_for(made(tmp_path / "c.exe")) == set()


def test_a_library_that_nobody_has_is_told_with_who_asks(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made(tmp_path / "megu.exe", ["KERNEL32.dll", "api-ms-win-crt-heap-l1-1-0.dll"])
    for name in "abcd":
        made(tmp_path / "_internal/torch/lib" / f"{name}.dll", ["C10.dll", "VCRUNTIME140_THREADS.dll"])
    made(tmp_path / "_internal/c10.dll", ["ext-ms-win-ntuser-l1-1-0.dll"], ["lost.dll"])
    assert missing_dlls.main(tmp_path) == 1
    first, second, way_out = capsys.readouterr().out.splitlines()
    assert first == "lost.dll is missing; asked for by _internal/c10.dll"
    assert second.startswith("vcruntime140_threads.dll is missing") and second.endswith("torch/lib/c.dll and 1 more")
    assert "packaging/bundle/native.py" in way_out


def test_a_whole_bundle_is_silent(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made(tmp_path / "megu.exe", ["KERNEL32.dll", "WINSPOOL.DRV", "VCRUNTIME140_THREADS.dll"], ["icuuc.dll"])
    made(tmp_path / "_internal/vcruntime140_threads.dll", ["ucrtbase.dll"])
    made(tmp_path / "_internal/imagecodecs/_heif.pyd", ["heif.dll"])
    (tmp_path / "licence.txt").touch()
    assert missing_dlls.main(tmp_path) == 0 and not capsys.readouterr().out
    made(tmp_path / "_internal/other/_heif.pyd", ["heif.dll"])
    assert list(missing_dlls.missing(tmp_path)) == ["heif.dll"], "only of who is known to be done without"


def test_the_runtime_that_another_package_brings_is_not_found(tmp_path: Path) -> None:
    made(tmp_path / "_internal/PySide6/msvcp140.dll")
    made(tmp_path / "_internal/PySide6/Qt6Core.dll", ["MSVCP140.dll"])
    torch = "_internal/torch/lib/torch_cpu.dll"
    made(tmp_path / torch, ["MSVCP140.dll", "Qt6Core.dll"])
    assert missing_dlls.missing(tmp_path) == {"msvcp140.dll": [torch]}
    made(tmp_path / "_internal/msvcp140.dll")
    assert not missing_dlls.missing(tmp_path)


def test_what_is_no_library_is_named(tmp_path: Path) -> None:
    (tmp_path / "cut.dll").write_bytes(b"MZ")
    with pytest.raises(SystemExit, match="cut.dll is no file that Windows could load"):
        missing_dlls.main(tmp_path)


def test_the_release_looks_before_it_packs() -> None:
    lines = (ROOT / "packaging/windows/build").read_text(encoding="utf-8").splitlines()
    at = [
        next(i for i, line in enumerate(lines) if name in line)
        for name in ("PyInstaller", "missing_dlls", "make_installer")
    ]
    assert at == sorted(at) and "set -euo pipefail" in lines
    release = yaml.safe_load((ROOT / ".github/workflows/release.yml").read_text(encoding="utf-8"))
    assert any("packaging/windows/build" in step.get("run", "") for step in release["jobs"]["windows"]["steps"])
