"""Choice of precision, memory format and micro-batches of a run: measured once, then stored with the run."""

import time
from typing import TYPE_CHECKING, Any

from megu.machine import torch_setup
from megu.unlearn.training import distributed, memory
from megu.unlearn.training.sharing import Mode, SharedForward

if TYPE_CHECKING:
    from torch import Tensor, nn

MIN_FLOPS = 2e12
"""Floating-point operations of a run below which nothing is measured: about half a minute on one core. Operations,
unlike seconds, do not depend on how busy the machine is, so the same run is always measured or never."""
MIN_STEPS = 120
"""Steps below which nothing is measured. Measuring costs two and a half steps: 2 % of this many."""
MIN_SPEEDUP = 1.1
"""Speed-up over float32 that another mode must have."""
MEMORY_SHARE = 0.8
"""Share of the free memory that a run may take."""
GRADIENT_OVERHEAD = 1.5
"""Memory of a step relative to its stored activations: gradients in the backward pass, and workspace of convolutions.
"""


def choose(model: "nn.Module", shape: tuple[int, ...], batch: int, steps: int) -> Mode:
    """Return the fastest mode on this machine, with as many micro-batches as the memory requires.

    The mode is float32 for short runs, and if no other mode is faster by `MIN_SPEEDUP`.

    Parameters
    ----------
    model
        The model to train.
    shape
        Shape of an image (C, H, W).
    batch
        Images a step, over all processes.
    steps
        Planned number of steps.
    """
    mode = Mode()
    if steps >= MIN_STEPS and count_flops(model, shape) * 3 * batch * steps >= MIN_FLOPS:
        sample = max(8, batch // (4 * distributed.world_size()))
        modes = [mode, *_candidates()]
        seconds = [_seconds(model, candidate, shape, sample) for candidate in modes]
        fastest = min(range(len(modes)), key=seconds.__getitem__)
        mode = modes[fastest] if seconds[0] >= MIN_SPEEDUP * seconds[fastest] else mode
    mode.micro_batches = count_micro_batches(model, mode, shape, -(-batch // distributed.world_size()))
    return mode


def _candidates() -> list[Mode]:
    """Return the modes to compare with float32 on this device."""
    import torch

    kind = torch_setup.device().type
    halves = kind == "cpu" or (kind == "cuda" and torch.cuda.is_bf16_supported(False))
    return [Mode(channels_last=True), *([Mode("bfloat16", True)] if halves else [])]


def _seconds(model: "nn.Module", mode: Mode, shape: tuple[int, ...], sample: int) -> float:
    """Return the seconds of the faster of two steps of `few` images on a copy of the model, after one to warm up."""
    import copy

    import torch

    clone = copy.deepcopy(model).train()
    with memory.reuse_freed_memory(), SharedForward(clone, mode, alone=True):
        inputs = torch.randn(sample, *shape, device=torch_setup.device())
        times = [_time_step(clone, inputs) for _ in range(3)]
    return min(times[1:])


def _time_step(model: "nn.Module", inputs: "Tensor") -> float:
    """Return the seconds of one forward and backward pass."""
    start = time.perf_counter()
    model(inputs).logsumexp(1).mean().backward()
    next(iter(model.parameters())).sum().item()  # waits for a GPU
    return time.perf_counter() - start


def count_flops(model: "nn.Module", shape: tuple[int, ...]) -> int:
    """Return the floating-point operations of one image's forward pass, as PyTorch counts them (convolutions and
    products)."""
    import torch
    from torch.utils.flop_counter import FlopCounterMode

    training = model.training
    with torch.no_grad(), FlopCounterMode(display=False) as counter:
        model.eval()(torch.zeros(1, *shape, device=torch_setup.device()))
    model.train(training)
    return counter.get_total_flops()


def count_micro_batches(model: "nn.Module", mode: Mode, shape: tuple[int, ...], batch: int) -> int:
    """Return into how many micro-batches, a power of two, a batch must be divided to fit the free memory."""
    weights = sum(weight.numel() * weight.element_size() for weight in model.parameters())
    available = (
        MEMORY_SHARE * torch_setup.free_memory() - 3 * weights
    )  # gradients, and an optimiser's one or two memories
    per_image, count = GRADIENT_OVERHEAD * bytes_per_image(model, mode, shape), 1
    while per_image * -(-batch // count) > available and is_divisible(batch, count):
        count *= 2
    return count


def is_divisible(batch: int, micro_batches: int) -> bool:
    """Return True if twice as many micro-batches still hold two images each, which BatchNorm needs."""
    return batch // (2 * micro_batches) >= 2


def bytes_per_image(model: "nn.Module", mode: Mode, shape: tuple[int, ...]) -> float:
    """Return the bytes that autograd stores of one image until the backward pass, measured on two images."""
    import torch

    sizes: dict[int, int] = {}
    weights = {weight.untyped_storage().data_ptr() for weight in model.parameters()}

    def pack(tensor: "Tensor") -> "Tensor":
        storage = tensor.untyped_storage()
        if storage.data_ptr() not in weights:
            sizes[storage.data_ptr()] = storage.nbytes()
        return tensor

    def unpack(tensor: Any) -> Any:
        return tensor

    training = model.training
    with SharedForward(model.eval(), Mode(mode.precision, mode.channels_last), alone=True):
        with torch.autograd.graph.saved_tensors_hooks(pack, unpack):
            logits = model(torch.zeros(2, *shape, device=torch_setup.device()))
        del logits
    model.train(training)
    return sum(sizes.values()) / 2
