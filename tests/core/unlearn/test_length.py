"""The length of unlearning: passes over the images, a tenth of the original's training, an early end."""

from collections.abc import Callable
from typing import Any

import engine
import pytest
import torch
from safetensors.torch import load_file

from megu.base.parameters import parameter
from megu.project import perform
from megu.project.project import Project
from megu.project.schema import Origin
from megu.unlearn import expected_time
from megu.unlearn.methods.common import find_round_end, plan_rounds
from megu.unlearn.methods.megu import SMALLEST_BATCH
from megu.unlearn.methods.parameters import TrainingParameters
from megu.unlearn.methods.table import METHODS, RETRAIN
from megu.unlearn.runs import COST_LIMIT, changed_parameters, check_parameters, start_run
from megu.unlearn.training.early_stopping import Aim, EarlyStopping, end_step
from megu.worker.stages import make_stage

UNLEARNING = [name for name in METHODS if name != RETRAIN]
CIFAR, HANDS = (5_000, 45_000), (165, 1_488)
LATER = {"stop_early", "longest", "length", "sketch", "odds_weight"}
"""Fields that 0.1.0 had not."""
LONG = {"length": 40.0, "batch": 32}


def fitted(method: str, counts: tuple[int, int], scenario: Any = "classes", **changes: Any) -> tuple[Any, int]:
    return METHODS[method].values(None, changes, scenario).resolved(*counts, 10)


@pytest.mark.parametrize(
    ("scenario", "counts", "steps"),
    [("classes", CIFAR, 750), ("random", CIFAR, 589), ("chosen", (100, 49_900), 300), ("subclass", CIFAR, 300)],
)
def test_fifty_thousand_images_get_the_steps_of_the_reference_run(
    scenario: str, counts: tuple[int, int], steps: int
) -> None:
    values, share_kept = fitted("megu_plus", counts, scenario)
    before = type(values).stored({**values.written(), "steps": steps})
    assert (values.steps, values.batch, values.rate, share_kept) == (steps, 128, before.rate, counts[1])


@pytest.mark.parametrize("method", UNLEARNING)
@pytest.mark.parametrize(("counts", "epochs"), [(CIFAR, 26), (HANDS, 6), (HANDS, 4)])
def test_no_method_goes_beyond_a_tenth_of_the_recipe(method: str, counts: tuple[int, int], epochs: int) -> None:
    values, share_kept = fitted(method, counts, longest=COST_LIMIT * epochs)
    images = values.training_batches(counts[0], share_kept, 10) * values.batch
    assert images <= COST_LIMIT * epochs * sum(counts) + values.batch
    assert share_kept >= min(values.batch, counts[1])


def test_few_images_are_shown_in_small_batches() -> None:
    values, _ = fitted("megu_plus", HANDS, longest=0.6)
    usual = METHODS["megu_plus"].values(None, {})
    assert values.steps == 62 and values.batch == SMALLEST_BATCH
    assert values.rate == pytest.approx(usual.rate * (16 / 128) ** 0.5)  # type: ignore[attr-defined]
    assert fitted("megu_plus", HANDS, longest=6.0)[0].batch > values.batch, "more images: larger batches"


def test_steps_that_the_user_sets_are_made_exactly() -> None:
    values = METHODS["megu_plus"].values("balanced", {"steps": 7})
    assert values.resolved(*HANDS, 10)[0].steps == 7  # type: ignore[attr-defined]
    assert values.written().keys() & LATER == set(), "a run of that length as 0.1.0 had it"
    assert METHODS["megu_plus"].values("balanced", {"steps": 0}).resolved(*HANDS, 10)[0].steps == 0  # type: ignore[attr-defined]


@pytest.mark.parametrize("method", UNLEARNING)
def test_parameters_of_before_mean_what_they_did(method: str) -> None:
    """They neither end early nor are cut, and name the same results."""
    kind = METHODS[method].parameters
    before = {name: v for name, v in kind().model_dump(mode="json").items() if name not in LATER}
    values = kind.stored(before)
    assert values.written() == before
    assert not values.stop_early and not values.longest  # type: ignore[attr-defined]
    again = check_parameters(method, None, kind.complete(before))
    assert again == before


