"""Every method on the sample: stopped at a third, its process killed with SIGKILL at two thirds, and gone on with.

The weights have to be those of a run in one go, bit for bit.
"""

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from common import Table, engine, sample_project, scratch
from killed import UNLEARN, kill

from megu.machine import torch_setup
from megu.project.project import Project
from megu.unlearn.methods.table import METHODS
from megu.unlearn.stage_unlearn import so_far

TRIES = 5
"""How often a run in one go is begun again, until it is computed as the other one: threads and precision are chosen
when a run begins, as the machine is then, and kept with it."""


@dataclass(frozen=True)
class Ended:
    """A run at its end."""

    steps: int
    weights: str
    settings: dict[str, Any]


def ended(project: Project) -> Ended:
    """Unlearn to the end, from wherever it stands."""
    result = engine.result(project, "unlearn", "run-1")
    return Ended(result["steps"], engine.weights_digest(project), result["settings"])


def in_one_go(folder: Path, method: str) -> Ended:
    """An uninterrupted run."""
    with sample_project(folder, method=method) as project:
        return ended(project)


def in_pieces(folder: Path, method: str, stop: int, end: int) -> tuple[Ended, int]:
    """A run stopped at a step, killed at another and gone on with; and how many steps the kill has lost."""
    sample_project(folder, method=method).close()
    kill(folder, stop, end)
    with Project.open(folder) as project:
        lost_steps = end - (so_far(project, UNLEARN) or {"steps": 0})["steps"]
        return ended(project), lost_steps


def main() -> int:
    table = Table("Every method stopped, killed and gone on with, on the sample")
    torch_setup.warm_up()
    with scratch() as folder:
        for method in METHODS:
            whole = in_one_go(folder / "whole", method)
            stop, end = max(1, whole.steps // 3), max(2, 2 * whole.steps // 3)
            killed, lost_steps = in_pieces(folder / "killed", method, stop, end)
            for _ in range(TRIES):
                if killed.settings != whole.settings:
                    print(
                        f"  {method}: computed as {killed.settings}, and in one go as {whole.settings}: once more",
                        flush=True,
                    )
                    whole = in_one_go(folder / "whole", method)
            text = f"{whole.steps} steps, stopped at {stop}, killed at {end}: {lost_steps} done again"
            print(f"  {method}: {text}", flush=True)
            table.row(f"{method}: other weights", int(killed != whole), 0)
    return table.end()


if __name__ == "__main__":
    sys.exit(main())
