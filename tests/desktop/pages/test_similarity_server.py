"""A server on page 4: its fields, the key, the consent before anything is sent, the test, and the privacy line."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from fake import DIGITS, FakeWork, make_project, preview_result, publish, similarity_result
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot
from similarity_fakes import HOST, SERVER, agree, choose_server, connect, look, make_page

from megu.base.errors import MllmError
from megu.project.schema import Choices, Consent, ServerChoice
from megu.similarity.consent import covers
from megu.similarity.remote import keys
from megu.similarity.remote.table import PROTOCOLS, USUAL
from megu_desktop.pages.similarity import server_form
from megu_desktop.pages.similarity.consent_dialog import ConsentDialog
from megu_desktop.pages.similarity.page import SimilarityPage
from megu_desktop.pages.similarity.server_form import ServerForm
from megu_desktop.wizard.privacy import privacy
from megu_desktop.wizard.wizard import Wizard

URL = SERVER.url
LOOK = ("similarity", ["preview"])
SECRET = "sk-not-to-be-seen-anywhere"


@pytest.fixture(autouse=True)
def no_keyring(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, str]]:
    """A machine without a keyring: keys stay in memory, here in a dictionary that the test ends with."""
    memory: dict[str, str] = {}
    monkeypatch.setattr(keys, "_in_memory", memory)
    monkeypatch.setattr(keys, "_ask", lambda *_: keys._NONE)
    yield memory


@pytest.fixture
def work(tmp_path: Path, qtbot: QtBot) -> Iterator[FakeWork]:
    fake = FakeWork(make_project(tmp_path, "forget"))
    yield fake
    fake.close()


@pytest.fixture
def page(work: FakeWork, qtbot: QtBot) -> SimilarityPage:
    return make_page(work, qtbot)


def write(qtbot: QtBot, field: QLineEdit, text: str) -> None:
    field.setFocus()
    field.clear()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


# --- the fields --------------------------------------------------------------------------------------------------


def test_a_server_is_chosen_and_named(work: FakeWork, page: SimilarityPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.source.remote.radio, Qt.MouseButton.LeftButton)
    form = page.source.server
    assert work.choices.similarity.source == "server" and form.isVisible() and not page.source.place.isVisible()
    assert not page.begin.button.isEnabled() and "Enter the server’s address" in page.begin.reason()
    assert not form.test_button.isEnabled() and work.jobs == []
    write(qtbot, form.url, "mllm.example")
    assert "Enter the model’s name" in page.begin.reason()
    write(qtbot, form.model, "tiny")
    assert work.choices.similarity.server == SERVER, "the address is completed"
    assert work.jobs == [LOOK], "what it would take is counted; nothing is asked"
    assert page.begin.button.isEnabled() and form.test_button.isEnabled()


def test_a_wrong_address_is_said_at_once(page: SimilarityPage, qtbot: QtBot) -> None:
    page.choose_source("server")
    form = page.source.server
    form.url.setFocus()
    qtbot.keyClicks(form.url, "http://user:secret@host")
    assert "can't contain “@”" in form.url.accessibleDescription() and form.url.property("invalid") is True
    assert form.choice() is None and not page.begin.button.isEnabled()
    assert "Correct the server’s address first" in page.begin.reason(), "what is wrong is said at the field alone"


@pytest.mark.parametrize(
    ("url", "warns"),
    [("http://10.0.0.7:8000/v1", True), ("https://10.0.0.7/v1", False), ("http://localhost:8080/v1", False)],
)
def test_plain_http_to_another_machine_gets_a_warning(qtbot: QtBot, url: str, warns: bool) -> None:
    form = ServerForm()
    qtbot.addWidget(form)
    form.show_choice(ServerChoice(url=url, model="tiny"), True)
    assert bool(form.warning()) is warns and form.problem() == ""


def test_requests_go_from_one_to_sixteen(work: FakeWork, page: SimilarityPage) -> None:
    choose_server(work, page)
    form = page.source.server
    assert (form.requests.minimum(), form.requests.maximum()) == (1, 16)
    form.requests.setValue(99)
    page.leave()
    assert work.choices.similarity.server is not None and work.choices.similarity.server.requests == 16


def test_a_protocol_is_chosen_where_there_are_several(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server_form, "PROTOCOLS", {USUAL: PROTOCOLS[USUAL]})
    form = ServerForm()
    qtbot.addWidget(form)
    form.show_choice(SERVER, True)
    assert form.protocol.parent() is None and form.choice() == SERVER, "no field for a choice of one"
    for table in (PROTOCOLS, server_form.PROTOCOLS):
        monkeypatch.setitem(table, "other", PROTOCOLS[USUAL])
    form = ServerForm()
    qtbot.addWidget(form)
    form.show_choice(SERVER, True)
    assert form.isAncestorOf(form.protocol) and form.protocol.accessibleName() and form.choice() == SERVER
    form.show_choice(SERVER.model_copy(update={"protocol": "other"}), True)
    choice = form.choice()
    assert choice is not None and choice.protocol == "other"


def test_every_field_has_a_name(qtbot: QtBot) -> None:
    form = ServerForm()
    qtbot.addWidget(form)
    for control in (form.url, form.model, form.key.line, form.requests):
        assert control.accessibleName() and control.focusPolicy() & Qt.FocusPolicy.TabFocus


# --- the key -----------------------------------------------------------------------------------------------------


def test_the_key_is_hidden_and_kept_outside_the_project(
    work: FakeWork, page: SimilarityPage, qtbot: QtBot, no_keyring: dict[str, str], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    choose_server(work, page)
    field = page.source.server.key
    assert field.line.echoMode() == QLineEdit.EchoMode.Password and field.remove_button.isHidden()
    with qtbot.waitSignal(field.settled, timeout=5000):
        write(qtbot, field.line, SECRET)
    assert no_keyring == {HOST: SECRET} and field.line.text() == ""
    assert "until the program ends" in field.state(), "without a keyring it says so"
    page.refresh()
    files = [path for path in work.project.folder.rglob("*") if path.is_file()]
    assert files and not any(SECRET.encode() in path.read_bytes() for path in files)
    assert SECRET not in caplog.text and SECRET not in repr(work.choices)
    with qtbot.waitSignal(field.known, timeout=5000):
        qtbot.mouseClick(field.remove_button, Qt.MouseButton.LeftButton)
    assert no_keyring == {} and field.state() == ""


def test_the_keyring_keeps_it_where_there_is_one(
    work: FakeWork, page: SimilarityPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    ring: dict[str, str] = {}
    answers = {"set_password": lambda h, k: ring.update({h: k}), "get_password": ring.get, "delete_password": ring.pop}
    monkeypatch.setattr(keys, "_ask", lambda action, *values: answers[action](*values))
    choose_server(work, page)
    field = page.source.server.key
    with qtbot.waitSignal(field.settled, timeout=5000):
        write(qtbot, field.line, SECRET)
    assert ring == {HOST: SECRET} and "keyring" in field.state() and "until" not in field.state()
    with qtbot.waitSignal(field.known, timeout=5000):
        field.show_host("other.example")
    assert field.state() == "", "another server has another key"
    with qtbot.waitSignal(field.known, timeout=5000):
        field.show_host(HOST)
    assert field.state() != ""


def test_asking_waits_for_a_key_that_was_typed_last(work: FakeWork, page: SimilarityPage, qtbot: QtBot) -> None:
    choose_server(work, page)
    agreed(work)
    look(work, page) if work.busy else None
    page.source.server.key.line.setText(SECRET)
    page.test_connection()
    assert page.source.server.key.is_pending() and not work.busy
    qtbot.waitUntil(lambda: work.busy, timeout=5000)
    assert work.jobs[-1] == ("similarity", ["connect"])


# --- the consent -------------------------------------------------------------------------------------------------


def consent(**changes: object) -> Consent:
    return Consent(**{"host": HOST, "given": "2026-01-01T00:00:00+00:00", "images": 20, "classes": DIGITS, **changes})


def agreed(work: FakeWork, **changes: object) -> None:
    """The user said yes before; what may be shown is counted."""

    def alter(choices: Choices) -> None:
        choices.similarity.consent = consent(**changes)

    work.change(alter)
    publish(work.project, "preview", preview_result(work.choices.forget.classes))


def test_nothing_is_asked_without_an_explicit_yes(work: FakeWork, page: SimilarityPage, qtbot: QtBot) -> None:
    choose_server(work, page)
    qtbot.mouseClick(page.begin.button, Qt.MouseButton.LeftButton)
    dialog = page.dialog
    assert dialog is not None and work.jobs == [LOOK] and not work.busy
    assert dialog.accessibleName() == f"Send 20 images to {HOST}?"
    assert "eight: 11" in dialog.classes.toPlainText()
    text = " ".join(part.text() for part in dialog.findChildren(QLabel))
    assert "disclosure to a third party" in text and "None of the images to forget" in text
    assert not dialog.yes.isEnabled() and not dialog.agree_forget.isVisible() and dialog.no.isDefault()
    dialog.agree.setChecked(True)
    assert dialog.yes.isEnabled()
    dialog.no.click()
    assert work.choices.similarity.consent is None and not work.busy and page.wanted == ""


def test_a_yes_is_stored_and_the_estimate_goes_on(work: FakeWork, page: SimilarityPage) -> None:
    choose_server(work, page)
    page.estimate()
    agree(work, page)
    stored_consent = work.choices.similarity.consent
    assert stored_consent is not None and (
        stored_consent.host,
        stored_consent.images,
        stored_consent.forget_images,
    ) == (HOST, 20, False)
    assert (
        stored_consent.classes == DIGITS
        and stored_consent.given
        and "consent" in (work.project.folder / "project.json").read_text(encoding="utf-8")
    )
    assert work.jobs[-1] == ("similarity", ["connect", "preview", "similarity"]), "how it scores is found out first"


def test_images_to_be_forgotten_need_a_yes_of_their_own(work: FakeWork, page: SimilarityPage) -> None:
    choose_server(work, page, forget_images=10, needs_forget="eight")
    page.test_connection()
    dialog = page.dialog
    assert dialog is not None and dialog.agree_forget.isVisible() and "10 of the images" in dialog.agree_forget.text()
    dialog.agree.setChecked(True)
    assert not dialog.yes.isEnabled()
    dialog.agree_forget.setChecked(True)
    assert dialog.yes.isEnabled() and dialog.consent().forget_images


def test_a_consent_covers_what_it_named() -> None:
    preview = preview_result()
    assert covers(consent(), URL, preview)
    assert not covers(None, URL, preview) and not covers(consent(), "https://other.example/v1", preview)
    assert not covers(consent(), URL.replace("https", "http"), preview), "what can be read on the way is another matter"
    assert not covers(consent(images=19), URL, preview)
    assert not covers(consent(classes=DIGITS[1:]), URL, preview)
    with_forget = preview_result(forget_images=1)
    assert not covers(consent(), URL, with_forget)
    assert covers(consent(forget_images=True, forget_set=with_forget["forget_set"]), URL, with_forget)
    assert not covers(consent(forget_images=True, forget_set="another"), URL, with_forget)


def test_a_server_elsewhere_is_asked_about_again(work: FakeWork, page: SimilarityPage) -> None:
    choose_server(work, page)
    agreed(work)
    choose_server(work, page, ServerChoice(url="https://other.example/v1", model="tiny"))
    page.estimate()
    assert page.dialog is not None and "other.example" in page.dialog.accessibleName()


@pytest.mark.parametrize("testing", [True, False])
def test_the_dialog_says_what_a_test_sends(work: FakeWork, page: SimilarityPage, testing: bool) -> None:
    choose_server(work, page)
    page.test_connection() if testing else page.estimate()
    assert page.dialog is not None
    text = " ".join(part.text() for part in page.dialog.findChildren(QLabel))
    assert ("The test sends three of them now" in text) is testing


def test_the_dialog_says_why_nothing_can_be_sent_yet(qtbot: QtBot) -> None:
    dialog = ConsentDialog(URL, preview_result(forget_images=10), ["eight"])
    qtbot.addWidget(dialog)
    assert "both boxes" in dialog.yes.accessibleDescription()
    dialog.agree_forget.setChecked(True)
    assert "the other box" in dialog.yes.accessibleDescription() and not dialog.yes.isEnabled()
    dialog.agree.setChecked(True)
    assert dialog.yes.accessibleDescription() == "" and dialog.yes.isEnabled()


def test_the_list_of_classes_is_as_high_as_its_lines(qtbot: QtBot) -> None:
    dialog = ConsentDialog(URL, preview_result(), ["eight"])
    qtbot.addWidget(dialog)
    dialog.show()
    text, line = dialog.classes, dialog.classes.fontMetrics().lineSpacing()
    height = text.document().size().height() * line + 2 * text.document().documentMargin()  # counted in lines
    assert text.verticalScrollBar().maximum() == 0 and text.viewport().height() < height + line


def test_the_dialog_warns_of_plain_http(qtbot: QtBot) -> None:
    for scheme in ("http", "https"):
        dialog = ConsentDialog(f"{scheme}://10.0.0.7/v1", preview_result(), ["eight"])
        qtbot.addWidget(dialog)
        text = " ".join(part.text() for part in dialog.findChildren(QLabel))
        assert ("The connection is not encrypted" in text) is (scheme == "http") and dialog.consent().scheme == scheme


# --- the test of the connection ----------------------------------------------------------------------------------


def test_test_connection_tells_answer_time_and_scoring(work: FakeWork, page: SimilarityPage, qtbot: QtBot) -> None:
    choose_server(work, page)
    agreed(work)
    page.refresh()
    form = page.source.server
    qtbot.mouseClick(form.test_button, Qt.MouseButton.LeftButton)
    assert work.jobs[-1] == ("similarity", ["connect"]) and form.test_button.text() == "Stop"
    assert not page.begin.button.isEnabled() and page.begin.reason() == "Testing the connection."
    connect(work, page)
    work.finish()
    sentence = (
        "The connection works. The model answered True (0.97) in 1.2\N{NO-BREAK SPACE}s. A score is how strongly the"
    )
    assert form.result().startswith(sentence)
    assert form.test_button.text() == "Test connection" and page.begin.isVisible()
    sentence = page.begin.button.accessibleDescription()
    assert "about 60,000 tokens" in sentence and "about 30\N{NO-BREAK SPACE}s" in sentence and HOST in sentence


def test_the_connection_is_tested_afresh_each_time(work: FakeWork, page: SimilarityPage, qtbot: QtBot) -> None:
    choose_server(work, page)
    agreed(work)
    connect(work, page)
    page.refresh()
    for attempt in (1, 2):
        qtbot.mouseClick(page.source.server.test_button, Qt.MouseButton.LeftButton)
        assert work.jobs[-1] == ("similarity", ["connect"]) and work.stages[0].again and work.busy, attempt
        work.finish()
    page.estimate()
    assert not any(stage.again for stage in work.stages), "an estimate relies on the last test"


def test_an_answer_that_is_neither_is_said_to_be(work: FakeWork, page: SimilarityPage) -> None:
    choose_server(work, page)
    agreed(work)
    connect(work, page, answer=None)
    page.refresh()
    assert "neither True nor False" in page.source.server.result()


def test_an_error_leads_to_the_field_that_mends_it(work: FakeWork, page: SimilarityPage, qtbot: QtBot) -> None:
    choose_server(work, page)
    agreed(work)
    page.test_connection()
    work.finish(MllmError("mllm_key_wrong", host=HOST))
    assert HOST in page.error.sentence() and page.error.button.text() == "Change entry"
    page.activateWindow()
    qtbot.mouseClick(page.error.button, Qt.MouseButton.LeftButton)
    assert page.source.server.key.line.hasFocus()
    page.test_connection()
    assert not page.error.isVisible() and work.busy


def test_a_server_that_rests_can_be_tried_again(work: FakeWork, page: SimilarityPage, qtbot: QtBot) -> None:
    choose_server(work, page)
    agreed(work)
    connect(work, page)
    page.estimate()
    work.finish(MllmError("mllm_unreachable", host=HOST))
    assert page.error.button.text() == "Try again"
    qtbot.mouseClick(page.error.button, Qt.MouseButton.LeftButton)
    assert work.jobs[-1] == ("similarity", ["similarity"])


def test_what_was_sent_is_said(work: FakeWork, page: SimilarityPage) -> None:
    choose_server(work, page)
    agreed(work)
    connect(work, page)
    counts = {HOST: {"requests": 100, "images_sent": 300, "different_images": 20, "bytes_sent": 90_000}}
    publish(work.project, "similarity", similarity_result(sent=counts, scored_by="scored_top_logprobs"))
    page.refresh()
    assert f"20 images were sent to {HOST}, 300 times in total." in page.findings.cost.text()
    assert not page.source.server.isVisible(), "the fields make room for the answers"
    page.source.server_fold.button.click()
    assert page.source.server.isVisible()


# --- the privacy line --------------------------------------------------------------------------------------------


def test_the_privacy_line_names_host_and_images(work: FakeWork, qtbot: QtBot) -> None:
    assert privacy(work.choices) == ("On this computer only. Nothing is sent.", "lock")
    wizard = Wizard(work)
    qtbot.addWidget(wizard)

    def serve(choices: Choices) -> None:
        choices.similarity.source, choices.similarity.server = "server", SERVER

    work.change(serve)
    assert wizard.rail._privacy.text() == "Nothing is sent without your consent."
    agreed(work)
    assert wizard.rail._privacy.text().startswith(f"20 images may be sent to {HOST}.")
    assert wizard.rail._privacy_icon.icon_name() == "borderline"

    def go_home(choices: Choices) -> None:
        choices.similarity.source = "confusions"

    work.change(go_home)
    text, icon = privacy(work.choices)
    assert "Earlier" in text and HOST in text and icon == "borderline", "what was sent is not forgotten"
