"""Page 4, Similarity: the sources, the estimate as it runs, and what was found."""

import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from fake import DIGITS, FakeWork, make_project, publish, similarity_result
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QPushButton, QSpinBox, QWidget
from pytestqt.qtbot import QtBot
from showing import shown
from similarity_fakes import choose_mllm, look, make_folder, make_page

from megu.base.errors import MllmError, Stopped
from megu.base.events import Note, Progress, Score, Started
from megu.project.project import Project
from megu.project.schema import SimilarityChoice
from megu_desktop.look.theme import Theme
from megu_desktop.pages.similarity.choice import SimilaritySource
from megu_desktop.pages.similarity.findings import rank_neighbours
from megu_desktop.pages.similarity.heat_card import HeatCard
from megu_desktop.widgets.charts.heat_map import CELL, HeatMap
from megu_desktop.widgets.frame.base_page import Page
from megu_desktop.work.work import Work

CONFUSIONS = {"source": "confusions", "sees": None, "questions": 0, "exemplars": {}, "scored_by": "scored_confusions"}
LOOK = ("similarity", ["mllm", "preview"])
ASK = ("similarity", ["similarity"])


@pytest.fixture
def work(tmp_path: Path, qtbot: QtBot) -> Iterator[FakeWork]:
    fake = FakeWork(make_project(tmp_path, "forget"))
    yield fake
    fake.close()


@pytest.fixture
def mllm(tmp_path: Path) -> Path:
    return make_folder(tmp_path)


def test_without_a_model_is_the_default(work: FakeWork, qtbot: QtBot) -> None:
    page = make_page(work, qtbot)
    assert page.source.confusions.is_chosen() and not page.source.mllm.is_chosen()
    assert page.begin.button.isEnabled() and work.jobs == [] and not page.source.options.isVisible()
    qtbot.mouseClick(page.begin.button, Qt.MouseButton.LeftButton)
    assert work.jobs == [ASK]


def test_sources_take_no_more_room_than_they_need(work: FakeWork, qtbot: QtBot) -> None:
    page = make_page(work, qtbot)
    page.resize(1040, 700)
    qtbot.waitUntil(lambda: page.height() == 700 and page.source.height() < 2 * page.source.sizeHint().height())


def test_the_models_folder_is_looked_at_when_it_is_chosen(work: FakeWork, qtbot: QtBot, mllm: Path) -> None:
    page = make_page(work, qtbot)
    page.choose_source("mllm", str(mllm))
    assert work.jobs == [LOOK] and page.source.mllm.is_chosen()
    publish(work.project, "mllm", {"title": "llava", "bytes": 1_000_000, "digest": "d"})
    look(work, page)
    assert "tiny, 1.0\N{NO-BREAK SPACE}MB" in page.source.mllm.detail()
    assert page.begin.isVisible() and len(work.jobs) == 1, "asking starts by the button"


def test_the_preview_tells_what_an_estimate_takes(work: FakeWork, qtbot: QtBot, mllm: Path) -> None:
    page = make_page(work, qtbot)
    choose_mllm(work, page, mllm)
    description = page.begin.button.accessibleDescription()
    assert "100 questions about 20 images" in description and "after the first five" in description
    assert "the processor (cpu) in float32" in description and "1.3\N{NO-BREAK SPACE}MB of memory" in description
    assert "whole matrix" not in description
    page.source.form.set_values({"all_rows": True})
    page.leave()
    look(work, page, rows=DIGITS, questions=1000, seconds=42.0)
    description = page.begin.button.accessibleDescription()
    assert (
        "1,000 questions" in description
        and "whole matrix" in description
        and "about 40\N{NO-BREAK SPACE}s" in description
    )


def test_the_estimate_waits_for_the_look_at_the_folder(work: FakeWork, qtbot: QtBot, mllm: Path) -> None:
    page = make_page(work, qtbot)
    page.choose_source("mllm", str(mllm))
    page.estimate()
    publish(work.project, "mllm", {"title": "llava", "bytes": 1_000_000, "digest": "d"})
    look(work, page)
    assert work.jobs == [LOOK, ASK]


