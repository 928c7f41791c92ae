"""Charts of the comparison, filled from the engine's arrays, and the tables they are saved as."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import QCoreApplication

from megu.compare.stage_pictures import ARRAYS, FORGET, RETAIN, UNSEEN, WHEN
from megu_desktop.text import words
from megu_desktop.widgets.charts import side_by_side
from megu_desktop.widgets.charts.chart import Chart
from megu_desktop.widgets.charts.class_bars import ClassBars
from megu_desktop.widgets.charts.side_by_side import Confusions, FeatureMap, Histograms

Names = Sequence[str]
PARTS = {FORGET: "forget", RETAIN: "retain", UNSEEN: "unseen"}
"""What an image is, as tables write it; no part has no word."""


@dataclass(frozen=True)
class PictureArrays:
    """Arrays of the stage *pictures*, by name, with the stage's result."""

    result: dict[str, Any]
    arrays: dict[str, np.ndarray]

    @property
    def names(self) -> list[str]:
        """Return the classes in the order of the model's outputs."""
        return self.result["class_names"]

    def changed(self, *parts: int) -> np.ndarray:
        """Return the images of these parts that both models answer differently, in the order of the index."""
        is_different = self.arrays["answer_before"] != self.arrays["answer_after"]
        return np.flatnonzero(is_different & np.isin(self.arrays["role"], parts))

    def confusion(self, when: str) -> np.ndarray:
        """Return the share of each class's images that get each answer, (K, K); NaN for a class without images."""
        counts = self.arrays[f"confusion_{when}"].astype(float)
        with np.errstate(invalid="ignore"):
            return counts / counts.sum(1, keepdims=True)

    # --- tables: numbers of images, never their names ------------------------------------------------------------

    def map_rows(self, kind: str, names: Names) -> Iterator[list[object]]:
        """Yield a row for each point of a map (``map`` or ``tsne``)."""
        arrays = self.arrays
        yield ["image", "part", "class", *(f"{axis}_{when}" for when in WHEN for axis in "xy")]
        images = arrays["sample"] if kind == "tsne" else range(len(arrays["label"]))
        for row, image in enumerate(map(int, images)):
            points = [f"{value:.5g}" for when in WHEN for value in arrays[f"{kind}_{when}"][row]]
            yield [image, self._part(image), names[arrays["label"][image]], *points]

    def confusion_rows(self, names: Names) -> Iterator[list[object]]:
        """Yield a row for each pair of class and answer that occurs, with its number of images."""
        yield ["class", "answer", *(f"images_{when}" for when in WHEN)]
        tables = [self.arrays[f"confusion_{when}"] for when in WHEN]
        for row, column in zip(*(tables[0] + tables[1]).nonzero(), strict=True):
            yield [names[row], names[column], *(int(table[row, column]) for table in tables)]

    def sure_rows(self, names: Names) -> Iterator[list[object]]:
        """Yield a row for each image, with the confidence of both models in their answers."""
        arrays = self.arrays
        yield ["image", "part", "class", *(f"{column}_{when}" for when in WHEN for column in ("answer", "sure"))]
        for image, label in enumerate(arrays["label"]):
            answers = [(names[arrays[f"answer_{w}"][image]], f"{arrays[f'sure_{w}'][image]:.4f}") for w in WHEN]
            yield [image, self._part(image), names[label], *answers[0], *answers[1]]

    def changed_rows(self, names: Names) -> Iterator[list[object]]:
        """Yield a row for each image to keep or unseen image whose answer has changed."""
        arrays = self.arrays
        yield ["image", "part", "class", *(f"answer_{when}" for when in WHEN)]
        for image in map(int, self.changed(RETAIN, UNSEEN)):
            answers = [names[arrays[f"answer_{when}"][image]] for when in WHEN]
            yield [image, self._part(image), names[arrays["label"][image]], *answers]

    def _part(self, image: int) -> str:
        return PARTS.get(int(self.arrays["role"][image]), "")


def load(folder: Path, result: dict[str, Any]) -> PictureArrays:
    """Read the arrays of a published result, which takes some milliseconds for 60,000 images."""
    from safetensors.numpy import load_file

    return PictureArrays(result, load_file(folder / ARRAYS))


Titles = tuple[str, str]
GROUP = {FORGET: side_by_side.FORGET, UNSEEN: side_by_side.UNSEEN}

translate = QCoreApplication.translate


def part_words() -> dict[str, str]:
    """Return the labels of the parts of the images."""
    return {
        "forget": translate("charts", "To forget"),
        "retain": translate("charts", "To keep"),
        "unseen": translate("charts", "Unseen"),
    }


# --- by class -------------------------------------------------------------------------------------------------------


def fill_bars(bars: ClassBars, result: dict[str, Any], titles: Titles, names: Sequence[str]) -> None:
    """Show the accuracy by class of a comparison."""
    shown_names = dict(zip(result["class_names"], names, strict=True))
    rows = result["per_class"]
    bars.set_titles(*titles)
    original, unlearned = ([row[model] for row in rows] for model in ("original", "unlearned"))
    forget_names = [shown_names[name] for name in result["forget_classes"]]
    bars.set_data([shown_names[row["name"]] for row in rows], original, unlearned, forget_names)


