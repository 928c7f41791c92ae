"""Stage *preview*: what estimating similarity would ask, show and need, before anything is asked or loaded."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from megu import files, matrix
from megu.errors import MeguError, NotReady
from megu.events import Event, Progress
from megu.index import Index
from megu.perform import current_key, result_of
from megu.project import Project
from megu.schema import Consent, SimilarityChoice
from megu.stages import materials
from megu.stages.forget import Forget
from megu.stages.row import drawable
from megu.stages.stage import Stage


@dataclass(frozen=True)
class Preview(Stage):
    """Result: questions, rows, per_row, images (different ones shown), by_class, forget_images (of the forget set),
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
        yield Progress(0, 1, "unit_files")
        choice, names = self.similarity(project), inputs["class_names"]
        images = materials.load_index(project, self)
        forgotten = [names.index(name) for name in result_of(project, Forget(self.run_id))["rule"]["classes"]]
        rows = list(range(len(names))) if choice.parameters.all_rows else sorted(forgotten)
        members, lacking = _members(project, self, images, names)
        plan = matrix.draw_plan(members, rows, choice.parameters.exemplars, choice.parameters.seed)
        shown = {i for k in rows for i in plan.queries[k]} | {i for cell in plan.prefix.values() for i in cell[1:]}
        by_class = Counter(images[i].label for i in shown if i >= 0)
        gone = set(materials.forget_rows(project, self).tolist())
        tried = inputs["tried"] or {}
        result = {
            "questions": plan.questions,
            "rows": [names[k] for k in rows],
            "per_row": plan.questions // max(1, len(rows)),
            "images": sum(by_class.values()),
            "by_class": dict(sorted(by_class.items())),
            "forget_images": sum(i in gone for i in shown),
            "needs_forget": lacking,
            "tokens": tried["tokens"] * plan.questions if tried.get("tokens") else None,
            "seconds": _seconds(choice, tried, plan.questions),
            **_machine(project, choice),
        }
        files.write_json(partial / "result.json", result)
        yield Progress(1, 1, "unit_files")


def covers(consent: Consent | None, host: str, preview: Mapping[str, Any]) -> bool:
    """Whether what was agreed to is all that would be sent now; `preview` is this stage's result."""
    if consent is None or consent.host != host or consent.images < preview["images"]:
        return False
    shown = {name for name, count in preview["by_class"].items() if count}
    return shown <= set(consent.classes) and (consent.forget_images or not preview["forget_images"])


def _members(project: Project, stage: Stage, images: Index, names: list[str]) -> tuple[dict[int, Any], str | None]:
    """What may be shown; where a class has nothing but images to forget, what a second yes would add, and its name."""
    try:
        return drawable(project, stage, images, names), None
    except NotReady as error:
        return drawable(project, stage, images, names, agreed=True), str(error.values.get("name", ""))


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
