"""The linear probe: what can still be read from a model's features, whatever its last layer says."""

from typing import TYPE_CHECKING

from megu.base.shares import Estimate
from megu.compare.metrics.bootstrap import bootstrap
from megu.machine import compute

if TYPE_CHECKING:
    from torch import Tensor

TRAINED_ON = 10_000


def sample(train: "Tensor", seed: int) -> "Tensor":
    """The training images, of all classes, that a probe learns from: at most `TRAINED_ON`, the same for all models."""
    import torch

    drawn = torch.randperm(len(train), generator=compute.generator(seed, len(train)))[:TRAINED_ON]
    return train[drawn.sort().values]


def probe(features: "Tensor", labels: "Tensor", asked: "Tensor") -> "Tensor":
    """Labels (m,) that a linear classifier gives to `asked` (m, d), having learned from `features` (n, d).

    The features are those of the frozen body (`megu.images.features`), standardised by the learned images' mean and
    deviation. Softmax regression with the usual L2 penalty (C = 1), by L-BFGS from zero until no entry of the mean
    loss's gradient exceeds 1e-4, at most 1,000 steps: no chance in it. Alain and Bengio 2016 (arXiv 1610.01644).
    """
    import torch
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import StandardScaler

    reader = make_pipeline(StandardScaler(), LogisticRegression(tol=1e-4, max_iter=1000))
    reader.fit(features.double().numpy(), labels.numpy())
    return torch.from_numpy(reader.predict(asked.double().numpy()))


def normalised(unlearned: "Tensor", original: "Tensor", retrained: "Tensor", floor: float) -> Estimate | None:
    """``(unlearned - retrained) / (original - retrained)`` of probe accuracies: 0 as retrained, 1 as the original.

    unlearned, original: (n,) bool, whether the probe is right on each unseen image of what was forgotten; retrained:
    (R, n), averaged. None where the denominator is within noise: at most `floor`, or its own interval reaches 0. All
    three are resampled on the same images.
    """
    if not len(unlearned):
        return None
    ours, before, reference = unlearned.double(), original.double(), retrained.double().mean(0)
    width = bootstrap(lambda drawn: (before - reference)[drawn].mean(), len(ours))
    if width.value <= floor or width.low <= 0:
        return None
    return bootstrap(lambda drawn: (ours - reference)[drawn].mean() / (before - reference)[drawn].mean(), len(ours))
