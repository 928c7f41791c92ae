"""Whether what one erasure request asked for is forgotten, judged by its own images and by nobody else's.

Of whole classes unseen images tell. Of single images two tests tell, where they can: how many the model recognises,
beside unseen images of the same classes, and for how many a membership inference attack takes it, beside the same
attack on unseen images of the same classes. A test counts only where it would have found the original out; where none
does, nothing can be told from so few images.
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal

from megu.base.numbers import percent
from megu.base.shares import FEWEST, Share
from megu.compare.verdict import FORGOTTEN, NEAR, ROUNDING, outcome
from megu.unlearn.unseen import difference

Verdict = Literal["met", "not_met", "cannot_tell", "unknown"]
MOST = 1_000_000
"""Images beyond which no number is named: so many would not tell either."""
Part = tuple[float, float]
"""A share, and the number of images it rests on."""


@dataclass(frozen=True)
class Comparison:
    """One way to tell: what the original and the new model make of the request's images, and what is to be expected.

    expected: of the original, and of the new model, on images that neither has seen.
    """

    original: Share
    now: Share
    expected_original: Part
    expected: Part

    @property
    def outcome(self) -> str:
        """What the new model's share says: see `megu.compare.verdict.outcome`."""
        return outcome(_part(self.now), self.expected)

    @property
    def would_tell(self) -> bool:
        """Whether a model that still knew the images as the original does would be found out by so few."""
        return self.least is not None and self.original.count >= self.least

    @property
    def least(self) -> int | None:
        """Return the least number of images of which the original would be found out; None where no number would do."""
        share = self.original.value or 0.0

        def tells(count: int) -> bool:
            return difference((share, count), self.expected_original)[0] > NEAR

        if not tells(MOST):
            return None
        low, high = 1, MOST
        while low < high:
            middle = (low + high) // 2
            low, high = (low, middle) if tells(middle) else (middle + 1, high)
        return low

    @classmethod
    def from_json(cls, told: dict[str, Any]) -> "Comparison":
        """Return the comparison of which `as_json` was written."""
        cells = (told["original"], told["now"])
        original, now = (Share(round(cell["value"] * cell["count"]), cell["count"]) for cell in cells)
        expected = [(told[name]["value"], told[name]["count"]) for name in ("expected_original", "expected")]
        return cls(original, now, *expected)

    def as_json(self) -> dict[str, Any]:
        """Return the shares with their intervals, and what was to be expected, each with its number of images."""
        expected = {"value": self.expected[0], "count": self.expected[1]}
        before = {"value": self.expected_original[0], "count": self.expected_original[1]}
        return {
            "original": self.original.as_json(),
            "now": self.now.as_json(),
            "expected_original": before,
            "expected": expected,
        }


@dataclass(frozen=True)
class Judgement:
    """What can be said of one request. why: a code ``judged_…``. least: images that could have told, where too few."""

    verdict: Verdict
    why: str
    least: int | None = None

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


def describe(row: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    """Return the code and the values of the sentence that says what was found of a request (a row of the stage)."""
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
    """Judge a request for whole classes by how many of their images are recognised still."""
    if not now.count:
        return Judgement("unknown", "judged_no_images")
    if now.right > FORGOTTEN * now.count + ROUNDING:
        return Judgement("not_met", "judged_recognised")
    if now.count < FEWEST:
        return Judgement("cannot_tell", "judged_few", FEWEST)
    return Judgement("met", "judged_unrecognised")


def judge_images(
    recognised: Comparison | None, attack: Comparison | None, fresh: bool, same: bool = False
) -> Judgement:
    """Judge a request for single images, or for part of a class.

    recognised: None where nothing says how many a model that never saw them would recognise. attack: None where no
    image is unseen. fresh: the model is said to be retrained without them, which the same tests have to bear out. same:
    it answers as the original does, so that it is none.
    """
    tests = [test for test in (recognised, attack) if test is not None]
    remembered = any(test.outcome == "remembered" for test in tests)
    if fresh and same:
        return Judgement("not_met", "judged_as_original")
    if fresh:
        return Judgement("cannot_tell", "judged_still_told") if remembered else Judgement("met", "judged_never_shown")
    if not tests:
        return Judgement("cannot_tell", "judged_no_control")
    if remembered:
        return Judgement("not_met", "judged_known")
    if recognised is not None and recognised.outcome == "too_much" and not _was_hard(recognised):
        return Judgement("not_met", "judged_too_far")
    if any(test.would_tell for test in tests):
        return Judgement("met", "judged_as_unseen")
    return Judgement("cannot_tell", "judged_few", _least(tests))


def _least(tests: Sequence[Comparison]) -> int | None:
    return min((test.least for test in tests if test.least is not None), default=None)


def _was_hard(test: Comparison) -> bool:
    """Tell whether the original recognised no more of them: what is lacking was never there to be forgotten."""
    return test.original.right <= test.now.right


def _part(share: Share) -> Part:
    return share.right / max(1, share.count), share.count
