"""Stage *requests*: whether a run's model has forgotten what each erasure request asked for, earlier ones too."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from megu.base import files
from megu.base.errors import NotReady
from megu.base.events import Event, Progress, mapped
from megu.base.shares import accuracy
from megu.compare.metrics.entropy import mia_entropy
from megu.compare.stage_compare import Compare, retrained_run
from megu.compare.verdict import FORGOTTEN, are_alike
from megu.forget.rules import of_subclass
from megu.forget.splits import forget_rows, forgotten_classes, load_parts
from megu.images import materials
from megu.images import stage_pixels as pixels
from megu.images.stage_baseline import LOGITS, Baseline
from megu.images.stage_pixels import load_dataset
from megu.project.project import Project
from megu.project.results import current_key, tensors_of
from megu.project.schema import Request, Run
from megu.project.stage import Stage
from megu.record.erasure_requests.judging import Comparison, Judgement, judge_classes, judge_images
from megu.record.erasure_requests.requests import find_rows
from megu.unlearn.methods.table import METHODS
from megu.unlearn.stage_unlearn import MODEL, Unlearn, run_answers
from megu.unlearn.unseen import expected

if TYPE_CHECKING:
    from torch import Tensor

    from megu.images.dataset import Dataset, Parts


@dataclass(frozen=True)
class Requests(Stage):
    """Result: requests, those that the run was made for and those met before, each judged by its own images: reference,
    run (that was made for it), own, verdict (``met``, ``not_met``, ``cannot_tell`` or ``unknown``), why (a code of the
    catalogue), least (images that could have told), measured_on, and the shares that the verdict rests on.
    """

    name = "requests"
    version = 2
    tells_of_content = True

    def needs(self, project: Project) -> list[Stage]:
        earlier = sorted(set(self._run(project).earlier.values()))
        return [Compare(self.run_id), Unlearn(self.run_id), *(Unlearn(run) for run in earlier)]

    def inputs(self, project: Project) -> dict[str, Any]:
        run = self._run(project)
        asked = {one.reference: one for one in project.choices.requests}
        retrained = retrained_run(project, self.run_id)
        return {
            **materials.basis(project, self),
            **materials.usage(project, self),
            "unlearn": current_key(project, Unlearn(self.run_id)),
            "baseline": current_key(project, Baseline(self.run_id)),
            "retrained": retrained and current_key(project, Unlearn(retrained)),
            "own": [_what(asked[reference]) for reference in run.requests if reference in asked],
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
        run = self._run(project)
        yield from pixels.make(project, self)
        data = load_dataset(project, self, inputs)
        logits = {"original": tensors_of(project, Baseline(self.run_id), LOGITS)["logits"]}
        retrained = retrained_run(project, run.id)
        beside = {*run.earlier.values(), *([retrained] if retrained else [])} - {run.id}
        others = [other for other in sorted(beside) if _has_weights(project, other)]
        logits[run.id] = yield from run_answers(project, run.id, data)
        for number, other in enumerate(others):
            asking = run_answers(project, other, data, "task_earlier")
            logits[other] = yield from mapped(asking, lambda event, k=number: _joined(event, k, len(others)))
        judge = _Judge(project, self, run, data, logits, logits.get(retrained or ""))
        asked = [one for one in project.choices.requests if one.reference in {*run.requests, *run.earlier}]
        files.write_json(partial / "result.json", {"requests": [judge.told(one) for one in asked]})


def _has_weights(project: Project, run_id: str) -> bool:
    """Tell whether a run's model is still there: those that were replaced may have been erased with the traces."""
    made = Unlearn(run_id)
    key = current_key(project, made)
    return project.has(made.name, key) and MODEL in project.listed(made.name, key)


def _joined(event: Event, number: int, models: int) -> Event:
    """Progress of one of several models as that of all of them."""
    if not isinstance(event, Progress):
        return event
    return replace(event, done=number * event.total + event.done, total=models * event.total)


def _what(request: Request) -> list[Any]:
    """What decides which images a request is about; the same after names were erased as traces."""
    rule = request.forget
    return [request.reference, rule.kind, sorted(rule.classes), request.taken]


