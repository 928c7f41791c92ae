"""Temporary files of a killed process are removed by the next writer, unless they are still in use."""

import errno
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from megu.base import files, halves

WRITING = """
import sys, time
from pathlib import Path
from megu.base import files
with files.write_aside(Path(sys.argv[1])) as aside:
    aside.write_text("half")
    print("half", flush=True)
    time.sleep(600)
"""


@pytest.mark.skipif(os.name == "nt", reason="on Windows age alone tells")
def test_what_a_killed_process_left_goes_with_the_next_writing(tmp_path: Path) -> None:
    path = tmp_path / "evidence.json"
    with subprocess.Popen([sys.executable, "-c", WRITING, str(path)], stdout=subprocess.PIPE) as child:
        assert child.stdout and child.stdout.readline() == b"half\n"
        [half] = tmp_path.iterdir()
        aged(half)
        files.write_json(path, 1)
        assert half.exists(), "its process still lives"
        child.kill()
    assert half.exists()
    files.write_json(path, 2)
    assert [one.name for one in tmp_path.iterdir()] == ["evidence.json"]


def test_what_may_be_just_begun_or_is_not_ours_stays(tmp_path: Path) -> None:
    young = tmp_path / ".evidence.json-0123abcd.json"
    others = [tmp_path / ".evidence.json-backup.json", tmp_path / ".other.json-0123abcd.json"]
    for path in (young, *others):
        path.write_text("", encoding="utf-8")
    for path in others:
        aged(path)
    files.write_json(tmp_path / "evidence.json", 1)
    assert all(path.exists() for path in (young, *others))


@pytest.mark.skipif(os.name == "nt", reason="there nothing is held")
def test_where_a_lock_keeps_off_who_writes_nothing_is_held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As a share of Windows does on Linux (flock(2), "CIFS details"): whatever is locked takes writes of the
    descriptor alone that locked it."""
    import fcntl

    writing, locks = os.write, set[int]()

    def locking(descriptor: int, how: int, lock: Callable[[int, int], None] = fcntl.flock) -> None:
        lock(descriptor, how)
        locks.add(os.fstat(descriptor).st_ino)

    def refusing(descriptor: int, content: bytes) -> int:
        if os.fstat(descriptor).st_ino in locks:
            raise PermissionError(errno.EACCES, "locked")
        return writing(descriptor, content)

    monkeypatch.setattr(fcntl, "flock", locking)
    monkeypatch.setattr(os, "write", refusing)
    path, unheld = tmp_path / "evidence.json", tmp_path / ".evidence.json-0123abcd.json"
    unheld.write_text("another computer is at it", encoding="utf-8")
    aged(unheld, halves.UNHELD / 2)
    with files.write_aside(path) as aside:
        assert not is_held(aside)
        aside.write_text("whole", encoding="utf-8")
    assert path.read_text(encoding="utf-8") == "whole" and unheld.exists()
    aged(unheld)
    files.write_json(path, 1)
    assert not unheld.exists()


@pytest.mark.skipif(os.name == "nt", reason="on Windows age alone tells")
def test_what_took_long_to_flush_is_still_there_to_be_renamed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "evidence.json"

    def flushing(aside: Path) -> None:
        aged(aside)

    def moving(move: Callable[[Path, Path], None], source: Path, target: Path) -> None:
        halves.remove_stale(path, True)  # as another process does that writes the same file
        move(source, target)

    monkeypatch.setattr(files, "sync", flushing)
    monkeypatch.setattr(files, "move_persistently", moving)
    files.write_json(path, 1)
    assert files.read_json(path) == 1


def is_held(path: Path) -> bool:
    """Return True if an exclusive lock is refused."""
    import fcntl

    with path.open("rb") as file:
        try:
            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return True
    return False


def aged(path: Path, seconds: float = 2 * halves.UNHELD) -> None:
    """Make the file this old."""
    long_ago = time.time() - seconds
    os.utime(path, (long_ago, long_ago))
