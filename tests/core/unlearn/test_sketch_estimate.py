"""The joint estimate of several sketches, on logits made by hand."""

from types import SimpleNamespace
from typing import Any

import pytest
import torch

from megu.base.errors import Diverged
from megu.base.shares import wilson
from megu.unlearn.sketch.estimate import (
    Case,
    calibration_factor,
    combine,
    expect,
    expect_for_subclass,
    match_accuracy,
    mean_entropy,
    recognised_share,
)
from megu.unlearn.targets import confidence

LABELS = torch.tensor([0, 1, 2, 0])


def sure(of: list[int], how: float = 4.0) -> torch.Tensor:
    """Logits (n, 3) that answer `of`."""
    return how * torch.nn.functional.one_hot(torch.tensor(of), 3).float()


def test_confidence_is_the_log_odds_of_the_label() -> None:
    logits = torch.tensor([[2.0, 1.0, 0.0], [0.0, 0.0, 0.0]])
    p = logits.double().softmax(1)[torch.arange(2), torch.tensor([0, 2])]
    assert torch.allclose(confidence(logits.double(), torch.tensor([0, 2])), (p / (1 - p)).log())
    assert confidence(sure([0], 500.0), torch.tensor([0])).isfinite().all(), "no overflow where p rounds to 1"


@pytest.mark.parametrize("scale", [0.25, 1.0, 3.0])
def test_the_factor_is_found_by_which_a_sketch_is_less_sure(scale: float) -> None:
    logits = torch.randn(40, 5, generator=torch.manual_seed(0))
    labels = logits.argmax(1)  # all right: the surer, the higher the confidence
    median = confidence(scale * logits, labels).median().item()
    assert calibration_factor(logits, labels, median) == pytest.approx(scale, rel=1e-6)


def test_a_sketch_that_no_factor_helps_stays_as_it_is() -> None:
    wrong = sure([1, 2, 0, 1])
    assert calibration_factor(wrong, LABELS, 3.0) == 1.0


def test_the_mean_is_geometric_and_leaves_forgotten_classes_out() -> None:
    one, other = torch.tensor([[0.8, 0.2]]), torch.tensor([[0.2, 0.8]])
    assert torch.allclose(combine([one.log(), other.log()], []).exp(), torch.tensor([[0.5, 0.5]]).double())
    left = combine([sure([0, 0]), sure([0, 1])], [0])
    assert (left[:, 0] == -torch.inf).all() and torch.allclose(left.exp().sum(1), torch.ones(2).double())
    assert left[1].argmax() == 1 and left[0, 1] == left[0, 2]
    assert torch.allclose(combine([sure([0]) + 7, sure([0])], []), combine([sure([0]), sure([0])], []))


def test_the_range_spans_both_sketches_with_their_intervals() -> None:
    sketches = {"one": sure([0, 1, 2, 0]), "other": sure([1, 2, 0, 0], 2.0)}
    share = recognised_share(sketches, combine(list(sketches.values()), []), LABELS)
    assert share["each"] == {"one": 1.0, "other": 0.25} and share["count"] == 4
    assert share["value"] == 1.0, "the surer sketch decides each image"
    assert share["low"] == wilson(1.0, 4)[0] and share["high"] == 1.0
    apart = recognised_share(sketches, sure([1, 2, 0, 1]), LABELS)
    assert apart["low"] == 0.0, "the range holds the estimate itself"


def test_entropy_is_in_nats_and_knows_answers_that_are_ruled_out() -> None:
    assert mean_entropy(torch.zeros(2, 4)) == pytest.approx(torch.tensor(4.0).log().item())
    assert mean_entropy(combine([torch.zeros(1, 3)], [0])) == pytest.approx(torch.tensor(2.0).log().item())


@pytest.mark.parametrize("right", [0, 1, 17, 40])
def test_one_factor_on_all_labels_makes_so_many_answers_right(right: int) -> None:
    generator = torch.manual_seed(0)
    answers, labels = torch.randn(40, 5, generator=generator).log_softmax(1), torch.full((40,), 2)
    level = match_accuracy(answers, labels, right / 40)
    assert (level.argmax(1) == labels).sum() == right and torch.allclose(level.exp().sum(1), torch.ones(40))
    others, before = level[:, [0, 1, 3, 4]], answers[:, [0, 1, 3, 4]]
    assert torch.allclose(others.log_softmax(1), before.log_softmax(1), atol=1e-6), "among others nothing changes"
    order = confidence(level, labels).argsort()
    assert torch.equal(order, confidence(answers, labels).argsort()), "nor which images are surer than which"


def test_a_label_that_is_gone_stays_impossible() -> None:
    distribution = combine([sure([0, 1]), sure([2, 1])], [0])
    assert torch.equal(match_accuracy(distribution, torch.tensor([0, 0]), 0.0), distribution)


def test_of_a_subclass_the_level_is_more_the_coarse_ones_and_the_details_more_the_regrown_ones() -> None:
    generator, labels = torch.manual_seed(0), torch.zeros(400, dtype=torch.long)
    regrown, coarse = torch.randn(400, 4, generator=generator), torch.randn(400, 4, generator=generator)
    regrown[:, 0] += 2.0
    distribution = expect_for_subclass([regrown, coarse], labels, [])

    def share(logits: torch.Tensor) -> float:
        return (logits.argmax(1) == 0).float().mean().item()

    assert share(distribution) == pytest.approx(share(combine([regrown, coarse], [], 1 / 3)), abs=0.01)
    assert share(coarse) < share(distribution) < (share(coarse) + share(regrown)) / 2

    def alike(logits: torch.Tensor) -> float:
        return torch.corrcoef(torch.stack([confidence(distribution, labels), confidence(logits.double(), labels)]))[
            0, 1
        ].item()

    assert alike(regrown) > alike(coarse) + 0.2


@pytest.mark.parametrize(("worst", "is_poor"), [([0, 0, 0, 0, 0, 0], True), ([0, 1, 2, 0, 0, 0], False)])
def test_a_sketch_that_has_learned_next_to_nothing_estimates_nothing(worst: list[int], is_poor: bool) -> None:
    labels = torch.tensor([2, 2] + 9 * [0, 1, 2, 0, 1, 2])  # two to forget, the others held out
    images: Any = (SimpleNamespace(labels=labels), SimpleNamespace(forget=torch.tensor([0, 1])))
    case = Case(*images, [], sure(labels.tolist()), torch.arange(2, 56), unseen=True)
    sketches = {"regrown": sure(labels.tolist()), "coarse": sure([0, 0, *(9 * worst)])}
    if is_poor:
        with pytest.raises(Diverged) as refused:
            expect(case, sketches)
        assert refused.value.code == "sketch_poor" and refused.value.values == {"right": 33, "original": 100}
    else:
        assert expect(case, sketches)[0]["right"]["coarse"] == pytest.approx(2 / 3)


def test_a_few_held_out_images_and_an_original_that_guesses_refuse_nothing() -> None:
    labels = torch.tensor([2, 0, 1, 2])
    images: Any = (SimpleNamespace(labels=labels), SimpleNamespace(forget=torch.tensor([0])))
    for original in ([2, 0, 1, 2], [2, 1, 2, 0]):
        case = Case(*images, [], sure(original), torch.arange(1, 4), unseen=True)
        assert expect(case, {"regrown": sure([2, 0, 1, 2]), "coarse": sure([2, 1, 2, 0])})[0]["right"]["coarse"] == 0
