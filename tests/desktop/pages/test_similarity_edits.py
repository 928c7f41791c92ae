"""The similarity matrix changed by hand: cells, undo, order, CSV files, and what the page makes of them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fake import DIGITS, FakeWork, make_project, publish, similarity_result
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from similarity_fakes import make_page

from megu.project.schema import Edit
from megu_desktop.pages.similarity.edits import (
    CellIntervals,
    CsvProblem,
    History,
    apply_edits,
    most_similar_first,
    read_matrix,
    reorder,
    with_cell,
    with_cells,
    write_matrix,
)
from megu_desktop.pages.similarity.page import SimilarityPage

NAMES = ["a", "b", "c"]
ANSWERED = {"a": [0.9, 0.2, None], "b": [0.1, 0.8, 0.5]}
AGAIN = ("similarity", ["similarity"])


def edit(row: str, column: str, value: float) -> Edit:
    return Edit(row=row, column=column, value=value)


# --- what edits mean ---------------------------------------------------------------------------------------------


def test_cells_set_by_hand_stand_in_for_answers() -> None:
    edits = [edit("a", "c", 0.7), edit("gone", "b", 0.3)]
    assert apply_edits(NAMES, ANSWERED, edits) == {"a": [0.9, 0.2, 0.7], "b": [0.1, 0.8, 0.5]}
    assert ANSWERED["a"][2] is None, "the answers stay as they were"


def test_setting_a_cell_twice_leaves_one_edit() -> None:
    edits = with_cell(with_cell([], "a", "b", 0.3), "a", "b", 0.4)
    assert edits == [edit("a", "b", 0.4)] and with_cell(edits, "a", "b", None) == []


def test_only_what_differs_from_the_answers_becomes_an_edit() -> None:
    cells = {("a", "b"): 0.2, ("a", "c"): 0.6, ("b", "c"): None, ("a", "a"): 0.1, ("c", "a"): 0.3}
    assert with_cells([edit("b", "c", 0.4)], NAMES, ANSWERED, cells) == [edit("a", "c", 0.6)]
    edits = [edit("a", "c", 0.6), edit("b", "a", 0.3)]
    assert with_cells(edits, NAMES, ANSWERED, {("a", "c"): 0.6}) == edits, "reading the same file again changes nothing"


def test_undo_goes_back_over_earlier_sessions_too() -> None:
    history, edits = History(), [edit("a", "b", 0.3), edit("a", "c", 0.4)]
    assert history.can_undo(edits) and history.undo(edits) == edits[:1]
    history.note(edits)
    assert history.undo([]) == edits and not history.can_undo([])


def test_the_most_similar_classes_come_first() -> None:
    rows = {"b": [0.1, 0.8, 0.5]}
    assert most_similar_first(NAMES, rows, ["b"]) == ["b", "c", "a"]
    assert reorder(NAMES, rows, ["b", "c", "a"]) == {"b": [0.8, 0.5, 0.1]}
    assert most_similar_first(NAMES, rows, []) == NAMES


# --- files -------------------------------------------------------------------------------------------------------


def test_a_matrix_survives_a_file(tmp_path: Path) -> None:
    names = ["Äpfel, rot", 'say "no"', "=c"]
    rows = {names[0]: [0.9, 0.123456, None], "=c": [0.0, 1.0, 0.5]}
    write_matrix(tmp_path / "m.csv", names, rows)
    cells = read_matrix(tmp_path / "m.csv", names)
    pairs = [(row, *pair) for row, scores in rows.items() for pair in zip(names, scores, strict=True)]
    assert cells == {(row, name): score for row, name, score in pairs}
    assert [path.name for path in tmp_path.iterdir()] == ["m.csv"], "nothing is left aside"


def test_intervals_stand_in_a_file_and_are_not_read(tmp_path: Path) -> None:
    sure = CellIntervals({("a", "b"): (0.1, 0.3)}, {("a", "b"): (1.0, 0.8, 1.0)})
    path = tmp_path / "m.csv"
    write_matrix(path, NAMES, {"a": [0.9, 0.2, None]}, sure)
    lines = path.read_text("utf-8-sig").splitlines()
    assert lines[:3] == ["class,figure,a,b,c", "a,score,0.9,0.2,", "a,low,,0.1,"]
    assert lines[3:] == ["a,high,,0.3,", "a,share,,1,", "a,share_low,,0.8,", "a,share_high,,1,"]
    assert read_matrix(path, NAMES) == {("a", "a"): 0.9, ("a", "b"): 0.2, ("a", "c"): None}
    path.write_text("class,a,b,c\na,0.9,0.2,\n", encoding="utf-8")
    assert read_matrix(path, NAMES)[("a", "b")] == 0.2, "files of 0.1.0"
    path.write_text("class,figure,b\na,0.5,0.2\n", encoding="utf-8")
    assert read_matrix(path, ["a", "figure", "b"])[("a", "figure")] == 0.5, "a class may be called so"


def test_a_cell_that_is_looked_at_says_how_sure_it_is(work: FakeWork, qtbot: QtBot) -> None:
    around = {"eight": [[0.1, 0.4] if name == "three" else None for name in DIGITS]}
    share = {"eight": [[0.05, 0.2] if name == "three" else None for name in DIGITS]}
    publish(work.project, "similarity", similarity_result(intervals=around, transition_intervals=share))
    page = make_page(work, qtbot)
    page.heat.map.point_at(DIGITS.index("eight"), DIGITS.index("three"))
    readout = page.heat.map.readout().replace("\N{NO-BREAK SPACE}", " ")
    assert readout.endswith(" (95 % interval 0.10 to 0.40), 0.11 of its row (0.05 to 0.20)")
    page.heat.edit(DIGITS.index("eight"), DIGITS.index("three"))
    assert page.heat.editor is not None and "(0.10 to 0.40)" in page.heat.editor.box.accessibleDescription()


@pytest.mark.parametrize(
    "text", ["class;a;b\na;;0,25\n", "class\ta\tb\na\t\t0.25\n", "\ufeff,a,b\r\n a ,,0.25\r\n\r\n"]
)
def test_files_of_spreadsheets_are_understood(tmp_path: Path, text: str) -> None:
    path = tmp_path / "m.csv"
    path.write_bytes(text.encode())
    assert read_matrix(path, NAMES) == {("a", "a"): None, ("a", "b"): 0.25}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (b",a,b\na,0.1,1.5\n", "number"),
        (b",a,b\na,0.1,nan\n", "number"),
        (b",a,b\na,0.1,x\n", "number"),
        (b",a,z\na,0.1,0.2\n", "class"),
        (b",a,b\nz,0.1,0.2\n", "class"),
        (b"", "table"),
        (b"\x00\xff\xfe\x00", "table"),
        (b"one line", "table"),
    ],
)
def test_a_file_that_is_no_matrix_is_refused(tmp_path: Path, text: bytes, code: str) -> None:
    path = tmp_path / "m.csv"
    path.write_bytes(text)
    with pytest.raises(CsvProblem) as problem:
        read_matrix(path, NAMES)
    assert problem.value.code == code


def test_a_file_that_is_gone_is_said_to_be(tmp_path: Path) -> None:
    with pytest.raises(CsvProblem, match="read"):
        read_matrix(tmp_path / "gone.csv", NAMES)


# --- the page ----------------------------------------------------------------------------------------------------


@pytest.fixture
def work(tmp_path: Path, qtbot: QtBot) -> Iterator[FakeWork]:
    fake = FakeWork(make_project(tmp_path))
    yield fake
    fake.close()


@pytest.fixture
def page(work: FakeWork, qtbot: QtBot) -> SimilarityPage:
    return make_page(work, qtbot)


def made_again(work: FakeWork) -> None:
    """Play the engine: the matrix is made of the answers and of today's edits."""
    edits, result = work.choices.similarity.edits, similarity_result()
    publish(work.project, "similarity", {**result, "rows": apply_edits(DIGITS, result["answered"], edits)})
    work.finish()


