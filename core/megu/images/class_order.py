"""Which of the model's outputs stands for which class of the images, told by its answers."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Literal

from megu.base import files

if TYPE_CHECKING:
    from torch import Tensor

Named = Literal["names", "chosen", "order", "differ"]
"""How the order of the classes is known: the model's file names them, the user set it, nothing but the usual order says
so (sorted, or as the images' own source counts them), or the file gives names that the images don't have."""
BETTER = 0.1
"""By how much more of its answers another order must make right to be proposed."""


def how_named(stated: Sequence[str] | None, outputs: Sequence[str], class_names: Sequence[str]) -> Named:
    """stated: the names in the model's file. outputs: the order that the user set. class_names: that which is used."""
    if sorted(outputs) == sorted(class_names):
        return "chosen"
    if stated is None:
        return "order"
    return "names" if [files.nfc(name) for name in stated] == list(class_names) else "differ"


def proposed(logits: "Tensor", labels: "Tensor", class_names: Sequence[str]) -> dict[str, Any] | None:
    """The order of the classes that makes most answers right, and their share; None where it is hardly better.

    logits (N, K), labels (N,) by the order `class_names` (K). Each output gets one class, by shares of its
    images: a class of few counts as much as one of many.
    """
    import torch

    count = len(class_names)
    answers = logits.argmax(1)
    confusion = torch.bincount(labels * count + answers, minlength=count**2).view(count, count).double()
    shares = confusion / confusion.sum(1, keepdim=True).clamp(min=1)
    classes, outputs = _assigned(shares)
    order = [class_names[k] for _, k in sorted(zip(outputs.tolist(), classes.tolist(), strict=True))]
    right = float(confusion[classes, outputs].sum() / confusion.sum())
    now = float(confusion.diag().sum() / confusion.sum())
    return {"order": order, "right": right} if right >= now + BETTER and order != list(class_names) else None


def matched(answers: "Tensor", labels: "Tensor") -> "Tensor":
    """Which answers are right, (n,) bool, where outputs are matched with classes so that as many as can be are."""
    import torch

    outputs, given = answers.unique(return_inverse=True)
    classes, wanted = labels.unique(return_inverse=True)
    counts = torch.zeros(len(outputs), len(classes))
    counts.index_put_((given, wanted), torch.ones(len(labels)), accumulate=True)
    rows, columns = _assigned(counts)
    of_output = torch.full((len(outputs),), -1)
    of_output[rows] = columns
    return of_output[given] == wanted


def _assigned(worth: "Tensor") -> "tuple[Tensor, Tensor]":
    """Rows and columns of a matrix (n, m), min(n, m) each, paired so that their sum is largest (Hungarian method)."""
    import torch
    from scipy.optimize import linear_sum_assignment

    rows, columns = linear_sum_assignment(worth.numpy(), maximize=True)
    return torch.from_numpy(rows), torch.from_numpy(columns)
