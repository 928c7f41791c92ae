"""Page *Record* after writing: time stamp, second signature, what remains; each survives a restart of the window."""

from dataclasses import replace
from pathlib import Path

import authority as made
import pytest
import recorded
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit

from megu.base.errors import ProjectError, Stopped
from megu.base.events import RecordStands
from megu.record import time_stamp
from megu.record.keys import vault
from megu.record.notices import files as notice_files
from megu.record.read_record import read
from megu.record.verifying import openings
from megu.worker.parent import WorkerFailed
from megu_desktop.pages.record.entry_dialog import EntryDialog
from megu_desktop.pages.record.page import RecordPage
from megu_desktop.work.work import Work

IMAGES = Path(__file__).resolve().parents[3] / "resources" / "sample" / "digits" / "train" / "eight"
NEEDS_OPENSSL = pytest.mark.skipif(made.OPENSSL is None, reason="openssl, which plays the authority, is not installed")


@pytest.fixture(autouse=True)
def keys(tmp_path, monkeypatch):
    monkeypatch.setenv(vault.ELSEWHERE, str(tmp_path / "keys"))
    monkeypatch.setattr("appdirs.user_data_dir", lambda *args: str(tmp_path / "user"))


@pytest.fixture
def work(tmp_path, qtbot):
    result = recorded.work(tmp_path)
    recorded.export(result)
    yield result
    result.close()


@pytest.fixture
def page(work, qtbot):
    return shown(work, qtbot)


@pytest.fixture
def record(page, work, qtbot):
    """The file of a written record, whose standing is shown."""
    path = recorded.written(page, work, "0123456789abcdef")
    qtbot.waitUntil(lambda: page.standing.state is not None)
    return path


def shown(work, qtbot):
    result = RecordPage(work)
    qtbot.addWidget(result)
    work.changed.connect(result.refresh)
    result.resize(1040, 900)
    result.show()
    result.refresh()
    return result


def restarted(work, qtbot):
    """The page as another window of the same project shows it."""
    result = shown(work, qtbot)
    qtbot.waitUntil(lambda: result.standing.state is not None)
    return result


def answer(act):
    """Let the dialog that opens next be handled by a function, from inside its event loop."""

    def press():
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, EntryDialog):
            QTimer.singleShot(20, press)
            return
        act(dialog)
        if dialog.isVisible():
            QTest.keyClick(dialog, Qt.Key.Key_Escape)

    QTimer.singleShot(0, press)


def filled(**answers):
    def act(dialog):
        for name, value in answers.items():
            field = dialog.fields[name]
            if isinstance(field, QLineEdit):
                field.setText(value)
            else:
                field.setCurrentIndex(field.findData(value))
        QTest.keyClick(dialog, Qt.Key.Key_Return)

    return act


def pressed(name):
    return lambda dialog: QTest.mouseClick(getattr(dialog, name), Qt.MouseButton.LeftButton)


