"""Stage *recheck*: whether what earlier erasure requests asked to forget is still forgotten by a later run's model."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from megu.base import files
from megu.base.errors import NotReady
from megu.base.events import Event, Progress, mapped
from megu.base.shares import FEWEST, Share, accuracy, paired_interval
from megu.compare.verdict import FORGOTTEN, NEAR, ROUNDING
from megu.forget.splits import load_parts
from megu.images import materials
from megu.images import stage_pixels as pixels
from megu.images.stage_pixels import load_dataset
from megu.project.project import Project
from megu.project.results import current_key
from megu.project.schema import Request, Run
from megu.project.stage import Stage
from megu.record.requests import still_there
from megu.unlearn.stage_unlearn import Unlearn, run_answers

if TYPE_CHECKING:
    from torch import Tensor

    from megu.images.dataset import Dataset, Parts


@dataclass(frozen=True)
class Recheck(Stage):
    """Result: requests, each with its reference, the run that met it, state (``still``, ``remembered``, ``too_few``
    or ``unknown``), why (a code of the catalogue), measured_on, and the accuracies before and now on the same images.
    """

    name = "recheck"
    tells_of_content = True

    def needs(self, project: Project) -> list[Stage]:
        return [Unlearn(self.run_id), *(Unlearn(run) for run in sorted(set(self._run(project).earlier.values())))]

    def inputs(self, project: Project) -> dict[str, Any]:
        run = self._run(project)
        asked = {one.reference: one for one in project.choices.requests if one.reference in run.earlier}
        return {
            **materials.basis(project, self),
            **materials.usage(project, self),
            "unlearn": current_key(project, Unlearn(self.run_id)),
            "earlier": {
                reference: [current_key(project, Unlearn(by)), _what(asked[reference])]
                for reference, by in sorted(run.earlier.items())
                if reference in asked
            },
            "verdict": FORGOTTEN,
        }

    def _run(self, project: Project) -> Run:
        run = self.unlearning_run(project)
        if run is None:
            raise NotReady("need_run")
        return run

    def run(self, project: Project, inputs: dict[str, Any], partial: Path) -> Iterator[Event]:
        earlier = self._run(project).earlier
        yield from pixels.make(project, self)
        data = load_dataset(project, self, inputs)
        parts = load_parts(project, self, data)
        logits: dict[str | None, Tensor] = {}
        logits[self.run_id] = yield from run_answers(project, self._run(project).id, data)
        others = sorted(set(earlier.values()) - {self.run_id})
        for number, run_id in enumerate(others):
            asking = run_answers(project, run_id, data, "task_earlier")
            logits[run_id] = yield from mapped(asking, lambda event, k=number: _joined(event, k, len(others)))
        rows = []
        for request in project.choices.requests:
            if (by := earlier.get(request.reference)) is not None:
                where = _where(project, self, request, data, parts)
                told = _judged(request, data, where, logits[by], logits[self.run_id])
                rows.append({"reference": request.reference, "run": by, **told})
        files.write_json(partial / "result.json", {"requests": rows})


def _joined(event: Event, number: int, models: int) -> Event:
    """Progress of one of several models as that of all of them."""
    if not isinstance(event, Progress):
        return event
    return replace(event, done=number * event.total + event.done, total=models * event.total)


def _what(request: Request) -> list[Any]:
    """What decides which images a request is about; the same after names were erased as traces."""
    rule = request.forget
    return [rule.kind, sorted(rule.classes), request.taken]


Where = tuple["Tensor", str]


def _where(project: Project, stage: Stage, request: Request, data: "Dataset", parts: "Parts") -> "Where | str":
    """On which images a request is checked, and whether these are ``test`` or ``training`` ones; or why it can't be.

    Of whole classes unseen images tell more than those that were to be forgotten.
    """
    import torch

    trained = data.images.trained(stage.images(project))
    there = still_there(project, request, data.images, trained)
    if there is None:
        return "recheck_erased"
    if request.forget.kind == "classes":
        gone = [k for k, name in enumerate(data.class_names) if name in request.forget.classes]
        unseen = parts.test[torch.isin(data.labels[parts.test], torch.tensor(gone, dtype=torch.long))]
        if len(unseen):
            return unseen, "test"
    rows = torch.from_numpy(there.nonzero()[0])
    return (rows, "training") if len(rows) else "recheck_gone"


def _judged(request: Request, data: "Dataset", where: "Where | str", before: "Tensor", now: "Tensor") -> dict[str, Any]:
    if isinstance(where, str):
        return {"state": "unknown", "why": where, "measured_on": None, "before": None, "now": None}
    rows, measured_on = where
    then, today = (accuracy(logits, data.labels, rows) for logits in (before, now))
    right = [logits[rows].argmax(1) == data.labels[rows] for logits in (now, before)]
    of_classes = request.forget.kind == "classes"
    low, _ = paired_interval(*right)
    shares = {"before": then.as_json(), "now": today.as_json()}
    return {"state": _state(today, None if of_classes else low), "why": "", "measured_on": measured_on, **shares}


def _state(now: Share, low: float | None) -> str:
    """Of classes forgotten is what the stage *compare* calls so. Of images of classes that stay some are recognised by
    any model: there the one that met the request is what to go by, and low the least by which more are recognised."""
    again = now.right > FORGOTTEN * now.count + ROUNDING if low is None else low > NEAR
    if again:
        return "remembered"
    return "too_few" if now.count < FEWEST else "still"
