"""RMIA, a membership inference attack that accounts for how hard each image is (Zarifzadeh et al. 2024, arXiv
2312.03262)."""

from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING

from megu.base.shares import Estimate, Share
from megu.base.translation import QT_TRANSLATE_NOOP
from megu.compare.case import Measurement
from megu.compare.metrics.figure import Column, Figure, Requirement
from megu.compare.metrics.rows import Metric, Rows
from megu.machine import torch_setup

if TYPE_CHECKING:
    from torch import Tensor


MIA_RMIA = Figure(
    "mia_rmia",
    "mia_rmia, AUC",
    unit="number",
    above="remembers",
    in_mean=5,
    asked=Requirement(
        "attack",
        2,
        QT_TRANSLATE_NOOP(
            "compare",
            "Relative membership inference attack (mia_rmia, arXiv 2312.03262): an attacker with reference models "
            "trained on random halves of the images compares their confidence with that of this model. The figure is "
            "the area under the curve: 0.5 is guessing, 1 is certainty. Target: the figure of the retrained model.",
        ),
        QT_TRANSLATE_NOOP("compare", "And an attacker with their own models?"),
        word="membership-inference-attack",
        withheld="withheld_no_reference",  # a project has no reference models: measuring everything would not tell
    ),
    title="Membership inference attack by reference models (RMIA), AUC",
    definition=(
        "Success of an attacker with models trained on random halves of the images in telling the forgotten images "
        "from unseen ones of the same classes (arXiv 2312.03262). 0.5 is guessing."
    ),
    table=Column(6, 1, 3),
    gaps=True,
    overview=Column(5, 1, 3, "distance"),
)
MIA_RMIA_TPR = Figure(
    "mia_rmia_tpr",
    "mia_rmia, TPR at 1 % FPR",
    above="remembers",
    title="The same attack, true positive rate at 1 % false positives",
    definition="Share of the forgotten images that this attack finds at a false positive rate of 1 % on unseen images.",
)

GAMMA = 2.0
A = 0.3
"""Estimate of p(x) from models that never saw x: p_in = a p_out + 1 - a. 0.3 is the default of the paper's code."""
FEWEST_REFERENCES = 2


@dataclass(frozen=True)
class Attack:
    """Success of an attack: `auc` (0.5: guessing) and the `tpr` at a false-positive rate of 1 %.

    With fewer than 100 non-members, a rate of 1 % means no false positive at all.
    """

    auc: Estimate
    tpr: Share


def true_probability(logits: "Tensor", labels: "Tensor") -> "Tensor":
    """Return the softmax probability of each image's own label, float64 (N,), from logits (N, K)."""
    return logits.double().softmax(1).gather(1, labels[:, None])[:, 0]


def mia_rmia(
    target: "Tensor", references: "Tensor", out: "Tensor", members: "Tensor", others: "Tensor", population: "Tensor"
) -> Attack | None:
    """Return the success of RMIA on members against others, or None if it can't be run.

    The score of x is ``P_z[(p(x) / pr(x)) / (p(z) / pr(z)) ≥ γ]``, in the offline form: ``pr(x) = ((1 + a) p_out(x) + 1
    - a) / 2`` with p_out the mean over the references without x (paper, section 3; its code).

    Ours: members that no reference left out, and others or z that one was trained on, are skipped. A mean over fewer
    references is less steady, which alone could reveal members; so each of the others is averaged over the references
    that a random member was left out of.

    Parameters
    ----------
    target
        True-class probabilities (N,) of the attacked model.
    references
        The same (R, N) of R ≥ 2 models trained on random halves.
    out
        True where a reference was trained *without* the image, bool (R, N).
    members
        Indices of the members.
    others
        Indices of the non-members.
    population
        Indices of the images z.
    """
    import torch

    members = members[out[:, members].any(0)]
    others, population = (which[out[:, which].all(0)] for which in (others, population))
    if len(references) < FEWEST_REFERENCES or not (len(members) and len(others) and len(population)):
        return None
    partner = torch.randint(len(members), (len(others),), generator=torch_setup.generator(len(members), len(others)))
    inside = target[members] / _prior(references[:, members], out[:, members])
    outside = target[others] / _prior(references[:, others], out[:, members[partner]])
    ratios = (target[population] / _prior(references[:, population], out[:, population])).sort().values
    return roc(*(torch.searchsorted(ratios, ratio / GAMMA, right=True) / len(ratios) for ratio in (inside, outside)))


def _prior(references: "Tensor", out: "Tensor") -> "Tensor":
    mean = (references * out).sum(0) / out.sum(0)
    return ((1 + A) * mean + 1 - A) / 2


def roc(members: "Tensor", others: "Tensor") -> Attack:
    """Return AUC and TPR at 1 % FPR of scores (m,) and (n,), at least one of each; ties count half in the AUC.

    The interval is that of DeLong et al. 1988 (Biometrics 44, 837-845), clipped to 0..1; it is (0, 1) with fewer than
    two of either.
    """
    above, below = _placements(members, others), 1 - _placements(others, members)
    auc = float(above.mean())
    error = sqrt(float(above.var() / len(above) + below.var() / len(below))) if min(len(above), len(below)) > 1 else 1.0
    low, high = max(0.0, auc - 1.959964 * error), min(1.0, auc + 1.959964 * error)
    threshold = others.sort(descending=True).values[len(others) // 100]
    true_positives = Share(int((members > threshold).sum()), len(members))
    return Attack(Estimate(auc, error, low, high, min(len(members), len(others))), true_positives)


def _placements(scores: "Tensor", among: "Tensor") -> "Tensor":
    """Return, for each score, the share of `among` below it; ties count half."""
    import torch

    order = among.sort().values
    at_most, below = (torch.searchsorted(order, scores, right=right) for right in (True, False))
    return (at_most + below).double() / (2 * len(among))


def add(rows: Rows) -> None:
    """Add the rows of the attack if there are reference models with a list of their training images."""
    reason = _missing(rows)
    attacks = {} if reason else {m.model.name: _attack(rows, m) for m in rows.judged}
    attacks_with_result = {name: attack for name, attack in attacks.items() if attack is not None}
    if reason or len(attacks_with_result) < len(attacks):
        rows.withhold(reason or "withheld_reference_images", MIA_RMIA, MIA_RMIA_TPR)
    else:
        rows.add(MIA_RMIA, lambda m: attacks_with_result[m.model.name].auc)
        rows.add(MIA_RMIA_TPR, lambda m: attacks_with_result[m.model.name].tpr)


def _missing(rows: Rows) -> str | None:
    references = rows.of("reference")
    if not len(rows.case.alike):
        return "withheld_no_unseen"
    if len(references) < FEWEST_REFERENCES:
        return "withheld_no_reference"
    return "withheld_reference_images" if any(m.model.out is None for m in references) else None


def _attack(rows: Rows, m: Measurement) -> Attack | None:
    import torch

    references, splits = rows.of("reference"), rows.case.splits
    probabilities = torch.stack([true_probability(r.logits, rows.labels) for r in references])
    out = torch.stack([r.model.out for r in references if r.model.out is not None])
    target = true_probability(m.logits, rows.labels)
    return mia_rmia(target, probabilities, out, splits.forget, rows.case.alike, splits.test)


METRIC = Metric(30, (MIA_RMIA, MIA_RMIA_TPR), add)
