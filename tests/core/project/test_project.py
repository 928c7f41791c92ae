"""Projects: created, opened, locked, read-only, damaged, and how results are published in them."""

import errno
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import filelock
import pytest
import systems

from megu.base import files
from megu.base.errors import NotReady, ProjectError
from megu.project.project import Project
from megu.project.schema import SCHEMA_VERSION, ImagesChoice
from megu.unlearn.runs import start_run


def code_of(folder: Path) -> str:
    """Return the code of the error that opening a folder raises."""
    with pytest.raises(ProjectError) as error:
        Project.open(folder)
    assert str(folder) in str(error.value)
    return error.value.code


def test_create_and_open_again(tmp_path: Path) -> None:
    with Project.create(tmp_path / "p", "Grüße 🙂", "a note") as project:
        project.choices.forget.classes = ["eight"]
        project.save()
        choices = project.choices
    for path in (tmp_path / "p", tmp_path / "p" / "project.json"):
        with Project.open(path) as project:
            assert project.choices == choices and not project.read_only


def test_create_refuses_a_folder_with_a_project(tmp_path: Path) -> None:
    Project.create(tmp_path, "first").close()
    with pytest.raises(ProjectError) as error:
        Project.create(tmp_path, "second")
    assert error.value.code == "project_exists"
    with Project.open(tmp_path) as project:
        assert project.choices.name == "first"


def test_create_in_the_place_of_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(ProjectError) as error:
        Project.create(tmp_path / "file" / "p", "t")
    assert error.value.code == "cannot_write"


def test_one_writer_at_a_time(tmp_path: Path) -> None:
    with Project.create(tmp_path, "t"):
        assert code_of(tmp_path) == "project_in_use"
        with Project.open(tmp_path, write=False) as looking:
            assert looking.read_only
            with pytest.raises(ProjectError) as error:
                looking.save()
            assert error.value.code == "project_read_only"
    Project.open(tmp_path).close()


AT_WORK = (
    "import sys, pathlib\nfrom megu.project.project import Project\n"
    "held = Project.open(pathlib.Path(sys.argv[1]))\n"
    "with held.working('similarity', 'a1'), held.working('row', 'b2'):\n"
    "    print('held', flush=True)\n    sys.stdin.read()\n"
)


def at_work(folder: Path) -> subprocess.Popen[str]:
    """Start a process that performs a stage inside a stage, until its standard input is closed."""
    process = subprocess.Popen(
        [sys.executable, "-c", AT_WORK, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None and process.stdout.readline() == "held\n"
    return process


@pytest.mark.parametrize("dies", [False, True])
def test_what_another_process_performs_is_told_while_it_lives(tmp_path: Path, dies: bool) -> None:
    Project.create(tmp_path, "t").close()
    with Project.open(tmp_path, write=False) as looking:
        assert looking.at_work() is None
        process = at_work(tmp_path)
        assert looking.at_work() == [("similarity", "a1"), ("row", "b2")]
        (tmp_path / ".working.json").write_text("cut sh", encoding="utf-8")
        assert looking.at_work() == []
        process.kill() if dies else process.communicate()
        process.wait()
        assert (tmp_path / ".working.json").exists() == dies and looking.at_work() is None


@pytest.mark.skipif(sys.platform == "win32", reason="a stand-in for it")
@pytest.mark.parametrize(("number", "locked"), [(errno.EACCES, True), (errno.EDEADLK, True), (None, False)])
def test_windows_is_asked_for_the_lock_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int | None, locked: bool
) -> None:
    """Its C library says EACCES at once, and EDEADLOCK after some tries; byte 0 is what filelock locks there."""
    pairs: list[tuple[int, int]] = []

    def locking(descriptor: int, mode: int, count: int) -> None:
        pairs.append((mode, count))
        if number is not None:
            raise OSError(number, "locked")

    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setitem(sys.modules, "msvcrt", SimpleNamespace(locking=locking, LK_NBLCK=2, LK_UNLCK=0))
    (tmp_path / ".working.lock").touch()
    assert files.is_locked(tmp_path / ".working.lock") is locked
    assert pairs == ([(2, 1)] if locked else [(2, 1), (0, 1)])


def test_a_writer_in_another_process(tmp_path: Path) -> None:
    Project.create(tmp_path, "t").close()
    script = (
        "import sys, pathlib\nfrom megu.project.project import Project\n"
        "held = Project.open(pathlib.Path(sys.argv[1]))\nprint('held', flush=True)\nsys.stdin.read()\n"
    )
    command = [sys.executable, "-c", script, str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        assert other.stdout.readline().strip() == b"held"
        assert code_of(tmp_path) == "project_in_use"
        other.kill()
        other.wait()
        Project.open(tmp_path).close()


def test_no_project_there(tmp_path: Path) -> None:
    assert code_of(tmp_path / "nowhere") == "project_missing"
    assert code_of(tmp_path) == "project_missing"


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "null", '{"name": "t"}', '{"schema_version": "one", "name": "t", "created": ""}', '{"runs": 3}'],
)
def test_damaged(text: str, tmp_path: Path) -> None:
    (tmp_path / "project.json").write_text(text, encoding="utf-8")
    assert code_of(tmp_path) == "project_damaged"
    assert (tmp_path / "project.json").read_text(encoding="utf-8") == text