def test_a_cell_is_set_with_the_keyboard(work: FakeWork, page: SimilarityPage, qtbot: QtBot) -> None:
    plot = page.heat.map.plot
    plot.setFocus()
    for _ in range(3):
        qtbot.keyClick(plot, Qt.Key.Key_Right)
    qtbot.keyClick(plot, Qt.Key.Key_Return)
    editor = page.heat.editor
    assert editor is not None and editor.accessibleName() == "eight taken for three"
    assert editor.box.value() == 0.25 and editor.back_button.isHidden()
    editor.box.setValue(0.6)
    qtbot.keyClick(editor.box, Qt.Key.Key_Return)
    assert work.choices.similarity.edits == [edit("eight", "three", 0.6)] and work.jobs == [AGAIN]
    assert page.heat.isVisible() and not page.begin.isVisible() and not page.progress.isVisible()
    assert page.findings.lists[0].accessibleDescription().startswith("three 0.60"), "shown before the engine is done"
    made_again(work)
    assert page.heat.map.readout() == "eight taken for three: 0.60, set by hand (answered: 0.25)"
    assert "One cell was set by hand" in page.findings.cost.text()
    assert work.jobs == [AGAIN], "the matrix is made once"


def test_a_value_that_is_left_alone_is_no_edit(work: FakeWork, page: SimilarityPage, qtbot: QtBot) -> None:
    page.heat.edit(8, 3)
    assert page.heat.editor is not None
    page.heat.editor.set_button.click()
    assert work.choices.similarity.edits == [] and work.jobs == []


