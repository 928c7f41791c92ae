"""Page *Compare*: the result as a sentence, figures with intervals, and nothing invented where nothing is known."""

from dataclasses import replace
from typing import get_args

import fake
import pytest
import run_results
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QStackedWidget, QWidget
from run_results import audit_result, cell, compare_result, verdict
from walking import cut_off

from megu.base.errors import MeguError, Stopped
from megu.base.events import Note, Progress
from megu.compare.metrics.figure import Question
from megu.compare.summary import ASKED, Summary
from megu.project.schema import Traces
from megu.unlearn.runs import start_run
from megu_desktop.pages.compare import figure_words, headline
from megu_desktop.pages.compare.page import ComparePage


@pytest.fixture
def work(tmp_path, qtbot):
    project = fake.make_project(tmp_path)
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


def add_run(work, method="megu_plus", strength="balanced"):
    strength = strength if method == "megu_plus" else None
    work.change(lambda choices: start_run(choices, method, strength, {}))
    run = work.choices.current_run
    if method == "megu_plus":
        fake.publish(work.project, "noise", {}, run)
    fake.publish(work.project, "unlearn", run_results.unlearn_result(method), run, model__safetensors=run.encode())
    return run


def compared(work, page, **changes):
    run = add_run(work)
    fake.publish(work.project, "compare", compare_result(**changes), run)
    page.refresh()
    return run


def columns(page):
    return page.view.figures.table._columns


def texts(table):
    return [text.text() for text in table.findChildren(QLabel) if text.isVisible()]


def cells(page):
    return {row.question: row.cells for row in page.view.figures.table._rows}


def test_it_compares_by_itself_once_the_run_is_done(page, work):
    page.refresh()
    assert work.jobs == [] and "page Unlearn" in page.empty.accessibleName()
    run = add_run(work)
    page.refresh()
    assert [job for job, _ in work.jobs] == ["compare"] and page.progress.isVisible()
    work.say(Note("pixels_over_limit", {"needed": "31", "limit": "20"}), Progress(100, 720, "unit_images"))
    assert page.progress._count.text() == "Image 100 of 720" and "31 GB" in page.progress.notes.text()
    fake.publish(work.project, "compare", compare_result(), run)
    work.finish()
    page.refresh()
    assert page.title() == "The model no longer recognises eight" and not page.progress.isVisible()


def test_an_error_is_shown_and_not_repeated_until_asked(page, work):
    add_run(work)
    page.refresh()
    work.finish(MeguError("disk_full", folder="/project"))
    page.refresh()
    page.refresh()
    assert len(work.jobs) == 1 and "no space" in page.error.sentence()
    page.error.button.click()
    assert len(work.jobs) == 2


def test_a_stopped_comparison_goes_on_when_asked(page, work):
    add_run(work)
    page.refresh()
    page.stop()
    assert isinstance(page.failure, Stopped) and page.error.button.text() == "Compare now"
    page.error.button.click()
    assert len(work.jobs) == 2


def test_it_waits_for_other_work(page, work):
    add_run(work)
    work.job = "similarity"
    page.refresh()
    assert "starts when it ends" in page.empty.accessibleName() and work.jobs == []
    work.finish()
    assert [job for job, _ in work.jobs] == ["compare"]


def test_without_a_retrained_model_there_is_no_verdict_and_one_sentence_says_so(page, work):
    compared(work, page)
    assert columns(page) == ["Original", "MeGU+, balanced\nthis run"]
    rows = page.view.figures.table._rows
    unknown = [row for row in rows if row.verdict_text == "Not measurable because"]
    assert len(unknown) == 1, "a project never has models of an attacker"
    rows_judged = [row for row in rows if row not in unknown and row.verdict_text != "Not measured yet"]
    assert all(row.verdict_kind is None and row.verdict_text == "" for row in rows_judged)
    assert sum("Without a retrained model" in note for note in notes(page)) == 1
    cell_text = cells(page)["Does it still know the rest?"]
    assert cell_text == [("98.2\N{NO-BREAK SPACE}%", "93.2 to 100.0"), ("97.5\N{NO-BREAK SPACE}%", "92.5 to 100.0")]
    assert cells(page)["What did it cost?"] == [("–", ""), ("42\N{NO-BREAK SPACE}s", "")]


