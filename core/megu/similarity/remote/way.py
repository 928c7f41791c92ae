"""How a server is asked and how its answers become scores: found out when connecting, kept with the matrix."""

from dataclasses import asdict, dataclass, replace
from typing import Any

VOTES = 5
SHORT, LONG = 64, 2048
"""Tokens of an answer in words, and of one that a model thinks aloud before."""


@dataclass(frozen=True)
class Way:
    """What a request asks for; each field can be something that a server refuses.

    scored_by: message code. top_logprobs: alternatives asked for each token, 0 for none. tokens: most tokens of an
    answer, under the name `tokens_field`. temperature: None to leave it out. votes: requests per question.
    """

    scored_by: str = "scored_top_logprobs"
    top_logprobs: int = 20
    tokens: int = 5  # some models begin with a line break, quotes or "Answer:"
    tokens_field: str = "max_tokens"
    temperature: float | None = 0.0
    seed: bool = True
    votes: int = 1

    def parameters(self, seed: int) -> dict[str, Any]:
        """The request's fields beside model and messages."""
        fields: dict[str, Any] = {self.tokens_field: self.tokens}
        if self.top_logprobs:
            fields |= {"logprobs": True, "top_logprobs": self.top_logprobs}
        if self.temperature is not None:
            fields["temperature"] = self.temperature
        if self.seed:
            fields["seed"] = seed
        return fields

    def as_json(self) -> dict[str, Any]:
        """JSON values from which `from_json` makes an equal way."""
        return asdict(self)

    @classmethod
    def from_json(cls, values: dict[str, Any]) -> "Way":
        """Raises TypeError for what is no way."""
        return cls(**values)

    def in_words(self) -> "Way":
        """The way without probabilities: the word at temperature 0, one answer a question."""
        return replace(self, scored_by="scored_text", top_logprobs=0, tokens=max(self.tokens, SHORT))

    def voted(self, votes: int | None) -> "Way":
        """A way in words, by vote where that is better: share of True among separate requests at temperature 1.

        Only where the user asks for votes, for it costs as many times more, or where the server refuses temperature 0:
        one random answer would be noise.
        """
        if votes is None and self.temperature is None:
            votes = VOTES
        if votes is None or votes < 2:
            return self
        temperature = None if self.temperature is None else 1.0
        return replace(self, scored_by="scored_votes", votes=votes, temperature=temperature)

    @staticmethod
    def names(reason: str) -> bool:
        """Whether a refusal names a field that could be left out."""
        return any(name in reason.lower() for name in ("max_completion_tokens", "temperature", "seed", "logprobs"))

    def simpler(self, reason: str) -> "Way | None":
        """The way with one thing less that a server refused, told by its words where they name it; None: nothing left.

        Every step takes something away, so there are at most six.
        """
        reason = reason.lower()
        steps = {
            "max_completion_tokens": (self.tokens_field == "max_tokens", {"tokens_field": "max_completion_tokens"}),
            "temperature": (self.temperature is not None, {"temperature": None}),
            "seed": (self.seed, {"seed": False}),
            "logprobs": (self.top_logprobs > 0, {"top_logprobs": 5 if self.top_logprobs > 5 else 0}),
        }
        named = [change for word, (possible, change) in steps.items() if possible and word in reason]
        left = [steps[word][1] for word in ("logprobs", "seed") if steps[word][0]]
        change = next(iter(named or left), None)
        if change is None:
            return None
        way = replace(self, **change)
        return way.in_words() if self.top_logprobs and not way.top_logprobs else way
