"""From what was measured to the figures."""

from statistics import fmean
from typing import TYPE_CHECKING, Any

from megu.base.shares import Estimate, Share, accuracy, wilson
from megu.compare.audit.case import Case
from megu.compare.audit.measure import Measured
from megu.compare.audit.rows import Rows
from megu.compare.metrics import bootstrap, relearn
from megu.compare.metrics.divergence import js
from megu.compare.metrics.entropy import mia_entropy
from megu.compare.metrics.floor import reproduces
from megu.compare.metrics.probe import normalised
from megu.compare.metrics.rmia import FEWEST_REFERENCES, Attack, mia_rmia, true_probability

if TYPE_CHECKING:
    from torch import Tensor


class Figures:
    """All figures of one audit; `measured` holds exactly one original."""

    def __init__(self, case: Case, measured: list[Measured]) -> None:
        self.case, self.labels, self.measured = case, case.data.labels, measured
        self.rows = Rows(measured)
        self.retrained = self._of("retrained")
        (self.original,) = self._of("original")

    def _of(self, role: str) -> list[Measured]:
        return [m for m in self.measured if m.model.role == role]

    def result(self) -> dict[str, Any]:
        """JSON values: models, figures, withheld, reference, mean_gap and the curves of relearning."""
        self._accuracies()
        self._entropy()
        self._rmia()
        self._probe()
        self._relearn()
        self._divergence()
        return {
            "class_names": self.case.data.class_names,
            "counts": {role: len(which) for role, which in vars(self.case.parts).items()},
            "models": [{"name": m.model.name, "role": m.model.role, **m.model.source} for m in self.measured],
            "figures": self.rows.rows,
            "withheld": self.rows.withheld,
            "reference": self._reference(),
            "mean_gap": self.rows.mean_gaps(),
            "relearn": self._curves(),
        }

    def _accuracies(self) -> None:
        case = self.case
        where = {"forget_unseen": case.forget_unseen, "retain_unseen": case.retain_unseen}
        where |= {"forget_train": case.parts.forget, "retain_train": case.parts.retain}
        for code, which in where.items():
            if len(which):
                self.rows.add(code, lambda m, which=which: accuracy(m.logits, self.labels, which))
            else:
                self.rows.withhold("withheld_no_unseen", code)

    def _entropy(self) -> None:
        parts, outside = self.case.parts, self.case.outside
        if len(outside):
            self.rows.add("mia_entropy", lambda m: mia_entropy(m.logits, parts.retain, outside, parts.forget))
        else:
            self.rows.withhold("withheld_no_unseen", "mia_entropy")

    def _rmia(self) -> None:
        codes, why = ("mia_rmia", "mia_rmia_tpr"), self._no_rmia()
        attacks = {} if why else {m.model.name: self._rmia_of(m) for m in self.rows.judged}
        found = {name: attack for name, attack in attacks.items() if attack is not None}
        if why or len(found) < len(attacks):
            self.rows.withhold(why or "withheld_reference_images", *codes)
        else:
            self.rows.add(codes[0], lambda m: found[m.model.name].auc)
            self.rows.add(codes[1], lambda m: found[m.model.name].tpr)

    def _no_rmia(self) -> str | None:
        references = self._of("reference")
        if not len(self.case.alike):
            return "withheld_no_unseen"
        if len(references) < FEWEST_REFERENCES:
            return "withheld_no_reference"
        return "withheld_reference_images" if any(m.model.out is None for m in references) else None

    def _rmia_of(self, m: Measured) -> Attack | None:
        import torch

        references, parts = self._of("reference"), self.case.parts
        sure = torch.stack([true_probability(r.logits, self.labels) for r in references])
        out = torch.stack([r.model.out for r in references if r.model.out is not None])
        target = true_probability(m.logits, self.labels)
        return mia_rmia(target, sure, out, parts.forget, self.case.alike, parts.test)

    def _probe(self) -> None:
        why = "withheld_no_unseen" if not len(self.case.alike) else self.original.withheld.get("probe")
        if why:
            return self.rows.withhold(why, "probe", "probe_normalised")
        self.rows.add("probe", lambda m: Share(int(_probed(m).sum()), len(self.case.alike)))
        if not self.retrained:
            return self.rows.withhold("withheld_no_retrained", "probe_normalised")
        cells = {m.model.name: self._normalised(m) for m in self.rows.others}
        if None in cells.values():  # the denominator is the same for all
            return self.rows.withhold("withheld_within_noise", "probe_normalised")
        self.rows.add("probe_normalised", lambda m: cells.get(m.model.name))

    def _normalised(self, m: Measured) -> Estimate | None:
        import torch

        reference = torch.stack([_probed(r) for r in self.retrained])
        return normalised(_probed(m), _probed(self.original), reference, self.rows.floors["probe"].value)

    def _relearn(self) -> None:
        if not any(m.relearned for m in self.measured):
            return  # so far
        self.rows.add("relearn_steps", lambda m: m.relearned and _steps(m.relearned))
        self.rows.add("relearn_area", lambda m: m.relearned and _area(m.relearned))
        if not all(m.relearned for m in self.rows.judged):
            return
        if not self.retrained:
            return self.rows.withhold("withheld_no_retrained", "relearn_ratio", "relearn_area_ratio")
        steps = [step for r in self.retrained if (step := _relearned(r).steps)]
        if len(steps) == len(self.retrained):
            self.rows.add("relearn_ratio", lambda m: _over(_steps(_relearned(m)), fmean(steps)))
        else:
            self.rows.withhold("withheld_relearn", "relearn_ratio", steps=self.case.relearning[0])
        area = fmean(_relearned(r).area for r in self.retrained)
        self.rows.add("relearn_area_ratio", lambda m: _over(_area(_relearned(m)), area))

    def _curves(self) -> dict[str, Any]:
        """Forget accuracies every so many steps; a cell of ``relearn_steps`` is None where `most` did not suffice."""
        curves = {m.model.name: m.relearned.curve for m in self.rows.judged if m.relearned}
        return {"every": relearn.EVERY, "most": self.case.relearning[0], "curves": curves}

    def _divergence(self) -> None:
        if self.retrained:
            self.rows.add("js_retrained", self._js_retrained)
        else:
            self.rows.withhold("withheld_no_retrained", "js_retrained")
        if untrained := self._of("untrained"):
            self.rows.add("zrf", lambda m: bootstrap.mean(1 - self._js(m, untrained[0])))
        else:
            self.rows.withhold("withheld_no_untrained", "zrf")

    def _js(self, m: Measured, other: Measured) -> "Tensor":
        forget = self.case.parts.forget
        return js(m.logits[forget], other.logits[forget])

    def _js_retrained(self, m: Measured) -> Estimate | None:
        """Mean over the retrained models; of one of them, over the others: how far they lie from each other."""
        import torch

        apart = [self._js(m, other) for other in self.retrained if other is not m]
        return bootstrap.mean(torch.stack(apart).mean(0)) if apart else None

    def _reference(self) -> dict[str, Any]:
        """Whether the retrained models are a true reference: their number, the recipe check and why not."""
        repeated, test = self._of("repeated"), self.case.parts.test
        why, shares = "recipe_unchecked", []
        if repeated and len(test):
            shares = [accuracy(m.logits, self.labels, test) for m in (self.original, repeated[0])]
            why = None if reproduces(*shares) else "recipe_differs"
        if why is None and any("method" in m.model.source for m in self.retrained):
            why = self.case.doubt  # the project's own retraining began where it is not known that the original did
        told = {"original": shares[0].value, "repeated": shares[1].value} if shares else {}
        return {"models": len(self.retrained), "approximate": why is not None, "why": why, **told}


def _probed(m: Measured) -> "Tensor":
    assert m.probed is not None
    return m.probed


def _relearned(m: Measured) -> relearn.Relearned:
    assert m.relearned is not None
    return m.relearned


def _steps(found: relearn.Relearned) -> Estimate | None:
    """Told to within `relearn.EVERY` steps; None where the goal was not reached."""
    if found.steps is None:
        return None
    return Estimate(found.steps, 0.0, max(0, found.steps - relearn.EVERY), found.steps, found.count)


def _area(found: relearn.Relearned) -> Estimate:
    """The area with the interval that its mean accuracy would have in one measurement of as many images."""
    low, high = wilson(round(found.area * found.count), found.count)
    error = Share(round(found.area * found.count), found.count).error
    return Estimate(found.area, error, low, high, found.count)


def _over(figure: Estimate | None, retrained: float) -> Estimate | None:
    """A figure as a multiple of the retrained models'."""
    if figure is None or not retrained:
        return None
    scaled = (part / retrained for part in (figure.value, figure.error, figure.low, figure.high))
    return Estimate(*scaled, count=figure.count)