FIRST_VERSION = {
    "megu_plus": "batch seed guard steps rate negative_strength positive_strength forget_share true_weight calibrate"
    " noise_steps noise_rate noise_penalty passes similarity_weight sharpness mislead noisy_share shift flip",
    "megu": "batch seed guard steps rate negative_strength positive_strength forget_share true_weight calibrate"
    " noise_steps noise_rate noise_penalty",
    "retrain": "batch seed guard epochs rate weight_decay shift flip",
    "unsir": "batch seed guard rate repair_rate per_class repair_batch noise_steps noise_rate copies noise_penalty",
    "unsir_paper": "batch seed guard rate repair_rate per_class repair_batch noise_steps noise_rate strength"
    " noise_penalty",
    "fine_tune": "batch seed guard epochs rate weight_decay shift flip",
    "neg_grad_plus": "batch seed guard epochs rate weight_decay retain_weight momentum",
    "random_labels": "batch seed guard epochs rate",
    "bad_teacher": "batch seed guard epochs rate retain_share temperature",
    "scrub": "batch seed guard epochs forget_epochs rate weight_decay forget_batch alpha gamma temperature",
    "salun": "batch seed guard epochs rate weight_decay share shift flip",
    "ssd": "batch seed guard alpha dampening",
}
"""The parameters of each method in 0.1.0."""


@pytest.mark.parametrize("method", FIRST_VERSION)
def test_every_parameter_since_says_what_runs_without_it_stand_for(method: str) -> None:
    kind = METHODS[method].parameters
    first = set(FIRST_VERSION[method].split())
    assert set(kind.model_fields) - first == set(kind.complete({})), "declare it with unwritten="


class Widened(TrainingParameters):
    """Parameters of a method that had results before it got `depth`."""

    depth: int = parameter(3, "Depth", "How deep.", unwritten=1)


def test_a_field_added_later_renames_no_result() -> None:
    before = Widened(depth=1).written()
    assert "depth" not in before and Widened.stored(before).depth == 1, "what runs without it stand for"
    assert Widened().written()["depth"] == 3, "today's default says what it is"
    assert "depth" not in TrainingParameters.complete({}), "another method's fields are its own"


def test_what_is_known_of_the_recipe_limits_a_run(make_project: Callable[..., Project]) -> None:
    project = make_project(method=None)
    project.choices.model.origin = Origin(epochs=26)  # type: ignore[union-attr]
    run = start_run(project.choices, "fine_tune", None, {})
    assert run.parameters["longest"] == pytest.approx(2.6) and changed_parameters(run) == {
        "longest": pytest.approx(2.6)
    }
    assert "longest" not in start_run(project.choices, RETRAIN, None, {}).parameters
    run_without_steps = start_run(project.choices, "fine_tune", None, {"longest": 0.0})
    assert "longest" not in run_without_steps.parameters, "the user lifted the limit"


def test_a_shortened_run_shows_a_share_of_the_images_to_keep(make_project: Callable[..., Project]) -> None:
    project = make_project(method="fine_tune", longest=0.25, batch=32)
    result = engine.result(project, "unlearn", "run-1")
    length = result["length"]
    assert length["resolved"]["epochs"] == 1 and length["kept"] < 300 and result["steps"] * 32 <= 0.25 * 1078 + 32


# --- the early end ---------------------------------------------------------------------------------------------------


def row(step: int, share: float, retain: float, off: float | None = None, **more: float) -> dict[str, Any]:
    measurement = {"recognised": share, "loss": 5.0, "entropy": 1.0, **({} if off is None else {"off": off}), **more}
    return {"step": step, "retain": retain, "watch": measurement}


def watching(aim: Aim | None) -> EarlyStopping:
    rule = object.__new__(EarlyStopping)
    rule.__dict__.update(aim=aim, retain_count=1000)
    return rule


FIRST = row(0, 1.0, 0.95, 5.0)
GOOD = row(9, 0.0, 0.95, 0.05)


