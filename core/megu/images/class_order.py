"""Matching of the model's outputs with the classes of the images, by the model's predictions."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Literal

from megu.base import files

if TYPE_CHECKING:
    from torch import Tensor

OrderSource = Literal["names", "chosen", "order", "differ"]
"""Source of the class order: the names in the model's file, the user's choice, only the usual order (sorted, or as the
images' own source counts them), or names in the file that differ from those of the images.
"""
BETTER = 0.1
"""Least gain in the share of right predictions for another order to be proposed."""


def order_source(names: Sequence[str] | None, outputs: Sequence[str], class_names: Sequence[str]) -> OrderSource:
    """Return the source of the class order.

    Parameters
    ----------
    names : sequence of str or None
        Names in the model's file.
    outputs : sequence of str
        Order set by the user.
    class_names : sequence of str
        Order in use.
    """
    if sorted(outputs) == sorted(class_names):
        return "chosen"
    if names is None:
        return "order"
    return "names" if [files.nfc(name) for name in names] == list(class_names) else "differ"


def propose_order(logits: "Tensor", labels: "Tensor", class_names: Sequence[str]) -> dict[str, Any] | None:
    """Return the class order with the most right predictions, and their share; None if it is hardly better.

    Each output is assigned one class, by shares of the class's images, so that small classes count as much as large
    ones.

    Parameters
    ----------
    logits : Tensor, shape (N, K)
    labels : Tensor, shape (N,)
        In the order of `class_names`.
    class_names : sequence of str, length K
    """
    import torch

    count = len(class_names)
    predictions = logits.argmax(1)
    confusion = torch.bincount(labels * count + predictions, minlength=count**2).view(count, count).double()
    shares = confusion / confusion.sum(1, keepdim=True).clamp(min=1)
    classes, outputs = _assign(shares)
    order = [class_names[k] for _, k in sorted(zip(outputs.tolist(), classes.tolist(), strict=True))]
    share = float(confusion[classes, outputs].sum() / confusion.sum())
    current_share = float(confusion.diag().sum() / confusion.sum())
    return {"order": order, "right": share} if share >= current_share + BETTER and order != list(class_names) else None


def _assign(scores: "Tensor") -> "tuple[Tensor, Tensor]":
    """Pair rows and columns of a matrix (n, m) so that the sum is largest (Hungarian method); min(n, m) of each."""
    import torch
    from scipy.optimize import linear_sum_assignment

    rows, columns = linear_sum_assignment(scores.numpy(), maximize=True)
    return torch.from_numpy(rows), torch.from_numpy(columns)
