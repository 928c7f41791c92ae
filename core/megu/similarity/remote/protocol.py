"""The seam between asking and a kind of server: ways to ask, a request, its answer read and scored, a refusal.

All sending is `Connection`'s, so a protocol is functions of what is sent and of what came back.
"""

import math
import re
from abc import ABC, abstractmethod
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any, Generic, TypeVar

from megu.similarity.remote.sent import Picture

Content = list[str | Picture]
"""Text and images of a user's message, in order."""

VOTES = 5
SHORT, LONG = 64, 2048
"""Tokens of an answer in words, and of one that a model thinks aloud before."""


@dataclass(frozen=True)
class RequestOptions:
    """Options of a request and of scoring its answer: JSON values, found when connecting, stored with the matrix.

    This one asks for a word. A protocol that can do better derives its own, whose defaults are the best way to ask.

    Attributes
    ----------
    scored_by
        Message code.
    tokens
        Most tokens of an answer.
    temperature
        Temperature; None to leave it out.
    votes
        Requests per question.
    """

    scored_by: str = "scored_text"
    tokens: int = SHORT
    temperature: float | None = 0.0
    votes: int = 1

    @property
    def probabilities(self) -> bool:
        """True if the probabilities of True and False are requested."""
        return False

    def in_words(self) -> "RequestOptions":
        """Return the way without probabilities: the word at temperature 0, one answer a question."""
        return self

    def longer(self) -> "RequestOptions | None":
        """Return the way for a model that thinks aloud; None: this is it."""
        return replace(self, tokens=LONG) if self.tokens < LONG else None

    def by_vote(self, votes: int | None) -> "RequestOptions":
        """Return a way in words by vote where that is better: share of True of separate requests at temperature 1.

        Only where the user asks for votes, for it costs as many times more, or where the server refuses temperature 0:
        one random answer would be noise.
        """
        if votes is None and self.temperature is None:
            votes = VOTES
        if votes is None or votes < 2:
            return self
        temperature = None if self.temperature is None else 1.0
        return replace(self, scored_by="scored_votes", votes=votes, temperature=temperature)

    def names(self, reason: str) -> bool:
        """Return whether a refusal names something that could be left out."""
        return False

    def simpler(self, reason: str) -> "RequestOptions | None":
        """Return the way with one thing less that a server refused, in these words; None: nothing is left."""
        return None


class MalformedAnswer(Exception):
    """The answer is none of the kind the protocol promises; the message says what is wrong, never what it holds."""


@dataclass(frozen=True)
class Reading:
    """A well-formed answer.

    by_text, by_probabilities: score in 0..1, None where it is neither True nor False. probabilities: whether those of
    alternatives came. cut: whether it ended because of the limit of tokens. tokens: read and written, None if not told.
    """

    by_text: float | None
    probabilities: bool = False
    by_probabilities: float | None = None
    cut: bool = False
    tokens: int | None = None


@dataclass(frozen=True)
class Refusal:
    """Message of a server in an answer that is an error. used_up: it requires payment, whatever the status is."""

    message: str
    used_up: bool = False


W = TypeVar("W", bound=RequestOptions)


class Protocol(ABC, Generic[W]):
    """A kind of servers. An answer is read whole before a protocol sees it, as text of at most some megabytes.

    label: for people. root: what an address without a path gets. path, models_path: below the address, where questions
    go and where the names of models are told. lacking: what is wrong with an answer without its probabilities.
    """

    label: str
    root = "/v1"
    path: str
    models_path = "/models"
    lacking = "no probabilities"
    way: type[W]

    def headers(self, key: str | None) -> dict[str, str]:
        """Return what says who asks. Servers without keys take any."""
        return {"Authorization": f"Bearer {key or 'none'}"}

    @abstractmethod
    def request(self, model: str, content: Content, way: W, seed: int) -> dict[str, Any]:
        """Return the JSON of a question."""

    @abstractmethod
    def read(self, body: str) -> Reading:
        """Read an answer. Raises Malformed."""

    @abstractmethod
    def refusal(self, body: str) -> Refusal:
        """Read an answer whose HTTP status is an error; it may be anything."""

    @abstractmethod
    def models(self, body: str) -> list[str]:
        """Return the names of the models; whatever it raises means that the server doesn't tell."""


# --- what answers mean, whoever gave them -----------------------------------------------------------------------------

NEGATIONS = ("not", "isn't", "never", "neither")
ROUNDING = 0.01
"""By how much a log-probability may be above 0."""
Alternatives = list[tuple[str, list[tuple[str, float]]]]
"""For each token of an answer: the token, and the likeliest ones in its place with their log-probabilities."""


def log_probability(value: Any) -> float:
    """Return the number; minus infinity is one. Raises Malformed for what is no log-probability."""
    try:
        number = float(value)
    except OverflowError:  # a whole number of 400 digits
        raise MalformedAnswer("logprob") from None
    if not number <= ROUNDING:  # nor is NaN
        raise MalformedAnswer("logprob")
    return number


def score_of_alternatives(alternatives: Alternatives) -> float | None:
    """Return p(True) / (p(True) + p(False)), all spellings summed, at the first token that says something.

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
    """Return a token's letters, lower case: without blanks (some tokenizers write them ▁, Ġ or Ċ), quotes and marks."""
    return re.sub(r"[^\w<>|/]|[_▁ĠĊ]", "", token).lower()


def _word(bare: str, whole: bool) -> str | None:
    if whole:
        return bare if bare in ("true", "false") else None
    return next((word for word in ("true", "false") if bare and word.startswith(bare)), None)


def score_of_text(text: str) -> float | None:
    """Return 1.0 for True, 0.0 for False: the first word if it is one of them, else the only one that occurs.

    What a model thinks aloud in <think> tags is passed over. "Not true" is neither, rather than interpreted.
    """
    text = re.sub(r"<think>.*?(</think>|\Z)", " ", text, flags=re.DOTALL)
    words = re.findall(r"[a-z']+", text.lower())
    verdicts = {word for word in words if word in ("true", "false")}
    first = next((word for word in words if word != "answer"), "")
    if first in verdicts:
        verdicts = {first}
    is_negated = any(before in NEGATIONS and word in verdicts for before, word in pairwise(words))
    if len(verdicts) != 1 or (is_negated and first not in verdicts):
        return None
    return float("true" in verdicts)
