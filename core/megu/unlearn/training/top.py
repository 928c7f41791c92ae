"""The last layers of a model of any architecture: layers in forward order, and new weights for them."""

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
    """A module with parameters or buffers of its own, apart from those of its submodules.

    Attributes
    ----------
    names
        Its tensors, as in the model's state dict.
    begins
        Share of a forward pass's operations done before it first runs, 0 to 1.
    counts
        True if it has a matrix or a kernel, as convolutions, linear layers and attention have. Norms, biases and scales
        do not count as layers.
    """

    names: tuple[str, ...]
    begins: float
    counts: bool


def layers(model: "nn.Module", shape: tuple[int, ...]) -> list[Layer]:
    """Return the layers of a model in the order in which an image first reaches them.

    This is the order of a forward pass, not of registration: the convolution of a shortcut comes where it runs. A
    module that runs twice, and weights that two modules share, come at their first use. A module that its parent reads
    without running it, such as the output projection of torch's attention, follows its parent.

    Parameters
    ----------
    model
        Any model.
    shape
        Shape of an image (C, H, W).
    """
    order, total = _trace_order(model, shape)
    places = []
    for number, (name, module) in enumerate(model.named_modules()):
        place, count_before = order[_running_ancestor(name, order)]
        places.append((place, number, count_before / max(1, total), name, module))
    result, known_names = [], set[int]()
    for _, _, begins, name, module in sorted(places, key=lambda entry: entry[:2]):
        own = {key: tensor for key, tensor in _own_tensors(module) if id(tensor) not in known_names}
        known_names |= {id(tensor) for tensor in own.values()}
        names = tuple(f"{name}.{key}".removeprefix(".") for key in own if key not in module._non_persistent_buffers_set)
        if names:
            counts = any(sum(side > 1 for side in own[key].shape) > 1 for key in module._parameters if key in own)
            result.append(Layer(names, begins, counts))
    return result


def last_layers(all_layers: list[Layer], count: int) -> list[str]:
    """Return the names of the tensors of the last `count` layers that count, and of all tensors that follow the first
    of them. Returns all tensors if there are not that many layers."""
    numbers = [number for number, layer in enumerate(all_layers) if layer.counts]
    first = numbers[-count] if count < len(numbers) else 0
    return [name for layer in all_layers[first:] for name in layer.names]


def last_share(all_layers: list[Layer], share: float) -> list[str]:
    """Return the names of the tensors in the last `share` of a forward pass's operations, at least those of the last
    layer that counts."""
    within = [name for layer in all_layers if layer.begins >= 1 - share for name in layer.names]
    return max(within, last_layers(all_layers, 1), key=len)


def blend(model: "nn.Module", fresh: "nn.Module", names: list[str], amount: float = 1.0) -> None:
    """Interpolate tensors of a model towards those of a fresh one: `amount` 1 replaces them, 0 keeps them.

    Integer tensors, such as BatchNorm's number of batches, are replaced.
    """
    import torch

    fresh_state, state = fresh.state_dict(), model.state_dict()
    with torch.no_grad():
        for name in names:
            value = fresh_state[name].to(state[name].device)
            state[name].copy_(torch.lerp(state[name], value, amount) if value.is_floating_point() else value)


def make_action_optimiser(weights: "list[nn.Parameter]", change: "Callable[[], None]") -> "Optimizer":
    """Return an optimiser whose step calls `change` and leaves the weights' gradients unused."""
    import torch

    optimiser = torch.optim.SGD(weights, 0.0)
    optimiser.register_step_post_hook(lambda *_: change())
    return optimiser


def _trace_order(model: "nn.Module", shape: tuple[int, ...]) -> tuple[dict[str, tuple[int, int]], int]:
    """Return, for each module that runs, its place in the order and the operations before it; and the operations in
    total."""
    import torch
    from torch.utils.flop_counter import FlopCounterMode

    order: dict[str, tuple[int, int]] = {}
    training = model.training
    with FlopCounterMode(display=False) as counter, _without_fused_attention():

        def note(name: str) -> None:
            order.setdefault(name, (len(order), counter.get_total_flops()))

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
    return order, counter.get_total_flops()


@contextmanager
def _without_fused_attention() -> Iterator[None]:
    """Run attention as separate operations, not as a fused one that no hook and no counter sees."""
    import torch

    was_enabled = torch.backends.mha.get_fastpath_enabled()
    torch.backends.mha.set_fastpath_enabled(False)
    try:
        yield
    finally:
        torch.backends.mha.set_fastpath_enabled(was_enabled)


def _running_ancestor(name: str, order: dict[str, tuple[int, int]]) -> str:
    """Return the name of the module itself, or of its nearest ancestor that runs; the model as a whole always does."""
    while name not in order:
        name = name.rpartition(".")[0]
    return name


def _own_tensors(module: "nn.Module") -> "list[tuple[str, Tensor]]":
    tensors = {**module._parameters, **module._buffers}
    return [(name, tensor) for name, tensor in tensors.items() if tensor is not None]
