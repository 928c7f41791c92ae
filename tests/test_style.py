"""The check of words refuses what docs/style.md says it refuses, and nothing usual."""

import re
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "packaging" / "style"))
import check  # noqa: E402

ROWS = (
    (ROOT / "docs" / "style.md")
    .read_text("utf-8")
    .split("| refused | write |\n| --- | --- |\n")[1]
    .strip()
    .splitlines()
)
PHRASES = [phrase for row in ROWS[:-1] for phrase in row.split("|")[1].strip().split(", ")]


@pytest.mark.parametrize("phrase", PHRASES)
def test_each_phrase_of_the_table_is_refused(phrase: str) -> None:
    assert list(check.find_words(f"This text has {phrase} in it."))


@pytest.mark.parametrize("word", re.split(r", ", ROWS[-1].split("|")[1].partition("(")[0].strip()))
def test_a_docstring_does_not_begin_with_a_conjunction(word: str) -> None:
    assert list(check.find_headless(f'"""{word} it does."""'))


@pytest.mark.parametrize(
    "line", ["The lab signs the record.", "It allows you to stop.", "A canewood box", "We looked at it."]
)
def test_usual_english_passes(line: str) -> None:
    assert not list(check.find_words(line))
    assert not list(check.find_headless(f'"""{line}"""'))


def test_each_fault_is_named_with_its_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bad = tmp_path / "bad.py"
    bad.write_text('"""What it does."""\n\n# made anew\n', "utf-8")
    assert check.main([str(bad)]) == 1
    output = capsys.readouterr().out
    assert f"{bad}:1: a docstring begins" in output and f"{bad}:3: “anew”" in output


def test_only_docstrings_and_comments_of_a_test_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(check, "ROOT", tmp_path)
    source = '"""Made anew."""\n\nx = 1  # beforehand\n"""It is\nlooked at.\nanew"""\nassert x, "decoded anew"\n'
    for name, lines in (("tests/test_it.py", [1, 3, 6]), ("core/it.py", [1, 3, 6, 7])):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text(source, "utf-8")
        assert [int(fault.split(":")[1]) for fault in check.check(tmp_path / name)] == lines
