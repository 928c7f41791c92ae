"""Stage *noise*: trains negative noise for the classes to forget and positive noise for those they are led to."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from megu import erased, files
from megu.errors import NotReady
from megu.events import Event, Note, Progress, Reused
from megu.noise import COUNT, SIGNS, NoiseParameters, Sign, train_noise
from megu.perform import current_key, perform, result_of
from megu.project import Project
from megu.stages import materials, pixels
from megu.stages.forget import Forget
from megu.stages.similarity import Similarity
from megu.stages.stage import Stage

TENSOR = "noise.safetensors"


@dataclass(frozen=True)
class ClassNoise(Stage):
    """The noise of one class, made inside the stage *noise* and reused by every run from the same starting model."""

    label: int = 0
    sign: Sign = "negative"
    parameters: NoiseParameters = NoiseParameters()
    seed: int = 0

    name = "class_noise"

    def inputs(self, project: Project) -> dict[str, Any]:
        basis = materials.basis(project, self)
        return {
            "start": materials.start_key(project, self),
            "preprocessing": basis["preprocessing"],
            "label": self.label,
            "sign": self.sign,
            "seed": self.seed,
            "count": COUNT,
            **self.parameters.model_dump(mode="json"),
        }

    def run(self, project: Project, inputs: dict[str, Any], partial: Path) -> Iterator[Event]:
        from safetensors.torch import save

        shape = (inputs["preprocessing"]["channels"], *inputs["preprocessing"]["size"])
        start, tensors = materials.load_start(project, self), {}
        for step, noise in train_noise(start, shape, self.label, self.sign, self.parameters, self.seed):
            tensors["noise"] = noise
            yield Progress(step, self.parameters.steps, "unit_steps", "task_noise")
        with files.written(partial / TENSOR) as aside:
            aside.write_bytes(save(tensors))
        files.write_json(partial / "result.json", {"label": self.label, "sign": self.sign})


@dataclass(frozen=True)
class Noise(Stage):
    """Result: the classes with negative and with positive noise, the key of each one's tensors, and the seconds that
    those took which another run had made. Noise that a run would add at strength 0 is not made."""

    name = "noise"

    def needs(self, project: Project) -> list[Stage]:
        return [Similarity(self.run_id)]

    def inputs(self, project: Project) -> dict[str, Any]:
        run = self.unlearning_run(project)
        if run is None:
            raise NotReady("need_run")
        basis = materials.basis(project, self)
        return {
            "start": materials.start_key(project, self),
            "class_names": basis["class_names"],
            "images": basis["images"],
            "preprocessing": basis["preprocessing"],
            "forget": current_key(project, Forget(self.run_id)),
            "similarity": current_key(project, Similarity(self.run_id)),
            "parameters": materials.noise_parameters(run).model_dump(mode="json"),
            "seed": run.parameters.get("seed", 0),
            "count": COUNT,
            "without": [sign for sign in SIGNS if not run.parameters.get(f"{sign}_strength", 1.0)],
        }

    def still_valid(self, project: Project, key: str) -> bool:
        """What it holds of images was not erased, or nothing is to go on from here."""
        made = project.result(self.name, key)["keys"].values()
        parts = [project.stage_folder("class_noise", one) / TENSOR for keys in made for one in keys.values()]
        return erased.is_whole(project, self, parts)

    def run(self, project: Project, inputs: dict[str, Any], partial: Path) -> Iterator[Event]:
        yield from pixels.make(project, self)
        count = result_of(project, Forget(self.run_id))["count"]
        yield Progress(0, count, "unit_images", "task_targets")
        parameters = NoiseParameters.model_validate(inputs["parameters"])
        signed = materials.noise_classes(project, self, inputs)
        keys: dict[str, dict[str, str]] = {"negative": {}, "positive": {}}
        reused, steps = 0.0, len(signed) * parameters.steps
        for done, (sign, label) in enumerate(signed):
            stage = ClassNoise(self.run_id, label, sign, parameters=parameters, seed=inputs["seed"])
            for event in perform(project, stage):
                if isinstance(event, Reused):
                    reused += _seconds_elsewhere(project.stage_folder(stage.name, event.key), partial)
                elif isinstance(event, Progress):
                    yield Progress(done * parameters.steps + event.done, steps, "unit_steps", "task_noise")
                elif isinstance(event, Note):
                    yield event
            keys[sign][inputs["class_names"][label]] = current_key(project, stage)
        result = {sign: sorted(keys[sign]) for sign in keys} | {"keys": keys, "reused_seconds": round(reused, 3)}
        files.write_json(partial / "result.json", result)


def _seconds_elsewhere(made: Path, partial: Path) -> float:
    """The seconds a class's noise took where another run made it; those of a stopped try of this one count already."""
    lines = (partial / "attempts.jsonl").read_text(encoding="utf-8").splitlines()
    manifest = files.read_json(made / "manifest.json")
    own = len(lines) > 1 and manifest["started"] >= json.loads(lines[0])["started"]
    return 0.0 if own else manifest["seconds"]
