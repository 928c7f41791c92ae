"""Stage *unlearn*: runs a method's phases from the starting model and publishes the unlearned weights."""

import math
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from megu import compute, files, perform, team
from megu.errors import Diverged, NotReady, Stopped
from megu.events import Event, Note, Progress, Reference
from megu.methods.info import MethodInfo
from megu.methods.parameters import CommonParameters, stored, without_later
from megu.methods.table import METHODS
from megu.models import start
from megu.perform import current_key, result_of
from megu.project import MANIFEST, Project
from megu.schema import Run
from megu.stages import materials, pixels
from megu.stages.forget import Forget
from megu.stages.noise import Noise
from megu.stages.similarity import Similarity
from megu.stages.stage import Stage
from megu.training.resume import SHOWN

if TYPE_CHECKING:
    from torch import nn

    from megu.dataset import Parts
    from megu.training.loop import Measure
    from megu.training.task import Phase, Task

MODEL, SETTINGS = "model.safetensors", "settings.json"
MEASURES, MEASURED_IMAGES = 12, 1000
"""How often accuracy is measured on the way, and on how many images at the most: enough for a curve."""
FEWEST_MEASURES, FEWEST_MEASURED = 6, 60
"""The same for short runs."""
LOOKED_AT = 0.1
"""Of the images that go through the model in a run, the share that are looked at to see how it stands."""
WATCHED_IMAGES = 300
"""Images to forget that a run looks at to see whether it is enough."""


