"""An audit as a generator of events, for models that are at hand: `megu audit` and the bench call it."""

import time
from collections.abc import Generator
from typing import Any

from megu.base.events import Event, Progress, mapped
from megu.compare.audit.case import Case, Model
from megu.compare.audit.figures import Figures
from megu.compare.audit.measure import measure


def audit(case: Case, models: list[Model], seed: int = 0) -> Generator[Event, None, dict[str, Any]]:
    """Yields progress and returns the figures of all models as JSON values (`Figures.result`).

    models: exactly one original among them. The test half alone reports; `mia_entropy` alone also uses the validation
    half, by its definition. What can't be known is withheld with the reason's code. Nothing is trained but probes and
    the copies that relearn.
    """
    began = time.monotonic()
    measuring = measure(case, models, seed)
    measured = yield from mapped(measuring, lambda passes: Progress(*passes, "unit_passes", "task_measuring"))
    told = Figures(case, measured).result()
    return {**told, "seed": seed, "seconds": round(time.monotonic() - began, 3)}
