"""The training loop: phases in, events out. It can be closed at any step and resumes from its resume point."""

import math
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from megu.base.errors import Diverged, MeguError
from megu.base.events import Event, LossPoint, Metrics, Note, Saved
from megu.machine import torch_setup
from megu.unlearn.training import distributed, memory, resume, schedules
from megu.unlearn.training.early_stopping import EarlyStopping, end_step
from megu.unlearn.training.mode import is_divisible
from megu.unlearn.training.resume import State
from megu.unlearn.training.sharing import Mode, OutOfMemory, SharedForward, raise_everywhere
from megu.unlearn.training.task import Losses, Phase

if TYPE_CHECKING:
    from torch import nn

Measure = Callable[["nn.Module"], dict[str, float]]
SAVE_EVERY = 10.0
"""Seconds between resume points: the most work that a killed process loses."""
LOSS_LIMIT = 1e5
"""Largest loss of a training that works. Cross-entropies stay below a hundred; beyond this limit, weights are out of
range."""


def train(
    model: "nn.Module",
    phases: list[Phase],
    measure: Measure,
    every: int,
    seed: int,
    folder: Path,
    mode: Mode | None = None,
    guard: float = 0.0,
    early_stopping: EarlyStopping | None = None,
) -> Iterator[Event]:
    """Train `model` in place through all phases.

    Every process of a distributed training calls this. Only the main one yields events and writes files; the others
    raise Stopped if the main one stops. At the end, the resume point holds the final weights (`training.resume.load`).

    Parameters
    ----------
    model
        The module to train.
    phases
        Phases in their order; each has its steps, optimiser and loss.
    measure
        Function from the model to accuracies in 0..1 by name, `forget` and `retain`, on validation images if there are
        any. It runs before the first step, every `every` steps and after the last one; its time does not count.
    every
        Steps between two measurements.
    seed
        Dropout in a step is a function of (seed, step).
    folder
        Folder of the resume point.
    mode
        Precision, memory format and micro-batches. If memory runs out, the number of micro-batches is doubled and a
        note is yielded.
    guard
        Smallest share of the initial `retain` accuracy that must be left, 0 for none (see `_Training._check_collapse`).
    early_stopping
        Ends the last phase early if more training gains nothing, with a learning rate that falls to zero. Its
        measurements count as time.

    Raises
    ------
    Diverged
        If a loss is not finite or exceeds `LOSS_LIMIT`, or accuracy collapses. The resume point before it is kept.
    MeguError
        ``memory_none`` if even the smallest micro-batches do not fit the memory.
    """
    mode = mode or Mode()
    with memory.reuse_freed_memory(), SharedForward(model, mode) as forward:
        yield from _Training(forward, phases, measure, every, seed, folder, mode, guard, early_stopping).events()


