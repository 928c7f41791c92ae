"""The pages of a run together: they fit the smallest window, and every control has a name for screen readers."""

import fake
import pytest
import run_results
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit, QScrollArea, QScrollBar, QWidget

from megu.unlearn.runs import start_run
from megu_desktop.pages.compare.page import ComparePage
from megu_desktop.pages.export.page import ExportPage
from megu_desktop.pages.unlearn.page import UnlearnPage

SMALLEST = (720, 544)
"""What a window of 960 × 640 leaves to a page."""


@pytest.fixture
def work(tmp_path, qtbot):
    project = fake.make_project(tmp_path)
    result = fake.FakeWork(project)
    yield result
    result.close()


@pytest.fixture
def finished(work):
    """A project in which the run, its comparison beside a retrained model and the export are done."""
    project = work.project
    work.change(lambda choices: start_run(choices, "retrain", None, {}))
    fake.publish(project, "unlearn", run_results.unlearn_result("retrain"), "run-1", model__safetensors=b"1")
    work.change(lambda choices: start_run(choices, "megu_plus", "balanced", {}))
    fake.publish(project, "noise", {}, "run-2")
    fake.publish(project, "unlearn", run_results.unlearn_result(), "run-2", model__safetensors=b"2")
    fake.publish(project, "compare", run_results.compare_result(retrained=True), "run-2")
    path = project.folder / "export" / "model.safetensors"
    path.parent.mkdir()
    path.write_bytes(b"weights")
    result = run_results.export_result(str(path), "export/model.safetensors", 7)
    fake.publish(project, "export", result, "run-2")
    return work


def show(page, qtbot, size=SMALLEST):
    qtbot.addWidget(page)
    page.resize(*size)
    page.show()
    page.refresh()
    qtbot.wait(30)
    return page


@pytest.mark.parametrize("kind", [UnlearnPage, ComparePage, ExportPage])
def test_a_page_is_no_wider_than_the_smallest_window_leaves_it(finished, qtbot, kind):
    page = show(kind(finished), qtbot)
    area = page.findChild(QScrollArea)
    assert area.widget().width() <= area.viewport().width()


def test_the_choice_fits_the_smallest_window(work, qtbot):
    page = show(UnlearnPage(work), qtbot)
    page.choice.fold.unfold(True)
    qtbot.wait(30)
    area = page.findChild(QScrollArea)
    assert area.widget().width() <= area.viewport().width()


@pytest.mark.parametrize("kind", [UnlearnPage, ComparePage, ExportPage])
def test_every_control_has_a_name(finished, qtbot, kind):
    page = show(kind(finished), qtbot)
    nameless = [control for control in controls(page) if not named(control)]
    assert nameless == []


def test_the_controls_of_the_choice_have_names_and_can_be_reached_by_tab(work, qtbot):
    page = show(UnlearnPage(work), qtbot, (1040, 700))
    assert [control for control in controls(page) if not named(control)] == []
    widgets, control = set(), page.choice.start_button
    while control not in widgets:
        widgets.add(control)
        control = control.nextInFocusChain()
    radios = (page.choice.retrain.radio, page.choice.unlearn.radio)
    widgets_wanted = (page.choice.fold.button, page.choice.start_button, *radios)
    assert set(widgets_wanted) <= widgets
    by_tab = [part for part in widgets_wanted if part.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert set(widgets_wanted[:2]) <= set(by_tab)
    assert any(radio in by_tab for radio in radios), "Tab leads to one of the cards, the arrow keys to the other"


def controls(page: QWidget) -> list[QWidget]:
    kinds = (QAbstractButton, QComboBox, QLineEdit, QAbstractSpinBox)
    children = [child for kind in kinds for child in page.findChildren(kind)]
    return [child for child in children if child.isVisible() and not inside_a_control(child)]


def inside_a_control(widget: QWidget) -> bool:
    return isinstance(widget.parentWidget(), QComboBox | QAbstractSpinBox | QScrollBar | QLineEdit)


def named(control: QWidget) -> bool:
    return bool(control.accessibleName() or (isinstance(control, QAbstractButton) and control.text()))
