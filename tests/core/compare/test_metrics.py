"""Evaluation figures against values from the literature and constructed cases."""

import math

import pytest
import torch

from megu.base.shares import FEWEST, Share, accuracy, paired_interval, wilson
from megu.compare.metrics.entropy import entropy, mia_entropy


@pytest.mark.parametrize(
    ("right", "count", "low", "high"),
    [
        (81, 263, 0.2553, 0.3662),  # Newcombe 1998 (Statistics in Medicine 17, 857-872), table I, method 3
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0000, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_wilson_against_published_values(right: int, count: int, low: float, high: float) -> None:
    assert wilson(right, count) == pytest.approx((low, high), abs=5e-5)


def test_wilson_at_the_ends() -> None:
    assert wilson(0, 0) == (0.0, 1.0)
    low, high = wilson(50, 50)
    assert high == pytest.approx(1) and high <= 1 and low == pytest.approx(1 - wilson(0, 50)[1])


def paired(both: int, only_a: int, only_b: int, neither: int) -> tuple[torch.Tensor, torch.Tensor]:
    """Two models' answers, right or not, on the same images."""
    a = [True] * (both + only_a) + [False] * (only_b + neither)
    b = [True] * both + [False] * only_a + [True] * only_b + [False] * neither
    return torch.tensor(a, dtype=torch.bool), torch.tensor(b, dtype=torch.bool)


@pytest.mark.parametrize(
    ("counts", "low", "high"),
    [
        ((36, 12, 2, 0), 0.0569, 0.3404),  # Newcombe 1998 (Statistics in Medicine 17, 2635-2650), method 10
        ((14, 5, 0, 22), 0.0115, 0.2265),  # Altman et al. 2000, Statistics with Confidence, table 6.2
        ((1, 1, 7, 12), -0.5069, -0.0256),  # Fagerland et al. 2014 (Statistics in Medicine 33, 2850-2875)
    ],
)
def test_paired_difference_against_published_values(counts: tuple[int, ...], low: float, high: float) -> None:
    assert paired_interval(*paired(*counts)) == pytest.approx((low, high), abs=1e-4)


def test_paired_difference_at_the_ends() -> None:
    assert paired_interval(*paired(0, 0, 0, 0)) == (-1.0, 1.0)
    for counts in ((40, 0, 0, 0), (0, 0, 0, 40), (20, 0, 0, 20)):
        low, high = paired_interval(*paired(*counts))
        assert low <= 0 <= high and low == pytest.approx(-high)
    low, high = paired_interval(*paired(0, 40, 0, 0))
    assert 0.8 < low < high == pytest.approx(1)


def test_models_that_agree_have_the_narrower_interval() -> None:
    agree, differ = (paired_interval(*paired(*counts)) for counts in ((570, 12, 0, 18), (552, 30, 18, 0)))
    assert agree[1] - agree[0] < 0.6 * (differ[1] - differ[0]), "both differ by two points"


def test_a_share_as_json() -> None:
    fields = Share(3, 4).as_json()
    assert fields == {"value": 0.75, "low": wilson(3, 4)[0], "high": wilson(3, 4)[1], "count": 4, "too_few": True}
    assert not Share(1, FEWEST).as_json()["too_few"] and FEWEST == 30
    assert Share(0, 0).as_json()["value"] is None


def test_accuracy_counts_the_chosen_images() -> None:
    logits = torch.eye(4)
    labels = torch.tensor([0, 1, 0, 0])
    assert accuracy(logits, labels, torch.arange(4)) == Share(2, 4)
    assert accuracy(logits, labels, torch.tensor([1, 3])) == Share(1, 2)
    assert accuracy(logits, labels, torch.tensor([], dtype=torch.long)) == Share(0, 0)


def test_entropy() -> None:
    logits = torch.tensor([[0.0, 0.0, 0.0, 0.0], [1000.0, 0.0, 0.0, 0.0], [math.log(3), 0.0, -1000, -1000]])
    expected = [math.log(4), 0.0, -(0.75 * math.log(0.75) + 0.25 * math.log(0.25))]
    assert entropy(logits).tolist() == pytest.approx(expected, abs=1e-6)


def logits_of(confidence: list[float]) -> torch.Tensor:
    """Rows of ten logits, one of which stands out by that much."""
    rows = torch.zeros(len(confidence), 10)
    rows[:, 0] = torch.tensor(confidence)
    return rows


def test_the_attack_tells_members_from_others() -> None:
    sure, unsure = [8.0 + i / 50 for i in range(50)], [0.5 + i / 50 for i in range(50)]
    logits = logits_of(sure + unsure + [9.0] * 7 + [0.6] * 5)
    members, others = torch.arange(50), torch.arange(50, 100)
    assert mia_entropy(logits, members, others, torch.arange(100, 107)) == Share(7, 7)
    assert mia_entropy(logits, members, others, torch.arange(107, 112)) == Share(0, 5)
    assert mia_entropy(logits, members, others, torch.arange(100, 112)) == Share(7, 12)


def test_the_attack_is_balanced() -> None:
    """Ten times as many members don't make everyone a member."""
    logits = logits_of([6.0 + i / 500 for i in range(1000)] + [0.5 + i / 50 for i in range(100)] + [0.7] * 10)
    candidates = torch.arange(1100, 1110)
    assert mia_entropy(logits, torch.arange(1000), torch.arange(1000, 1100), candidates).right == 0
