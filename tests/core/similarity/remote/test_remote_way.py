"""Connecting finds the way to ask a server from its behaviour, and not from its own description."""

from collections.abc import Callable
from dataclasses import asdict
from typing import Any

import pytest
from questions import cells, found_out, gather
from stub import Reply, Stub, completion, key_of, truth

from megu.base.errors import MllmError
from megu.similarity.question import Question
from megu.similarity.remote.chat_completions import ChatOptions
from megu.similarity.remote.faults import Patience
from megu.similarity.remote.server import RemoteMllm

Server = Callable[[dict[str, Any], dict[str, str]], Reply | None]


def refusing(field: str, words: str, when: Callable[[Any], bool] = lambda value: True, status: int = 400) -> Server:
    """A server that refuses a request with that field."""

    def reply(request: dict[str, Any], headers: dict[str, str]) -> Reply | None:
        is_refused = field in request and when(request[field])
        return (status, {}, {"error": {"message": words}}) if is_refused else None

    return reply


def both(*servers: Server) -> Server:
    def reply(request: dict[str, Any], headers: dict[str, str]) -> Reply | None:
        return next(filter(None, (server(request, headers) for server in servers)), None)

    return reply


def thinking(request: dict[str, Any], headers: dict[str, str]) -> Reply | None:
    """A model that thinks aloud for 200 tokens before it answers."""
    answer = completion(request, "words", truth(key_of(request)))
    tokens = request.get("max_tokens") or request["max_completion_tokens"]
    if tokens < 200:
        answer["choices"][0] |= {"finish_reason": "length", "message": {"content": "<think>Is it true"}}
    else:
        answer["choices"][0]["message"]["content"] = "<think>true or false</think>" + str(truth(key_of(request)) > 0.5)
    if request.get("logprobs"):
        answer["choices"][0]["logprobs"] = {
            "content": [{"token": "<think>", "top_logprobs": [{"token": "<think>", "logprob": 0.0}]}]
        }
    return 200, {}, answer


NO_LOGPROBS = refusing("logprobs", "logprobs are not supported")
ONE_TEMPERATURE = refusing("temperature", "Unsupported value: 'temperature'; only the default (1)", lambda t: t != 1)
OTHER_FIELD = refusing("max_tokens", "'max_tokens' is not supported. Use 'max_completion_tokens' instead.")
WAYS: dict[str, tuple[str, Server | None, dict[str, Any], int]] = {
    "probabilities": ("logprobs", None, {"scored_by": "scored_top_logprobs", "top_logprobs": 20}, 1),
    "few of them": (
        "logprobs",
        refusing("top_logprobs", "top_logprobs must be at most 5", lambda n: n > 5),
        {"scored_by": "scored_top_logprobs", "top_logprobs": 5},
        2,
    ),
    "silently ignored": ("words", None, {"scored_by": "scored_text", "temperature": 0.0, "top_logprobs": 0}, 3),
    "refused": ("words", NO_LOGPROBS, {"scored_by": "scored_text", "votes": 1}, 3),
    "refused without saying what": ("words", refusing("logprobs", "bad request"), {"scored_by": "scored_text"}, 5),
    "unknown field": ("words", refusing("seed", "extra inputs", status=422), {"scored_by": "scored_text"}, 7),
    "another name for tokens": ("logprobs", OTHER_FIELD, {"tokens_field": "max_completion_tokens"}, 2),
    "one temperature, no probabilities": (
        "words",
        both(OTHER_FIELD, NO_LOGPROBS, ONE_TEMPERATURE),
        {"scored_by": "scored_votes", "votes": 5, "temperature": None, "tokens_field": "max_completion_tokens"},
        10,
    ),
    "one temperature": ("logprobs", ONE_TEMPERATURE, {"scored_by": "scored_top_logprobs", "temperature": None}, 2),
    "thinks aloud": ("words", thinking, {"scored_by": "scored_text", "tokens": 2048}, 7),
}


@pytest.mark.parametrize("case", WAYS)
def test_found_out(case: str, loopback: None, question: Question) -> None:
    speaks, server, expected, requests = WAYS[case]
    with Stub(speaks, reply=server) as stub:
        test_result = found_out(stub.url, "stub", question)
        count = len(stub.seen)
        way = ChatOptions(**test_result["way"])
        model = RemoteMllm(stub.url, "stub", way=way)
        scores = gather(model, cells(1, 2, 2))
        assert len(stub.seen) - count == 4 * way.votes  # nothing is found out twice
    assert (
        test_result["way"].items() >= expected.items() and test_result["scored_by"] == way.scored_by == model.scored_by
    )
    assert count == requests
    assert test_result["answer"] is not None and test_result["server"]["models"] == ["stub"]
    assert len(scores) == 4 and None not in scores.values()


