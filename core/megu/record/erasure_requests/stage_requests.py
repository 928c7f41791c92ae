"""Stage *requests*: judges whether a run's model has forgotten the images of each erasure request, earlier ones
included."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from megu.base import files
from megu.base.errors import NotReady
from megu.base.events import Event, Progress, map_events
from megu.base.shares import accuracy
from megu.compare.metrics.entropy import mia_entropy
from megu.compare.stage_compare import Compare, retrained_run
from megu.compare.verdict import FORGOTTEN, are_alike
from megu.forget.rules import of_subclass
from megu.forget.splits import forget_rows, forgotten_classes, load_splits
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
from megu.unlearn.unseen import expected_accuracy

if TYPE_CHECKING:
    from torch import Tensor

    from megu.images.dataset import Dataset, Splits


@dataclass(frozen=True)
class Requests(Stage):
    """Judge each request by its own images: those that the run was made for, and those fulfilled before.

    Result: ``requests``, a list of rows with reference, run (the one made for it), own, verdict (``met``, ``not_met``,
    ``cannot_tell`` or ``unknown``), why (a code of the catalogue), least (images that could have told), measured_on,
    and the shares that the verdict is based on.
    """

    name = "requests"
    version = 2
    tells_of_content = True

    def needs(self, project: Project) -> list[Stage]:
        earlier = sorted(set(self._run(project).earlier.values()))
        return [Compare(self.run_id), Unlearn(self.run_id), *(Unlearn(run) for run in earlier)]

    def inputs(self, project: Project) -> dict[str, Any]:
        run = self._run(project)
        requests = {one.reference: one for one in project.choices.requests}
        retrained = retrained_run(project, self.run_id)
        return {
            **materials.basis(project, self),
            **materials.usage(project, self),
            "unlearn": current_key(project, Unlearn(self.run_id)),
            "baseline": current_key(project, Baseline(self.run_id)),
            "retrained": retrained and current_key(project, Unlearn(retrained)),
            "own": [_list_inputs(requests[reference]) for reference in run.requests if reference in requests],
            "earlier": {
                reference: [current_key(project, Unlearn(run_id)), _list_inputs(requests[reference])]
                for reference, run_id in sorted(run.earlier.items())
                if reference in requests
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
        run_ids = {*run.earlier.values(), *([retrained] if retrained else [])} - {run.id}
        other_runs = [other for other in sorted(run_ids) if _has_weights(project, other)]
        logits[run.id] = yield from run_answers(project, run.id, data)
        for position, other in enumerate(other_runs):
            answering = run_answers(project, other, data, "task_earlier")
            logits[other] = yield from map_events(
                answering, lambda event, k=position: _scale_progress(event, k, len(other_runs))
            )
        judge = _Judge(project, self, run, data, logits, logits.get(retrained or ""))
        requests = [one for one in project.choices.requests if one.reference in {*run.requests, *run.earlier}]
        files.write_json(partial / "result.json", {"requests": [judge.judge_request(one) for one in requests]})


def _has_weights(project: Project, run_id: str) -> bool:
    """Return True if a run's model still exists: replaced models may have been erased with the traces."""
    stage = Unlearn(run_id)
    key = current_key(project, stage)
    return project.has(stage.name, key) and MODEL in project.listed(stage.name, key)


def _scale_progress(event: Event, position: int, models: int) -> Event:
    """Convert the progress of one of several models to that of all of them."""
    if not isinstance(event, Progress):
        return event
    return replace(event, done=position * event.total + event.done, total=models * event.total)


def _list_inputs(request: Request) -> list[Any]:
    """Return what determines a request's images; it stays the same after names were erased as traces."""
    rule = request.forget
    return [request.reference, rule.kind, sorted(rule.classes), request.taken]