def test_the_map_fills_while_questions_are_answered(work: FakeWork, qtbot: QtBot, mllm: Path) -> None:
    page = make_page(work, qtbot)
    choose_mllm(work, page, mllm)
    page.estimate()
    assert page.progress.isVisible() and not page.begin.isVisible()
    row = similarity_result()["rows"]["eight"]
    scores = [Score("eight", name, row[i], 10) for i, name in enumerate(DIGITS[:4])]
    work.say(Started("similarity", "k"), *scores, Note("mllm_one_image"), Progress(40, 100, "unit_questions"))
    qtbot.waitUntil(page.heat.isVisible, timeout=2000)
    assert page.progress._count.text() == "40 of 100 questions"
    assert "three 0.25" in page.findings.lists[0].accessibleDescription()
    assert not page.findings.verdict.isVisible(), "no verdict before all questions are answered"
    assert "one image at a time" in page.findings.cost.text()
    assert not page.heat.import_button.isEnabled() and not page.heat.undo_button.isEnabled()
    page.heat.edit(0, 3)
    assert page.heat.editor is None, "no cell is changed while they are being filled"


def test_answers_that_came_after_the_last_drawing_are_shown_at_the_end(work: FakeWork, qtbot: QtBot) -> None:
    """The row that grows with each answer must not be taken for the one that was drawn."""
    page = make_page(work, qtbot)
    page.begin.button.click()
    result = similarity_result()
    row = result["answered"]["eight"]
    scores, late = [[Score("eight", DIGITS[k], row[k], 10) for k in part] for part in (range(8), range(8, 10))]
    work.say(Started("similarity", "k"), *scores)
    page._show_scores()
    assert int(np.isfinite(page.heat.map._matrix).sum()) == 8
    work.say(*late)
    publish(work.project, "similarity", result)
    work.finish()
    assert np.isfinite(page.heat.map._matrix).all()


def test_a_model_that_is_being_loaded_is_said_to_be(work: FakeWork, qtbot: QtBot, mllm: Path) -> None:
    page = make_page(work, qtbot)
    choose_mllm(work, page, mllm)
    page.estimate()
    assert page.progress.texts()[0] == "Asking which classes look alike", "before a word of the engine"
    work.say(Started("similarity", "k"), Progress(30, 100, "unit_questions", "task_questions"))
    work.say(Progress(0, 2_000_000_000, "unit_bytes", "task_mllm"))
    assert page.progress.texts()[:2] == ("Loading the multimodal model", "") and "About" in page.progress.texts()[2]
    work.say(Progress(0, 1, "", "task_first_questions"), Progress(31, 100, "unit_questions", "task_questions"))
    assert page.progress.texts()[:2] == ("Asking the questions", "31 of 100 questions")


def test_the_result_is_shown(work: FakeWork, qtbot: QtBot, mllm: Path) -> None:
    page = make_page(work, qtbot)
    choose_mllm(work, page, mllm)
    page.estimate()
    publish(work.project, "similarity", similarity_result())
    work.finish()
    assert not page.progress.isVisible() and not page.begin.isVisible() and page.heat.isVisible()
    assert page.findings.lists[0].accessibleName() == "Nearest to eight"
    assert page.findings.lists[0].accessibleDescription().startswith("seven 0.45, nine 0.45, six 0.40")
    assert page.findings.verdict.kind == "good" and "0.72 higher than another" in page.findings.verdict.accessibleName()
    assert ".." not in page.findings.verdict.accessibleName()
    cost = page.findings.cost.text()
    assert "100 questions answered in 3.8\N{NO-BREAK SPACE}s" in cost and "not asked again" in cost
    assert "one image at a time" not in cost
    assert "A score is how strongly the model expects True" in page.findings.scoring.accessibleDescription()