def notes(page):
    from PySide6.QtWidgets import QLabel

    return [label.text() for label in page.view.figures.notes.findChildren(QLabel) if label.text()]


def test_a_retrained_model_gives_a_column_and_verdicts(page, work):
    add_run(work, "retrain")
    compared(work, page, retrained=True)
    assert columns(page)[2] == "Retrained without eight"
    rows = {row.question: row for row in page.view.figures.table._rows}
    assert rows["Does it still know what it should forget?"].verdict_kind == "good"
    attack = rows["Can an attacker tell that these images were used?"]
    assert attack.verdict_kind == "bad" and attack.verdict_small == "It remembers more than it should."
    assert attack.verdict_text == "Far outside the range: +17.0\N{NO-BREAK SPACE}points"
    assert rows["What did it cost?"].verdict_text == "0\N{NO-BREAK SPACE}% less time", "both took as long here"
    assert len(notes(page)) == 2 and "Two retrained models would also differ" in notes(page)[0]
    assert "approximate" in notes(page)[1], "nobody said where the original's training started"
    assert "compliant" not in str(page.view.figures.table._rows).lower()


def test_the_six_questions_stand_first_in_their_groups(page, work):
    compared(work, page)
    firsts = [row.question for row in page.view.figures.table._rows if row.first]
    assert firsts == [
        "Does it still know what it should forget?",
        "Does it still know the rest?",
        "Can an attacker tell that these images were used?",
        "Are they still in its features?",
        "How quickly would it learn them again?",
        "What did it cost?",
    ]


def test_every_run_on_the_forget_set_has_a_column_and_the_judged_one_is_marked(page, work):
    add_run(work, strength="gentle")
    compared(work, page)
    assert columns(page) == ["Original", "MeGU+, balanced\nthis run", "MeGU+, gentle\nrun 1"]
    assert page.view.figures.table._strong == 1
    assert cells(page)["Does it still know the rest?"][2] == ("–", ""), "that run was not compared"


def test_what_cannot_be_known_is_said_with_its_reason(page, work):
    reasons = [{"code": "mia_entropy", "why": "withheld_no_unseen"}]
    rows = [row for row in compare_result()["rows"] if row["code"] != "mia_entropy"]
    compared(work, page, unseen=False, measured_on="training", withheld=reasons, rows=rows)
    (attack,) = [row for row in page.view.figures.table._rows if row.question.startswith("Can an attacker tell")]
    assert attack.verdict_text.startswith("Not measurable because") and attack.verdict_kind == "unknown"
    assert "training images" in page._subtitle.text()


def test_everything_else_is_measured_when_asked(page, work, qtbot):
    add_run(work, "retrain")
    run = compared(work, page, retrained=True)
    row_by_question = {row.question: row for row in page.view.figures.table._rows}
    assert row_by_question["Are they still in its features?"].verdict_text == "Not measured yet"
    assert page.view.measure.isVisible() and "Takes" in page.view.measure._time.text()
    page.view.measure.button.click()
    assert work.jobs == [("measure", ["audit"])] and page.progress.isVisible()
    assert page.progress._task.text() == "Measuring everything" and not page.view.measure.isVisible()
    work.stop()
    assert page.error.button.text() == "Continue"
    page.error.button.click()
    assert work.jobs[1:] == [("measure", ["audit"])]
    fake.publish(work.project, "audit", audit_result("original", "run-1", "run-2"), run)
    work.finish()
    page.refresh()
    assert not page.view.measure.isVisible()
    qtbot.waitUntil(
        lambda: page._listed_summary is not None and page._listed_summary.measured
    )  # the table follows in its own turn
    rows = {row.question: row for row in page.view.figures.table._rows}
    relearn = rows["How quickly would it learn them again?"]
    assert [value for value, _ in relearn.cells] == ["20 steps", "60 steps", "More than 500 steps"]
    assert relearn.verdict_small == "It remembers more than it should." and relearn.verdict_kind == "bad"
    assert rows["Are they still in its features?"].verdict_kind == "borderline"
    assert "two reference models" in rows["And an attacker with their own models?"].verdict_small
    assert any("recipe" in note for note in notes(page)), "what the audit says of the reference"


