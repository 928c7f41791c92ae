"""Page *Compare*: the result as a sentence, figures with intervals, and nothing invented where nothing is known."""

import fake
import pytest
import run_results
from run_results import cell, compare_result, verdict

from megu.errors import MeguError, Stopped
from megu.events import Progress
from megu.runs import start_run
from megu_desktop.pages import compare_words
from megu_desktop.pages.compare import ComparePage
from megu_desktop.pages.compare_verdict import against_retrained


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
    work.change(lambda choices: start_run(choices, method, None if method == "retrain" else strength, {}))
    run = work.choices.current_run
    if method != "retrain":
        fake.publish(work.project, "noise", {}, run)
    fake.publish(work.project, "unlearn", run_results.unlearn_result(method), run, model__safetensors=run.encode())
    return run


def compared(work, page, **changes):
    run = add_run(work)
    fake.publish(work.project, "compare", compare_result(**changes), run)
    page.refresh()
    return run


def columns(page):
    return page.view.table._columns


def cells(page):
    return {row.question: row.cells for row in page.view.table._rows}


def test_it_compares_by_itself_once_the_run_is_done(page, work):
    page.refresh()
    assert work.jobs == [] and "page Unlearn" in page.empty.accessibleName()
    run = add_run(work)
    page.refresh()
    assert [job for job, _ in work.jobs] == ["compare"] and page.progress.isVisible()
    work.say(Progress(100, 720, "unit_images"))
    assert page.progress._count.text() == "Image 100 of 720"
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
    assert "begins when it ends" in page.empty.accessibleName() and work.jobs == []
    work.finish()
    assert [job for job, _ in work.jobs] == ["compare"]


def test_without_a_retrained_model_there_is_no_verdict_and_one_sentence_says_so(page, work):
    compared(work, page)
    assert columns(page) == ["Original", "Unlearned"]
    assert all(row.verdict_kind is None and row.verdict_text == "" for row in page.view.table._rows)
    assert sum("No retrained model" in note for note in notes(page)) == 1
    shown = cells(page)["Does it still know the rest?"]
    assert shown == [("98.2\N{NO-BREAK SPACE}%", "93.2 to 100.0"), ("97.5\N{NO-BREAK SPACE}%", "92.5 to 100.0")]
    assert cells(page)["What did it cost?"] == [("–", ""), ("42\N{NO-BREAK SPACE}s", "")]


def notes(page):
    from PySide6.QtWidgets import QLabel

    return [label.text() for label in page.view.notes.findChildren(QLabel) if label.text()]


def test_a_retrained_model_gives_a_column_and_verdicts(page, work):
    compared(work, page, retrained=True)
    assert columns(page)[2] == "Retrained without eight"
    kinds = {row.question: row.verdict_kind for row in page.view.table._rows}
    assert kinds["Does it still know what it should forget?"] == "good"
    assert kinds["Can an attacker tell these images were used?"] == "bad"
    assert page.view.table._rows[4].verdict_text == "Far outside: +17.0\N{NO-BREAK SPACE}points"
    assert page.view.table._rows[-1].verdict_text == "68\N{NO-BREAK SPACE}% less time"
    assert len(notes(page)) == 2 and "Two retrained models would differ too" in notes(page)[0]
    assert "approximate" in notes(page)[1], "nobody said where the original's training started"


def test_what_cannot_be_known_is_said_with_its_reason(page, work):
    withheld = [{"code": "mia_entropy", "why": "withheld_no_unseen"}]
    rows = [row for row in compare_result()["rows"] if row["code"] != "mia_entropy"]
    compared(work, page, unseen=False, measured_on="training", withheld=withheld, rows=rows)
    assert any(note.startswith("Can an attacker tell") and "Cannot be known because" in note for note in notes(page))
    assert "training images" in page._subtitle.text()


def test_images_and_bars_are_handed_on(page, work, qtbot):
    compared(work, page)
    qtbot.waitUntil(lambda: page.view.answers.accessibleDescription() != "")
    assert page.view.answers.accessibleDescription().startswith("eight → zero")
    assert page.view.bars._names == fake.DIGITS and page.view.bars._forget == {"eight"}


def test_images_are_found_by_number_and_as_earlier_results_tell_them(page, work):
    compared(work, page)
    run = work.choices.runs[0]
    folder = work.project.find_path(run.images.path)
    (found,) = work.places(run, [{"image": 4}])
    assert found.is_file() and found.is_relative_to(folder)
    assert work.places(run, [{"path": "test/eight/0001.png"}]) == [folder / "test/eight/0001.png"]


def test_classes_are_named_in_the_order_they_have_everywhere(page, work):
    compared(work, page)
    run = work.choices.runs[0].model_copy(deep=True)
    run.forget.classes = ["three", "nine"]
    page._show_result(run, {**compare_result(), "forget_classes": ["nine", "three"]})
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
    built = []
    monkeypatch.setattr(page.view, "show_result", lambda *a: built.append(a))
    page.refresh()
    page.refresh()
    assert built == []


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
        ({"forgotten": False, "forget_count": 0}, "There are no images of eight to check on", ""),
    ],
)
def test_the_title_is_the_result(changes, title, subtitle):
    result = compare_result(verdict=verdict(**changes))
    assert compare_words.title(result) == (title, "eight")
    assert subtitle in compare_words.subtitle(result)


def test_several_classes_are_named(qtbot):
    result = {**compare_result(), "forget_classes": ["one", "two"]}
    assert compare_words.title(result)[0] == "The model no longer recognises one and two"


def test_few_images_are_too_few_to_tell(qtbot):
    assert compare_words.cell("forget_unseen", cell(0.1, 12)) == ("Too few to tell", "12 images")
    assert against_retrained(cell(0.1, 12), cell(0.1, 300)).kind == "unknown"


@pytest.mark.parametrize(
    ("unlearned", "retrained", "kind"),
    [(0.985, 0.99, "good"), (0.98, 0.99, "borderline"), (0.96, 0.99, "bad"), (1.0, 0.99, "borderline")],
)
def test_the_verdict_counts_both_sides_against_the_noise_floor(unlearned, retrained, kind):
    assert against_retrained(cell(unlearned, 2000), cell(retrained, 2000)).kind == kind


def test_every_figure_of_the_engine_has_a_question_and_a_definition(qtbot):
    for row in compare_result()["rows"]:
        assert compare_words.question(row["code"]).endswith("?")
        assert compare_words.definition(row["code"])