def test_a_model_that_sees_nothing_is_said_to(work: FakeWork, qtbot: QtBot, mllm: Path) -> None:
    page = make_page(work, qtbot)
    choose_mllm(work, page, mllm)
    blind = {"gap": 0.01, "low": 0.01, "high": 0.01, "verdict": "not", "count": 30, "classes": 10}
    alone = [{"images_per_question": 1}]
    publish(work.project, "similarity", similarity_result(sees=blind, undecided=7, provenance=alone))
    page.refresh()
    assert page.findings.verdict.kind == "bad" and "tell these classes apart" in page.findings.verdict.accessibleName()
    cost = page.findings.cost.text()
    assert "7 of them were undecided" in cost and "one image at a time" in cost
    for verdict, kind in (("hardly", "borderline"), ("sees", "good")):
        publish(work.project, "similarity", similarity_result(sees={**blind, "verdict": verdict}))
        page.refresh()
        assert page.findings.verdict.kind == kind
        assert "from 30 images of 10 classes" in page.findings.verdict.accessibleName()
    old = {name: blind[name] for name in ("gap", "low", "high", "count")}
    publish(work.project, "similarity", similarity_result(sees=old))
    page.refresh()
    assert page.findings.verdict.isHidden(), "a result of 0.1.0 judged by what a blind model passes too"


def test_zero_shot_similarity_is_called_that(work: FakeWork, qtbot: QtBot, mllm: Path) -> None:
    page = make_page(work, qtbot)
    choose_mllm(work, page, mllm)
    publish(work.project, "similarity", similarity_result(scored_by="scored_zero_shot"))
    page.refresh()
    assert "zero-shot similarity" in page.findings.cost.text()


def test_confusions_claim_no_questions(work: FakeWork, qtbot: QtBot) -> None:
    page = make_page(work, qtbot)
    publish(work.project, "similarity", similarity_result(DIGITS, **CONFUSIONS))
    page.refresh()
    assert not page.findings.verdict.isVisible() and "No questions were asked" in page.findings.cost.text()


def test_several_classes_have_lists_of_their_own(tmp_path: Path, qtbot: QtBot) -> None:
    forget = ("eight", "three", "one", "two")
    fake = FakeWork(make_project(tmp_path, "forget", forget))
    page = make_page(fake, qtbot)
    publish(fake.project, "similarity", similarity_result(forget))
    page.refresh()
    assert [card.isVisible() for card in page.findings.lists] == [True, True, True]
    description = page.findings.lists[0].accessibleDescription()
    assert not any(name in description for name in forget), "what goes is no neighbour to be led to"
    fake.close()


def test_stop_and_resume(work: FakeWork, qtbot: QtBot, mllm: Path) -> None:
    page = make_page(work, qtbot)
    choose_mllm(work, page, mllm)
    page.estimate()
    work.say(Started("similarity", "k"), Score("eight", "one", 0.2, 10), Progress(10, 100, "unit_questions"))
    qtbot.waitUntil(page.heat.isVisible, timeout=2000)
    qtbot.mouseClick(page.progress.button, Qt.MouseButton.LeftButton)
    assert isinstance(page.failure, Stopped) and not page.error.isVisible()
    assert page.progress.isVisible() and page.progress.button.text() == "Resume" and page.heat.isVisible()
    page.refresh()
    assert not work.busy, "what was stopped is not begun again unasked"
    qtbot.mouseClick(page.progress.button, Qt.MouseButton.LeftButton)
    assert work.jobs[-1] == ASK and page.progress.button.text() == "Stop"
    assert page.heat.isVisible(), "what was answered before stays in view"


def test_a_look_that_was_stopped_can_go_on(work: FakeWork, qtbot: QtBot, mllm: Path) -> None:
    page = make_page(work, qtbot)
    page.choose_source("mllm", str(mllm))
    work.stop()
    assert page.error.button.text() == "Continue" and not page.progress.isVisible()
    qtbot.mouseClick(page.error.button, Qt.MouseButton.LeftButton)
    assert work.jobs == [LOOK, LOOK]


