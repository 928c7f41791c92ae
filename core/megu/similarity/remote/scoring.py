"""A server's answer read: well-formed or not, and what it says about True and False."""

import json
import math
import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Any


class Malformed(Exception):
    """The answer is none of the kind the interface promises; the message says what is wrong, never what it holds."""


@dataclass(frozen=True)
class Reading:
    """A well-formed answer.

    logprobs: whether probabilities of alternatives came. by_logprobs, by_text: score in 0..1, None where it is neither
    True nor False. cut: whether it ended because of the limit of tokens. tokens: read and written, None if not told.
    """

    logprobs: bool
    by_logprobs: float | None
    by_text: float | None
    cut: bool
    tokens: int | None


def read(body: str) -> Reading:
    """Read the body of a chat completion. Raises Malformed."""
    try:
        answer = json.loads(body)
    except (ValueError, RecursionError):
        raise Malformed("no JSON") from None
    choice = _part(_part(answer, "choices", list), 0, dict)
    message = _part(choice, "message", dict)
    text = message.get("content", _MISSING)
    if text is not None and not isinstance(text, str):
        raise Malformed("content")
    alternatives = _alternatives(choice.get("logprobs"))
    usage = answer.get("usage")
    tokens = usage.get("total_tokens") if isinstance(usage, dict) else None
    return Reading(
        logprobs=bool(alternatives),
        by_logprobs=_by_logprobs(alternatives),
        by_text=score_of_text(text or ""),
        cut=choice.get("finish_reason") == "length",
        tokens=tokens if isinstance(tokens, int) else None,
    )


_MISSING = object()
NEGATIONS = ("not", "isn't", "never", "neither")


def _part(whole: Any, key: str | int, kind: type) -> Any:
    try:
        part = whole[key]
    except (LookupError, TypeError):
        raise Malformed(str(key)) from None
    if not isinstance(part, kind):
        raise Malformed(str(key))
    return part


Alternatives = list[tuple[str, list[tuple[str, float]]]]
"""For each token of an answer: the token, and the likeliest ones in its place with their log-probabilities."""


def _alternatives(logprobs: Any) -> Alternatives:
    """Empty where a server leaves them out, as several do without a word, or sends another shape.

    Raises Malformed for a number that is no log-probability; minus infinity is one.
    """
    found: Alternatives = []
    try:
        for position in logprobs["content"] or []:
            pairs = [(str(each["token"]), _logprob(each["logprob"])) for each in position["top_logprobs"]]
            found.append((str(position["token"]), pairs))
    except (LookupError, TypeError, ValueError):
        return []
    return found if any(pairs for _, pairs in found) else []


ROUNDING = 0.01
"""By how much a log-probability may be above 0."""


def _logprob(value: Any) -> float:
    try:
        number = float(value)
    except OverflowError:  # a whole number of 400 digits
        raise Malformed("logprob") from None
    if not number <= ROUNDING:  # nor is NaN
        raise Malformed("logprob")
    return number


def _by_logprobs(alternatives: Alternatives) -> float | None:
    """p(True) / (p(True) + p(False)), all spellings summed, at the first token that says something.

    The limit of Machine Vision Therapy's softmax (arXiv 2312.02546) to the alternatives a server tells: a spelling
    beyond them counts as 0. Where no alternative is a whole word, beginnings ("Tr", "Fal") count, as for a local model.
    """
    pairs = next((pairs for token, pairs in alternatives if _bare(token) not in ("", "answer")), [])
    for whole in (True, False):
        sums = {"true": 0.0, "false": 0.0}
        for token, logprob in pairs:
            word = _word(_bare(token), whole)
            if word and math.isfinite(logprob):
                sums[word] += math.exp(min(logprob, 0.0))
        total = sum(sums.values())
        if total > 0:
            return sums["true"] / total
    return None


def _bare(token: str) -> str:
    """The letters of a token, lower case: without blanks (some tokenizers write them ▁, Ġ or Ċ), quotes and marks."""
    return re.sub(r"[^\w<>|/]|[_▁ĠĊ]", "", token).lower()


def _word(bare: str, whole: bool) -> str | None:
    if whole:
        return bare if bare in ("true", "false") else None
    return next((word for word in ("true", "false") if bare and word.startswith(bare)), None)


def score_of_text(text: str) -> float | None:
    """1.0 for True, 0.0 for False: the first word if it is one of them, else the only one of the two that occurs.

    What a model thinks aloud in <think> tags is passed over. "Not true" is neither, rather than interpreted.
    """
    text = re.sub(r"<think>.*?(</think>|\Z)", " ", text, flags=re.DOTALL)
    words = re.findall(r"[a-z']+", text.lower())
    said = {word for word in words if word in ("true", "false")}
    first = next((word for word in words if word != "answer"), "")
    if first in said:
        said = {first}
    negated = any(before in NEGATIONS and word in said for before, word in pairwise(words))
    if len(said) != 1 or (negated and first not in said):
        return None
    return float("true" in said)
