"""A disk that is full, for real: each stage ends in a sentence that names the place, and goes on with space again."""

import errno
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import engine
import pytest
from safetensors import SafetensorError

from megu.base import files
from megu.base.errors import ProjectError
from megu.project.perform import perform
from megu.project.project import Project
from megu.project.stage import order
from megu.worker.stages import make_stage

STAGES = ["features", "compare", "pictures", "audit", "export"]
"""The last ones; those they need come before them."""
LEFT = [0, 4096, 16_384, 65_536]
"""Bytes left on the disk at a stage's tries: each lets it get a little further."""
SCRIPT = """
import json, os, sys
from pathlib import Path
from test_full_disk import tried
print(json.dumps(tried(Path(sys.argv[1]))))
"""


def tried(folder: Path) -> dict[str, object]:
    """Perform all stages of a project on a small disk of its own, each first with too little space. In a child."""
    tries: dict[str, list[str]] = {}
    with Project.open(folder) as project:
        stages = dict.fromkeys(stage for name in STAGES for stage in order(project, make_stage(name, "run-1")))
        for stage in stages:
            tries[stage.name] = [_with_little_space(project, stage, left) for left in LEFT]
            tries[stage.name].append(_outcome(project, stage))
        return {"tries": tries, "weights": engine.weights_digest(project)}


def _with_little_space(project: Project, stage: object, left: int) -> str:
    filler = project.folder.parent / "filler"
    with filler.open("wb", buffering=0) as file:
        size = 0
        try:
            while True:
                size += file.write(b"x" * 4096)
        except OSError:
            file.truncate(max(0, size - left))
    try:
        return _outcome(project, stage)
    finally:
        filler.unlink()


def _outcome(project: Project, stage: object) -> str:
    try:
        return type(list(perform(project, stage))[-1]).__name__  # type: ignore[arg-type]
    except ProjectError as error:
        assert str(project.folder) in str(error)
        return error.code
    except Exception as error:
        return f"{type(error).__name__}: {error}"


@pytest.fixture
def small_disk() -> Callable[[Path, str], subprocess.CompletedProcess[str]]:
    """Runs Python with a folder's content on a disk of 16 MB in its own namespace; skips where none may be made."""
    mounting = 'mount -t tmpfs -o size=16m tmpfs "$0" && cp -r "$1/." "$0" && shift && exec "$@"'

    def run(source: Path, code: str) -> subprocess.CompletedProcess[str]:
        disk = Path(tempfile.mkdtemp(prefix="small-disk-", dir=source.parent))
        command = ["unshare", "-rm", "sh", "-c", mounting, str(disk), str(source)]
        if not shutil.which("unshare") or subprocess.run([*command, "true"], capture_output=True).returncode:
            pytest.skip("this system lets no test make a disk")
        paths = filter(None, sys.path)
        env = {**os.environ, "PYTHONPATH": os.pathsep.join(paths)}
        command_line = [*command, sys.executable, "-c", code, str(disk / "project")]
        return subprocess.run(command_line, env=env, capture_output=True, text=True, timeout=300)

    return run


def test_every_stage_on_a_full_disk_ends_in_a_sentence_and_goes_on(
    tiny_project: Callable[..., Project], sample: Path, tmp_path: Path, small_disk: Callable
) -> None:
    how = {"steps": 6, "noise_steps": 2, "mllm": sample / "mllm", "exemplars": 2}
    (tmp_path / "disk").mkdir()
    tiny_project("disk/project", **how).close()
    process = small_disk(tmp_path / "disk", SCRIPT)
    assert process.returncode == 0, process.stderr
    report = json.loads(process.stdout.splitlines()[-1])
    assert {"model", "images", "baseline", "forget", "similarity", "noise", "unlearn"} <= set(report["tries"])
    for name, outcomes in report["tries"].items():
        assert outcomes[0] == "disk_full", f"{name} wrote nothing at all?"
        assert set(outcomes[:-1]) <= {"disk_full", "Finished", "Reused"}, name
        assert outcomes[-1] in ("Finished", "Reused"), f"{name} does not go on"
    control = tiny_project("control", **how)
    engine.run(control, "compare", "run-1")
    assert report["weights"] == engine.weights_digest(control), "an unlucky try changes no bit"


@pytest.mark.parametrize(("number", "code"), [(28, "disk_full"), (27, "file_too_large"), (13, "cannot_write")])
def test_what_the_writer_of_safetensors_says_of_the_disk_is_understood(number: int, code: str, tmp_path: Path) -> None:
    with pytest.raises(ProjectError) as error, files.disk_errors(tmp_path):
        raise SafetensorError(f"Error while serializing: I/O error: something (os error {number})")
    assert error.value.code == code and str(tmp_path) in str(error.value)
    with pytest.raises(SafetensorError), files.disk_errors(tmp_path):
        raise SafetensorError("Error while deserializing header: header too large")


@pytest.mark.parametrize(("number", "code"), [(errno.ENOSPC, "disk_full"), (errno.EACCES, "cannot_write")])
def test_a_tree_that_can_not_be_copied(number: int, code: str, tmp_path: Path) -> None:
    """`shutil.copytree` gathers what went wrong in words: packing copies a result's folder so."""

    def fail(source: str, target: str) -> None:
        raise OSError(number, os.strerror(number), target)

    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "result.json").write_text("{}", encoding="utf-8")
    with pytest.raises(ProjectError) as error, files.disk_errors(tmp_path):
        shutil.copytree(tmp_path / "a", tmp_path / "b", copy_function=fail)
    assert error.value.code == code
