"""The texts of records and their reports: a JSON file for each language, of English texts and what they are in it.

The engine, which has no Qt, reads them by `megu.record.report.locale`. What is a message of the engine too is taken
from the language's .ts file.
"""

import json
from pathlib import Path

import texts

from megu.base.messages.catalogue import MESSAGES
from megu.record.report.words import WORDS
from megu.record.wording.codes import RECORD_SENTENCES
from megu.record.wording.sentences import SENTENCES

CONTEXT = "record"
"""How exchange.py calls them."""
_SAID = ("figure_", "definition_", "held_")
_ENGINES = ("judged_", "policy_says_never", "policy_says_not_forget", "policy_says_allowed")
_LIMITS = ("forget_accuracy", "as_new", "retain_drop", "mia", "least_images", "least_measured")


def needed() -> dict[str, bool]:
    """Every text that a report may say, in its order, and whether it is a message of the engine."""
    limits = tuple(f"policy_{name}_{state}" for name in _LIMITS for state in ("met", "missed", "unknown"))
    own = [
        *WORDS.values(),
        *(text for code, text in SENTENCES.items() if code.startswith(_SAID) or code in RECORD_SENTENCES),
    ]
    engines = [
        text for code, text in MESSAGES.items() if code.startswith((*_ENGINES, *limits)) or code in RECORD_SENTENCES
    ]
    return {**dict.fromkeys(engines, True), **dict.fromkeys(own, False)}


def path_of(language: str) -> Path:
    """The file of a language."""
    return texts.FOLDER / f"record_{language}.json"


def read(language: str) -> list[texts.Text]:
    """The texts that are to be translated here, with what they are."""
    translations = _known(language)
    own = [text for text, of_engine in needed().items() if not of_engine]
    return [
        texts.Text(CONTEXT, text, forms=[translations.get(text, "")], finished=bool(translations.get(text)))
        for text in own
    ]


def made(language: str, new_texts: list[texts.Text] | None = None) -> str:
    """The file's text as it would be now; taken: translations that come in."""
    translations = {**_known(language), **{text.source: text.forms[0] for text in new_texts or []}}
    ts = {
        one.source: one.forms[0]
        for one in texts.read(texts.ts_of(language))
        if one.context == "messages" and one.finished
    }
    needed_texts = {text: (ts if of_engine else translations).get(text, "") for text, of_engine in needed().items()}
    return json.dumps(needed_texts, ensure_ascii=False, indent=1) + "\n"


def update(language: str, new_texts: list[texts.Text] | None = None) -> None:
    """Write the file: new texts come in without a translation, those that are gone vanish."""
    path_of(language).write_text(made(language, new_texts), encoding="utf-8")


def _known(language: str) -> dict[str, str]:
    path = path_of(language)
    return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