def bars_chart(result: dict[str, Any], titles: Titles) -> Chart:
    """Return the chart of the accuracy by class, to be saved."""

    def draw(names: Sequence[str]) -> ClassBars:
        bars = ClassBars()
        bars.setMinimumSize(min(40 * len(names), 20 * 40) + 80, 300)
        fill_bars(bars, result, titles, names)
        return bars

    def rows(names: Sequence[str]) -> list[list[object]]:
        shown_names = dict(zip(result["class_names"], names, strict=True))
        table = [
            [shown_names[r["name"]], r["count"], _share(r["original"]), _share(r["unlearned"])]
            for r in result["per_class"]
        ]
        return [["class", "images", "original", "unlearned"], *table]

    return Chart("by-class", result["class_names"], rows, draw)


def _share(value: float | None) -> str:
    return "" if value is None else f"{value:.4f}"


# --- of the arrays --------------------------------------------------------------------------------------------------


def fill_confusions(widget: Confusions, arrays: PictureArrays, names: Sequence[str]) -> None:
    """Show what each class is mistaken for."""
    shown_names = dict(zip(arrays.names, names, strict=True))
    forget_names = [shown_names[name] for name in arrays.result["forget_classes"]]
    widget.set_shares(list(names), arrays.confusion("before"), arrays.confusion("after"), forget_names)


def confusions_chart(arrays: PictureArrays, titles: Titles) -> Chart:
    """Return the chart of the confusions, to be saved."""

    def draw(names: Sequence[str]) -> Confusions:
        widget = Confusions(titles)
        widget.setMinimumSize(960, 480)
        fill_confusions(widget, arrays, names)
        return widget

    return Chart("confusions", arrays.names, arrays.confusion_rows, draw)


def fill_map(widget: FeatureMap, pictures: PictureArrays, kind: str) -> None:
    """Show a map by principal components (``map``), or of a sample by t-SNE (``tsne``)."""
    arrays = pictures.arrays
    images = arrays["sample"] if kind == "tsne" else np.arange(len(arrays["label"]))
    role = arrays["role"][images]
    group = np.full(len(images), side_by_side.KEEP)
    for code, number in GROUP.items():
        group[role == code] = number
    widget.set_points(
        arrays[f"{kind}_before"],
        arrays[f"{kind}_after"],
        group,
        lambda point: point_words(pictures, int(images[point])),
    )


def map_chart(pictures: PictureArrays, titles: Titles, kind: str) -> Chart:
    """Return the chart of a feature map, to be saved. It names no class."""

    def draw(names: Sequence[str]) -> FeatureMap:
        widget = FeatureMap(titles)
        widget.setMinimumSize(960, 480)
        fill_map(widget, pictures, kind)
        return widget

    stem = {"map": "feature-map", "tsne": "feature-map-t-sne"}[kind]
    return Chart(stem, pictures.names, lambda names: pictures.map_rows(kind, names), draw)


def fill_histograms(widget: Histograms, pictures: PictureArrays) -> None:
    """Show the confidence of both models."""
    role = pictures.arrays["role"]
    rows_by_part = {part: role == code for code, part in PARTS.items() if (role == code).any()}
    before, after = (
        {p: pictures.arrays[f"sure_{w}"][rows] for p, rows in rows_by_part.items()} for w in ("before", "after")
    )
    widget.set_values(before, after)


def histograms_chart(pictures: PictureArrays, titles: Titles) -> Chart:
    """Return the chart of the histograms, to be saved."""

    def draw(names: Sequence[str]) -> Histograms:
        widget = Histograms(titles, part_words())
        widget.setMinimumSize(960, 360)
        fill_histograms(widget, pictures)
        return widget

    return Chart("confidence", pictures.names, pictures.sure_rows, draw)


def changed_chart(pictures: PictureArrays) -> Chart:
    """Return the changed answers as a table: a picture would show images."""
    return Chart("changed-answers", pictures.names, pictures.changed_rows)


def point_words(pictures: PictureArrays, image: int) -> str:
    """Describe a point by its class, its part and both answers; never by its file name."""
    arrays, names = pictures.arrays, pictures.names
    role = int(arrays["role"][image])
    part = part_words()[PARTS[role]].lower() if role in PARTS else ""
    answers = [
        translate("charts", "{name} ({share})").format(
            name=words.set_apart(names[arrays[f"answer_{when}"][image]]),
            share=words.percent(float(arrays[f"sure_{when}"][image]), 0),
        )
        for when in ("before", "after")
    ]
    text = translate("charts", "{name}, {part}: answer before {before}, after {after}")
    return text.format(
        name=words.set_apart(names[arrays["label"][image]]), part=part, before=answers[0], after=answers[1]
    )
