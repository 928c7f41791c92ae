"""Stage *sketch*: estimates what a model that never saw the images would answer about them, without retraining.

Models are trained briefly on the images to keep; `sketch.training` explains which of them is used for what.
"""

from collections.abc import Generator, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from megu.base import files
from megu.base.errors import NotReady
from megu.base.events import Event, LossPoint, Note, Progress
from megu.forget.splits import forgotten_classes, load_splits
from megu.forget.stage_forget import Forget
from megu.images import materials
from megu.images import stage_pixels as pixels
from megu.images.answers import logits_of_batch, per_batch
from megu.images.stage_baseline import LOGITS, Baseline
from megu.images.stage_pixels import load_dataset
from megu.machine import torch_setup
from megu.model.open import fresh_model, load_original
from megu.project.project import Project
from megu.project.results import current_key, tensors_of
from megu.project.stage import Stage
from megu.unlearn.run_setup import copy_and_freeze, load_settings
from megu.unlearn.sketch import estimate, training
from megu.unlearn.sketch.parameters import SketchParameters
from megu.unlearn.training import loop, resume
from megu.unlearn.training.sharing import Mode
from megu.unlearn.training.task import Phase, Task

if TYPE_CHECKING:
    from torch import Tensor, nn

    from megu.images.dataset import Dataset, Splits

ANSWERS = "answers.safetensors"


@dataclass(frozen=True)
class Sketch(Stage):
    """Stage *sketch*.

    The result is that of `estimate.expect`, with the steps and seconds of the training. A file beside it holds the
    expected log-probabilities (n, K) of the images to forget.
    """

    parameters: SketchParameters = SketchParameters()

    name = "sketch"
    version = 2  # 2: of a sub-class the coarse sketch tells how many are recognised, the regrown one the details

    def needs(self, project: Project) -> list[Stage]:
        return [Baseline(self.run_id), Forget(self.run_id)]

    def inputs(self, project: Project) -> dict[str, Any]:
        if self.forget(project).kind == "classes":
            raise NotReady("sketch_classes")
        return {
            **materials.basis(project, self),
            **materials.usage(project, self),
            "baseline": current_key(project, Baseline(self.run_id)),
            "forget": current_key(project, Forget(self.run_id)),
            "parameters": self.seed_parameters(project).model_dump(mode="json"),
        }

    def seed_parameters(self, project: Project) -> SketchParameters:
        """Return the parameters with the seed of the run. One seed for all would lead every model that forgets an
        image away in the same direction, and so reveal that it was forgotten."""
        run = self.unlearning_run(project)
        seed = self.parameters.seed if run is None else run.parameters.get("seed", 0)
        return self.parameters.model_copy(update={"seed": seed})

    def run(self, project: Project, inputs: dict[str, Any], partial: Path) -> Iterator[Event]:
        from safetensors.torch import save

        yield from pixels.make(project, self)
        original = tensors_of(project, Baseline(self.run_id), LOGITS)["logits"]
        case = estimate.Case.of(*self._images(project, inputs), original)
        kinds = training.KINDS[self.forget(project).kind]
        sketches: dict[str, Tensor] = {}
        image_counts = [self.parameters.images(kind, len(case.splits.retain)) for kind in kinds]
        seconds, steps = 0.0, 0
        for number, kind in enumerate(kinds):
            task, phase = self._trainee(project, case, kind)
            for event in _train(task, phase, partial / kind):
                if isinstance(event, LossPoint):
                    step_count = sum(image_counts[:number]) + image_counts[number] * event.step // phase.steps
                    yield Progress(step_count, sum(image_counts), "unit_images", "task_sketching")
                elif isinstance(event, Note):
                    yield event
            steps += phase.steps
            seconds += resume.load(partial / kind).seconds  # type: ignore[union-attr]
            sketches[kind] = yield from _compute_logits(task, kind, case.queried)
        result, expectation = estimate.expect(case, sketches)
        with files.write_aside(partial / ANSWERS) as aside:
            aside.write_bytes(save({"log_p": expectation.float().contiguous()}))
        files.write_json(partial / "result.json", {**result, "steps": steps, "seconds": round(seconds, 3)})
        for kind in kinds:
            files.remove(partial / kind)

    def _images(self, project: Project, inputs: dict[str, Any]) -> "tuple[Dataset, Splits, list[int]]":
        data = load_dataset(project, self, inputs)
        return data, load_splits(project, self, data), forgotten_classes(project, self, data.class_names)

    def _trainee(self, project: Project, case: "estimate.Case", kind: str) -> tuple[Task, Phase]:
        start, parameters = load_original(project), self.seed_parameters(project)
        make = partial(fresh_model, project)
        model = make(torch_setup.mix(parameters.seed, 4)) if kind == "coarse" else copy_and_freeze(start)
        scenario = self.forget(project).kind
        task = Task(model, start, case.data, case.splits, case.forgotten_classes, None, {}, parameters, make, scenario)
        return task, training.phase(kind, task, case.original)


def expected_log_probs(project: Project, run_id: str | None) -> "Tensor":
    """Return the log-probabilities (n, K) expected of a model that never saw a run's images to forget."""
    return tensors_of(project, Sketch(run_id), ANSWERS)["log_p"]


def _train(task: Task, phase: Phase, folder: Path) -> Iterator[Event]:
    folder.mkdir(exist_ok=True)
    settings = load_settings(folder, task, phase.steps)
    mode = Mode.of(settings)
    yield from loop.train(task.model, [phase], _measure_nothing, phase.steps, task.parameters.seed, folder, mode)


def _measure_nothing(model: "nn.Module") -> dict[str, float]:
    return {}


def _compute_logits(task: Task, kind: str, which: "Tensor") -> "Generator[Event, None, Tensor]":
    """Yield progress; return a sketch's logits (n, K) of the images `which`, on the CPU."""
    import torch

    resize = training.choose_resize(task.model, task) if kind == "coarse" else training.identity
    batches = []
    for indices in which.split(per_batch(task.data)):
        batches.append(logits_of_batch(task.model, resize(task.data.normalised(indices))))
        yield Progress(sum(map(len, batches)), len(which), "unit_images", f"task_asking_{kind}")
    return torch.cat(batches)
