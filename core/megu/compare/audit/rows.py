"""One row a figure: each judged model's cell and, beside retrained models, its gap and the noise floor of that gap."""

from collections.abc import Callable
from statistics import fmean
from typing import Any

from megu.base.shares import Estimate, Share
from megu.compare.audit.case import JUDGED
from megu.compare.audit.measure import Measured
from megu.compare.metrics.floor import Floor, floor, mean_gap

Figure = Share | Estimate
Cells = dict[str, Figure | None]

WITHOUT_FLOOR = ("probe_normalised", "relearn_steps", "relearn_ratio", "relearn_area_ratio")
"""Figures that are told relative to retrained already, or not as a share."""


class Rows:
    """The rows so far, what was withheld, and the gaps and floors by figure."""

    def __init__(self, measured: list[Measured]) -> None:
        self.judged = [m for m in measured if m.model.role in JUDGED]
        self.retrained = [m for m in measured if m.model.role == "retrained"]
        self.others = [m for m in self.judged if m.model.role != "retrained"]
        self.rows: list[dict[str, Any]] = []
        self.withheld: list[dict[str, Any]] = []
        self.floors: dict[str, Floor] = {}
        self.gaps: dict[str, dict[str, float | None]] = {}

    def withhold(self, why: str, *codes: str, **values: Any) -> None:
        """These figures can't be known, for the reason of that code in the catalogue."""
        self.withheld += [{"code": code, "why": why, "values": values} for code in codes]

    def add(self, code: str, figure: Callable[[Measured], Figure | None]) -> None:
        """A row: code, cells by model (JSON, or None), mean of the retrained models, floor, and gaps by model."""
        cells: Cells = {m.model.name: figure(m) for m in self.judged}
        told = {name: cell and cell.as_json() for name, cell in cells.items()}
        row: dict[str, Any] = {"code": code, "cells": told, "retrained": None, "floor": None, "gaps": {}}
        found = [cell for m in self.retrained if (cell := cells[m.model.name]) and cell.value is not None]
        if found and code not in WITHOUT_FLOOR:
            row |= self._beside(code, cells, found)
        self.rows.append(row)

    def _beside(self, code: str, cells: Cells, retrained: list[Figure]) -> dict[str, Any]:
        values = [cell.value for cell in retrained if cell.value is not None]
        mean = fmean(values)
        self.floors[code] = floor(values, fmean(cell.error for cell in retrained))
        self.gaps[code] = {m.model.name: _less(cells[m.model.name], mean) for m in self.others}
        return {"retrained": mean, "floor": self.floors[code].as_json(), "gaps": self.gaps[code]}

    def mean_gaps(self) -> dict[str, Any]:
        """Of each model that is no retrained one, where it can be told: see `megu.compare.metrics.floor.mean_gap`."""
        names = [m.model.name for m in self.others]
        found = {name: mean_gap({code: gaps[name] for code, gaps in self.gaps.items()}, self.floors) for name in names}
        return {name: mean.as_json() for name, mean in found.items() if mean is not None}


def _less(cell: Figure | None, mean: float) -> float | None:
    return None if cell is None or cell.value is None else cell.value - mean