class _Judge:
    """Judges requests on one run's model. logits: (N, K) by run, and of the original; retrained: None where none is."""

    def __init__(
        self,
        project: Project,
        stage: Requests,
        run: Run,
        data: "Dataset",
        logits: "dict[str, Tensor]",
        retrained: "Tensor | None",
    ) -> None:
        self.project, self.stage, self.run, self.data = project, stage, run, data
        self.logits, self.now, original = logits, logits[run.id], logits["original"]
        self.same = are_alike(self.now, original)
        self.retrained = None if retrained is None or are_alike(retrained, original) else retrained
        self.parts: Parts = load_parts(project, stage, data)
        self.gone = forgotten_classes(project, stage, data.class_names)
        self.trained = data.images.trained(stage.images(project))

    def told(self, request: Request) -> dict[str, Any]:
        """Return the row of one request."""
        own = request.reference in self.run.requests
        by = self.run.id if own else self.run.earlier[request.reference]
        row = {"reference": request.reference, "run": by, "own": own, "kind": request.forget.kind}
        rows = self._rows(request, own)
        if isinstance(rows, str):
            return {**row, **Judgement("unknown", rows).as_json(), "measured_on": None}
        which, measured_on = self._unseen_of(request, rows)
        models = {"original": self.logits["original"], "before": self.logits.get(by), "now": self.now}
        shares = {
            name: accuracy(logits, self.data.labels, which) for name, logits in models.items() if logits is not None
        }
        told = {name: shares[name].as_json() if name in shares else None for name in models}
        attack = self._attack(request, rows)
        tests = {"attack": attack.as_json() if attack else None}
        if request.forget.kind == "classes":
            judged = judge_classes(shares["now"])
        else:
            recognised = self._recognised(request, rows)
            tests["recognised"] = recognised.as_json() if recognised else None
            judged = judge_images(recognised, attack, METHODS[self.run.method].fresh_weights, self.same)
        return {**row, **judged.as_json(), "measured_on": measured_on, "images": len(rows), **told, **tests}

    def _rows(self, request: Request, own: bool) -> "Tensor | str":
        """Return the training images that a request is about, or why they can't be found."""
        import torch

        if own and not request.taken and request.forget.kind != "classes":
            return torch.from_numpy(forget_rows(self.project, self.stage))
        there = find_rows(self.project, request, self.data.images, self.trained)
        if there is None:
            return "recheck_erased"
        rows = torch.from_numpy(there.nonzero()[0])
        return rows if len(rows) or request.forget.kind == "classes" else "recheck_gone"

    def _unseen_of(self, request: Request, rows: "Tensor") -> "tuple[Tensor, str]":
        """Of whole classes unseen images tell more than those that were to be forgotten."""
        if request.forget.kind == "classes":
            unseen = self._alike(request, rows, self.parts.test)
            if len(unseen):
                return unseen, "test"
        return rows, "training"

    def _alike(self, request: Request, rows: "Tensor", among: "Tensor") -> "Tensor":
        """Return those unseen images that are of the same classes, or of the same part of one."""
        import torch

        labels = self.data.labels
        if request.forget.kind == "classes":
            wanted = [k for k, name in enumerate(self.data.class_names) if name in request.forget.classes]
            return among[torch.isin(labels[among], torch.tensor(wanted, dtype=torch.long))]
        if request.forget.kind == "subclass":
            alike = among[torch.from_numpy(of_subclass(request.forget, self.data.images))[among]]
            if len(alike):
                return alike
        return among[torch.isin(labels[among], labels[rows].unique())]

    def _recognised(self, request: Request, rows: "Tensor") -> Comparison | None:
        labels, original = self.data.labels, self.logits["original"]
        own, now = accuracy(original, labels, rows), accuracy(self.now, labels, rows)
        right = original.argmax(1) == labels
        unseen = expected(right, labels, rows, self.parts.test, [])
        if self.retrained is not None:
            share = accuracy(self.retrained, labels, rows)
            aim = (share.right / max(1, share.count), float(share.count))
            return Comparison(own, now, aim, aim)
        aim = expected(right, labels, rows, self.parts.test, self.gone)
        if request.forget.kind == "subclass" or aim is None or unseen is None:
            return None  # the original knows unseen images of a sub-class too: they are nothing to go by
        return Comparison(own, now, unseen, aim)

    def _attack(self, request: Request, rows: "Tensor") -> Comparison | None:
        import torch

        outside = torch.cat([self.parts.validation, self.parts.test])
        alike = self._alike(request, rows, outside)
        if not len(outside) or not len(alike) or not len(self.parts.retain) or not len(rows):
            return None

        def of(logits: "Tensor", which: "Tensor") -> Any:
            return mia_entropy(logits, self.parts.retain, outside, which)

        controls = [of(logits, alike) for logits in (self.logits["original"], self.now)]
        aims = [(control.right / control.count, float(control.count)) for control in controls]
        return Comparison(of(self.logits["original"], rows), of(self.now, rows), *aims)
