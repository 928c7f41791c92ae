"""Batches and augmentation as pure functions of (seed, step)."""

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
    row = torch.cat([torch.randperm(count, generator=compute.generator(seed, number)) for number in passes])
    offset = first - passes.start * count
    return indices[row[offset : offset + size]]


def shifted(images: "Tensor", most: int, step: int, seed: int) -> "Tensor":
    """Images (n, C, H, W) each shifted by up to `most` pixels in both directions, edges repeated; float32."""
    import torch
    from torch.nn import functional

    if most == 0:
        return images.float()
    n, _, height, width = images.shape
    moves = torch.randint(0, 2 * most + 1, (n, 2), generator=compute.generator(seed, step, 1))
    padded = functional.pad(images.float(), (most, most, most, most), mode="replicate")
    rows = moves[:, 0, None] + torch.arange(height)
    columns = moves[:, 1, None] + torch.arange(width)
    return padded[torch.arange(n)[:, None, None], :, rows[:, :, None], columns[:, None, :]].permute(0, 3, 1, 2)


def flipped(images: "Tensor", step: int, seed: int) -> "Tensor":
    """Images (n, C, H, W), about half of them mirrored left to right."""
    import torch

    mirrored = torch.rand(len(images), generator=compute.generator(seed, step, 2)) < 0.5
    return torch.where(mirrored[:, None, None, None], images.flip(3), images)
