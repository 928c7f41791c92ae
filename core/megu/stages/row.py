"""Stage *row*: asks a multimodal model about one class. Made inside *similarity*, and never asked twice."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from megu import files, matrix
from megu.errors import NotReady
from megu.events import Event, Progress, Score
from megu.images import picture
from megu.index import Index
from megu.mllm.question import SCORE_VERSION, Answer, Answerer, Asked, Question, prompt
from megu.perform import current_key, result_of, result_or_none
from megu.project import Project
from megu.schema import ServerChoice, SimilarityChoice
from megu.sources.source import Source, content
from megu.stages import drawn, materials
from megu.stages.baseline import LOGITS, Baseline
from megu.stages.forget import Forget
from megu.stages.mllm import InspectMllm
from megu.stages.stage import Stage

if TYPE_CHECKING:
    from numpy import ndarray
    from PIL import Image
    from torch import Tensor

JOURNAL = "answers.jsonl"
SAID = "said.json"
"""How the answers were scored, as the last try found it."""
RARE = 0.001
"""Mean probability below which the classifier "never" confuses a class with another (for pruning)."""


class Lazy:
    """An answerer that is opened when it is first needed: a row that was answered before needs none."""

    def __init__(self, opener: Callable[[], Answerer]) -> None:
        self._opener, self._opened = opener, None

    @property
    def opened(self) -> bool:
        """Whether it is open."""
        return self._opened is not None

    def get(self) -> Answerer:
        """The answerer, opened. Raises MllmError where it can't be."""
        if self._opened is None:
            self._opened = self._opener()
        return self._opened


@dataclass(frozen=True)
class AskRow(Stage):
    """Result: scores per candidate class (None: not asked or undecided), questions, undecided, provenance.

    The answers lie in a journal, a line a batch, and are kept with the result.
    """

    label: int = 0
    answerer: Lazy | None = field(default=None, compare=False)

    name = "row"

    def inputs(self, project: Project) -> dict[str, Any]:
        return {"label": self.label, **shared_inputs(project, self)}

    def run(self, project: Project, inputs: dict[str, Any], partial: Path) -> Iterator[Event]:
        names = inputs["class_names"]
        shown = Shown(materials.load_source(project, self), materials.load_index(project, self), names)
        plan, pruned = self._planned(project, inputs, drawn.members(project, self, shown.images, names))
        answers = _answered(partial / JOURNAL, plan)
        yield Progress(len(answers), plan.questions, "unit_questions", "task_questions")
        if len(answers) < plan.questions:
            yield from self._opening(project)
            yield from self._ask(shown, plan, answers, partial)
        scores = matrix.mean_scores(answers, len(names))[self.label]
        result = {
            "label": self.label,
            "scores": scores,
            "questions": plan.questions,
            "undecided": sum(score is None for score in answers.values()),
            "pruned": sorted(pruned),
            "exemplars": [shown.images[i].sha256 for i in plan.queries[self.label]],
            **files.read_json(partial / SAID),
        }
        files.write_json(partial / "result.json", result)

    def questions(self, project: Project, members: "dict[int, ndarray]") -> int:
        """How many questions its row takes, answered ones included; members: see `drawn.members`."""
        inputs = self.inputs(project)
        if (told := result_or_none(project, self)) is not None:
            return told["questions"]
        return self._planned(project, inputs, members)[0].questions

    def _planned(
        self, project: Project, inputs: dict[str, Any], members: "dict[int, ndarray]"
    ) -> "tuple[matrix.Plan, frozenset[int]]":
        """The questions of its row, and the classes that are not asked about."""
        pruned = _pruned(project, self, members[self.label]) if "pruned_by" in inputs else frozenset()
        return matrix.draw_plan(members, [self.label], inputs["exemplars"], inputs["seed"], pruned), pruned

    def _opening(self, project: Project) -> Iterator[Event]:
        """Open the one who answers where no row before has; then the first batch takes longest."""
        assert self.answerer is not None
        if self.answerer.opened:
            return
        stored = self.similarity(project).mllm
        if self.similarity(project).source == "mllm" and stored is not None:
            yield Progress(0, files.size_of(project.find_path(stored)), "unit_bytes", "task_mllm")
        self.answerer.get()
        yield Progress(0, 1, "", "task_first_questions")

    def _ask(self, shown: "Shown", plan: matrix.Plan, answers: matrix.Answers, partial: Path) -> Iterator[Event]:
        assert self.answerer is not None
        answerer = self.answerer.get()
        batches = _batches(shown, plan, answers, answerer.whole_batches)
        told = False
        with closing(answerer.answers(batches)) as answering:
            for answered in answering:
                if answered:
                    _journal(partial / JOURNAL, answered, answers)
                    if not told:
                        told = True
                        _say(partial, answerer)
                        yield from answerer.notes
                yield from _told(shown.class_names, plan, answered, answers)
        _say(partial, answerer)