def test_nothing_is_measured_in_a_project_that_can_only_be_looked_at(page, work, monkeypatch):
    compared(work, page)
    monkeypatch.setattr(work.project, "read_only", True)
    page.refresh()
    assert not page.view.measure.button.isEnabled() and "read-only" in page.view.measure.button.toolTip()
    page.measure()
    assert work.jobs == []


def test_nothing_more_is_measured_of_a_run_whose_traces_were_erased(page, work):
    compared(work, page)
    run = work.choices.current_run
    work.change(lambda choices: setattr(choices, "traces", Traces(begun="2026-03-01T10:00:00+00:00", runs=[run])))
    page.refresh()
    assert not page.view.measure.button.isEnabled() and "erased" in page.view.measure.button.toolTip()
    page.measure()
    assert work.jobs == []


def test_many_columns_flow_below_their_question_and_nothing_scrolls_to_the_side(page, work, qtbot):
    for strength in ("gentle", "thorough"):
        add_run(work, strength=strength)
    for method in ("ssd", "scrub", "fine_tune"):
        add_run(work, method, None)
    compared(work, page)
    page.resize(720, 640)
    table = page.view.figures.table
    qtbot.waitUntil(lambda: table._shape[0] > 0, timeout=2000)
    qtbot.waitUntil(lambda: texts(table).count("MeGU+, gentle\nrun 1") == len(get_args(Question)), timeout=4000)
    qtbot.waitUntil(lambda: cut_off(page) == [], timeout=4000)
    page.resize(2400, 640)
    qtbot.waitUntil(lambda: table._shape[0] == 0, timeout=2000)


def test_further_figures_are_folded_away_and_tell_of_what_lies_outside(page, work, qtbot):
    compared(work, page)
    table = page.view.figures.table
    qtbot.waitUntil(lambda: "Does it still know what it should forget?" in texts(table), timeout=2000)
    assert "And the images to forget themselves?" not in texts(table)
    assert table.more.text() == "Further figures: 3"
    table.more.setFocus()
    qtbot.keyClick(table.more, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "And the images to forget themselves?" in texts(table), timeout=2000)
    assert table.more.hasFocus()
    rows = [replace(row, verdict_kind="bad") for row in table._rows]
    table.set_rows(rows)
    assert table.more.text() == "Further figures: 3, outside the range: 3"


def test_the_title_of_the_table_stays_without_further_figures(page, work):
    compared(work, page)
    table = page.view.figures.table
    table.set_rows([row for row in table._rows if row.first])
    assert not table.more.isVisible()


def test_a_reopened_project_shows_the_table(work, qtbot):
    run = add_run(work)
    fake.publish(work.project, "compare", compare_result(), run)
    stack = QStackedWidget()
    stack.addWidget(QWidget())
    qtbot.addWidget(stack)
    stack.resize(1040, 700)
    stack.show()
    page = ComparePage(work)
    stack.addWidget(page)
    stack.setCurrentWidget(page)  # as the wizard does: shown first, filled afterwards
    QApplication.processEvents()
    page.refresh()
    qtbot.waitUntil(lambda: page.view.figures.table.height() > 300, timeout=5000)


def test_images_and_bars_are_handed_on(page, work, qtbot):
    compared(work, page)
    qtbot.waitUntil(lambda: page.view.answers.accessibleDescription() != "")
    assert page.view.answers.accessibleDescription().startswith("eight → zero")
    assert page.view.bars._names == fake.DIGITS and page.view.bars._forget == {"eight"}


