"""Stage *measured*: all that takes time of an audit, for one model; made inside the stage *audit*."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from megu import files
from megu.errors import NotReady
from megu.events import Event, Progress
from megu.generators import mapped
from megu.perform import current_key, result_of
from megu.project import Project
from megu.stages import materials
from megu.stages.forget import Forget
from megu.stages.stage import Stage

if TYPE_CHECKING:
    from torch import Tensor

    from megu.audit.case import Case, Model
    from megu.audit.measure import Measured

TENSORS = "measured.safetensors"


@dataclass(frozen=True)
class MeasureModel(Stage):
    """Result: the course of relearning and what this model can't have; logits and the probe's answers lie beside it.

    weights: what names the model's weights. goal: the accuracy at which it counts as having relearned. A further run
    leaves what was measured of the others as it is, and a stopped audit goes on with the next model.
    """

    weights: str = ""
    role: str = ""
    goal: float = 0.0
    seed: int = 0
    case: "Case | None" = field(default=None, compare=False, repr=False)
    judged: "Model | None" = field(default=None, compare=False, repr=False)

    name = "measured"

    def inputs(self, project: Project) -> dict[str, Any]:
        return {
            **materials.basis(project, self),
            **materials.usage(project, self),
            "forget": current_key(project, Forget(self.run_id)),
            "weights": self.weights,
            "role": self.role,
            "goal": self.goal,
            "seed": self.seed,
        }

    def run(self, project: Project, inputs: dict[str, Any], partial: Path) -> Iterator[Event]:
        from megu.audit.measure import measure_one, passes_of

        if self.case is None or self.judged is None:
            raise NotReady("stage_missing", stage="audit")
        total, measuring = passes_of(self.case, self.judged), measure_one(self.case, self.judged, self.goal, self.seed)
        found = yield from mapped(
            measuring, lambda passed: Progress(min(passed, total), total, "unit_passes", "task_measuring")
        )
        save(partial, found)


def save(partial: Path, measured: "Measured") -> None:
    """Write what was measured of a model."""
    import torch
    from safetensors.torch import save as packed

    tensors = {"logits": measured.logits.contiguous()}
    if measured.probed is not None:
        tensors["probed"] = measured.probed.to(torch.uint8)
    with files.written(partial / TENSORS) as aside:
        aside.write_bytes(packed(tensors))
    relearned = measured.relearned and asdict(measured.relearned)
    files.write_json(partial / "result.json", {"relearned": relearned, "withheld": measured.withheld})


def load(project: Project, stage: MeasureModel, model: "Model") -> "Measured":
    """What `save` wrote."""
    from megu.audit.measure import Measured
    from megu.metrics.relearn import Relearned

    tensors, told = materials.tensors_of(project, stage, TENSORS), result_of(project, stage)
    probed: Tensor | None = tensors["probed"].bool() if "probed" in tensors else None
    relearned = Relearned(**told["relearned"]) if told["relearned"] else None
    return Measured(model, tensors["logits"], probed, relearned, told["withheld"])
