"""Stage *compare*: compares the unlearned model with the original and, if there is one, a retrained model.

`megu.compare.verdict` has the figures for single images, which are forgotten if the model answers as if it had never
seen them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from megu.base import files
from megu.base.errors import MeguError, NotReady
from megu.base.events import Event, Progress
from megu.compare.verdict import FORGOTTEN, KEPT, figures_of
from megu.forget.splits import forgotten_classes, load_splits
from megu.forget.stage_forget import Forget
from megu.images import materials
from megu.images import stage_pixels as pixels
from megu.images.stage_baseline import LOGITS, Baseline
from megu.images.stage_pixels import load_dataset
from megu.project.project import Project
from megu.project.results import current_key, is_done, result_of, tensors_of
from megu.project.stage import Stage
from megu.unlearn.methods.table import RETRAIN
from megu.unlearn.stage_unlearn import Unlearn, run_answers

if TYPE_CHECKING:
    from torch import Tensor


@dataclass(frozen=True)
class Compare(Stage):
    """Stage *compare*.

    The result holds rows of figures with intervals, figures per class, ten predictions before and after, a verdict in
    numbers, and how many unseen images of the forgotten classes were used for stopping and so do not report.
    """

    name = "compare"
    version = 3
    """2: the verdict ignores unseen images if the original hardly knew the forget set. 3: a model that answers as
    the original does does not count as retrained."""
    tells_of_content = True

    def needs(self, project: Project) -> list[Stage]:
        return [Baseline(self.run_id), Unlearn(self.run_id)]

    def inputs(self, project: Project) -> dict[str, Any]:
        if self.unlearning_run(project) is None:
            raise NotReady("need_run")
        retrained = retrained_run(project, self.run_id)
        return {
            **materials.basis(project, self),
            **materials.usage(project, self),
            "baseline": current_key(project, Baseline(self.run_id)),
            "forget": current_key(project, Forget(self.run_id)),
            "unlearn": current_key(project, Unlearn(self.run_id)),
            "retrained": retrained and current_key(project, Unlearn(retrained)),
            "verdict": [FORGOTTEN, KEPT],
        }

    def run(self, project: Project, inputs: dict[str, Any], partial: Path) -> Iterator[Event]:
        run = self.unlearning_run(project)
        assert run is not None
        yield from pixels.make(project, self)
        data = load_dataset(project, self, inputs)
        splits = load_splits(project, self, data)
        whole_classes = forgotten_classes(project, self, data.class_names)
        logits: dict[str, Tensor | None] = {"retrained": None}
        logits["original"] = tensors_of(project, Baseline(self.run_id), LOGITS)["logits"]
        runs = {"unlearned": self.run_id, "retrained": retrained_run(project, self.run_id)}
        for name, run_id in runs.items():
            if run_id is not None:
                logits[name] = yield from run_answers(project, run_id, data, f"task_{name}")
        yield Progress(0, 1, "", "task_figures")
        figures = figures_of(data, splits, whole_classes, logits, self.forget(project), run.method == RETRAIN)
        cost = {
            name: run_id and {"value": result_of(project, Unlearn(run_id))["total_seconds"]}
            for name, run_id in {"original": None, **runs}.items()
        }
        files.write_json(partial / "result.json", figures.result(cost))


def retrained_run(project: Project, run_id: str | None) -> str | None:
    """Return the id of the newest finished retraining for the same forget set, other than this run; None if there is
    none."""
    forget = current_key(project, Forget(run_id))
    for run in reversed(project.choices.runs):
        if run.method == RETRAIN and run.id != run_id and is_finished(project, run.id, forget):
            return run.id
    return None


def is_finished(project: Project, run_id: str, forget: str) -> bool:
    """Return True if a run is finished for a forget set. A run that does not fit today's model or folders is not."""
    try:
        same = current_key(project, Forget(run_id)) == forget
        return same and is_done(project, Unlearn(run_id), current_key(project, Unlearn(run_id)))
    except MeguError:
        return False
