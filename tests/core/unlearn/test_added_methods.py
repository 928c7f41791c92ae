"""Methods that other packages bring: found, listed, run and told of where they can't be used."""

import importlib
import json
import logging
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import engine
import pytest

from megu.base import old_paths
from megu.project.project import Project
from megu.project.results import current_key
from megu.unlearn.methods import table
from megu.unlearn.methods.info import MethodInfo
from megu.unlearn.methods.table import METHODS, load_added
from megu.worker.stages import make_stage

HALVING = '''
"""A method of another package: it halves all weights, at one step a weight."""

from megu.unlearn.methods.info import MethodInfo
from megu.unlearn.methods.parameters import TrainingParameters
from megu.base.parameters import parameter


class Parameters(TrainingParameters):
    """Its own."""

    steps: int = parameter(3, "Halvings", "How often.", ge=1, le=9)


INFO = MethodInfo("Halving", "Halves all weights.", Parameters, "halving_phases", strengths={"twice": {"steps": 2}})
NOTHING = 7
WRONG = MethodInfo("Wrong", "Has a strength of no parameter.", Parameters, "halving_phases", strengths={"x": {"y": 1}})
'''
PHASES = '''
"""Its phases."""

import torch

from megu.unlearn.training.task import Losses, Phase


class Halve(torch.optim.SGD):
    def step(self, closure=None):
        for group in self.param_groups:
            for weight in group["params"]:
                weight.data /= 2


def phases(task):
    def loss(model, step):
        total = model(task.data.normalised(task.splits.retain)).square().mean()
        return Losses(total, None, total)

    return [Phase("halve", task.parameters.steps, lambda m: Halve(m.parameters(), 1.0), lambda step: 1.0, loss)]
'''


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Path]:
    """A function that puts a package with these entry points where Python finds it; returns its folder."""

    def make(**points: str) -> Path:
        folder = tmp_path / "packages"
        info = folder / "halving-1.2.dist-info"
        info.mkdir(parents=True)
        (folder / "halving.py").write_text(HALVING, encoding="utf-8")
        (folder / "halving_phases.py").write_text(PHASES, encoding="utf-8")
        (folder / "halving_leaving.py").write_text("raise SystemExit(3)", encoding="utf-8")
        (folder / "halving_deep.py").write_text("def f(): f()\nf()", encoding="utf-8")
        (info / "METADATA").write_text("Metadata-Version: 2.1\nName: halving\nVersion: 1.2\n", encoding="utf-8")
        text = "\n".join(f"{name} = {value}" for name, value in points.items())
        (info / "entry_points.txt").write_text(f"[megu.methods]\n{text}\n", encoding="utf-8")
        monkeypatch.syspath_prepend(folder)
        importlib.invalidate_caches()
        for name in ("halving", "halving_phases"):
            monkeypatch.delitem(sys.modules, name, raising=False)
        return folder

    return make


def test_a_method_of_a_package_is_found_with_its_source(package: Callable[..., Path]) -> None:
    package(halving="halving:INFO")
    methods, faults = load_added(METHODS)
    assert faults == [] and list(methods) == ["halving"]
    assert (methods["halving"].title, methods["halving"].source) == ("Halving", "halving 1.2")
    assert methods["halving"].values("twice", {}).model_dump()["steps"] == 2


@pytest.mark.parametrize(
    ("name", "value", "code", "reason"),
    [
        ("gone", "halving_gone:INFO", "method_broken", "ModuleNotFoundError"),
        ("lacking", "halving:LACKING", "method_broken", "AttributeError"),
        ("nothing", "halving:NOTHING", "method_broken", "names a int"),
        ("leaving", "halving_leaving:INFO", "method_broken", "SystemExit"),
        ("deep", "halving_deep:INFO", "method_broken", "RecursionError"),
        ("wrong", "halving:WRONG", "method_broken", "“y” can't be 1"),
        ("Bad-Name", "halving:INFO", "method_broken", "small letters"),
        ("megu_plus", "halving:INFO", "method_name_taken", "megu_plus"),
        ("retrain", "halving:INFO", "method_name_taken", "retrain"),
    ],
)
def test_what_can_not_be_used_gets_a_sentence_and_stops_nothing(
    name: str, value: str, code: str, reason: str, package: Callable[..., Path], caplog: pytest.LogCaptureFixture
) -> None:
    package(**{name: value, "halving": "halving:INFO"})
    logging.getLogger("megu").addHandler(caplog.handler)
    methods, (fault,) = load_added(METHODS)
    logging.getLogger("megu").removeHandler(caplog.handler)
    assert list(methods) == ["halving"] and fault.code == code
    assert reason in str(fault) and "halving 1.2" in str(fault) and "{" not in str(fault)
    assert str(fault) in caplog.text


