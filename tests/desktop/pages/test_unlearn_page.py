"""Page *Unlearn*: the honest choice, the run while it goes on, and what is shown after it."""

import math
import time
from dataclasses import replace

import fake
import pytest
import run_results
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from megu.base import files
from megu.base.errors import Diverged, ProjectError
from megu.base.events import Finished, LossPoint, Metrics, Note, Progress, Reference, Reused, Saved, Started
from megu.machine.time_left import Pace, round_estimate
from megu.project.project import Project
from megu.project.results import current_key
from megu.project.schema import Origin
from megu.unlearn.methods.table import METHODS
from megu.unlearn.training.resume import SHOWN
from megu.worker.stages import make_stage
from megu_desktop.pages.unlearn import method_choice
from megu_desktop.pages.unlearn.curves import Curves
from megu_desktop.pages.unlearn.method_choice import MethodChoice
from megu_desktop.pages.unlearn.page import UnlearnPage
from megu_desktop.text.flow_messages import Say
from megu_desktop.wizard import wizard
from megu_desktop.work import flow


@pytest.fixture
def work(tmp_path, qtbot):
    project = fake.make_project(tmp_path)
    result = fake.FakeWork(project)
    yield result
    result.close()


@pytest.fixture
def page(work, qtbot):
    result = UnlearnPage(work)
    qtbot.addWidget(result)
    result.resize(1040, 700)
    result.show()
    result.refresh()
    return result


def finish(work, run_id, **changes):
    method = work.choices.run(run_id).method
    if method != "retrain":
        fake.publish(work.project, "noise", {"negative": [], "positive": []}, run_id)
    result = run_results.unlearn_result(method, **changes)
    fake.publish(work.project, "unlearn", result, run_id, model__safetensors=b"weights")
    if work.busy:
        work.finish()


# --- before ----------------------------------------------------------------------------------------------------------


def test_it_begins_with_the_choice_and_says_how_long_either_way_takes(page):
    assert page.choice.isVisible() and not page.view.progress.isVisible()
    assert "eight" in page._subtitle.text()
    assert page.choice.retrain.detail().startswith("About ") and "strongest proof" in page.choice.retrain.detail()
    assert page.choice.unlearn.detail().startswith("About ")
    assert (page.choice.method, page.choice.strength) == ("megu_plus", "balanced")
    assert page.choice.start_button.text() == "Start unlearning" and page.choice.start_button.isEnabled()


def test_more_steps_take_longer_and_a_strength_sets_the_parameters(page):
    def seconds():
        before = page.choice.values()
        return page._seconds(page.choice.method, before), before["length"]

    page.choose("megu_plus", "gentle")
    gentle, few = seconds()
    page.choose("megu_plus", "thorough")
    thorough, many = seconds()
    assert few < many and gentle <= thorough, "few images are shown as often at the least"
    page.choose("megu_plus", "thorough", {"length": 40.0})
    assert seconds()[0] > thorough


def test_the_cheaper_of_retraining_and_unlearning_is_proposed(work, qtbot, monkeypatch):
    seconds = {"retrain": 60.0, "megu_plus": 300.0}
    monkeypatch.setattr(UnlearnPage, "_seconds", lambda self, method, values: seconds[method])
    page = UnlearnPage(work)
    qtbot.addWidget(page)
    page.show()
    page.refresh()
    assert page.choice.method == "retrain" and "no longer than unlearning" in page.choice.retrain.detail()
    page.choose("megu_plus", "balanced")
    page.refresh()
    assert page.choice.method == "megu_plus", "proposed once: what the user chose stays"
    seconds["retrain"] = 3000.0
    work.choices.forget.classes = ["three"]
    page.refresh()
    assert page.choice.method == "megu_plus" and "No longer" not in page.choice.retrain.detail()


