"""Sentences with words from outside in them."""

import pytest

from megu.base.errors import MllmError, NotReady
from megu.base.messages.catalogue import plain, set_apart
from megu.base.shares import FEWEST
from megu.cli.sentences import count_of, few_warning, join_names, say
from megu.images import few_images
from megu.project.schema import ImagesChoice


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
    assert shown in say("note_similarity", name=text, nearest="x") and join_names([text]) == set_apart(shown)


def test_other_values_stay() -> None:
    assert plain(7) == 7 and plain(["\x1b"]) == ["\x1b"]


@pytest.mark.parametrize(("count", "shown"), [(1, "1 channel"), (3, "3 channels"), (1797, "1,797 channels")])
def test_numbers_and_their_nouns_agree(count: int, shown: str) -> None:
    assert count_of("channels", count) == shown


@pytest.mark.parametrize(("count", "begins"), [(1, "A name on"), (2, "2 names on")])
def test_one_thing_is_told_of_as_one(count: int, begins: str) -> None:
    assert str(NotReady("forget_not_found", count=count, names="a.png")).startswith(begins)


def test_few_images_are_told_with_the_number_at_which_figures_are_withheld() -> None:
    assert few_images.FEW == FEWEST
    rows = [{"name": "cat", "counts": {"train": 29, "test": 900}}, {"name": "dog", "counts": {"train": 30}}]
    choice = ImagesChoice(path="x", used="only")
    assert few_images.find_small_classes(few_images.training_counts(rows, choice)) == {"cat": 29}
    assert not few_images.find_small_classes(
        few_images.training_counts(rows, choice.model_copy(update={"used": "unknown"}))
    )
    text = few_warning("note_few", {"cat": 29})
    assert (
        text == "1 class with fewer than 30 training images, too few for reliable figures: cat (29)"
        and not few_warning("", {})
    )
