"""The codes of a record's sentences, each with its English text, so that the published schema is readable by itself."""

from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, WithJsonSchema

from megu.base.messages.catalogue import MESSAGES
from megu.record.wording.sentences import SENTENCES

_RECORD_PREFIXES = ("evidence_rule_", "shows_", "not_", "remains_")
_ENGINE_PREFIXES = ("rule_", "withheld_", "scored_", "start_unknown", "start_not_given")


def _select(texts: dict[str, str], *prefixes: str) -> dict[str, str]:
    return {code: text for code, text in texts.items() if code.startswith(prefixes)}


RECORD_SENTENCES = {**_select(SENTENCES, *_RECORD_PREFIXES), **_select(MESSAGES, *_ENGINE_PREFIXES)}
"""The sentences of the record itself: the rule, what the record shows and does not show, what remains, and reasons."""


def _check_code(code: str) -> str:
    if code not in RECORD_SENTENCES:
        raise ValueError(f"no code {code}")
    return code


def _make_schema() -> dict[str, Any]:
    return {"anyOf": [{"const": code, "description": text} for code, text in sorted(RECORD_SENTENCES.items())]}


Code = Annotated[str, AfterValidator(_check_code), WithJsonSchema(_make_schema())]
"""A code of `RECORD_SENTENCES`."""


class Sentence(BaseModel):
    """A sentence independent of language: a code with its values. The code's description is the English text, with the
    values in its braces."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    code: Code
    values: dict[str, str | int | float]


SentenceOrText = str | Sentence
"""Records of 0.1.0, and content from them that was signed again, contain English text."""


def _join_texts(texts: dict[str, str]) -> str:
    return " ".join(f"{code}: {text.rstrip('.')}." for code, text in texts.items())


_TITLES = _select(SENTENCES, "figure_")
FIGURE_CODES = tuple(code.removeprefix("figure_") for code in _TITLES)
"""The codes of all figures that this version knows."""
FIGURE_HELP = _join_texts(
    {code.removeprefix("figure_"): f"{title}: {SENTENCES[code.replace('figure', 'definition', 1)]}"
     for code, title in _TITLES.items()}
)  # fmt: skip
"""The meaning of each figure's code."""
JUDGEMENT_HELP = _join_texts(_select(MESSAGES, "judged_"))
"""The meaning of each judgement's code; its values are those of the request."""
TRACES_HELP = _join_texts(_select(SENTENCES, "held_"))
"""The meaning of each code of erased traces; records of 0.1.0 contain English words."""
