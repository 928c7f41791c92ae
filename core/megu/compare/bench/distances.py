"""Distance of each cell from retrained models, in floors, and a test that compares two rows by their cells.

Everything is computed from the cells' values, whatever gaps and means their files hold, so cells from before the
divergence counted remain valid.
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
"""Up to this many cells, all sign patterns are counted; for more cells, this many patterns are drawn."""
SURE = 0.1
"""Two rows count as different at this p or below: of five cells, if one row is nearer in each (0.0625)."""

Result = dict[str, Any]


def cells(bench: Bench, scenario: Scenario | None = None) -> list[tuple[Cell, Result | None]]:
    """Return the cells of a scenario, or of all, each with its result in floors (see `in_floors`) or None."""
    results = [(cell, bench.read(cell)) for cell in bench.cells() if scenario is None or cell.scenario == scenario]
    divergences: dict[tuple[str, str], list[float]] = {}
    for cell, result in results:
        if cell.row.method == RETRAINED and (value := _divergence(result).get("value")) is not None:
            divergences.setdefault((cell.base, cell.scenario.name), []).append(value)
    apart = {place: fmean(values) for place, values in divergences.items()}
    return [
        (cell, result and in_floors(result, apart.get((cell.base, cell.scenario.name)))) for cell, result in results
    ]


def in_floors(result: Result, among: float | None = None) -> Result:
    """Return a cell whose divergence has a gap and a floor, and whose mean gap is over `MEAN_OVER`.

    A cell without figures, or without retrained models to compare with, is returned unchanged.

    Parameters
    ----------
    result
        The cell's result.
    among
        Distance of retrained models from each other (see `metrics.floor.beyond`), which a retrained model's own cell
        does not hold; None if the cell holds it.
    """
    if not result.get("mean_gap"):
        return result
    figures: Result = dict(result["figures"])
    row = _divergence(result)
    value, apart = row.get("value"), row.get("retrained") if among is None else among
    if row:
        gap_and_floor = None if value is None or apart is None else beyond(value, apart, result["reference"]["models"])
        gap, floor = gap_and_floor or (None, None)
        figures[JS_RETRAINED.code] = {**row, "retrained": apart, "floor": floor and floor.as_json(), "gap": gap}
    gaps = {code: figure.get("gap") for code, figure in figures.items()}
    floors = {
        code: Floor(figure["floor"]["value"], figure["floor"]["why"], figure["floor"]["models"])
        for code, figure in figures.items()
        if figure.get("floor")
    }
    return {**result, "figures": figures, "mean_gap": mean_gap(gaps, floors, MEAN_OVER)}


def of_figures(result: Result) -> dict[str, float]:
    """Return, for each figure of a cell's mean, its distance from retrained models in floors."""
    figures, over = result["figures"], result["mean_gap"]["over"] if result["mean_gap"] else []
    return {code: abs(figures[code]["gap"]) / figures[code]["floor"]["value"] for code in over}


def _divergence(result: Result | None) -> Result:
    return ((result or {}).get("figures") or {}).get(JS_RETRAINED.code) or {}


def differences(mine: Mapping[Any, float], other: Mapping[Any, float]) -> list[float]:
    """Return `mine` minus `other` for each place that both have."""
    return [value - other[place] for place, value in mine.items() if place in other]


def sign_flip(pair_differences: Sequence[float]) -> float | None:
    """Return the p-value of the two-sided sign-flip test of paired differences; None without any.

    Under the hypothesis that neither row is nearer, each difference could have the other sign. p is the share of the
    2^n sign patterns whose sum is at least as far from 0 as the observed one (Fisher 1935, The Design of Experiments,
    section 21). For more than `EXACT` differences, `DRAWN` patterns are drawn with a fixed seed, and the observed one
    is counted among them (Phipson and Smyth 2010).
    """
    if not pair_differences:
        return None
    sizes, least = [abs(value) for value in pair_differences], abs(sum(pair_differences)) - 1e-12
    if len(sizes) <= EXACT:
        patterns = [sum(pattern) for pattern in product(*((-size, size) for size in sizes))]
        return sum(abs(total) >= least for total in patterns) / len(patterns)
    generator = Random(0)
    sums = (sum(size if generator.random() < 0.5 else -size for size in sizes) for _ in range(DRAWN))
    return (1 + sum(abs(total) >= least for total in sums)) / (1 + DRAWN)


def smallest(count: int) -> float:
    """Return the smallest p-value that this many cells can have."""
    return 2 / 2**count if 0 < count <= EXACT else 1 / (1 + DRAWN) if count else 1.0
