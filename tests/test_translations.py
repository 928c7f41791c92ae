"""The translations: whole, and none of them breaks the sentence that it stands for."""

import json
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "packaging" / folder) for folder in ("languages", "bundle", "macos")]

import exchange  # noqa: E402
import left_out  # noqa: E402
import macos_app  # noqa: E402
import record  # noqa: E402
import subset_font  # noqa: E402
import texts  # noqa: E402

from megu.record.report import locale  # noqa: E402
from megu_desktop.app import main as app  # noqa: E402
from megu_desktop.work import languages  # noqa: E402


@pytest.mark.parametrize("language", texts.LANGUAGES)
def test_every_text_has_a_translation(language: str) -> None:
    text_list = [*texts.read(texts.ts_of(language)), *record.read(language)]
    missing = [text.place for text in text_list if not text.finished]
    assert not missing, "translate them with packaging/languages/exchange.py"


@pytest.mark.parametrize("language", texts.LANGUAGES)
def test_no_translation_breaks_its_sentence(language: str) -> None:
    text_list = [*texts.read(texts.ts_of(language)), *record.read(language)]
    finished = [text for text in text_list if text.finished]
    wrong = {text.source: exchange.faults(text.source, text.forms, text.plural) for text in finished}
    assert not {source: faults for source, faults in wrong.items() if faults}


@pytest.mark.parametrize("language", texts.LANGUAGES)
def test_a_record_s_texts_are_those_that_it_says(language: str) -> None:
    assert record.path_of(language).read_text("utf-8") == record.made(language), "make languages writes it anew"
    assert not [text for text, translation in json.loads(record.made(language)).items() if not translation]


def test_the_bundled_font_has_every_sign_of_the_chinese_texts() -> None:
    font = pytest.importorskip("fontTools.ttLib").TTFont(subset_font.OUT)
    lacking = {sign for sign in subset_font.letters() if ord(sign) not in font.getBestCmap()}
    chinese = {sign for sign in lacking if sign >= "\u2e80"}  # commas of full width stand behind the letters
    assert not chinese, "make it anew with packaging/languages/subset_font.py"


def test_the_same_languages_are_named_everywhere() -> None:
    assert list(languages.LANGUAGES) == [languages.ENGLISH, *texts.LANGUAGES]
    assert list(languages.LANGUAGES) == app._languages() == list(macos_app.LANGUAGES) == list(locale.LANGUAGES)


@pytest.mark.parametrize("language", texts.LANGUAGES)
def test_a_language_comes_along_whole(language: str) -> None:
    assert left_out.is_file_wanted(f"PySide6/Qt/translations/qtbase_{language}.qm"), "Qt's own buttons, in the bundle"
    assert (ROOT / "resources" / "guide" / language / "start.md").is_file()
    linux = ROOT / "packaging" / "linux"
    assert f"Comment[{language}]=" in (linux / "megu-desktop.desktop").read_text(encoding="utf-8")
    for name in ("megu-desktop.metainfo.xml", "megu-desktop.xml"):
        assert f'xml:lang="{language}"' in (linux / name).read_text(encoding="utf-8"), name
