"""Page *Export*: where the file goes, its name, and the proof that it reads back."""

from pathlib import Path

import fake
import pytest
import run_results
from PySide6.QtGui import QGuiApplication

from megu.base.errors import NotReady, ProjectError
from megu.base.events import Progress
from megu.unlearn.runs import start_run
from megu_desktop.pages.export import beside as export_beside
from megu_desktop.pages.export.page import ExportPage

BESIDE = {"card": "MODEL_CARD.md", "snippet": "load_example.py"}


@pytest.fixture
def work(tmp_path, qtbot):
    project = fake.make_project(tmp_path)
    result = fake.FakeWork(project)
    result.change(lambda choices: start_run(choices, "megu_plus", "balanced", {}))
    yield result
    result.close()


@pytest.fixture
def page(work, qtbot):
    fake.publish(work.project, "noise", {}, "run-1")
    fake.publish(work.project, "unlearn", run_results.unlearn_result(), "run-1", model__safetensors=b"weights")
    return shown(work, qtbot)


def shown(work, qtbot):
    result = ExportPage(work)
    qtbot.addWidget(result)
    result.resize(1040, 700)
    result.show()
    result.refresh()
    return result


def publish(work, folder: Path, name="classifier-without-a-class.safetensors", **changes):
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_bytes(b"weights")
    beside = {name: f"{folder.name}/{file}" for name, file in BESIDE.items()}
    for file in beside.values():
        (work.project.folder / file).write_text(f"this is {file}", encoding="utf-8")
    result = run_results.export_result(str(path), work.project.store_path(path), 7, **{**beside, **changes})
    fake.publish(work.project, "export", result, "run-1")
    return path


def test_a_model_that_was_saved_whole_is_said_to_become_a_state_dict(work, page):
    """The card said "As it came" of what is written otherwise."""
    card = page.forms.cards["as_it_came"]
    assert card.radio.accessibleName() == "Original format"
    fake.publish(work.project, "model", fake.model_result(form="module"))
    page.refresh()
    assert card.radio.accessibleName() == card._title.text() == "PyTorch state dict"
    assert "load_state_dict" in card.detail()


def test_without_a_new_model_nothing_can_be_exported(work, qtbot):
    page = shown(work, qtbot)
    assert not page.export_button.isEnabled() and "page Unlearn" in page._subtitle.text()


def test_it_proposes_the_projects_folder_and_a_name_that_says_what_is_gone(page):
    assert page.name.text() == "classifier-without-a-class.safetensors"
    assert page.folder._name.text() == "export" and not page.own_folder.isVisible()
    assert page.forms.cards["as_it_came"].is_chosen() and page.export_button.isEnabled()
    assert "safetensors" in page.forms.cards["as_it_came"].detail()


def test_another_folder_and_back(page, work, tmp_path):
    page.choose_folder(str(tmp_path / "elsewhere"))
    assert work.choices.export.folder == (tmp_path / "elsewhere").as_posix() and page.own_folder.isVisible()
    page.own_folder.click()
    assert work.choices.export.folder is None


@pytest.mark.parametrize(
    ("text", "name"),
    [("mine", "mine.safetensors"), ("a/b.safetensors", "a-b.safetensors"), ("", None), ("  ", None)],
)
def test_a_name_keeps_its_ending_and_leaves_out_what_no_system_takes(page, work, text, name):
    page.name.setText(text)
    page.name.editingFinished.emit()
    assert work.choices.export.name == name
    assert page.name.text() == (name or "classifier-without-a-class.safetensors")


def test_it_writes_and_shows_the_proof(page, work):
    page.export_button.click()
    assert work.jobs[-1][0] == "export" and work.jobs[-1][1][-1] == "export"
    assert not page.export_button.isEnabled() and not page.name.isEnabled()
    work.say(Progress(300, 720, "unit_images"))
    assert page.progress._count.text() == "Image 300 of 720"
    path = publish(work, work.project.folder / "export")
    work.finish()
    page.refresh()
    text = page.proof.verdict.accessibleName()
    assert page.proof.verdict.kind == "good" and "like the new model on 719 images" in text
    assert page.proof.path.text() == str(path) and not page.export_button.isEnabled()
    page.proof.copy_button.click()
    assert QGuiApplication.clipboard().text() == "ab" * 32


def test_other_predictions_are_an_error_with_a_way_out_and_it_can_be_tried_again(page, work, monkeypatch):
    publish(work, work.project.folder / "export", same=False, changed=3, max_difference=0.25)
    page.refresh()
    assert page.proof.verdict.kind == "bad" and "0.2" in page.proof.verdict.accessibleName()
    assert page.error.isVisible() and "different answers on 3 of 719 images" in page.error.sentence()
    calls = []
    monkeypatch.setattr(page.folder, "ask_folder", lambda: calls.append(True))
    page.error.button.click()
    assert page.error.button.text() == "Choose folder…" and calls
    assert page.export_button.isEnabled() and page.export_button.text() == "Export again"
    page.export_button.click()
    assert work.jobs[-1][1][-1] == "export" and work.stages[-1].again, "its result is there, but must be made anew"


