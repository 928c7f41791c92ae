"""Stage *compare*: what the unlearned model still knows, beside the original and, where there is one, a retrained.

The figures of single images, which a model forgets where it answers as if it had never seen them, are in
`megu.stages.compare_single`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from megu import files
from megu.errors import MeguError, NotReady
from megu.events import Event, Progress
from megu.methods.table import RETRAIN
from megu.metrics import FEWEST, Share, accuracy, mia_entropy, paired_interval
from megu.perform import current_key, done, result_of
from megu.project import Project
from megu.stages import materials, pixels
from megu.stages.baseline import LOGITS, Baseline
from megu.stages.forget import Forget
from megu.stages.stage import Stage
from megu.stages.unlearn import Unlearn

if TYPE_CHECKING:
    from torch import Tensor

    from megu.dataset import Dataset, Parts

FORGOTTEN = 0.05
"""A class counts as forgotten where at most one in twenty of its unseen images is recognised: none of fewer than 20."""
KEPT = 0.015
"""The rest counts as kept where its accuracy fell by at most 1.5 points."""
ROUNDING = 1e-9


@dataclass(frozen=True)
class Compare(Stage):
    """Result: rows of figures with intervals, per class, ten answers before and after, a verdict in numbers, and how
    many unseen images of the forgotten classes were watched, and so don't report."""

    name = "compare"
    version = 2  # 2: nothing is held against unseen images where the original hardly knew the forget set
    tells_of_content = True

    def needs(self, project: Project) -> list[Stage]:
        return [Baseline(self.run_id), Unlearn(self.run_id)]

    def inputs(self, project: Project) -> dict[str, Any]:
        if self.unlearning_run(project) is None:
            raise NotReady("need_run")
        retrained = self._retrained(project)
        return {
            **materials.basis(project, self),
            **materials.usage(project, self),
            "baseline": current_key(project, Baseline(self.run_id)),
            "forget": current_key(project, Forget(self.run_id)),
            "unlearn": current_key(project, Unlearn(self.run_id)),
            "retrained": retrained and current_key(project, Unlearn(retrained)),
            "verdict": [FORGOTTEN, KEPT],
        }

    def _retrained(self, project: Project) -> str | None:
        """The id of the newest finished retraining for the same forget set, other than this run."""
        forget = current_key(project, Forget(self.run_id))
        for run in reversed(project.choices.runs):
            if run.method == RETRAIN and run.id != self.run_id and is_finished(project, run.id, forget):
                return run.id
        return None

    def run(self, project: Project, inputs: dict[str, Any], partial: Path) -> Iterator[Event]:
        from megu.stages.compare_single import figures_of

        run = self.unlearning_run(project)
        assert run is not None
        yield from pixels.make(project, self)
        data = materials.load_dataset(project, self, inputs)
        parts = materials.load_parts(project, self, data)
        gone = materials.forgotten_classes(project, self, data.class_names)
        logits: dict[str, Tensor | None] = {"retrained": None}
        logits["original"] = materials.tensors_of(project, Baseline(self.run_id), LOGITS)["logits"]
        for name, run_id in (("unlearned", self.run_id), ("retrained", self._retrained(project))):
            if run_id is not None:
                logits[name] = yield from materials.run_answers(project, run_id, data, f"task_{name}")
        yield Progress(0, 1, "", "task_figures")
        figures = figures_of(data, parts, gone, logits, self.forget(project), run.method == RETRAIN)
        cost = {name: self._cost(project, run_id) for name, run_id in self._runs(project).items()}
        files.write_json(partial / "result.json", figures.result(cost))

    def _runs(self, project: Project) -> dict[str, str | None]:
        return {"original": None, "unlearned": self.run_id, "retrained": self._retrained(project)}

    def _cost(self, project: Project, run_id: str | None) -> dict[str, Any] | None:
        if run_id is None:
            return None
        return {"value": result_of(project, Unlearn(run_id))["total_seconds"]}


def is_finished(project: Project, run_id: str, forget: str) -> bool:
    """Whether a run is finished for that forget set; one that today's model or folders don't fit is not."""
    try:
        same = current_key(project, Forget(run_id)) == forget
        return same and done(project, Unlearn(run_id), current_key(project, Unlearn(run_id)))
    except MeguError:
        return False


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
