"""The codes of what a record says, each with its English sentence: with them the published schema can be read alone."""

from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, WithJsonSchema

from megu.base.messages.catalogue import MESSAGES
from megu.record.wording.sentences import SENTENCES

_OURS = ("evidence_rule_", "shows_", "not_", "remains_")
_ENGINES = ("rule_", "withheld_", "scored_", "start_unknown", "start_not_given")


def _of(texts: dict[str, str], *beginnings: str) -> dict[str, str]:
    return {code: text for code, text in texts.items() if code.startswith(beginnings)}


RECORD_SENTENCES = {**_of(SENTENCES, *_OURS), **_of(MESSAGES, *_ENGINES)}
"""What the record itself says: what was to be forgotten, what that shows and does not, what remains, and why."""


def _known(code: str) -> str:
    if code not in RECORD_SENTENCES:
        raise ValueError(f"no code {code}")
    return code


def _described() -> dict[str, Any]:
    return {"anyOf": [{"const": code, "description": text} for code, text in sorted(RECORD_SENTENCES.items())]}


Code = Annotated[str, AfterValidator(_known), WithJsonSchema(_described())]
"""A code of `SAID`, and of no other."""


class Sentence(BaseModel):
    """What is said, in no language: a code with its values. In English it is the code's description, with the values
    in their braces."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    code: Code
    values: dict[str, str | int | float]


SentenceOrText = str | Sentence
"""Records of 0.1.0, and what was signed again of them, hold English sentences."""


def _listed(texts: dict[str, str]) -> str:
    return " ".join(f"{code}: {text.rstrip('.')}." for code, text in texts.items())


_TITLES = _of(SENTENCES, "figure_")
FIGURE_CODES = tuple(code.removeprefix("figure_") for code in _TITLES)
"""The codes of all figures that this version knows."""
FIGURE_HELP = _listed(
    {code.removeprefix("figure_"): f"{title}: {SENTENCES[code.replace('figure', 'definition', 1)]}"
     for code, title in _TITLES.items()}
)  # fmt: skip
"""What the code of a figure means."""
JUDGEMENT_HELP = _listed(_of(MESSAGES, "judged_"))
"""What the code of a judgement means; its values are those of the request."""
TRACES_HELP = _listed(_of(SENTENCES, "held_"))
"""What the code of erased traces means; records of 0.1.0 have English words there."""
