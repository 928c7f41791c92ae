"""Stage *similarity*: which classes look like those to forget, asked of a multimodal model or read off confusions."""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from megu import compute, files, matrix
from megu.events import Event, Note, Progress, Score
from megu.perform import current_key, result_of
from megu.project import Project
from megu.stages import materials
from megu.stages.baseline import LOGITS, Baseline
from megu.stages.forget import Forget
from megu.stages.mllm import InspectMllm
from megu.stages.stage import Stage

if TYPE_CHECKING:
    from megu.dataset import Dataset

JOURNAL = "answers.jsonl"


@dataclass(frozen=True)
class Similarity(Stage):
    """Result: rows (S), transition (T), nearest classes, questions asked, whether the model sees the classes."""

    name = "similarity"

    def needs(self, project: Project) -> list[Stage]:
        asked = [InspectMllm(self.run_id)] if self.similarity(project).source == "mllm" else []
        return [Baseline(self.run_id), Forget(self.run_id), *asked]

    def inputs(self, project: Project) -> dict[str, Any]:
        from megu.mllm import SCORE_VERSION, prompt

        choice, basis = self.similarity(project), materials.basis(project, self)
        shared = {
            "class_names": basis["class_names"],
            "images": basis["images"],
            "preprocessing": basis["preprocessing"],
            "rows": sorted(basis["class_names"].index(name) for name in self._forgotten(project)),
            **materials.usage(project, self),
        }
        if choice.source == "confusions":
            return {**shared, "source": "confusions", "baseline": current_key(project, Baseline(self.run_id))}
        asked = choice.parameters.model_dump(mode="json")
        if asked.pop("all_rows"):
            shared["rows"] = list(range(len(basis["class_names"])))
        digest = result_of(project, InspectMllm(self.run_id))["digest"]
        return {**shared, "source": "mllm", "mllm": digest, "prompt": prompt(), "score": SCORE_VERSION, **asked}

    def _forgotten(self, project: Project) -> list[str]:
        return result_of(project, Forget(self.run_id))["rule"]["classes"]

    def run(self, project: Project, inputs: dict[str, Any], partial: Path) -> Iterator[Event]:
        began = time.monotonic()
        source = self._ask if inputs["source"] == "mllm" else self._confusions
        yield from source(project, inputs, partial)
        result = files.read_json(partial / "result.json")
        seconds = round(time.monotonic() - began, 3)
        files.write_json(partial / "result.json", {**result, "seconds": seconds, "device": str(compute.device())})

    def _ask(self, project: Project, inputs: dict[str, Any], partial: Path) -> Iterator[Event]:
        from megu.mllm import LocalMllm

        data = materials.load_dataset(project, self, inputs)
        plan = matrix.draw_plan(_members(data, self, project), inputs["rows"], inputs["exemplars"], inputs["seed"])
        answers = matrix.read_journal(partial / JOURNAL)
        yield Progress(len(answers), plan.questions, "unit_questions")
        if len(answers) < plan.questions:
            mllm = LocalMllm(project.find_path(self.similarity(project).mllm or ""))
            yield from _ask_cells(mllm, data, project.find_path(self.images(project).path), plan, answers, partial)
        drawn = {data.class_names[k]: [data.images[i].sha256 for i in plan.queries[k]] for k in plan.rows}
        result = _result("mllm", data.class_names, matrix.mean_scores(answers, len(data.class_names)))
        more = {"questions": plan.questions, "undecided": 0, "exemplars": drawn}
        files.write_json(partial / "result.json", {**result, **more, "sees": matrix.sees(answers, inputs["seed"])})

    def _confusions(self, project: Project, inputs: dict[str, Any], partial: Path) -> Iterator[Event]:
        """The original's mean probabilities on the training images of each class (soft confusions)."""
        from safetensors.torch import load_file

        logits = load_file(materials.published(project, Baseline(self.run_id)) / LOGITS)["logits"]
        data = materials.load_dataset(project, self, inputs)
        members = _members(data, self, project)
        rows: dict[int, list[float | None]] = {}
        for k in range(len(data.class_names)):
            rows[k] = logits[members[k]].softmax(1).mean(0).tolist()
        yield Note("similarity_from_confusions")
        result = _result("confusions", data.class_names, rows)
        files.write_json(
            partial / "result.json", {**result, "questions": 0, "undecided": 0, "exemplars": {}, "sees": None}
        )


def _members(data: "Dataset", stage: Stage, project: Project) -> dict[int, list[int]]:
    """Class number to its training images; a class without any counts all its images."""
    from megu.dataset import parts

    train = set(parts(data, stage.images(project), set()).train.tolist())
    everyone: dict[int, list[int]] = {k: [] for k in range(len(data.class_names))}
    for i, label in enumerate(data.labels.tolist()):
        everyone[label].append(i)
    return {k: [i for i in images if i in train] or images for k, images in everyone.items()}


def _ask_cells(
    mllm: Any, data: "Dataset", root: Path, plan: matrix.Plan, answers: matrix.Answers, partial: Path
) -> Iterator[Event]:
    """Ask cell by cell, journal each batch at once and yield the mean; what is answered is not asked again."""
    from PIL import Image

    from megu.mllm import Question

    def picture(i: int) -> "Image.Image | None":
        return Image.open(root / data.images[i].path) if i >= 0 else None

    for (k, column), (_, positive, negative) in plan.prefix.items():
        for batch in plan.batches(k):
            if all((k, column, query) in answers for query in batch):
                continue
            shown = (picture(positive) if negative >= 0 else None, picture(negative))
            asked = [Question(data.class_names[column], picture(query), *shown) for query in batch]  # type: ignore[arg-type]
            scored = list(zip(batch, mllm.scores(asked), strict=True))
            matrix.append_journal(partial / JOURNAL, (k, column), scored)
            answers.update({(k, column, query): score for query, score in scored})
        scores = [answers[k, column, query] for query in plan.queries[k]]
        mean = sum(scores) / len(scores)
        yield Score(data.class_names[k], data.class_names[column], mean, len(scores))
        yield Progress(len(answers), plan.questions, "unit_questions")


def _result(source: str, names: list[str], rows: dict[int, list[float | None]]) -> dict[str, Any]:
    moves = matrix.transition(rows)
    nearest = {}
    for k, row in rows.items():
        others = sorted((-(score or 0.0), column, score) for column, score in enumerate(row) if column != k)
        nearest[names[k]] = [[names[column], score] for _, column, score in others]
    return {
        "source": source,
        "class_names": names,
        "rows": {names[k]: row for k, row in rows.items()},
        "transition": {names[k]: row for k, row in moves.items()},
        "nearest": nearest,
    }
