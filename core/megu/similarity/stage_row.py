"""Stages *row* and *sight*: ask a multimodal model about one class, and whether it sees the classes at all.

Made inside *similarity*, and never asked twice.
"""

from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from megu.base import files
from megu.base.events import Event, Note, Progress, Score
from megu.forget.stage_forget import Forget
from megu.images import materials
from megu.images.stage_baseline import LOGITS, Baseline
from megu.project.project import Project
from megu.project.results import current_key, result_of, result_or_none, tensors_of
from megu.project.stage import Stage
from megu.similarity import matrix, stage_drawn
from megu.similarity.consent import agreed_server
from megu.similarity.plans import QuestionImages, classes_to_forget, sight_plan
from megu.similarity.question import SCORE_VERSION, Answer, Answerer, BatchItem, Question, prompt
from megu.similarity.question_plan import SIGHT_CLASSES, Plan, draw_plan
from megu.similarity.remote.table import describe_protocol
from megu.similarity.stage_connect import Connect
from megu.similarity.stage_mllm import InspectMllm

if TYPE_CHECKING:
    from numpy import ndarray

JOURNAL = "answers.jsonl"
PROVENANCE_FILE = "said.json"
"""File of how the answers were scored, as the last attempt found it."""
RARE = 0.001
"""Mean probability below which the classifier "never" confuses a class with another (for pruning)."""


class Lazy:
    """An answerer that is opened when it is first needed: a row that was answered before needs none."""

    def __init__(self, opener: Callable[[], Answerer]) -> None:
        self._opener, self._answerer = opener, None

    @property
    def is_open(self) -> bool:
        """True if it is open."""
        return self._answerer is not None

    def get(self) -> Answerer:
        """Return the opened answerer. Raise MllmError if it can't be opened."""
        if self._answerer is None:
            self._answerer = self._opener()
        return self._answerer


@dataclass(frozen=True)
class Ask(Stage):
    """Questions of a plan, asked one batch after the other; the answers lie in a journal, a line a batch, and are kept
    with the result."""

    answerer: Lazy | None = field(default=None, compare=False, kw_only=True)

    def plan(self, project: Project, members: "Mapping[int, ndarray]") -> Plan:
        """Return the questions; members: see `stage_drawn.members`."""
        raise NotImplementedError

    def questions(self, project: Project, members: "Mapping[int, ndarray]") -> int:
        """Return the number of questions, including answered ones."""
        result = result_or_none(project, self)
        return result["questions"] if result is not None else self.plan(project, members).questions

    def _answers(
        self, project: Project, pictures: "QuestionImages", plan: Plan, partial: Path
    ) -> Generator[Event, None, matrix.Answers]:
        """Ask what is not answered yet; return all answers."""
        answers = _load_answers(partial / JOURNAL, plan)
        yield Progress(len(answers), plan.questions, "unit_questions", "task_questions")
        if len(answers) < plan.questions:
            yield from self._opening(project)
            yield from self._ask(pictures, plan, answers, partial)
        return answers

    def _opening(self, project: Project) -> Iterator[Event]:
        """Open the answerer unless an earlier stage did; the first batch then takes longest."""
        assert self.answerer is not None
        if self.answerer.is_open:
            return
        path = self.similarity(project).mllm
        if self.similarity(project).source == "mllm" and path is not None:
            yield Progress(0, files.size_of(project.find_path(path)), "unit_bytes", "task_mllm")
        self.answerer.get()
        yield Progress(0, 1, "", "task_first_questions")

    def _ask(self, pictures: "QuestionImages", plan: Plan, answers: matrix.Answers, partial: Path) -> Iterator[Event]:
        assert self.answerer is not None
        answerer = self.answerer.get()
        batches = _batches(pictures, plan, answers, answerer.whole_batches)
        has_notes, before, at_first = False, _short_before(partial), _short(answerer)

        def say() -> None:
            provenance = answerer.provenance
            if "votes_short" in provenance:  # of this stage, in earlier tries too; the one who answers serves others
                provenance = {**provenance, "votes_short": before + _short(answerer) - at_first}
            files.write_json(partial / PROVENANCE_FILE, {"scored_by": answerer.scored_by, "provenance": provenance})

        with closing(answerer.answers(batches)) as answering:
            for new_answers in answering:
                if new_answers:
                    _journal(partial / JOURNAL, new_answers, answers)
                    if not has_notes or "votes_short" in answerer.provenance:
                        say()
                    if not has_notes:
                        has_notes = True
                        yield from answerer.notes
                yield from self.cells(pictures.class_names, new_answers, answers)
                yield Progress(len(answers), plan.questions, "unit_questions", "task_questions")
        say()

    def cells(self, names: list[str], new_answers: list[Answer], answers: matrix.Answers) -> Iterator[Event]:
        """Tell the cells of the matrix that answers changed."""
        yield from ()


