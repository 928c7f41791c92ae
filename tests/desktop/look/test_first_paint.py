"""A page is never seen half built: what its first painting shows is what stays."""

import fake
import pytest
import run_results
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from megu.unlearn.runs import start_run
from megu_desktop.wizard.wizard import PAGES, Wizard

pytestmark = pytest.mark.usefixtures("look")


class FirstPaint(QObject):
    """Notes which parts of a page are seen when it is first painted."""

    def __init__(self, page):
        super().__init__()
        self.page, self.seen = page, None
        page.inner.installEventFilter(self)

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and self.seen is None:
            self.seen = parts(self.page)
        return False


def parts(page):
    """The parts that are seen, by class and number, with their texts."""
    visible_parts = [
        part for part in page.findChildren(QWidget) if part.isVisible() and not part.visibleRegion().isEmpty()
    ]
    return [(type(part).__name__, part.text() if hasattr(part, "text") else "") for part in visible_parts]


@pytest.fixture(params=["choice", "done"])
def work(request, tmp_path, qtbot):
    project = fake.make_project(tmp_path)
    result = fake.FakeWork(project)
    if request.param == "done":
        start_run(project.choices, "megu_plus", "balanced", {})
        fake.publish(project, "noise", {"negative": [], "positive": []}, "run-1")
        unlearned = run_results.unlearn_result("megu_plus")
        fake.publish(project, "unlearn", unlearned, "run-1", model__safetensors=b"weights")
    yield result
    result.close()


@pytest.mark.parametrize("name", ["model", "forget", "similarity", "unlearn"])
def test_the_first_painting_is_the_whole_page(work, qtbot, monkeypatch, name):
    """The page Unlearn showed its choice, a run's progress and plots at once, and then hid most of it."""
    watching = []
    build = Wizard._build

    def built(self, name):
        page = build(self, name)
        watching.append(FirstPaint(page))
        return page

    monkeypatch.setattr(Wizard, "_build", built)
    monkeypatch.setattr(Wizard, "furthest", lambda self: list(PAGES).index(name))
    wizard = Wizard(work)
    qtbot.addWidget(wizard)
    wizard.resize(1280, 800)
    wizard.show()
    [first] = watching
    qtbot.waitUntil(lambda: first.seen is not None)
    qtbot.wait(50)
    QApplication.processEvents()
    assert work.jobs == [], "nothing began that the page would show"
    assert first.seen == parts(first.page)
