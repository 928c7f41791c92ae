"""Training on several processes, started by a launcher. A single process has world size 1."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from megu.base.errors import MeguError, Stopped
from megu.machine import torch_setup
from megu.machine.launched import is_main_process

if TYPE_CHECKING:
    from torch import Tensor, nn

    from megu.base.events import Event


def world_size() -> int:
    """Return the number of processes."""
    return torch_setup.accelerator().num_processes


def rank() -> int:
    """Return the number of this process; 0 is the main one."""
    return torch_setup.accelerator().process_index


def broadcast(value: Any) -> Any:
    """Return the main process's `value` in every process. All processes must reach this call."""
    if world_size() == 1:
        return value
    from accelerate.utils import broadcast_object_list

    values = [value]
    broadcast_object_list(values)
    return values[0]


@contextmanager
def release_others_at_end() -> Iterator[None]:
    """Run the main process's work, then let the other processes exit.

    They are not released after a bug, since they may wait at another point. The launcher ends them when it sees the
    exit code.
    """
    try:
        yield
    except MeguError:
        broadcast(None)
        raise
    broadcast(None)
    torch_setup.accelerator().end_training()


def on_main_process(events: "Iterator[Event]") -> "Iterator[Event]":
    """Yield `events` in the main process while the others wait.

    Raises
    ------
    Stopped
        In the other processes, if the main one did not reach the end.
    """
    if not is_main_process():
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
    """Return the largest of all processes' numbers."""
    import torch

    if world_size() == 1:
        return status
    return int(torch_setup.accelerator().gather(torch.tensor([status], device=torch_setup.device())).max())


def interleave(shards: "list[Tensor]") -> "Tensor":
    """Return rows in their original order, given shards that hold every n-th row (`rows[i::n]`)."""
    import torch

    count, n = sum(len(part) for part in shards), len(shards)
    order = torch.cat([torch.arange(i, count, n) for i in range(n)])
    return torch.cat(shards)[order.argsort().to(shards[0].device)]


def gather_rows(own_rows: "Tensor", count: int) -> "Tensor":
    """Return all rows (count, K), of which each process holds `[rank::world_size]`. Gradients flow to a process's own
    rows.

    Gradients are multiplied by the number of processes. Their mean over processes (`average_gradients`) is then the
    gradient of a single process with all rows, even if the loss has terms without images, such as a weight penalty.
    """
    from torch.nn import functional

    if world_size() == 1:
        return own_rows
    longest = -(-count // world_size())
    padded_rows = functional.pad(own_rows.detach(), (0, 0, 0, longest - len(own_rows)))
    rows = list(torch_setup.accelerator().gather(padded_rows).view(world_size(), longest, -1))
    shards = [part[: len(range(number, count, world_size()))] for number, part in enumerate(rows)]
    own_rows.register_hook(lambda gradient: gradient * world_size())
    shards[rank()] = own_rows
    return interleave(shards)


def average_gradients(model: "nn.Module") -> None:
    """Average gradients, and buffers such as BatchNorm's running statistics, over all processes.

    This takes one message a step. DistributedDataParallel overlaps several with the backward pass, but it refuses
    methods whose loss runs the model twice.
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
    """Copy the main process's weights to all others, and on GPUs use BatchNorm over the whole batch.

    On CPUs, where PyTorch has no SyncBatchNorm, each process normalises its own rows and the running statistics are
    averaged. Results then differ from one process's as those of a smaller batch do.
    """
    from torch.nn import SyncBatchNorm

    if world_size() == 1:
        return
    if torch_setup.device().type == "cuda":
        SyncBatchNorm.convert_sync_batchnorm(model)
    model.load_state_dict(broadcast({name: tensor.cpu() for name, tensor in model.state_dict().items()}))