@dataclass(frozen=True)
class AskRow(Ask):
    """Result: scores per candidate class (None: not asked or undecided), questions, undecided, provenance."""

    label: int = 0

    name = "row"

    def inputs(self, project: Project) -> dict[str, Any]:
        return {"label": self.label, **shared_inputs(project, self)}

    def run(self, project: Project, inputs: dict[str, Any], partial: Path) -> Iterator[Event]:
        pictures = QuestionImages.of(project, self, inputs["class_names"])
        members = stage_drawn.members(project, self, pictures.images, pictures.class_names)
        plan = self.plan(project, members)
        answers = yield from self._answers(project, pictures, plan, partial)
        result = {
            "label": self.label,
            "scores": matrix.mean_scores(answers, len(pictures.class_names))[self.label],
            "questions": plan.questions,
            "undecided": sum(score is None for score in answers.values()),
            "pruned": sorted(self._left_out(project, members)),
            "exemplars": [pictures.images[i].sha256 for i in plan.queries(self.label)],
            **files.read_json(partial / PROVENANCE_FILE),
        }
        files.write_json(partial / "result.json", result)

    def plan(self, project: Project, members: "Mapping[int, ndarray]") -> Plan:
        parameters = self.similarity(project).parameters
        pruned_classes = self._left_out(project, members)
        return draw_plan(
            members, [self.label], parameters.exemplars, parameters.seed, pruned_classes, parameters.examples
        )

    def _left_out(self, project: Project, members: "Mapping[int, ndarray]") -> frozenset[int]:
        """Return the classes that are not asked about."""
        prunes = self.similarity(project).parameters.prune
        return _find_improbable(project, self, members[self.label]) if prunes else frozenset()

    def cells(self, names: list[str], new_answers: list[Answer], answers: matrix.Answers) -> Iterator[Event]:
        for k, column in dict.fromkeys((item.k, item.column) for item, _ in new_answers):
            scores = [s for (i, j, _), s in answers.items() if (i, j) == (k, column) and s is not None]
            if scores:
                yield Score(names[k], names[column], sum(scores) / len(scores), len(scores))


@dataclass(frozen=True)
class AskSight(Ask):
    """Stage *sight*. The result holds the judgement of `matrix.sees`, questions and undecided."""

    name = "sight"

    def inputs(self, project: Project) -> dict[str, Any]:
        inputs = {name: value for name, value in shared_inputs(project, self).items() if name != "pruned_by"}
        many = len(inputs["class_names"]) > SIGHT_CLASSES
        return {**inputs, "wanted": classes_to_forget(project, self) if many else []}

    def run(self, project: Project, inputs: dict[str, Any], partial: Path) -> Iterator[Event]:
        pictures = QuestionImages.of(project, self, inputs["class_names"])
        plan = self.plan(project, stage_drawn.members(project, self, pictures.images, pictures.class_names))
        answers = yield from self._answers(project, pictures, plan, partial)
        sees = matrix.sees(answers, inputs["seed"])
        if sees is not None and sees["verdict"] != "sees":
            yield Note(f"mllm_sees_{sees['verdict']}")
        undecided_count = sum(score is None for score in answers.values())
        files.write_json(
            partial / "result.json", {"sees": sees, "questions": plan.questions, "undecided": undecided_count}
        )

    def plan(self, project: Project, members: "Mapping[int, ndarray]") -> Plan:
        return sight_plan(project, self, members)


