"""The arrays that the engine made for drawing, with the names that they need, and the tables they are saved as."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from megu.compare.stage_pictures import ARRAYS, FORGET, RETAIN, UNSEEN, WHEN

if TYPE_CHECKING:
    from numpy import ndarray

Names = Sequence[str]
PARTS = {FORGET: "forget", RETAIN: "retain", UNSEEN: "unseen"}
"""What an image is, as tables write it; no part has no word."""


@dataclass(frozen=True)
class Drawn:
    """told: the result of the stage *pictures*. arrays: what lies beside it, by name."""

    told: dict[str, Any]
    arrays: "dict[str, ndarray]"

    @property
    def names(self) -> list[str]:
        """The classes in the order of the model's outputs."""
        return self.told["class_names"]

    def changed(self, *parts: int) -> "ndarray":
        """Images of these parts about which both models answer differently, in the order of the index."""
        import numpy as np

        differ = self.arrays["answer_before"] != self.arrays["answer_after"]
        return np.flatnonzero(differ & np.isin(self.arrays["role"], parts))

    def confusion(self, when: str) -> "ndarray":
        """The share of each class's images that get each answer, (K, K); NaN for a class without images."""
        import numpy as np

        counts = self.arrays[f"confusion_{when}"].astype(float)
        with np.errstate(invalid="ignore"):
            return counts / counts.sum(1, keepdims=True)

    # --- tables: numbers of images, never their names ------------------------------------------------------------

    def map_rows(self, kind: str, names: Names) -> Iterator[list[object]]:
        """Each point of a map (``map`` or ``tsne``)."""
        arrays = self.arrays
        yield ["image", "part", "class", *(f"{axis}_{when}" for when in WHEN for axis in "xy")]
        shown = arrays["sample"] if kind == "tsne" else range(len(arrays["label"]))
        for place, image in enumerate(map(int, shown)):
            points = [f"{value:.5g}" for when in WHEN for value in arrays[f"{kind}_{when}"][place]]
            yield [image, self._part(image), names[arrays["label"][image]], *points]

    def confusion_rows(self, names: Names) -> Iterator[list[object]]:
        """Each pair of class and answer that occurs, with its number of images."""
        yield ["class", "answer", *(f"images_{when}" for when in WHEN)]
        tables = [self.arrays[f"confusion_{when}"] for when in WHEN]
        for row, column in zip(*(tables[0] + tables[1]).nonzero(), strict=True):
            yield [names[row], names[column], *(int(table[row, column]) for table in tables)]

    def sure_rows(self, names: Names) -> Iterator[list[object]]:
        """How sure both models are of their answers about each image."""
        arrays = self.arrays
        yield ["image", "part", "class", *(f"{what}_{when}" for when in WHEN for what in ("answer", "sure"))]
        for image, label in enumerate(arrays["label"]):
            told = [(names[arrays[f"answer_{w}"][image]], f"{arrays[f'sure_{w}'][image]:.4f}") for w in WHEN]
            yield [image, self._part(image), names[label], *told[0], *told[1]]

    def changed_rows(self, names: Names) -> Iterator[list[object]]:
        """Images that were to be kept, or are unseen, whose answer is another one now."""
        arrays = self.arrays
        yield ["image", "part", "class", *(f"answer_{when}" for when in WHEN)]
        for image in map(int, self.changed(RETAIN, UNSEEN)):
            answers = [names[arrays[f"answer_{when}"][image]] for when in WHEN]
            yield [image, self._part(image), names[arrays["label"][image]], *answers]

    def _part(self, image: int) -> str:
        return PARTS.get(int(self.arrays["role"][image]), "")


def load(folder: Path, told: dict[str, Any]) -> Drawn:
    """Read the arrays of a published result. Some milliseconds for 60,000 images."""
    from safetensors.numpy import load_file

    return Drawn(told, load_file(folder / ARRAYS))
