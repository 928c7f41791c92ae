"""Stage *preview*: what estimating similarity would ask, show and need, before anything is asked or loaded."""

from collections import Counter
from collections.abc import Generator, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from megu import files
from megu.errors import MeguError, MllmError, NotReady
from megu.events import Event, Progress
from megu.perform import current_key, result_of
from megu.project import Project
from megu.question_plan import Plan, draw_plan
from megu.schema import Consent, SimilarityChoice
from megu.stages import drawn, materials
from megu.stages.forget import Forget
from megu.stages.row import AskSight, agreed_server, asked_rows
from megu.stages.stage import Stage


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
        shown = choice.model_dump(mode="json", exclude={"edits"})
        tried = _tried(project, self)
        return {"choice": shown, "forget": current_key(project, Forget(self.run_id)), "tried": tried, **basis}

    def run(self, project: Project, inputs: dict[str, Any], partial: Path) -> Iterator[Event]:
        choice, names = self.similarity(project), inputs["class_names"]
        _check_names(names)
        plan, lacking = yield from self._plan(project)
        yield Progress(0, 1, "", "task_counting")
        tried = inputs["tried"] or {}
        result = {
            "questions": plan.questions,
            "rows": [names[k] for k in asked_rows(project, self)],
            **disclosed(project, self, plan),
            "needs_forget": lacking,
            "tokens": tried["tokens"] * plan.questions if tried.get("tokens") else None,
            "seconds": _seconds(choice, tried, plan.questions),
            **_machine(project, choice),
        }
        files.write_json(partial / "result.json", result)

    def _plan(self, project: Project) -> Generator[Event, None, tuple[Plan, str | None]]:
        """What may be shown; where a class has nothing but images to forget, what a second yes would add, and its
        name."""
        yield from drawn.make(project, self)
        try:
            return planned(project, self), None
        except NotReady as error:
            yield from drawn.make(project, self, agreed=True)
            return planned(project, self, agreed=True), str(error.values.get("name", ""))


def planned(project: Project, stage: Stage, *, agreed: bool | None = None) -> Plan:
    """All questions that today's choices ask, whether answered before or not. agreed: see `drawn.Drawn`.

    Raises NotReady ``need_consent_forget``.
    """
    images, names = materials.load_index(project, stage), materials.basis(project, stage)["class_names"]
    members, asked = drawn.members(project, stage, images, names, agreed=agreed), stage.similarity(project).parameters
    rows = draw_plan(members, asked_rows(project, stage), asked.exemplars, asked.seed, examples=asked.examples)
    return Plan(rows.batches + AskSight(stage.run_id).plan(project, members).batches)


def disclosed(project: Project, stage: Stage, plan: Plan) -> dict[str, Any]:
    """What the questions of a plan show: part of this stage's result, by which `covers` judges."""
    images = materials.load_index(project, stage)
    shown = plan.images()
    by_class = Counter(images[i].label for i in shown)
    gone = set(materials.forget_rows(project, stage).tolist())
    return {
        "images": len(shown),
        "by_class": dict(sorted(by_class.items())),
        "forget_images": len(shown & gone),
        "forget_set": current_key(project, Forget(stage.run_id)),
    }


def covers(consent: Consent | None, url: str, preview: Mapping[str, Any]) -> bool:
    """Whether what was agreed to is all that would be sent to that address now; `preview` is this stage's result."""
    from megu.mllm.remote.address import origin_of

    if consent is None or (consent.scheme, consent.host) != origin_of(url) or consent.images < preview["images"]:
        return False
    shown = {name for name, count in preview["by_class"].items() if count}
    forget = consent.forget_images and consent.forget_set == preview["forget_set"]
    return shown <= set(consent.classes) and (forget or not preview["forget_images"])


def check_agreed(project: Project, stage: Stage, plan: Plan) -> None:
    """Raises NotReady where more would be sent than was agreed to: called before anything is."""
    choice = stage.similarity(project)
    server = agreed_server(choice)
    if not covers(choice.consent, server.url, disclosed(project, stage, plan)):
        raise NotReady("need_consent", host=choice.consent.host if choice.consent else "")


def _check_names(names: list[str]) -> None:
    """Raises MllmError for a class whose name can't be part of a question."""
    for name in names:
        if not files.is_text(name):
            raise MllmError("mllm_class_name", name=name)


def _tried(project: Project, stage: Stage) -> dict[str, Any] | None:
    """What the connection's test found of time and tokens, if there was one."""
    from megu.stages.connect import Connect

    if stage.similarity(project).source != "server":
        return None
    try:
        found = result_of(project, Connect(stage.run_id))
    except MeguError:
        return None
    return {"seconds": found["seconds"], "tokens": found["tokens"]}


def _seconds(choice: SimilarityChoice, tried: dict[str, Any], questions: int) -> float | None:
    if choice.server is None or "seconds" not in tried:
        return None
    return tried["seconds"] * questions / choice.server.requests


def _machine(project: Project, choice: SimilarityChoice) -> dict[str, Any]:
    fit: dict[str, Any] = {}
    if choice.source == "mllm" and choice.mllm is not None:
        from megu.mllm.memory import suggest

        fit = dict(suggest(project.find_path(choice.mllm), choice.device, choice.precision))
    told = {"device": "device", "precision": "dtype", "memory_needed": "needed", "memory_free": "free"}
    return {name: fit.get(value) for name, value in told.items()}
