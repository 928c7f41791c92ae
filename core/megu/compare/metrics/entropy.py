"""Membership inference from the entropy of predictions: the attack of the unlearning literature."""

from typing import TYPE_CHECKING

from megu.base.shares import Share
from megu.base.translation import QT_TRANSLATE_NOOP
from megu.compare.metrics.figure import Column, Figure, Requirement
from megu.compare.metrics.rows import Metric, Rows

if TYPE_CHECKING:
    from torch import Tensor

    from megu.images.dataset import Splits

MIA_ENTROPY = Figure(
    "mia_entropy",
    "mia_entropy",
    above="remembers",
    in_mean=4,
    compared=True,
    asked=Requirement(
        "attack",
        1,
        QT_TRANSLATE_NOOP(
            "compare",
            "Membership inference attack by entropy (mia_entropy): from the model’s confidence, a logistic "
            "regression learns to tell training images of the retain set from test images, in equal numbers. The "
            "figure is the share of the forget set that it takes for training images. Target: the figure of the "
            "retrained model, neither more nor less.",
        ),
        word="membership-inference-attack",
    ),
    title="Membership inference attack by entropy (mia_entropy)",
    definition=(
        "From the model’s confidence, a logistic regression learns to tell training images to keep from unseen ones, "
        "in equal numbers. The figure is the share of the forgotten images that it takes for training images. The "
        "target is the figure of a model that never saw them, neither more nor less."
    ),
    table=Column(5),
    gaps=True,
    overview=Column(4, told="distance"),  # so that too much here and too little there do not make up for each other
)


def entropy(logits: "Tensor") -> "Tensor":
    """Return the softmax entropy in nats (N,) of logits (N, K)."""
    log = logits.double().log_softmax(1)
    return -(log.exp() * log).sum(1)


def mia_entropy(logits: "Tensor", members: "Tensor", others: "Tensor", candidates: "Tensor") -> Share:
    """Return how many of the images `candidates` the attack calls members.

    A balanced logistic regression on one feature, the softmax entropy, is fitted to members (retain training images)
    against others (all unseen images), as in the unlearning literature since Chundawat et al. 2023 (arXiv 2205.08096).

    Parameters
    ----------
    logits
        Logits (N, K).
    members
        Indices of images that trained the model.
    others
        Indices of images that did not.
    candidates
        Indices of the images to classify.
    """
    import numpy as np
    from sklearn.linear_model import LogisticRegression

    values = entropy(logits).numpy()[:, None]
    x = np.concatenate([values[members.numpy()], values[others.numpy()]])
    y = np.concatenate([np.ones(len(members)), np.zeros(len(others))])
    attack = LogisticRegression(class_weight="balanced").fit(x, y)
    return Share(int(attack.predict(values[candidates.numpy()]).sum()), int(candidates.numel()))


def attack_forget_set(logits: "Tensor", splits: "Splits") -> Share:
    """Return how many images to forget the attack calls members, fitted against all unseen images."""
    import torch

    return mia_entropy(logits, splits.retain, torch.cat([splits.validation, splits.test]), splits.forget)


def add(rows: Rows) -> None:
    """Add the row if any image is unseen."""
    if len(rows.case.outside):
        rows.add(MIA_ENTROPY, lambda m: attack_forget_set(m.logits, rows.case.splits))
    else:
        rows.withhold("withheld_no_unseen", MIA_ENTROPY)


METRIC = Metric(20, (MIA_ENTROPY,), add)
