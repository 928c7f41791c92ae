"""Sentences with words from outside in them."""

import pytest

from megu.cli_words import listed, say
from megu.errors import MllmError
from megu.messages import plain


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[2J\x1b]0;pwn\x07 bad\u202e image", " [2J ]0;pwn  bad image"),
        ("a\r\nb\tc\x7f\x9bd", "a  b c  d"),
        ("zero\u200bwidth\ufeff\u2066", "zerowidth"),
        ("half \ud800", "half \ufffd"),
        ("line\u2028end", "line end"),
        ("\U0001f3f3\ufe0f\u200d\U0001f308 \u05d0\u05d1\u05d2 \u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",) * 2,
        ("ordinary “text”, {braces} and 100 %",) * 2,
    ],
)
def test_what_steers_a_terminal_is_left_out(text: str, shown: str) -> None:
    assert plain(text) == shown
    assert shown in str(MllmError("mllm_request_refused", host="h", status=400, reason=text))
    assert shown in say("note_similarity", name=text, nearest="x") and listed([text]) == shown


def test_other_values_stay() -> None:
    assert plain(7) == 7 and plain(["\x1b"]) == ["\x1b"]