def shared_inputs(project: Project, stage: Stage) -> dict[str, Any]:
    """Return what decides the answers about any class; with a class's number, it identifies its row."""
    choice, basis = stage.similarity(project), materials.basis(project, stage)
    inputs = {
        "class_names": basis["class_names"],
        "images": basis["images"],
        "preprocessing": basis["preprocessing"],
        "prompt": prompt(),
        "score": SCORE_VERSION,
        "exemplars": choice.parameters.exemplars,
        "seed": choice.parameters.seed,
        "who": who(project, stage),
        **materials.usage(project, stage),
    }
    if choice.parameters.prune:
        inputs["pruned_by"] = current_key(project, Baseline(stage.run_id))
    if choice.parameters.examples > 1:  # before there was a choice, all questions of a cell had the same example
        inputs["examples"] = choice.parameters.examples
    if choice.source == "server":
        inputs["not_shown"] = current_key(project, Forget(stage.run_id))
    return inputs


def who(project: Project, stage: Stage) -> dict[str, Any]:
    """Return the identity of the answerer and its options.

    Raises
    ------
    NotReady
        If none is chosen, or a server has not been tested.
    """
    choice = stage.similarity(project)
    if choice.source == "mllm":
        settings = {"device": choice.device, "precision": choice.precision}
        return {"mllm": result_of(project, InspectMllm(stage.run_id))["digest"], **settings}
    server = agreed_server(choice)
    way = result_of(project, Connect(stage.run_id))["way"]
    return {"url": server.url, "model": server.model, **describe_protocol(server.protocol), "way": way}


def _load_answers(path: Path, plan: Plan) -> matrix.Answers:
    """Return the answers to the plan; other entries of the journal, written by hand, are removed from it."""
    entries, keys = matrix.read_journal(path), plan.keys()
    answers = {key: score for key, score in entries.items() if key in keys}
    if len(answers) < len(entries):
        matrix.write_journal(path, answers)
    return answers


def _find_improbable(project: Project, stage: Stage, images: "ndarray") -> frozenset[int]:
    """Return the candidate classes to which the original gives next to no probability on images of this class."""
    logits = tensors_of(project, Baseline(stage.run_id), LOGITS)["logits"]
    means = logits[images].softmax(1).mean(0)
    return frozenset(k for k, mean in enumerate(means.tolist()) if mean < RARE)


def _batches(pictures: QuestionImages, plan: Plan, answers: matrix.Answers, whole: bool) -> Iterable[list[BatchItem]]:
    """Yield the open questions in batches that share their example images; images are opened one batch at a time."""
    for batch in plan.batches:
        missing = [(k, query) for k, query in batch.queries if (k, batch.column, query) not in answers]
        if missing:
            examples = [pictures.picture(i) for i in (batch.positive, batch.negative)]
            label = pictures.class_names[batch.column]
            queries = [(k, query, pictures.picture(query)) for k, query in (batch.queries if whole else missing)]
            yield [
                BatchItem(k, batch.column, q, Question(label, im, *examples)) for k, q, im in queries if im is not None
            ]


def _journal(path: Path, new_answers: list[Answer], answers: matrix.Answers) -> None:
    """Write answers to the journal at once; those of one batch share their cell."""
    cells: dict[tuple[int, int], list[tuple[int, float | None]]] = {}
    for item, score in new_answers:
        cells.setdefault((item.k, item.column), []).append((item.query, score))
    for cell, scores in cells.items():
        matrix.append_journal(path, cell, scores)
        answers.update({(*cell, query): score for query, score in scores})


def _short(answerer: Answerer) -> int:
    """Return how many questions were scored by fewer votes than they should be."""
    return answerer.provenance.get("votes_short", 0)


def _short_before(partial: Path) -> int:
    """Return the same for the attempts before this one."""
    path = partial / PROVENANCE_FILE
    return files.read_json(path)["provenance"].get("votes_short", 0) if path.exists() else 0
