"""Stage *features*: the original's penultimate features of each image, kept once for model and images."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from megu.base import files
from megu.base.events import Event, Progress
from megu.images import materials
from megu.images import stage_pixels as pixels
from megu.images.features import features_in_steps, features_of_batch
from megu.images.stage_fit import Fit
from megu.images.stage_images import ReadImages
from megu.images.stage_pixels import load_dataset
from megu.model.open import open_with_progress
from megu.model.stage_model import InspectModel
from megu.project.project import Project
from megu.project.results import find_published
from megu.project.stage import Stage

if TYPE_CHECKING:
    from numpy import ndarray

FEATURES = "features.f16"
"""Unit vectors one after another as float16: half the disk space, with cosines off by less than 0.001."""


@dataclass(frozen=True)
class Features(Stage):
    """Result: count N and dimension d. The features are beside it: unit vectors (N, d) in the order of the index."""

    name = "features"

    def needs(self, project: Project) -> list[Stage]:
        return [InspectModel(), Fit(self.run_id), ReadImages(self.run_id)]

    def inputs(self, project: Project) -> dict[str, Any]:
        return materials.basis(project, self)

    def run(self, project: Project, inputs: dict[str, Any], partial: Path) -> Iterator[Event]:
        import torch
        from torch.nn import functional

        yield from pixels.make(project, self)
        data = load_dataset(project, self, inputs)
        model = yield from open_with_progress(project)
        count = len(data.images)
        dimension = features_of_batch(model, data.normalised(torch.arange(1))).shape[1]
        with (partial / FEATURES).open("ab") as file:
            vector_count = file.tell() // (2 * dimension)  # complete vectors of an earlier attempt
            file.truncate(vector_count * 2 * dimension)
            for newly_done, batch in features_in_steps(model, data, torch.arange(vector_count, count)):
                unit = functional.normalize(batch, dim=1)
                file.write(unit.half().numpy().tobytes())
                yield Progress(vector_count + newly_done, count, "unit_images", "task_features")
        files.write_json(partial / "result.json", {"count": count, "dimension": dimension})


def load(project: Project, stage: Stage) -> "ndarray":
    """Return the features (N, d) float16, mapped from the disk. Raises NotReady if they were not computed."""
    import numpy as np

    features = Features(stage.run_id)
    result = files.read_json((folder := find_published(project, features)) / "result.json")
    return np.memmap(folder / FEATURES, np.float16, "r", shape=(result["count"], result["dimension"]))
