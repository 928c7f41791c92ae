"""Speed of the training loop against a bare PyTorch loop, in each mode, and beside other work.

A bare loop has its batches ready on the device: what drawing, shifting, noise, events and resume points cost the
engine's loop is what it is slower by. Both take turns, step by step, so that other work slows them alike.
"""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any

from common import RUNS, Table, scratch

BATCH, IMAGES = 128, 4000
RATIO = 0.95
THREADS_RATIO = 0.9
Step = Callable[[], Any]


def task_of(kind: str, method: str) -> Any:
    """A task of random images: ``resnet`` of CIFAR's size, ``sample`` of the digits'."""
    import copy

    import torch

    from megu.images.dataset import Dataset, Splits
    from megu.machine import torch_setup
    from megu.model.architectures.table import build
    from megu.project.preprocessing import Preprocessing
    from megu.unlearn.methods.table import METHODS
    from megu.unlearn.training.task import Task

    size, channels, name, arguments = {
        "resnet": (32, 3, "resnet_cifar", {"classes": 10, "depth": 20}),
        "sample": (8, 1, "small_cnn", {"classes": 10, "channels": 1, "width": 32}),
    }[kind]
    how = Preprocessing(size=(size, size), channels=channels, mean=(0.5,) * channels, std=(0.25,) * channels)
    pixels = torch.randint(0, 256, (IMAGES, channels, size, size), dtype=torch.uint8)
    labels = torch.arange(IMAGES) % 10
    data = Dataset([], pixels, labels, [str(k) for k in range(10)], how)  # type: ignore[arg-type]
    forget, retain = (torch.nonzero(mask).squeeze(1) for mask in (labels == 3, labels != 3))
    model, nothing = build(name, arguments).to(torch_setup.device()), torch.empty(0, dtype=torch.long)
    transition = (torch.ones(10, 10) - torch.eye(10)).double() / 9
    noise = {(sign, k): torch.randn(32, channels, size, size) for sign in ("negative", "positive") for k in range(10)}
    parameters = METHODS[method].parameters.model_validate({"batch": BATCH})
    start, splits = copy.deepcopy(model).eval(), Splits(torch.arange(IMAGES), forget, retain, nothing, nothing)
    how_fresh = lambda seed: build(name, arguments)  # noqa: E731
    return Task(model, start, data, splits, [3], transition, noise, parameters, how_fresh)  # type: ignore[arg-type]


def ours(task: Any, method: str, folder: Path) -> Iterator[Any]:
    """The engine's loop: each `next` is a step."""
    from megu.base.events import LossPoint
    from megu.unlearn.methods.table import METHODS
    from megu.unlearn.training import loop

    phases = METHODS[method].phases()(task)
    for event in loop.train(task.model, phases, lambda model: {}, 10**9, 0, folder):
        if isinstance(event, LossPoint):
            yield event


def bare(task: Any, method: str) -> Step:
    """A loop as anyone would write it, on batches that are ready, with the method's optimiser."""
    import copy

    import torch
    from torch.nn import functional

    from megu.machine import torch_setup
    from megu.unlearn.methods.table import METHODS

    model = copy.deepcopy(task.model).train()
    optimiser = METHODS[method].phases()(task)[0].optimiser(model)
    rows = torch.arange(BATCH)
    inputs, labels = (
        task.data.normalised(rows).to(torch_setup.device()),
        task.data.labels[rows].to(torch_setup.device()),
    )

    def step() -> float:
        optimiser.zero_grad()
        loss = functional.cross_entropy(model(inputs), labels)
        loss.backward()
        optimiser.step()
        return loss.item()

    return step


def seconds(steps: list[Step], count: int, runs: int = RUNS) -> list[float]:
    """Seconds of `count` calls of each, the best of `runs`; they take turns."""
    best = [float("inf")] * len(steps)
    for _ in range(runs):
        step_seconds = [0.0] * len(steps)
        for _ in range(count):
            for i, step in enumerate(steps):
                start = time.perf_counter()
                step()
                step_seconds[i] += time.perf_counter() - start
        best = [min(pair) for pair in zip(best, step_seconds, strict=True)]
    return best