class _Training:
    """State of one call of `train`."""

    def __init__(
        self,
        forward: SharedForward,
        phases: list[Phase],
        measure: Measure,
        every: int,
        seed: int,
        folder: Path,
        mode: Mode,
        guard: float,
        early_stopping: EarlyStopping | None,
    ) -> None:
        self.shared, self.model, self.phases = forward, forward.model, phases
        self.measure, self.every, self.seed = measure, every, seed
        self.folder, self.mode, self.guard, self.early_stopping = folder, mode, guard, early_stopping
        self.state = distributed.broadcast(
            resume.load(folder) or State(micro_batches=mode.micro_batches) if distributed.is_main_process() else None
        )
        self._count_steps()
        self.mode.micro_batches = self.state.micro_batches
        self.optimiser: Any = None
        self.saved, self.shown_step = time.monotonic(), self.state.done

    def events(self) -> Iterator[Event]:
        """Yield the events of all phases."""
        state = self.state
        if state.model:
            self.model.load_state_dict(state.model)
        distributed.synchronise(self.model)
        yield from distributed.on_main_process(self._replay())
        for phase in self.phases[state.phase :]:
            yield from self._train_phase(phase)
            state.phase, state.step, state.optimiser = state.phase + 1, 0, {}
            self.optimiser = None
        yield from distributed.on_main_process(self._finish())

    def _train_phase(self, phase: Phase) -> Iterator[Event]:
        # neither accelerate's optimiser nor its `backward`: both search the disk for a package, 2 ms a step
        """Run the steps of one phase."""
        self.optimiser = phase.optimiser(self.model)
        base_lrs = [group["lr"] for group in self.optimiser.param_groups]
        if self.state.optimiser:
            self.optimiser.load_state_dict(self.state.optimiser)
        try:
            yield from distributed.on_main_process(self._after_step())
            while self.state.step < (self.state.ending or phase.steps):
                start = time.monotonic()
                for group, base_lr in zip(self.optimiser.param_groups, base_lrs, strict=True):
                    group["lr"] = base_lr * phase.lr_factor(self.state.step) * self._tail_factor()
                yield from self._step(phase)
                self.state.seconds += time.monotonic() - start
                yield from distributed.on_main_process(self._after_step())
                self._agree_on_end()
        except GeneratorExit:
            self._save()
            raise

    def _step(self, phase: Phase) -> Iterator[Event]:
        """Make one step; double the micro-batches as long as memory runs out."""
        state, values = self.state, self._compute_gradients(phase)
        while values is None:
            state.micro_batches = self.mode.micro_batches = distributed.broadcast(self._double_micro_batches())
            yield from distributed.on_main_process(iter([Note("memory_short", {"parts": state.micro_batches})]))
            values = self._compute_gradients(phase)
        total, forget, retain = distributed.broadcast(values)
        if not math.isfinite(total) or abs(total) > LOSS_LIMIT:
            raise Diverged("diverged")
        self.optimiser.step()
        state.step, state.done = state.step + 1, state.done + 1
        state.losses.append([state.done, forget, retain])

    def _compute_gradients(self, phase: Phase) -> list[float | None] | None:
        """Compute gradients; return the losses as numbers, or None if memory ran out."""
        self.optimiser.zero_grad()
        torch_setup.seed_all(self.seed, self.state.done)
        self.model.train()
        try:
            with raise_everywhere():
                losses = phase.loss(self.model, self.state.step)
                losses.total.backward()
        except OutOfMemory:
            return None
        distributed.average_gradients(self.model)
        return _as_numbers(losses)

    def _double_micro_batches(self) -> int:
        """Return twice the number of micro-batches; raise MeguError ``memory_none`` if they would get too small."""
        count = self.state.micro_batches
        if self.shared.largest_batch and not is_divisible(self.shared.largest_batch, count):
            raise MeguError("memory_none")
        return 2 * count

    def _after_step(self) -> Iterator[Event]:
        """Report the last step, save if it is time, and measure if it is due."""
        state = self.state
        if state.losses and state.done != self.shown_step:
            step, forget, retain = state.losses[-1]
            self.shown_step = state.done
            yield LossPoint(int(step or 0), self.total, forget, retain)
            if time.monotonic() - self.saved >= SAVE_EVERY:
                self._save()
                self.saved = time.monotonic()
                yield Saved(state.done)
        if self._is_due(
            self.every
        ):  # before the next step: a training that goes on measures what the stopped one did not
            yield from self._take_measurement()

    def _take_measurement(self) -> Iterator[Event]:
        """Measure, add a row to the history, and check for collapse and for early stopping."""
        state, start = self.state, time.monotonic()
        values = self.measure(self.model)
        state.history.append({"step": state.done, **values})
        if self.early_stopping is not None:
            state.history[-1]["watch"] = self.early_stopping.measure(self.model)
            state.seconds += time.monotonic() - start
        yield Metrics(state.done, self.total, values)
        self._check_collapse()
        yield from self._check_early_stop()

    def _check_early_stop(self) -> Iterator[Event]:
        """Decide in the last phase if it ends early."""
        state = self.state
        if self.early_stopping is None or state.phase != len(self.phases) - 1 or state.ending:
            return
        phase = self.phases[-1]
        if state.step == phase.steps:
            return
        ending = end_step(phase, state.step)
        if ending < phase.steps and self.early_stopping.is_enough(state.history):
            state.enough, state.ending = state.step, ending
            self._count_steps()
            yield Note("stops_early", {"left": ending - state.step, "instead": phase.steps - state.step})

    def _agree_on_end(self) -> None:
        """Let all processes end at the same step."""
        if self.early_stopping is not None and self.state.done % self.every == 0:
            state = self.state
            state.enough, state.ending = distributed.broadcast((state.enough, state.ending))

    def _count_steps(self) -> None:
        """Sum the steps of all phases, the last one up to its end."""
        last = self.phases[-1].steps if self.phases else 0
        self.total = sum(phase.steps for phase in self.phases[:-1]) + (self.state.ending or last)
        self.state.total = self.total

    def _tail_factor(self) -> float:
        """Return the factor on the learning rate in the tail of an early stop."""
        state = self.state
        return schedules.cosine(state.step - state.enough, state.ending - state.enough) if state.ending else 1.0

    def _check_collapse(self) -> None:
        """Raise Diverged ``collapsed`` if accuracy on images to keep is below `guard` of its initial value.

        Only measurements in the last phase count, and two in a row must be too low: an earlier phase may damage the
        model on purpose (UNSIR). The resume point is then the one of the last good measurement.
        """
        first, *later = self.state.history
        if not self.guard or "retain" not in first:
            return
        least, phase_start = self.guard * first["retain"], sum(phase.steps for phase in self.phases[:-1])
        is_low = [row["step"] > phase_start and row["retain"] < least for row in later]
        if is_low[-2:] == [True, True]:
            resume.restore_good(self.folder)
            before, after = (round(100 * row["retain"]) for row in (first, later[-1]))
            raise Diverged("collapsed", before=before, after=after)
        if not is_low or not is_low[-1]:
            self._save()
            resume.keep_as_good(self.folder)

    def _is_due(self, every: int) -> bool:
        last_step = self.state.history[-1]["step"] if self.state.history else -1
        return self.state.done % every == 0 and last_step != self.state.done

    def _replay(self) -> Iterator[Event]:
        """Yield earlier events of a resumed training, thinned out: a window that was opened since has not seen them."""
        state = self.state
        for step, forget, retain in state.losses[:: max(1, len(state.losses) // 1000)]:
            yield LossPoint(int(step or 0), self.total, forget, retain)
        for row in state.history:
            values = {name: value for name, value in row.items() if name not in ("step", "watch")}
            yield Metrics(row["step"], self.total, values)

    def _finish(self) -> Iterator[Event]:
        """Take a last measurement if it is missing, and save."""
        if self._is_due(1):
            yield from self._take_measurement()
        self._save()

    def _save(self) -> None:
        state = self.state
        state.model = {name: tensor.detach().cpu() for name, tensor in self.model.state_dict().items()}
        state.optimiser = self.optimiser.state_dict() if self.optimiser is not None else {}
        resume.save(self.folder, state)


def _as_numbers(losses: Losses) -> list[float | None]:
    """Return total, forget and retain loss as numbers, fetched at once: each fetch waits for the GPU."""
    import torch

    losses_present = [loss for loss in (losses.total, losses.forget, losses.retain) if loss is not None]
    numbers = iter(torch.stack([loss.detach().float() for loss in losses_present]).tolist())
    return [None if loss is None else next(numbers) for loss in (losses.total, losses.forget, losses.retain)]
