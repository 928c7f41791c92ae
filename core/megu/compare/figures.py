"""The figures of one comparison, where whole classes are forgotten."""

from typing import TYPE_CHECKING, Any

from megu.compare.metrics import FEWEST, Share, accuracy, mia_entropy, paired_interval

if TYPE_CHECKING:
    from torch import Tensor

    from megu.images.dataset import Dataset, Parts

FORGOTTEN = 0.05
"""A class counts as forgotten where at most one in twenty of its unseen images is recognised: none of fewer than 20."""
KEPT = 0.015
"""The rest counts as kept where its accuracy fell by at most 1.5 points."""
ROUNDING = 1e-9


class Figures:
    """All figures of one comparison. Where images are known unseen, only the test half of them reports."""

    def __init__(self, data: "Dataset", parts: "Parts", gone: list[int], logits: "dict[str, Tensor | None]") -> None:
        import torch

        self.data, self.parts, self.gone, self.logits = data, parts, gone, logits
        self.unseen = bool(len(parts.test))
        self.chosen = torch.isin(data.labels, torch.tensor(gone, dtype=torch.long))
        test, train = parts.test, (parts.forget, parts.retain)
        forget_test, retain_test = test[self.chosen[test]], test[~self.chosen[test]]
        self.where = {"forget_unseen": forget_test, "retain_unseen": retain_test}
        self.where |= {"forget_train": train[0], "retain_train": train[1]}
        self.forget, self.retain = (forget_test, retain_test) if self.unseen else train
        self.reported = torch.cat([self.forget, self.retain])

    def share(self, model: str, which: "Tensor") -> Share:
        logits = self.logits[model]
        assert logits is not None
        return accuracy(logits, self.data.labels, which)

    def right(self, model: str, which: "Tensor") -> "Tensor":
        """Of each image whether the model is right, (n,) bool."""
        logits = self.logits[model]
        assert logits is not None
        return logits[which].argmax(1) == self.data.labels[which]

    def result(self, cost: dict[str, Any]) -> dict[str, Any]:
        rows: list[dict[str, Any]] = []
        withheld: list[dict[str, Any]] = []
        for code, which in self.where.items():
            if len(which):
                rows.append(self._row(code, lambda model, which=which: self.share(model, which)))
            else:
                withheld.append({"code": code, "why": "withheld_no_unseen"})
        if self.unseen and len(self.parts.forget):
            rows.append(self._row("mia_entropy", self._attack))
        else:
            withheld.append({"code": "mia_entropy", "why": "withheld_no_unseen"})
        rows.append({"code": "cost", **cost})
        return {
            "class_names": self.data.class_names,
            "forget_classes": [self.data.class_names[k] for k in self.gone],
            "unseen": self.unseen,
            "measured_on": "test" if self.unseen else "training",
            "rows": rows,
            "withheld": withheld,
            "per_class": self._per_class(),
            "answers": self._answers(),
            "verdict": self.verdict(),
            "watched": int(self.chosen[self.parts.validation].sum()) if self.unseen else 0,
        }

    def _row(self, code: str, figure: Any) -> dict[str, Any]:
        cells = {name: figure(name).as_json() if self.logits[name] is not None else None for name in self.logits}
        return {"code": code, **cells}

    def _attack(self, model: str) -> Share:
        import torch

        logits = self.logits[model]
        assert logits is not None
        outside = torch.cat([self.parts.validation, self.parts.test])
        return mia_entropy(logits, self.parts.retain, outside, self.parts.forget)

    def _per_class(self) -> list[dict[str, Any]]:
        rows = []
        for k, name in enumerate(self.data.class_names):
            which = self.reported[self.data.labels[self.reported] == k]
            values = {m: self.share(m, which).as_json()["value"] for m in ("original", "unlearned")}
            rows.append({"name": name, "count": len(which), **values})
        return rows

    def _answers(self) -> list[dict[str, Any]]:
        """Up to ten images to forget, in the order of their hash, which prefers none; by number, for a result names no
        image to forget."""
        before, after = self.logits["original"], self.logits["unlearned"]
        assert before is not None and after is not None
        heads = self.data.images.heads()[self.forget.numpy()]
        shown = self.forget[heads.argsort(kind="stable")[:10].copy()].tolist()
        names = self.data.class_names
        return [
            {
                "image": i,
                "label": self.data.images[i].label,
                "before": names[int(before[i].argmax())],
                "after": names[int(after[i].argmax())],
            }
            for i in shown
        ]

    def verdict(self) -> dict[str, Any]:
        """Whether the classes are forgotten and the rest is kept, in numbers."""
        forget = self.share("unlearned", self.forget)
        after, before = self.share("unlearned", self.retain), self.share("original", self.retain)
        change = after.right / max(1, after.count) - before.right / max(1, before.count)
        low, high = paired_interval(self.right("unlearned", self.retain), self.right("original", self.retain))
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