def test_how_long_it_goes_on_at_most_is_told(page, work):
    assert "At most 4.1 epochs" in page.choice._what_text.text() and "stops earlier" in page.choice._what_text.text()
    work.choices.model = work.choices.model.model_copy(update={"origin": Origin(epochs=6)})
    page.refresh()
    assert "At most 0.6 epochs, a tenth of the original’s training" in page.choice._what_text.text()
    assert page.choice.values()["longest"] == 0.6 and page.choice.changes() == {}


def test_a_changed_parameter_is_told_and_goes_into_the_run(page, work):
    page.choice.fold.unfold(True)
    assert not page.choice.own.isVisible()
    page.choose("megu", "balanced", {"steps": 77})
    assert page.choice.own.isVisible() and "balanced" in page.choice.own.text()
    page.start()
    run = work.choices.run(work.choices.current_run)
    assert (run.method, run.strength, run.parameters["steps"]) == ("megu", "balanced", 77)


def test_a_parameter_out_of_range_stops_start(page):
    page.choice.form().set_values({"rate": 0.0})
    assert not page.choice.start_button.isEnabled() and "parameters" in page.choice.reason.text()
    page.start()
    assert page.work.choices.runs == []


def test_retraining_has_no_strength_and_its_own_form(page, work):
    page.choice.retrain.radio.click()
    assert page.choice.method == "retrain" and page.choice.strength is None
    assert not page.choice.strength_card.isVisible()
    assert page.choice.start_button.text() == "Start retraining"
    assert "epochs" in page.choice.values()
    page.start()
    assert work.jobs == [("unlearn", ["model", "images", "forget", "unlearn"])]
    assert not page.view.forget.isVisible() and page.view.retain.isVisible()


def test_other_methods_come_after_the_usual_ones_and_have_no_strengths(page, work):
    methods, rows = page.choice.methods, range(page.choice.methods.count())
    assert [methods.itemData(row) for row in rows if methods.itemData(row)] == [
        name for name in METHODS if name != "retrain"
    ]
    assert [methods.itemData(row) for row in (0, 1)] == ["megu_plus", "megu"]
    headings = [row for row in rows if methods.itemText(row) and not methods.itemData(row)]
    assert [methods.itemText(row) for row in headings] == ["Other published methods, for comparison"]
    methods.setFocus()
    methods.setCurrentIndex(1)
    QTest.keyClick(methods, Qt.Key.Key_Down)
    assert methods.currentData() == "unsir" == page.choice.method, "neither line nor heading stops the arrow keys"
    assert not page.choice.strength_card.isVisible() and page.choice.strength is None
    assert "UNSIR" in page.choice._what_text.text() and "arXiv 2111.08947" in page.choice.summary.text()
    page.choose("salun", None, {"share": 0.3})
    page.choice.fold.unfold(True)
    assert page.choice.own.isVisible() and "published" in page.choice.own.text()
    page.start()
    run = work.choices.run(work.choices.current_run)
    assert (run.method, run.strength, run.parameters["share"]) == ("salun", None, 0.3)
    assert work.jobs == [("unlearn", ["model", "images", "forget", "unlearn"])]
    assert page.view.forget.isVisible()


def test_the_loss_of_images_it_does_not_see_is_not_drawn(page):
    page.choose("fine_tune")
    page.start()
    assert not page.view.forget.isVisible() and page.view.retain.isVisible()


def test_methods_of_other_packages_have_a_heading_of_their_own(qtbot, monkeypatch):
    info = replace(METHODS["fine_tune"], title="Halving", citation="", source="halving 1.2")
    monkeypatch.setitem(METHODS, "halving", info)
    monkeypatch.setattr(method_choice, "OTHERS", {"halving": info})
    choice = MethodChoice()
    qtbot.addWidget(choice)
    texts = [choice.methods.itemText(row) for row in range(choice.methods.count())]
    assert texts[-3:] == ["", "From other packages", "Halving"] and texts.count("Halving") == 1


def test_start_waits_for_other_work_and_for_a_project_that_can_be_written(page, work):
    work.job = "images"
    page.refresh()
    assert not page.choice.start_button.isEnabled() and "Another task is running" in page.choice.reason.text()
    work.job = None
    work.project.read_only = True
    page.refresh()
    assert not page.choice.start_button.isEnabled() and "read-only" in page.choice.reason.text()


