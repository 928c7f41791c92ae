"""Stage *baseline*: how often the original is right on these images, which shows whether model and images fit."""

import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from megu.base import files
from megu.base.events import Event, Note, Progress
from megu.base.shares import Share, accuracy
from megu.images import class_order, erased, materials
from megu.images import stage_pixels as pixels
from megu.images.answers import logits_in_steps
from megu.images.stage_fit import Fit
from megu.images.stage_images import ReadImages, named
from megu.images.stage_pixels import load_dataset
from megu.machine import torch_setup
from megu.model.open import model_result, open_with_progress
from megu.model.stage_model import InspectModel
from megu.project.project import MANIFEST, Project
from megu.project.stage import Stage

if TYPE_CHECKING:
    from numpy import ndarray
    from torch import Tensor

    from megu.images.dataset import Dataset

LOGITS = "logits.safetensors"
TIMED_BATCH, TIMED_SIDE, TIMED_SECONDS = 128, 64, 3.0
"""Images in the training step that is timed; from which side on there are fewer; from when on it is not repeated."""


@dataclass(frozen=True)
class Baseline(Stage):
    """Result: class_names, splits and classes with counts and right answers, and the measured time of a training step.

    named: how the order of the classes is known (see `class_order.how_named`). proposed: the order that fits the
    answers best, where it is another one, with the share of right ones it would give. flat: images without any
    difference of brightness that the model could see, by number and (some) names.
    The logits of all images, (N, K) in the order of the index, lie beside it. What other ways of preparing images give
    tells the stage *fit* before; in 0.1.0 this one told it (tried, better).
    """

    name = "baseline"

    def needs(self, project: Project) -> list[Stage]:
        return [InspectModel(), Fit(self.run_id), ReadImages(self.run_id)]

    def inputs(self, project: Project) -> dict[str, Any]:
        return materials.basis(project, self, guess=True)

    def still_valid(self, project: Project, key: str) -> bool:
        """What it holds of images was not erased, or nothing is to go on from here."""
        return erased.is_whole(project, self, [project.stage_folder(self.name, key) / LOGITS])

    def run(self, project: Project, inputs: dict[str, Any], partial: Path) -> Iterator[Event]:
        import torch
        from safetensors.torch import save

        yield from pixels.make(project, self)
        data = load_dataset(project, self, inputs)
        model = yield from open_with_progress(project)
        known = _known(project, inputs)
        batches = [] if known is None else [known]
        for done, part in logits_in_steps(model, data, torch.arange(0 if batches else len(data.images))):
            batches.append(part)
            yield Progress(done, len(data.images), "unit_images", "task_original")
        logits = torch.cat(batches)
        with files.written(partial / LOGITS) as aside:
            aside.write_bytes(save({"logits": logits}))
        choice, described = self.images(project), model_result(project)
        yield Progress(0, 1, "", "task_timing")
        batch = timed_batch(data.preprocessing.size)
        result = {
            **_counts(data, logits),
            "seconds_per_step": _seconds_per_step(model, data, batch),
            "batch": batch,
            "named": class_order.how_named(described["class_names"], choice.outputs, data.class_names),
            "proposed": class_order.proposed(logits, data.labels, data.class_names),
            "flat": named(data.images, _flat(data)),
        }
        if (better := result["proposed"]) is not None:
            yield Note(
                "classes_proposed", {"order": ", ".join(better["order"]), "percent": f"{100 * better['right']:.0f}"}
            )
        files.write_json(partial / "result.json", {**result, "threads": torch_setup.threads()})


def _counts(data: "Dataset", logits: "Tensor") -> dict[str, Any]:
    import torch

    codes = torch.from_numpy(data.images.splits)
    where = {s: (codes == code).nonzero()[:, 0] for code, s in enumerate(data.images.split_names)}
    where = dict(sorted(where.items()))
    where["all"] = torch.arange(len(data.images))

    def share(which: "Tensor") -> Share:
        return accuracy(logits, data.labels, which)

    def flat(counted: Share) -> dict[str, Any]:
        fields = counted.as_json()
        return {"count": counted.count, "right": counted.right, "accuracy": fields["value"], **_interval(fields)}

    classes = []
    for number, name in enumerate(data.class_names):
        of_class = {s: which[data.labels[which] == number] for s, which in where.items()}
        classes.append({"name": name, "splits": {s: flat(share(which)) for s, which in of_class.items()}})
    return {
        "class_names": data.class_names,
        "splits": {s: flat(share(which)) for s, which in where.items()},
        "classes": classes,
    }


def _known(project: Project, inputs: dict[str, Any]) -> "Tensor | None":
    """The logits of an earlier result, where nothing is new but the classes of the outputs."""
    from safetensors.torch import load

    for manifest in (project.folder / "stages" / Baseline.name).glob(f"*/{MANIFEST}"):
        with suppress(Exception):  # one that was cut short is no help, and no harm
            if {**files.read_json(manifest)["inputs"], "class_names": None} == {**inputs, "class_names": None}:
                return load(project.content(Baseline.name, manifest.parent.name, LOGITS))["logits"]
    return None


def _flat(data: "Dataset") -> "ndarray":
    """Images whose darkest and brightest value are the same once scaled to 8 bits, as numbers (n,)."""
    import numpy as np

    with suppress(Exception):  # an index of 0.1.0 says nothing of it
        low, high = data.images.looks().ranges.T
        return np.flatnonzero(high - low < data.preprocessing.scale / 255)
    return np.empty(0, np.int64)


def _interval(fields: dict[str, Any]) -> dict[str, float]:
    return {"low": fields["low"], "high": fields["high"]}


def timed_batch(size: tuple[int, int]) -> int:
    """How many images the step has that is timed: of large ones a few tell, and take as much less memory."""
    return max(4, min(TIMED_BATCH, TIMED_BATCH * TIMED_SIDE**2 // (size[0] * size[1])))


def _seconds_per_step(model: Any, data: "Dataset", batch: int) -> float:
    """The time of one training step of `batch` images, the fastest of up to three, on a copy of the model."""
    import copy

    import torch
    from torch.nn import functional

    trained = copy.deepcopy(model).train()
    optimiser = torch.optim.SGD(trained.parameters(), lr=0.0)
    which = torch.arange(batch) % len(data.images)
    times = list[float]()
    while len(times) < 3 and sum(times) < TIMED_SECONDS:
        began = time.monotonic()
        inputs = data.normalised(which).to(torch_setup.device())
        optimiser.zero_grad()
        loss = functional.cross_entropy(trained(inputs), data.labels[which].to(torch_setup.device()))
        loss.backward()
        optimiser.step()
        loss.item()  # a graphics card has only been told of it all until then
        times.append(time.monotonic() - began)
    return round(min(times), 6)
