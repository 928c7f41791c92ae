"""The pictures of the comparison as charts: each filled from the engine's arrays, and drawn anew for saving."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from PySide6.QtCore import QCoreApplication

from megu.compare.stage_pictures import FORGET, RETAIN, UNSEEN
from megu_desktop.pages.compare.drawn import Drawn
from megu_desktop.text import words
from megu_desktop.widgets.charts import feature_map
from megu_desktop.widgets.charts.chart import Chart
from megu_desktop.widgets.charts.class_bars import ClassBars
from megu_desktop.widgets.charts.confusions import Confusions
from megu_desktop.widgets.charts.feature_map import FeatureMap
from megu_desktop.widgets.charts.histograms import Histograms

Titles = tuple[str, str]
PARTS = {"forget": FORGET, "retain": RETAIN, "unseen": UNSEEN}
GROUP = {FORGET: feature_map.FORGET, UNSEEN: feature_map.UNSEEN}

translate = QCoreApplication.translate


def part_words() -> dict[str, str]:
    """What the parts of the images are called."""
    return {
        "forget": translate("charts", "To forget"),
        "retain": translate("charts", "To keep"),
        "unseen": translate("charts", "Unseen"),
    }


# --- by class -------------------------------------------------------------------------------------------------------


def fill_bars(bars: ClassBars, result: dict[str, Any], titles: Titles, names: Sequence[str]) -> None:
    """Accuracy by class, from the comparison. names: what the classes are called."""
    known = dict(zip(result["class_names"], names, strict=True))
    rows = result["per_class"]
    bars.set_titles(*titles)
    original, unlearned = ([row[model] for row in rows] for model in ("original", "unlearned"))
    gone = [known[name] for name in result["forget_classes"]]
    bars.set_data([known[row["name"]] for row in rows], original, unlearned, gone)


def bars_chart(result: dict[str, Any], titles: Titles) -> Chart:
    """Which class paid, to be saved."""

    def draw(names: Sequence[str]) -> ClassBars:
        bars = ClassBars()
        bars.setMinimumSize(min(40 * len(names), 20 * 40) + 80, 300)
        fill_bars(bars, result, titles, names)
        return bars

    def rows(names: Sequence[str]) -> list[list[object]]:
        known = dict(zip(result["class_names"], names, strict=True))
        told = [
            [known[r["name"]], r["count"], _share(r["original"]), _share(r["unlearned"])] for r in result["per_class"]
        ]
        return [["class", "images", "original", "unlearned"], *told]

    return Chart("by-class", result["class_names"], rows, draw)


def _share(value: float | None) -> str:
    return "" if value is None else f"{value:.4f}"


# --- of the arrays --------------------------------------------------------------------------------------------------


def fill_confusions(widget: Confusions, drawn: Drawn, names: Sequence[str]) -> None:
    """What each class is taken for."""
    known = dict(zip(drawn.names, names, strict=True))
    gone = [known[name] for name in drawn.told["forget_classes"]]
    widget.set_shares(list(names), drawn.confusion("before"), drawn.confusion("after"), gone)


def confusions_chart(drawn: Drawn, titles: Titles) -> Chart:
    """The confusions, to be saved."""

    def draw(names: Sequence[str]) -> Confusions:
        widget = Confusions(titles)
        widget.setMinimumSize(960, 480)
        fill_confusions(widget, drawn, names)
        return widget

    return Chart("confusions", drawn.names, drawn.confusion_rows, draw)


def fill_map(widget: FeatureMap, drawn: Drawn, kind: str) -> None:
    """A map by principal components (``map``), or of a sample by t-SNE (``tsne``)."""
    arrays = drawn.arrays
    shown = arrays["sample"] if kind == "tsne" else np.arange(len(arrays["label"]))
    role = arrays["role"][shown]
    group = np.full(len(shown), feature_map.KEEP)
    for code, number in GROUP.items():
        group[role == code] = number
    widget.set_points(
        arrays[f"{kind}_before"], arrays[f"{kind}_after"], group, lambda place: point_words(drawn, int(shown[place]))
    )


def map_chart(drawn: Drawn, titles: Titles, kind: str) -> Chart:
    """A feature map, to be saved. No class is named in it."""

    def draw(names: Sequence[str]) -> FeatureMap:
        widget = FeatureMap(titles)
        widget.setMinimumSize(960, 480)
        fill_map(widget, drawn, kind)
        return widget

    stem = {"map": "feature-map", "tsne": "feature-map-t-sne"}[kind]
    return Chart(stem, drawn.names, lambda names: drawn.map_rows(kind, names), draw)


def fill_histograms(widget: Histograms, drawn: Drawn) -> None:
    """How sure both models are."""
    role = drawn.arrays["role"]
    known = {part: role == code for part, code in PARTS.items() if (role == code).any()}
    before, after = ({p: drawn.arrays[f"sure_{w}"][rows] for p, rows in known.items()} for w in ("before", "after"))
    widget.set_values(before, after)


def histograms_chart(drawn: Drawn, titles: Titles) -> Chart:
    """The histograms, to be saved."""

    def draw(names: Sequence[str]) -> Histograms:
        widget = Histograms(titles, part_words())
        widget.setMinimumSize(960, 360)
        fill_histograms(widget, drawn)
        return widget

    return Chart("confidence", drawn.names, drawn.sure_rows, draw)


def changed_chart(drawn: Drawn) -> Chart:
    """Changed answers, as a table: a picture would show images."""
    return Chart("changed-answers", drawn.names, drawn.changed_rows)


def point_words(drawn: Drawn, image: int) -> str:
    """What is told of a point: its class, what it is, and both answers; never the name of its file."""
    arrays, names = drawn.arrays, drawn.names
    role = int(arrays["role"][image])
    part = next((part_words()[name].lower() for name, code in PARTS.items() if code == role), "")
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
