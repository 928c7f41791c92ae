"""Time until *Measure everything* shows figures, and its cost beside whole courses of relearning.

Takes the sample, or a copy of the project whose folder is given: its current run is measured again.
"""

import shutil
import sys
import time
from pathlib import Path

from common import Table, scratch
from making import make_project_at

from megu.base.events import Progress, Saved
from megu.compare.audit.measure import answer_passes, relearning_passes
from megu.compare.audit.of_project import collect
from megu.compare.case import JUDGED
from megu.compare.expected_time import audit_seconds
from megu.compare.metrics import relearn
from megu.forget.stage_forget import Forget
from megu.machine import torch_setup
from megu.project.perform import perform
from megu.project.project import Project
from megu.project.stage import order
from megu.worker.stages import make_stage

FIRST = 120.0
"""Seconds until figures are told at the latest."""
SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample"


def project_in(folder: Path, path: Path | None) -> Project:
    """A copy of a project without what was measured, or one of the sample with a finished run."""
    if path is None:
        project = make_project_at(folder, SAMPLE, steps=60)
    else:
        shutil.copytree(path, folder)
        project = Project.open(folder)
        for name in ("audit", "measured"):
            shutil.rmtree(folder / "stages" / name, ignore_errors=True)
    shutil.rmtree(folder / "partial", ignore_errors=True)
    for stage in order(project, make_stage("compare", project.choices.current_run)):
        for _ in perform(project, stage):
            pass
    return project


def main() -> int:
    """Measure, and print what it took."""
    torch_setup.warm_up()
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    table = Table("Measuring everything")
    with scratch() as place, project_in(place / "project", path) as project:
        run = project.choices.current_run or "run-1"
        case, models = collect(project, {}, 0, Forget(run))
        seconds = audit_seconds(project, run)
        start, moments, count = time.monotonic(), [], 0
        for event in perform(project, make_stage("audit", run)):
            now = time.monotonic() - start
            if isinstance(event, Saved):
                moments.append(now)
            elif isinstance(event, Progress) and event.task == "task_measuring":
                count = event.done
        whole = time.monotonic() - start
    models_judged = [model for model in models if model.role in JUDGED]
    most = sum(answer_passes(case, model) + relearning_passes(case, model) for model in models)
    case.relearning = relearn.STEPS, None
    features = len(models_judged) * (min(len(case.splits.train), 10_000) + len(case.alike))
    former = features + sum(answer_passes(case, model) + relearning_passes(case, model) for model in models)
    table.row("first figures", moments[0], FIRST, "s")
    table.row("everything", whole, unit="s")
    table.row("estimated before", seconds or 0.0, unit="s")
    table.row("image passes at most", most)
    table.row("image passes of the whole courses (control)", former)
    table.row("the former in the latter", most / former, 0.5)
    assert count == most, "the bar ends at its end"
    return table.end()


if __name__ == "__main__":
    sys.exit(main())
