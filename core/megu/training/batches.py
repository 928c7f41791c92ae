"""Batches and augmentation as pure functions of (seed, step)."""

from functools import lru_cache
from typing import TYPE_CHECKING

from megu import compute

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
    rows = [_shuffled(count, seed, number)[max(0, first - number * count) : last - number * count] for number in passes]
    return indices[torch.cat(rows)]


@lru_cache(maxsize=4)
def _shuffled(count: int, seed: int, number: int) -> "Tensor":
    """The order of a pass, kept for its next steps: drawing it costs 6 ns an image, 6 ms of a step for a million."""
    import torch

    return torch.randperm(count, generator=compute.generator(seed, number))


def varied(pixels: "Tensor", shift: float, flip: bool, step: int, seed: int) -> "Tensor":
    """Pixels (n, C, H, W) shifted by up to a share `shift` of their shorter side and, where `flip`, half mirrored."""
    moved = shifted(pixels, round(shift * min(pixels.shape[2:])), step, seed)
    return flipped(moved, step, seed) if flip else moved


def shifted(images: "Tensor", most: int, step: int, seed: int) -> "Tensor":
    """Images (n, C, H, W) each shifted by up to `most` pixels in both directions, edges repeated; of any type."""
    import torch

    if most == 0:
        return images
    n, channels, height, width = images.shape
    moves = torch.randint(-most, most + 1, (n, 2), generator=compute.generator(seed, step, 1)).to(images.device)
    rows, columns = _moved(moves[:, :1], height), _moved(moves[:, 1:], width)
    source = (rows[:, :, None] * width + columns[:, None, :]).view(n, 1, -1).expand(n, channels, -1)
    return images.flatten(2).gather(2, source).view(images.shape)


def _moved(by: "Tensor", size: int) -> "Tensor":
    """Where each of `size` pixels comes from, (n, size), for moves (n, 1)."""
    import torch

    return (torch.arange(size, device=by.device) + by).clamp(0, size - 1)


def flipped(images: "Tensor", step: int, seed: int) -> "Tensor":
    """Images (n, C, H, W), about half of them mirrored left to right."""
    import torch

    mirrored = torch.rand(len(images), generator=compute.generator(seed, step, 2)) < 0.5
    which, result = mirrored.nonzero().squeeze(1).to(images.device), images.clone()
    result[which] = images[which].flip(3)
    return result
