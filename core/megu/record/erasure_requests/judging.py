"""Judging whether the images of one erasure request are forgotten, by these images alone.

Whole classes are judged by unseen images. Single images are judged by two tests, if possible: how many the model
recognises, compared with unseen images of the same classes; and how many a membership inference attack takes for
training images, compared with the same attack on unseen images of the same classes. A test counts only if it would have
detected the original model. If neither test would, there are too few images to tell.
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal

from megu.base.numbers import percent
from megu.base.shares import FEWEST, Share
from megu.compare.verdict import FORGOTTEN, NEAR, ROUNDING, outcome
from megu.unlearn.unseen import difference_interval

Verdict = Literal["met", "not_met", "cannot_tell", "unknown"]
MOST = 1_000_000
"""The largest number of images to name: with more, the test would not tell either."""
Part = tuple[float, float]
"""A share, and the number of images it is based on."""


@dataclass(frozen=True)
class Comparison:
    """One test: the shares of the original and the new model on the request's images, with the expected shares.

    expected_original, expected: the original's and the new model's shares on images that neither has seen.
    """

    original: Share
    now: Share
    expected_original: Part
    expected: Part

    @property
    def outcome(self) -> str:
        """Return the outcome for the new model's share: see `megu.compare.verdict.outcome`."""
        return outcome(_to_part(self.now), self.expected)

    @property
    def would_tell(self) -> bool:
        """Return True if there are enough images to detect a model that still knows them as the original does."""
        return self.least is not None and self.original.count >= self.least

    @property
    def least(self) -> int | None:
        """Return the smallest number of images that would detect the original; None if no number would."""
        share = self.original.value or 0.0

        def tells(count: int) -> bool:
            return difference_interval((share, count), self.expected_original)[0] > NEAR

        if not tells(MOST):
            return None
        low, high = 1, MOST
        while low < high:
            middle = (low + high) // 2
            low, high = (low, middle) if tells(middle) else (middle + 1, high)
        return low

    @classmethod
    def from_json(cls, values: dict[str, Any]) -> "Comparison":
        """Build a comparison from the value of `as_json`."""
        cells = (values["original"], values["now"])
        original, now = (Share(round(cell["value"] * cell["count"]), cell["count"]) for cell in cells)
        bounds = [(values[name]["value"], values[name]["count"]) for name in ("expected_original", "expected")]
        return cls(original, now, *bounds)

    def as_json(self) -> dict[str, Any]:
        """Return the shares with their intervals, and the expected shares, each with its number of images."""
        bounds = {"value": self.expected[0], "count": self.expected[1]}
        expected_original = {"value": self.expected_original[0], "count": self.expected_original[1]}
        return {
            "original": self.original.as_json(),
            "now": self.now.as_json(),
            "expected_original": expected_original,
            "expected": bounds,
        }


@dataclass(frozen=True)
class Judgement:
    """The result for one request.

    Attributes
    ----------
    verdict : Verdict
    why : str
        A code ``judged_…``.
    least : int or None
        The number of images that could have told, if there are too few.
    """

    verdict: Verdict
    why: str
    least: int | None = None

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


def describe(row: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    """Return the code and the values of the sentence about a request (a row of the stage)."""
    if row.get("now") is None:
        return row["why"], {}
    code, now, least = row["why"], row["now"], row["least"]
    if code == "judged_few" and row["kind"] == "classes":
        code = "judged_few_of_class"
    elif code == "judged_few" and least is None:
        code = "judged_never"
    right, before = (round((one["value"] or 0) * one["count"]) for one in (now, row["original"]))
    values = {"right": right, "count": now["count"], "before": before, "high": percent(now["high"])}
    return code, {**values, "least": least or FEWEST}


def judge_classes(now: Share) -> Judgement:
    """Judge a request for whole classes by how many of their images are still recognised."""
    if not now.count:
        return Judgement("unknown", "judged_no_images")
    if now.right > FORGOTTEN * now.count + ROUNDING:
        return Judgement("not_met", "judged_recognised")
    if now.count < FEWEST:
        return Judgement("cannot_tell", "judged_few", FEWEST)
    return Judgement("met", "judged_unrecognised")


def judge_images(
    recognition: Comparison | None, attack: Comparison | None, fresh: bool, same: bool = False
) -> Judgement:
    """Judge a request for single images, or for part of a class.

    Parameters
    ----------
    recognition : Comparison or None
        None if the share that an untrained model would recognise is unknown.
    attack : Comparison or None
        None if there are no unseen images.
    fresh : bool
        True if the model was retrained without the images; the same tests must confirm that.
    same : bool
        True if the model answers exactly as the original, and so was not retrained.
    """
    tests = [test for test in (recognition, attack) if test is not None]
    is_remembered = any(test.outcome == "remembered" for test in tests)
    if fresh and same:
        return Judgement("not_met", "judged_as_original")
    if fresh:
        return (
            Judgement("cannot_tell", "judged_still_told") if is_remembered else Judgement("met", "judged_never_shown")
        )
    if not tests:
        return Judgement("cannot_tell", "judged_no_control")
    if is_remembered:
        return Judgement("not_met", "judged_known")
    if recognition is not None and recognition.outcome == "too_much" and not _was_hard(recognition):
        return Judgement("not_met", "judged_too_far")
    if any(test.would_tell for test in tests):
        return Judgement("met", "judged_as_unseen")
    return Judgement("cannot_tell", "judged_few", _smallest_count(tests))


def _smallest_count(tests: Sequence[Comparison]) -> int | None:
    return min((test.least for test in tests if test.least is not None), default=None)


def _was_hard(test: Comparison) -> bool:
    """Return True if the original recognised no more of them: what was never learned can't be forgotten."""
    return test.original.right <= test.now.right


def _to_part(share: Share) -> Part:
    return share.right / max(1, share.count), share.count
