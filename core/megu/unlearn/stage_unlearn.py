"""Stages *noise* and *unlearn*: run a method's phases from the starting model, and store the final weights.

They share a module because a run may start from the model of an earlier one, whose noise was made before it.
"""

import json
import time
from collections.abc import Generator, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from megu.base import files
from megu.base.errors import Diverged, NotReady, Stopped
from megu.base.events import Event, Note, Progress, Reference, Reused
from megu.forget.splits import forgotten_classes, load_splits
from megu.forget.stage_forget import Forget
from megu.images import erased, materials
from megu.images import stage_pixels as pixels
from megu.images.answers import answers
from megu.images.dataset import Dataset
from megu.images.stage_pixels import load_dataset
from megu.machine import torch_setup
from megu.model import starting_weights as start
from megu.model.open import build_with_weights, fresh_model, load_original, model_result
from megu.project import perform as performing
from megu.project.perform import perform
from megu.project.project import MANIFEST, Project
from megu.project.results import attributing_to, current_key, find_published, result_of, tensors_of
from megu.project.schema import Run
from megu.project.stage import Stage
from megu.similarity.stage_similarity import Similarity, transition_rows
from megu.unlearn.methods.info import MethodInfo
from megu.unlearn.methods.table import METHODS, needs_similarity, needs_sketch
from megu.unlearn.noise import NOISE_COUNT, SIGNS, NoiseParameters, Sign, noise_classes, noise_parameters, train_noise
from megu.unlearn.run_setup import (
    MEASURED_IMAGES,
    MEASURES,
    SETTINGS,
    WATCHED_IMAGES,
    copy_and_freeze,
    fit_to_limit,
    load_settings,
    make_measure,
    plan_measurements,
    publish_weights,
    reference_losses,
)
from megu.unlearn.sketch.stage_sketch import Sketch, expected_log_probs
from megu.unlearn.training import distributed, loop, resume
from megu.unlearn.training.early_stopping import EarlyStopping
from megu.unlearn.training.resume import SHOWN
from megu.unlearn.training.sharing import Mode
from megu.unlearn.training.task import Phase, Task

if TYPE_CHECKING:
    from torch import Tensor, nn

MODEL = "model.safetensors"
NOISE = "noise.safetensors"


def start_key(project: Project, stage: Stage) -> str:
    """Return the identity of the model that a run starts from: the original's digest, or an earlier *unlearn*'s key."""
    run = stage.unlearning_run(project)
    if run is None or run.start_from == "original":
        return model_result(project)["digest"]
    return current_key(project, Unlearn(run.start_from))


def load_start(project: Project, stage: Stage) -> "nn.Module":
    """Return the model that a run starts from, in eval mode."""
    run = stage.unlearning_run(project)
    if run is None or run.start_from == "original":
        return load_original(project)
    return load_unlearned(project, run.start_from)


def load_unlearned(project: Project, run_id: str | None) -> "nn.Module":
    """Return the model of a finished run, in eval mode."""
    return build_with_weights(model_result(project), tensors_of(project, Unlearn(run_id), MODEL))


def run_answers(
    project: Project, run_id: str, data: Dataset, task: str = "task_unlearned"
) -> "Generator[Event, None, Tensor]":
    """Yield progress; return the logits (N, K) of a finished run's model."""
    return (yield from answers(load_unlearned(project, run_id), data, task))


@dataclass(frozen=True)
class ClassNoise(Stage):
    """Stage for the noise of one class, made within *noise*. Runs from the same starting model reuse it."""

    label: int = 0
    sign: Sign = "negative"
    parameters: NoiseParameters = NoiseParameters()
    seed: int = 0

    name = "class_noise"

    def inputs(self, project: Project) -> dict[str, Any]:
        basis = materials.basis(project, self)
        return {
            "start": start_key(project, self),
            "preprocessing": basis["preprocessing"],
            "label": self.label,
            "sign": self.sign,
            "seed": self.seed,
            "count": NOISE_COUNT,
            **self.parameters.model_dump(mode="json"),
        }

    def run(self, project: Project, inputs: dict[str, Any], partial: Path) -> Iterator[Event]:
        from safetensors.torch import save

        shape = (inputs["preprocessing"]["channels"], *inputs["preprocessing"]["size"])
        start, tensors = load_start(project, self), {}
        for step, noise in train_noise(start, shape, self.label, self.sign, self.parameters, self.seed):
            tensors["noise"] = noise
            yield Progress(step, self.parameters.steps, "unit_steps", "task_noise")
        with files.write_aside(partial / NOISE) as aside:
            aside.write_bytes(save(tensors))
        files.write_json(partial / "result.json", {"label": self.label, "sign": self.sign})


