"""The texts to translate and their translations: Qt’s .ts files, written and compiled by Qt’s tools."""

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree

import PySide6

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "languages"
LANGUAGES = [name for name in json.loads((FOLDER / "languages.json").read_text(encoding="utf-8")) if name != "en"]
SOURCES = ("core/megu", "megu_desktop")
ENGLISH = ("core/megu/cli/sentences.py", "core/megu/base/messages/card.py", "core/megu/record/**/*.py")
"""What stays English: the console and model cards, which are for readers anywhere; and records, whose texts record.py
finds."""


@dataclass
class Text:
    """A text with its translation. forms: one for each number that the language tells apart; one for most texts."""

    context: str
    source: str
    comment: str = ""
    plural: bool = False
    forms: list[str] = field(default_factory=list)
    finished: bool = False

    @property
    def place(self) -> tuple[str, str, str]:
        """Return the three parts that identify the text."""
        return self.context, self.source, self.comment


def ts_of(language: str) -> Path:
    """The file of a language's translations."""
    return FOLDER / f"megu_{language}.ts"


def source_files() -> list[Path]:
    """Every file whose texts are translated."""
    english = {path for pattern in ENGLISH for path in ROOT.glob(pattern)}
    return sorted(path for folder in SOURCES for path in (ROOT / folder).rglob("*.py") if path not in english)


def extract(ts: Path, language: str) -> None:
    """Take new texts into a .ts file and drop those that are gone; translations that are there stay."""
    options = ["-no-obsolete", "-locations", "none", "-sort-messages", "-target-language", language]
    _tool("lupdate", *source_files(), "-ts", ts, *options)


def compile_(ts: Path, qm: Path) -> None:
    """Write the form that the program reads; unfinished translations are left out, so that English stands there.

    It takes the place of the old one whole: a program that runs has that mapped, and a shorter file would end it.
    """
    new_path = qm.with_suffix(".new.qm")
    _tool("lrelease", "-nounfinished", ts, "-qm", new_path)
    new_path.replace(qm)


def read(ts: Path) -> list[Text]:
    """The texts of a .ts file."""
    return [_text(name, message) for name, message in _messages(ElementTree.parse(ts).getroot())]


def write(ts: Path, texts: list[Text]) -> None:
    """Put the translations of these texts into a .ts file that has them; Qt's own tool then writes it in its way."""
    root = ElementTree.parse(ts).getroot()
    texts_by_place = {text.place: text for text in texts}
    for name, message in _messages(root):
        text = texts_by_place.get(_text(name, message).place)
        if text is not None:
            _fill(message, text)
    body = ElementTree.tostring(root, encoding="unicode")
    ts.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")


def _messages(root: ElementTree.Element) -> Iterator[tuple[str, ElementTree.Element]]:
    for context in root.iterfind("context"):
        for message in context.iterfind("message"):
            yield context.findtext("name", ""), message


def _text(context: str, message: ElementTree.Element) -> Text:
    translation = message.find("translation")
    assert translation is not None, "each message of a .ts file has one"
    plural = message.get("numerus") == "yes"
    each = translation.iterfind("numerusform") if plural else [translation]
    return Text(
        context,
        message.findtext("source", ""),
        message.findtext("comment", ""),
        plural,
        [form.text or "" for form in each],
        translation.get("type") is None,
    )


def _fill(message: ElementTree.Element, text: Text) -> None:
    translation = message.find("translation")
    assert translation is not None, "each message of a .ts file has one"
    translation.clear()
    if text.plural:
        for form in text.forms:
            ElementTree.SubElement(translation, "numerusform").text = form
    else:
        translation.text = text.forms[0]
    if not text.finished:
        translation.set("type", "unfinished")


def _tool(name: str, *arguments: object) -> None:
    """Run one of Qt's tools, which come with PySide6."""
    tool = Path(PySide6.__file__).parent / (f"{name}.exe" if sys.platform == "win32" else name)
    process = subprocess.run([tool, *map(str, arguments)], capture_output=True, text=True, encoding="utf-8", cwd=ROOT)
    if process.returncode:
        raise SystemExit(f"{name} failed:\n{process.stdout}{process.stderr}")