def test_fails_on_a_field_it_does_not_know(loopback: None, monkeypatch: pytest.MonkeyPatch, question: Question) -> None:
    """Some servers answer 500 instead of refusing."""
    monkeypatch.setattr("megu.similarity.remote.server.Patience", lambda: Patience(tries=2, base=0.001))
    with Stub("words", reply=refusing("logprobs", "KeyError", status=500)) as stub:
        assert found_out(stub.url, "stub", question)["scored_by"] == "scored_text"


def test_nothing_simpler_left(loopback: None, question: Question) -> None:
    sentence = "this model takes no images"
    with Stub(reply=refusing("messages", sentence)) as stub, pytest.raises(MllmError) as error:
        found_out(stub.url, "stub", question)
    assert error.value.code == "mllm_request_refused" and sentence in str(error.value)
    assert len(stub.seen) == 7  # 20 and 5 alternatives, none, each twice, and without seed


@pytest.mark.parametrize("speaks", ["words", "logprobs"])
def test_votes_where_the_user_asks_for_them(speaks: str, loopback: None) -> None:
    """Each vote is a request of its own at temperature 1 with its own seed; the score is their share of True."""
    with Stub(speaks) as stub:
        model = RemoteMllm(stub.url, "stub", votes=4)
        scores = gather(model, cells(1, 3, 4))
        requests = [request for request, _ in stub.seen]
    if speaks == "logprobs":  # better than a vote, so none is held
        assert model.scored_by == "scored_top_logprobs" and len(requests) == 12
        return
    assert model.scored_by == "scored_votes" and len(requests) == 3 + 12 * 4
    assert {request["temperature"] for request in requests[3:]} == {1.0}
    assert sorted({request["seed"] for request in requests}) == [0, 1, 2, 3]
    assert {score * 4 for score in scores.values() if score is not None} <= {0.0, 1.0, 2.0, 3.0, 4.0}
    assert any(score not in (0.0, 1.0) for score in scores.values())


def test_the_first_question_is_answered_while_it_finds_out(loopback: None) -> None:
    with Stub() as stub:
        model = RemoteMllm(stub.url, "stub")
        assert model.scored_by == "scored_unknown" and model.way is None
        assert len(gather(model, cells(1, 1, 3))) == len(stub.seen) == 3
    assert model.way == ChatOptions() and ChatOptions(**asdict(ChatOptions())) == ChatOptions()


def test_what_the_test_shows(loopback: None, question: Question) -> None:
    with Stub(thinks=0.2) as stub:
        test_result = found_out(stub.url, "stub", question)
        score = truth(key_of(stub.seen[0][0]))
    assert (
        test_result["answer"] == pytest.approx(score)
        and 0.2 <= test_result["seconds"] < 2
        and test_result["tokens"] == 61
    )
    assert test_result["server"] == {"host": stub.url.split("/")[2], "models": ["stub"]}


@pytest.mark.parametrize("odd", ["without probabilities", "cut", "refused"])
def test_one_odd_answer_turns_nothing_to_words(odd: str, loopback: None, question: Question) -> None:
    """The first answer is odd, all others are good: the server is still scored by its probabilities."""
    limits: list[int] = []

    def reply(request: dict[str, Any], headers: dict[str, str]) -> Reply | None:
        limits.append(1)
        if len(limits) > 1:
            return None
        if odd == "refused":
            return 400, {}, {"error": {"message": "bad request"}}
        answer = completion(request, "words", 0.3)
        if odd == "cut":
            answer["choices"][0] |= {"finish_reason": "length", "message": {"content": "Well"}}
        return 200, {}, answer

    with Stub(reply=reply) as stub:
        test_result = found_out(stub.url, "stub", question)
    assert (
        test_result["scored_by"] == "scored_top_logprobs"
        and test_result["way"]["top_logprobs"] == 20
        and len(limits) == 2
    )


@pytest.mark.parametrize("never", [False, True])
def test_votes_that_say_neither_are_asked_for_again(never: bool, loopback: None) -> None:
    """Three of five answers are neither: each vote has its own tries, and what remains short is counted."""
    limits: list[int] = []

    def reply(request: dict[str, Any], headers: dict[str, str]) -> Reply | None:
        limits.append(1)
        answer = completion(request, "words", 0.9)
        place = (len(limits) - 1) % 6
        silent = place > 2 if never else place % 3 != 2  # the second vote never comes; each comes at its third try
        answer["choices"][0]["message"]["content"] = "I can't say" if silent else "True"
        return 200, {}, answer

    way = ChatOptions(scored_by="scored_votes", top_logprobs=0, tokens=64, temperature=1.0, votes=5)
    with Stub("words", reply=reply) as stub:
        model = RemoteMllm(stub.url, "stub", requests=1, way=way)
        scores = gather(model, cells(1, 1, 1))
    assert list(scores.values()) == [1.0]
    assert model.provenance["votes_short"] == int(never)
    assert len(limits) == 15 if not never else len(limits) <= 15
