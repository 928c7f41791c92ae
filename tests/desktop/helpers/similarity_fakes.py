"""Shared parts of tests of the similarity page: a project before that step, its page, and results of the engine."""

from pathlib import Path

from fake import FakeWork, connect_result, preview_result, publish
from pytestqt.qtbot import QtBot

from megu.project.schema import ServerChoice
from megu_desktop.pages.similarity.page import SimilarityPage
from megu_desktop.work.work import Work

SERVER = ServerChoice(url="https://mllm.example/v1", model="tiny")
HOST = "mllm.example"


def make_page(work: Work, qtbot: QtBot) -> SimilarityPage:
    page = SimilarityPage(work)
    qtbot.addWidget(page)
    page.resize(1200, 700)
    page.show()
    page.refresh()
    return page


def make_folder(folder: Path) -> Path:
    """A folder of a multimodal model, as far as the page looks into it."""
    (folder / "tiny").mkdir()
    (folder / "tiny" / "config.json").write_text("{}", encoding="utf-8")
    return folder / "tiny"


def look(work: FakeWork, page: SimilarityPage, **preview: object) -> None:
    """Play the engine's look at what was chosen, however often the page asks for it."""
    publish(work.project, "preview", preview_result(work.choices.forget.classes, **preview))
    work.finish()


def choose_mllm(work: FakeWork, page: SimilarityPage, folder: Path, **preview: object) -> None:
    page.choose_source("mllm", str(folder))
    publish(work.project, "mllm", {"title": "llava", "bytes": 1_000_000, "digest": "d"})
    look(work, page, **preview)


def choose_server(work: FakeWork, page: SimilarityPage, server: ServerChoice = SERVER, **preview: object) -> None:
    page.choose_server(server)
    look(work, page, **preview)


def agree(work: FakeWork, page: SimilarityPage, **preview: object) -> None:
    """Say yes in the dialog; the look is then made again, for what may be shown can be other images."""
    assert page.dialog is not None
    for box in (page.dialog.agree, page.dialog.agree_forget):
        box.setChecked(True)
    page.dialog.yes.click()
    look(work, page, **preview)


def connect(work: FakeWork, page: SimilarityPage, **answer: object) -> None:
    """Play a test of the connection, and the look that follows it: time and tokens are known then."""
    publish(work.project, "connect", connect_result(**answer))
    publish(work.project, "preview", preview_result(work.choices.forget.classes, tokens=60_000, seconds=30.0))
