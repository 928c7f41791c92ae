"""Cost of unlearning: the seconds of all its steps, from the stage *compare*. Audits do not measure it."""

from megu.base.translation import QT_TRANSLATE_NOOP
from megu.compare.metrics.figure import Figure, Requirement
from megu.compare.metrics.rows import Metric

COST = Figure(
    "cost",
    unit="seconds",
    floor=False,
    compared=True,
    audited=False,
    asked=Requirement(
        "cost",
        1,
        QT_TRANSLATE_NOOP(
            "compare",
            "Time of all steps: similarity, noise and unlearning. Measurements for this page are not included.",
        ),
    ),
)
METRIC = Metric(70, (COST,))
