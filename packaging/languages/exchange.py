"""Translations as a JSON list, for a translator or a program: out of a language's files and into them again.

    exchange.py out de texts.json [--all]    the texts that lack a translation, or all
    exchange.py in de texts.json             takes the translations and compiles them

Each item has context, source, comment and translation (where a text has plural forms, a list of them). Whatever lost or
gained a {placeholder}, a mark-up tag, a %n or the & before a key's letter is refused and told; the others are taken.
"""

import argparse
import json
import re
import string
import sys
from collections import Counter
from collections.abc import Hashable, Iterable
from pathlib import Path
from typing import Any

import record
import texts
import update

TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
MNEMONIC = re.compile(r"&(?=\w)(?!\w+;)")


def out(language: str, path: Path, everything: bool) -> str:
    """Write the texts of a language to a JSON file; a line that says how many."""
    both = [*texts.read(texts.ts_of(language)), *record.read(language)]
    texts_to_write = [text for text in both if everything or not text.finished]
    path.write_text(
        json.dumps([_item(text) for text in texts_to_write], ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
    )
    return f"{len(texts_to_write)} texts written to {path}"


def into(language: str, path: Path) -> list[str]:
    """Take the translations of a JSON file; what was refused, with the reason."""
    texts_by_place = {text.place: text for text in [*texts.read(texts.ts_of(language)), *record.read(language)]}
    new_texts, refusals = [], []
    for item in json.loads(path.read_text(encoding="utf-8")):
        if not _forms(item):
            continue
        text = texts_by_place.get((item["context"], item["source"], item.get("comment", "")))
        wrong = faults(text.source, _forms(item), text.plural) if text else ["there is no such text (any more)"]
        if text is None or wrong:
            refusals.append(f"{item['context']}: {item['source']!r}: {'; '.join(wrong)}")
            continue
        text.forms, text.finished = _forms(item), True
        new_texts.append(text)
    texts.write(texts.ts_of(language), [text for text in new_texts if text.context != record.CONTEXT])
    record.update(language, [text for text in new_texts if text.context == record.CONTEXT])
    return refusals


def faults(source: str, forms: list[str], plural: bool = False) -> list[str]:
    """Return the faults of a translation, form by form."""
    if len(forms) > 1 and not plural:
        return ["it has several forms, the text has one"]
    return [fault for form in forms for fault in _faults(source, form, plural)]


def _faults(source: str, form: str, plural: bool) -> Iterable[str]:
    if not form.strip():
        yield "a form is empty"
        return
    if placeholders(form) != placeholders(source):
        yield f"its placeholders are {_list(placeholders(form))} instead of {_list(placeholders(source))}"
    if Counter(TAG.findall(form)) != Counter(TAG.findall(source)):
        yield f"its tags are {TAG.findall(form)} instead of {TAG.findall(source)}"
    if len(MNEMONIC.findall(form)) != len(MNEMONIC.findall(source)):
        yield "it needs one & before a letter where the text has one, and none elsewhere"
    if not plural and form.count("%n") != source.count("%n"):
        yield "%n is missing or too much"
    if _ends(form) != _ends(source):
        yield "it begins or ends with other spaces"


def placeholders(text: str) -> set[Hashable]:
    """The {placeholders} of a text with how they are written; a text that can't be filled has one called broken."""
    try:
        return {(name, form, how) for _, name, form, how in string.Formatter().parse(text) if name is not None}
    except ValueError:
        return {"broken"}


def _list(each: set[Hashable]) -> str:
    return ", ".join(sorted(f"{{{name[0]}}}" if isinstance(name, tuple) else str(name) for name in each)) or "none"


def _ends(text: str) -> tuple[str, str]:
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]


def _item(text: texts.Text) -> dict[str, Any]:
    translation = text.forms if text.plural else text.forms[0]
    return {"context": text.context, "source": text.source, "comment": text.comment, "translation": translation}


def _forms(item: dict[str, Any]) -> list[str]:
    """The translation of an item as forms; none where it has not been translated."""
    forms = item.get("translation") or []
    forms = [forms] if isinstance(forms, str) else list(forms)
    return forms if any(forms) else []


def main() -> int:
    """The command; its exit code is 1 where something was refused."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("way", choices=("out", "in"))
    parser.add_argument("language", choices=texts.LANGUAGES)
    parser.add_argument("path", type=Path)
    parser.add_argument("--all", action="store_true", help="those that are translated, too")
    options = parser.parse_args()
    if options.way == "out":
        print(out(options.language, options.path, options.all))
        return 0
    refusals = into(options.language, options.path)
    print(*[f"refused: {line}" for line in refusals], update.update(options.language), sep="\n")
    return 1 if refusals else 0


if __name__ == "__main__":
    sys.exit(main())
