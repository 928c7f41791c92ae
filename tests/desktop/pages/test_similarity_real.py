"""The similarity page with the real engine and a server on this computer: asked, stopped, resumed, and refusing."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from making import make_project_at
from pytestqt.qtbot import QtBot
from similarity_fakes import make_page
from stub import Stub

from megu.project.perform import perform
from megu.project.project import Project
from megu.project.schema import ServerChoice, SimilarityParameters
from megu.similarity.remote import keys
from megu.worker.stages import make_stage
from megu_desktop.pages.similarity.page import SimilarityPage
from megu_desktop.work.work import Work

PATIENCE = 60_000  # ms; a process of the engine begins within a few seconds, on a busy machine within many
QUESTIONS = 60 + 30  # whether it sees the classes; then ten classes, three images shown

pytestmark = pytest.mark.usefixtures("loopback")


@pytest.fixture(scope="module")
def prepared(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a sample project that was worked through up to similarity. Tests copy it."""
    folder = tmp_path_factory.mktemp("prepared") / "project"
    with make_project_at(folder, sample, method=None) as project:
        for name in ("model", "images", "baseline", "forget"):
            list(perform(project, make_stage(name)))
        project.choices.similarity.parameters = SimilarityParameters(exemplars=3)
        project.save()
    return folder


@pytest.fixture
def stub() -> Iterator[Stub]:
    with Stub() as serving:
        yield serving


@pytest.fixture
def page(prepared: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[SimilarityPage]:
    # the engine's process asks the stub
    monkeypatch.setenv("MEGU_TEST_CHILD", "socket.socket.__init__ = offline._make")
    monkeypatch.setattr(keys, "_ask", lambda *_: keys._NONE)
    work = Work(Project.open(Path(shutil.copytree(prepared, tmp_path / "project"))))
    yield make_page(work, qtbot)
    work.close()


def serve(page: SimilarityPage, stub: Stub, qtbot: QtBot) -> None:
    page.choose_server(ServerChoice(url=stub.url, model="tiny", requests=1))
    qtbot.waitUntil(lambda: not page.work.busy and page.preview() is not None, timeout=PATIENCE)


def agree(page: SimilarityPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page.dialog is not None, timeout=PATIENCE)
    assert page.dialog is not None
    page.dialog.agree.setChecked(True)
    page.dialog.yes.click()


def test_an_estimate_without_a_test_is_stopped_and_resumed(page: SimilarityPage, stub: Stub, qtbot: QtBot) -> None:
    serve(page, stub, qtbot)
    assert stub.seen == [], "nothing is sent unasked"
    stub.thinks = 0.2
    page.begin.button.click()
    agree(page, qtbot)
    description = page.begin.button.accessibleDescription()
    assert (
        page.is_looking
        and not page.begin.button.isEnabled()
        and "Counting the questions for the estimate. Then it starts." in description
    )
    qtbot.waitUntil(lambda: page.is_estimating and page.heat.isVisible(), timeout=PATIENCE)
    page.progress.button.click()
    qtbot.waitUntil(lambda: page.is_resting, timeout=PATIENCE)
    count = len(stub.answered)
    assert 1 < count < 1 + QUESTIONS and page.progress.button.text() == "Resume" and page.heat.isVisible()
    stub.thinks = 0.0
    page.progress.button.click()
    qtbot.waitUntil(lambda: page.current_result() is not None and not page.work.busy, timeout=PATIENCE)
    assert page.heat.isVisible() and not page.progress.isVisible() and not page.error.isVisible()
    assert f"{QUESTIONS} questions answered" in page.findings.cost.text()
    assert len(stub.answered) == QUESTIONS, "how it answers is found out by one of these questions"
    assert stub.answered.total() <= 1 + QUESTIONS + 1, "at most the one on its way was asked again"


def test_a_test_that_fails_leads_to_the_field_that_mends_it(page: SimilarityPage, stub: Stub, qtbot: QtBot) -> None:
    serve(page, stub, qtbot)
    stub.reply = lambda *_: (401, {}, {"error": {"message": "no such key"}})
    page.source.server.test_button.click()
    agree(page, qtbot)
    qtbot.waitUntil(lambda: page.failure is not None and not page.work.busy, timeout=PATIENCE)
    assert page.error.isVisible() and "127.0.0.1" in page.error.sentence() and "key" in page.error.sentence()
    page.error.button.click()
    assert page.focusWidget() is page.source.server.key.line
    stub.reply = None
    page.source.server.test_button.click()
    qtbot.waitUntil(lambda: bool(page.source.server.result()) and not page.work.busy, timeout=PATIENCE)
    assert page.source.server.result().startswith("The connection works.") and not page.error.isVisible()
