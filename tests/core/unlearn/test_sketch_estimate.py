"""What sketches say together, on logits made by hand."""

import pytest
import torch

from megu.base.shares import wilson
from megu.unlearn.sketch.estimate import combined, entropy_of, factor, recognised
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
    wanted = confidence(scale * logits, labels).median().item()
    assert factor(logits, labels, wanted) == pytest.approx(scale, rel=1e-6)


def test_a_sketch_that_no_factor_helps_stays_as_it_is() -> None:
    wrong = sure([1, 2, 0, 1])
    assert factor(wrong, LABELS, 3.0) == 1.0


def test_the_mean_is_geometric_and_leaves_forgotten_classes_out() -> None:
    one, other = torch.tensor([[0.8, 0.2]]), torch.tensor([[0.2, 0.8]])
    assert torch.allclose(combined([one.log(), other.log()], []).exp(), torch.tensor([[0.5, 0.5]]).double())
    left = combined([sure([0, 0]), sure([0, 1])], [0])
    assert (left[:, 0] == -torch.inf).all() and torch.allclose(left.exp().sum(1), torch.ones(2).double())
    assert left[1].argmax() == 1 and left[0, 1] == left[0, 2]
    assert torch.allclose(combined([sure([0]) + 7, sure([0])], []), combined([sure([0]), sure([0])], []))


def test_the_range_spans_both_sketches_with_their_intervals() -> None:
    sketches = {"one": sure([0, 1, 2, 0]), "other": sure([1, 2, 0, 0], 2.0)}
    told = recognised(sketches, combined(list(sketches.values()), []), LABELS)
    assert told["each"] == {"one": 1.0, "other": 0.25} and told["count"] == 4
    assert told["value"] == 1.0, "the surer sketch decides each image"
    assert told["low"] == wilson(1.0, 4)[0] and told["high"] == 1.0
    apart = recognised(sketches, sure([1, 2, 0, 1]), LABELS)
    assert apart["low"] == 0.0, "the range holds the estimate itself"


def test_entropy_is_in_nats_and_knows_answers_that_are_ruled_out() -> None:
    assert entropy_of(torch.zeros(2, 4)) == pytest.approx(torch.tensor(4.0).log().item())
    assert entropy_of(combined([torch.zeros(1, 3)], [0])) == pytest.approx(torch.tensor(2.0).log().item())