def files_are(monkeypatch, *paths):
    """The files that are chosen next, one after the other."""
    left = [str(path) for path in paths]
    for name in ("getSaveFileName", "getOpenFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *args: (left.pop(0) if left else "", ""))


def click(button, act=None):
    if act is not None:
        answer(act)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def said(card):
    return " ".join(part.text() for part in card.findChildren(QLabel) if part.isVisible())


# --- signatures -------------------------------------------------------------------------------------------------------


def test_before_it_is_written_there_is_no_card(page):
    assert not page.signatures.isVisible() and not page.remains.isVisible()


def test_it_is_read_beside_the_windows_thread(page, work, qtbot, monkeypatch):
    import threading

    threads, look = [], work.look_at_record
    monkeypatch.setattr(
        work, "look_at_record", lambda path: (threads.append(threading.current_thread()), look(path))[1]
    )
    path = recorded.written(page, work, "0123456789abcdef")
    assert "Reading" in page.signatures.message.text() and not page.signatures.stamp_button.isEnabled()
    qtbot.waitUntil(lambda: page.standing.state is not None)
    assert threads and threads[0] is not threading.main_thread()
    assert [line.text() for line in page.signatures.signers] == [read(path).signatures[0].key_fingerprint]
    count = len(threads)
    page.refresh()
    assert len(threads) == count, "nothing has changed beside it"


@NEEDS_OPENSSL
def test_a_time_stamp_is_asked_for_taken_in_and_checked_later(page, work, record, qtbot, tmp_path, monkeypatch):
    authority = made.Authority(tmp_path / "authority")
    request = tmp_path / "carried.tsq"
    assert "There is no time stamp" in page.signatures.time.text()
    files_are(monkeypatch, request)
    click(page.signatures.stamp_button, pressed("save"))
    assert work.job == "beside" and not page.signatures.stamp_button.isEnabled()
    assert "Working" in page.signatures.message.text()
    work.perform_beside()
    assert request.is_file() and "carried.tsq" in page.signatures.message.text().replace("\N{ZERO WIDTH SPACE}", "")
    files_are(monkeypatch, authority.answer(request, tmp_path / "answer.tsr"))
    click(page.signatures.stamp_button, pressed("yes"))
    work.perform_beside()
    assert "was not checked" in page.signatures.time.text() and "Time of day stamps" in page.signatures.time.text()
    files_are(monkeypatch, authority.root)
    click(page.signatures.stamp_button, lambda dialog: (pressed("choose")(dialog), pressed("check")(dialog)))
    work.perform_beside()
    text = page.signatures.time.text()
    assert text.startswith("Signed before 2") and text.endswith("by the clock of Time of day stamps.")
    other = restarted(work, qtbot)
    assert other.signatures.time.text() == text


@NEEDS_OPENSSL
def test_an_answer_with_its_certificate_is_known_at_once(page, work, record, tmp_path, monkeypatch):
    authority = made.Authority(tmp_path / "authority")
    request = time_stamp.write_request(record, tmp_path / "carried.tsq")
    files_are(monkeypatch, authority.root, authority.answer(request, tmp_path / "answer.tsr"))
    click(page.signatures.stamp_button, lambda dialog: (pressed("choose")(dialog), pressed("yes")(dialog)))
    work.perform_beside()
    assert "by the clock of Time of day stamps." in page.signatures.time.text()


def test_what_is_no_answer_is_said_and_nothing_is_lost(page, work, record, tmp_path, monkeypatch):
    (tmp_path / "answer.tsr").write_bytes(b"garbage")
    files_are(monkeypatch, tmp_path / "answer.tsr")
    click(page.signatures.stamp_button, pressed("yes"))
    work.perform_beside()
    assert "not an answer of a time-stamp authority" in page.signatures.message.text()
    assert page.signatures.stamp_button.isEnabled() and not record.with_name(time_stamp.ANSWER).exists()


def test_without_an_answer_there_is_nothing_to_check(page, record):
    calls = []
    click(page.signatures.stamp_button, lambda dialog: calls.append(dialog.check.isVisible()))
    assert calls == [False]


def test_no_file_chosen_leaves_the_dialog_open(page, work, record, monkeypatch):
    files_are(monkeypatch)
    calls = []
    click(page.signatures.stamp_button, lambda dialog: (pressed("save")(dialog), calls.append(dialog.isVisible())))
    click(page.signatures.sign_button, lambda dialog: (pressed("yes")(dialog), calls.append(dialog.isVisible())))
    assert calls == [True, True] and work.job is None


def test_a_second_signature_with_a_new_key_and_then_with_the_same(page, work, record, qtbot, tmp_path, monkeypatch):
    key = tmp_path / "second.key"
    files_are(monkeypatch, key)
    click(page.signatures.sign_button, pressed("make"))
    work.perform_beside()
    signers = [one.key_fingerprint for one in read(record).signatures]
    assert len(signers) == 2 and [line.text() for line in page.signatures.signers] == signers
    assert page.proof.isVisible(), "it still is the record that was written"
    files_are(monkeypatch, key)
    click(page.signatures.sign_button, lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Return))
    work.perform_beside()
    assert "has already signed this record" in page.signatures.message.text()
    other = restarted(work, qtbot)
    assert [line.text() for line in other.signatures.signers] == signers


def test_it_says_when_it_was_signed_and_by_whom_as_stated(page, work, record):
    """There were digits of a key alone, below a title that promises who and when."""
    stands = page.standing.state
    for by, sentence in (("A. Ng", "Carried out by A. Ng, as stated."), ("", "the record gives no name")):
        for is_erased, part in ((False, "2 December 2026"), (True, ", after ")):
            work.start("beside", ())
            work.say(replace(stands, by=by, signed="2026-12-02T12:00:00+00:00", erased=is_erased))
            work.finish()
            assert sentence in page.signatures.signer.text() and part in page.signatures.signer.text()


def test_after_traces_were_erased_the_new_version_is_shown(page, work, record):
    """The fingerprint, the folder and the report of the former one stood on top."""
    assert page.proof.fields["fingerprint"].text() == "0123 4567" and not page.proof.newer_text.isVisible()
    newer = record.parent.with_name("evidence-2") / record.name
    work.start("beside", ())
    work.say(replace(page.standing.state, path=str(newer), fingerprint="89ab cdef", erased=True))
    work.finish()
    assert page.proof.fields["fingerprint"].text() == "89ab cdef" and page.proof.newer_text.isVisible()
    assert page.proof.fields["folder"].text() == str(newer.parent)