# --- while it runs ---------------------------------------------------------------------------------------------------


def test_a_run_shows_its_losses_accuracies_and_what_is_done(page, work):
    page.choose("megu", "balanced")
    page.start()
    assert work.jobs[0] == (
        "unlearn",
        ["model", "fit", "images", "baseline", "forget", "similarity", "noise", "unlearn"],
    )
    assert page.view.progress.isVisible() and not page.choice.isVisible()
    work.say(Reused("similarity", "k"), Started("noise", "k"), Progress(0, 1), Progress(2, 5))
    assert page.view.progress._count.text() == "Step 2 of 5"
    work.say(Finished("noise", "k", 9.1), Started("unlearn", "k"), Metrics(0, 300, {"forget": 0.97, "retain": 0.98}))
    work.say(*(LossPoint(step, 300, step / 10, None if step % 2 else 0.1) for step in range(1, 31)), Saved(30))
    assert page.view.forget.series()["step"] == list(range(1, 31))
    assert page.view.retain.series()["step"] == list(range(2, 31, 2))
    assert page.view.right.series() == {"step": [0.0], "forget": [0.97], "keep": [0.98]}
    assert page.view.progress._count.text() == "Step 30 of 300"
    texts = [check.text() for check in page.view.progress._checks]
    assert texts == ["Similarity reused", "Noise for eight and its neighbours, 9.1\N{NO-BREAK SPACE}s"]
    assert page.view.progress._saved_label.text() == "Saved just now. Stopping loses nothing."
    assert not page.change_button.isEnabled()


def test_a_run_without_noise_does_not_speak_of_any(page, work):
    page.choose("megu_plus", None, {"negative_strength": 0.0, "positive_strength": 0.0})
    page.start()
    work.say(Finished("similarity", "k", 2), Started("noise", "k"), Finished("noise", "k", 0.1))
    assert page.view.progress._task.text() == "Preparing"
    work.say(Started("unlearn", "k"), LossPoint(1, 300, 1.0, 0.1))
    assert [check.text()[:10] for check in page.view.progress._checks] == ["Similarity"]


def test_the_original_models_loss_is_drawn_while_the_run_goes_on(page, work):
    page.start()
    work.say(Started("unlearn", "k"), Reference("original_retain_loss", 0.07))
    assert page.view.retain._line.isVisible() and page.view.retain._line.value() == pytest.approx(0.07)


def test_a_run_says_what_it_costs_that_memory_is_short(page, work):
    page.start()
    short = Note("memory_short", {"parts": 2})
    work.say(Started("unlearn", "k"), short, LossPoint(1, 300, 1.0, 0.1), short)
    notes = page.view.progress.notes
    assert notes.isVisible() and notes.text().count("Memory ran out") == 1 and "2 parts" in notes.text()
    page.view.progress.button.click()
    assert notes.isVisible(), "it stays where the run stops"
    page.pick(None)
    page.choose("megu_plus", "gentle")
    page.start()
    assert not notes.text() and notes.isHidden(), "another run has said nothing yet"


def test_stop_and_resume_keep_the_curves_and_go_back_to_the_resume_point(page, work):
    page.start()
    work.say(Started("unlearn", "k"), *(LossPoint(step, 300, 1.0, 0.1) for step in range(1, 41)))
    page.view.progress.button.click()
    assert work.job is None and "step 40" in page.view.progress._saved_label.text()
    assert page.view.progress.button.text() == "Resume" and not page.error.isVisible()
    page.view.progress.button.click()
    assert [job for job, _ in work.jobs] == ["unlearn", "unlearn"] and len(work.choices.runs) == 1
    work.say(Started("unlearn", "k", resumed=True), LossPoint(31, 300, 2.0, 0.2))
    assert page.view.forget.series()["step"] == list(range(1, 32))
    assert page.view.forget.series()["value"][-1] == 2.0


