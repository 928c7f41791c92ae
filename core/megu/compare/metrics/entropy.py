"""Membership inference from how sure a model is: the attack of the unlearning literature."""

from typing import TYPE_CHECKING

from megu.base.shares import Share

if TYPE_CHECKING:
    from torch import Tensor


def entropy(logits: "Tensor") -> "Tensor":
    """Softmax entropy in nats, (N,), of logits (N, K)."""
    log = logits.double().log_softmax(1)
    return -(log.exp() * log).sum(1)


def mia_entropy(logits: "Tensor", members: "Tensor", others: "Tensor", asked: "Tensor") -> Share:
    """Membership inference from softmax entropy: how many of `asked` are called members.

    A balanced logistic regression on one feature, the entropy, is fitted to `members` (retain train) against `others`
    (the whole unseen set), as in the unlearning literature since Chundawat et al. 2023 (arXiv 2205.08096).
    """
    import numpy as np
    from sklearn.linear_model import LogisticRegression

    values = entropy(logits).numpy()[:, None]
    x = np.concatenate([values[members.numpy()], values[others.numpy()]])
    y = np.concatenate([np.ones(len(members)), np.zeros(len(others))])
    attack = LogisticRegression(class_weight="balanced").fit(x, y)
    return Share(int(attack.predict(values[asked.numpy()]).sum()), int(asked.numel()))
