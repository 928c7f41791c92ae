"""Trials of a preprocessing: the model's predictions on the images it was shown, and their score."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from megu.base.shares import wilson
from megu.project.preprocessing import Preprocessing

if TYPE_CHECKING:
    from torch import Tensor

WORST = -10.0
"""Log-likelihoods are clipped at this value, so that no single image decides."""
ERRORS = 2.5
"""Standard errors of the mean difference by which a candidate is clearly worse than another on the same images."""
SLIGHT = 0.02
"""Least mean log-likelihood by which one is better."""
INFLATED = 10.0
"""Factor between inputs of about 1, as networks are usually given, and those of 0 to 255."""


@dataclass
class Trial:
    """A preprocessing that was tried.

    Attributes
    ----------
    name : str
        Name of its normalisation.
    how : Preprocessing
    likelihood : Tensor, shape (n,)
        Log-likelihood of the right class of each image shown.
    right : Tensor, shape (n,), bool
        True where the prediction is right.
    seconds : float
        Computing time per image.
    """

    name: str
    preprocessing: Preprocessing
    likelihood: "Tensor"
    right: "Tensor"
    seconds: float = 0.0

    def __len__(self) -> int:
        return len(self.right)

    def ahead(self, other: "Trial") -> tuple[float, float]:
        """Return the mean by which this one is better on the images that both were shown, and its standard error."""
        count = min(len(self), len(other))
        differences = self.likelihood[:count] - other.likelihood[:count]
        return float(differences.mean()), float(differences.std()) / max(1, count) ** 0.5 if count > 1 else 0.0

    def clearly_ahead(self, other: "Trial") -> bool:
        """Return True if it is better by more than chance and rounding explain."""
        mean, error = self.ahead(other)
        return mean > max(SLIGHT, ERRORS * error)

    def is_inflated_beside(self, other: "Trial") -> bool:
        """Return True if it gives the model `INFLATED` times larger inputs, but is right no more often."""
        count = min(len(self), len(other))
        larger = self.preprocessing.contrast > INFLATED * other.preprocessing.contrast
        return larger and int(self.right[:count].sum()) <= int(other.right[:count].sum())

    def as_json(self) -> dict[str, Any]:
        """Return name, preprocessing, right, of, and the interval of their share."""
        right, count = int(self.right.sum()), len(self)
        low, high = wilson(right, count)
        fields = {"name": self.name, "preprocessing": self.preprocessing.model_dump(mode="json")}
        return {**fields, "right": right, "of": count, "low": low, "high": high}


def score(logits: "Tensor", labels: "Tensor") -> "tuple[Tensor, Tensor]":
    """Return the log-likelihood of each image's class, and which predictions are right.

    Each class is assigned the output that makes all of them likeliest.

    Parameters
    ----------
    logits : Tensor, shape (n, K)
    labels : Tensor, shape (n,)
        They need only distinguish classes.
    """
    import torch
    from scipy.optimize import linear_sum_assignment

    log_likelihoods = logits.double().log_softmax(1).nan_to_num(WORST).clamp(min=WORST)
    classes, class_of = labels.unique(return_inverse=True)
    scores = torch.zeros(len(classes), logits.shape[1], dtype=torch.double).index_add_(0, class_of, log_likelihoods)
    rows, columns = linear_sum_assignment(scores.numpy(), maximize=True)
    output_of = torch.full((len(classes),), -1)
    output_of[torch.from_numpy(rows)] = torch.from_numpy(columns)
    outputs = output_of[class_of]
    likelihood = log_likelihoods.gather(1, outputs.clamp(min=0)[:, None])[:, 0]
    return torch.where(outputs >= 0, likelihood, WORST), logits.argmax(1) == outputs