def test_where_rounding_changed_answers_another_form_is_the_way_out(page, work):
    publish(work, work.project.folder / "export", same=False, changed=3, rounded=True, max_difference=0.25)
    page.refresh()
    assert "half precision" in page.error.sentence() and page.error.button.text() == "Choose another format"
    page.error.button.click()
    assert page.forms.cards["as_it_came"].radio.hasFocus()
    page.forms.cards["safetensors"].radio.click()
    assert work.choices.export.form == "safetensors" and not page.error.isVisible()


def test_a_form_gives_the_name_its_ending(page, work):
    page.choose_name("mine")
    page.forms.cards["onnx"].radio.click()
    assert page.name.text() == "mine.onnx" and page.forms.cards["onnx"].is_chosen()
    page.choose_form("as_it_came")
    assert page.name.text() == "mine.safetensors"
    page.choose_name("")
    page.choose_form("onnx")
    assert page.name.text() == "classifier-without-a-class.onnx"


def test_a_form_that_can_t_be_had_says_why(page):
    card = page.forms.cards["folder"]
    assert not card.radio.isEnabled() and "No library can load" in card.detail()
    assert page.forms.cards["safetensors"].radio.isEnabled()


def test_a_class_forgotten_whole_can_be_removed(page, work):
    assert page.blank.isVisible() and [names for _, names in page.blank.boxes] == [["eight"]]
    page.blank.boxes[0][0].click()
    assert work.choices.export.blank == ["eight"] and page.name.text() == "classifier-without-a-class.safetensors"
    publish(work, work.project.folder / "export", blanked=["eight"])
    page.refresh()
    assert "Removed: eight." in page.proof.verdict.accessibleName()


def test_a_class_that_can_t_be_removed_is_kept_by_the_way_out(page, work):
    page.choose_blank(["nine"])
    assert page.blank.isVisible() and "nine" in page.blank._reason.text()
    page.export()
    work.finish(NotReady("blank_not_whole", names="nine"))
    assert page.error.button.text() == "Keep its output"
    page.error.button.click()
    assert work.choices.export.blank == [] and not page.error.isVisible()


def test_the_example_is_copied_and_the_card_is_opened(page, work, monkeypatch):
    publish(work, work.project.folder / "export")
    page.refresh()
    assert page.files.isVisible()
    page.files.copy_button.click()
    assert QGuiApplication.clipboard().text() == "this is export/load_example.py"
    paths = []
    monkeypatch.setattr(export_beside.QDesktopServices, "openUrl", lambda url: paths.append(url.toLocalFile()))
    page.files.card_button.click()
    assert paths == [str(work.project.folder / "export" / "MODEL_CARD.md")]
    page.naming.class_names.click()
    assert work.choices.export.class_names and not page.files.isVisible(), "another card is another export"


@pytest.mark.parametrize(
    ("difference", "words"),
    [(0.0, "All outputs are identical"), (2e-6, "This is rounding and changes no"), (0.02, "most 0.02")],
)
def test_the_difference_is_said_in_words(page, work, difference, words):
    publish(work, work.project.folder / "export", max_difference=difference)
    page.refresh()
    assert words in page.proof.verdict.accessibleName()


def test_a_file_that_is_gone_is_exported_again(page, work):
    path = publish(work, work.project.folder / "export")
    page.refresh()
    assert not page.export_button.isEnabled()
    path.unlink()
    page.refresh()
    assert page.export_button.isEnabled() and not page.proof.isVisible()


def test_another_name_is_another_file(page, work):
    publish(work, work.project.folder / "export")
    page.refresh()
    page.choose_name("second")
    assert page.export_button.isEnabled() and not page.proof.isVisible()


def test_a_folder_that_cannot_be_written_says_the_way_out(page, work, tmp_path):
    page.choose_folder(str(tmp_path / "locked"))
    page.export()
    work.finish(ProjectError("cannot_write", folder=str(tmp_path / "locked")))
    assert page.error.isVisible() and "locked" in page.error.sentence() and page.error.button.text() == "Choose folder…"
    page.choose_folder(None)
    assert not page.error.isVisible()


def test_a_stop_leaves_it_open(page, work):
    page.export()
    page.stop()
    page.refresh()
    assert page.error.button.text() == "Export" and page.export_button.isEnabled()
    page.error.button.click()
    assert [job for job, _ in work.jobs] == ["export", "export"]


def test_a_project_that_can_only_be_looked_at_exports_nothing(page, work):
    work.project.read_only = True
    page.refresh()
    assert not page.export_button.isEnabled() and "read-only" in page.reason.text()
    page.export()
    assert work.jobs == []
