"""Nothing is performed unguarded: a guard that is missing, or does not answer, keeps a stage from being performed."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from megu.base.errors import NotReady, PolicyError
from megu.project import guards
from megu.project.perform import perform
from megu.project.project import Project
from megu.worker.stages import make_stage


@pytest.mark.parametrize("name", [guards.POLICY, guards.TRACES])
def test_without_a_guard_nothing_is_performed(name: str, finished: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(guards._guards, name)
    stage = make_stage("compare", "run-1", again=True)
    with pytest.raises(RuntimeError, match=name):
        list(perform(finished, stage))


@pytest.mark.parametrize(("name", "error"), [(guards.POLICY, PolicyError), (guards.TRACES, NotReady)])
def test_each_guard_is_asked_before_anything_is_done(
    name: str, error: type[Exception], finished: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(project: Project, stage: object) -> None:
        raise error("policy_images")  # type: ignore[call-arg]

    monkeypatch.setitem(guards._guards, name, refuse)
    stage = make_stage("compare", "run-1", again=True)
    monkeypatch.setattr(type(stage), "run", lambda *_: pytest.fail("it was performed"))
    with pytest.raises(error):
        list(perform(finished, stage))


@pytest.mark.parametrize(
    "start", ["megu.worker.stages", "megu.cli.progress", "megu.worker.child", "megu.worker.parent"]
)
def test_every_way_in_puts_the_guards_up(start: str, tmp_path: Path) -> None:
    code = f"import json, {start}; from megu.project import guards; print(json.dumps(sorted(guards._guards)))"
    process = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert json.loads(process.stdout) == ["policy", "traces"]
