"""Several processes train as one: the same weights, one that writes, and all of them stop together."""

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import engine
import pytest
import torch

from megu.base import files
from megu.base.errors import ProjectError
from megu.project.project import Project
from megu.unlearn.stage_unlearn import attempts
from megu.unlearn.training import resume
from megu.worker.stages import make_stage

HERE = Path(__file__).parent
TWO = ("-m", "torch.distributed.run", "--standalone", "--nproc-per-node", "2")
ACCELERATE = ("-m", "accelerate.commands.launch", "--multi_gpu", "--num_processes", "2", "--main_process_port", "0")
Result = dict[str, Any]


def python(*arguments: str, env: dict[str, str] | None = None) -> "subprocess.CompletedProcess[str]":
    """A Python process with these arguments, run to its end."""
    command = [sys.executable, *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=240, env={**os.environ, **(env or {})})


def trained(root: Path, launcher: Sequence[str] = ()) -> list[list[Result]]:
    """Return each process's results of `distributed_steps.py`: whole, stopped, resumed, short of memory, nowhere."""
    root.mkdir()
    process = python(*launcher, str(HERE / "distributed_steps.py"), str(root))
    assert process.returncode == 0, process.stderr
    return [torch.load(path) for path in sorted(root.glob("process-*.pt"))]


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("team")


@pytest.fixture(scope="module")
def alone(root: Path) -> list[Result]:
    return trained(root / "alone")[0]


@pytest.fixture(scope="module")
def both(root: Path) -> list[list[Result]]:
    """Of the main process, and of the other."""
    return trained(root / "two", TWO)


def apart(one: Result, other: Result) -> float:
    """The largest difference of two models' weights."""
    a, b = one["weights"], other["weights"]
    return max((a[name] - b[name]).abs().max().item() for name in a)


def test_two_processes_get_the_weights_of_one(alone: list[Result], both: list[list[Result]]) -> None:
    main, other = both[0][0], both[1][0]
    assert apart(main, alone[0]) <= 1e-4 and apart(main, other) == 0
    assert _steps(main) == _steps(alone[0]) and main["told"].count("LossPoint") == 12 and not other["told"]
    assert apart(alone[0], alone[4]) > 1e-2, "weights that hardly move would agree as well"


def _steps(result: Result) -> list[str]:
    """Return the events of the steps; saving goes by the clock."""
    return [name for name in result["told"] if name != "Saved"]


def test_stopped_together_they_go_on_to_the_same_bits(both: list[list[Result]]) -> None:
    (whole, stopped, resumed, *_), (_, other, other_resumed, *_) = both
    assert stopped["told"].count("LossPoint") == 5 and not other["told"]
    assert apart(stopped, other) == 0 < apart(stopped, whole)
    assert apart(resumed, whole) == apart(other_resumed, whole) == 0


def test_where_one_runs_out_of_memory_all_cut_the_step(
    alone: list[Result], both: list[list[Result]], root: Path
) -> None:
    main, other = both[0][3], both[1][3]
    state = resume.load(root / "two" / "short")
    assert state is not None and state.micro_batches == 2 and main["told"].count("Note") == 1
    assert apart(main, alone[0]) <= 1e-4 and apart(main, other) == 0


def test_a_loss_that_is_no_number_ends_them_all(both: list[list[Result]]) -> None:
    main, other = both[0][4], both[1][4]
    assert main["told"].count("LossPoint") == 5 and apart(main, other) == 0


def test_the_command_under_a_launcher(tiny_project: Callable[..., Project]) -> None:
    project, stage = tiny_project(steps=10, noise_steps=2, batch=16), make_stage("unlearn", "run-1")
    project.close()
    guarded_path = os.environ["PYTHONPATH"].split(os.pathsep)  # the launcher looks for a free port of this machine
    env = {"PYTHONPATH": os.pathsep.join(path for path in guarded_path if Path(path).name != "child")}
    process = python(*ACCELERATE, "-m", "megu", "run", "--until", "unlearn", str(project.folder), env=env)
    assert process.returncode == 0, process.stderr
    assert process.stderr.count("10 steps") == 1, "the main process alone speaks"
    settings = files.read_json(engine.folder_of(project, stage) / "result.json")["settings"]
    assert settings["processes"] == 2
    assert [line.get("outcome") for line in attempts(project, stage)] == [None, "done"]
    assert not list((project.folder / "partial").iterdir())


def test_a_mistake_under_a_launcher_is_told_once(tmp_path: Path) -> None:
    process = python(*TWO, "-m", "megu", "run", str(tmp_path / "nothing"))
    assert process.returncode != 0
    assert process.stderr.count(str(ProjectError("project_missing", folder=str(tmp_path / "nothing")))) == 1
