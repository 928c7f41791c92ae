"""Hostile or broken checkpoints: each gets a sentence in time, with little memory, and nothing is run."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hostile import HOSTILE, TRACE

import megu

SECONDS, MB = 3.0, 400.0
"""The most that a file may take; a tenth of that is usual."""


@pytest.fixture(scope="module")
def child() -> Iterator[subprocess.Popen[str]]:
    """Start the engine's side in a process of its own."""
    paths = [str(Path(megu.__file__).parents[1]), str(Path(__file__).parents[1] / "helpers")]
    code = f"import sys; sys.path[:0] = {paths!r}; import hostile; hostile.main()"
    started = subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    yield started
    assert started.stdin is not None
    started.stdin.close()
    started.wait(10)


@pytest.mark.skipif(sys.platform == "win32", reason="memory is measured as Unix tells it")
@pytest.mark.parametrize("name", HOSTILE)
def test_a_sentence_in_time_and_nothing_run(name: str, tmp_path: Path, child: subprocess.Popen[str]) -> None:
    make, code_expected = HOSTILE[name]
    folder = tmp_path / "model"
    folder.mkdir()
    path = make(folder)
    assert child.stdin is not None and child.stdout is not None
    child.stdin.write(f"{path}\n")
    child.stdin.flush()
    code, seconds, growth = json.loads(child.stdout.readline())
    assert code == code_expected
    assert seconds < SECONDS and growth < MB
    assert not (folder / TRACE).exists(), "code in the file was run"
