"""Page *Compare* of a run that was made for erasure requests: each by itself, then all together."""

from datetime import date, timedelta

import fake
import pytest
import run_results
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from run_results import compare_result, request_row

from megu.base.errors import NotReady
from megu.project.schema import ForgetRule, Request, Traces
from megu.record.erasure_requests.stage_requests import Requests
from megu.unlearn.runs import start_run
from megu_desktop.pages.compare.page import ComparePage
from megu_desktop.pages.shared import request_runs

EIGHT = ForgetRule(classes=["eight"])


@pytest.fixture
def work(tmp_path, qtbot):
    result = fake.FakeWork(fake.make_project(tmp_path))
    yield result
    result.close()


@pytest.fixture
def page(work, qtbot):
    result = ComparePage(work)
    qtbot.addWidget(result)
    work.changed.connect(result.refresh)  # as the wizard does
    result.resize(1040, 700)
    result.show()
    return result


def asked(work, *references, earlier=()):
    """A finished run for requests; `earlier` were met before it."""
    due = date.today() - timedelta(days=3)
    requests = [Request(reference=reference, forget=EIGHT, due=due) for reference in (*references, *earlier)]
    work.change(lambda choices: setattr(choices, "requests", requests))
    work.change(lambda choices: start_run(choices, "megu_plus", "balanced", {}))
    run = work.choices.runs[0]
    run.requests, run.earlier = list(references), dict.fromkeys(earlier, "run-1")
    work.project.save()
    fake.publish(work.project, "noise", {}, run.id)
    fake.publish(work.project, "unlearn", run_results.unlearn_result(), run.id, model__safetensors=b"weights")
    return run


def judged(work, page, *rows, earlier=()):
    own = [row["reference"] for row in rows if row["reference"] not in earlier]
    run = asked(work, *own, earlier=earlier)
    fake.publish(work.project, "compare", compare_result(), run.id)
    fake.publish(work.project, "requests", {"requests": list(rows)}, run.id)
    page.refresh()
    return run


def said(part):
    return [one.text() for one in part.findChildren(QLabel) if one.isVisibleTo(part) and one.text()]


def test_requests_are_looked_at_along_with_the_comparison(page, work):
    run = asked(work, "R-1")
    page.refresh()
    [(job, stages)] = work.jobs
    assert job == "compare" and stages[-1] == "requests" and "compare" in stages
    fake.publish(work.project, "compare", compare_result(), run.id)
    fake.publish(work.project, "requests", {"requests": [request_row("R-1", "met")]}, run.id)
    work.finish()
    page.refresh()
    assert len(work.jobs) == 1 and page.requests.isVisible()


def test_where_a_request_can_not_be_looked_at_it_is_compared_all_the_same(page, work, monkeypatch):
    def refuse(*_):
        raise NotReady("traces_run", run="run-9")

    monkeypatch.setattr(Requests, "needs", refuse)
    run = asked(work, "R-1")
    page.refresh()
    assert [stages[-1] for _, stages in work.jobs] == ["compare"]
    fake.publish(work.project, "compare", compare_result(), run.id)
    work.finish()
    assert page.title() == "The model no longer recognises eight" and "run-9" in page.error.sentence()


def test_a_run_that_was_compared_before_is_looked_at_once_more(page, work):
    run = asked(work, "R-1")
    fake.publish(work.project, "compare", compare_result(), run.id)
    page.refresh()
    assert [stages[-1] for _, stages in work.jobs] == ["requests"]


def test_without_requests_and_of_erased_runs_nothing_more_is_looked_at(page, work):
    run = asked(work)
    fake.publish(work.project, "compare", compare_result(), run.id)
    page.refresh()
    assert work.jobs == [] and page.requests.isHidden() and page.pooled.isHidden()
    requests = [Request(reference="R-1", forget=EIGHT)]
    work.change(lambda choices: setattr(choices, "requests", requests))
    run.requests = ["R-1"]
    work.change(lambda choices: setattr(choices, "traces", Traces(begun="2026-03-01T10:00:00+00:00", runs=["run-1"])))
    assert work.jobs == []


