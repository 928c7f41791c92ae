"""How long a run will take here, from the training step that the stage *baseline* measured."""

from typing import Any

from megu.errors import MeguError
from megu.methods.table import METHODS
from megu.perform import result_of
from megu.project import Project
from megu.stages.baseline import Baseline
from megu.stages.forget import Forget

OVERHEAD = 1.5
"""Batches, measuring and resume points on top of the bare step; measured on small models, less on large ones."""
START_SECONDS = 2.0
AFFORDABLE = 900.0
"""Seconds of retraining that are proposed unasked where single images are forgotten (ours): a coffee break."""


def unlearn_seconds(project: Project, method: str, parameters: dict[str, Any]) -> float | None:
    """Estimated seconds of a method with all its parameters; None while baseline or forget set are missing."""
    try:
        baseline, forget = result_of(project, Baseline()), result_of(project, Forget())
    except MeguError:
        return None
    values = METHODS[method].parameters.model_validate(parameters)
    step = baseline["seconds_per_step"] * values.batch / baseline["batch"]
    batches = values.batches(forget["count"], forget["retain"], len(baseline["class_names"]))
    return START_SECONDS + OVERHEAD * step * batches
