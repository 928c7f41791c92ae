"""Shared parts of the benchmarks: projects of the sample, a table with limits, and the environment they run in."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
SAMPLE = ROOT / "resources" / "sample"

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.update({"HF_HUB_OFFLINE": "1", "TRANSFORMERS_OFFLINE": "1", "OMP_WAIT_POLICY": "PASSIVE"})
sys.path[:0] = [str(HERE.parent / folder) for folder in ("helpers", "core/helpers", "core/similarity/remote")]

import engine  # noqa: E402, F401  (the benchmarks take it from here)
import psutil  # noqa: E402
import torch  # noqa: E402
from making import make_project_at  # noqa: E402

from megu.forget.splits import load_splits  # noqa: E402
from megu.images.stage_pixels import load_dataset  # noqa: E402
from megu.machine import torch_setup as compute  # noqa: E402
from megu.model.architectures.small_cnn import SmallCNN  # noqa: E402
from megu.project.project import Project, now  # noqa: E402
from megu.project.schema import Consent, ServerChoice, SimilarityChoice, SimilarityParameters  # noqa: E402
from megu.similarity.remote.address import origin_of  # noqa: E402
from megu.unlearn.methods import retrain  # noqa: E402
from megu.unlearn.methods.retrain import RetrainParameters  # noqa: E402
from megu.unlearn.stage_unlearn import Unlearn  # noqa: E402
from megu.unlearn.training.sharing import Mode, SharedForward  # noqa: E402
from megu.unlearn.training.task import Task  # noqa: E402

RUNS = 3
"""Times are the best of that many: other work on the machine only ever makes them longer."""


class Table:
    """Prints rows of `name value limit ok/NOT`; a row without a limit is there to compare with."""

    def __init__(self, title: str) -> None:
        self.missed: list[str] = []
        print(f"{title}\n{'':<58}{'measured':>12}{'limit':>12}")

    def row(self, name: str, value: float, limit: float | None = None, unit: str = "", at_least: bool = False) -> None:
        """A figure that must be at most (or `at_least`) the limit."""
        text = f"{value:.3g}" if isinstance(value, float) else str(value)
        line = f"{name:<58}{text + ' ' + unit:>12}"
        if limit is not None:
            fine = value >= limit if at_least else value <= limit
            sign = "≥" if at_least else "≤"
            line += f"{f'{sign} {limit:g} {unit}':>12}  {'ok' if fine else 'NOT'}"
            if not fine:
                self.missed.append(name)
        print(line, flush=True)

    def end(self) -> int:
        """The exit code: 1 where a limit was missed."""
        print(f"{len(self.missed)} missed: {', '.join(self.missed)}" if self.missed else "all kept")
        return 1 if self.missed else 0


@contextmanager
def scratch() -> Iterator[Path]:
    """A folder that is gone afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="megu-benchmark-"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def sample_project(folder: Path, forget: tuple[str, ...] = ("eight",), method: str = "megu_plus", **how) -> Project:
    """A project of the sample with its multimodal model and one run with a method's balanced settings."""
    shutil.rmtree(folder, ignore_errors=True)
    how = {"exemplars": 10, **how}
    return make_project_at(folder, SAMPLE, forget=forget, mllm=SAMPLE / "mllm", method=method, **how)


def trained_on_all(project: Project, stage: Unlearn, seed: int) -> SmallCNN:
    """Train a model on all training images by the recipe of retraining; the stage *forget* has been done."""
    return trained_by_recipe(project, stage, seed)


def trained_by_recipe(
    project: Project, stage: Unlearn, seed: int, *, without: bool = False, mode: Mode | None = None
) -> SmallCNN:
    """Train a model by the recipe of retraining, on all training images or on those `without` the images to forget."""
    data = load_dataset(project, stage, stage.inputs(project))
    splits = load_splits(project, stage, data)
    compute.seed_all(seed)
    model = SmallCNN(len(data.class_names))
    splits_shown = splits if without else replace(splits, retain=splits.train)
    task = Task(model, model, data, splits_shown, [], None, {}, RetrainParameters(seed=seed))
    (phase,) = retrain.phases(task)
    optimiser = phase.optimiser(model)
    with SharedForward(model, mode or Mode(), alone=True):
        for step in range(phase.steps):
            optimiser.param_groups[0]["lr"] = task.parameters.rate * phase.lr_factor(step)
            optimiser.zero_grad()
            phase.loss(model.train(), step).total.backward()
            optimiser.step()
    return model.to(memory_format=torch.contiguous_format)  # type: ignore[call-overload]


def ask_server(project: Project, url: str, requests: int, **options: object) -> None:
    """Choose a server on this computer and agree to send it any image; `options`: what else is not the default."""
    names = sorted(folder.name for folder in project.find_path(project.choices.images.path).glob("*/*"))  # type: ignore[union-attr]
    scheme, host = origin_of(url)
    consent = Consent(scheme=scheme, host=host, given=now(), images=10**6, classes=names)
    server = ServerChoice(url=url, model="stub", requests=requests)
    parameters = SimilarityParameters.model_validate(options)
    project.choices.similarity = SimilarityChoice(
        source="server", server=server, consent=consent, parameters=parameters
    )
    project.save()


@contextmanager
def stub_server() -> Iterator[str]:
    """The address of a stand-in server in a process of its own, which ends when its input does."""
    command = [sys.executable, str(HERE.parent / "stub.py")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        yield server.stdout.readline().strip()


def working_child() -> psutil.Process:
    """The engine's process that is at work for this one: the older of two, for a fresh spare waits beside it."""
    children = psutil.Process().children()
    return min((c for c in children if "megu.worker.parent" in c.cmdline()), key=lambda child: child.create_time())


def best(measure: Callable[[], float]) -> float:
    """The shortest of `RUNS` times."""
    return min(measure() for _ in range(RUNS))
