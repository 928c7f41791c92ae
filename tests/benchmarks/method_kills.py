"""Every method on the sample: stopped at a third, its process killed with SIGKILL at two thirds, and gone on with.

The weights have to be those of a run in one go, bit for bit.
"""

import sys

from common import Table, engine, sample_project, scratch
from killed import SIGNAL, UNLEARN, kill

from megu import compute
from megu.methods.table import METHODS
from megu.project import Project
from megu.stages.unlearn import so_far


def main() -> int:
    table = Table("Every method stopped, killed and gone on with, on the sample")
    compute.warm_up()
    with scratch() as folder:
        for method in METHODS:
            with sample_project(folder / "whole", method=method) as whole:
                steps = engine.result(whole, "unlearn", "run-1")["steps"]
                expected = engine.weights_digest(whole)
            sample_project(folder / "killed", method=method).close()
            stop, end = steps // 3, 2 * steps // 3
            if kill(folder / "killed", stop, end) != -SIGNAL:
                raise RuntimeError(f"{method} ended before it was killed")
            with Project.open(folder / "killed") as again:
                lost = end - (so_far(again, UNLEARN) or {})["steps"]
                engine.run(again, "unlearn", "run-1")
                other = int(engine.weights_digest(again) != expected)
            print(f"  {method}: {steps} steps, stopped at {stop}, killed at {end}: {lost} done again", flush=True)
            table.row(f"{method}: other weights", other, 0)
    return table.end()


if __name__ == "__main__":
    sys.exit(main())
