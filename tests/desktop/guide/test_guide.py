"""The guide: its chapters say what the application says, lead somewhere, and can be read, searched and printed."""

import re
import runpy
import unicodedata
from io import BytesIO
from pathlib import Path

import pytest
import typer
from app_texts import ROOT, is_said
from PIL import Image
from pypdf import PdfReader
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget
from showing import pixels, shown

from megu.base.places import resource
from megu.cli.main import app
from megu.compare.summary import ASKED
from megu.project.project import Project
from megu_desktop.explained.help_keys import DialogHelp
from megu_desktop.guide import chapters as book
from megu_desktop.guide import opening
from megu_desktop.guide.chapters import CHAPTERS, Chapter, all_chapters, chapter, picture
from megu_desktop.guide.glossary import entries, words_of
from megu_desktop.guide.guide_window import GuideWindow
from megu_desktop.guide.opening import open_guide
from megu_desktop.guide.page_help import PageHelp
from megu_desktop.guide.search import search
from megu_desktop.widgets.forms.help_button import HelpButton
from megu_desktop.window.main_window import MainWindow
from megu_desktop.work.flow_facts import STEPS
from megu_desktop.work.settings import Settings

LANGUAGES = sorted(path.name for path in resource("guide").iterdir() if (path / "start.md").is_file())
WRITTEN = [one for language in LANGUAGES for one in all_chapters(language) if one.language == language]


def ids(one: Chapter) -> str:
    return f"{one.language}-{one.name}"


def test_each_page_has_a_chapter() -> None:
    assert {"start", *STEPS, "operator-mode", "requests", "privacy", "troubleshooting", "glossary"} <= set(CHAPTERS)
    for language in LANGUAGES:
        assert [(one.name, one.language) for one in all_chapters(language)] == [(name, language) for name in CHAPTERS]


