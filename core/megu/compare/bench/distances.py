"""How far each cell lies from retrained models, in floors, and whether two rows can be told apart by their cells.

All of it is computed from the cells' values, whatever their files hold of gaps and means: cells that were computed
before the divergence counted go on to hold.
"""

from collections.abc import Mapping, Sequence
from itertools import product
from random import Random
from statistics import fmean
from typing import Any

from megu.compare.bench.benchmark import Bench
from megu.compare.bench.config import Scenario
from megu.compare.bench.plan import RETRAINED, Cell
from megu.compare.metrics.divergence import JS_RETRAINED
from megu.compare.metrics.floor import Floor, beyond, mean_gap
from megu.compare.metrics.table import MEAN_OVER

EXACT, DRAWN = 16, 65_535
"""Up to so many cells all patterns of signs are counted; of more cells so many patterns are drawn."""
SURE = 0.1
"""Two rows are told apart at this p or a smaller one: of five cells, where one is nearer in each of them (0.0625)."""

Told = dict[str, Any]


def cells(bench: Bench, scenario: Scenario | None = None) -> list[tuple[Cell, Told | None]]:
    """Return the cells of a scenario, or of all, each with its result in floors (see `in_floors`), None for none."""
    found = [(cell, bench.read(cell)) for cell in bench.cells() if scenario is None or cell.scenario == scenario]
    among: dict[tuple[str, str], list[float]] = {}
    for cell, told in found:
        if cell.row.method == RETRAINED and (value := _divergence(told).get("value")) is not None:
            among.setdefault((cell.base, cell.scenario.name), []).append(value)
    apart = {place: fmean(values) for place, values in among.items()}
    return [(cell, told and in_floors(told, apart.get((cell.base, cell.scenario.name)))) for cell, told in found]


def in_floors(told: Told, among: float | None = None) -> Told:
    """Return a cell whose divergence has a gap and a floor, and whose mean gap is over `MEAN_OVER`.

    among: how far retrained models lie from each other (see `metrics.floor.beyond`), which a retrained model's own cell
    does not hold; None where the cell tells it. A cell without figures, or without retrained models to compare with, is
    returned as it is.
    """
    if not told.get("mean_gap"):
        return told
    figures: Told = dict(told["figures"])
    row = _divergence(told)
    value, apart = row.get("value"), row.get("retrained") if among is None else among
    if row:
        found = None if value is None or apart is None else beyond(value, apart, told["reference"]["models"])
        gap, floor = found or (None, None)
        figures[JS_RETRAINED.code] = {**row, "retrained": apart, "floor": floor and floor.as_json(), "gap": gap}
    gaps = {code: figure.get("gap") for code, figure in figures.items()}
    floors = {
        code: Floor(figure["floor"]["value"], figure["floor"]["why"], figure["floor"]["models"])
        for code, figure in figures.items()
        if figure.get("floor")
    }
    return {**told, "figures": figures, "mean_gap": mean_gap(gaps, floors, MEAN_OVER)}


def of_figures(told: Told) -> dict[str, float]:
    """Return by code how many floors each figure of a cell's mean lies from retrained models."""
    figures, over = told["figures"], told["mean_gap"]["over"] if told["mean_gap"] else []
    return {code: abs(figures[code]["gap"]) / figures[code]["floor"]["value"] for code in over}


def _divergence(told: Told | None) -> Told:
    return ((told or {}).get("figures") or {}).get(JS_RETRAINED.code) or {}


def differences(mine: Mapping[Any, float], other: Mapping[Any, float]) -> list[float]:
    """Return, of each place that both have, by how much `mine` is larger."""
    return [value - other[place] for place, value in mine.items() if place in other]


def sign_flip(paired: Sequence[float]) -> float | None:
    """Return p of the two-sided sign-flip test of paired differences; None of none.

    Under the hypothesis that neither row is nearer each difference might as well have the other sign. p is the share of
    the 2^n patterns of signs whose sum is as far from 0 as the one that was found (Fisher 1935, The Design of
    Experiments, section 21). Of more than `EXACT` differences `DRAWN` patterns are drawn, by a fixed seed, and the one
    that was found is counted among them (Phipson and Smyth 2010).
    """
    if not paired:
        return None
    sizes, least = [abs(value) for value in paired], abs(sum(paired)) - 1e-12
    if len(sizes) <= EXACT:
        patterns = [sum(pattern) for pattern in product(*((-size, size) for size in sizes))]
        return sum(abs(total) >= least for total in patterns) / len(patterns)
    chance = Random(0)
    drawn = (sum(size if chance.random() < 0.5 else -size for size in sizes) for _ in range(DRAWN))
    return (1 + sum(abs(total) >= least for total in drawn)) / (1 + DRAWN)


def smallest(count: int) -> float:
    """Return the smallest p that so many cells can have."""
    return 2 / 2**count if 0 < count <= EXACT else 1 / (1 + DRAWN) if count else 1.0
