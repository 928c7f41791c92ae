"""Verdict on a run: its figures, and the thresholds for forgotten and kept.

Of whole classes nothing should be recognised. Single images should be answered as by a model that never saw them.
"""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Literal, get_args

from megu.base.shares import FEWEST, Share, accuracy, paired_interval, wilson
from megu.compare.metrics.accuracy import (
    FORGET_TRAIN,
    FORGET_UNSEEN,
    PEERS_UNSEEN,
    RETAIN_TRAIN,
    RETAIN_UNSEEN,
    images_by_figure,
)
from megu.compare.metrics.cost import COST
from megu.compare.metrics.entropy import MIA_ENTROPY, attack_forget_set
from megu.compare.metrics.figure import Figure
from megu.forget.rules import of_subclass
from megu.project.schema import ForgetRule
from megu.unlearn.unseen import difference_interval, expected_accuracy

if TYPE_CHECKING:
    from torch import Tensor

    from megu.images.dataset import Dataset, Splits


FORGOTTEN = 0.05
"""A class counts as forgotten if at most one in twenty of its unseen images is recognised: none of fewer than 20."""
KEPT = 0.015
"""The rest counts as kept if its accuracy fell by at most 1.5 points."""
ROUNDING = 1e-9


class Figures:
    """All figures of one comparison. If unseen images are known, only their test half reports."""

    def __init__(
        self, data: "Dataset", splits: "Splits", forgotten_classes: list[int], logits: "dict[str, Tensor | None]"
    ) -> None:
        import torch

        self.data, self.splits, self.forgotten_classes, self.logits = data, splits, forgotten_classes, logits
        self.unseen = bool(len(splits.test))
        self.is_forgotten = torch.isin(data.labels, torch.tensor(forgotten_classes, dtype=torch.long))
        self.images_of = images_by_figure(splits, self.is_forgotten[splits.test])
        forget_unseen, retain_unseen, *train = self.images_of.values()
        self.forget, self.retain = (forget_unseen, retain_unseen) if self.unseen else train
        self.reported = torch.cat([self.forget, self.retain])

    def share(self, model: str, which: "Tensor") -> Share:
        return accuracy(self.known(model), self.data.labels, which)

    def known(self, model: str) -> "Tensor":
        """Return the logits of a model that exists."""
        logits = self.logits[model]
        assert logits is not None
        return logits

    def is_right(self, model: str, which: "Tensor") -> "Tensor":
        """Return True for each image that the model classifies correctly, bool (n,)."""
        return self.known(model)[which].argmax(1) == self.data.labels[which]

    def result(self, cost: dict[str, Any]) -> dict[str, Any]:
        rows: list[dict[str, Any]] = []
        reasons: list[dict[str, Any]] = []
        for figure, which in self.images_of.items():
            if len(which):
                rows.append(self._row(figure, lambda model, which=which: self.share(model, which)))
            else:
                reasons.append({"code": figure.code, "why": "withheld_no_unseen"})
        if self.unseen and len(self.splits.forget):
            rows.append(self._row(MIA_ENTROPY, lambda model: attack_forget_set(self.known(model), self.splits)))
        else:
            reasons.append({"code": MIA_ENTROPY.code, "why": "withheld_no_unseen"})
        rows.append({"code": COST.code, **cost})
        return {
            "class_names": self.data.class_names,
            "forget_classes": [self.data.class_names[k] for k in self.forgotten_classes],
            "unseen": self.unseen,
            "measured_on": "test" if self.unseen else "training",
            "rows": rows,
            "withheld": reasons,
            "per_class": self._per_class(),
            "answers": self._answers(),
            "verdict": self.verdict(),
            "watched": int(self.is_forgotten[self.splits.validation].sum()) if self.unseen else 0,
        }

    def _row(self, figure: Figure, value: Callable[[str], Share]) -> dict[str, Any]:
        cells = {name: value(name).as_json() if self.logits[name] is not None else None for name in self.logits}
        return {"code": figure.code, **cells}

    def _per_class(self) -> list[dict[str, Any]]:
        rows = []
        for k, name in enumerate(self.data.class_names):
            which = self.reported[self.data.labels[self.reported] == k]
            values = {m: self.share(m, which).as_json()["value"] for m in ("original", "unlearned")}
            rows.append({"name": name, "count": len(which), **values})
        return rows

    def _answers(self) -> list[dict[str, Any]]:
        """Return the predictions on up to ten images to forget, in the order of their hash, which favours none.

        Images are given by number: a result contains no names of images to forget.
        """
        before, after = self.known("original"), self.known("unlearned")
        heads = self.data.images.heads()[self.forget.numpy()]
        examples = self.forget[heads.argsort(kind="stable")[:10].copy()].tolist()
        names = self.data.class_names
        return [
            {
                "image": i,
                "label": self.data.images[i].label,
                "before": names[int(before[i].argmax())],
                "after": names[int(after[i].argmax())],
            }
            for i in examples
        ]

    def verdict(self) -> dict[str, Any]:
        """Return, in numbers, if the classes are forgotten and the rest is kept."""
        forget = self.share("unlearned", self.forget)
        after, before = self.share("unlearned", self.retain), self.share("original", self.retain)
        change = after.right / max(1, after.count) - before.right / max(1, before.count)
        low, high = paired_interval(self.is_right("unlearned", self.retain), self.is_right("original", self.retain))
        return {
            "forgotten": forget.right <= FORGOTTEN * forget.count + ROUNDING and forget.count > 0,
            "kept": change >= -KEPT - ROUNDING and after.count > 0,
            "too_few": forget.count < FEWEST,
            "forget_right": forget.right,
            "forget_count": forget.count,
            "retain_right": after.right,
            "retain_count": after.count,
            "retain_change_points": 100 * change,
            "retain_change_low": 100 * low,
            "retain_change_high": 100 * high,
        }


