"""Verdicts on single requests: met only where a model that still knew the images would have been found out."""

import pytest

from megu.base.messages.catalogue import sentence
from megu.base.shares import Share
from megu.record.erasure_requests.judging import Comparison, Judgement, describe, judge_classes, judge_images

PEERS = (0.95, 400.0)
"""What unseen images of the same classes are recognised by, and how many there are."""
ATTACKED = (0.5, 400.0)
"""For how many of them the attack takes them for members."""


def recognised(original: tuple[int, int], now: tuple[int, int], aim: tuple[float, float] = PEERS) -> Comparison:
    return Comparison(Share(*original), Share(*now), PEERS, aim)


def attacked(original: tuple[int, int], now: tuple[int, int]) -> Comparison:
    return Comparison(Share(*original), Share(*now), ATTACKED, ATTACKED)


@pytest.mark.parametrize(
    ("right", "count", "verdict"),
    [(0, 40, "met"), (2, 40, "met"), (3, 40, "not_met"), (0, 20, "cannot_tell"), (2, 20, "not_met"), (0, 0, "unknown")],
)
def test_of_whole_classes(right: int, count: int, verdict: str) -> None:
    assert judge_classes(Share(right, count)).verdict == verdict


def test_a_request_of_16_images_that_are_recognised_as_before_is_not_done() -> None:
    """As it was found: 16 of 16 before, 15 of 16 after; the attack takes 11 of 16 for members before and after."""
    judgement = judge_images(recognised((16, 16), (15, 16)), attacked((11, 16), (11, 16)), fresh=False)
    assert judgement.verdict == "cannot_tell" and judgement.least is not None and judgement.least > 16


def test_20_of_20_still_recognised_are_not_done() -> None:
    judgement = judge_images(recognised((20, 20), (20, 20)), None, fresh=False)
    assert judgement.verdict == "cannot_tell"


def test_what_an_attack_still_finds_is_not_forgotten() -> None:
    judgement = judge_images(recognised((60, 60), (57, 60)), attacked((55, 60), (52, 60)), fresh=False)
    assert (judgement.verdict, judgement.why) == ("not_met", "judged_known")


def test_met_is_only_said_where_the_original_would_have_been_found_out() -> None:
    answers = recognised((200, 200), (190, 200))
    assert judge_images(answers, attacked((180, 200), (100, 200)), fresh=False).verdict == "met"
    blind = attacked((100, 200), (100, 200))
    assert not blind.would_tell and blind.least is None
    few = recognised((30, 30), (29, 30))
    assert judge_images(few, blind, fresh=False).verdict == "cannot_tell", "30 of them never would have told"


def test_the_least_number_is_the_one_from_which_the_original_is_found_out() -> None:
    test = recognised((16, 16), (15, 16))
    least = test.least
    assert least is not None
    assert recognised((least, least), (0, least)).would_tell
    assert not recognised((least - 1, least - 1), (0, least - 1)).would_tell


def test_forgotten_too_far_is_no_success() -> None:
    judgement = judge_images(recognised((100, 100), (40, 100)), attacked((90, 100), (50, 100)), fresh=False)
    assert (judgement.verdict, judgement.why) == ("not_met", "judged_too_far")
    hard = judge_images(recognised((40, 100), (40, 100)), attacked((90, 100), (50, 100)), fresh=False)
    assert hard.verdict == "met", "the original knew no more of them"


def test_retrained_and_nothing_to_compare_with() -> None:
    assert judge_images(None, None, fresh=True).why == "judged_never_shown"
    assert judge_images(None, None, fresh=False) == Judgement("cannot_tell", "judged_no_control")


def test_what_is_said_to_be_retrained_has_to_stand_the_tests() -> None:
    """As it was found: the original's weights in the place of a retrained model's."""
    answers, attack = recognised((100, 100), (100, 100)), attacked((95, 100), (95, 100))
    assert judge_images(answers, attack, fresh=True) == Judgement("cannot_tell", "judged_still_told")
    assert judge_images(None, attack, fresh=True).verdict == "cannot_tell"
    few = recognised((16, 16), (16, 16))
    assert judge_images(few, None, fresh=True, same=True) == Judgement("not_met", "judged_as_original")
    good = recognised((100, 100), (95, 100)), attacked((95, 100), (52, 100))
    assert judge_images(*good, fresh=True) == Judgement("met", "judged_never_shown")


@pytest.mark.parametrize("kind", ["classes", "chosen"])
@pytest.mark.parametrize("least", [None, 120])
@pytest.mark.parametrize(
    "why",
    [
        *("judged_unrecognised", "judged_recognised", "judged_few", "judged_as_unseen", "judged_known"),
        *("judged_too_far", "judged_never_shown", "judged_no_control", "judged_no_images"),
        *("judged_still_told", "judged_as_original"),
    ],
)
def test_each_has_a_sentence(why: str, least: int | None, kind: str) -> None:
    shares = {"original": Share(16, 16).as_json(), "now": Share(15, 16).as_json()}
    text = sentence(*describe({"why": why, "least": least, "kind": kind, **shares}))
    assert "{" not in text and "None" not in text and not text.startswith("judged")