def test_an_error_of_the_model_leaves_the_other_way_open(work: FakeWork, qtbot: QtBot, mllm: Path) -> None:
    page = make_page(work, qtbot)
    page.choose_source("mllm", str(mllm))
    work.finish(MllmError("mllm_no_processor", path=str(mllm)))
    assert "no processor" in page.error.sentence() and page.error.button.text() == "Choose another folder…"
    page.choose_source("confusions")
    assert not page.error.isVisible() and page.begin.button.isEnabled()


def test_options_are_stored_once_they_settle(work: FakeWork, qtbot: QtBot, mllm: Path) -> None:
    page = make_page(work, qtbot)
    choose_mllm(work, page, mllm)
    page.source.options.unfold(True)
    page.source.form.set_values({"exemplars": 4})
    page.leave()
    assert work.choices.similarity.parameters.exemplars == 4
    assert work.jobs[-1] == ("similarity", ["preview"]), "what it takes is counted again"


def test_device_and_precision_can_be_chosen(work: FakeWork, qtbot: QtBot, mllm: Path) -> None:
    page = make_page(work, qtbot)
    choose_mllm(work, page, mllm)
    page.source.options.unfold(True)
    place = page.source.place
    assert place.isVisible() and "8.0\N{NO-BREAK SPACE}GB is free" in page.begin.button.accessibleDescription()
    place.precision.setCurrentIndex(place.precision.findData("bfloat16"))
    place.precision.activated.emit(place.precision.currentIndex())
    assert work.choices.similarity.precision == "bfloat16" and work.choices.similarity.device is None
    page.refresh()
    assert place.values() == (None, "bfloat16")


def test_a_device_that_is_not_there_leads_to_the_options(work: FakeWork, qtbot: QtBot, mllm: Path) -> None:
    page = make_page(work, qtbot)
    page.choose_source("mllm", str(mllm))
    work.finish(MllmError("mllm_no_device", device="cuda"))
    assert page.error.button.text() == "Show the options"
    qtbot.mouseClick(page.error.button, Qt.MouseButton.LeftButton)
    assert page.source.options.is_open() and page.source.place.isVisible()


def test_other_work_closes_the_button_with_the_reason(work: FakeWork, qtbot: QtBot) -> None:
    page = make_page(work, qtbot)
    work.start("unlearn", [])
    page.refresh()
    assert not page.begin.button.isEnabled() and "Another task is running" in page.begin.reason()
    page.choose_source("mllm", "/somewhere")
    assert work.choices.similarity.source == "confusions" and page.source.confusions.is_chosen()


def test_a_running_estimate_keeps_its_source(work: FakeWork, qtbot: QtBot, mllm: Path) -> None:
    page = make_page(work, qtbot)
    choose_mllm(work, page, mllm)
    page.estimate()
    page.choose_source("confusions")
    assert work.busy and work.choices.similarity.source == "mllm", "nobody agreed to stop the estimate"


def test_nearest_leaves_out_what_is_unknown_or_goes() -> None:
    assert rank_neighbours(["a", "b", "c", "d"], [0.9, 0.2, None, 0.4], ["a"]) == [("d", 0.4), ("b", 0.2)]


def test_a_folder_without_a_processor_gets_a_sentence(tmp_path: Path, qtbot: QtBot) -> None:
    """With the real engine: the folder is named on the page, and going on without one is possible."""
    folder = tmp_path / "no-processor"
    folder.mkdir()
    (folder / "config.json").write_text(json.dumps({"model_type": "llava"}), encoding="utf-8")
    (folder / "model.safetensors").write_bytes(b"")
    work = Work(Project.create(tmp_path / "project", "Small"))
    page = make_page(work, qtbot)
    try:
        with qtbot.waitSignal(work.ended, timeout=60_000):
            page.choose_source("mllm", str(folder))
        assert "no-processor" in page.error.sentence() and "processor" in page.error.sentence()
        page.choose_source("confusions")
        assert not page.error.isVisible()
    finally:
        work.close()


