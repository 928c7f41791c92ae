"""All figures by code, gathered from the modules of this package that have a `METRIC`."""

import pkgutil
from importlib import import_module

from megu.compare import metrics
from megu.compare.metrics.figure import Figure
from megu.compare.metrics.rows import Metric


def _gather() -> list[Metric]:
    names = [f"{metrics.__name__}.{module.name}" for module in pkgutil.iter_modules(metrics.__path__)]
    modules = [import_module(name) for name in names if name != __name__]
    result = [module.METRIC for module in modules if hasattr(module, "METRIC")]
    return sorted(result, key=lambda metric: metric.place)


METRICS = _gather()
FIGURES: dict[str, Figure] = {figure.code: figure for metric in METRICS for figure in metric.figures}

MEAN_OVER = tuple(one.code for one in sorted(FIGURES.values(), key=lambda one: one.in_mean) if one.in_mean)
"""Figures whose gaps are averaged: what stays, what is forgotten, two attacks, the features, and all predictions."""