def test_other_requests_are_named_by_what_one_person_is_given(page, work, record, tmp_path):
    stands, part = page.standing.state, page.proof.opening
    for references, has_warning in ((["R-1"], False), (["R-1", "R-2"], True)):
        page.standing.ask("open", image="a.png", key="")
        work.say(replace(stands, given="ab", references=references))
        work.finish()
        assert ("contain the references of all 2 requests" in part.message.text()) is has_warning


def test_enter_does_the_first_step_of_a_time_stamp(page, work, record, tmp_path, monkeypatch):
    """It asked for an answer that could not be there yet."""
    query = tmp_path / "carried.tsq"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args: (str(query), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *args: ("", ""))
    click(page.signatures.stamp_button, lambda dialog: QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return))
    work.perform_beside()
    assert query.is_file()


def test_stopped_or_failed_it_says_so(page, work, record, tmp_path):
    page.standing.ask("countersign", key=str(tmp_path / "k.key"))
    work.stop()
    assert page.signatures.message.text() == "Stopped. The record is unchanged."
    page.standing.ask("countersign", key=str(tmp_path / "k.key"))
    work.finish(WorkerFailed("a bug"))
    assert page.error.isVisible()


def test_a_record_that_was_altered_is_said(page, work, record, qtbot):
    record.write_bytes(record.read_bytes().replace(b'"sig": "', b'"sig": "A'))
    other = shown(work, qtbot)
    assert other.standing.state is None and not other.signatures.stamp_button.isEnabled()


def test_while_work_runs_or_in_a_project_to_look_at_nothing_is_added(page, work, record):
    page.remains.boxes[0].click()
    assert page.remains.destroyed_button.isEnabled()
    work.start("compare", ())
    page.refresh()
    buttons = (page.signatures.stamp_button, page.signatures.sign_button)
    buttons += (page.remains.destroyed_button, page.remains.deployed_button, page.remains.boxes[0])
    assert not any(button.isEnabled() for button in buttons)
    work.finish()
    work.project.read_only = True
    page.refresh()
    assert not any(button.isEnabled() for button in buttons)


# --- one person -------------------------------------------------------------------------------------------------------


def test_one_person_is_told_with_the_key_in_a_file(page, work, record, qtbot, tmp_path, monkeypatch):
    image, key = sorted(IMAGES.iterdir())[0], tmp_path / "officer.key"
    part = page.proof.opening
    click(part.button, filled(image=str(image)))
    work.perform_beside()
    assert "choose its file" in part.message.text() and not part.field.isVisible()
    vault.write(key, b"\x02" * 32)  # as in tests/records/make.py
    files_are(monkeypatch, image, key)
    click(part.button, lambda dialog: [pressed(name)(dialog) for name in ("choose_image", "choose_key", "yes")])
    assert "Looking" in part.message.text()
    work.perform_beside()
    text = part.field.text()
    assert part.field.isVisible() and openings.row(read(record), image, text).state == "same"
    click(part.copy_button)
    assert QApplication.clipboard().text() == text
    files_are(monkeypatch, tmp_path / "opening.txt")
    click(part.save_button)
    qtbot.waitUntil(lambda: "Saved" in part.message.text())
    content = (tmp_path / "opening.txt").read_text("utf-8")
    assert text in content and image.name in content and f"--opening {text}" in content
    page.refresh()
    assert part.field.text() == text and "Saved" in part.message.text()
    page.standing.ask("deployed", place="x", withdrawn=[], by="A. Ng", function="", on="2026-12-01")
    work.perform_beside()
    assert not part.field.isVisible() and part.field.text() == ""


def test_an_image_that_was_not_forgotten_has_no_opening(page, work, record, tmp_path):
    vault.write(tmp_path / "officer.key", b"\x02" * 32)
    (tmp_path / "other.png").write_bytes(b"another image")
    click(page.proof.opening.button, filled(image=str(tmp_path / "other.png"), key=str(tmp_path / "officer.key")))
    work.perform_beside()
    assert "not among the images" in page.proof.opening.message.text() and not page.proof.opening.field.isVisible()


def test_an_image_is_needed(page, work, record):
    calls = []
    click(page.proof.opening.button, lambda dialog: (filled()(dialog), calls.append(dialog.error.text())))
    assert calls == ["“Image” is missing."] and work.job is None


# --- what remains -----------------------------------------------------------------------------------------------------