def test_rare_confusions_are_changed_in_their_own_unit(tmp_path: Path, qtbot: QtBot) -> None:
    fake = FakeWork(make_project(tmp_path, "forget"))
    row = [0.9 if name == "eight" else 0.0021 for name in DIGITS]
    publish(fake.project, "similarity", similarity_result(answered={"eight": row}, rows={"eight": row}, sees=None))
    page = make_page(fake, qtbot)
    page.heat.edit(8, 3)
    editor = page.heat.editor
    assert editor is not None and editor.box.value() == 2.1 and editor.box.maximum() == 1000
    assert editor.box.accessibleDescription() == "Answered: 2.1. Numbers are thousandths."
    editor.box.setValue(4)
    editor.set_button.click()
    assert fake.choices.similarity.edits == [edit("eight", "three", 0.004)]
    fake.close()


def test_escape_leaves_a_cell_as_it_was(work: FakeWork, page: SimilarityPage, qtbot: QtBot) -> None:
    page.heat.edit(8, 3)
    assert page.heat.editor is not None
    page.heat.editor.box.setValue(0.6)
    qtbot.keyClick(page.heat.editor.box, Qt.Key.Key_Escape)
    assert work.choices.similarity.edits == []


def test_the_diagonal_and_rows_not_asked_about_stay(work: FakeWork, page: SimilarityPage) -> None:
    page.heat.edit(8, 8)
    assert page.heat.editor is None and "against itself can’t be changed" in page.heat.map.readout()
    page.heat.edit(2, 3)
    assert page.heat.editor is None and "No questions were asked about two" in page.heat.map.readout()