def test_damaged_beyond_text(tmp_path: Path) -> None:
    (tmp_path / "project.json").write_bytes(b"\xff\xfe\x00")
    assert code_of(tmp_path) == "project_damaged"


def test_a_newer_version_opens_read_only_and_unchanged(tmp_path: Path) -> None:
    Project.create(tmp_path, "t").close()
    path = tmp_path / "project.json"
    newer = {
        **json.loads(path.read_text(encoding="utf-8")),
        "schema_version": SCHEMA_VERSION + 1,
        "invented": {"later": True},
    }
    path.write_text(json.dumps(newer), encoding="utf-8")
    with Project.open(tmp_path) as project:
        assert project.read_only and project.choices.name == "t"
        with pytest.raises(ProjectError):
            project.save()
    assert json.loads(path.read_text(encoding="utf-8")) == newer


def test_paths_inside_are_stored_relative(tmp_path: Path) -> None:
    with Project.create(tmp_path / "p", "t") as project:
        assert project.store_path(tmp_path / "p" / "sample" / "x.pt") == "sample/x.pt"
        outside = project.store_path(tmp_path / "x.pt")
        assert outside == (tmp_path / "x.pt").as_posix()
        assert project.find_path("sample/x.pt") == tmp_path / "p" / "sample" / "x.pt"
        assert project.find_path(outside) == tmp_path / "x.pt"


def test_a_moved_project_finds_what_lies_inside(tmp_path: Path) -> None:
    with Project.create(tmp_path / "p", "t") as project:
        stored_path = project.store_path(project.folder / "model.pt")
    shutil.move(tmp_path / "p", tmp_path / "q")
    with Project.open(tmp_path / "q") as project:
        assert project.find_path(stored_path) == tmp_path / "q" / "model.pt"


def published(project: Project, key: str, value: int) -> Path:
    """Publish a result made by hand, with what a killed write may leave."""
    partial = project.partial("model", key)
    files.write_json(partial / "result.json", {"value": value})
    (partial / ".result.json-abcdefgh.json").write_text("half", encoding="utf-8")
    project.publish("model", key, partial, {"stage": "model"})
    return project.stage_folder("model", key)


def test_publish_seals_a_folder(tmp_path: Path) -> None:
    with Project.create(tmp_path, "t") as project:
        assert not project.has("model", "k1")
        with pytest.raises(NotReady):
            project.result("model", "k1")
        folder = published(project, "k1", 1)
        assert project.has("model", "k1") and project.result("model", "k1") == {"value": 1}
        assert sorted(path.name for path in folder.iterdir()) == ["manifest.json", "result.json"]
        entries = files.read_json(folder / "manifest.json")["files"]
        result = folder / "result.json"
        assert entries == {"result.json": [result.stat().st_size, files.digest_file(result)]}
        assert not (tmp_path / "partial" / "model-k1").exists()


def test_publish_replaces_what_is_no_longer_valid(tmp_path: Path) -> None:
    with Project.create(tmp_path, "t") as project:
        published(project, "k1", 1)
        published(project, "k1", 22)
        assert project.result("model", "k1") == {"value": 22}


def test_a_full_disk_while_publishing_keeps_the_work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Project.create(tmp_path, "t") as project:
        partial = project.partial("model", "k1")
        files.write_json(partial / "result.json", {"value": 1})

        def full(path: Path) -> None:
            raise OSError(28, "No space left on device")

        with monkeypatch.context() as patch:
            patch.setattr(files, "sync", full)
            with pytest.raises(ProjectError) as error:
                project.publish("model", "k1", partial, {})
        assert error.value.code == "disk_full" and not project.has("model", "k1")
        project.publish("model", "k1", partial, {})
        assert project.result("model", "k1") == {"value": 1}