@pytest.mark.parametrize("one", WRITTEN, ids=ids)
def test_what_a_chapter_quotes_is_said_by_the_application(one: Chapter) -> None:
    assert [text for text in one.quoted_texts() if not is_said(text, one.language)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_application_does_not_say_is_found(language: str) -> None:
    texts = {text for one in WRITTEN if one.language == language for text in one.quoted_texts()}
    slipping = [text for text in texts if is_said(f"{text} xyzzy", language) or is_said(f"Xyzzy {text}", language)]
    assert len(texts) > 100 and len(slipping) <= 1


@pytest.mark.parametrize("one", WRITTEN, ids=ids)
def test_links_and_pictures_of_a_chapter_exist(one: Chapter) -> None:
    for link in one.links():
        name, _, anchor = link.partition("#")
        if not name.startswith("https://"):
            target = chapter(name.removesuffix(".md") or one.name, one.language)
            assert target is not None and name.removesuffix(".md") in ("", target.name), link
            assert not anchor or anchor in [section.anchor for section in target.sections()], link
    for picture_name in one.pictures():
        assert resource(f"guide/{picture_name}").is_file(), picture_name


@pytest.mark.parametrize("one", WRITTEN, ids=ids)
def test_a_chapter_has_one_title_and_anchors_of_its_own(one: Chapter) -> None:
    sections = one.sections()
    assert [section.level for section in sections].count(1) == 1 and sections[0].level == 1
    assert not any("**" in section.text for section in sections), "a mark that Markdown did not take for one"
    anchors = [section.anchor for section in sections]
    assert len(anchors) == len(set(anchors)) and all(anchors)


@pytest.mark.parametrize("language", [name for name in LANGUAGES if name != "en"])
def test_translated_chapters_lead_where_the_english_ones_do(language: str) -> None:
    for one in all_chapters(language):
        if one.language == language:
            english = chapter(one.name)
            assert english is not None
            assert sorted(set(one.links())) == sorted(set(english.links())), one.name
            assert one.pictures() == english.pictures(), one.name


@pytest.mark.parametrize("language", [name for name in LANGUAGES if name != "en"])
def test_translated_chapters_have_the_sections_of_the_english_ones(language: str) -> None:
    for one in all_chapters(language):
        english = chapter(one.name)
        assert english is not None
        assert [part.level for part in one.sections()] == [part.level for part in english.sections()], one.name


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_chapter_of_the_command_line_names_every_command(language: str) -> None:
    page = chapter("command-line", language)
    assert page is not None
    commands = set(re.findall(r"^\| `megu ([\w-]+)", page.markdown, re.MULTILINE))
    assert commands == set(typer.main.get_command(app).list_commands(None))  # type: ignore[attr-defined]


def test_the_words_of_the_field_are_explained_plainly_and_exactly() -> None:
    words = {word.name.lower(): word for word in entries()}
    field = (
        "forget set, retain set, original model, unlearned model, retrained model, unseen images, transition matrix, "
        "membership inference attack, perturbing label, negative noise, positive noise, impair, repair, checkpoint, "
        "exemplar, mllm, relearn time, linear probe, recipe, accuracy, noise floor"
    )
    assert set(field.split(", ")) <= set(words)
    for word in words.values():
        assert "Exactly" in word.text, word.name
        assert len(word.plain) > 20 and "Exactly" not in word.plain, word.name


def test_each_page_names_the_words_it_is_about() -> None:
    for step in STEPS:
        assert words_of(step), step
    assert [word.name for word in words_of("forget")][:2] == ["Forget set", "Retain set"]


def test_the_search_finds_sections_by_all_words_titles_first() -> None:
    chapters = all_chapters()
    results = search(chapters, "look-alikes")
    assert (results[0].chapter, results[0].anchor) == ("forget", "look-alikes")
    assert [one.anchor for one in search(chapters, "NOISE floor")][0] == "noise-floor"
    assert search(chapters, "no such word anywhere") == []
    assert search(chapters, " ") == []


def test_a_chapter_that_is_not_translated_is_english_and_says_so(qtbot, look, monkeypatch: pytest.MonkeyPatch) -> None:
    page = chapter("start", "fr_FR")
    assert page is not None and page.language == "en"
    for language, folder in (("de_AT", "de"), ("zh_SG", "zh_CN"), ("en_GB", "en")):
        page = chapter("start", language)
        assert page is not None and page.language == folder
    window = shown(qtbot, GuideWindow("fr_FR"), 1000, 700)
    window.open("start")
    assert window.reader.toPlainText().startswith("This chapter is not translated yet")
    window = shown(qtbot, GuideWindow("en_GB"), 1000, 700)
    window.open("start")
    assert window.reader.toPlainText().startswith("Getting started")


def test_a_missing_chapter_is_said(qtbot, look) -> None:
    window = shown(qtbot, GuideWindow(), 1000, 700)
    window.open("nowhere")
    assert "no chapter" in window.reader.toPlainText()
    assert book.chapter("nowhere") is None


def test_pictures_are_small_and_keep_the_rarest_colour(tmp_path: Path) -> None:
    maker = runpy.run_path(str(ROOT / "packaging" / "guide" / "pictures.py"))
    assert {f"pictures/{name}.png" for name in maker["PAGES"]} == {p for one in all_chapters() for p in one.pictures()}
    page = Image.new("RGB", (1280, 800), "#F3F6F7")
    page.paste("#A8430B", (600, 300, 640, 320))  # one word of what is forgotten
    for shade in range(256):
        page.paste((shade, shade, shade), (shade * 4, 700, shade * 4 + 4, 760))
    page.save(tmp_path / "page.png")
    with Image.open(BytesIO(maker["small"](tmp_path / "page.png"))) as small:
        assert small.width == maker["WIDTH"] and len(small.getcolors() or []) <= maker["COLORS"]
        red, green, blue = small.convert("RGB").getpixel((522, 262))  # type: ignore[misc]
    assert abs(red - 0xA8) < 24 and abs(green - 0x43) < 24 and abs(blue - 0x0B) < 24


def test_the_guide_goes_back_and_forth_and_its_contents_follow(qtbot, look) -> None:
    window = shown(qtbot, GuideWindow(), 1000, 700)
    window.open("images")
    window.reader.open("glossary", "noise-floor")
    tree = window.contents.tree
    assert tree.currentItem().text(0) == "Glossary"
    assert window.windowTitle().startswith("Glossary")
    qtbot.mouseClick(window.back, Qt.MouseButton.LeftButton)
    assert window.reader.chapter() == "images" and tree.currentItem().text(0) == "Images"
    QTest.keyClick(window.reader, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert window.reader.chapter() == "glossary"
    assert not window.forward.isEnabled()


def test_links_are_followed_by_keys_and_by_mouse(qtbot, look) -> None:
    window = shown(qtbot, GuideWindow(), 1000, 700)
    window.open("forget")
    reader = window.reader
    QTest.keyClick(reader, Qt.Key.Key_Tab)  # to the first link
    QTest.keyClick(reader, Qt.Key.Key_Return)
    assert (reader.chapter(), reader.source().fragment()) == ("glossary", "forget-set")
    reader.backward()
    place = reader.document().find("retain set")
    reader.setTextCursor(place)
    reader.ensureCursorVisible()
    at = reader.cursorRect(place).center() - QPoint(8, 0)
    qtbot.mouseClick(reader.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert (reader.chapter(), reader.source().fragment()) == ("glossary", "retain-set")
    assert reader.verticalScrollBar().value() > 0


def test_the_guide_is_searched_by_keys_alone(qtbot, look) -> None:
    window = shown(qtbot, GuideWindow(), 1000, 700)
    window.open("start")
    QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window.contents.field.hasFocus()
    QTest.keyClicks(window.contents.field, "noise floor")
    QTest.keyClick(window.contents.field, Qt.Key.Key_Return)
    assert window.reader.chapter() == "glossary"
    assert len(window.reader.extraSelections()) > 3
    QTest.keyClick(window.contents.field, Qt.Key.Key_F3)
    assert window.reader.textCursor().position() > 0
    window.contents.field.clear()
    assert window.contents.tree.isVisible() and not window.reader.extraSelections()


def test_the_text_grows_and_the_pictures_fit(qtbot, look) -> None:
    window = shown(qtbot, GuideWindow(), 1000, 700)
    window.open("compare")
    before = window.reader.document().size().height()
    for _ in range(3):
        QTest.keyClick(window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert window.reader.document().size().height() > before
    QTest.keyClick(window, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert window.reader.document().size().height() == before
    window.resize(640, 600)
    qtbot.waitUntil(lambda: 'width="7' not in window.reader.toHtml(), timeout=3000)
    assert "width=" in window.reader.toHtml()


def test_a_chapter_can_be_printed(qtbot, look, tmp_path: Path) -> None:
    window = shown(qtbot, GuideWindow(), 1000, 700)
    window.open("record")
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "record.pdf"))
    look.force("dark")
    window.reader.print_chapter(printer)
    pages = PdfReader(tmp_path / "record.pdf").pages
    text = re.sub(r"\s", "", "".join(page.extract_text() for page in pages))
    assert "thesamecontentasawebpage" in unicodedata.normalize("NFKC", text)
    assert any(len(page.images) for page in pages)
    inks = b"".join(page.get_contents().get_data() for page in pages)
    assert b"0.0431372" in inks and b"0.423529" not in inks, "links have the light window's colour, not the dark one's"


def test_dark_and_light_are_the_windows(qtbot, look) -> None:
    window = shown(qtbot, GuideWindow(), 1000, 700)
    window.open("model")
    assert pixels(window.grab().toImage())[500, 600, :3].mean() > 200
    look.force("dark")
    QApplication.processEvents()
    assert pixels(window.grab().toImage())[690, 985, :3].mean() < 80


def test_f1_opens_the_chapter_of_what_is_shown(qtbot, look, tmp_path: Path) -> None:
    Project.create(tmp_path / "project", "Digits").close()
    window = MainWindow(Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)))
    shown(qtbot, window, 1000, 700)
    QTest.keyClick(window, Qt.Key.Key_F1)
    guide = window.findChild(GuideWindow)
    assert isinstance(guide, GuideWindow) and guide.isVisible() and guide.reader.chapter() == "start"
    guide.close()
    window.open_project(tmp_path / "project")
    assert window.wizard is not None
    window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_F1)
    assert guide.isVisible() and guide.reader.chapter() == "model"
    for number, step in enumerate(STEPS):
        window.wizard.index = number
        assert window.chapter == step
    window.wizard.index = 0
    window.abandon()
    assert not guide.isVisible(), "the guide does not outlive its window"


