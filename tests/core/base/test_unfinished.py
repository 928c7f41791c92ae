"""Temporary folders: those of a killed process are removed by the next one, those in use stay."""

import os
import subprocess
import sys
from pathlib import Path

from megu.base import unfinished

FILLS = """
import os, sys
from pathlib import Path
from megu.base import unfinished
with unfinished.folder_for(Path(sys.argv[1])) as aside:
    aside.mkdir()
    (aside / "half").write_text("half")
    print(aside, flush=True)
    sys.stdin.read()
"""


def filling(target: Path) -> tuple[subprocess.Popen[str], Path]:
    """Start a process that fills a folder until it is killed."""
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    process = subprocess.Popen(
        [sys.executable, "-c", FILLS, str(target)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=env
    )
    assert process.stdout is not None
    return process, Path(process.stdout.readline().strip())


def test_a_killed_one_leaves_nothing_behind_the_next(tmp_path: Path) -> None:
    target, other = tmp_path / "made [1]", tmp_path / f".made [1]-{'0' * 8}-mine"
    other.mkdir()
    working, busy = filling(target)
    killed, left = filling(target)
    killed.kill()
    killed.communicate()
    assert (left / "half").is_file()
    with unfinished.folder_for(target) as aside:
        assert not left.exists() and (busy / "half").is_file(), "the one that is at work is let alone"
        aside.mkdir()
        os.rename(aside, target)
    working.communicate("")
    assert set(tmp_path.iterdir()) == {target, other}
