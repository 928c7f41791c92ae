"""The comparison where single images are forgotten: right is what a model that never saw them would answer."""

from typing import TYPE_CHECKING, Any

from megu.compare.figures import Figures
from megu.compare.metrics import FEWEST, Share, wilson
from megu.forget.rules import of_subclass
from megu.project.schema import ForgetRule
from megu.unlearn.unseen import difference, expected

if TYPE_CHECKING:
    from torch import Tensor

    from megu.images.dataset import Dataset, Parts

NEAR = 0.005
"""Half a point, as `megu.compare.metrics.floor.LEAST`: no comparison of two trained models is finer than that."""


def figures_of(
    data: "Dataset", parts: "Parts", gone: list[int], logits: "dict[str, Tensor | None]", rule: ForgetRule, fresh: bool
) -> Figures:
    """The figures for what was forgotten; fresh: the model was retrained, so it never saw the forget set."""
    whole = set(data.labels[parts.forget].tolist()) <= set(gone)
    return Figures(data, parts, gone, logits) if whole else SingleFigures(data, parts, gone, logits, rule, fresh)


class SingleFigures(Figures):
    """Figures where images of classes that stay are forgotten; over-forgetting is a failure like its opposite."""

    def __init__(
        self,
        data: "Dataset",
        parts: "Parts",
        gone: list[int],
        logits: "dict[str, Tensor | None]",
        rule: ForgetRule,
        fresh: bool,
    ) -> None:
        import torch

        super().__init__(data, parts, gone, logits)
        self.rule, self.fresh, test = rule, fresh, parts.test
        alike = torch.isin(data.labels[test], data.labels[parts.forget].unique())
        self.forget = parts.forget
        unseen = {"peers_unseen": test[alike]}
        if rule.kind == "subclass":
            alike = torch.from_numpy(of_subclass(rule, data.images))[test]
            self.forget = test[alike] if alike.any() else parts.forget
            unseen = {"forget_unseen": test[alike], "retain_unseen": test[~alike]}
        elif not alike.all() or not len(test):
            unseen |= {"retain_unseen": test[~self.chosen[test]]}
        kept = unseen.get("retain_unseen", test)
        self.where = {"forget_train": parts.forget, **unseen, "retain_train": parts.retain}
        self.retain = kept if self.unseen else parts.retain
        self.reported = test if self.unseen else torch.cat([parts.forget, parts.retain])

    def result(self, cost: dict[str, Any]) -> dict[str, Any]:
        """As for classes; answers_unseen: whether the answers shown are about unseen images."""
        return {**super().result(cost), "answers_unseen": self.forget is not self.parts.forget}

    def verdict(self) -> dict[str, Any]:
        """As for classes, and `outcome`: ``as_new``, ``remembered``, ``too_much``, ``too_few`` or ``unknown``.

        aim: the share that is right (value, low, high, count), and aim_of what it was taken from: the ``retrained``
        model, or the original on ``unseen`` images of the same classes; None where there is neither. The original
        knows unseen images of a sub-class too, and fewer of some forget sets than of unseen images: only a retrained
        model tells what to aim at there.
        """
        own, (aim_of, aim) = self.share("unlearned", self.forget), self._aim()
        if aim is not None and aim_of == "unseen" and self._was_so_before(own, aim):
            aim_of = aim = None
        told: dict[str, Any] = {"outcome": "as_new" if self.fresh else "unknown", "aim_of": aim_of, "aim": None}
        if aim is not None:
            value, count = aim
            low, high = wilson(value * count, count)
            told["aim"] = {"value": value, "low": low, "high": high, "count": round(count)}
            if not self.fresh:
                told["outcome"] = outcome((own.right / own.count, own.count), aim)
        return {
            **super().verdict(),
            **told,
            "forgotten": told["outcome"] == "as_new",
            "too_few": told["outcome"] == "too_few",
            "scenario": self.rule.kind,
        }

    def _was_so_before(self, own: Share, aim: tuple[float, float]) -> bool:
        """Tell whether the original recognised no more of the forget set, though more of unseen images: these are
        harder, and what is lacking was never there to be forgotten."""
        before = self.share("original", self.forget).right
        return before <= own.right and outcome((own.right / own.count, own.count), aim) == "too_much"

    def _aim(self) -> tuple[str | None, tuple[float, float] | None]:
        if self.logits["retrained"] is not None and not self.fresh:
            share = self.share("retrained", self.forget)
            return "retrained", (share.right / share.count, share.count)
        logits = self.logits["original"]
        if self.rule.kind == "subclass" or logits is None:
            return None, None
        right = logits.argmax(1) == self.data.labels
        found = expected(right, self.data.labels, self.parts.forget, self.parts.test, self.gone)
        return ("unseen", found) if found else (None, None)


def outcome(own: tuple[float, float], aim: tuple[float, float]) -> str:
    """What a share of images recognised says beside the share to aim at, each with its number of images.

    It differs where the 95 % interval of the difference lies more than half a point to one side. Where it does not,
    fewer than 30 images are too few to tell.
    """
    low, high = difference(own, aim)
    if low > NEAR:
        return "remembered"
    if high < -NEAR:
        return "too_much"
    return "too_few" if min(own[1], aim[1]) < FEWEST else "as_new"
