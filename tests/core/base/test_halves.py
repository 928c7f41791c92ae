"""Half files that a killed process left: removed by the next that writes, unless somebody is still at it."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from megu.base import files, halves

WRITING = """
import sys, time
from pathlib import Path
from megu.base import files
with files.written(Path(sys.argv[1])) as aside:
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
        path.write_text("")
    for path in others:
        aged(path)
    files.write_json(tmp_path / "evidence.json", 1)
    assert all(path.exists() for path in (young, *others))


def aged(path: Path) -> None:
    """As if it had been written two days ago."""
    long_ago = time.time() - 2 * halves.UNHELD
    os.utime(path, (long_ago, long_ago))
