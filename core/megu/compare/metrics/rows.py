"""Rows of figures: each judged model's cell and, with retrained models, its gap and the noise floor of that gap."""

from collections.abc import Callable
from dataclasses import dataclass
from statistics import fmean
from typing import Any

from megu.base.shares import Estimate, Share
from megu.compare.case import JUDGED, Case, Measurement, Role
from megu.compare.metrics.figure import Figure
from megu.compare.metrics.floor import Floor, beyond, floor

Value = Share | Estimate | None


class Rows:
    """Rows so far, withheld figures, and gaps and floors by figure. `measured` holds exactly one original."""

    def __init__(self, case: Case, measurements: list[Measurement]) -> None:
        self.case, self.labels, self.measured = case, case.data.labels, measurements
        self.judged = [m for m in measurements if m.model.role in JUDGED]
        self.retrained = self.of("retrained")
        self.others = [m for m in self.judged if m.model.role != "retrained"]
        (self.original,) = self.of("original")
        self.rows: list[dict[str, Any]] = []
        self.withheld: list[dict[str, Any]] = []
        self.floors: dict[str, Floor] = {}
        self.gaps: dict[str, dict[str, float | None]] = {}

    def of(self, role: Role) -> list[Measurement]:
        """Return the measurements of the models in a role."""
        return [m for m in self.measured if m.model.role == role]

    def withhold(self, why: str, *figures: Figure, **values: Any) -> None:
        """Note that these figures can't be known, with the code of the reason in the catalogue."""
        self.withheld += [{"code": figure.code, "why": why, "values": values} for figure in figures]

    def add(self, figure: Figure, value: Callable[[Measurement], Value]) -> None:
        """Add a row: code, cells by model (JSON or None), mean of the retrained models, floor, and gaps by model."""
        code, cells = figure.code, {m.model.name: value(m) for m in self.judged}
        json_cells = {name: cell and cell.as_json() for name, cell in cells.items()}
        row: dict[str, Any] = {"code": code, "cells": json_cells, "retrained": None, "floor": None, "gaps": {}}
        retrained = [cell for m in self.retrained if (cell := cells[m.model.name]) and cell.value is not None]
        if retrained and figure.floor:
            values = [cell.value for cell in retrained if cell.value is not None]
            mean, self.floors[code] = fmean(values), floor(values, fmean(cell.error for cell in retrained))
            self.gaps[code] = {m.model.name: _gap(cells[m.model.name], mean) for m in self.others}
            if figure.apart:
                self._beyond(code, mean, len(values))
            row |= {"retrained": mean, "floor": self.floors[code].as_json(), "gaps": self.gaps[code]}
        self.rows.append(row)

    def _beyond(self, code: str, mean: float, models: int) -> None:
        """Replace gaps and floor of a figure that is itself a distance."""
        gaps = self.gaps[code]
        for name, gap in gaps.items():
            if gap is not None and (gap_and_floor := beyond(mean + gap, mean, models)):
                gaps[name], self.floors[code] = gap_and_floor


@dataclass(frozen=True)
class Metric:
    """Figures of one file.

    Attributes
    ----------
    place
        Order among the files in an audit.
    figures
        The figures.
    add
        Function that adds an audit's rows or withholds them; None for figures that audits do not have.
    """

    place: int
    figures: tuple[Figure, ...]
    add: Callable[[Rows], None] | None = None


def _gap(cell: Value, mean: float) -> float | None:
    return None if cell is None or cell.value is None else cell.value - mean
