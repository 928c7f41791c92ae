"""The expected answers on unseen images, and the verdict on single images that follows from them."""

from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
import torch

from megu.compare.metrics.accuracy import FORGET_UNSEEN, RETAIN_UNSEEN
from megu.compare.verdict import figures_of, outcome
from megu.project.schema import ForgetRule
from megu.unlearn.unseen import difference_interval, expected_accuracy


def test_expected_is_weighted_as_the_forget_set_is() -> None:
    labels = torch.tensor([0, 0, 0, 1] + [0] * 10 + [1] * 10)
    right = torch.tensor([True] * 4 + [True] * 9 + [False] + [True] * 5 + [False] * 5)
    accuracy = expected_accuracy(right, labels, torch.arange(4), torch.arange(4, 24), forgotten_classes=[])
    assert accuracy is not None and accuracy[0] == pytest.approx(0.75 * 0.9 + 0.25 * 0.5)
    assert accuracy[1] == pytest.approx(1 / (0.75**2 / 10 + 0.25**2 / 10))


def test_nothing_is_expected_of_a_class_that_is_gone() -> None:
    labels = torch.tensor([0, 0, 1, 1, 0, 1])
    accuracy = expected_accuracy(
        torch.ones(6, dtype=torch.bool), labels, torch.arange(4), torch.tensor([4, 5]), forgotten_classes=[1]
    )
    assert accuracy is not None and accuracy[0] == 0.5
    assert (
        expected_accuracy(
            torch.ones(6, dtype=torch.bool), labels, torch.arange(4), torch.arange(0), forgotten_classes=[]
        )
        is None
    )


def test_difference_against_published_figures() -> None:
    """Newcombe 1998, table II, method 10, contrasts (a), (c) and (e)."""
    for a, na, b, nb, low, high in (
        (56, 70, 48, 80, 0.0524, 0.3339),
        (6, 7, 2, 7, 0.0582, 0.8062),
        (0, 10, 0, 20, -0.1611, 0.2775),
    ):
        interval = difference_interval((a / na, na), (b / nb, nb))
        assert interval == (pytest.approx(low, abs=5e-4), pytest.approx(high, abs=5e-4))


@pytest.mark.parametrize(
    ("right", "count", "told"),
    [
        (99, 100, "as_new"),
        (80, 100, "too_much"),
        (20, 20, "too_few"),
        (5, 20, "too_much"),
    ],
)
def test_outcome(right: int, count: int, told: str) -> None:
    assert outcome((right / count, count), (0.98, 350)) == told


def test_remembered() -> None:
    assert outcome((1.0, 500), (0.9, 400)) == "remembered"
    assert outcome((1.0, 500), (0.995, 400)) == "as_new"


class Listed(list[Any]):
    """Images in place of an index: of two classes, and of two sub-classes."""

    def of_classes(self, names: list[str]) -> np.ndarray:
        return np.array([image.label in names for image in self])

    def of_subclasses(self, names: list[str], column: str = "") -> np.ndarray:
        return np.array([image.sublabel in names for image in self])


def figures(
    rule: ForgetRule,
    right: int,
    retrained: int | None = None,
    missing_rows: tuple[int, ...] = (),
    before: int = 100,
    fresh: bool = False,
) -> Any:
    """100 images to forget of class 0, 100 to keep of class 1, 200 to test: the original is right on 90 % of these.

    before: on how many of those to forget it is right.
    """
    labels = torch.tensor([0] * 100 + [1] * 100 + [0, 1] * 100)

    def logits(right: int) -> torch.Tensor:
        is_known = torch.ones(400, dtype=torch.bool)
        is_known[right:100] = False
        is_known[200:220] = False
        return torch.nn.functional.one_hot(torch.where(is_known, labels, 2), 3).float()

    images = [SimpleNamespace(label="ab"[k], sublabel="x" if i < 220 else "y") for i, k in enumerate(labels.tolist())]
    data: Any = SimpleNamespace(labels=labels, images=Listed(images))
    splits: Any = SimpleNamespace(
        forget=torch.arange(100), retain=torch.arange(100, 200), test=torch.arange(200, 400), validation=torch.arange(0)
    )
    models: dict[str, Any] = {"original": logits(before), "unlearned": logits(right), "retrained": None}
    models["retrained"] = None if retrained is None else logits(retrained)
    return figures_of(data, splits, list(missing_rows), models, rule, fresh)


CHOSEN = ForgetRule(kind="chosen", images=["a"])


@pytest.mark.parametrize(("right", "told"), [(100, "remembered"), (90, "as_new"), (40, "too_much")])
def test_chosen_images_are_held_against_unseen_ones(right: int, told: str) -> None:
    verdict = figures(CHOSEN, right).verdict()
    assert (verdict["outcome"], verdict["aim_of"]) == (told, "unseen") and verdict["aim"]["value"] == pytest.approx(0.9)
    assert verdict["forgotten"] == (told == "as_new") and verdict["forget_right"] == right


@pytest.mark.parametrize(("right", "told"), [(100, "remembered"), (90, "remembered"), (40, "as_new")])
def test_a_retrained_model_goes_before_them(right: int, told: str) -> None:
    verdict = figures(CHOSEN, right, retrained=45).verdict()
    assert (verdict["outcome"], verdict["aim_of"]) == (told, "retrained") and verdict["aim"]["value"] == 0.45


@pytest.mark.parametrize(
    ("right", "before", "told", "aim"),
    [(95, 100, "as_new", "unseen"), (100, 100, "remembered", "unseen"), (90, 90, "unknown", None)],
)
def test_what_answers_as_the_original_was_not_retrained(right: int, before: int, told: str, aim: str | None) -> None:
    verdict = figures(CHOSEN, right, before=before, fresh=True).verdict()
    assert (verdict["outcome"], verdict["aim_of"]) == (told, aim)
    assert verdict["forgotten"] == (told == "as_new") and (verdict["aim"] is None) == (aim is None)


def test_what_was_not_retrained_is_nothing_to_aim_at() -> None:
    verdict = figures(CHOSEN, 100, retrained=100).verdict()
    assert (verdict["outcome"], verdict["aim_of"]) == ("remembered", "unseen")


@pytest.mark.parametrize(("before", "told"), [(71, "too_much"), (70, "unknown"), (60, "unknown")])
def test_too_much_is_not_said_of_images_that_the_original_hardly_knew(before: int, told: str) -> None:
    """A ViT knew 98 % of unseen images of two classes, and 6 of 8 chosen ones, before and after."""
    verdict = figures(CHOSEN, 70, before=before).verdict()
    assert verdict["outcome"] == told and (verdict["aim"] is None) == (told == "unknown")
    assert not verdict["forgotten"]


def test_a_class_that_goes_whole_is_judged_as_one() -> None:
    assert "outcome" not in figures(CHOSEN, 0, missing_rows=(0,)).verdict()


def test_a_subclass_is_measured_on_its_own_unseen_images() -> None:
    result = figures(ForgetRule(kind="subclass", classes=["a"], subclasses=["x"]), 40)
    assert result.verdict()["outcome"] == "unknown" and result.verdict()["aim"] is None
    assert len(result.images_of[FORGET_UNSEEN]) == 10 and len(result.images_of[RETAIN_UNSEEN]) == 190
