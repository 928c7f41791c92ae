"""Stage *preview*: what estimating similarity would ask, show and need, before anything is asked or loaded."""

from collections.abc import Generator, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from megu.base import files
from megu.base.errors import MeguError, MllmError, NotReady
from megu.base.events import Event, Progress
from megu.forget.stage_forget import Forget
from megu.images import materials
from megu.project.project import Project
from megu.project.results import current_key, result_of
from megu.project.schema import SimilarityChoice
from megu.project.stage import Stage
from megu.similarity import stage_drawn
from megu.similarity.consent import describe_disclosure
from megu.similarity.plans import asked_rows, plan_questions
from megu.similarity.question_plan import Plan
from megu.similarity.stage_connect import Connect


@dataclass(frozen=True)
class Preview(Stage):
    """Result: questions (of the matrix, and whether the model sees), rows, images (different ones shown), by_class,
    forget_images (of the forget set whose key is forget_set), needs_forget (a class that has no others, or None),
    tokens and seconds (None where not known), device, precision, memory_needed and memory_free (None for a server)."""

    name = "preview"

    def needs(self, project: Project) -> list[Stage]:
        return [Forget(self.run_id)]

    def inputs(self, project: Project) -> dict[str, Any]:
        choice, basis = self.similarity(project), materials.basis(project, self)
        settings = choice.model_dump(mode="json", exclude={"edits"})
        test = _load_test(project, self)
        return {"choice": settings, "forget": current_key(project, Forget(self.run_id)), "tried": test, **basis}

    def run(self, project: Project, inputs: dict[str, Any], partial: Path) -> Iterator[Event]:
        choice, names = self.similarity(project), inputs["class_names"]
        _check_names(names)
        plan, lacking = yield from self._plan(project)
        yield Progress(0, 1, "", "task_counting")
        test = inputs["tried"] or {}
        result = {
            "questions": plan.questions,
            "rows": [names[k] for k in asked_rows(project, self)],
            **describe_disclosure(project, self, plan),
            "needs_forget": lacking,
            "tokens": test["tokens"] * plan.questions if test.get("tokens") else None,
            "seconds": _seconds(choice, test, plan.questions),
            **_machine(project, choice),
        }
        files.write_json(partial / "result.json", result)

    def _plan(self, project: Project) -> Generator[Event, None, tuple[Plan, str | None]]:
        """Return the plan, and the name of a class that has only images to forget, for which a second consent would
        add these."""
        yield from stage_drawn.make(project, self)
        try:
            return plan_questions(project, self), None
        except NotReady as error:
            yield from stage_drawn.make(project, self, agreed=True)
            return plan_questions(project, self, agreed=True), str(error.values.get("name", ""))


def _check_names(names: list[str]) -> None:
    """Raise MllmError for a class whose name can't be part of a question."""
    for name in names:
        if not files.is_text(name):
            raise MllmError("mllm_class_name", name=name)


def _load_test(project: Project, stage: Stage) -> dict[str, Any] | None:
    """Return time and tokens from the connection's test, if there was one."""
    if stage.similarity(project).source != "server":
        return None
    try:
        result = result_of(project, Connect(stage.run_id))
    except MeguError:
        return None
    return {"seconds": result["seconds"], "tokens": result["tokens"]}


def _seconds(choice: SimilarityChoice, test: dict[str, Any], questions: int) -> float | None:
    if choice.server is None or "seconds" not in test:
        return None
    return test["seconds"] * questions / choice.server.requests


def _machine(project: Project, choice: SimilarityChoice) -> dict[str, Any]:
    fit: dict[str, Any] = {}
    if choice.source == "mllm" and choice.mllm is not None:
        from megu.similarity.local.memory import suggest

        fit = dict(suggest(project.find_path(choice.mllm), choice.device, choice.precision))
    keys = {"device": "device", "precision": "dtype", "memory_needed": "needed", "memory_free": "free"}
    return {name: fit.get(value) for name, value in keys.items()}
