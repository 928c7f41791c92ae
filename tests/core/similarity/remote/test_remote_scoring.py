"""Answers of servers read: which are well-formed, and what they say."""

import json
import math
from typing import Any

import pytest

from megu.similarity.remote.chat_completions import ChatCompletions
from megu.similarity.remote.protocol import MalformedAnswer, score_of_text

read = ChatCompletions().read


def body(content: Any = "True", positions: Any = None, **more: Any) -> str:
    choice = {"message": {"role": "assistant", "content": content}, "finish_reason": "stop", **more}
    if positions is not None:
        choice["logprobs"] = {"content": positions}
    return json.dumps({"choices": [choice], "usage": {"total_tokens": 61}})


def position(token: str, likely: dict[str, float]) -> dict[str, Any]:
    top = [{"token": name, "logprob": math.log(p)} for name, p in likely.items()]
    return {"token": token, "logprob": -0.1, "top_logprobs": top}


@pytest.mark.parametrize(
    ("positions", "score"),
    [
        ([position(" True", {" True": 0.4, "true": 0.2, "FALSE": 0.1, "▁False": 0.1})], 0.75),
        ([position(" True", {" True": 0.9, "Yes": 0.1})], 1.0),
        ([position("Tr", {"Tr": 0.6, "Fal": 0.2, "The": 0.1})], 0.75),
        ([position("Tr", {"Tr": 0.6, " False": 0.2})], 0.0),  # whole words go before beginnings
        (
            [position("\n", {"Yes": 1.0}), position("**", {"No": 1.0}), position("True", {'"True': 0.3, "False": 0.1})],
            0.75,
        ),
        ([position("Answer", {"True": 1.0}), position(":", {"True": 1.0}), position("False", {"False": 1.0})], 0.0),
        ([position("<think>", {"The": 1.0}), position("True", {"True": 1.0})], None),
        ([position("Yes", {"Yes": 0.9, "No": 0.1})], None),
        ([position("truth", {"truth": 0.9, "falsehood": 0.1})], None),
    ],
)
def test_by_probabilities(positions: Any, score: float | None) -> None:
    reading = read(body(positions=positions))
    assert reading.probabilities
    assert reading.by_probabilities == (None if score is None else pytest.approx(score))


@pytest.mark.parametrize(
    ("text", "score"),
    [
        ("True", 1.0),
        (" false.", 0.0),
        ("**True**", 1.0),
        ("Answer: False", 0.0),
        ("The statement is true.", 1.0),
        ("True. It is not false.", 1.0),
        ("<think>False? No, true or false...</think>\nTrue", 1.0),
        ("<think>It could be true", None),
        ("True or False? I can't tell.", 1.0),
        ("It is either true or false.", None),
        ("That is not true.", None),
        ("untrue", None),
        ("Yes", None),
        ("", None),
    ],
)
def test_by_text(text: str, score: float | None) -> None:
    assert score_of_text(text) == score and read(body(text)).by_text == score


def test_probabilities_that_do_not_come() -> None:
    for positions in (None, [], [{"token": "True", "logprob": 0.0, "top_logprobs": []}], [{"token": "True"}], 7):
        reading = read(body(positions=positions))
        assert not reading.probabilities and reading.by_probabilities is None and reading.by_text == 1.0


def test_minus_infinity_is_one() -> None:
    top = [{"token": "True", "logprob": -1.0}, {"token": "False", "logprob": float("-inf")}]
    assert read(body(positions=[{"token": "True", "top_logprobs": top}])).by_probabilities == 1.0


@pytest.mark.parametrize("number", ["NaN", "Infinity", "3.0", '"nan"', "1" + "0" * 400, "-1" + "0" * 400])
def test_numbers_that_are_no_log_probabilities(number: str) -> None:
    text = body(positions=[{"token": "True", "top_logprobs": [{"token": "True", "logprob": 77}]}])
    assert "77" in text
    with pytest.raises(MalformedAnswer, match="logprob"):
        read(text.replace("77", number))


def test_rounding_above_one_is_no_fault() -> None:
    top = [{"token": "True", "logprob": 1e-6}, {"token": "False", "logprob": -3.0}]
    assert read(body(positions=[{"token": "True", "top_logprobs": top}])).by_probabilities == pytest.approx(
        0.952574, abs=1e-5
    )


def test_what_else_an_answer_tells() -> None:
    reading = read(body(None, finish_reason="length"))
    assert reading.cut and reading.tokens == 61 and reading.by_text is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "<html>",
        "[]",
        "7",
        "null",
        "{}",
        '{"choices": []}',
        '{"choices": {}}',
        '{"choices": [7]}',
        '{"choices": [{}]}',
        '{"choices": [{"message": "True"}]}',
        '{"choices": [{"message": {"role": "assistant"}}]}',
        '{"choices": [{"message": {"content": ["True"]}}]}',
        body()[:-9],
        "[" * 100_000,
    ],
)
def test_malformed(text: str) -> None:
    with pytest.raises(MalformedAnswer):
        read(text)