def test_the_guide_follows_the_windows_language(qtbot, look, monkeypatch: pytest.MonkeyPatch) -> None:
    holder = shown(qtbot, QWidget(), 200, 100)
    for language, title in (("de", "Bilder"), ("zh_CN", "图像"), ("en", "Images"), ("de", "Bilder")):
        monkeypatch.setattr(opening, "current_language", lambda language=language: language)
        assert open_guide("images", over=holder).reader.toPlainText().startswith(title)
    assert [guide.language for guide in holder.findChildren(GuideWindow) if guide.isVisible()] == ["de"]


def test_pictures_are_of_the_window_in_the_chapters_language() -> None:
    for language in LANGUAGES:
        for name in {picture_name for one in all_chapters(language) for picture_name in one.pictures()}:
            image = picture(name.rpartition("/")[2], language)
            assert image is not None
            own = language == "en" or "running" in name
            assert (image.parent.name == "pictures") == own, image


def test_f1_in_a_dialog_opens_a_guide_that_the_dialog_does_not_block(qtbot, look) -> None:
    dialog = QDialog()
    button = QPushButton("Send", dialog)
    DialogHelp(dialog, "privacy", "if-you-use-a-server")
    dialog.setModal(True)
    shown(qtbot, dialog, 300, 200)
    button.setFocus()
    QTest.keyClick(dialog, Qt.Key.Key_F1)
    guide = dialog.findChild(GuideWindow)
    assert guide is not None and guide.isVisible() and guide.reader.chapter() == "privacy"
    presses: list[bool] = []
    guide.larger.clicked.connect(lambda *_: presses.append(True))
    handle, place = guide.windowHandle(), guide.larger.mapTo(guide, guide.larger.rect().center())
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert presses, "a dialog that blocks all else leaves its guide usable"
    assert open_guide("start", over=dialog) is guide, "one guide a window"
    dialog.reject()
    assert not guide.isVisible(), "it closes with its dialog"