def test_a_folder_that_can_only_be_read_opens_read_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where the system reports it only on the attempt."""
    Project.create(tmp_path, "p").close()

    def refused(lock: filelock.FileLock, **_: object) -> None:
        raise PermissionError(errno.EACCES, "denied", str(tmp_path))

    monkeypatch.setattr(filelock.FileLock, "acquire", refused)
    with Project.open(tmp_path) as project:
        assert project.read_only and project.choices.name == "p"


def test_no_folder_can_be_made_of_that(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    for folder in (tmp_path / "file", tmp_path / "file" / "inside", tmp_path / ("x" * 300)):
        with pytest.raises(ProjectError) as error:
            Project.create(folder, "p")
        assert error.value.code in ("cannot_write", "path_too_long")  # Windows' paths are counted first


def test_what_stands_in_the_place_of_the_project_file(tmp_path: Path) -> None:
    (tmp_path / "folder" / "project.json").mkdir(parents=True)
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "project.json").write_text("[" * 100_000, encoding="utf-8")
    for name in ("folder", "deep"):
        with pytest.raises(ProjectError) as error:
            Project.open(tmp_path / name)
        assert error.value.code == "project_damaged"


@pytest.mark.parametrize(("wrong", "value"), [("id", "abc"), ("start_from", "run-1"), ("start_from", "run-9")])
def test_a_run_that_cannot_be(wrong: str, value: str, tmp_path: Path) -> None:
    with Project.create(tmp_path / "p", "p") as project:
        project.choices.images = ImagesChoice(path="images")
        start_run(project.choices, "retrain", None, {})
        project.save()
    path = tmp_path / "p" / "project.json"
    content = json.loads(path.read_text(encoding="utf-8"))
    content["runs"][0][wrong] = value
    path.write_text(json.dumps(content), encoding="utf-8")
    with pytest.raises(ProjectError) as error:
        Project.open(tmp_path / "p")
    assert error.value.code == "project_damaged"


@pytest.mark.parametrize("path", ["a\0b", "\ud800"] if sys.platform != "win32" else ["a\0b"])
@pytest.mark.parametrize("part", ["model", "images"])
def test_a_path_that_no_system_takes(part: str, path: str, tmp_path: Path) -> None:
    Project.create(tmp_path, "p").close()
    value = files.read_json(tmp_path / "project.json")
    (tmp_path / "project.json").write_text(json.dumps({**value, part: {"path": path}}), encoding="utf-8")
    assert code_of(tmp_path) == "project_damaged"


def test_a_lock_that_is_a_folder(tmp_path: Path) -> None:
    Project.create(tmp_path / "p", "p").close()
    (tmp_path / "p" / ".lock").unlink(missing_ok=True)
    (tmp_path / "p" / ".lock").mkdir()
    if os.name == "nt":  # says no more than that it may not be written
        with Project.open(tmp_path / "p") as project:
            assert project.read_only
        return
    with pytest.raises(ProjectError) as error:
        Project.open(tmp_path / "p")
    assert error.value.code == "cannot_write"


def test_a_folder_that_is_gone_is_not_made_anew(tmp_path: Path) -> None:
    with Project.create(tmp_path / "p", "p") as project:
        (tmp_path / "p").rename(tmp_path / "elsewhere")
        with pytest.raises(ProjectError) as error:
            project.save()
        assert error.value.code == "project_gone" and not (tmp_path / "p").exists()


@pytest.mark.skipif(os.name == "nt", reason="its folders have no such bits")
def test_others_can_not_look_into_a_project(tmp_path: Path) -> None:
    """It contains names of images and of classes."""
    (tmp_path / "empty").mkdir(mode=0o755)
    for folder in (tmp_path / "new", tmp_path / "empty"):
        Project.create(folder, "p").close()
        assert folder.stat().st_mode & 0o777 == 0o700


@pytest.mark.skipif(os.name == "nt", reason="its folders have no such bits")
def test_a_folder_with_other_files_stays_as_its_owner_made_it(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("shared", encoding="utf-8")
    tmp_path.chmod(0o755)
    Project.create(tmp_path, "p").close()
    assert tmp_path.stat().st_mode & 0o777 == 0o755


def test_a_pipe_is_no_project_file(tmp_path: Path) -> None:
    systems.pipe(tmp_path / "project.json")
    with pytest.raises(ProjectError) as error:
        Project.open(tmp_path)
    assert error.value.code == "project_damaged"