@pytest.fixture
def large(look: Theme) -> Iterator[None]:
    """The user's own font is large. It is given back to a window without widgets, or all of them would be renewed."""
    before = QApplication.font()
    font = QFont(before)
    font.setPointSizeF(16)
    QApplication.setFont(font)
    yield
    QApplication.setFont(before)


def cut_off(part: QWidget) -> list[str]:
    """Words, fields and buttons within a part that have less height than they need, or lie over each other."""
    cut, places = [], []
    for inner in part.findChildren(QWidget):
        if inner.isVisible() and isinstance(inner, (QLabel, QLineEdit, QPushButton, QCheckBox)):
            needs = (
                inner.heightForWidth(inner.width()) if inner.hasHeightForWidth() else inner.minimumSizeHint().height()
            )
            place = QRect(inner.mapTo(part, QPoint(0, 0)), inner.size())
            if inner.height() < needs or any(place.intersects(other) for other in places):
                cut.append(f"{type(inner).__name__} {inner.accessibleName() or getattr(inner, 'text', str)()}")
            if not isinstance(inner.parentWidget(), QSpinBox):
                places.append(place)
    return cut


def page_of(qtbot: QtBot, part: QWidget, width: int) -> Page:
    """A page with a part at its top, shown; keep it, or the part is gone."""
    page = Page()
    page.content.addWidget(part)
    below = QWidget()
    below.setMinimumHeight(900)  # as the map and the lists are: the page scrolls, and has no height to spare
    page.content.addWidget(below)
    shown(qtbot, page, width, 500)
    return page


@pytest.mark.parametrize("width", [720, 1000])
def test_a_narrow_window_cuts_nothing_off_the_choices(qtbot: QtBot, width: int) -> None:
    source = SimilaritySource()
    source.show_choice(SimilarityChoice(source="server"), None, None, True)
    page = page_of(qtbot, source, width)
    assert page.isVisible() and source.server.isVisible()
    qtbot.waitUntil(lambda: cut_off(source) == [], timeout=2000)


@pytest.mark.parametrize("width", [720, 1000])
def test_large_text_cuts_nothing_off_the_choices(large: None, qtbot: QtBot, width: int) -> None:
    source = SimilaritySource()
    source.show_choice(SimilarityChoice(source="server"), None, None, True)
    page = page_of(qtbot, source, width)
    assert page.isVisible() and source.server.isVisible()
    qtbot.waitUntil(lambda: cut_off(source) == [], timeout=2000)


@pytest.mark.parametrize("width", [620, 1000])
@pytest.mark.parametrize("rows", [1, 10])
def test_large_text_cuts_nothing_off_the_map(large: None, qtbot: QtBot, width: int, rows: int) -> None:
    card = HeatCard(lambda edits: False)
    result = similarity_result(DIGITS[:rows])
    card.show_rows(DIGITS, result["answered"], DIGITS[:rows])
    page = page_of(qtbot, card, width)
    assert page.isVisible()
    qtbot.waitUntil(lambda: cut_off(card) == [], timeout=2000)
    qtbot.waitUntil(lambda: row_is_whole(card.map), timeout=2000)


@pytest.mark.parametrize("size", [(620, 560), (900, 560), (1200, 700)])
def test_a_few_rows_are_drawn_whole(qtbot: QtBot, size: tuple[int, int]) -> None:
    heat = HeatCard(lambda edits: False)
    heat.show_rows(DIGITS, similarity_result()["answered"], ["eight"])
    page = page_of(qtbot, heat, 1200)
    page.resize(*size)
    qtbot.waitUntil(lambda: row_is_whole(heat.map), timeout=2000)
    assert heat.map._scale.height() == CELL


def row_is_whole(heat: HeatMap) -> bool:
    """Return True if the last row that is shown ends where the plot does, and rows have their height."""
    row, plot = heat._rows[-1], QRect(heat.plot.mapToGlobal(QPoint(0, 0)), heat.plot.size())
    cell = heat.cell_place(row, 0)
    return abs(cell.bottom() - plot.bottom()) <= 2 and (not heat.is_partial() or abs(cell.height() - CELL) <= 1)