@pytest.mark.parametrize(
    ("rows", "enough"),
    [
        ([GOOD, GOOD], True),
        ([GOOD], False),  # one look can be luck
        ([GOOD, row(9, 0.02, 0.95, 0.05)], False),  # still recognised
        ([GOOD, row(9, 0.0, 0.92, 0.05)], False),  # the rest is not kept
        ([GOOD, row(9, 0.0, 0.95, 0.2)], False),  # the answers are not where they are led to
        ([row(9, 0.0, 0.95), row(9, 0.0, 0.95), row(9, 0.0, 0.95)], True),  # of a method that leads them nowhere
        ([row(9, 0.0, 0.95), row(9, 0.0, 0.95), row(9, 0.0, 0.95, entropy=1.2)], False),  # which still change
    ],
)
def test_what_is_enough(rows: list[dict[str, Any]], enough: bool) -> None:
    assert watching(Aim(0.01)).is_enough([FIRST, *rows]) is enough
    assert not watching(None).is_enough([FIRST, *rows]), "nothing tells when a sub-class is forgotten far enough"


def test_single_images_are_to_be_no_easier_than_unseen_ones() -> None:
    rows = [row(9, 0.9, 0.95), row(9, 0.9, 0.95), row(9, 0.9, 0.95)]
    assert watching(Aim(0.92, loss=4.0)).is_enough([FIRST, *rows])
    assert not watching(Aim(0.92, loss=6.0)).is_enough([FIRST, *rows])


def test_it_ends_early_and_resumes_to_the_same_bits(make_project: Callable[..., Project]) -> None:
    """A run of many passes ends once it was enough; stopped before and after that was found, it ends in the same."""
    whole = make_project("whole", **LONG)
    result = engine.result(whole, "unlearn", "run-1")
    length = result["length"]
    assert 0 < length["enough"] < result["steps"] < length["planned"] / 2
    assert result["history"][-1]["forget"] <= 0.01 and result["history"][-1]["retain"] >= 0.98
    stopped = make_project("stopped", **LONG)
    for until in (5, length["enough"] + 2):
        _stop_at(stopped, until)
    engine.run(stopped, "unlearn", "run-1")
    first, second = (
        load_file(engine.folder_of(p, make_stage("unlearn", "run-1")) / "model.safetensors") for p in (whole, stopped)
    )
    assert all(torch.equal(first[name], second[name]) for name in first)


def _stop_at(project: Project, step: int) -> None:
    stages = [make_stage(name, "run-1") for name in ("model", "images", "baseline", "forget", "similarity", "noise")]
    for stage in stages:
        for _ in perform.perform(project, stage):
            pass
    events = perform.perform(project, make_stage("unlearn", "run-1"))
    for event in events:
        if getattr(event, "step", 0) >= step:
            events.close()
            return
    raise AssertionError("it ended before")


def test_alternating_methods_end_behind_a_round() -> None:
    plan = plan_rounds(2, 3, 3, 2)  # FFRRR FFRRR RRR
    assert [find_round_end(plan, step) for step in (0, 1, 2, 4, 5, 9, 12)] == [5, 5, 5, 5, 13, 13, 13]


def test_what_the_last_steps_are_for() -> None:
    class Planned:
        steps, ends = 100, None

    assert end_step(Planned(), 20) == 30 and end_step(Planned(), 95) == 100  # type: ignore[arg-type]


# --- estimates -------------------------------------------------------------------------------------------------------


def test_estimates_come_from_what_runs_took(
    make_project: Callable[..., Project], monkeypatch: pytest.MonkeyPatch
) -> None:
    project = make_project(steps=4)
    values = METHODS["megu_plus"].values("balanced", {}).model_dump()
    engine.run(project, "baseline", "run-1")
    engine.run(project, "forget")
    before = expected_time.unlearn_seconds(project, "megu_plus", values)
    result = engine.result(project, "unlearn", "run-1")
    after = expected_time.unlearn_seconds(project, "megu_plus", values)
    fitted_parameters, _ = METHODS["megu_plus"].values("balanced", {}).resolved(104, 974, 10)
    images = fitted_parameters.steps * fitted_parameters.batch  # type: ignore[attr-defined]
    assert before is not None and after != before
    assert after == pytest.approx(expected_time.START_SECONDS + images * result["seconds"] / (4 * 128))
