"""The top of a model of any architecture: layers in the order in which an image passes them, and new weights there."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from megu.machine import torch_setup

if TYPE_CHECKING:
    from torch import Tensor, nn
    from torch.optim import Optimizer


@dataclass(frozen=True)
class Layer:
    """A module with weights or statistics of its own, not counting those of modules inside it.

    names: its tensors, as in the model's state dict. begins: the share of a forward pass's operations that is done when
    it first runs, 0 to 1. counts: whether it has a matrix or a kernel, as convolutions, linear layers and attention
    have; a norm, a bias or a scale is no layer to be counted.
    """

    names: tuple[str, ...]
    begins: float
    counts: bool


def layers(model: "nn.Module", shape: tuple[int, ...]) -> list[Layer]:
    """Return the layers of a model for images (n, *shape), in the order in which an image first reaches them.

    It is that of a forward pass, not of registration: a shortcut's convolution stands where it runs. A module that runs
    twice, and weights that two modules share, stand where they are first used. A module that its owner reads without
    running it, such as the output projection of torch's attention, stands right behind its owner.
    """
    reached, total = _trace_order(model, shape)
    places = []
    for number, (name, module) in enumerate(model.named_modules()):
        place, done = reached[_running_ancestor(name, reached)]
        places.append((place, number, done / max(1, total), name, module))
    found, known = [], set[int]()
    for _, _, begins, name, module in sorted(places, key=lambda one: one[:2]):
        own = {key: tensor for key, tensor in _own_tensors(module) if id(tensor) not in known}
        known |= {id(tensor) for tensor in own.values()}
        names = tuple(f"{name}.{key}".removeprefix(".") for key in own if key not in module._non_persistent_buffers_set)
        if names:
            counts = any(sum(side > 1 for side in own[key].shape) > 1 for key in module._parameters if key in own)
            found.append(Layer(names, begins, counts))
    return found


def last_layers(found: list[Layer], count: int) -> list[str]:
    """Return the tensors of the last `count` layers that count, and of all that an image reaches after the first of
    them; of all layers where there are no more."""
    counted = [number for number, layer in enumerate(found) if layer.counts]
    first = counted[-count] if count < len(counted) else 0
    return [name for layer in found[first:] for name in layer.names]


def last_share(found: list[Layer], share: float) -> list[str]:
    """Return the tensors of the layers that lie within the last `share` of a forward pass's operations, and at least
    those of the last one that counts."""
    within = [name for layer in found if layer.begins >= 1 - share for name in layer.names]
    return max(within, last_layers(found, 1), key=len)


def blend(model: "nn.Module", fresh: "nn.Module", names: list[str], amount: float = 1.0) -> None:
    """Move tensors of a model towards those of a fresh one: by 1 they are its own, by 0 they stay.

    A count, as of batches that BatchNorm has seen, becomes the fresh one's.
    """
    import torch

    new, own = fresh.state_dict(), model.state_dict()
    with torch.no_grad():
        for name in names:
            value = new[name].to(own[name].device)
            own[name].copy_(torch.lerp(own[name], value, amount) if value.is_floating_point() else value)


def make_action_optimiser(weights: "list[nn.Parameter]", change: "Callable[[], None]") -> "Optimizer":
    """Return an optimiser of these weights whose step leaves their gradients alone and makes a change instead."""
    import torch

    optimiser = torch.optim.SGD(weights, 0.0)
    optimiser.register_step_post_hook(lambda *_: change())
    return optimiser


def _trace_order(model: "nn.Module", shape: tuple[int, ...]) -> tuple[dict[str, tuple[int, int]], int]:
    """For each module that runs its place in the order and the operations done before; the operations of all."""
    import torch
    from torch.utils.flop_counter import FlopCounterMode

    reached: dict[str, tuple[int, int]] = {}
    training = model.training
    with FlopCounterMode(display=False) as counted, _without_fused_attention():

        def note(name: str) -> None:
            reached.setdefault(name, (len(reached), counted.get_total_flops()))

        hooks = [
            module.register_forward_pre_hook(lambda *_, name=name: note(name)) for name, module in model.named_modules()
        ]
        try:
            with torch.no_grad():
                model.eval()(torch.zeros(1, *shape, device=torch_setup.device()))
        finally:
            for hook in hooks:
                hook.remove()
            model.train(training)
    return reached, counted.get_total_flops()


@contextmanager
def _without_fused_attention() -> Iterator[None]:
    """Attention runs its parts one by one, not as one operation that no hook and no count sees."""
    import torch

    before = torch.backends.mha.get_fastpath_enabled()
    torch.backends.mha.set_fastpath_enabled(False)
    try:
        yield
    finally:
        torch.backends.mha.set_fastpath_enabled(before)


def _running_ancestor(name: str, reached: dict[str, tuple[int, int]]) -> str:
    """The module itself, or the nearest around it that runs; the model as a whole always does."""
    while name not in reached:
        name = name.rpartition(".")[0]
    return name


def _own_tensors(module: "nn.Module") -> "list[tuple[str, Tensor]]":
    tensors = {**module._parameters, **module._buffers}
    return [(name, tensor) for name, tensor in tensors.items() if tensor is not None]