def against_bare(table: Table, kind: str, method: str, count: int, folder: Path) -> None:
    folder.mkdir()
    task = task_of(kind, method)
    steps, plain = ours(task, method, folder), bare(task, method)
    for _ in range(3):  # warm up
        next(steps), plain()
    own, other = seconds([lambda: next(steps), plain], count)
    table.row(f"{kind}, {method}: engine's loop", count / own, unit="/s")
    table.row(f"{kind}, {method}: bare loop", count / other, unit="/s")
    table.row(f"{kind}, {method}: ratio", other / own, RATIO, at_least=True)


def modes(table: Table) -> None:
    """Time each mode on ResNet-20, and report the one chosen for 300 steps."""
    from megu.unlearn.training import mode
    from megu.unlearn.training.sharing import Mode

    model = task_of("resnet", "retrain").model
    for how in (Mode(), *mode._candidates()):
        table.row(f"resnet, batch 256: {called(how)}", 1000 * mode._seconds(model, how, (3, 32, 32), 256), unit="ms")
    start = time.perf_counter()
    mode_chosen = mode.choose(model, (3, 32, 32), BATCH, 300)
    share = (time.perf_counter() - start) / (300 * mode._seconds(model, mode_chosen, (3, 32, 32), BATCH))
    table.row(f"choosing among them ({mode_chosen.precision}), of a run of 300 steps", share, 0.03)


def called(how: Any) -> str:
    """A mode, in a row's name."""
    return f"{how.precision}{', channels-last' if how.channels_last else ''}"


def kept(table: Table, count: int) -> None:
    """Steps of ResNet-20 whose freed memory stays with the process, against steps that fetch it again, by turns."""
    import torch

    from megu.unlearn.training import memory, mode
    from megu.unlearn.training.sharing import Mode, SharedForward

    model, inputs = task_of("resnet", "retrain").model.train(), torch.randn(2 * BATCH, 3, 32, 32)
    optimiser = torch.optim.SGD(model.parameters(), 0.01, momentum=0.9)

    def step() -> None:
        optimiser.zero_grad()
        model(inputs).logsumexp(1).mean().backward()
        optimiser.step()

    for how in (Mode(), *mode._candidates()):
        best = {memory.reuse_freed_memory: float("inf"), nullcontext: float("inf")}
        with SharedForward(model, how, alone=True):
            for _ in range(RUNS):
                for where, least in best.items():
                    with where():
                        step()  # fetches what is kept
                        best[where] = min(least, *seconds([step], count, runs=1))
        gain = best[nullcontext] / best[memory.reuse_freed_memory]
        table.row(f"resnet, {called(how)}: steps with kept memory, against fetched anew", gain)


@contextmanager
def busy() -> Iterator[None]:
    """A process at work on each core."""
    others = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(os.cpu_count() or 1)]
    try:
        time.sleep(0.5)
        yield
    finally:
        for other in others:
            other.kill()
            other.wait()


def threads(table: Table, count: int) -> None:
    """As many threads as the engine takes, against one, alone and beside a busy process on each core."""
    import torch

    from megu.machine import torch_setup

    step = bare(task_of("resnet", "retrain"), "retrain")

    def with_threads(number: int) -> Step:
        def run() -> None:
            torch.set_num_threads(number)
            step()

        return run

    thread_count, cores = torch_setup.threads(), os.cpu_count() or 1
    steps = [with_threads(number) for number in (1, thread_count, cores)]
    for where, others in (("alone", None), ("beside busy processes", busy)):
        if others is None:
            one, own, every = seconds(steps, count)
        else:
            with others():
                one, own, every = seconds(steps, count)
        table.row(f"{where}: one thread", count / one, unit="/s")
        table.row(f"{where}: {thread_count} of {cores} cores, as the engine does", count / own, unit="/s")
        table.row(f"{where}: the engine's threads against one", one / own, THREADS_RATIO, at_least=True)
        table.row(f"{where}: a thread on every core against one", one / every)
    torch.set_num_threads(thread_count)


def main() -> int:
    from megu.machine import torch_setup

    torch_setup.warm_up()
    table = Table("Steps a second (best of three)")
    with scratch() as folder:
        for kind, count in (("resnet", 8), ("sample", 60)):
            for method in ("retrain", "megu_plus"):
                against_bare(table, kind, method, count, folder / f"{kind}-{method}")
    kept(table, 3)
    modes(table)
    threads(table, 6)
    return table.end()


if __name__ == "__main__":
    sys.exit(main())