def test_rows_are_destroyed_until_nothing_is_left(page, work, record, qtbot):
    remains = page.remains
    assert [box.text() for box in remains.boxes] == [
        "The original model: still there",
        "The images themselves: still there",
        "Names, hashes and pixels in the project folder: still there",
    ]
    assert "Erase the traces below to remove it." in said(remains) and "A person states and signs" in said(remains)
    assert not remains.destroyed_button.isEnabled() and "Tick items that were destroyed" in remains.message.text()
    click(remains.boxes[1])
    calls = []
    click(
        remains.destroyed_button,
        lambda dialog: (calls.append(said(dialog)), filled(how="purged", by="A. Ng", witness="B. Low")(dialog)),
    )
    assert "The images themselves" in calls[0] and "The original model" not in calls[0]
    work.perform_beside()
    assert remains.boxes[1].text() == "The images themselves: destroyed" and not remains.boxes[1].isEnabled()
    [path] = record.parent.glob("destruction-*.json")
    notice = notice_files.read(path).notice
    assert (notice.how, notice.by, notice.witness) == ("purged", "A. Ng", "B. Low")
    for box in (remains.boxes[0], remains.boxes[2]):
        click(box)
    click(remains.destroyed_button, filled(by="A. Ng"))
    work.perform_beside()
    assert remains.empty_text.text() == "Everything on this list is gone." and remains.empty_text.isVisible()
    other = restarted(work, qtbot)
    assert other.remains.empty_text.text() == remains.empty_text.text()


def test_what_was_withdrawn_is_called_so(page, work, record):
    click(page.remains.boxes[0])
    click(page.remains.destroyed_button, filled(how="withdrawn", by="A. Ng"))
    work.perform_beside()
    box = page.remains.boxes[0]
    assert box.text() == "The original model: withdrawn" and box.isChecked() and not box.isEnabled()
    assert page.remains.chosen == [] and not page.remains.destroyed_button.isEnabled()


def test_where_it_is_whose_and_what_it_holds(page, work, record):
    thing = {"what": "copy", "state": "there", "sha256": None, "holds": ["R-1", "R-2"], "erasable": False}
    thing |= {"place": "server", "owner": "IT", "since": "2026-01-02"}
    stands = page.standing.state
    work.start("beside", ())
    work.say(RecordStands(stands.path, stands.signers, [thing], []))
    work.finish()
    texts = said(page.remains)
    for part in (
        "Place: server.",
        "Held by IT.",
        "Since 2026-01-02.",
        "It may still hold the images of R-1 and R-2.",
    ):
        assert part in texts
    assert page.remains.boxes[0].accessibleDescription().startswith("Place: server.")


def test_a_name_is_needed(page, work, record):
    calls = []
    click(page.remains.boxes[0])
    click(page.remains.destroyed_button, lambda dialog: (filled()(dialog), calls.append(dialog.error.text())))
    assert calls == ["“Name” is missing."] and work.job is None and page.remains.boxes[0].isChecked()


def test_whoever_carried_it_out_is_filled_in(page, work, qtbot):
    page.set_line("operator", "A. Ng")
    page.set_line("operator_as", "engineer")
    recorded.written(page, work, "0123456789abcdef")
    qtbot.waitUntil(lambda: page.standing.state is not None)
    calls = []
    click(page.remains.deployed_button, lambda dialog: calls.append(dialog.values()))
    assert (calls[0]["by"], calls[0]["function"]) == ("A. Ng", "engineer")


def test_the_model_is_put_into_service(page, work, record, qtbot):
    def put(dialog):
        [box] = dialog.boxes.values()
        box.click()
        filled(place="ward 3", by="A. Ng", on="2026-12-01")(dialog)

    click(page.remains.deployed_button, put)
    work.perform_beside()
    sentence = "In use since 2026-12-01, stated by A. Ng: ward 3."
    other = restarted(work, qtbot)
    assert sentence in said(page.remains) and sentence in said(other.remains)
    [path] = record.parent.glob("deployment-*.json")
    assert notice_files.read(path).notice.withdrawn == [read(record).content.original.sha256]


def test_a_disk_that_takes_nothing_is_said_on_the_card(page, work, record):
    page.standing.ask("deployed", place="x", withdrawn=[], by="A. Ng", function="", on="2026-12-01")
    work.finish(ProjectError("disk_full", path="export"))
    assert page.remains.message.text() and not page.error.isVisible()


# --- the real engine --------------------------------------------------------------------------------------------------


def test_the_engine_does_it_and_closing_ends_a_look(work, page, record, qtbot):
    real = Work(work.project, page)  # its thread goes with the page
    assert isinstance(real.look_at_record(record), RecordStands)
    with qtbot.waitSignal(real.ended, timeout=60_000) as blocker:
        real.put_beside({"act": "countersign", "path": str(record), "key": str(record.with_name("k.key"))})
    assert blocker.args == ["beside", None] and len(read(record).signatures) == 2
    real.close()
    with pytest.raises(Stopped):
        real.look_at_record(record)