TRIFLE = 1e-3
"""Largest distance between two models' logits, relative to their norm, at which they count as the same model."""


def are_alike(answers: "Tensor", others: "Tensor") -> bool:
    """Return True if two models' logits (N, K) are almost equal; `others` are the original's."""
    return bool((answers - others).norm() <= TRIFLE * others.norm())


NEAR = 0.005
"""Half a point, as `megu.compare.metrics.floor.LEAST`: no comparison of two trained models is finer."""


def figures_of(
    data: "Dataset",
    splits: "Splits",
    forgotten_classes: list[int],
    logits: "dict[str, Tensor | None]",
    rule: ForgetRule,
    fresh: bool,
) -> Figures:
    """Return the figures that suit the forget set.

    Parameters
    ----------
    data
        All images.
    splits
        Their splits.
    gone
        Classes that are forgotten entirely.
    logits
        Logits (N, K) by model, None for a model that does not exist.
    rule
        The rule that chose the forget set.
    fresh
        True if the model is said to be retrained, and so never saw the forget set. A model that answers as the original
        does does not count as such.
    """
    is_whole = set(data.labels[splits.forget].tolist()) <= set(forgotten_classes)
    return (
        Figures(data, splits, forgotten_classes, logits)
        if is_whole
        else SingleFigures(data, splits, forgotten_classes, logits, rule, fresh)
    )


