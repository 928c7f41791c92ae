"""Maps of what a model sees: many features of each image brought down to two, so that they can be drawn."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from torch import Tensor

NARROWED = 50
"""Principal components that t-SNE is given: more of them cost time and add noise (van der Maaten and Hinton 2008)."""
PERPLEXITY = 30.0
SMALL = 1e-12


class Principal:
    """The first principal components of features (n, d), by their covariance: no chance in it."""

    def __init__(self, features: "Tensor", count: int = 2) -> None:
        import torch

        self.mean = features.double().mean(0)
        centred = features.double() - self.mean
        values, vectors = torch.linalg.eigh(centred.T @ centred / max(len(features) - 1, 1))
        values, vectors = values.flip(0).clamp(min=0), vectors.flip(1)[:, :count]
        largest = vectors.gather(0, vectors.abs().argmax(0, keepdim=True))
        self.axes = vectors * largest.sign()  # eigenvectors have no sign of their own
        self.explained = float(values[:2].sum() / values.sum().clamp(min=SMALL))
        """The share of the features' variance that the first two components hold."""

    def of(self, features: "Tensor") -> "Tensor":
        """Features (n, d) on the components, (n, count) float32."""
        import torch

        found = ((features.double() - self.mean) @ self.axes).float()
        missing = 2 - found.shape[1]
        return torch.nn.functional.pad(found, (0, missing)) if missing > 0 else found


def turned(points: "Tensor", like: "Tensor", by: "Tensor") -> "Tensor":
    """Points (n, 2) turned or mirrored, and moved, so that those of the rows `by` lie as near as they can to those of
    `like` (orthogonal Procrustes): which way up a map lies means nothing, and two are compared the more easily."""
    import torch

    if not len(by):
        return points
    ours, theirs = points[by].double(), like[by].double()
    left, _, right = torch.linalg.svd((ours - ours.mean(0)).T @ (theirs - theirs.mean(0)))
    return ((points.double() - ours.mean(0)) @ (left @ right) + theirs.mean(0)).float()


def neighbours(features: "Tensor", seed: int) -> "Tensor":
    """A t-SNE map (n, 2) of features (n, d): who is near whom; distances between groups mean little.

    Begins at the principal components, so that only ties are left to chance.
    """
    import torch
    from sklearn.manifold import TSNE

    narrow = Principal(features, min(NARROWED, features.shape[1])).of(features)
    near = min(PERPLEXITY, (len(features) - 1) / 3)
    found = TSNE(2, perplexity=near, init="pca", random_state=seed, n_jobs=1).fit_transform(narrow.numpy())
    return torch.from_numpy(found).float()
