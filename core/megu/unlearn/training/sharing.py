"""Divides a batch among processes and into micro-batches that fit the memory. A method sees one model and one batch."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from megu.machine import torch_setup
from megu.unlearn.training import distributed

if TYPE_CHECKING:
    from torch import Tensor, nn


@dataclass
class Mode:
    """Computation of a training's steps.

    Attributes
    ----------
    precision
        Precision of the forward pass. Weights, losses and gradients are always float32.
    channels_last
        True for PyTorch's memory format of that name.
    micro_batches
        Number of pieces in which each batch is computed, one after another.
    """

    precision: Literal["float32", "bfloat16"] = "float32"
    channels_last: bool = False
    micro_batches: int = 1

    @classmethod
    def of(cls, settings: dict[str, Any]) -> "Mode":
        """Read a mode from a run's settings, which call micro-batches `parts`."""
        return cls(settings["precision"], settings["channels_last"], settings["parts"])

    def stored(self) -> dict[str, Any]:
        """Return the mode as a run's settings hold it; `of` reads it back."""
        return {"precision": self.precision, "channels_last": self.channels_last, "parts": self.micro_batches}


class SharedForward:
    """Context manager that replaces a model's forward pass: inputs (n, C, H, W) of the whole batch to logits (n, K).

    Each process computes the rows `[rank::world_size]` and gets the logits of all, so any loss over the batch equals
    that of a single process. Micro-batches are computed one after another, and again in the backward pass: that holds
    the activations of one at a time and costs a third more time (gradient checkpointing, Chen et al. 2016, arXiv
    1604.06174). Rows are dealt out one by one, so each micro-batch mixes images to forget and to keep as the batch
    does. BatchNorm takes its statistics from a micro-batch. Without gradients, the model's own forward pass runs, for
    measuring.

    Parameters
    ----------
    model
        The model whose `forward` is replaced.
    mode
        Precision, memory format and number of micro-batches.
    alone
        Compute all rows in this process, whatever the number of processes.
    """

    def __init__(self, model: "nn.Module", mode: Mode, alone: bool = False) -> None:
        self.model, self.mode = model, mode
        self.processes, self.largest_batch = (
            1 if alone else distributed.world_size(),
            0,
        )  # `most`: the largest batch of this process so far

    def __enter__(self) -> "SharedForward":
        import torch

        if self.mode.channels_last:
            self.model.to(memory_format=torch.channels_last)  # type: ignore[call-overload]
        self.original_forward: Callable[[Tensor], Tensor] = self.model.forward
        self.model.forward = self
        return self

    def __exit__(self, *_: object) -> None:
        del self.model.forward  # the class's own is found again

    def __call__(self, inputs: "Tensor") -> "Tensor":
        import torch

        if not torch.is_grad_enabled():
            return self.original_forward(inputs)
        if self.processes == 1 or len(inputs) < 2 * self.processes:  # too few to deal out: each computes them all
            return self._in_micro_batches(inputs)
        return distributed.gather_rows(self._compute_own(inputs[distributed.rank() :: self.processes]), len(inputs))

    def _compute_own(self, own_inputs: "Tensor") -> "Tensor":
        """Return this process's logits. If the memory of one process runs out, all of them raise `OutOfMemory`."""
        with raise_everywhere():
            return self._in_micro_batches(own_inputs)

    def _in_micro_batches(self, inputs: "Tensor") -> "Tensor":
        from torch.utils.checkpoint import checkpoint

        self.largest_batch = max(self.largest_batch, len(inputs))
        n = min(self.mode.micro_batches, max(1, len(inputs) // 2))
        if n == 1:
            return self._forward(inputs)
        contexts = lambda: (nullcontext(), freeze_statistics(self.model))  # noqa: E731
        pieces = [checkpoint(self._forward, inputs[i::n], use_reentrant=False, context_fn=contexts) for i in range(n)]
        return distributed.interleave(pieces)  # type: ignore[arg-type]

    def _forward(self, inputs: "Tensor") -> "Tensor":
        import torch

        if self.mode.channels_last:
            inputs = inputs.contiguous(memory_format=torch.channels_last)
        with self._cast():
            logits = self.original_forward(inputs)
        return logits.float()

    def _cast(self) -> AbstractContextManager[Any]:
        import torch

        if self.mode.precision == "float32":
            return nullcontext()
        return torch.autocast(torch_setup.device().type, getattr(torch, self.mode.precision))


@contextmanager
def freeze_statistics(model: "nn.Module") -> Iterator[None]:
    """Keep BatchNorm's running statistics unchanged: a micro-batch that is computed again must not count twice."""
    from torch.nn.modules.batchnorm import _BatchNorm

    norms = [module for module in model.modules() if isinstance(module, _BatchNorm) and module.track_running_stats]
    momenta = [norm.momentum for norm in norms]
    counts = [norm.num_batches_tracked.clone() for norm in norms]  # type: ignore[union-attr]
    for norm in norms:
        norm.momentum = 0.0
    try:
        yield
    finally:
        for norm, momentum, count in zip(norms, momenta, counts, strict=True):
            norm.momentum = momentum
            norm.num_batches_tracked.copy_(count)  # type: ignore[union-attr]


class OutOfMemory(Exception):
    """The step did not fit the memory of this or another process."""


@contextmanager
def raise_everywhere() -> Iterator[None]:
    """Raise OutOfMemory in all processes if the memory of one runs out."""
    try:
        yield
        short = False
    except Exception as error:
        if not _is_out_of_memory(error):
            raise
        short = True
    if distributed.max_over_processes(int(short)):
        raise OutOfMemory


def _is_out_of_memory(error: Exception) -> bool:
    import torch
    from accelerate.utils.memory import should_reduce_batch_size

    return isinstance(error, torch.OutOfMemoryError) or should_reduce_batch_size(error)
