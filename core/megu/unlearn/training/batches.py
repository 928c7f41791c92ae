"""Batches and augmentation, as pure functions of seed and step."""

from functools import lru_cache
from typing import TYPE_CHECKING

from megu.machine import torch_setup

if TYPE_CHECKING:
    from torch import Tensor


def draw(indices: "Tensor", size: int, step: int, seed: int) -> "Tensor":
    """`size` of `indices` for a step: an endless row of shuffled passes, of which step takes the next `size`.

    Each pass is a permutation of its own seed, so any step can be drawn without the ones before.
    """
    import torch

    count = len(indices)
    first, last = step * size, (step + 1) * size
    passes = range(first // count, (last - 1) // count + 1)
    rows = [
        _permutation(count, seed, number)[max(0, first - number * count) : last - number * count] for number in passes
    ]
    return indices[rows[0] if len(rows) == 1 else torch.cat(rows)]


@lru_cache(maxsize=4)
def _permutation(count: int, seed: int, number: int) -> "Tensor":
    """The order of a pass, kept for its next steps: drawing it costs 6 ns an image, 6 ms of a step for a million."""
    import torch

    return torch.randperm(count, generator=torch_setup.generator(seed, number))


def augment(images: "Tensor", shift: float, flip: bool, step: int, seed: int) -> "Tensor":
    """Images (n, C, H, W), of any type, each shifted in both directions by up to a share `shift` of the shorter side,
    edges repeated, and where `flip` about half of them mirrored left to right.

    Each pixel is fetched once from where it comes from: a small model's step hardly takes longer than a few operations.
    """
    import torch

    n, channels, height, width = images.shape
    most = round(shift * min(height, width))
    if not most and not flip:
        return images
    moves = torch.randint(-most, most + 1, (n, 2), generator=torch_setup.generator(seed, step, 1))
    rows, columns = _source_indices(moves[:, :1], height), _source_indices(moves[:, 1:], width)
    if flip:
        mirrored = torch.rand(n, 1, generator=torch_setup.generator(seed, step, 2)) < 0.5
        columns = torch.where(mirrored, columns.flip(1), columns)
    source = (rows[:, :, None] * width + columns[:, None, :]).view(n, 1, -1).to(images.device)
    return images.flatten(2).gather(2, source.expand(n, channels, -1)).view(images.shape)


def _source_indices(by: "Tensor", size: int) -> "Tensor":
    """Where each of `size` pixels comes from, (n, size), for moves (n, 1)."""
    import torch

    return (torch.arange(size) + by).clamp(0, size - 1)
