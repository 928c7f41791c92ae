"""What a model is expected to know of images it was never trained on: the aim where single images are forgotten."""

from math import sqrt
from typing import TYPE_CHECKING

from megu.base.shares import wilson

if TYPE_CHECKING:
    from torch import Tensor


def expected_accuracy(
    is_right: "Tensor", labels: "Tensor", forget: "Tensor", unseen: "Tensor", forgotten_classes: list[int]
) -> tuple[float, float] | None:
    """Accuracy to expect on the forget set had it never been seen, and the number of images that rests on (ours).

    The accuracy on unseen images of the same classes, weighted as the forget set's classes are; 0 for classes in
    `gone`. right (N,) bool: whether the model is right on each image. labels (N,). forget, unseen: indices. The number
    is Kish's effective sample size (1965), which is smaller than the count where the weights differ. None where no
    class to go by has unseen images.
    """
    members = {k: unseen[labels[unseen] == k] for k in labels[forget].unique().tolist() if k not in forgotten_classes}
    counts = {k: int((labels[forget] == k).sum()) for k, which in members.items() if len(which)}
    if not counts:
        return None
    total = sum(counts.values()) + int(sum((labels[forget] == k).sum() for k in forgotten_classes))
    share = sum(count / total * float(is_right[members[k]].float().mean()) for k, count in counts.items())
    return share, 1 / sum((count / total) ** 2 / len(members[k]) for k, count in counts.items())


def difference_interval(a: tuple[float, float], b: tuple[float, float]) -> tuple[float, float]:
    """95 % interval of the difference a - b of two shares, each given with its number of images, of different images.

    Newcombe 1998 (Statistics in Medicine 17, 873-890, method 10); it holds for few images and for shares of 0 and 1.
    """
    (pa, na), (pb, nb) = a, b
    (la, ha), (lb, hb) = wilson(pa * na, na), wilson(pb * nb, nb)
    gap = pa - pb
    return gap - sqrt((pa - la) ** 2 + (hb - pb) ** 2), gap + sqrt((ha - pa) ** 2 + (pb - lb) ** 2)