@dataclass(frozen=True)
class Shown:
    """The images that questions are made of: opened one by one, never all of them."""

    source: Source
    images: Index
    class_names: list[str]

    def picture(self, i: int) -> "Image.Image | None":
        """An image as it is; None for -1. Raises ImagesError ``images_changed`` where it is not what was read first."""
        return picture(content(self.source, self.images[i]), self.source.white) if i >= 0 else None


def shared_inputs(project: Project, stage: Stage) -> dict[str, Any]:
    """What decides the answers about any class: with it, a class's number names its row."""
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
    if choice.source == "server":
        inputs["not_shown"] = current_key(project, Forget(stage.run_id))
    return inputs


def who(project: Project, stage: Stage) -> dict[str, Any]:
    """What names the one who answers, and how. Raises NotReady where none is chosen, or a server is not yet tried."""
    choice = stage.similarity(project)
    if choice.source == "mllm":
        chosen = {"device": choice.device, "precision": choice.precision}
        return {"mllm": result_of(project, InspectMllm(stage.run_id))["digest"], **chosen}
    from megu.stages.connect import Connect

    server = agreed_server(choice)
    return {"url": server.url, "model": server.model, "way": result_of(project, Connect(stage.run_id))["way"]}


def agreed_server(choice: SimilarityChoice) -> ServerChoice:
    """The chosen server. Raises NotReady where there is none, or where the user has not agreed to send images there."""
    from megu.mllm.remote.address import origin_of

    if choice.server is None:
        raise NotReady("need_server")
    scheme, host = origin_of(choice.server.url)
    if choice.consent is None or (choice.consent.scheme, choice.consent.host) != (scheme, host):
        raise NotReady("need_consent", host=host)
    return choice.server


def _answered(path: Path, plan: matrix.Plan) -> matrix.Answers:
    """What was answered of the plan; a journal that holds anything else, which was written by hand, loses it."""
    read, asked = matrix.read_journal(path), plan.keys()
    answers = {key: score for key, score in read.items() if key in asked}
    if len(answers) < len(read):
        matrix.write_journal(path, answers)
    return answers


def _pruned(project: Project, stage: Stage, images: "ndarray") -> frozenset[int]:
    """Candidate classes that the original gives next to nothing on images of this class."""
    from safetensors.torch import load_file

    logits: Tensor = load_file(materials.published(project, Baseline(stage.run_id)) / LOGITS)["logits"]
    means = logits[images].softmax(1).mean(0)
    return frozenset(k for k, mean in enumerate(means.tolist()) if mean < RARE)


def _batches(shown: Shown, plan: matrix.Plan, answers: matrix.Answers, whole: bool) -> Iterable[list[Asked]]:
    """The questions that are still open, in batches that share their example images; images are opened one batch at
    a time."""
    for (k, column), (_, positive, negative) in plan.prefix.items():
        for batch in plan.batches(k):
            missing = [query for query in batch if (k, column, query) not in answers]
            if missing:
                pair = (positive, negative) if negative >= 0 else (-1, -1)
                examples = [shown.picture(i) for i in pair]
                label = shown.class_names[column]
                queries = [(query, shown.picture(query)) for query in (batch if whole else missing)]
                yield [Asked(k, column, q, Question(label, im, *examples)) for q, im in queries if im is not None]


def _journal(path: Path, answered: list[Answer], answers: matrix.Answers) -> None:
    """Write answers down at once; those of one batch share their cell."""
    cells: dict[tuple[int, int], list[tuple[int, float | None]]] = {}
    for asked, score in answered:
        cells.setdefault((asked.k, asked.column), []).append((asked.query, score))
    for cell, scored in cells.items():
        matrix.append_journal(path, cell, scored)
        answers.update({(*cell, query): score for query, score in scored})


def _say(partial: Path, answerer: Answerer) -> None:
    files.write_json(partial / SAID, {"scored_by": answerer.scored_by, "provenance": answerer.provenance})


def _told(names: list[str], plan: matrix.Plan, answered: list[Answer], answers: matrix.Answers) -> Iterator[Event]:
    """The means of the cells that changed, and how far it is."""
    for k, column in dict.fromkeys((asked.k, asked.column) for asked, _ in answered):
        scores = [s for q in plan.queries[k] if (s := answers.get((k, column, q))) is not None]
        if scores:
            yield Score(names[k], names[column], sum(scores) / len(scores), len(scores))
    yield Progress(len(answers), plan.questions, "unit_questions", "task_questions")