def test_one_that_names_the_modules_of_0_1_0_is_found_and_warned(package: Callable[..., Path]) -> None:
    """`megu.methods` and the modules beside it have moved; packages that import them go on for one version."""
    old = HALVING.replace("megu.unlearn.methods", "megu.methods").replace("megu.base.parameters", "megu.parameters")
    folder = package(halving="halving:INFO")
    (folder / "halving.py").write_text(old, encoding="utf-8")
    with pytest.warns(DeprecationWarning, match="megu.methods.info is megu.unlearn.methods.info now"):
        for name in ("megu.methods", "megu.methods.info", "megu.parameters"):
            sys.modules.pop(name, None)
        methods, faults = load_added(METHODS)
    assert faults == [] and isinstance(methods["halving"], MethodInfo), "it is the same class, not a copy of it"


@pytest.mark.parametrize("old", sorted(old_paths.MOVED))
def test_each_old_path_leads_somewhere(old: str) -> None:
    with pytest.warns(DeprecationWarning, match=old):
        sys.modules.pop(old, None)
        assert importlib.import_module(old) is importlib.import_module(old_paths.MOVED[old])
    assert importlib.import_module(old_paths.MOVED[old]).__spec__.name == old_paths.MOVED[old]  # type: ignore[union-attr]


METHODS_OF_0_1_0 = ("megu", "megu_plus", "retrain", "fine_tune", "neg_grad_plus", "random_labels", "bad_teacher")
METHODS_OF_0_1_0 += ("scrub", "salun", "ssd", "unsir", "unsir_paper")


@pytest.mark.parametrize("name", METHODS_OF_0_1_0)
def test_a_method_of_0_1_0_is_found_at_its_old_path(name: str) -> None:
    with pytest.warns(DeprecationWarning, match=name):
        sys.modules.pop(f"megu.methods.{name}", None)
        assert importlib.import_module(f"megu.methods.{name}").__name__ == METHODS[name].module


def test_what_did_not_move_is_not_found_elsewhere() -> None:
    with pytest.raises(ModuleNotFoundError, match="megu.stages"):
        importlib.import_module("megu.stages")


def test_it_runs_as_ours_do(
    package: Callable[..., Path], tiny_project: Callable[..., Project], monkeypatch: pytest.MonkeyPatch
) -> None:
    package(halving="halving:INFO")
    monkeypatch.setitem(METHODS, "halving", load_added(METHODS)[0]["halving"])
    project, unlearn = tiny_project(method="halving"), make_stage("unlearn", "run-1")
    result = engine.result(project, "unlearn", "run-1")
    assert result["steps"] == 3 and result["losses"]["forget"] == [None] * 3
    key = current_key(project, unlearn)
    monkeypatch.setitem(METHODS, "halving", replace(METHODS["halving"], source="halving 1.3"))
    assert current_key(project, unlearn) != key, "another version of the package may give another result"


def test_one_without_phases_is_told_of_when_it_is_run(
    package: Callable[..., Path], tiny_project: Callable[..., Project], monkeypatch: pytest.MonkeyPatch
) -> None:
    (package(halving="halving:INFO") / "halving_phases.py").write_text("", encoding="utf-8")
    monkeypatch.setitem(METHODS, "halving", load_added(METHODS)[0]["halving"])
    assert engine.refusal(tiny_project(method="halving"), "unlearn", "run-1").code == "method_broken"


def test_the_command_line_lists_it_and_loads_no_torch(package: Callable[..., Path]) -> None:
    folder = package(halving="halving:INFO", gone="halving_gone:INFO")
    code = (
        "import json, sys; from megu.cli.methods import lines; told = lines();"
        "print(json.dumps([told, 'torch' in sys.modules]))"
    )
    python_path = os.pathsep.join([str(Path(table.__file__).parents[3]), str(folder)])
    process = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": python_path},
        capture_output=True,
        text=True,
        check=True,
    )
    answers, torch_loaded = json.loads(process.stdout)
    assert "halving: Halving" in answers and "  From the package halving 1.2" in answers and not torch_loaded
    assert "halving_gone" in answers[-1] and process.stderr == ""
