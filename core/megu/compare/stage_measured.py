"""Stage *measured*: the slow part of an audit, for one model and in two parts; made inside the stage *audit*."""

from collections.abc import Generator, Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from megu.base import files
from megu.base.errors import NotReady
from megu.base.events import Event, Progress, map_events
from megu.compare.audit.measure import answer_passes, answers_of, relearning_of, relearning_passes
from megu.compare.case import Case, Measurement, Model, Relearned
from megu.compare.metrics.relearn import STATE
from megu.forget.stage_forget import Forget
from megu.images import materials
from megu.project.project import Project
from megu.project.results import current_key, result_of, tensors_of
from megu.project.stage import Stage

if TYPE_CHECKING:
    from torch import Tensor

T = TypeVar("T")
Part = Literal["answers", "relearning"]
TENSORS = "measured.safetensors"


@dataclass(frozen=True)
class MeasureModel(Stage):
    """Stage for one part of a model's measurements.

    ``answers``: its logits and a probe's predictions, in a file beside the result. ``relearning``: the curve of
    relearning. Each part is a result of its own: what was measured is kept, whatever stops the rest, and a further run
    does not affect the measurements of the others.

    Attributes
    ----------
    weights
        Identity of the model's weights.
    role
        The model's role.
    part
        The part.
    goal
        Accuracy at which it counts as having relearned.
    seed
        Seed of probe and relearning.
    case
        The images; not part of the key.
    judged
        The model; not part of the key.
    """

    weights: str = ""
    role: str = ""
    part: Part = "answers"
    goal: float = 0.0
    seed: int = 0
    case: Case | None = field(default=None, compare=False, repr=False)
    judged: Model | None = field(default=None, compare=False, repr=False)

    name = "measured"
    version = 2  # 2: in two parts; relearning ends where it has come back, and after ten passes over the forget set

    def inputs(self, project: Project) -> dict[str, Any]:
        return {
            **materials.basis(project, self),
            **materials.usage(project, self),
            "forget": current_key(project, Forget(self.run_id)),
            "weights": self.weights,
            "role": self.role,
            "part": self.part,
            "seed": self.seed,
            **({"goal": self.goal} if self.part == "relearning" else {}),
        }

    def run(self, project: Project, inputs: dict[str, Any], partial: Path) -> Iterator[Event]:
        if self.case is None or self.judged is None:
            raise NotReady("stage_missing", stage="audit")
        measuring = self._answers if self.part == "answers" else self._relearning
        files.write_json(partial / "result.json", (yield from measuring(self.case, self.judged, partial)))

    def _answers(self, case: Case, model: Model, partial: Path) -> Generator[Event, None, dict[str, Any]]:
        import torch
        from safetensors.torch import save

        measurement = yield from _with_progress(answers_of(case, model, self.seed), answer_passes(case, model))
        tensors = {"logits": measurement.logits.contiguous()}
        if measurement.probed is not None:
            tensors["probed"] = measurement.probed.to(torch.uint8)
        with files.write_aside(partial / TENSORS) as aside:
            aside.write_bytes(save(tensors))
        return {"withheld": measurement.withheld}

    def _relearning(self, case: Case, model: Model, partial: Path) -> Generator[Event, None, dict[str, Any]]:
        running = relearning_of(case, model, self.goal, self.seed, partial)
        relearning = yield from _with_progress(running, relearning_passes(case, model))
        (partial / STATE).unlink(missing_ok=True)
        return {"relearned": asdict(relearning)}


def _with_progress(measuring: "Generator[int, None, T]", total: int) -> "Generator[Event, None, T]":
    return (yield from map_events(measuring, lambda passes: Progress(passes, total, "unit_passes", "task_measuring")))


def answers_in(project: Project, stage: MeasureModel, model: Model) -> Measurement:
    """Return the measurements of the part ``answers``."""
    tensors, result = tensors_of(project, stage, TENSORS), result_of(project, stage)
    probe_answers: Tensor | None = tensors["probed"].bool() if "probed" in tensors else None
    return Measurement(model, tensors["logits"], probe_answers, None, result["withheld"])


def relearned_in(project: Project, stage: MeasureModel) -> Relearned:
    """Return the result of the part ``relearning``."""
    return Relearned(**result_of(project, stage)["relearned"])