class SingleFigures(Figures):
    """Figures if images of remaining classes are forgotten. Forgetting too much is a failure like its opposite."""

    def __init__(
        self,
        data: "Dataset",
        splits: "Splits",
        forgotten_classes: list[int],
        logits: "dict[str, Tensor | None]",
        rule: ForgetRule,
        fresh: bool,
    ) -> None:
        import torch

        super().__init__(data, splits, forgotten_classes, logits)
        self.rule, self.is_original, test = rule, fresh and self._is_original("unlearned"), splits.test
        self.fresh = fresh and not self.is_original
        is_alike = torch.isin(data.labels[test], data.labels[splits.forget].unique())
        self.forget = splits.forget
        unseen = {PEERS_UNSEEN: test[is_alike]}
        if rule.kind == "subclass":
            is_alike = torch.from_numpy(of_subclass(rule, data.images))[test]
            self.forget = test[is_alike] if is_alike.any() else splits.forget
            unseen = {FORGET_UNSEEN: test[is_alike], RETAIN_UNSEEN: test[~is_alike]}
        elif not is_alike.all() or not len(test):
            unseen |= {RETAIN_UNSEEN: test[~self.is_forgotten[test]]}
        retain_images = unseen.get(RETAIN_UNSEEN, test)
        self.images_of = {FORGET_TRAIN: splits.forget, **unseen, RETAIN_TRAIN: splits.retain}
        self.retain = retain_images if self.unseen else splits.retain
        self.reported = test if self.unseen else torch.cat([splits.forget, splits.retain])

    def result(self, cost: dict[str, Any]) -> dict[str, Any]:
        """Return the same as for classes, and `answers_unseen`: True if the predictions shown are on unseen images."""
        return {**super().result(cost), "answers_unseen": self.forget is not self.splits.forget}

    def verdict(self) -> dict[str, Any]:
        """Return the same as for classes, and `outcome`: ``as_new``, ``remembered``, ``too_much``, ``too_few`` or
        ``unknown``.

        `aim` is the right share (value, low, high, count), and `aim_of` its origin: the ``retrained`` model, or the
        original on ``unseen`` images of the same classes; None if there is neither. The original also knows unseen
        images of a sub-class, and fewer of some forget sets than of unseen images; only a retrained model gives an aim
        there. A model that is said to be retrained but is the original by its logits is no aim, and never ``as_new``.
        """
        own, (aim_of, aim) = self.share("unlearned", self.forget), self._aim()
        if aim is not None and aim_of == "unseen" and self._was_so_before(own, aim):
            aim_of = aim = None
        result: dict[str, Any] = {"outcome": "as_new" if self.fresh else "unknown", "aim_of": aim_of, "aim": None}
        if aim is not None:
            value, count = aim
            low, high = wilson(value * count, count)
            result["aim"] = {"value": value, "low": low, "high": high, "count": round(count)}
            if not self.fresh:
                result["outcome"] = outcome((own.right / own.count, own.count), aim)
        if self.is_original and result["outcome"] == "as_new":
            result = {"outcome": "unknown", "aim_of": None, "aim": None}
        return {
            **super().verdict(),
            **result,
            "forgotten": result["outcome"] == "as_new",
            "too_few": result["outcome"] == "too_few",
            "scenario": self.rule.kind,
        }

    def _is_original(self, model: str) -> bool:
        original = self.logits["original"]
        return original is not None and are_alike(self.known(model), original)

    def _was_so_before(self, own: Share, aim: tuple[float, float]) -> bool:
        """Return True if the original recognised no more of the forget set, though more of unseen images.

        The forget set is then harder, and what is missing was never there to be forgotten.
        """
        before = self.share("original", self.forget).right
        return before <= own.right and outcome((own.right / own.count, own.count), aim) == "too_much"

    def _aim(self) -> tuple[str | None, tuple[float, float] | None]:
        if self.logits["retrained"] is not None and not self.fresh and not self._is_original("retrained"):
            share = self.share("retrained", self.forget)
            return "retrained", (share.right / share.count, share.count)
        logits = self.logits["original"]
        if self.rule.kind == "subclass" or logits is None:
            return None, None
        is_right = logits.argmax(1) == self.data.labels
        accuracy = expected_accuracy(
            is_right, self.data.labels, self.splits.forget, self.splits.test, self.forgotten_classes
        )
        return ("unseen", accuracy) if accuracy else (None, None)


def outcome(own: tuple[float, float], aim: tuple[float, float]) -> str:
    """Return the outcome of a share of images recognised, compared with the share to aim at.

    They differ if the 95 % interval of the difference is more than half a point to one side. If it is not, fewer than
    30 images are too few to tell.

    Parameters
    ----------
    own
        Share recognised, and its number of images.
    aim
        Share to aim at, and its number of images.
    """
    low, high = difference_interval(own, aim)
    if low > NEAR:
        return "remembered"
    if high < -NEAR:
        return "too_much"
    return "too_few" if min(own[1], aim[1]) < FEWEST else "as_new"


Outcome = Literal["forgotten", "not_forgotten", "nothing", "too_few", "as_new", "remembered", "too_much", "unknown"]
OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)
DONE: tuple[Outcome, ...] = ("forgotten", "as_new")
"""Outcomes in which forgetting succeeded."""


def outcome_of(verdict: Mapping[str, Any]) -> Outcome:
    """Return the outcome of a verdict, from the stage *compare* or from a record.

    ``forgotten`` and ``not_forgotten`` are for whole classes; ``nothing``: there is no image to check; ``too_few`` to
    tell. The others are for single images.
    """
    if not verdict["forget_count"]:
        return "nothing"
    if "outcome" in verdict:
        return verdict["outcome"]
    if not verdict["forgotten"]:
        return "not_forgotten"
    return "too_few" if verdict.get("too_few") else "forgotten"