def test_an_error_says_its_sentence_and_the_way_out(page, work):
    page.start()
    work.finish(Diverged("diverged"))
    assert page.error.isVisible() and "lower learning rate" in page.error.sentence()
    page.error.button.click()
    assert page.choice.isVisible() and work.choices.current_run is None and not page.error.isVisible()


def test_a_full_disk_is_told_and_the_run_can_go_on(page, work):
    page.start()
    work.finish(ProjectError("disk_full", folder="/project"))
    assert "no space left" in page.error.sentence() and page.view.progress.button.text() == "Resume"
    page.error.button.click()
    assert len(work.jobs) == 2 and len(work.choices.runs) == 1 and not page.error.isVisible()


def test_events_of_other_jobs_are_not_taken_for_the_run(page, work):
    work.job = "similarity"
    work.say(LossPoint(1, 300, 1.0, 1.0))
    assert page.view.forget.series()["step"] == []


# --- after -----------------------------------------------------------------------------------------------------------


def test_a_finished_run_is_shown_from_its_result_also_after_reopening(page, work, qtbot):
    page.start()
    finish(work, "run-1")
    assert page.view.summary.isVisible() and not page.view.progress.isVisible()
    assert "300 steps in 33" in page.view.summary.accessibleName() and "42" in page.view.summary.accessibleName()
    again = UnlearnPage(work)
    qtbot.addWidget(again)
    again.show()
    again.refresh()
    assert again.view.forget.series()["step"] == list(range(1, 301))
    assert again.view.right.series()["step"] == list(range(0, 301, 25))
    assert again.view.forget._line.value() == pytest.approx(math.log(10))
    assert again.view.retain._line.value() == pytest.approx(0.06)


def test_a_stopped_run_shows_its_curves_also_after_reopening(page, work, qtbot):
    page.start()
    page.stop()
    stage = make_stage("unlearn", "run-1")
    fake.publish(work.project, "noise", {"negative": [], "positive": []}, "run-1")
    partial = work.project.partial("unlearn", current_key(work.project, stage))
    losses = {"steps": [1, 2], "forget": [3.0, 2.5], "retain": [0.1, 0.2]}
    state = {"steps": 2, "total": 300, "losses": losses, "history": [{"step": 0, "forget": 0.9, "retain": 0.8}]}
    files.write_json(partial / SHOWN, state)
    again = UnlearnPage(work)
    qtbot.addWidget(again)
    again.show()
    again.refresh()
    assert again.view.forget.series()["step"] == [1, 2] and again.view.right.series()["step"] == [0]
    assert "step 2" in again.view.progress._saved_label.text()


def test_a_result_is_drawn_once(page, work, monkeypatch):
    page.start()
    finish(work, "run-1")
    calls = []
    monkeypatch.setattr(page.view, "show_run", lambda *a, **k: calls.append(a))
    page.refresh()
    page.refresh()
    assert calls == []


def test_change_method_keeps_the_run_and_begins_from_its_settings(page, work):
    page.choose("megu_plus", "gentle", {"steps": 90})
    page.start()
    finish(work, "run-1")
    page.change_button.click()
    assert page.choice.isVisible() and [run.id for run in work.choices.runs] == ["run-1"]
    assert (page.choice.strength, page.choice.values()["steps"]) == ("gentle", 90)
    assert [page.run_box.itemText(i) for i in range(page.run_box.count())] == ["Run 1: gentle", "New run"]
    page.choose("megu", "balanced")
    page.start()
    assert [run.id for run in work.choices.runs] == ["run-1", "run-2"]
    finish(work, "run-2")
    assert page.run_box.isVisible() and page.run_box.currentText().startswith("Run 2: MeGU")
    page.run_box.activated.emit(0)
    assert work.choices.current_run == "run-1"


def test_the_same_choices_find_the_earlier_run_and_start_nothing(page, work):
    page.start()
    finish(work, "run-1")
    page.pick(None)
    page.start()
    assert work.choices.current_run == "run-1" and len(work.jobs) == 1 and page.view.summary.isVisible()


