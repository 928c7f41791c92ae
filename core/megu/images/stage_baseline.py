"""Stage *baseline*: the original's accuracy on these images, which shows whether the model fits the images."""

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
from megu.images.stage_images import ReadImages, count_and_names
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
"""Images in the timed training step; the side above which there are fewer; the seconds after which it is not
repeated.
"""


@dataclass(frozen=True)
class Baseline(Stage):
    """Result: class_names, splits and classes with counts and right predictions, and the measured time of a training
    step.

    Further fields are named: source of the class order (see `class_order.order_source`); proposed: the order that fits
    the predictions best, if it is another one, with its share of right ones; flat: images without any difference of
    brightness that the model could see, by number and (some) names.

    The logits of all images, (N, K) in the order of the index, are in a file beside it. The stage *fit* tries other
    preprocessings; in 0.1.0 this stage did (tried, better).
    """

    name = "baseline"

    def needs(self, project: Project) -> list[Stage]:
        return [InspectModel(), Fit(self.run_id), ReadImages(self.run_id)]

    def inputs(self, project: Project) -> dict[str, Any]:
        return materials.basis(project, self, guess=True)

    def still_valid(self, project: Project, key: str) -> bool:
        """Return True if the logits were not erased, or nothing can continue from here."""
        return erased.is_whole(project, self, [project.stage_folder(self.name, key) / LOGITS])

    def run(self, project: Project, inputs: dict[str, Any], partial: Path) -> Iterator[Event]:
        import torch
        from safetensors.torch import save

        yield from pixels.make(project, self)
        data = load_dataset(project, self, inputs)
        model = yield from open_with_progress(project)
        earlier = _load_earlier_logits(project, inputs)
        batches = [] if earlier is None else [earlier]
        for count, part in logits_in_steps(model, data, torch.arange(0 if batches else len(data.images))):
            batches.append(part)
            yield Progress(count, len(data.images), "unit_images", "task_original")
        logits = torch.cat(batches)
        with files.write_aside(partial / LOGITS) as aside:
            aside.write_bytes(save({"logits": logits}))
        choice, model_facts = self.images(project), model_result(project)
        yield Progress(0, 1, "", "task_timing")
        batch = timed_batch(data.preprocessing.size)
        result = {
            **_counts(data, logits),
            "seconds_per_step": _seconds_per_step(model, data, batch),
            "batch": batch,
            "named": class_order.order_source(model_facts["class_names"], choice.outputs, data.class_names),
            "proposed": class_order.propose_order(logits, data.labels, data.class_names),
            "flat": count_and_names(data.images, _find_flat(data)),
        }
        if (proposal := result["proposed"]) is not None:
            yield Note(
                "classes_proposed", {"order": ", ".join(proposal["order"]), "percent": f"{100 * proposal['right']:.0f}"}
            )
        files.write_json(partial / "result.json", {**result, "threads": torch_setup.threads()})


def _counts(data: "Dataset", logits: "Tensor") -> dict[str, Any]:
    import torch

    codes = torch.from_numpy(data.images.splits)
    rows_of = {s: (codes == code).nonzero()[:, 0] for code, s in enumerate(data.images.split_names)}
    rows_of = dict(sorted(rows_of.items()))
    rows_of["all"] = torch.arange(len(data.images))

    def share(which: "Tensor") -> Share:
        return accuracy(logits, data.labels, which)

    def with_interval(share: Share) -> dict[str, Any]:
        fields = share.as_json()
        return {"count": share.count, "right": share.right, "accuracy": fields["value"], **_interval(fields)}

    classes = []
    for number, name in enumerate(data.class_names):
        of_class = {s: which[data.labels[which] == number] for s, which in rows_of.items()}
        classes.append({"name": name, "splits": {s: with_interval(share(which)) for s, which in of_class.items()}})
    return {
        "class_names": data.class_names,
        "splits": {s: with_interval(share(which)) for s, which in rows_of.items()},
        "classes": classes,
    }


def _load_earlier_logits(project: Project, inputs: dict[str, Any]) -> "Tensor | None":
    """Return the logits of an earlier result that differs only in the classes of the outputs."""
    from safetensors.torch import load

    for manifest in (project.folder / "stages" / Baseline.name).glob(f"*/{MANIFEST}"):
        with suppress(Exception):  # an incomplete result is skipped
            if {**files.read_json(manifest)["inputs"], "class_names": None} == {**inputs, "class_names": None}:
                return load(project.content(Baseline.name, manifest.parent.name, LOGITS))["logits"]
    return None


def _find_flat(data: "Dataset") -> "ndarray":
    """Return the images whose darkest and brightest value are equal once scaled to 8 bits, as numbers (n,)."""
    import numpy as np

    with suppress(Exception):  # an index of 0.1.0 has no ranges
        low, high = data.images.looks().ranges.T
        return np.flatnonzero(high - low < data.preprocessing.scale / 255)
    return np.empty(0, np.int64)


def _interval(fields: dict[str, Any]) -> dict[str, float]:
    return {"low": fields["low"], "high": fields["high"]}


def timed_batch(size: tuple[int, int]) -> int:
    """Return the number of images in the timed step: of large images a few suffice, and need less memory."""
    return max(4, min(TIMED_BATCH, TIMED_BATCH * TIMED_SIDE**2 // (size[0] * size[1])))


def _seconds_per_step(model: Any, data: "Dataset", batch: int) -> float:
    """Return the time of one training step of `batch` images, the fastest of up to three, on a copy of the model."""
    import copy

    import torch
    from torch.nn import functional

    model_copy = copy.deepcopy(model).train()
    optimiser = torch.optim.SGD(model_copy.parameters(), lr=0.0)
    which = torch.arange(batch) % len(data.images)
    times = list[float]()
    while len(times) < 3 and sum(times) < TIMED_SECONDS:
        start = time.monotonic()
        inputs = data.normalised(which).to(torch_setup.device())
        optimiser.zero_grad()
        loss = functional.cross_entropy(model_copy(inputs), data.labels[which].to(torch_setup.device()))
        loss.backward()
        optimiser.step()
        loss.item()  # waits for the graphics card, which works asynchronously
        times.append(time.monotonic() - start)
    return round(min(times), 6)