def test_the_question_mark_of_a_page_leads_to_chapter_and_words(qtbot, look) -> None:
    button = shown(qtbot, PageHelp("forget"), 40, 40)
    button.menu_.aboutToShow.emit()
    actions = [action for action in button.menu_.actions() if not action.isSeparator()]
    assert [action.text() for action in actions][2:5] == ["Terms on this page", "Forget set", "Retain set"]
    actions[0].trigger()
    guide = button.window().findChild(GuideWindow)
    assert guide is not None and guide.reader.chapter() == "forget"
    actions[3].trigger()
    assert guide.reader.chapter() == "glossary" and guide.reader.source().fragment() == "forget-set"


def test_a_question_mark_leads_to_the_words_entry(qtbot, look) -> None:
    button = HelpButton("Accuracy", "How many are right.", "accuracy")
    shown(qtbot, button, 40, 40)
    button.click()
    link = button._popup.findChild(QPushButton)
    assert isinstance(link, QPushButton)
    link.click()
    guide = button.window().findChild(GuideWindow)
    assert isinstance(guide, GuideWindow) and guide.reader.source().toString() == "glossary#accuracy"


def test_what_question_marks_lead_to_stands_in_the_glossary() -> None:
    anchors = {word.anchor for word in entries()}
    assert {requirement.word for _, requirement in ASKED} <= {*anchors, ""} and "mllm" in anchors


def test_keys_of_the_guide_do_not_fight(qtbot, look) -> None:
    from PySide6.QtGui import QShortcut

    window = GuideWindow()
    qtbot.addWidget(window)
    keys = [shortcut.key().toString() for shortcut in window.findChildren(QShortcut)]
    assert len(keys) == len(set(keys)), keys
    assert QKeySequence("Ctrl+P").toString() in keys
