"""Screen readers get a name for everything that can be used, roles that fit, and each change."""

import pytest
import samples
import scenes
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel
from scenes import Place, page_of, work_of
from walking import description, heard, name, nameless, told

from megu.base.errors import ProjectError
from megu_desktop.look import heard as heard_module
from megu_desktop.look.heard import announce
from megu_desktop.widgets.charts.plot import Plot

Role = QAccessible.Role


@pytest.fixture
def announced(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, bool]]:
    """Return the announcements from now on, each with True if it is urgent, as if a screen reader were there."""
    announcements: list[tuple[str, bool]] = []

    def note(event: object) -> None:
        urgent = event.politeness() == QAccessible.AnnouncementPoliteness.Assertive  # type: ignore[attr-defined]
        announcements.append((event.message(), urgent))  # type: ignore[attr-defined]

    class Reader(QAccessible):
        isActive = staticmethod(lambda: True)  # noqa: N815
        updateAccessibility = staticmethod(note)  # noqa: N815

    monkeypatch.setattr(heard_module, "QAccessible", Reader)
    return announcements


@pytest.mark.parametrize("scene", scenes.ALL)
def test_everything_that_can_be_used_has_a_name(scene: str, place: Place) -> None:
    assert nameless(scenes.ALL[scene](place)) == []


def test_the_walk_finds_what_has_no_name(place: Place) -> None:
    window = scenes.question(place)
    window.no.setText("")  # type: ignore[attr-defined]
    assert len(nameless(window)) == 1 and "QPushButton" in nameless(window)[0]
    words = {name(element) for element in heard(window) if element.role() == Role.StaticText}
    assert {label.text() for label in window.findChildren(QLabel)} <= words


@pytest.mark.parametrize("scene", ["unlearn", "compare_0", "compare_1", "compare_2", "compare_3", "similarity"])
def test_a_plot_tells_its_figures_in_a_sentence(scene: str, place: Place) -> None:
    charts = [element for element in heard(scenes.ALL[scene](place)) if isinstance(element.object(), Plot)]
    assert charts, scene
    for chart in charts:
        says = description(chart)
        assert chart.role() == Role.Chart, told(chart)
        assert name(chart) and says.endswith(".") and any(letter.isdigit() for letter in says), f"{told(chart)}: {says}"


def test_figures_follow_the_data(qtbot, look) -> None:  # noqa: ANN001
    plot = samples.loss_plot()
    qtbot.addWidget(plot)
    assert plot.plot.accessibleDescription().startswith("At step 311 of 480, it is ")
    assert "guessing, is at 2.30." in plot.plot.accessibleDescription()
    plot.reset(480)
    assert plot.plot.accessibleDescription() == "Nothing has been measured yet."


def test_recent_projects_are_buttons_that_can_be_pressed(place: Place) -> None:
    window = scenes.start(place)
    rows = [element for element in heard(window) if name(element).startswith("Digits 0, ")]
    assert [row.role() for row in rows] == [Role.Button]
    with place.qtbot.waitSignal(window.start.project_wanted):  # type: ignore[attr-defined]
        rows[0].actionInterface().doAction("Press")


def test_the_steps_tell_how_they_stand(place: Place) -> None:
    names = [name(element) for element in heard(scenes.images_asked(place)) if element.role() == Role.ListItem]
    assert names[:3] == ["1. Model, done", "2. Images, current", "3. Forget, not available yet"]


def test_errors_and_what_is_missing_are_announced(place: Place, announced: list) -> None:
    window = scenes.unlearn_running(place)
    announced.clear()
    work_of(window).finish(ProjectError("disk_full", folder="/project"))  # type: ignore[arg-type]
    scenes.settle(window)
    sentence = page_of(window).error.sentence()  # type: ignore[arg-type]
    assert (sentence, True) in announced and "no space left" in sentence
    assert ("To continue, resume this run or start another one.", False) in announced


def test_a_page_is_announced_as_it_is_shown_and_when_its_title_becomes_a_result(place: Place, announced: list) -> None:
    window = scenes.images_asked(place)
    announced.clear()
    window.wizard.show_step(0)  # type: ignore[attr-defined]
    page = page_of(window)
    assert (page.title(), False) in announced and page.title()
    announced.clear()
    page.set_title("Forgotten", "Forgotten")
    page.set_title("Forgotten", "Forgotten")
    assert announced == [("Forgotten", False)]


def test_nothing_is_announced_twice_or_from_what_is_hidden(qtbot, announced: list) -> None:  # noqa: ANN001
    bar = samples.bottom_bar()
    qtbot.addWidget(bar)
    bar.show()
    bar.set_sentence("To go on, wait.")
    bar.set_sentence("To go on, wait.")
    assert announced == [("To go on, wait.", False)]
    bar.hide()
    announce(bar, "Hidden.")
    assert len(announced) == 1
