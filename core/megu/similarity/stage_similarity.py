"""Stage *similarity*: which classes look like those to forget, asked of a multimodal model or read off confusions."""

import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from megu.base import files
from megu.base.events import Event, Note, Progress, Score
from megu.forget.stage_forget import Forget
from megu.images import materials
from megu.images.dataset import roles
from megu.images.stage_baseline import LOGITS, Baseline
from megu.machine import torch_setup
from megu.project.perform import perform
from megu.project.project import MANIFEST, Project
from megu.project.results import current_key, find_published, result_of, tensors_of
from megu.project.schema import Edit
from megu.project.stage import Stage
from megu.similarity import matrix, stage_drawn
from megu.similarity.consent import agreed_server, check_agreed
from megu.similarity.local.choose import open_answerer
from megu.similarity.plans import asked_rows, classes_to_forget, plan_questions
from megu.similarity.stage_connect import Connect, open_server, sent_by
from megu.similarity.stage_mllm import InspectMllm
from megu.similarity.stage_preview import Preview
from megu.similarity.stage_row import JOURNAL, AskRow, AskSight, Lazy, shared_inputs

HOW = "how.json"

if TYPE_CHECKING:
    from numpy import ndarray
    from torch import Tensor

    from megu.similarity.question import Answerer


@dataclass(frozen=True)
class Similarity(Stage):
    """Result: rows (S), transition (T), nearest classes, questions, undecided, how scored and by whom, whether the
    model sees the classes, and intervals of the cells of S and T (None in T for those set by hand). Rows that were
    asked before are reused; cells the user edited replace the answers' mean."""

    name = "similarity"

    def needs(self, project: Project) -> list[Stage]:
        kinds: dict[str, list[Stage]] = {
            "mllm": [InspectMllm(self.run_id)],
            "server": [Connect(self.run_id), Preview(self.run_id)],
            "confusions": [],
        }
        return [Baseline(self.run_id), Forget(self.run_id), *kinds[self.similarity(project).source]]

    def inputs(self, project: Project) -> dict[str, Any]:
        choice, basis = self.similarity(project), materials.basis(project, self)
        common = {
            "class_names": basis["class_names"],
            "preprocessing": basis["preprocessing"],
            "images": basis["images"],
            "source": choice.source,
            "edits": [edit.model_dump(mode="json") for edit in choice.edits],
            **materials.usage(project, self),
        }
        if choice.source == "confusions":
            return {
                **common,
                "baseline": current_key(project, Baseline(self.run_id)),
                "forget": classes_to_forget(project, self),
            }
        return {**common, "rows": asked_rows(project, self), "asked": shared_inputs(project, self)}

    def run(self, project: Project, inputs: dict[str, Any], partial: Path) -> Iterator[Event]:
        source = self._confusions if inputs["source"] == "confusions" else self._ask
        result = yield from source(project, inputs, partial)
        files.write_json(partial / "result.json", {**result, "device": str(torch_setup.device())})

    def _ask(self, project: Project, inputs: dict[str, Any], partial: Path) -> "Iterator[Event]":
        """Yield events; return the result. All rows share one opened model, which reused rows do not need."""
        yield from stage_drawn.make(project, self)
        answerer = Lazy(lambda: self._open(project, inputs["class_names"], partial))
        rows = [AskRow(self.run_id, label, answerer=answerer) for label in asked_rows(project, self)]
        stages = [AskSight(self.run_id, answerer=answerer), *rows]
        members = stage_drawn.members(project, self, materials.load_index(project, self), inputs["class_names"])
        counts = [stage.questions(project, members) for stage in stages]
        for number, stage in enumerate(stages):
            for event in perform(project, stage):
                if answerer.is_open and inputs["source"] == "mllm":
                    _remember(partial, answerer)
                yield from _within(event, sum(counts[:number]), sum(counts))
        folders, answers = [find_published(project, stage) for stage in stages], {}
        for folder in folders[1:]:
            answers |= matrix.read_journal(folder / JOURNAL)
        sight, *results = [result_of(project, stage) for stage in stages]
        names, edits = inputs["class_names"], self.similarity(project).edits
        scores = {result["label"]: result["scores"] for result in results}
        return {  # type: ignore[return-value]
            **_result(inputs["source"], names, scores, matrix.intervals(answers, len(names)), edits),
            "questions": sum(result["questions"] for result in [sight, *results]),
            "undecided": sum(result["undecided"] for result in [sight, *results]),
            "pruned": {names[result["label"]]: [names[k] for k in result["pruned"]] for result in results},
            "exemplars": {names[result["label"]]: result["exemplars"] for result in results},
            "sees": sight["sees"],
            "scored_by": results[0].get("scored_by"),
            "votes_short": sum(result.get("provenance", {}).get("votes_short", 0) for result in results),
            "provenance": [result.get("provenance", {}) for result in results],
            "sent": sent_by(project).by_host() if inputs["source"] == "server" else {},
            "seconds": round(sum(files.read_json(folder / MANIFEST)["seconds"] for folder in folders), 3),
        }

    def _open(self, project: Project, names: list[str], partial: Path) -> "Answerer":
        choice = self.similarity(project)
        if choice.source == "server":
            server = agreed_server(choice)
            check_agreed(project, self, plan_questions(project, self))
            way = result_of(project, Connect(self.run_id))["way"]
            return open_server(server, choice.parameters.seed, way, sent_by(project))
        how = files.read_json(partial / HOW) if (partial / HOW).exists() else {}
        folder = project.find_path(choice.mllm or "")
        return open_answerer(folder, names, choice.device, choice.precision, how.get("prefix_reuse"))

    def _confusions(self, project: Project, inputs: dict[str, Any], partial: Path) -> "Iterator[Event]":
        """Return the original's mean probabilities on the training images of each class (soft confusions)."""
        start, names = time.monotonic(), inputs["class_names"]
        yield Progress(0, len(materials.load_index(project, self)), "unit_images", "task_confusions")
        logits = tensors_of(project, Baseline(self.run_id), LOGITS)["logits"]
        yield Note("similarity_from_confusions")
        members = _members(project, self, names)
        shares = {k: logits[members[k]].softmax(1) for k in range(len(names))}
        rows = {k: part.mean(0).tolist() for k, part in shares.items()}
        around = {k: matrix.intervals_of_means(part) for k, part in shares.items()}
        nothing = {"questions": 0, "undecided": 0, "pruned": {}, "exemplars": {}, "sees": None, "provenance": []}
        remarks = {"scored_by": "scored_confusions", "sent": {}, "seconds": round(time.monotonic() - start, 3)}
        return {**_result("confusions", names, rows, around, self.similarity(project).edits), **nothing, **remarks}  # type: ignore[return-value]


