"""Maps of a model's features: projections to two dimensions, for plotting."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from torch import Tensor

TSNE_COMPONENTS = 50
"""Principal components that t-SNE gets: more cost time and add noise (van der Maaten and Hinton 2008)."""
PERPLEXITY = 30.0
SMALL = 1e-12


class Principal:
    """First principal components of features (n, d), from their covariance; deterministic."""

    def __init__(self, features: "Tensor", count: int = 2) -> None:
        import torch

        self.mean = features.double().mean(0)
        centred_features = features.double() - self.mean
        values, vectors = torch.linalg.eigh(centred_features.T @ centred_features / max(len(features) - 1, 1))
        values, vectors = values.flip(0).clamp(min=0), vectors.flip(1)[:, :count]
        largest = vectors.gather(0, vectors.abs().argmax(0, keepdim=True))
        self.axes = vectors * largest.sign()  # eigenvectors have no sign of their own
        self.explained = float(values[:2].sum() / values.sum().clamp(min=SMALL))
        """The share of the features' variance that the first two components hold."""

    def of(self, features: "Tensor") -> "Tensor":
        """Return features (n, d) on the components, (n, count) float32."""
        import torch

        projection = ((features.double() - self.mean) @ self.axes).float()
        missing = 2 - projection.shape[1]
        return torch.nn.functional.pad(projection, (0, missing)) if missing > 0 else projection


def align(points: "Tensor", like: "Tensor", by: "Tensor") -> "Tensor":
    """Return points (n, 2), rotated or reflected and shifted so that the rows `by` are as near as possible to those of
    `like`.

    The orientation of a map means nothing, and aligned maps are easier to compare (orthogonal Procrustes).
    """
    import torch

    if not len(by):
        return points
    ours, theirs = points[by].double(), like[by].double()
    left, _, right = torch.linalg.svd((ours - ours.mean(0)).T @ (theirs - theirs.mean(0)))
    return ((points.double() - ours.mean(0)) @ (left @ right) + theirs.mean(0)).float()


def tsne(features: "Tensor", seed: int) -> "Tensor":
    """Return a t-SNE map (n, 2) of features (n, d). It shows neighbours; distances between groups mean little.

    It starts from the principal components, so only ties are random.
    """
    import torch
    from sklearn.manifold import TSNE

    narrow = Principal(features, min(TSNE_COMPONENTS, features.shape[1])).of(features)
    perplexity = min(PERPLEXITY, (len(features) - 1) / 3)
    points = TSNE(2, perplexity=perplexity, init="pca", random_state=seed, n_jobs=1).fit_transform(narrow.numpy())
    return torch.from_numpy(points).float()
