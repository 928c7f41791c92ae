"""Divergence between two models' predictions, image by image."""

from math import log
from typing import TYPE_CHECKING

from megu.base.shares import Estimate
from megu.base.translation import QT_TRANSLATE_NOOP
from megu.compare.case import Measurement
from megu.compare.metrics import bootstrap
from megu.compare.metrics.figure import Column, Figure, Requirement
from megu.compare.metrics.rows import Metric, Rows

if TYPE_CHECKING:
    from torch import Tensor

JS_RETRAINED = Figure(
    "js_retrained",
    "js_retrained",
    unit="number",
    apart=True,
    in_mean=7,
    asked=Requirement(
        "forget",
        3,
        QT_TRANSLATE_NOOP(
            "compare",
            "Divergence from retrained (js_retrained): the mean Jensen–Shannon divergence, base 2, between the "
            "answers of both models about the forget set. 0: always the same, 1: never. Target: as low as between "
            "retrained models.",
        ),
        QT_TRANSLATE_NOOP("compare", "How far are its answers about them from those of a retrained model?"),
        word="divergence-from-retrained",
        only="retrained",
    ),
    title="Distance of answers to the retrained model (Jensen–Shannon)",
    definition="Mean divergence of the answers about the forgotten images, base 2, from 0 (equal) to 1.",
    table=Column(9, 1, 3),
    gaps=True,
    overview=Column(6, 1, 3),
)
ZRF = Figure(
    "zrf",
    "zrf",
    unit="number",
    above="too_much",  # answers near an untrained model's
    title="Closeness of answers to an untrained model (ZRF)",
    definition="1 minus the mean divergence from the answers of a model with random weights, on the forgotten images.",
)


def js(ours: "Tensor", theirs: "Tensor") -> "Tensor":
    """Return the Jensen-Shannon divergence, base 2 and so in 0..1, of two models' softmax outputs on each image (n,),
    float64.

    Lin 1991 (IEEE Transactions on Information Theory 37, 145-151). Its mean over the forget set is ``js_retrained``
    against a retrained model. Against an untrained one, ``zrf = 1 - js`` is the zero-retrain-forgetting score of
    Chundawat et al. 2023 (arXiv 2205.08096).

    Parameters
    ----------
    ours
        Logits (n, K) of one model.
    theirs
        Logits (n, K) of the other on the same images.
    """
    p, q = ours.double().softmax(1), theirs.double().softmax(1)
    middle = (p + q) / 2
    nats = (_kl(p, middle) + _kl(q, middle)) / 2
    return (nats / log(2)).clamp(0, 1)


def _kl(p: "Tensor", q: "Tensor") -> "Tensor":
    import torch

    return (torch.xlogy(p, p) - torch.xlogy(p, q)).sum(1)


def add(rows: Rows) -> None:
    """Add the divergence from retrained models and from an untrained one, if there are any."""
    if rows.retrained:
        rows.add(JS_RETRAINED, lambda m: _from_retrained(rows, m))
    else:
        rows.withhold("withheld_no_retrained", JS_RETRAINED)
    if untrained_models := rows.of("untrained"):
        rows.add(ZRF, lambda m: bootstrap.mean(1 - _divergences(rows, m, untrained_models[0])))
    else:
        rows.withhold("withheld_no_untrained", ZRF)


def _from_retrained(rows: Rows, m: Measurement) -> Estimate | None:
    """Return the mean over the retrained models. For one of them, take the others: their distance among themselves."""
    import torch

    divergences = [_divergences(rows, m, other) for other in rows.retrained if other is not m]
    return bootstrap.mean(torch.stack(divergences).mean(0)) if divergences else None


def _divergences(rows: Rows, m: Measurement, other: Measurement) -> "Tensor":
    forget = rows.case.splits.forget
    return js(m.logits[forget], other.logits[forget])


METRIC = Metric(60, (JS_RETRAINED, ZRF), add)
