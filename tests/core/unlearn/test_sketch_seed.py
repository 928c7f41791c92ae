"""The random draws of a sketch follow from the seed of its run."""

import engine
from making import MakeProject
from safetensors.numpy import load_file

from megu.base.events import Reused
from megu.project.schema import ForgetRule
from megu.unlearn.runs import start_run
from megu.unlearn.sketch.stage_sketch import ANSWERS
from megu.worker.stages import make_stage


def test_runs_of_another_seed_have_a_sketch_of_their_own(make_project: MakeProject) -> None:
    """One sketch for all would lead every model off an image in the same way: an attacker could tell by it."""
    project = make_project(method=None)
    project.choices.forget = ForgetRule(kind="random", share=0.05)
    for method, seed in (("megu_plus", 0), ("megu_plus", 3), ("fine_tune", 3)):
        start_run(project.choices, method, None, {"seed": seed})
    seeds = []
    for run in ("run-1", "run-2"):
        engine.run(project, "sketch", run)
        seeds.append(load_file(engine.folder_of(project, make_stage("sketch", run)) / ANSWERS)["log_p"])
    assert seeds[0].shape == seeds[1].shape and abs(seeds[0] - seeds[1]).max() > 0.1
    assert isinstance(engine.run(project, "sketch", "run-3")[-1], Reused)