def test_images_are_found_by_number_and_as_earlier_results_tell_them(page, work):
    compared(work, page)
    run = work.choices.runs[0]
    folder = work.project.find_path(run.images.path)
    (path,) = work.places(run, [{"image": 4}])
    assert path.is_file() and path.is_relative_to(folder)
    assert work.places(run, [{"path": "test/eight/0001.png"}]) == [folder / "test/eight/0001.png"]


def test_classes_are_named_in_the_order_they_have_everywhere(page, work):
    compared(work, page)
    run = work.choices.runs[0].model_copy(deep=True)
    run.forget.classes = ["three", "nine"]
    page._show_head(run, {**compare_result(), "forget_classes": ["nine", "three"]})
    assert page.title() == "The model no longer recognises three and nine"


def test_long_names_do_not_push_the_page_beyond_the_window(page, work, qtbot):
    answers = [{**row, "after": "Quercus robur subspecies 7"} for row in compare_result()["answers"]]
    compared(work, page, answers=answers)
    page.resize(720, 640)  # the page in a window of 960 px
    qtbot.waitUntil(lambda: page.scroll_area.horizontalScrollBar().maximum() == 0, timeout=2000)


def test_a_retraining_is_called_so_in_the_legend(page, work):
    compared(work, page)
    assert [title.text() for title in page.view.bars._titles] == ["Unlearned", "Unlearned, to forget"]
    page.view.show_result(compare_result(), [], retrain=True)
    assert [title.text() for title in page.view.bars._titles] == ["Retrained", "Retrained, to forget"]


def test_another_run_can_be_looked_at(page, work):
    first = compared(work, page)
    add_run(work, strength="gentle")
    page.refresh()
    assert page.run_box.isVisible() and page.run_box.currentText() == "Run 2: gentle"
    work.stop()
    page.run_box.setCurrentIndex(0)
    page.run_box.activated.emit(0)
    assert work.choices.current_run == first and page.title() == "The model no longer recognises eight"


def test_a_result_is_built_once(page, work, monkeypatch):
    compared(work, page)
    calls = []
    monkeypatch.setattr(page.view, "show_result", lambda *a: calls.append(a))
    page.refresh()
    page.refresh()
    assert calls == []


# --- words -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changes", "title", "subtitle"),
    [
        ({}, "The model no longer recognises eight", "as well as before: −0.6\N{NO-BREAK SPACE}points"),
        ({"forget_right": 1}, "The model no longer recognises eight", "1 of 36 images to forget are still recognised."),
        (
            {"forgotten": False, "forget_right": 12},
            "The model still recognises 12 of 36 unseen images of eight",
            "as well as before",
        ),
        ({"kept": False, "retain_change_points": -6.25}, "The model no longer recognises eight", "less well"),
        (
            {"too_few": True, "forget_count": 8},
            "The model recognises 0 of 8 images of eight: too few to tell",
            "as well as before",
        ),
        ({"forgotten": False, "forget_count": 0}, "There are no images of eight to test", ""),
    ],
)
def test_the_title_is_the_result(changes, title, subtitle):
    result = compare_result(verdict=verdict(**changes))
    assert headline.title(result) == (title, "eight")
    assert subtitle in headline.subtitle(result)


def test_several_classes_are_named(qtbot):
    result = {**compare_result(), "forget_classes": ["one", "two"]}
    assert headline.title(result)[0] == "The model no longer recognises one and two"


def test_few_images_are_too_few_to_tell(qtbot):
    empty_summary = Summary([], [], False)
    assert figure_words.cell("forget_unseen", cell(0.1, 12), empty_summary) == ("Too few to tell", "12 images")


def test_every_figure_has_a_question_and_a_definition(qtbot):
    for question in get_args(Question):
        assert figure_words.main_question(question).endswith("?")
        _, *further = [figure.code for figure, requirement in ASKED if requirement.question == question]
        assert all(figure_words.further_question(code).endswith("?") for code in further)
    assert all(figure_words.definition(figure.code) for figure, _ in ASKED)
    assert figure_words.further_question("forget_train"), (
        "where no unseen image is of what is forgotten, it comes first"
    )
