"""Linear probe: accuracy of a linear classifier on a model's features, whatever its last layer says."""

from typing import TYPE_CHECKING

from megu.base.shares import Estimate, Share
from megu.base.translation import QT_TRANSLATE_NOOP
from megu.compare.case import Measurement
from megu.compare.metrics.bootstrap import bootstrap
from megu.compare.metrics.figure import Column, Figure, Requirement
from megu.compare.metrics.rows import Metric, Rows
from megu.machine import torch_setup

if TYPE_CHECKING:
    from torch import Tensor


PROBE = Figure(
    "probe",
    "probe, unseen images",
    above="remembers",
    in_mean=6,
    asked=Requirement(
        "features",
        1,
        QT_TRANSLATE_NOOP(
            "compare",
            "Linear probe: a linear classifier learns from the model’s features, its values just before it answers, "
            "and is tested on unseen images of the classes to forget. The figure is the share it names correctly. It "
            "reveals a model that only hides its knowledge. Target: the figure of the retrained model, which is not "
            "0 %.",
        ),
        word="linear-probe",
    ),
    title="Linear probe of the features, unseen images",
    definition=(
        "A linear classifier learns from the model’s features. The figure is the share of unseen images to forget "
        "that it names correctly. It shows whether the features still hold them, whatever the answers are."
    ),
    table=Column(7),
    gaps=True,
)
PROBE_NORMALISED = Figure(
    "probe_normalised",
    "probe, normalised",
    unit="number",
    floor=False,  # told relative to retrained models already
    title="Linear probe, 0 = retrained, 1 = original",
    definition="Position of the probe's figure between the retrained model (0) and the original (1).",
    table=Column(8, 1, 3),
    overview=Column(6, 1, 2),
)

TRAINED_ON = 10_000


def sample_images(train: "Tensor", seed: int) -> "Tensor":
    """Return the training images, of all classes, that a probe learns from: at most `TRAINED_ON`, the same for all
    models."""
    import torch

    rows = torch.randperm(len(train), generator=torch_setup.generator(seed, len(train)))[:TRAINED_ON]
    return train[rows.sort().values]


def probe(features: "Tensor", labels: "Tensor", candidates: "Tensor") -> "Tensor":
    """Return the labels (m,) that a linear classifier predicts for features `candidates` (m, d).

    It learns from the features (n, d) of the frozen body (`megu.images.features`), standardised by the training images'
    mean and deviation. Softmax regression with the usual L2 penalty (C = 1), by L-BFGS from zero until no entry of the
    mean loss's gradient exceeds 1e-4, at most 1,000 steps: deterministic. Alain and Bengio 2016 (arXiv 1610.01644).

    Parameters
    ----------
    features
        Features (n, d) to learn from.
    labels
        Their labels (n,).
    candidates
        Features (m, d) to classify.
    """
    import torch
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import StandardScaler

    classifier = make_pipeline(StandardScaler(), LogisticRegression(tol=1e-4, max_iter=1000))
    classifier.fit(features.double().numpy(), labels.numpy())
    return torch.from_numpy(classifier.predict(candidates.double().numpy()))


def normalise(unlearned: "Tensor", original: "Tensor", retrained: "Tensor", floor: float) -> Estimate | None:
    """Return ``(unlearned - retrained) / (original - retrained)`` of probe accuracies: 0 as retrained, 1 as the
    original.

    All three are resampled on the same images.

    Parameters
    ----------
    unlearned
        True where the probe is right on each unseen image of what was forgotten, bool (n,).
    original
        The same for the original.
    retrained
        The same for R retrained models (R, n), averaged.
    floor
        Noise floor of the probe's accuracy.

    Returns
    -------
    None if the denominator is within noise: at most `floor`, or with an interval that reaches 0.
    """
    if not len(unlearned):
        return None
    ours, before, reference = unlearned.double(), original.double(), retrained.double().mean(0)
    width = bootstrap(lambda rows: (before - reference)[rows].mean(), len(ours))
    if width.value <= floor or width.low <= 0:
        return None
    return bootstrap(lambda rows: (ours - reference)[rows].mean() / (before - reference)[rows].mean(), len(ours))


def add(rows: Rows) -> None:
    """Add the probe's row and, with retrained models, its position between them and the original."""
    reason = "withheld_no_unseen" if not len(rows.case.alike) else rows.original.withheld.get(PROBE.code)
    if reason:
        return rows.withhold(reason, PROBE, PROBE_NORMALISED)
    rows.add(PROBE, lambda m: Share(int(_probed(m).sum()), len(rows.case.alike)))
    if not rows.retrained:
        return rows.withhold("withheld_no_retrained", PROBE_NORMALISED)
    cells = {m.model.name: _normalise(rows, m) for m in rows.others}
    if None in cells.values():  # the denominator is the same for all
        return rows.withhold("withheld_within_noise", PROBE_NORMALISED)
    rows.add(PROBE_NORMALISED, lambda m: cells.get(m.model.name))


def _normalise(rows: Rows, m: Measurement) -> Estimate | None:
    import torch

    reference = torch.stack([_probed(r) for r in rows.retrained])
    return normalise(_probed(m), _probed(rows.original), reference, rows.floors[PROBE.code].value)


def _probed(m: Measurement) -> "Tensor":
    assert m.probed is not None
    return m.probed


METRIC = Metric(40, (PROBE, PROBE_NORMALISED), add)
