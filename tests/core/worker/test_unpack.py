"""One packed file becomes a project's folder again, whole or not at all, and never reaches beyond that folder."""

import os
import shutil
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import engine
import pytest
import systems

from megu.base import files
from megu.base.errors import ProjectError
from megu.base.events import Progress, Reused
from megu.project.project import Project
from megu.project.schema import Choices
from megu.worker import pack as packing
from megu.worker import unpack


@pytest.fixture
def packed(tiny_project: Callable[..., Project], tmp_path: Path) -> Path:
    """A packed project of tiny pictures, tried once."""
    model = engine.tiny_model(tmp_path / "model.safetensors")
    project = tiny_project(images=engine.tiny_images(tmp_path / "images"), model=model)
    engine.run(project, "baseline")
    target = tmp_path / "away" / "leaves.megu"
    list(packing.pack(project, target, packing.plan(project, False)))
    return target


CHOICES = Choices(name="p", created="2026-01-01T00:00:00+00:00").model_dump_json()
"""A project.json by hand."""


def archive(path: Path, **names: str) -> Path:
    """An archive by hand: names to contents."""
    with zipfile.ZipFile(path, "w") as zip_file:
        for name, content in names.items():
            zip_file.writestr(name, content)
    return path


def refused(path: Path, folder: Path) -> ProjectError:
    """The error that unpacking ends with; nothing half written is left."""
    before = set(folder.parent.iterdir())
    with pytest.raises(ProjectError) as error:
        list(unpack.unpack(path, folder))
    assert str(error.value) != error.value.code and "{" not in str(error.value)
    assert set(folder.parent.iterdir()) == before
    return error.value


def test_work_goes_on_in_the_unpacked_folder(packed: Path, tmp_path: Path) -> None:
    events = list(unpack.unpack(packed, tmp_path / "here" / "leaves"))
    assert isinstance(events[-1], Progress) and events[-1].done == events[-1].total == len(events)
    with Project.open(tmp_path / "here" / "leaves") as project:
        assert {type(event) for event in engine.run(project, "baseline")} == {Reused}


def test_a_name_tells_whether_it_is_packed(packed: Path, tmp_path: Path) -> None:
    (tmp_path / "folder.megu").mkdir()
    assert unpack.is_packed(packed) and unpack.is_packed(Path("A.ZIP"))
    assert not unpack.is_packed(tmp_path / "folder.megu") and not unpack.is_packed(Path("project.json"))


def test_nothing_is_overwritten(packed: Path, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "file").write_text("mine", encoding="utf-8")
    assert refused(packed, tmp_path / "mine").code == "unpack_exists"
    assert (tmp_path / "mine" / "file").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("content", [b"", b"no archive", None])
def test_what_is_no_archive(content: bytes | None, tmp_path: Path) -> None:
    path = tmp_path / "p.megu"
    if content is not None:
        path.write_bytes(content)
    assert refused(path, tmp_path / "p").code == "unpack_damaged"


@pytest.mark.parametrize("names", [{}, {"photos/a.png": ""}, {"a/project.json": "", "b/project.json": ""}])
def test_an_archive_without_one_project(names: dict[str, str], tmp_path: Path) -> None:
    assert refused(archive(tmp_path / "p.zip", **names), tmp_path / "p").code == "unpack_no_project"


@pytest.mark.parametrize("name", ["p/../../out.txt", "p/a/../../../out.txt"])
def test_names_that_lead_out(name: str, tmp_path: Path) -> None:
    path = archive(tmp_path / "p.zip", **{"p/project.json": "{}", name: "x"})
    (tmp_path / "deep").mkdir()
    error = refused(path, tmp_path / "deep" / "p")
    assert error.code == "unpack_leads_out" and error.values["name"] == name
    assert not list(tmp_path.rglob("out.txt"))