@dataclass(frozen=True)
class Noise(Stage):
    """Stage *noise*.

    The result holds the classes with negative and with positive noise, the key of each one's tensors, and the seconds
    of those that another run had made. Noise that a run would add at strength 0 is not made.
    """

    name = "noise"

    def needs(self, project: Project) -> list[Stage]:
        return [Similarity(self.run_id)]

    def inputs(self, project: Project) -> dict[str, Any]:
        run = self.unlearning_run(project)
        if run is None:
            raise NotReady("need_run")
        basis = materials.basis(project, self)
        return {
            "start": start_key(project, self),
            "class_names": basis["class_names"],
            "images": basis["images"],
            "preprocessing": basis["preprocessing"],
            "forget": current_key(project, Forget(self.run_id)),
            "similarity": current_key(project, Similarity(self.run_id)),
            "parameters": noise_parameters(run).model_dump(mode="json"),
            "seed": run.parameters.get("seed", 0),
            "count": NOISE_COUNT,
            "without": [sign for sign in SIGNS if not run.parameters.get(f"{sign}_strength", 1.0)],
        }

    def still_valid(self, project: Project, key: str) -> bool:
        """Return True if its content about images was not erased, or if no run will continue from here."""
        keys_by_class = project.result(self.name, key)["keys"].values()
        paths = [
            project.stage_folder("class_noise", key_of_class) / NOISE
            for keys in keys_by_class
            for key_of_class in keys.values()
        ]
        return erased.is_whole(project, self, paths)

    def run(self, project: Project, inputs: dict[str, Any], partial: Path) -> Iterator[Event]:
        yield from pixels.make(project, self)
        count = result_of(project, Forget(self.run_id))["count"]
        yield Progress(0, count, "unit_images", "task_targets")
        parameters = NoiseParameters.model_validate(inputs["parameters"])
        signs = noise_classes(project, self, inputs, load_start(project, self))
        keys: dict[str, dict[str, str]] = {"negative": {}, "positive": {}}
        reuse, steps = 0.0, len(signs) * parameters.steps
        for number, (sign, label) in enumerate(signs):
            stage = ClassNoise(self.run_id, label, sign, parameters=parameters, seed=inputs["seed"])
            for event in perform(project, stage):
                if isinstance(event, Reused):
                    reuse += _seconds_elsewhere(project.stage_folder(stage.name, event.key), partial)
                elif isinstance(event, Progress):
                    yield Progress(number * parameters.steps + event.done, steps, "unit_steps", "task_noise")
                elif isinstance(event, Note):
                    yield event
            keys[sign][inputs["class_names"][label]] = current_key(project, stage)
        result = {sign: sorted(keys[sign]) for sign in keys} | {"keys": keys, "reused_seconds": round(reuse, 3)}
        files.write_json(partial / "result.json", result)


def _seconds_elsewhere(folder: Path, partial: Path) -> float:
    """Return the seconds of a class's noise made by another run; those of a stopped attempt of this one are already
    counted."""
    lines = (partial / "attempts.jsonl").read_text(encoding="utf-8").splitlines()
    manifest = files.read_json(folder / "manifest.json")
    is_own = len(lines) > 1 and manifest["started"] >= json.loads(lines[0])["started"]
    return 0.0 if is_own else manifest["seconds"]


def load_noise(project: Project, stage: Stage) -> "dict[tuple[Sign, int], Tensor]":
    """Return the noise of a run by sign and class number."""
    from safetensors.torch import load

    noise = Noise(stage.run_id)
    names = materials.basis(project, stage)["class_names"]
    keys = result_of(project, noise)["keys"]
    with attributing_to(noise):
        return {
            (sign, names.index(name)): load(project.content("class_noise", key, NOISE))["noise"]
            for sign in ("negative", "positive")
            for name, key in keys[sign].items()
        }


