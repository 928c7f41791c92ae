"""Page *Compare*: what is expected of a model that never saw the images, as an offer and as an estimate."""

import fake
import pytest
import run_results
from PySide6.QtWidgets import QLabel
from run_results import single_result, sketch_result

from megu.base.errors import PolicyError, Stopped
from megu.base.events import Progress
from megu.project.schema import ForgetRule, Traces
from megu.unlearn.runs import start_run
from megu_desktop.pages.compare import headline
from megu_desktop.pages.compare.page import ComparePage

QUESTION = "Does it still know what it should forget?"
ABOUT = "About 52\N{NO-BREAK SPACE}% of them, between 38\N{NO-BREAK SPACE}% and 64\N{NO-BREAK SPACE}% (estimate)."


@pytest.fixture
def work(tmp_path, qtbot):
    project = fake.make_project(tmp_path)
    project.choices.forget = ForgetRule(kind="subclass", classes=["eight"], subclasses=["curly"])
    fake.publish(project, "forget", fake.forget_result(by_class={"eight": 139}, count=139, whole_classes=[]))
    result = fake.FakeWork(project)
    yield result
    result.close()


@pytest.fixture
def page(work, qtbot):
    result = ComparePage(work)
    qtbot.addWidget(result)
    result.resize(1040, 700)
    result.show()
    return result


def compared(work, page, method="fine_tune", retrained=False):
    work.change(lambda choices: start_run(choices, method, None, {}))
    run = work.choices.current_run
    fake.publish(work.project, "unlearn", run_results.unlearn_result(method), run, model__safetensors=run.encode())
    fake.publish(work.project, "compare", single_result(retrained, 0.49 if method == "retrain" else 0.22), run)
    page.refresh()
    return run


def estimated(work, page, **how):
    fake.publish(work.project, "sketch", sketch_result(**how), work.choices.current_run)
    work.changed.emit()
    page.refresh()


def said(page):
    card = page.view.expected
    return [text.text() for text in card.findChildren(QLabel) if text.text() and text.isVisibleTo(card)]


def cells(page):
    return {row.question: row.cells for row in page.view.figures.table._rows}


def notes(page):
    return [label.text() for label in page.view.figures.notes.findChildren(QLabel) if label.text()]


def test_it_is_offered_with_its_time_and_made_in_the_background(page, work):
    compared(work, page)
    card = page.view.expected
    assert card.isVisible() and card.button.isEnabled() and "Takes about" in " ".join(said(page))
    assert len(page.view.figures.table._columns) == 2, "nothing is told before"
    card.button.click()
    assert work.jobs == [("compare", ["sketch"])] and page.progress.isVisible()
    assert page.progress._task.text() == "Estimating the expected share"
    work.say(Progress(16, 64, "unit_steps", "task_sketching"))
    assert "16 of 64" in page.progress._count.text() and not card.button.isEnabled()
    page.stop()
    assert isinstance(page.failure, Stopped) and page.error.button.text() == "Continue"
    page.error.button.click()
    assert work.jobs[1:] == [("compare", ["sketch"])]


def test_the_estimate_is_a_sentence_and_one_figure_of_a_column(page, work, qtbot):
    run = compared(work, page)
    estimated(work, page)
    assert ABOUT in said(page) and not page.view.expected.button.isVisible()
    assert "not a measurement of a retrained model" in " ".join(said(page))
    qtbot.waitUntil(lambda: len(page.view.figures.table._columns) == 3)
    assert page.view.figures.table._columns[2] == "Never trained on them\nestimated"
    cell_texts = cells(page)
    assert cell_texts[QUESTION][2] == ("52\N{NO-BREAK SPACE}%", "38 to 64")
    others = {row[2] for question, row in cell_texts.items() if question != QUESTION}
    assert others == {("", "")}, "nothing else was estimated"
    assert not any(row.verdict_kind in ("good", "borderline", "bad") for row in page.view.figures.table._rows)
    assert sum("no verdict is based on them" in note for note in notes(page)) == 1
    qtbot.waitUntil(lambda: not any("is not known" in note for note in notes(page)))
    assert "estimate below shows" in page._subtitle.text()
    assert work.result("compare", run)["verdict"]["outcome"] == "unknown"


def test_further_runs_keep_their_columns_behind_it(page, work, qtbot):
    compared(work, page)
    compared(work, page, "scrub")
    estimated(work, page)
    qtbot.waitUntil(lambda: len(page.view.figures.table._columns) == 4)
    titles = [title.split("\n")[0] for title in page.view.figures.table._columns]
    assert titles == ["Original", "SCRUB", "Never trained on them", "Fine-tuning"]
    assert all(len(row) == 4 for row in cells(page).values())


def test_a_retrained_model_wins_and_the_estimate_is_one_line_beside_it(page, work, qtbot):
    compared(work, page, "retrain")
    assert not page.view.expected.isVisible(), "what is measured need not be estimated"
    compared(work, page, retrained=True)
    assert not page.view.expected.isVisible()
    estimated(work, page)
    qtbot.waitUntil(lambda: page._listed_summary is not None and page._listed_summary.expected is not None)
    (line,) = [text for text in said(page) if text.startswith("Estimated: 52")]
    assert line.endswith("Retrained: 49\N{NO-BREAK SPACE}%.") and ABOUT not in said(page)
    assert not [title for title in page.view.figures.table._columns if "estimated" in title]
    rows = {row.question: row for row in page.view.figures.table._rows}
    assert rows[QUESTION].verdict_kind == "bad", "the verdict is by the retrained model"


def test_few_images_are_said_to_be_few(page, work):
    compared(work, page)
    estimated(work, page, count=12)
    assert "With only 12 images" in " ".join(said(page))


def test_of_whole_classes_nothing_is_offered(page, work):
    fake.publish(work.project, "forget", fake.forget_result())  # the only sub-class of its class
    compared(work, page)
    assert not page.view.expected.isVisible()


def test_nothing_is_offered_where_nothing_can_be_made(page, work, monkeypatch):
    run = compared(work, page)
    monkeypatch.setattr(work.project, "read_only", True)
    page.refresh()
    assert not page.view.expected.isVisible()
    page.sketch()
    monkeypatch.setattr(work.project, "read_only", False)
    page.refresh()
    assert page.view.expected.isVisible()
    work.change(lambda choices: setattr(choices, "traces", Traces(begun="2026-03-01T10:00:00+00:00", runs=[run])))
    page.refresh()
    assert not page.view.expected.isVisible()
    page.sketch()
    assert work.jobs == []
    estimated(work, page)
    assert ABOUT in said(page), "what is there is shown"


def test_what_a_policy_refuses_is_said(page, work):
    compared(work, page)
    page.view.expected.button.click()
    work.finish(PolicyError("policy_images"))
    page.refresh()
    assert "administrator" in page.error.sentence()


def test_an_aim_that_is_known_is_told_as_before():
    unknown = single_result()
    assert "nly a model retrained without them" in headline.subtitle(unknown)
    assert "estimate below" in headline.subtitle(unknown, True)
    result = single_result(retrained=True)
    assert headline.subtitle(result) == headline.subtitle(result, True)