@dataclass(frozen=True)
class Unlearn(Stage):
    """Result: method, steps, seconds, losses, history of accuracies, references; the weights beside it.

    length: `resolved` parameters as they were used, steps that were `planned`, images to keep that were shown (`kept`),
    and the step at which it had been `enough`, None where it went its whole length.
    """

    name = "unlearn"
    version = 2  # 2: steps computed in the fastest mode, shifts and flips in another order

    def needs(self, project: Project) -> list[Stage]:
        run = self._run(project)
        earlier: list[Stage] = [] if run.start_from == "original" else [Unlearn(run.start_from)]
        needed = [Noise(self.run_id)] if METHODS[run.method].needs_similarity else [Forget(self.run_id)]
        return [*earlier, *needed]

    def _run(self, project: Project) -> Run:
        run = self.unlearning_run(project)
        if run is None:
            raise NotReady("need_run")
        if run.method not in METHODS:  # a newer version's; its project can still be looked at
            raise NotReady("method_unknown", method=run.method, methods=", ".join(METHODS))
        METHODS[run.method].check(run.forget.kind)
        return run

    def inputs(self, project: Project) -> dict[str, Any]:
        run = self._run(project)
        method, basis = METHODS[run.method], materials.basis(project, self)
        inputs = {
            **basis,
            **materials.usage(project, self),
            "start": materials.start_key(project, self),
            "forget": current_key(project, Forget(self.run_id)),
            "method": run.method,
            "parameters": without_later(stored(method.parameters, run.parameters).model_dump(mode="json")),
        }
        if method.needs_similarity:
            inputs["similarity"] = current_key(project, Similarity(self.run_id))
            inputs["noise"] = current_key(project, Noise(self.run_id))
        if method.source:
            inputs["source"] = method.source
        if method.fresh_weights:
            inputs |= start.inputs(project, self.model(project).origin)
        return inputs

    def run(self, project: Project, inputs: dict[str, Any], partial: Path) -> Iterator[Event]:
        from megu.training import resume

        yield from pixels.make(project, self)
        counts = result_of(project, Forget(self.run_id))
        yield Progress(0, counts["count"] + counts["retain"], "unit_images", "task_preparing")
        method = METHODS[inputs["method"]]
        task = self._task(project, inputs, method)
        began = time.monotonic()
        phases = method.phases()(task)
        prepared = time.monotonic() - began  # noise, masks and teachers are part of what a method costs
        reference = _reference(task)
        yield from (Reference(name, value) for name, value in reference.items())
        team.told(self.run_id)  # those that `follow` begin; not before, where a stop would leave them half prepared
        yield from self._trained(task, phases, method, partial)
        measured_on = _measure(task)[1]
        state = resume.load(partial)
        assert state is not None
        settings = {**files.read_json(partial / SETTINGS), "parts": state.parts}
        _publish_weights(partial, task.model)
        length = {
            "resolved": without_later(task.parameters.model_dump(mode="json")),
            "planned": sum(phase.steps for phase in phases),
            "kept": len(task.parts.retain),
            "enough": state.enough or None,
        }
        result = {
            **state.shown(),
            "seconds": round(prepared + state.seconds, 3),
            "reference": reference,
            "method": inputs["method"],
            "parameters": inputs["parameters"],
            "length": length,
        }
        total_seconds = prepared + state.seconds + self._seconds_before(project, method)
        more = {"measured_on": measured_on, "settings": settings, "total_seconds": round(total_seconds, 3)}
        files.write_json(partial / "result.json", {**result, **more})
        resume.remove(partial)

    def _trained(self, task: "Task", phases: "list[Phase]", method: MethodInfo, partial: Path) -> Iterator[Event]:
        from megu.training import loop
        from megu.training.mode import Mode
        from megu.training.watch import Watch

        p, total = task.parameters, sum(phase.steps for phase in phases)
        settings = team.told(_settings(partial, task, total) if team.leads() else None)
        mode = Mode(settings["precision"], settings["channels_last"], settings["parts"])
        if mode.parts > 1:
            yield from team.led(iter([Note("memory_parts", {"batch": p.batch, "parts": mode.parts})]))
        guard, watching = 0.0 if method.fresh_weights else p.guard, None
        looks, images = MEASURES, MEASURED_IMAGES
        if not method.fresh_weights and p.stop_early:
            looks, images = _looks(total * p.batch)
            watching = Watch(task, phases, min(images, WATCHED_IMAGES), images)
        measure, _ = _measure(task, images)
        every = max(1, total // looks)
        yield from loop.train(task.model, phases, measure, every, p.seed, partial, mode, guard, watching)

    def join(self, project: Project) -> None:
        """Take part in the training that the main process runs. Raises Stopped or Diverged where that ends so."""
        inputs = self.inputs(project)
        method = METHODS[inputs["method"]]
        task = self._task(project, inputs, method)
        for _ in self._trained(task, method.phases()(task), method, project.folder):
            pass

    def _task(self, project: Project, inputs: dict[str, Any], method: MethodInfo) -> "Task":
        from megu.training.task import Task

        data = materials.load_dataset(project, self, inputs)
        original = materials.load_start(project, self)
        names, needs = data.class_names, method.needs_similarity
        parts = materials.load_parts(project, self, data)
        parameters, parts = _fitted(stored(method.parameters, inputs["parameters"]), parts, len(names))
        return Task(
            model=_started(project, parameters.seed) if method.fresh_weights else _copy(original),
            start=original,
            data=data,
            parts=parts,
            gone=materials.forgotten_classes(project, self, names),
            transition=materials.transition_rows(project, self, names) if needs else None,
            noise=materials.load_noise(project, self) if needs else {},
            parameters=parameters,
            fresh=partial(_fresh, project),
            scenario=self.forget(project).kind,
        )

    def _seconds_before(self, project: Project, method: MethodInfo) -> float:
        """What similarity, noise and the run it starts from took, whoever made them: time counts every step.
        Retraining starts from nothing."""
        if method.fresh_weights:
            return 0.0
        start, noise = self._run(project).start_from, Noise(self.run_id)
        earlier = 0.0 if start == "original" else result_of(project, Unlearn(start))["total_seconds"]
        if not method.needs_similarity:
            return earlier
        asked = result_of(project, Similarity(self.run_id))["seconds"]
        made = files.read_json(materials.published(project, noise) / MANIFEST)["seconds"]
        return earlier + asked + made + result_of(project, noise)["reused_seconds"]


def _fitted(parameters: CommonParameters, parts: "Parts", classes: int) -> "tuple[CommonParameters, Parts]":
    """What a run is made with: its parameters in steps and batches, and the images to keep that it is shown."""
    import torch

    from megu.training.batches import draw

    fitted, kept = parameters.resolved(len(parts.forget), len(parts.retain), classes)
    if kept == len(parts.retain):
        return fitted, parts
    retain = draw(parts.retain, kept, 0, compute.mix(parameters.seed, 9)).sort().values
    return fitted, replace(parts, retain=retain, train=torch.cat([parts.forget, retain]).sort().values)


def _looks(trained: int) -> tuple[int, int]:
    """How often a run that is shown so many images looks how it stands, and at how many images of a kind."""
    looks = MEASURES if trained >= 2 * MEASURES * MEASURED_IMAGES else FEWEST_MEASURES
    return looks, max(FEWEST_MEASURED, min(MEASURED_IMAGES, round(LOOKED_AT * trained / looks)))


def _settings(partial: Path, task: "Task", steps: int) -> dict[str, Any]:
    """Decisions of the first attempt are read back by those that resume it, so that the bits stay the same."""
    import torch

    from megu.training import mode

    path = partial / SETTINGS
    if not path.exists():
        how = mode.choose(task.model, tuple(task.data.pixels.shape[1:]), task.parameters.batch, steps)
        files.write_json(path, {**compute.settings(), **vars(how)})
    settings = files.read_json(path)
    torch.set_num_threads(settings["threads"])
    return settings


def _copy(start: "nn.Module") -> "nn.Module":
    import copy

    model = copy.deepcopy(start)
    for weight in start.parameters():
        weight.requires_grad_(False)
    return model


def _fresh(project: Project, seed: int) -> "nn.Module":
    from megu.models.architectures import build

    described = materials.described(project)
    compute.seed_all(seed)
    return build(described["architecture"], described["arguments"]).to(compute.device())


def _started(project: Project, seed: int) -> "nn.Module":
    """A fresh model as the original was when its training began: random, or with the weights of a pretrained file."""
    model, choice = _fresh(project, seed), project.choices.model
    if choice is not None and start.inputs(project, choice.origin):
        start.put(model, project.find_path(str(choice.origin.file)))
    return model


def _measure(task: "Task", most: int = MEASURED_IMAGES) -> "tuple[Measure, str]":
    """A function from a model to accuracies on validation images; on training images where none is known unseen.

    Images of classes that stay have no unseen counterparts: what became of them is measured on themselves.
    """
    import torch

    from megu.metrics import accuracy
    from megu.models.open import logits_of

    data, parts = task.data, task.parts
    chosen = torch.isin(data.labels, torch.tensor(task.gone, dtype=torch.long))
    unseen = parts.validation
    where = {"forget": unseen[chosen[unseen]], "retain": unseen[~chosen[unseen]]}
    measured_on = "validation"
    if not chosen[parts.forget].all():
        where["forget"] = parts.forget
    if not len(unseen):
        where, measured_on = {"forget": parts.forget, "retain": parts.retain}, "training"
    where = {name: which[:: -(-len(which) // most)] if len(which) else which for name, which in where.items()}
    every = torch.cat(list(where.values()))

    def measure(model: "nn.Module") -> dict[str, float]:
        logits = torch.zeros(len(data.images), len(data.class_names))
        logits[every] = logits_of(model, data, every)
        shares = {name: accuracy(logits, data.labels, which) for name, which in where.items() if len(which)}
        return {name: share.right / share.count for name, share in shares.items()}

    return measure, measured_on


def _publish_weights(partial: Path, model: "nn.Module") -> None:
    from safetensors.torch import save

    weights = {name: tensor.detach().cpu().contiguous().clone() for name, tensor in model.state_dict().items()}
    with files.written(partial / MODEL) as aside:
        aside.write_bytes(save(weights))


def _reference(task: "Task") -> dict[str, float]:
    """What losses are drawn beside: guessing among K classes, and the starting model on images to keep."""
    from torch.nn import functional

    from megu.models.open import logits_of

    sample = task.parts.retain[:: max(1, len(task.parts.retain) // MEASURED_IMAGES)]
    original = functional.cross_entropy(logits_of(task.start, task.data, sample), task.data.labels[sample])
    return {"guessing": math.log(len(task.data.class_names)), "original_retain_loss": original.item()}


def attempts(project: Project, stage: Stage) -> list[dict[str, Any]]:
    """All tries of a stage, finished or not, as their journal tells."""
    key = current_key(project, stage)
    folders = (project.stage_folder(stage.name, key), project.folder / "partial" / f"{stage.name}-{key}")
    return [
        line for folder in folders if (path := folder / "attempts.jsonl").exists() for line in perform.attempts(path)
    ]


def so_far(project: Project, stage: Stage) -> dict[str, Any] | None:
    """What a run that was stopped has shown: its result's steps, losses and history, and `total` steps; else None."""
    path = project.folder / "partial" / f"{stage.name}-{current_key(project, stage)}" / SHOWN
    return files.read_json(path) if path.exists() else None


def follow(folder: Path) -> None:
    """What a process that doesn't lead its team does: take part in each training the main one begins, to the end."""
    while (run_id := team.told(None)) is not None:
        with Project.open(folder, write=False) as project, suppress(Stopped, Diverged):
            Unlearn(run_id).join(project)
    compute.accelerator().end_training()