@pytest.mark.parametrize("name", ["p/c:evil.txt", "p/x/NUL", "p/aux.png", "p/dot./a", "p/a?.png"])
def test_names_that_windows_does_not_take(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = archive(tmp_path / "p.zip", **{"p/project.json": CHOICES, name: "x"})
    with monkeypatch.context() as patch:
        patch.setattr(files, "WINDOWS", True)
        assert refused(path, tmp_path / "p").code == "unpack_name"
    if os.name != "nt":  # there they can't be written at all
        list(unpack.unpack(path, tmp_path / "p"))


def test_a_changed_byte_is_noticed(packed: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(packed) as zip_file:
        info = next(info for info in zip_file.infolist() if info.filename.endswith(".safetensors"))
    data = bytearray(packed.read_bytes())
    data[info.header_offset + 30 + len(info.filename) + info.file_size // 2] ^= 1
    packed.write_bytes(data)
    assert refused(packed, tmp_path / "leaves").code == "unpack_damaged"


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
@pytest.mark.parametrize("place", [0.01, 0.5])
def test_a_changed_byte_of_what_is_compressed_is_noticed(method: int, place: float, tmp_path: Path) -> None:
    path = tmp_path / "p.megu"
    with zipfile.ZipFile(path, "w", method) as zip_file:
        zip_file.writestr("p/project.json", "".join(f"{number} {number * number}" for number in range(2000)))
        info = zip_file.infolist()[0]
    data = bytearray(path.read_bytes())
    start = info.header_offset + 30 + len(info.filename) + int(place * info.compress_size)
    data[start : start + 40] = bytes(byte ^ 0xFF for byte in data[start : start + 40])
    path.write_bytes(data)
    assert refused(path, tmp_path / "p").code == "unpack_damaged"


@pytest.mark.parametrize("names", [("p/a", "p/a/b"), ("p/a/b", "p/a"), ("p/project.json/x", "p/c")])
def test_a_file_that_is_a_folder_too(names: tuple[str, str], tmp_path: Path) -> None:
    path = archive(tmp_path / "p.zip", **{"p/project.json": "{}", **dict.fromkeys(names, "x")})
    assert refused(path, tmp_path / "p").code == "unpack_damaged"


@pytest.mark.skipif(os.name == "nt" or sys.platform == "darwin", reason="its disks count signs")
def test_names_that_this_disk_does_not_take(tmp_path: Path) -> None:
    """Windows permits 255 characters, however many bytes each has."""
    path = archive(tmp_path / "p.zip", **{"p/project.json": "{}", f"p/{'叶' * 120}.png": "x"})
    error = refused(path, tmp_path / "p")
    assert error.code == "unpack_name_long" and "叶叶…叶" in str(error)


def test_too_little_room(packed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(9, 9, 0))  # type: ignore[attr-defined]
    assert refused(packed, tmp_path / "leaves").code == "unpack_no_room"


def test_stopping_leaves_nothing(packed: Path, tmp_path: Path) -> None:
    running = unpack.unpack(packed, tmp_path / "leaves")
    next(running)
    running.close()
    assert not [path for path in tmp_path.iterdir() if "leaves" in path.name]


@pytest.mark.parametrize(
    "content", ["", "{", "{}", "[]", '{"name": 7}', "\ud7ff\0", '{"schema_version": "x"}', "[" * 10_000]
)
def test_a_broken_project_is_not_unpacked(content: str, tmp_path: Path) -> None:
    path = archive(tmp_path / "p.megu", **{"p/project.json": content, "p/a.txt": "x"})
    assert refused(path, tmp_path / "p").code == "unpack_damaged"


def test_a_pipe_is_no_packed_project(tmp_path: Path) -> None:
    systems.pipe(tmp_path / "p.megu")
    assert refused(tmp_path / "p.megu", tmp_path / "p").code == "unpack_damaged"


def test_an_archive_that_swells(tmp_path: Path) -> None:
    path = tmp_path / "p.megu"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as zip_file:
        zip_file.writestr("p/project.json", CHOICES)
        with zip_file.open("p/zeros", "w") as file:
            for _ in range(150):
                file.write(bytes(1_000_000))
    assert path.stat().st_size < 1_000_000
    assert refused(path, tmp_path / "p").code == "unpack_swells"


def test_a_small_archive_may_swell(tmp_path: Path) -> None:
    """A list of a million like lines is no attack."""
    path = tmp_path / "p.megu"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as zip_file:
        zip_file.writestr("p/project.json", CHOICES)
        zip_file.writestr("p/zeros", bytes(5_000_000))
    list(unpack.unpack(path, tmp_path / "p"))
    assert (tmp_path / "p" / "zeros").stat().st_size == 5_000_000


def test_more_files_than_a_project_has(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = archive(tmp_path / "p.megu", **{"p/project.json": CHOICES, **{f"p/{n}": "" for n in range(30)}})
    monkeypatch.setattr(unpack, "MOST_FILES", 30)
    assert refused(path, tmp_path / "p").code == "unpack_many"


def test_a_long_list_is_refused_before_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = archive(tmp_path / "p.megu", **{"p/project.json": CHOICES, **{f"p/{n}": "" for n in range(30)}})
    monkeypatch.setattr(unpack, "LONGEST_LISTING", 1000)
    monkeypatch.setattr(zipfile, "ZipFile", lambda *_: pytest.fail("read"))
    assert refused(path, tmp_path / "p").code == "unpack_many"


@pytest.mark.skipif(os.name == "nt", reason="its folders have no such bits")
def test_others_can_not_look_into_it(packed: Path, tmp_path: Path) -> None:
    list(unpack.unpack(packed, tmp_path / "here"))
    assert (tmp_path / "here").stat().st_mode & 0o777 == 0o700
