"""Windows' differences, as far as another system can show them: open files, path lengths, times, consoles."""

import errno
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import engine
import pytest

from megu.base import files
from megu.base.errors import ProjectError
from megu.base.events import Reused
from megu.project import arrival
from megu.project.project import Project
from megu.worker import pack as packing
from megu.worker import unpack

ROOT = Path(__file__).resolve().parents[3]
Make = Callable[..., Project]


def held(folder: Path) -> list[str]:
    """Return the files below a folder, or the file itself, that this process has open or mapped."""
    inside = (str(folder), f"{folder}{os.sep}")
    paths = [os.readlink(path) for path in Path("/proc/self/fd").iterdir() if path.is_symlink()]
    mappings = [
        line.split(maxsplit=5)[-1].strip() for line in Path("/proc/self/maps").read_text(encoding="utf-8").splitlines()
    ]
    return [path for path in {*paths, *mappings} if path == inside[0] or path.startswith(inside[1])]


@pytest.mark.skipif(not Path("/proc/self/maps").exists(), reason="needs /proc")
def test_nothing_is_renamed_while_it_is_open(
    tiny_project: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows can't rename a file or folder that anyone has open, nor replace an open one."""
    paths: list[Path] = []
    lengths: list[int] = []

    def as_windows(move: Callable[[Path, Path], None], source: Path, target: Path) -> None:
        in_use = held(source) + held(target)
        if in_use:
            raise PermissionError(errno.EACCES, "in use", in_use[0])
        paths.append(target)
        if source.is_relative_to(project.folder):
            lengths.append(len(str(source.relative_to(project.folder))))
        return move(source, target)

    project = tiny_project(
        images=engine.tiny_images(tmp_path / "images"), model=engine.tiny_model(tmp_path / "model.safetensors")
    )
    with (tmp_path / "model.safetensors").open("rb"):
        assert held(tmp_path / "model.safetensors")
    assert not held(tmp_path / "model.safetensors")
    monkeypatch.setattr(files, "move_persistently", as_windows)
    for stage in ("compare", "export", "audit", "pictures"):
        engine.run(project, stage, "run-1")
    assert {path.parent.name for path in paths} >= {"model", "images", "baseline", "unlearn", "compare", "audit"}
    assert max(lengths) <= files.INSIDE, "what is promised to stay reachable"


def test_a_folder_too_deep_for_windows_is_said_before_anything_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "WINDOWS", True)
    deep = tmp_path / "deeper" / ("e" * (files.LONGEST_PATH - files.INSIDE - len(str(tmp_path)) - 9))
    with pytest.raises(ProjectError) as error:
        Project.create(deep.with_name(deep.name + "e"), "p")
    assert error.value.code == "path_too_long" and "shorter" in str(error.value) and "{" not in str(error.value)
    assert not deep.parent.exists()
    Project.create(deep, "p").close()


def test_names_too_long_for_windows_are_said_before_they_are_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import zipfile

    path = tmp_path / "p.megu"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("p/project.json", "{}")
        archive.writestr("p/packed/images/" + "n" * 200 + ".png", "")
    monkeypatch.setattr(files, "WINDOWS", True)
    with pytest.raises(ProjectError) as error:
        list(unpack.unpack(path, tmp_path / "p"))
    assert error.value.code == "path_too_long"
    assert [path.name for path in tmp_path.iterdir()] == ["p.megu"]


@pytest.mark.parametrize("suffix", ["", ".megu"])
def test_a_copy_too_deep_for_windows_is_said_before_anything_is_made(
    suffix: str, tiny_project: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = tiny_project(
        images=engine.tiny_images(tmp_path / "images"), model=engine.tiny_model(tmp_path / "model.safetensors")
    )
    engine.run(project, "baseline")
    plan = packing.plan(project, False)
    deep = tmp_path / ("d" * (files.LONGEST_PATH - len(str(tmp_path)) - 40))
    deep.mkdir()
    monkeypatch.setattr(files, "WINDOWS", True)
    for target in (deep / f"p{suffix}", tmp_path / ("p" * 255 + suffix)):
        with pytest.raises(ProjectError) as error:
            list(packing.pack(project, target, plan))
        assert error.value.code == "path_too_long"
    assert not list(deep.iterdir())


def test_a_packed_project_survives_a_stick_with_coarse_times(
    tiny_project: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = tiny_project(
        images=engine.tiny_images(tmp_path / "images"), model=engine.tiny_model(tmp_path / "model.safetensors")
    )
    engine.run(project, "baseline")
    target = tmp_path / "p.megu"
    list(packing.pack(project, target, packing.plan(project, False)))
    real, step = os.utime, 2_000_000_000

    def coarse(path: Path, ns: tuple[int, int]) -> None:
        real(path, ns=(ns[0] // step * step, ns[1] // step * step))

    monkeypatch.setattr(arrival.os, "utime", coarse)
    list(unpack.unpack(target, tmp_path / "stick"))
    with Project.open(tmp_path / "stick") as copy:
        assert {type(event) for event in engine.run(copy, "baseline")} == {Reused}


def test_what_another_program_reads_is_utf_8(tmp_path: Path) -> None:
    """On Windows, Python uses the system's code page for files and pipes, which would lose names."""
    Project.create(tmp_path / "p", "Größe 数").close()
    env = {**os.environ, "PYTHONPATH": str(ROOT / "core"), "PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"}
    command = [sys.executable, "-m", "megu", "show", str(tmp_path / "p"), "--json"]
    process = subprocess.run(command, capture_output=True, env=env, timeout=60, check=False)
    assert process.returncode == 0, process.stderr
    assert "Größe 数" in process.stdout.decode("utf-8")