def test_undo_takes_back_one_change_at_a_time(work: FakeWork, page: SimilarityPage, qtbot: QtBot) -> None:
    assert not page.heat.undo_button.isEnabled()
    for value in (0.6, 0.7):
        page.heat.set_cell("eight", "three", value)
        made_again(work)
    qtbot.mouseClick(page.heat.undo_button, Qt.MouseButton.LeftButton)
    assert work.choices.similarity.edits == [edit("eight", "three", 0.6)]
    assert not work.busy and page.wanted == "", "this matrix was made before"
    page.heat.map.plot.setFocus()
    qtbot.keyClick(page.heat.map.plot, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert work.choices.similarity.edits == []
    page.refresh()
    assert not page.heat.undo_button.isEnabled()


def test_back_to_the_answer(work: FakeWork, page: SimilarityPage) -> None:
    page.heat.set_cell("eight", "three", 0.6)
    made_again(work)
    page.heat.edit(8, 3)
    assert page.heat.editor is not None and page.heat.editor.box.accessibleDescription() == "Answered: 0.25"
    page.heat.editor.back_button.click()
    assert work.choices.similarity.edits == []


def test_a_second_change_while_the_matrix_is_made(work: FakeWork, page: SimilarityPage) -> None:
    page.heat.set_cell("eight", "three", 0.6)
    page.heat.set_cell("eight", "one", 0.5)
    assert [e.column for e in work.choices.similarity.edits] == ["three", "one"]
    assert work.jobs == [AGAIN, AGAIN] and work.busy, "the first one's work is given up for the second's"
    made_again(work)
    assert (
        page.current_result() is not None and not work.busy and "2 cells were set by hand" in page.findings.cost.text()
    )


def test_other_work_keeps_cells_as_they_are(work: FakeWork, page: SimilarityPage) -> None:
    work.start("unlearn", [])
    page.refresh()
    page.heat.set_cell("eight", "three", 0.6)
    assert work.choices.similarity.edits == [] and not page.heat.import_button.isEnabled()
    assert page.heat.export_button.isEnabled()


def test_edits_belong_to_who_was_asked(work: FakeWork, page: SimilarityPage) -> None:
    page.heat.set_cell("eight", "three", 0.6)
    made_again(work)
    page.choose_source("mllm")
    assert work.choices.similarity.edits == [] and not page.heat.isVisible()
    page.choose_source("confusions")
    assert work.choices.similarity.edits == [edit("eight", "three", 0.6)] and page.heat.isVisible()


def test_the_order_follows_the_forgotten_class(page: SimilarityPage) -> None:
    assert page.heat.shown_names() == DIGITS
    page.heat.order.setCurrentIndex(1)
    assert page.heat.shown_names()[:4] == ["eight", "seven", "nine", "six"]
    page.heat.edit(0, 1)
    assert page.heat.editor is not None and page.heat.editor.accessibleName() == "eight taken for seven"
    page.heat.editor.close()


def test_a_matrix_goes_out_and_comes_in(work: FakeWork, page: SimilarityPage, tmp_path: Path, qtbot: QtBot) -> None:
    page.heat.export_to(str(tmp_path / "matrix"))
    qtbot.waitUntil(lambda: "written to" in page.heat.trouble(), timeout=5000)
    text = (tmp_path / "matrix.csv").read_text("utf-8-sig")
    lines = text.splitlines()
    assert lines[0] == "class,figure," + ",".join(DIGITS) and lines[1].startswith("eight,score,0.1")
    (tmp_path / "matrix.csv").write_text(text.replace("0.45", "0.95"), "utf-8")
    page.heat.import_from(str(tmp_path / "matrix.csv"))
    qtbot.waitUntil(lambda: "Cells set by hand: 2" in page.heat.trouble(), timeout=5000)
    assert {(e.column, e.value) for e in work.choices.similarity.edits} == {("seven", 0.95), ("nine", 0.95)}
    made_again(work)
    page.heat.undo()
    assert work.choices.similarity.edits == [], "an import is one step"


def test_an_import_says_which_cells_it_took_back(
    work: FakeWork, page: SimilarityPage, tmp_path: Path, qtbot: QtBot
) -> None:
    page.heat.export_to(str(tmp_path / "matrix.csv"))
    qtbot.waitUntil(lambda: "written to" in page.heat.trouble(), timeout=5000)
    for column in ("seven", "nine"):
        page.heat.set_cell("eight", column, 0.9)
        made_again(work)
    page.heat.import_from(str(tmp_path / "matrix.csv"))
    qtbot.waitUntil(lambda: "2 cells set by hand were reset" in page.heat.trouble(), timeout=5000)
    assert "Undo restores them" in page.heat.trouble() and work.choices.similarity.edits == []
    assert not work.busy, "the matrix as answered is still there"
    page.heat.undo()
    assert len(work.choices.similarity.edits) == 2


def test_a_wrong_file_gets_a_sentence(work: FakeWork, page: SimilarityPage, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "other.csv").write_text(",zero,ten\neight,0.1,0.2\n", encoding="utf-8")
    page.heat.import_from(str(tmp_path / "other.csv"))
    qtbot.waitUntil(lambda: bool(page.heat.trouble()), timeout=5000)
    assert "other.csv" in page.heat.trouble() and "“ten”" in page.heat.trouble()
    assert work.choices.similarity.edits == []


def test_every_control_of_the_card_has_a_name_and_can_be_reached(page: SimilarityPage) -> None:
    card = page.heat
    page.heat.set_cell("eight", "three", 0.6)
    for control in (card.order, card.undo_button, card.import_button, card.export_button, card.map.plot):
        assert control.accessibleName() and control.focusPolicy() & Qt.FocusPolicy.TabFocus
    for button in (card.undo_button, card.import_button, card.export_button):
        assert button.toolTip() == button.accessibleName() and button.width() >= 32
    QApplication.processEvents()
