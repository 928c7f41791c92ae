"""Stage *audit*: every figure of the original and of all finished runs that were to forget the same images."""

from collections.abc import Generator, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from megu import files
from megu.events import Event, Note, Progress
from megu.models.start import doubt
from megu.perform import current_key, perform
from megu.project import Project
from megu.schema import Run
from megu.stages import materials, pixels
from megu.stages.compare import is_finished
from megu.stages.forget import Forget
from megu.stages.measured import MeasureModel, load
from megu.stages.stage import Stage
from megu.stages.unlearn import Unlearn

if TYPE_CHECKING:
    from megu.audit.case import Case, Model
    from megu.audit.measure import Measured

SEED = 0


@dataclass(frozen=True)
class Audit(Stage):
    """Result: that of `megu.audit.run.audit` for the project, models being named by the ids of their runs.

    What it judges are its inputs, so that it is about all of today's runs or not there. It comes to the same for every
    run on one forget set.
    """

    name = "audit"
    tells_of_content = True

    def needs(self, project: Project) -> list[Stage]:
        return [Forget() if self.run_id is None else Unlearn(self.run_id)]

    def inputs(self, project: Project) -> dict[str, Any]:
        return {
            **materials.basis(project, self),
            **materials.usage(project, self),
            "forget": current_key(project, Forget(self.run_id)),
            "runs": {
                run.id: [run.method, current_key(project, Unlearn(run.id))] for run in finished_runs(project, self)
            },
            "doubt": doubt(self.model(project).origin),
            "seed": SEED,
        }

    def run(self, project: Project, inputs: dict[str, Any], partial: Path) -> Iterator[Event]:
        from megu.audit.figures import Figures
        from megu.audit.of_project import collect

        yield from pixels.make(project, self)
        case, models = collect(project, {}, SEED, Forget(self.run_id))
        measured = yield from self._measured(project, case, models)
        files.write_json(partial / "result.json", {**Figures(case, measured).result(), "seed": SEED})

    def _measured(
        self, project: Project, case: "Case", models: "list[Model]"
    ) -> "Generator[Event, None, list[Measured]]":
        """Measure the models that were not measured before; the original first, whose answers set the others' goal."""
        from megu.audit.measure import goal_of, passes_of

        total, before, goal = sum(passes_of(case, model) for model in models), 0, 0.0
        found: list[Measured] = []
        for model in models:
            weights = model.source.get("sha256") or f"random-{model.source['seed']}"
            stage = MeasureModel(self.run_id, weights, model.role, goal, SEED, case, model)
            for event in perform(project, stage):
                if isinstance(event, Progress):
                    yield Progress(before + event.done, total, "unit_passes", "task_measuring")
                elif isinstance(event, Note):
                    yield event
            found.append(load(project, stage, model))
            before += passes_of(case, model)
            if model.role == "original":
                goal = goal_of(case, found[-1].logits)
        yield Progress(total, total, "unit_passes", "task_measuring")
        return found


def finished_runs(project: Project, stage: Stage) -> list[Run]:
    """The runs that are finished for the stage's forget set, in their order: those that an audit judges."""
    forget = current_key(project, Forget(stage.run_id))
    return [run for run in project.choices.runs if is_finished(project, run.id, forget)]
