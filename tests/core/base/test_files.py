"""Files are complete or missing: after a kill, on a full disk, in a folder that can't be written."""

import errno
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from megu.base import files
from megu.base.errors import ProjectError


def test_what_was_written_is_read(tmp_path: Path) -> None:
    path = tmp_path / "new folder" / "a.json"
    files.write_json(path, {"ä": [1, None]})
    assert files.read_json(path) == {"ä": [1, None]}
    assert os.listdir(path.parent) == ["a.json"]


def test_permissions_are_those_of_an_ordinary_file(tmp_path: Path) -> None:
    files.write_json(tmp_path / "a.json", 1)
    (tmp_path / "b.json").write_text("1", encoding="utf-8")
    assert (tmp_path / "a.json").stat().st_mode == (tmp_path / "b.json").stat().st_mode


def test_an_error_while_writing_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    files.write_json(path, "old")
    with pytest.raises(ZeroDivisionError), files.write_aside(path) as aside:
        aside.write_text("half", encoding="utf-8")
        _ = 1 / 0
    assert files.read_json(path) == "old"
    assert os.listdir(tmp_path) == ["a.json"]


@pytest.mark.skipif(os.name == "nt", reason="no SIGKILL")
def test_a_kill_while_writing_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    files.write_json(path, "old")
    script = (
        "import os, signal, sys, pathlib\nfrom megu.base import files\n"
        "with files.write_aside(pathlib.Path(sys.argv[1])) as aside:\n"
        "    aside.write_text('half')\n    os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    process = subprocess.run([sys.executable, "-c", script, str(path)], check=False)
    assert process.returncode == -signal.SIGKILL
    assert files.read_json(path) == "old"


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "disk_full"),
        (errno.EDQUOT, "disk_full"),
        (errno.EFBIG, "file_too_large"),
        (errno.EACCES, "cannot_write"),
        (errno.EROFS, "cannot_write"),
        (errno.EPERM, "cannot_write"),
    ],
)
def test_the_disks_errors_become_sentences(
    number: int, code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.json"
    files.write_json(path, "old")

    def fail(_: Path) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(files, "sync", fail)
    with pytest.raises(ProjectError) as error:
        files.write_json(path, "new")
    assert error.value.code == code
    assert str(tmp_path) in str(error.value)
    assert files.read_json(path) == "old" and os.listdir(tmp_path) == ["a.json"]


def test_other_errors_stay_what_they_are(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), files.disk_errors(tmp_path):
        (tmp_path / "gone").open()


def test_digests_depend_on_values_not_on_their_order() -> None:
    assert files.digest_of({"a": 1, "b": [2.5]}) == files.digest_of({"b": [2.5], "a": 1})
    assert files.digest_of({"a": 1}) != files.digest_of({"a": "1"})
    with pytest.raises(ValueError):
        files.digest_of(float("nan"))


def test_a_stamp_tells_a_change(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"12")
    before = files.stamp(path), files.folder_stamp(tmp_path)
    os.utime(path, ns=(1, 1))
    assert files.stamp(path) != before[0] and files.folder_stamp(tmp_path) != before[1]


def test_a_file_that_another_program_reads_is_moved_once_it_is_free(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths: list[Path] = []

    def held(source: Path, target: Path) -> None:
        paths.append(source)
        if len(paths) < 3:
            raise PermissionError
        source.rename(target)

    (tmp_path / "a").touch()
    monkeypatch.setattr(files, "WINDOWS", False)
    with pytest.raises(PermissionError):
        files.move_persistently(held, tmp_path / "a", tmp_path / "b")
    monkeypatch.setattr(files, "WINDOWS", True)
    files.move_persistently(held, tmp_path / "a", tmp_path / "b")
    assert len(paths) == 3 and (tmp_path / "b").exists()


def test_a_file_that_another_program_has_open_is_named_and_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(source: Path, target: Path) -> None:
        raise PermissionError(errno.EACCES, "in use", str(target))

    monkeypatch.setattr(files, "move_persistently", lambda move, source, target: refuse(source, target))
    with pytest.raises(ProjectError) as error:
        files.write_json(tmp_path / "new.json", 1)
    assert error.value.code == "cannot_write", "no file is there that could be open"
    (tmp_path / "report.pdf").write_text("earlier", encoding="utf-8")
    with pytest.raises(ProjectError) as error:
        files.write_json(tmp_path / "report.pdf", 1)
    assert error.value.code == "cannot_replace" and str(tmp_path / "report.pdf") in str(error.value)
    assert [path.read_text(encoding="utf-8") for path in tmp_path.iterdir()] == ["earlier"]


def test_a_name_that_windows_does_not_permit_gets_a_sentence(tmp_path: Path) -> None:
    fault = OSError(errno.EINVAL, "invalid name")
    fault.winerror = 123  # type: ignore[attr-defined,unused-ignore]
    with pytest.raises(ProjectError) as error, files.disk_errors(tmp_path / "a?b"):
        raise fault
    assert error.value.code == "cannot_write" and "a?b" in str(error.value)


def test_a_drive_that_is_not_there_gets_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Linux always has its root: a drive of Windows may have been pulled out."""
    with pytest.raises(FileNotFoundError), files.disk_errors(tmp_path):
        raise FileNotFoundError(errno.ENOENT, "nothing there", str(tmp_path / "a"))
    assert files.free_bytes(tmp_path / "new" / "folder") > 0
    monkeypatch.setattr(files.os.path, "exists", lambda path: False)
    with pytest.raises(ProjectError) as error, files.disk_errors(tmp_path):
        raise FileNotFoundError(errno.ENOENT, "no drive", str(tmp_path / "a"))
    assert error.value.code == "cannot_write" and str(tmp_path) in str(error.value)
    with pytest.raises(ProjectError) as error:
        files.free_bytes(tmp_path)
    assert error.value.code == "cannot_write"


def test_nothing_is_found_by_a_path_too_long_for_windows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "WINDOWS", True)
    with pytest.raises(ProjectError) as error, files.disk_errors(tmp_path):
        raise FileNotFoundError(errno.ENOENT, "nothing there", "a" * (files.LONGEST_PATH + 1))
    assert error.value.code == "cannot_write"


@pytest.mark.parametrize(
    "text, name",
    [("a/b: c?", "a-b- c-"), (" .x. ", "x"), ("con", "con-"), ("NUL.pt", "NUL-.pt"), ("con.x y", "con-.x y")]
    + [("console", "console"), ("com1 .txt", "com1-.txt"), ("…", "…"), ("..", "otherwise")]
    + [("COM¹.png", "COM¹-.png"), ("conin$", "conin$-"), ("lpt10", "lpt10")],
)
def test_names_that_every_system_takes(text: str, name: str) -> None:
    assert files.safe_name(text, "otherwise") == name


def test_names_that_are_no_utf8_survive(tmp_path: Path) -> None:
    name = "caf\udce9"  # how Python on Linux calls the bytes "caf\xe9"; on Windows it may be a name as it is
    files.write_json(tmp_path / "a.json", {name: [name]})
    assert files.read_json(tmp_path / "a.json") == {name: [name]}


def test_json_nested_too_deeply_is_a_value_error(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text("[" * 100_000, encoding="utf-8")
    with pytest.raises(ValueError, match="nested"):
        files.read_json(tmp_path / "a.json")


def test_names_of_files_hold_no_signs_that_turn_the_direction_of_writing() -> None:
    assert files.safe_name("photo\u202egnp.exe", "model") == "photo-gnp.exe"


@pytest.mark.skipif(os.name == "nt", reason="its files have no such bits")
def test_the_umask_is_the_users_and_never_touched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It holds for the whole process: while it is set to ask for it, files of other threads would be open to all."""
    before = os.umask(0o027)
    try:
        monkeypatch.setattr(os, "umask", lambda mask: pytest.fail("set"))
        with files.write_aside(tmp_path / "file") as aside:
            aside.write_text("x", encoding="utf-8")
    finally:
        monkeypatch.undo()
        os.umask(before)
    assert (tmp_path / "file").stat().st_mode & 0o777 == 0o640
