"""Expected accuracy on images that a model was never trained on: the aim if single images are forgotten."""

from math import sqrt
from typing import TYPE_CHECKING

from megu.base.shares import wilson

if TYPE_CHECKING:
    from torch import Tensor


def expected_accuracy(
    is_right: "Tensor", labels: "Tensor", forget: "Tensor", unseen: "Tensor", forgotten_classes: list[int]
) -> tuple[float, float] | None:
    """Return the expected accuracy on the forget set had it never been seen, and its effective sample size (ours).

    It is the accuracy on unseen images of the same classes, weighted by the forget set's classes, and 0 for forgotten
    classes. The sample size is Kish's (1965), smaller than the count if the weights differ.

    Parameters
    ----------
    is_right
        True where the model is right, bool (N,).
    labels
        Labels of all images (N,).
    forget
        Indices of the images to forget.
    unseen
        Indices of the unseen images.
    forgotten_classes
        Classes that are forgotten entirely.

    Returns
    -------
    Accuracy and sample size, or None if none of the remaining classes has unseen images.
    """
    members = {k: unseen[labels[unseen] == k] for k in labels[forget].unique().tolist() if k not in forgotten_classes}
    counts = {k: int((labels[forget] == k).sum()) for k, indices in members.items() if len(indices)}
    if not counts:
        return None
    total = sum(counts.values()) + int(sum((labels[forget] == k).sum() for k in forgotten_classes))
    share = sum(count / total * float(is_right[members[k]].float().mean()) for k, count in counts.items())
    return share, 1 / sum((count / total) ** 2 / len(members[k]) for k, count in counts.items())


def difference_interval(a: tuple[float, float], b: tuple[float, float]) -> tuple[float, float]:
    """Return the 95 % interval of the difference a - b of two shares of different images, each given with its number of
    images.

    Newcombe 1998 (Statistics in Medicine 17, 873-890, method 10); valid for few images and for shares of 0 and 1.
    """
    (pa, na), (pb, nb) = a, b
    (la, ha), (lb, hb) = wilson(pa * na, na), wilson(pb * nb, nb)
    gap = pa - pb
    return gap - sqrt((pa - la) ** 2 + (hb - pb) ** 2), gap + sqrt((ha - pa) ** 2 + (pb - lb) ** 2)
