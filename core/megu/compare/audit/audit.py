"""From models to their figures: an audit, as the stage, `megu audit` and the benchmark run it."""

import time
from collections.abc import Generator
from typing import Any

from megu.base.events import Event, Progress, map_events
from megu.base.shares import accuracy
from megu.compare.audit.measure import measure
from megu.compare.case import Case, Measurement, Model
from megu.compare.metrics import relearn
from megu.compare.metrics.floor import mean_gap, reproduces
from megu.compare.metrics.rows import Rows
from megu.compare.metrics.table import MEAN_OVER, METRICS


def figures(case: Case, measurements: list[Measurement]) -> dict[str, Any]:
    """Return all figures of one audit as JSON values: models, figures, withheld ones, reference, mean gap, relearning
    curves.

    Parameters
    ----------
    case
        The images.
    measurements
        Measurements of all models, exactly one original among them.
    """
    rows = Rows(case, measurements)
    for metric in METRICS:
        if metric.add is not None:
            metric.add(rows)
    gaps = {m.model.name: {code: row[m.model.name] for code, row in rows.gaps.items()} for m in rows.others}
    means = {name: mean_gap(row, rows.floors, MEAN_OVER) for name, row in gaps.items()}
    return {
        "class_names": case.data.class_names,
        "counts": {role: len(which) for role, which in vars(case.splits).items()},
        "models": [{"name": m.model.name, "role": m.model.role, **m.model.source} for m in measurements],
        "figures": rows.rows,
        "withheld": rows.withheld,
        "reference": _reference(rows),
        "mean_gap": {name: mean for name, mean in means.items() if mean},
        "relearn": relearn.curves(rows),
    }


def _reference(rows: Rows) -> dict[str, Any]:
    """Judge the retrained models as a reference: their number, the check of their recipe, and the reason if it
    fails."""
    repetitions, test = rows.of("repeated"), rows.case.splits.test
    reason, shares = "recipe_unchecked", []
    if repetitions and len(test):
        shares = [accuracy(m.logits, rows.labels, test) for m in (rows.original, repetitions[0])]
        reason = None if reproduces(*shares) else "recipe_differs"
    if reason is None and any("method" in m.model.source for m in rows.retrained):
        reason = rows.case.doubt  # the project's own retraining began where it is not known that the original did
    accuracies = {"original": shares[0].value, "repeated": shares[1].value} if shares else {}
    return {"models": len(rows.retrained), "approximate": reason is not None, "why": reason, **accuracies}


def audit(case: Case, models: list[Model], seed: int = 0) -> Generator[Event, None, dict[str, Any]]:
    """Yield progress; return the figures of all models as JSON values.

    Only the test half reports; `mia_entropy` also uses the validation half, by its definition. What can't be known is
    withheld with the code of the reason. Nothing is trained but probes and the copies that relearn.

    Parameters
    ----------
    case
        The images.
    models
        All models, exactly one original among them.
    seed
        Seed of the probe's sample and of relearning.
    """
    start = time.monotonic()
    measuring = measure(case, models, seed)
    measurements = yield from map_events(measuring, lambda passes: Progress(*passes, "unit_passes", "task_measuring"))
    result = figures(case, measurements)
    return {**result, "seed": seed, "seconds": round(time.monotonic() - start, 3)}
