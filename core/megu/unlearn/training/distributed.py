"""Processes that a launcher started to train one model together; a process alone is a team of one."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from megu.base.errors import MeguError, Stopped
from megu.machine import torch_setup
from megu.machine.launched import leads

if TYPE_CHECKING:
    from torch import Tensor, nn

    from megu.base.events import Event


def world_size() -> int:
    """How many processes there are."""
    return torch_setup.accelerator().num_processes


def rank() -> int:
    """The number of this process; 0 is the main one."""
    return torch_setup.accelerator().process_index


def broadcast(value: Any) -> Any:
    """The main process's `value`, in every process. All must call it at the same point of their work."""
    if world_size() == 1:
        return value
    from accelerate.utils import broadcast_object_list

    held = [value]
    broadcast_object_list(held)
    return held[0]


@contextmanager
def release_others_at_end() -> Iterator[None]:
    """Around the main process's work: at its end the others are sent home.

    Not after a bug: they may wait at another point then. The launcher ends them when it sees the exit code.
    """
    try:
        yield
    except MeguError:
        broadcast(None)
        raise
    broadcast(None)
    torch_setup.accelerator().end_training()


def on_main_process(events: "Iterator[Event]") -> "Iterator[Event]":
    """`events` in the main process, while the others wait; they raise Stopped where it did not reach the end."""
    if not leads():
        if not broadcast(False):
            raise Stopped
        return
    try:
        yield from events
    except BaseException:
        broadcast(False)
        raise
    broadcast(True)


def max_over_processes(status: int) -> int:
    """The largest of all processes' numbers, in each of them."""
    import torch

    if world_size() == 1:
        return status
    return int(torch_setup.accelerator().gather(torch.tensor([status], device=torch_setup.device())).max())


def interleave(shards: "list[Tensor]") -> "Tensor":
    """Rows dealt out to `parts` one by one (`rows[i::n]`), in their order again."""
    import torch

    count, n = sum(len(part) for part in shards), len(shards)
    dealt = torch.cat([torch.arange(i, count, n) for i in range(n)])
    return torch.cat(shards)[dealt.argsort().to(shards[0].device)]


def gather_rows(own: "Tensor", count: int) -> "Tensor":
    """All `count` rows (count, K) of which each process holds `[rank::size]`; gradients flow to its own.

    They are scaled by the number of processes, so that the mean over processes (`average`) is the gradient of one that
    holds all rows, also where a loss has terms without images, such as a penalty on weights.
    """
    from torch.nn import functional

    if world_size() == 1:
        return own
    most = -(-count // world_size())
    padded = functional.pad(own.detach(), (0, 0, 0, most - len(own)))
    rows = list(torch_setup.accelerator().gather(padded).view(world_size(), most, -1))
    shards = [part[: len(range(number, count, world_size()))] for number, part in enumerate(rows)]
    own.register_hook(lambda gradient: gradient * world_size())
    shards[rank()] = own
    return interleave(shards)


def average_gradients(model: "nn.Module") -> None:
    """Replace gradients, and buffers such as BatchNorm's running statistics, by their means over all processes.

    In one message a step and not in several as torch's DistributedDataParallel does, which refuses methods whose loss
    runs the model twice; it costs the overlap with the backward pass.
    """
    import torch

    if world_size() == 1:
        return
    buffers = [buffer for buffer in model.buffers() if buffer.is_floating_point()]
    tensors = [weight.grad for weight in model.parameters() if weight.grad is not None] + buffers
    mean = torch_setup.accelerator().reduce(torch.cat([tensor.flatten() for tensor in tensors]), "mean")
    with torch.no_grad():
        for tensor, part in zip(tensors, mean.split([tensor.numel() for tensor in tensors]), strict=True):
            tensor.copy_(part.view(tensor.shape))


def synchronise(model: "nn.Module") -> None:
    """Give every process the main one's weights, and on GPUs BatchNorm over the whole batch.

    On processors, where torch has no such BatchNorm, each share is normalised by its own statistics, whose running
    means are averaged: results differ from one process's as those of a smaller batch do.
    """
    from torch.nn import SyncBatchNorm

    if world_size() == 1:
        return
    if torch_setup.device().type == "cuda":
        SyncBatchNorm.convert_sync_batchnorm(model)
    model.load_state_dict(broadcast({name: tensor.cpu() for name, tensor in model.state_dict().items()}))
