"""Perturbing labels: near and wrong, and never on what is forgotten."""

import pytest
import torch

from megu.unlearn.targets import (
    calibrate_true_weight,
    calibrate_true_weight_hard,
    perturbing_labels,
    reweight_transition,
)

T = torch.tensor(
    [[0.0, 0.5, 0.25, 0.25], [0.7, 0.0, 0.2, 0.1], [1.0, 0.0, 0.0, 0.0], [0.25, 0.25, 0.5, 0.0]], dtype=torch.float64
)


def test_against_the_formula() -> None:
    logits, labels = torch.randn(50, 4), torch.randint(0, 2, (50,))
    q = perturbing_labels(logits, labels, T, forgotten_classes=[])
    weights = logits.softmax(1) * T[labels].float()
    assert torch.allclose(q, weights / weights.sum(1, keepdim=True), atol=1e-6)


def test_similarity_counts_as_much_as_is_asked() -> None:
    assert reweight_transition(T, 1) is T
    half = reweight_transition(T, 0.5)
    assert half[1].tolist() == pytest.approx([x**0.5 / (0.7**0.5 + 0.2**0.5 + 0.1**0.5) for x in (0.7, 0, 0.2, 0.1)])
    assert reweight_transition(T, 0)[2].tolist() == [1, 0, 0, 0], "what T excludes stays excluded"
    assert reweight_transition(torch.zeros(4, 4), 0.25).tolist() == torch.zeros(4, 4).tolist()
    logits, labels = torch.randn(50, 4), torch.ones(50, dtype=torch.long)
    alone = logits.softmax(1).index_fill(1, torch.tensor([1]), 0.0)
    q = perturbing_labels(logits, labels, reweight_transition(T, 0), forgotten_classes=[1])
    assert torch.allclose(q, alone / alone.sum(1, keepdim=True), atol=1e-6), "the model's own answers without the class"


@pytest.mark.parametrize("classes", [[0], [1], [0, 1], [0, 2]])
def test_forgotten_classes_get_no_mass_and_rows_sum_to_one(classes: list[int]) -> None:
    labels = torch.tensor(classes).repeat(20)
    q = perturbing_labels(5 * torch.randn(len(labels), 4), labels, T, classes)
    assert (q[:, classes] == 0).all() and (q >= 0).all()
    assert torch.allclose(q.sum(1), torch.ones(len(labels)))
    assert q.dtype == torch.float32


def test_a_row_with_mass_on_forgotten_classes_only() -> None:
    q = perturbing_labels(torch.zeros(1, 4), torch.tensor([2]), T, forgotten_classes=[0, 2])
    assert q.tolist() == [[0, 0.5, 0, 0.5]]


def test_a_model_that_is_quite_sure() -> None:
    """Probabilities below the smallest float still give the nearest of the others, not nothing."""
    logits = torch.tensor([[200.0, 0.0, 20.0, -100.0], [2000.0, 0.0, 0.0, 0.0]])
    q = perturbing_labels(logits, torch.tensor([0, 0]), T, forgotten_classes=[0])
    assert q.isfinite().all() and torch.allclose(q.sum(1), torch.ones(2))
    assert q[0].argmax() == 2 and q[1].tolist() == [0, 0.5, 0.25, 0.25]


def test_what_was_given_stays_as_it_was() -> None:
    before = T.clone()
    perturbing_labels(torch.zeros(4, 4), torch.arange(4), T, [0])
    assert torch.equal(T, before)


def test_the_true_class_keeps_its_weight_where_others_of_it_stay() -> None:
    logits, labels = torch.randn(50, 4), torch.randint(0, 4, (50,))
    q = perturbing_labels(logits, labels, T, [], true_weight=0.1)
    rows = T[labels].float()
    rows[range(50), labels] = 0.1
    weights = logits.softmax(1) * rows
    assert torch.allclose(q, weights / weights.sum(1, keepdim=True), atol=1e-6)


def test_a_class_that_is_gone_keeps_none() -> None:
    labels = torch.tensor([0, 1] * 10)
    q = perturbing_labels(torch.randn(20, 4), labels, T, forgotten_classes=[0], true_weight=0.5)
    assert (q[:, 0] == 0).all() and (q[labels == 1, 1] > 0).all()


@pytest.mark.parametrize("aim", [0.05, 0.4, 1.5])
def test_the_calibrated_weight_gives_the_loss_of_unseen_images(aim: float) -> None:
    torch.manual_seed(0)
    labels = torch.randint(0, 4, (400,))
    logits = torch.randn(400, 4) + 6 * torch.nn.functional.one_hot(labels, 4)
    weight = calibrate_true_weight(logits, labels, T, [], aim)
    q = perturbing_labels(logits, labels, T, [], weight)
    assert -q.gather(1, labels[:, None]).log().mean() == pytest.approx(aim, abs=1e-3)


@pytest.mark.parametrize("aim", [0.3, 0.9, 0.99])
def test_the_calibrated_weight_of_hard_labels_keeps_the_share_of_unseen_images(aim: float) -> None:
    torch.manual_seed(0)
    labels = torch.randint(0, 4, (400,))
    logits = torch.randn(400, 4) + 6 * torch.nn.functional.one_hot(labels, 4)
    weight = calibrate_true_weight_hard(logits, labels, T, [], aim)
    is_kept = perturbing_labels(logits, labels, T, [], weight).argmax(1) == labels
    assert is_kept.float().mean() == pytest.approx(aim, abs=0.005)


def test_a_model_that_learned_nothing_by_heart_has_nothing_to_lose() -> None:
    labels = torch.randint(0, 4, (100,))
    assert calibrate_true_weight(torch.zeros(100, 4), labels, T, [], target_loss=0.01) == pytest.approx(1)
