"""How a run computes its steps: precision, layout and in how many parts; measured once, then stored with the run."""

import time
from typing import TYPE_CHECKING, Any

from megu.machine import torch_setup
from megu.unlearn.training import distributed, memory
from megu.unlearn.training.sharing import Mode, SharedForward

if TYPE_CHECKING:
    from torch import Tensor, nn

MIN_FLOPS = 2e12
"""Floating-point operations of a run below which nothing is measured: about half a minute of one core. By operations,
not by seconds, so that the same run is measured or not however busy the machine is."""
MIN_STEPS = 120
"""Measuring costs as much as two and a half steps: of this many, 2 %."""
MIN_SPEEDUP = 1.1
"""By how much another way must be faster than float32 to be taken."""
MEMORY_SHARE = 0.8
"""Of the memory that is free, how much a run may take."""
GRADIENT_OVERHEAD = 1.5
"""Memory of a step over what autograd keeps for it: gradients on their way back and the work space of convolutions."""


def choose(model: "nn.Module", shape: tuple[int, ...], batch: int, steps: int) -> Mode:
    """The fastest mode here for `steps` steps of `batch` images (n, *shape), in as many parts as the memory asks for.

    float32 for short runs, and where nothing else is faster by `GAIN`.
    """
    mode = Mode()
    if steps >= MIN_STEPS and count_flops(model, shape) * 3 * batch * steps >= MIN_FLOPS:
        few = max(8, batch // (4 * distributed.world_size()))
        modes = [mode, *_candidates()]
        seconds = [_seconds(model, candidate, shape, few) for candidate in modes]
        fastest = min(range(len(modes)), key=seconds.__getitem__)
        mode = modes[fastest] if seconds[0] >= MIN_SPEEDUP * seconds[fastest] else mode
    mode.micro_batches = count_micro_batches(model, mode, shape, -(-batch // distributed.world_size()))
    return mode


def _candidates() -> list[Mode]:
    import torch

    kind = torch_setup.device().type
    halves = kind == "cpu" or (kind == "cuda" and torch.cuda.is_bf16_supported(False))
    return [Mode(channels_last=True), *([Mode("bfloat16", True)] if halves else [])]


def _seconds(model: "nn.Module", mode: Mode, shape: tuple[int, ...], few: int) -> float:
    """The faster of two steps of `few` images on a copy of the model, after one that warms up."""
    import copy

    import torch

    trained = copy.deepcopy(model).train()
    with memory.reuse_freed_memory(), SharedForward(trained, mode, alone=True):
        inputs = torch.randn(few, *shape, device=torch_setup.device())
        times = [_time_step(trained, inputs) for _ in range(3)]
    return min(times[1:])


def _time_step(model: "nn.Module", inputs: "Tensor") -> float:
    began = time.perf_counter()
    model(inputs).logsumexp(1).mean().backward()
    next(iter(model.parameters())).sum().item()  # waits for a GPU
    return time.perf_counter() - began


def count_flops(model: "nn.Module", shape: tuple[int, ...]) -> int:
    """Floating-point operations of one image's forward pass, as torch counts them (convolutions and products)."""
    import torch
    from torch.utils.flop_counter import FlopCounterMode

    training = model.training
    with torch.no_grad(), FlopCounterMode(display=False) as counted:
        model.eval()(torch.zeros(1, *shape, device=torch_setup.device()))
    model.train(training)
    return counted.get_total_flops()


def count_micro_batches(model: "nn.Module", mode: Mode, shape: tuple[int, ...], batch: int) -> int:
    """Into how many parts, each time twice as many, a step of `batch` images must be cut to fit the free memory."""
    weights = sum(weight.numel() * weight.element_size() for weight in model.parameters())
    left = MEMORY_SHARE * torch_setup.free_memory() - 3 * weights  # gradients, and an optimiser's one or two memories
    each, count = GRADIENT_OVERHEAD * bytes_per_image(model, mode, shape), 1
    while each * -(-batch // count) > left and is_divisible(batch, count):
        count *= 2
    return count


def is_divisible(batch: int, micro_batches: int) -> bool:
    """Whether twice as many parts still hold two images each, which BatchNorm needs."""
    return batch // (2 * micro_batches) >= 2


def bytes_per_image(model: "nn.Module", mode: Mode, shape: tuple[int, ...]) -> float:
    """What autograd keeps of one image until the backward pass, counted on two of them."""
    import torch

    kept: dict[int, int] = {}
    weights = {weight.untyped_storage().data_ptr() for weight in model.parameters()}

    def keep(tensor: "Tensor") -> "Tensor":
        storage = tensor.untyped_storage()
        if storage.data_ptr() not in weights:
            kept[storage.data_ptr()] = storage.nbytes()
        return tensor

    def give(tensor: Any) -> Any:
        return tensor

    training = model.training
    with SharedForward(model.eval(), Mode(mode.precision, mode.channels_last), alone=True):
        with torch.autograd.graph.saved_tensors_hooks(keep, give):
            logits = model(torch.zeros(2, *shape, device=torch_setup.device()))
        del logits
    model.train(training)
    return sum(kept.values()) / 2
