"""Accuracies: shares of images that a model classifies correctly, for what was to be forgotten and for the rest."""

from typing import TYPE_CHECKING

from megu.base.shares import accuracy
from megu.base.translation import QT_TRANSLATE_NOOP
from megu.compare.metrics.figure import Column, Figure, Requirement
from megu.compare.metrics.rows import Metric, Rows

if TYPE_CHECKING:
    from torch import Tensor

    from megu.images.dataset import Splits

FORGET_UNSEEN = Figure(
    "forget_unseen",
    "forget, unseen images",
    above="remembers",
    compared=True,
    asked=Requirement(
        "forget",
        1,
        QT_TRANSLATE_NOOP(
            "compare",
            "Forget accuracy on unseen images: the share of test images of the classes to forget that the model "
            "names correctly. Unseen images are split in half by their content: one half decides when to stop, only "
            "the other half counts here. Target: the figure of a retrained model, which is near 0 % for a whole "
            "class.",
        ),
        word="accuracy",
        only="compared",
    ),
    title="Forget accuracy, unseen images",
    definition=(
        "Share of unseen images to forget that the model names correctly. Unseen images are split in half by their "
        "content; this half was not used before."
    ),
    table=Column(4),
    gaps=True,
    overview=Column(1),
)
RETAIN_UNSEEN = Figure(
    "retain_unseen",
    "retain, unseen images",
    above="better",
    in_mean=2,
    compared=True,
    asked=Requirement(
        "rest",
        1,
        QT_TRANSLATE_NOOP(
            "compare",
            "Retain accuracy on unseen images: the share of test images of all other classes that the model names "
            "correctly. Target: the figure of a retrained model or, without one, of the original.",
        ),
        word="accuracy",
        only="compared",
    ),
    title="Retain accuracy, unseen images",
    definition="Share of all other unseen images that the model names correctly.",
    table=Column(3),
    gaps=True,
    overview=Column(3, told="gap"),  # to keep more than a retrained model is no fault
)
FORGET_TRAIN = Figure(
    "forget_train",
    "forget, training",
    above="remembers",
    in_mean=3,
    compared=True,
    asked=Requirement(
        "forget",
        2,
        QT_TRANSLATE_NOOP(
            "compare",
            "Forget accuracy on training images: the share of the forget set that the model names correctly. Target: "
            "the figure of a retrained model, which is near 0 % for a whole class and near the share on unseen "
            "images for single images.",
        ),
        QT_TRANSLATE_NOOP("compare", "And the images to forget themselves?"),
        word="accuracy",
    ),
    title="Forget accuracy, the forget set itself",
    definition="Share of the forgotten images themselves that the model names correctly.",
    table=Column(2),
    gaps=True,
)
RETAIN_TRAIN = Figure(
    "retain_train",
    "retain, training",
    above="better",
    in_mean=1,
    compared=True,
    asked=Requirement(
        "rest",
        3,
        QT_TRANSLATE_NOOP(
            "compare",
            "Retain accuracy on training images: the share of the retain set that the model names correctly. Target: "
            "the figure of a retrained model or, without one, of the original.",
        ),
        QT_TRANSLATE_NOOP("compare", "And the images to keep?"),
        word="accuracy",
    ),
    title="Retain accuracy, training images",
    definition="Share of the training images to keep that the model names correctly.",
    table=Column(1),
    gaps=True,
    overview=Column(2, told="gap"),
)
PEERS_UNSEEN = Figure(
    "peers_unseen",
    above="better",
    compared=True,
    audited=False,
    asked=Requirement(
        "rest",
        2,
        QT_TRANSLATE_NOOP(
            "compare",
            "Accuracy on unseen images of the same classes: the share of test images of the forget set’s classes "
            "that the model names correctly. Target: the figure of a retrained model or, without one, of the "
            "original.",
        ),
        QT_TRANSLATE_NOOP("compare", "Does it still recognise images like these?"),
        word="accuracy",
        only="compared",
    ),
    title="Accuracy on unseen images of the same classes",
    definition="Share of unseen images of the forgotten images’ classes that are named correctly.",
)


def images_by_figure(splits: "Splits", selection: "Tensor") -> "dict[Figure, Tensor]":
    """Return the images that each accuracy is measured on.

    Parameters
    ----------
    splits
        The splits.
    selection
        True for images of the test half that are of what was forgotten, bool.
    """
    unseen = {FORGET_UNSEEN: splits.test[selection], RETAIN_UNSEEN: splits.test[~selection]}
    return {**unseen, FORGET_TRAIN: splits.forget, RETAIN_TRAIN: splits.retain}


def add(rows: Rows) -> None:
    """Add a row for each split that has images."""
    for figure, which in images_by_figure(rows.case.splits, rows.case.chosen).items():
        if len(which):
            rows.add(figure, lambda m, which=which: accuracy(m.logits, rows.labels, which))
        else:
            rows.withhold("withheld_no_unseen", figure)


METRIC = Metric(10, (FORGET_UNSEEN, RETAIN_UNSEEN, FORGET_TRAIN, RETAIN_TRAIN, PEERS_UNSEEN), add)