def test_several_requests_stand_by_themselves_before_all_together(page, work):
    judged(work, page, request_row("R-1", "met"), request_row("R-2", "not_met"), request_row("R-3", "cannot_tell"))
    assert page.title() == "This model meets 1 of 3 requests"
    assert page.pooled.headline.text() == "All requests together: The model no longer recognises eight"
    assert "rest as well as before" in page.pooled.subtitle.text()
    text = said(page.requests)
    assert [one for one in text if one.startswith("R-")] == ["R-1", "R-2", "R-3"]
    assert sum("3 days late" in one for one in text) == 3
    assert any("can still tell its images from images of the same" in one for one in text)
    assert any("Can't tell from 16 images" in one and "At least 120 such images are needed" in one for one in text)
    assert "93.8\N{NO-BREAK SPACE}% (71.7 to 98.9)" in text, "the share now, with its interval"
    attack = text.index("Taken for training images by an attacker")
    assert text[attack + 1] == text[attack + 2] == "68.8\N{NO-BREAK SPACE}% (44.4 to 85.8)", "unchanged"
    assert text[attack + 3 : attack + 6] == [
        "… the same for unseen images",
        "80.0\N{NO-BREAK SPACE}%",
        "77.5\N{NO-BREAK SPACE}%",
    ]
    assert (
        page.requests.mapTo(page, page.requests.rect().bottomLeft()).y()
        < page.pooled.mapTo(page, page.rect().topLeft()).y()
    )


def test_one_that_was_met_before_is_shown_beside_its_own_model(page, work):
    judged(work, page, request_row("R-2", "met"), request_row("R-1", "met", own=False), earlier=("R-1",))
    text = said(page.requests)
    assert page.title() == "This model meets all 2 requests" and text.count("When it was met") == 1
    assert any("checked again here" in one for one in text)


def test_of_an_earlier_model_that_was_erased_nothing_is_said(page, work):
    judged(work, page, request_row("R-2", "met"), request_row("R-1", "met", own=False, before=None), earlier=("R-1",))
    assert "–" in said(page.requests) and page.title() == "This model meets all 2 requests"


def test_one_request_alone_is_not_said_twice(page, work):
    judged(work, page, request_row("R-1", "not_met"))
    assert page.title() == "The model no longer recognises eight" and page.pooled.isHidden()
    assert any("can still tell its images" in one for one in said(page.requests))
    assert "Taken for training images by an attacker" not in said(page.requests), "folded away"
    QTest.mouseClick(page.requests.folds[0].button, Qt.MouseButton.LeftButton)
    assert "Taken for training images by an attacker" in said(page.requests)


def test_in_a_project_to_look_at_it_is_said_that_nobody_looked(page, work):
    run = asked(work, "R-1", "R-2")
    fake.publish(work.project, "compare", compare_result(), run.id)
    work.project.read_only = True
    page.refresh()
    assert page.title().startswith("All requests together: The model") and work.jobs == []
    assert "have not been checked one by one yet" in page._subtitle.text()


def test_what_would_help_is_one_click_away(page, work, qtbot, monkeypatch):
    calls = []

    def prepare(project, references, method, strength):
        calls.append((references, method, strength))
        start_run(project.choices, method, strength or None, {})
        return project.choices

    monkeypatch.setattr(request_runs, "prepare", prepare)
    judged(work, page, request_row("R-1", "met"), request_row("R-2", "not_met"))
    retrain, usual = page.requests.buttons
    assert (retrain.text(), usual.text()) == ("Retrain without its images", "Unlearn with MeGU+, thorough")
    with qtbot.waitSignal(page.begun, timeout=20_000):
        QTest.mouseClick(usual, Qt.MouseButton.LeftButton)
    assert calls == [(["R-1", "R-2"], "megu_plus", "thorough")]
    assert work.choices.current_run == "run-2" and len(work.jobs) == 0, "it waits to be started"


def test_where_it_can_not_help_it_says_why(page, work, qtbot, monkeypatch):
    def prepare(*_):
        raise NotReady("request_no_images", reference="R-2")

    monkeypatch.setattr(request_runs, "prepare", prepare)
    judged(work, page, request_row("R-2", "cannot_tell"))
    [retrain] = page.requests.buttons
    QTest.mouseClick(retrain, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "“R-2” has no images yet" in page.requests.message.text(), timeout=20_000)
    assert [run.id for run in work.choices.runs] == ["run-1"] and retrain.isEnabled()
    work.project.read_only = True
    page.refresh()
    assert not retrain.isEnabled() and "read-only" in retrain.toolTip()


def test_a_real_run_is_prepared(page, work, qtbot):
    """With all that the engine asks for: the list of images, and what the policy fixed."""
    judged(work, page, request_row("R-1", "not_met"))
    with qtbot.waitSignal(page.begun, timeout=20_000):
        QTest.mouseClick(page.requests.buttons[0], Qt.MouseButton.LeftButton)
    run = work.choices.runs[-1]
    assert (run.method, run.strength, run.requests) == ("retrain", None, ["R-1"])
