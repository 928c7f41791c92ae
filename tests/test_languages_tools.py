"""The tools of packaging/languages: all texts are found, and translations that would break a sentence are refused."""

import ast
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "packaging" / "languages"))

import exchange  # noqa: E402
import record  # noqa: E402
import texts  # noqa: E402
import update  # noqa: E402

Patch = pytest.MonkeyPatch


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Copies of the translations that a test may change."""
    shutil.copytree(texts.FOLDER, tmp_path / "languages")
    monkeypatch.setattr(texts, "FOLDER", tmp_path / "languages")
    return tmp_path / "languages"


def _marked(path: Path) -> Iterator[tuple[str, str]]:
    """Context and text of all that a file marks for translation, told by Python's own parser."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        for child in ast.walk(node) if isinstance(node, ast.ClassDef) else ():
            if isinstance(child, ast.Call) and isinstance(child.func, ast.Attribute) and child.func.attr == "tr":
                yield node.name, _literal(child.args[0], path)
        if isinstance(node, ast.Call) and len(node.args) == 2 and all(isinstance(a, ast.Constant) for a in node.args):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name in ("translate", "QT_TRANSLATE_NOOP"):
                yield _literal(node.args[0], path), _literal(node.args[1], path)


def _literal(node: ast.expr, path: Path) -> str:
    assert isinstance(node, ast.Constant) and isinstance(node.value, str), f"{path}:{node.lineno}: not literal"
    return node.value


def test_every_text_that_is_marked_was_found() -> None:
    marks = {(*mark, "") for path in texts.source_files() for mark in _marked(path)}
    assert len(marks) > 1000
    for language in texts.LANGUAGES:
        texts_found = {(text.context, text.source, "") for text in texts.read(texts.ts_of(language))}
        assert not marks - texts_found, f"run make languages: {language}"


def test_the_files_are_up_to_date() -> None:
    process = subprocess.run([sys.executable, ROOT / "packaging/languages/update.py", "--check"], capture_output=True)
    assert process.returncode == 0, process.stdout.decode()


def test_translations_go_out_and_come_in_again(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "de.json"
    exchange.out("de", path, everything=True)
    items = json.loads(path.read_text(encoding="utf-8"))
    for item in items:
        item["translation"] = f"{item['source'].rstrip()}ß{item['source'][len(item['source'].rstrip()) :]}"
    path.write_text(json.dumps(items), encoding="utf-8")
    assert exchange.into("de", path) == []
    assert "0 of them" in update.update("de")
    for translations in (texts.read(texts.ts_of("de")), record.read("de")):
        assert translations and all(text.finished and "ß" in text.forms[0] for text in translations)


def test_a_text_of_a_record_is_found_and_told_missing(folder: Path, tmp_path: Path, monkeypatch: Patch) -> None:
    assert update.stale("de", tmp_path) == []
    monkeypatch.setitem(record.WORDS, "new", "A new {thing}")
    assert update.stale("de", tmp_path) == ["record_de.json"]
    assert ", 1 of them still to be translated (3 words)" in update.update("de")
    exchange.out("de", path := tmp_path / "de.json", everything=False)
    [item] = json.loads(path.read_text("utf-8"))
    assert (item["context"], item["source"]) == ("record", "A new {thing}")
    path.write_text(json.dumps([{**item, "translation": "Neu"}]), "utf-8")
    assert len(exchange.into("de", path)) == 1, "without its placeholder it is refused"
    path.write_text(json.dumps([{**item, "translation": "Ein neues {thing}"}]), "utf-8")
    assert exchange.into("de", path) == [] and ", 0 of them" in update.far("de")


def test_a_message_of_the_engine_is_said_in_a_record_as_in_the_window(folder: Path) -> None:
    source = record.MESSAGES["judged_no_images"]
    [text] = [one for one in texts.read(texts.ts_of("de")) if one.source == source]
    assert json.loads(record.path_of("de").read_text("utf-8"))[source] == text.forms[0]
    assert source not in {one.source for one in record.read("de")}, "nobody translates it twice"


def test_a_program_that_runs_keeps_the_texts_it_has_mapped(folder: Path) -> None:
    """Written in place, a file that a window had mapped ended it with a bus error."""
    qm = texts.ts_of("de").with_suffix(".qm")
    before = qm.read_bytes()
    with qm.open("rb") as file:
        shutil.copy(texts.ts_of("zh_CN"), texts.ts_of("de"))
        update.texts.compile_(texts.ts_of("de"), qm)
        assert file.read() == before != qm.read_bytes()
    assert sorted(path.suffix for path in folder.iterdir() if path.stem.startswith("megu_de")) == [".qm", ".ts"]


def test_a_text_that_is_gone_is_refused_and_the_others_taken(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "de.json"
    item = {"context": "Nowhere", "source": "Gone", "comment": "", "translation": "Weg"}
    there = {"context": "AboutDialog", "source": "Close", "translation": "Zu"}
    path.write_text(json.dumps([item, there]), encoding="utf-8")
    assert [line.split(":")[0] for line in exchange.into("de", path)] == ["Nowhere"]
    assert [t.forms for t in texts.read(texts.ts_of("de")) if t.place == ("AboutDialog", "Close", "")] == [["Zu"]]


@pytest.mark.parametrize(
    ("source", "form", "plural"),
    [
        ("{n} images", "Bilder", False),
        ("{n} images", "{m} Bilder", False),
        ("{n:>6} images", "{n} Bilder", False),
        ("{n} images", "{n Bilder", False),
        ("answer <b>after</b>", "Antwort danach", False),
        ("answer <b>after</b>", "Antwort <b>danach<b>", False),
        ("&File", "Datei", False),
        ("Copy && paste", "Kopieren &Einfügen", False),
        ("%n files", "Dateien", False),
        ("Close", " ", False),
        ("Close ", "Zu", False),
    ],
)
def test_what_would_break_a_sentence_is_refused(source: str, form: str, plural: bool) -> None:
    assert exchange.faults(source, [form], plural)


@pytest.mark.parametrize(
    ("source", "forms", "plural"),
    [
        ("{n} of {of}", ["von {of} {n}, also {n}"], False),
        ("&File", ["文件(&F)"], False),
        ("%n files", ["eine Datei", "%n Dateien"], True),
        ("answer <b>after</b> & before", ["<b>danach</b> &amp; davor"], False),
    ],
)
def test_what_keeps_its_parts_is_taken(source: str, forms: list[str], plural: bool) -> None:
    assert exchange.faults(source, forms, plural) == []