def _remember(partial: Path, answerer: Lazy) -> None:
    """Store the decision on prefix reuse, made on the first batch, so that it also holds after an interruption."""
    reuse = answerer.get().provenance.get("prefix_reuse")
    if reuse is not None and not (partial / HOW).exists():
        files.write_json(partial / HOW, {"prefix_reuse": reuse})


def _within(event: Event, before: int, total: int) -> Iterator[Event]:
    """Yield a stage's events as the matrix shows them: cells unchanged, questions counted over all stages."""
    if isinstance(event, Progress) and event.task == "task_questions":
        yield replace(event, done=before + event.done, total=total)
    elif isinstance(event, Score | Note | Progress):
        yield event


def _members(project: Project, stage: Stage, names: list[str]) -> "dict[int, ndarray]":
    """Return the training images by class number; a class without any uses unseen ones, the validation half first."""
    images = materials.load_index(project, stage)
    parts = roles(images, stage.images(project), [])
    return stage_drawn.first_of(images, [parts.train, parts.validation, parts.test], names)


def _result(
    source: str,
    names: list[str],
    rows: dict[int, list[float | None]],
    around: dict[int, list[matrix.Interval | None]],
    edits: list[Edit],
) -> dict[str, Any]:
    """Return S as answered and as edited, T and the nearest classes from the latter, and the intervals of S and T."""
    scores, bounds = {k: list(row) for k, row in rows.items()}, {k: list(row) for k, row in around.items()}
    for edit in edits:
        if edit.row in names and edit.column in names and (k := names.index(edit.row)) in scores:
            column = names.index(edit.column)
            scores[k][column], bounds[k][column] = edit.value, None
    moves = matrix.transition(scores)
    nearest = {}
    for k, row in scores.items():
        others = sorted(
            ((-(score or 0.0), column, score) for column, score in enumerate(row) if column != k),
            key=lambda other: other[:2],
        )
        nearest[names[k]] = [[names[column], score] for _, column, score in others]
    return {
        "source": source,
        "class_names": names,
        "answered": {names[k]: row for k, row in rows.items()},
        "rows": {names[k]: row for k, row in scores.items()},
        "transition": {names[k]: row for k, row in moves.items()},
        "intervals": {names[k]: row for k, row in around.items()},
        "transition_intervals": {names[k]: row for k, row in matrix.transition_intervals(scores, bounds).items()},
        "nearest": nearest,
    }


def transition_rows(project: Project, stage: Stage, class_names: list[str]) -> "Tensor":
    """Return T as (K, K); rows that were not estimated are zero."""
    import torch

    rows = result_of(project, Similarity(stage.run_id))["transition"]
    matrix = torch.zeros(len(class_names), len(class_names), dtype=torch.float64)
    for name, row in rows.items():
        matrix[class_names.index(name)] = torch.tensor(row, dtype=torch.float64)
    return matrix
