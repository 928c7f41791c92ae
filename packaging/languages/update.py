"""make languages: finds every text that is to be translated, brings the .ts files up to date and compiles them; and the
texts of records, which stand in JSON files.

Translations that are there stay, texts that are gone vanish. With --check nothing is written and the exit code is 1
where something would be. What a new text is in a language is added with exchange.py, or with Qt Linguist.
"""

import argparse
import shutil
import sys
import tempfile
from pathlib import Path

import record
import texts


def update(language: str) -> str:
    """Bring one language up to date; a line that says how far it is."""
    ts = texts.ts_of(language)
    ts.parent.mkdir(exist_ok=True)
    texts.extract(ts, language)
    texts.compile_(ts, ts.with_suffix(".qm"))
    record.update(language)
    return far(language)


def far(language: str) -> str:
    """Return a line with the progress of a language."""
    texts_read = [*texts.read(texts.ts_of(language)), *record.read(language)]
    missing = [text for text in texts_read if not text.finished]
    words = sum(len(text.source.split()) for text in missing)
    return f"{language}: {len(texts_read)} texts, {len(missing)} of them still to be translated ({words} words)"


def stale(language: str, folder: Path) -> list[str]:
    """Return the names of a language's files that differ from newly made ones; `folder` is for making them."""
    ts = texts.ts_of(language)
    if not ts.is_file():
        return [ts.name]
    copy = Path(shutil.copy(ts, folder))
    texts.extract(copy, language)
    texts.compile_(copy, copy.with_suffix(".qm"))
    pairs = [(copy, ts), (copy.with_suffix(".qm"), ts.with_suffix(".qm"))]
    path = record.path_of(language)
    old = [path.name] if not path.is_file() or path.read_text(encoding="utf-8") != record.made(language) else []
    return old + [
        target.name for new, target in pairs if not target.is_file() or new.read_bytes() != target.read_bytes()
    ]


def main() -> int:
    """The command; its exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; say whether something would be written")
    if not parser.parse_args().check:
        for language in texts.LANGUAGES:
            print(update(language))
        return 0
    with tempfile.TemporaryDirectory() as folder:
        old = [name for language in texts.LANGUAGES for name in stale(language, Path(folder))]
    for name in old:
        print(f"{name} is not up to date. Run make languages, and commit what it writes.")
    return 1 if old else 0


if __name__ == "__main__":
    sys.exit(main())
