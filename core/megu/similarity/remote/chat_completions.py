"""OpenAI's chat completions, as vLLM, llama.cpp, LM Studio, Ollama, `transformers serve` and providers speak them."""

import json
from dataclasses import dataclass, replace
from typing import Any

from megu.similarity.remote.protocol import (
    SHORT,
    Alternatives,
    Content,
    MalformedAnswer,
    Protocol,
    Reading,
    Refusal,
    RequestOptions,
    log_probability,
    score_of_alternatives,
    score_of_text,
)
from megu.similarity.remote.sent import Picture


@dataclass(frozen=True)
class ChatOptions(RequestOptions):
    """Options of a request; a server may refuse each of them.

    Attributes
    ----------
    top_logprobs
        Alternatives requested for each token, 0 for none.
    tokens
        Most tokens of an answer, sent as `tokens_field`.
    tokens_field
        Name of that field.
    seed
        True to send a seed.
    """

    scored_by: str = "scored_top_logprobs"
    top_logprobs: int = 20
    tokens: int = 5  # some models begin with a line break, quotes or "Answer:"
    tokens_field: str = "max_tokens"
    seed: bool = True

    @property
    def probabilities(self) -> bool:
        return self.top_logprobs > 0

    def in_words(self) -> "ChatOptions":
        return replace(self, scored_by="scored_text", top_logprobs=0, tokens=max(self.tokens, SHORT))

    def names(self, reason: str) -> bool:
        return any(name in reason.lower() for name in ("max_completion_tokens", "temperature", "seed", "logprobs"))

    def simpler(self, reason: str) -> "ChatOptions | None":
        """Take away what the words name, else what is likeliest: there are at most six steps."""
        reason = reason.lower()
        steps = {
            "max_completion_tokens": (self.tokens_field == "max_tokens", {"tokens_field": "max_completion_tokens"}),
            "temperature": (self.temperature is not None, {"temperature": None}),
            "seed": (self.seed, {"seed": False}),
            "logprobs": (self.top_logprobs > 0, {"top_logprobs": 5 if self.top_logprobs > 5 else 0}),
        }
        changes = [change for word, (possible, change) in steps.items() if possible and word in reason]
        left = [steps[word][1] for word in ("logprobs", "seed") if steps[word][0]]
        change = next(iter(changes or left), None)
        if change is None:
            return None
        way = replace(self, **change)
        return way.in_words() if self.top_logprobs and not way.top_logprobs else way


class ChatCompletions(Protocol[ChatOptions]):
    """The protocol; what it can't say is left to the servers, which differ."""

    label = "OpenAI chat completions"
    path = "/chat/completions"
    lacking = "no logprobs"
    way = ChatOptions

    def request(self, model: str, content: Content, way: ChatOptions, seed: int) -> dict[str, Any]:
        message = {"role": "user", "content": [_describe_part(part) for part in content]}
        fields: dict[str, Any] = {"model": model, "messages": [message], way.tokens_field: way.tokens}
        if way.top_logprobs:
            fields |= {"logprobs": True, "top_logprobs": way.top_logprobs}
        if way.temperature is not None:
            fields["temperature"] = way.temperature
        if way.seed:
            fields["seed"] = seed
        return fields

    def read(self, body: str) -> Reading:
        try:
            answer = json.loads(body)
        except (ValueError, RecursionError):
            raise MalformedAnswer("no JSON") from None
        choice = _part(_part(answer, "choices", list), 0, dict)
        message = _part(choice, "message", dict)
        text = message.get("content", _MISSING)
        if text is not None and not isinstance(text, str):
            raise MalformedAnswer("content")
        alternatives = _alternatives(choice.get("logprobs"))
        usage = answer.get("usage")
        tokens = usage.get("total_tokens") if isinstance(usage, dict) else None
        return Reading(
            by_text=score_of_text(text or ""),
            probabilities=bool(alternatives),
            by_probabilities=score_of_alternatives(alternatives),
            cut=choice.get("finish_reason") == "length",
            tokens=tokens if isinstance(tokens, int) else None,
        )

    def refusal(self, body: str) -> Refusal:
        try:
            error = json.loads(body)
        except (ValueError, RecursionError):
            error = body.strip()
        if isinstance(error, dict):
            error = error.get("error", error)
        if not isinstance(error, dict):
            return Refusal(str(error or ""))
        message = error.get("message") or error.get("detail") or error
        return Refusal(str(message or ""), (error.get("code") or error.get("type")) == "insufficient_quota")

    def models(self, body: str) -> list[str]:
        return [str(model["id"]) for model in json.loads(body)["data"]]


_MISSING = object()


def _describe_part(part: str | Picture) -> dict[str, Any]:
    if isinstance(part, str):
        return {"type": "text", "text": part}
    return {"type": "image_url", "image_url": {"url": part.uri}}


def _part(whole: Any, key: str | int, kind: type) -> Any:
    try:
        part = whole[key]
    except (LookupError, TypeError):
        raise MalformedAnswer(str(key)) from None
    if not isinstance(part, kind):
        raise MalformedAnswer(str(key))
    return part


def _alternatives(logprobs: Any) -> Alternatives:
    """Return none where a server leaves them out, as several do without a word, or sends another shape."""
    alternatives: Alternatives = []
    try:
        for position in logprobs["content"] or []:
            pairs = [(str(each["token"]), log_probability(each["logprob"])) for each in position["top_logprobs"]]
            alternatives.append((str(position["token"]), pairs))
    except (LookupError, TypeError, ValueError):
        return []
    return alternatives if any(pairs for _, pairs in alternatives) else []
