"""The estimate for a model that never saw the images, in a record: marked as an estimate, and not used to judge."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import engine
import pytest
import records
import sealing
from evidencing import write
from verifier import alone

from megu.base.errors import MeguError
from megu.project.project import Project
from megu.project.results import result_of
from megu.project.schema import ForgetRule
from megu.record.read_record import read
from megu.record.report import html
from megu.record.report.words import WORDS
from megu.record.schema.record import Record
from megu.record.verifying import recomputed
from megu.unlearn.runs import start_run
from megu.unlearn.sketch import parameters
from megu.worker.stages import make_stage

ALL = {"value": 0.4, "low": 0.2, "high": 0.6, "count": 5, "calibrated_on": "validation"}
ESTIMATE = {"method": "sketch", **ALL}


@pytest.fixture(autouse=True)
def brief(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(parameters, "FEWEST_IMAGES", 256)
    monkeypatch.setattr("megu.similarity.remote.keys._ask", lambda *args: None)
    monkeypatch.setattr("appdirs.user_data_dir", lambda *args: str(tmp_path / "user"))


@pytest.fixture
def project(tiny_project: Callable[..., Project]) -> Project:
    """Tiny pictures, a quarter of which were forgotten."""
    new_project = tiny_project(method=None)
    new_project.choices.forget = ForgetRule(kind="random", share=0.25)
    start_run(new_project.choices, "fine_tune", None, {"epochs": 1})
    new_project.save()
    return new_project


def states(record: Record) -> dict[str, str]:
    return {row.what: row.state for row in recomputed.rows(record)}


def test_a_record_tells_the_estimate_once_there_is_one(project: Project, tmp_path: Path) -> None:
    before = write(project, tmp_path)
    assert read(before).content.expected is None and "expected" not in sealing.predicate(before)["content"]
    engine.run(project, "sketch", "run-1")
    after = write(project, tmp_path)
    assert after != before
    result = result_of(project, make_stage("sketch", "run-1"))
    estimate = read(after).content.expected
    assert estimate is not None and (estimate.method, estimate.calibrated_on) == ("sketch", "training")
    share = {name: result["recognise"][name] for name in ("value", "low", "high", "count")}
    assert {name: getattr(estimate, name) for name in share} == share
    verdicts = [sealing.predicate(path)["content"]["verdict"] for path in (before, after)]
    assert verdicts[0] == verdicts[1], "nothing is judged by it"
    assert states(read(after))["row_expected"] == "same" and "row_expected" not in states(read(before))
    assert alone().main([str(after)]) == alone().main([str(before)]) == 3, "unaltered, by anyone"
    assert "not a measurement of a retrained model" in (after.parent / "report.html").read_text("utf-8")


@pytest.mark.parametrize(
    "change",
    [{"low": 0.9}, {"high": 0.1}, {"value": 1.4, "high": 1.6}, {"low": -0.1}, {"count": 7}, {"value": 0.41}, "classes"],
)
def test_an_estimate_that_can_not_be_is_found_by_both(change: Any, project: Project, tmp_path: Path) -> None:
    engine.run(project, "sketch", "run-1")
    path = write(project, tmp_path)

    def forge(predicate: dict[str, Any]) -> None:
        content = predicate["content"]
        content["expected"].update(ESTIMATE, value=0.5, count=content["forget_set"]["count"])
        if isinstance(change, dict):
            content["expected"].update(change)
        else:
            content["forget_set"]["kind"] = change

    sealing.forge(path, lambda predicate: predicate["content"]["expected"].update(ESTIMATE, value=0.5, count=6))
    assert "row_expected" in states(read(path))
    sealing.forge(path, forge)
    assert states(read(path))["row_expected"] == "differs"
    assert "what was estimated" in set(alone().find_faults(sealing.predicate(path), alone().datetime.now(alone().UTC)))


@pytest.mark.parametrize(
    "changes", [{"value": 1}, {"method": "guess"}, {"calibrated_on": ""}, {"retrained": True}, None]
)
def test_what_is_no_estimate_is_no_record(changes: Any, project: Project, tmp_path: Path) -> None:
    engine.run(project, "sketch", "run-1")
    path = write(project, tmp_path)

    def forge(predicate: dict[str, Any]) -> None:
        content = predicate["content"]
        content["expected"] = None if changes is None else {**content["expected"], **changes}

    sealing.forge(path, forge)
    with pytest.raises(MeguError):
        read(path)
    assert alone().main([str(path)]) != 3


def test_the_report_says_estimated_and_never_retrained(project: Project) -> None:
    forget = {**records.record().content.forget_set.model_dump(mode="json"), "kind": "random"}
    without = html.page(records.record(forget_set=forget))
    page = html.page(records.record(forget_set=forget, expected=ESTIMATE))
    start = WORDS["estimated"].split(",")[0]
    assert start in page and start not in without
    assert "It is not a measurement of a retrained model" in page
    assert "about 40.0 % of the 5 forgotten images, between 20.0 % and 60.0 %" in page.replace(
        "\N{NO-BREAK SPACE}", " "
    )
    for language in ("de", "zh_CN"):
        text = html.page(records.record(forget_set=forget, expected=ESTIMATE), language)
        assert start not in text and json.dumps(text) != json.dumps(page)