def test_a_run_of_earlier_choices_says_so(page, work):
    page.start()
    finish(work, "run-1")
    work.change(lambda choices: setattr(choices.forget, "classes", ["three"]))
    page.refresh()
    assert flow.current_run(work.choices) is None
    assert "an earlier choice and forgets eight" in page._subtitle.text() and page.change_button.text() == "New run"


def test_without_unseen_images_the_plot_says_what_it_measures(page, work):
    work.change(lambda choices: setattr(choices.images, "used", "all"))
    page.start()
    assert "unseen" not in page.view.right.accessibleName()


# --- the parts -------------------------------------------------------------------------------------------------------


def test_pace_follows_the_smoothed_time_of_a_step():
    now = [0.0]
    pace = Pace(lambda: now[0])
    assert pace.left() is None
    for step in range(0, 101, 10):
        pace.at(step, 300)
        now[0] += 1.0
    assert pace.left() == pytest.approx(200 * 0.1 - 1.0, abs=0.2)
    pace.at(50, 300)
    assert pace.left() is None, "from a resume point it measures anew"


@pytest.mark.parametrize(("seconds", "text"), [(0.2, 1), (12.4, 12), (43, 45), (134, 120), (700, 720)])
def test_estimates_are_as_rough_as_they_deserve(seconds, text):
    assert round_estimate(seconds) == text


@pytest.mark.flaky(reruns=2)  # a limit of time on a machine that may be busy
def test_a_batch_of_events_takes_less_than_a_frame(page, work):
    page.start()
    work.say(Started("unlearn", "k"))
    slowest = 0.0
    for first in range(1, 2000, 20):
        batch = [LossPoint(step, 2000, 1.0 + step % 7, 0.1) for step in range(first, first + 20)]
        start = time.perf_counter()
        work.say(*batch)
        slowest = max(slowest, time.perf_counter() - start) if first > 200 else 0.0
    print(f"slowest batch {1000 * slowest:.1f} ms")
    assert slowest < 0.1


def test_curves_leave_out_what_was_not_measured():
    curves = Curves.of_result(run_results.unlearn_result("retrain"))
    assert curves.forget == ([], []) and len(curves.retain[0]) == 300 and curves.step == 300


def test_a_computer_that_slept_is_no_slow_one():
    now = [0.0]
    pace = Pace(lambda: now[0])
    for step in range(11):
        pace.at(step, 100)
        now[0] += 1.0
    assert pace.left() == pytest.approx(90, abs=2)
    now[0] += 3600.0
    assert pace.left() == pytest.approx(90, abs=2), "nothing was done while it slept"
    pace.at(11, 100)
    assert pace.left() == pytest.approx(89, abs=2)
    now[0] += 3600.0
    pace.at(12, 100)
    assert pace.left() > 1000, "twice running it is the work that takes so long"


def test_a_run_that_another_process_makes_is_not_said_to_be_stopped(page, work, qtbot, monkeypatch):
    """A wizard that can only look sees it begin and end, without being touched."""
    monkeypatch.setattr(wizard, "LOOK", 20)
    page.start()
    work.stop()
    work.project.read_only = True
    wizard_shown = wizard.Wizard(work)
    qtbot.addWidget(wizard_shown)
    number = flow.STEPS.index("unlearn")
    assert wizard_shown.steps[number].say.code == "read_only"
    other = Project(work.project.folder, work.choices, read_only=False, lock=None)
    with other.working("unlearn", current_key(work.project, make_stage("unlearn", "run-1"))):
        qtbot.waitUntil(lambda: wizard_shown.steps[number].note == Say("note_elsewhere"))
        page.refresh()
        assert "Another window or command is using" in page.view.progress._saved_label.text()
    qtbot.waitUntil(lambda: wizard_shown.steps[number].note != Say("note_elsewhere"))
    page.refresh()
    assert "read-only" in page.view.progress._saved_label.text()
