"""Stage *lookalikes*: similarity of each image outside a choice to those in it, by the original's own features."""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from megu.base import files
from megu.base.errors import NotReady
from megu.base.events import Event, Progress
from megu.forget import rules
from megu.forget.stage_forget import rule_inputs
from megu.images import materials
from megu.images import stage_features as features
from megu.images.index import Index
from megu.images.stage_features import Features
from megu.project import selections
from megu.project.project import Project
from megu.project.results import current_key
from megu.project.schema import ForgetRule
from megu.project.stage import Stage

if TYPE_CHECKING:
    from numpy import ndarray

SIMILARITY, NEAREST = "similarity.f32", "nearest.i32"
BLOCK = 2048
"""Images compared at a time with as many chosen ones: the product takes 16 MB, however many there are."""
REPORT_EVERY = 0.1
USUAL = 0.98
"""Default similarity above which an image is proposed as a look-alike (our choice).

Measured on 300 images of CIFAR-10 with a ResNet-20: it finds all copies made brighter by 15 %, 58 % of mirrored ones,
46 % of recompressed ones (JPEG, quality 40), 30 % of those cropped to 28 pixels, 1 % of those halved in size, and 8
other images in 10,000 for each. At 0.95 it finds 80 to 100 % of all but the last, and 110 others.
"""


@dataclass(frozen=True)
class LookAlikes(Stage):
    """Result: chosen (number of images in the choice, copies included) and count N.

    Beside it, for each image in the order of the index: the largest cosine to a chosen one (float32; NaN for chosen
    ones) and the number of that one (int32). The rule is read without its decision about look-alikes.
    """

    name = "lookalikes"

    def needs(self, project: Project) -> list[Stage]:
        return [Features(self.run_id)]

    def inputs(self, project: Project) -> dict[str, Any]:
        rule = selections.without_decision(self.forget(project))
        check(rule)
        entries = {
            "features": current_key(project, Features(self.run_id)),
            "rule": rule_inputs(rule, project.choices.salt),
        }
        return {**entries, **materials.usage(project, self)}

    def run(self, project: Project, inputs: dict[str, Any], partial: Path) -> Iterator[Event]:
        import numpy as np

        index = materials.load_index(project, self)
        rule, training_mask = (
            selections.without_decision(self.forget(project)),
            index.training_mask(self.images(project)),
        )
        selection = rules.select_images(rule, index, training_mask, selections.images_of(project, rule))
        forget_rows = np.flatnonzero(rules.with_same_content(selection, index))
        unit_features, total = features.load(project, self), len(index)
        with (partial / SIMILARITY).open("ab") as similar, (partial / NEAREST).open("ab") as near:
            row_count = min(similar.tell(), near.tell()) // 4
            similar.truncate(4 * row_count)
            near.truncate(4 * row_count)
            report_time = time.monotonic()
            yield Progress(row_count, total, "unit_images", "task_alike")
            for start in range(row_count, total, BLOCK):
                best, which = nearest(np.asarray(unit_features[start : start + BLOCK]), unit_features, forget_rows)
                inside = np.isin(np.arange(start, start + len(best)), forget_rows, assume_unique=True)
                best[inside] = np.nan
                near.write(which.tobytes())
                similar.write(best.tobytes())
                if time.monotonic() - report_time >= REPORT_EVERY:
                    report_time = time.monotonic()
                    yield Progress(start + len(best), total, "unit_images", "task_alike")
        files.write_json(partial / "result.json", {"chosen": len(forget_rows), "count": total})


def check(rule: ForgetRule) -> None:
    """Raise NotReady if the rule can't leave look-alikes behind."""
    if not rule.stated:
        raise NotReady("need_forget")
    if rule.kind == "classes":
        raise NotReady("lookalikes_of_classes")


def nearest(block: "ndarray", seen: "ndarray", forget_rows: "ndarray") -> "tuple[ndarray, ndarray]":
    """Return the largest cosine of each vector to a chosen one, (b,) float32, and the number of that one, (b,) int32.

    The product is computed in blocks.

    Parameters
    ----------
    block : ndarray, shape (b, d)
        Unit vectors.
    seen : ndarray, shape (N, d), float16
        Unit vectors of all images.
    forget_rows : ndarray, shape (n,)
        Rows of `seen`, ascending.
    """
    import numpy as np

    rows, best = block.astype(np.float32), np.full(len(block), -np.inf, np.float32)
    which = np.full(len(block), -1, np.int32)
    for first in range(0, len(forget_rows), BLOCK):
        part = forget_rows[first : first + BLOCK]
        cosines = rows @ np.asarray(seen[part], np.float32).T
        closest = cosines.argmax(1)
        similarity = cosines[np.arange(len(rows)), closest]
        closer = similarity > best
        best[closer], which[closer] = similarity[closer], part[closest[closer]]
    return best.clip(-1, 1), which


def load(folder: Path) -> "tuple[ndarray, ndarray]":
    """Return the similarity (N,) float32, NaN for chosen images, and the nearest chosen image (N,) int32."""
    import numpy as np

    return np.fromfile(folder / SIMILARITY, np.float32), np.fromfile(folder / NEAREST, np.int32)


def alike(similarity: "ndarray", threshold: float) -> "ndarray":
    """Return the rows of the look-alikes above a threshold, the most similar first (n,)."""
    import numpy as np

    rows = np.flatnonzero(similarity >= threshold)
    return rows[np.argsort(-similarity[rows], kind="stable")]


def make_decision(
    index: Index, training_mask: "ndarray", similarity: "ndarray", threshold: float, rows_to_take: "ndarray"
) -> selections.Decision:
    """Return the decision to record if `rows_to_take` (n,), of the look-alikes above a threshold, go with the choice.

    Parameters
    ----------
    index : Index
    training_mask : ndarray, shape (N,), bool
    similarity : ndarray, shape (N,)
    threshold : float
    rows_to_take : ndarray, shape (n,)
    """
    rows, taken_rows = alike(similarity, threshold), set(rows_to_take.tolist())
    groups: dict[str, list[selections.Alike]] = {"taken": [], "left": [], "apart": []}
    for row in rows.tolist():
        image = index[row]
        look_alike = selections.Alike(image.name, image.sha256, round(float(similarity[row]), 4))
        groups["apart" if not training_mask[row] else "taken" if row in taken_rows else "left"].append(look_alike)
    return selections.Decision(threshold=round(threshold, 4), unseen=len(groups["apart"]), **groups)