@dataclass(frozen=True)
class Unlearn(Stage):
    """Stage *unlearn*.

    The result holds method, steps, seconds, losses, history of accuracies and reference losses; the weights are in a
    file beside it. Its `length` holds the `resolved` parameters, the `planned` steps, the number of images to keep that
    were shown (`kept`), and the step at which training had been `enough`, None if it went its whole length.
    """

    name = "unlearn"
    version = 2  # 2: steps computed in the fastest mode, shifts and flips in another order

    def needs(self, project: Project) -> list[Stage]:
        run = self._run(project)
        earlier: list[Stage] = [] if run.start_from == "original" else [Unlearn(run.start_from)]
        if needs_sketch(run):
            return [*earlier, Sketch(self.run_id)]
        return [*earlier, Noise(self.run_id) if needs_similarity(run) else Forget(self.run_id)]

    def _run(self, project: Project) -> Run:
        run = self.unlearning_run(project)
        if run is None:
            raise NotReady("need_run")
        if run.method not in METHODS:  # of a newer version; its project can still be opened
            raise NotReady("method_unknown", method=run.method, methods=", ".join(METHODS))
        METHODS[run.method].check(run.forget.kind)
        return run

    def inputs(self, project: Project) -> dict[str, Any]:
        run = self._run(project)
        method, basis = METHODS[run.method], materials.basis(project, self)
        inputs = {
            **basis,
            **materials.usage(project, self),
            "start": start_key(project, self),
            "forget": current_key(project, Forget(self.run_id)),
            "method": run.method,
            "parameters": method.parameters.stored(run.parameters).written(),
        }
        if needs_sketch(run):
            inputs["sketch"] = current_key(project, Sketch(self.run_id))
        if needs_similarity(run):
            inputs["similarity"] = current_key(project, Similarity(self.run_id))
            inputs["noise"] = current_key(project, Noise(self.run_id))
        if method.source:
            inputs["source"] = method.source
        if method.fresh_weights:
            inputs |= start.inputs(project, self.model(project).origin)
        return inputs

    def run(self, project: Project, inputs: dict[str, Any], partial: Path) -> Iterator[Event]:
        yield from pixels.make(project, self)
        counts = result_of(project, Forget(self.run_id))
        yield Progress(0, counts["count"] + counts["retain"], "unit_images", "task_preparing")
        method = METHODS[inputs["method"]]
        task = self._make_task(project, inputs, method)
        start_time = time.monotonic()
        phases = method.phases()(task)
        preparation = time.monotonic() - start_time  # noise, masks and teachers are part of what a method costs
        reference = reference_losses(task)
        yield from (Reference(name, value) for name, value in reference.items())
        # Those that `follow` begin here. Earlier, a stop would leave them half prepared.
        distributed.broadcast(self.run_id)
        yield from self._train(task, phases, method, partial)
        measured_on = make_measure(task)[1]
        state = resume.load(partial)
        assert state is not None
        settings = {**files.read_json(partial / SETTINGS), "parts": state.micro_batches}
        publish_weights(partial / MODEL, task.model)
        length = {
            "resolved": task.parameters.written(),
            "planned": sum(phase.steps for phase in phases),
            "kept": len(task.splits.retain),
            "enough": state.enough or None,
        }
        result = {
            **state.curves(),
            "seconds": round(preparation + state.seconds, 3),
            "reference": reference,
            "method": inputs["method"],
            "parameters": inputs["parameters"],
            "length": length,
        }
        total_seconds = preparation + state.seconds + self._seconds_before(project, method)
        details = {"measured_on": measured_on, "settings": settings, "total_seconds": round(total_seconds, 3)}
        files.write_json(partial / "result.json", {**result, **details})
        resume.remove(partial)

    def _train(self, task: "Task", phases: "list[Phase]", method: MethodInfo, partial: Path) -> Iterator[Event]:
        p, total = task.parameters, sum(phase.steps for phase in phases)
        settings = distributed.broadcast(load_settings(partial, task, total) if distributed.is_main_process() else None)
        mode = Mode.of(settings)
        if mode.micro_batches > 1:
            yield from distributed.on_main_process(
                iter([Note("memory_parts", {"batch": p.batch, "parts": mode.micro_batches})])
            )
        guard, early_stopping = 0.0 if method.fresh_weights else p.guard, None
        measurements, images = MEASURES, MEASURED_IMAGES
        if not method.fresh_weights and p.stop_early:
            measurements, images = plan_measurements(total * p.batch)
            early_stopping = EarlyStopping(task, phases, min(images, WATCHED_IMAGES), images)
        measure, _ = make_measure(task, images)
        every = max(1, total // measurements)
        yield from loop.train(task.model, phases, measure, every, p.seed, partial, mode, guard, early_stopping)

    def join(self, project: Project) -> None:
        """Take part in the training that the main process runs. Raise Stopped or Diverged if it ends that way."""
        inputs = self.inputs(project)
        method = METHODS[inputs["method"]]
        task = self._make_task(project, inputs, method)
        for _ in self._train(task, method.phases()(task), method, project.folder):
            pass

    def _make_task(self, project: Project, inputs: dict[str, Any], method: MethodInfo) -> "Task":
        data = load_dataset(project, self, inputs)
        original = load_start(project, self)
        names, run = data.class_names, self._run(project)
        uses_similarity = needs_similarity(run)
        splits = load_splits(project, self, data)
        parameters, splits = fit_to_limit(method.parameters.stored(inputs["parameters"]), splits, len(names))
        return Task(
            model=_fresh_start(project, parameters.seed) if method.fresh_weights else copy_and_freeze(original),
            start=original,
            data=data,
            splits=splits,
            forgotten_classes=forgotten_classes(project, self, names),
            transition=transition_rows(project, self, names) if uses_similarity else None,
            noise=load_noise(project, self) if uses_similarity else {},
            parameters=parameters,
            make_fresh=partial(fresh_model, project),
            scenario=self.forget(project).kind,
            expected_log_probs=expected_log_probs(project, self.run_id) if needs_sketch(run) else None,
        )

    def _seconds_before(self, project: Project, method: MethodInfo) -> float:
        """Return the seconds of sketch, similarity, noise and the run it starts from, whichever run made them.

        All of them count. Retraining starts from nothing.
        """
        if method.fresh_weights:
            return 0.0
        run, noise = self._run(project), Noise(self.run_id)
        earlier = 0.0 if run.start_from == "original" else result_of(project, Unlearn(run.start_from))["total_seconds"]
        if needs_sketch(run):
            earlier += result_of(project, Sketch(self.run_id))["seconds"]
        if not needs_similarity(run):
            return earlier
        similarity = result_of(project, Similarity(self.run_id))["seconds"]
        own_noise = files.read_json(find_published(project, noise) / MANIFEST)["seconds"]
        return earlier + similarity + own_noise + result_of(project, noise)["reused_seconds"]


def _fresh_start(project: Project, seed: int) -> "nn.Module":
    """Return a model as the original was before training: random, or with the weights of a pretrained file."""
    model, choice = fresh_model(project, seed), project.choices.model
    if choice is not None and start.inputs(project, choice.origin):
        start.load_into(model, project.find_path(str(choice.origin.file)))
    return model


def attempts(project: Project, stage: Stage) -> list[dict[str, Any]]:
    """Return all attempts of a stage, finished or not, from their journal."""
    key = current_key(project, stage)
    folders = (project.stage_folder(stage.name, key), project.folder / "partial" / f"{stage.name}-{key}")
    return [
        line
        for folder in folders
        if (path := folder / "attempts.jsonl").exists()
        for line in performing.read_attempts(path)
    ]


def so_far(project: Project, stage: Stage) -> dict[str, Any] | None:
    """Return the curves of a stopped run, with its `total` steps; None if there are none."""
    path = project.folder / "partial" / f"{stage.name}-{current_key(project, stage)}" / SHOWN
    return files.read_json(path) if path.exists() else None


def follow(folder: Path) -> None:
    """Work as a process other than the main one: take part in each training that it begins, until it ends."""
    while (run_id := distributed.broadcast(None)) is not None:
        with Project.open(folder, write=False) as project, suppress(Stopped, Diverged):
            Unlearn(run_id).join(project)
    torch_setup.accelerator().end_training()
