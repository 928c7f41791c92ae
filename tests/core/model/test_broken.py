"""Broken model files and folders: each is read or refused with a sentence, in time, with little memory."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from broken import BROKEN

import megu
from megu.base.messages.catalogue import MESSAGES

SECONDS, MB = 5.0, 1000.0
"""Largest time and memory of one file."""


@pytest.fixture(scope="module")
def child() -> Iterator[subprocess.Popen[str]]:
    """Start the engine's side in a process of its own."""
    paths = [str(Path(megu.__file__).parents[1]), str(Path(__file__).parents[1] / "helpers")]
    code = f"import sys; sys.path[:0] = {paths!r}; import hostile; hostile.main()"
    command = [sys.executable, "-W", "ignore", "-c", code]
    started = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    yield started
    assert started.stdin is not None
    started.stdin.close()
    started.wait(10)


@pytest.mark.skipif(sys.platform == "win32", reason="memory is measured as Unix tells it")
@pytest.mark.parametrize("kind", BROKEN)
def test_read_or_refused(kind: str, tmp_path: Path, child: subprocess.Popen[str]) -> None:
    assert child.stdin is not None and child.stdout is not None
    for how, make in BROKEN[kind].items():
        folder = tmp_path / str(len(list(tmp_path.iterdir())))
        folder.mkdir()
        child.stdin.write(f"{make(folder)}\n")
        child.stdin.flush()
        code, seconds, growth = json.loads(child.stdout.readline())
        assert code == "" or code in MESSAGES, f"{how}: {code}"
        assert seconds < SECONDS and growth < MB, f"{how}: {seconds:.1f} s, {growth:.0f} MB"