class _Judge:
    """Judges requests by one run's model.

    Parameters
    ----------
    project : Project
    stage : Requests
    run : Run
    data : Dataset
    logits : dict of Tensor
        Logits (N, K) of the original and of each run.
    retrained : Tensor or None
        Logits (N, K) of a retrained model, if there is one.
    """

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
        self.splits: Splits = load_splits(project, stage, data)
        self.gone = forgotten_classes(project, stage, data.class_names)
        self.trained = data.images.training_mask(stage.images(project))

    def judge_request(self, request: Request) -> dict[str, Any]:
        """Return the row of one request."""
        is_own = request.reference in self.run.requests
        run_id = self.run.id if is_own else self.run.earlier[request.reference]
        row = {"reference": request.reference, "run": run_id, "own": is_own, "kind": request.forget.kind}
        rows = self._find_request_rows(request, is_own)
        if isinstance(rows, str):
            return {**row, **Judgement("unknown", rows).as_json(), "measured_on": None}
        indices, measured_on = self._choose_images(request, rows)
        models = {"original": self.logits["original"], "before": self.logits.get(run_id), "now": self.now}
        shares = {
            name: accuracy(logits, self.data.labels, indices) for name, logits in models.items() if logits is not None
        }
        share_values = {name: shares[name].as_json() if name in shares else None for name in models}
        attack = self._test_attack(request, rows)
        tests = {"attack": attack.as_json() if attack else None}
        if request.forget.kind == "classes":
            judgement = judge_classes(shares["now"])
        else:
            recognition = self._test_recognition(request, rows)
            tests["recognised"] = recognition.as_json() if recognition else None
            judgement = judge_images(recognition, attack, METHODS[self.run.method].fresh_weights, self.same)
        return {**row, **judgement.as_json(), "measured_on": measured_on, "images": len(rows), **share_values, **tests}

    def _find_request_rows(self, request: Request, is_own: bool) -> "Tensor | str":
        """Return the training images of a request, or the code of the reason why they can't be found."""
        import torch

        if is_own and not request.taken and request.forget.kind != "classes":
            return torch.from_numpy(forget_rows(self.project, self.stage))
        mask = find_rows(self.project, request, self.data.images, self.trained)
        if mask is None:
            return "recheck_erased"
        rows = torch.from_numpy(mask.nonzero()[0])
        return rows if len(rows) or request.forget.kind == "classes" else "recheck_gone"

    def _choose_images(self, request: Request, rows: "Tensor") -> "tuple[Tensor, str]":
        """Choose the images to judge by: for whole classes, unseen images tell more than those of the request."""
        if request.forget.kind == "classes":
            unseen = self._select_alike(request, rows, self.splits.test)
            if len(unseen):
                return unseen, "test"
        return rows, "training"

    def _select_alike(self, request: Request, rows: "Tensor", among: "Tensor") -> "Tensor":
        """Return those of `among` with the same classes as the request, or the same part of a class."""
        import torch

        labels = self.data.labels
        if request.forget.kind == "classes":
            class_numbers = [k for k, name in enumerate(self.data.class_names) if name in request.forget.classes]
            return among[torch.isin(labels[among], torch.tensor(class_numbers, dtype=torch.long))]
        if request.forget.kind == "subclass":
            alike = among[torch.from_numpy(of_subclass(request.forget, self.data.images))[among]]
            if len(alike):
                return alike
        return among[torch.isin(labels[among], labels[rows].unique())]

    def _test_recognition(self, request: Request, rows: "Tensor") -> Comparison | None:
        labels, original = self.data.labels, self.logits["original"]
        share_original, share_now = accuracy(original, labels, rows), accuracy(self.now, labels, rows)
        is_right = original.argmax(1) == labels
        unseen = expected_accuracy(is_right, labels, rows, self.splits.test, [])
        if self.retrained is not None:
            share = accuracy(self.retrained, labels, rows)
            target = (share.right / max(1, share.count), float(share.count))
            return Comparison(share_original, share_now, target, target)
        target = expected_accuracy(is_right, labels, rows, self.splits.test, self.gone)
        if request.forget.kind == "subclass" or target is None or unseen is None:
            return None  # the original knows unseen images of a sub-class too: they are nothing to go by
        return Comparison(share_original, share_now, unseen, target)

    def _test_attack(self, request: Request, rows: "Tensor") -> Comparison | None:
        import torch

        outside = torch.cat([self.splits.validation, self.splits.test])
        alike = self._select_alike(request, rows, outside)
        if not len(outside) or not len(alike) or not len(self.splits.retain) or not len(rows):
            return None

        def attack(logits: "Tensor", indices: "Tensor") -> Any:
            return mia_entropy(logits, self.splits.retain, outside, indices)

        controls = [attack(logits, alike) for logits in (self.logits["original"], self.now)]
        aims = [(control.right / control.count, float(control.count)) for control in controls]
        return Comparison(attack(self.logits["original"], rows), attack(self.now, rows), *aims)
