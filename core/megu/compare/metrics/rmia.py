"""RMIA, a membership inference attack that knows how hard each image is (Zarifzadeh et al. 2024, arXiv 2312.03262)."""

from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING

from megu.base.shares import Estimate, Share
from megu.base.translation import QT_TRANSLATE_NOOP
from megu.compare.case import Measured
from megu.compare.metrics.figure import Asked, Column, Figure
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
    asked=Asked(
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
"""How p(x) is guessed from models that never saw x: p_in = a p_out + 1 - a. 0.3 is the default of the paper's code."""
FEWEST_REFERENCES = 2


@dataclass(frozen=True)
class Attack:
    """How well members are told from others: `auc` (0.5: not at all) and the `tpr` at a false-positive rate of 1 %.

    Below 100 others a rate of 1 % means no false positive at all.
    """

    auc: Estimate
    tpr: Share


def true_probability(logits: "Tensor", labels: "Tensor") -> "Tensor":
    """Softmax probability of each image's own label, float64 (N,), of logits (N, K)."""
    return logits.double().softmax(1).gather(1, labels[:, None])[:, 0]


def mia_rmia(
    target: "Tensor", references: "Tensor", out: "Tensor", members: "Tensor", others: "Tensor", population: "Tensor"
) -> Attack | None:
    """``P_z[(p(x) / pr(x)) / (p(z) / pr(z)) ≥ γ]`` as the score of x; members against others. None: not possible.

    target: true-class probabilities (N,) of the model under attack; references: the same (R, N) of R ≥ 2 models trained
    on random halves; out: (R, N) bool, whether the reference was trained *without* the image. members, others,
    population: image numbers; the last are the z. Offline form: ``pr(x) = ((1 + a) p_out(x) + 1 - a) / 2`` with p_out
    the mean over the references without x (paper, section 3; its code).

    Ours: members no reference left out, and others or z that one was trained on, are passed over; and since a mean over
    fewer references is less steady, which alone could tell members from others, each of the others is averaged over
    the references that a member drawn by chance was left out of.
    """
    import torch

    members = members[out[:, members].any(0)]
    others, population = (which[out[:, which].all(0)] for which in (others, population))
    if len(references) < FEWEST_REFERENCES or not (len(members) and len(others) and len(population)):
        return None
    lent = torch.randint(len(members), (len(others),), generator=torch_setup.generator(len(members), len(others)))
    inside = target[members] / _prior(references[:, members], out[:, members])
    outside = target[others] / _prior(references[:, others], out[:, members[lent]])
    around = (target[population] / _prior(references[:, population], out[:, population])).sort().values
    return roc(*(torch.searchsorted(around, ratio / GAMMA, right=True) / len(around) for ratio in (inside, outside)))


def _prior(references: "Tensor", out: "Tensor") -> "Tensor":
    mean = (references * out).sum(0) / out.sum(0)
    return ((1 + A) * mean + 1 - A) / 2


def roc(members: "Tensor", others: "Tensor") -> Attack:
    """AUC and TPR at 1 % FPR of scores (m,) and (n,), both at least 1; ties count half in the AUC.

    The interval is that of DeLong et al. 1988 (Biometrics 44, 837-845), kept inside 0..1; (0, 1) below two of either.
    """
    above, below = _placements(members, others), 1 - _placements(others, members)
    auc = float(above.mean())
    error = sqrt(float(above.var() / len(above) + below.var() / len(below))) if min(len(above), len(below)) > 1 else 1.0
    low, high = max(0.0, auc - 1.959964 * error), min(1.0, auc + 1.959964 * error)
    threshold = others.sort(descending=True).values[len(others) // 100]
    found = Share(int((members > threshold).sum()), len(members))
    return Attack(Estimate(auc, error, low, high, min(len(members), len(others))), found)


def _placements(scores: "Tensor", among: "Tensor") -> "Tensor":
    """Of each score the share of `among` that lies below it, ties counted half."""
    import torch

    ordered = among.sort().values
    at_most, below = (torch.searchsorted(ordered, scores, right=right) for right in (True, False))
    return (at_most + below).double() / (2 * len(among))


def add(rows: Rows) -> None:
    """Add the rows of the attack where there are reference models that know which images they were trained on."""
    why = _lacking(rows)
    attacks = {} if why else {m.model.name: _attacked(rows, m) for m in rows.judged}
    found = {name: attack for name, attack in attacks.items() if attack is not None}
    if why or len(found) < len(attacks):
        rows.withhold(why or "withheld_reference_images", MIA_RMIA, MIA_RMIA_TPR)
    else:
        rows.add(MIA_RMIA, lambda m: found[m.model.name].auc)
        rows.add(MIA_RMIA_TPR, lambda m: found[m.model.name].tpr)


def _lacking(rows: Rows) -> str | None:
    references = rows.of("reference")
    if not len(rows.case.alike):
        return "withheld_no_unseen"
    if len(references) < FEWEST_REFERENCES:
        return "withheld_no_reference"
    return "withheld_reference_images" if any(m.model.out is None for m in references) else None


def _attacked(rows: Rows, m: Measured) -> Attack | None:
    import torch

    references, parts = rows.of("reference"), rows.case.parts
    sure = torch.stack([true_probability(r.logits, rows.labels) for r in references])
    out = torch.stack([r.model.out for r in references if r.model.out is not None])
    target = true_probability(m.logits, rows.labels)
    return mia_rmia(target, sure, out, parts.forget, rows.case.alike, parts.test)


METRIC = Metric(30, (MIA_RMIA, MIA_RMIA_TPR), add)
