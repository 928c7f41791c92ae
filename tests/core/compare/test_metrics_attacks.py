"""RMIA and U-LiRA against values worked out by hand and models that did, or did not, see the images."""

import math

import pytest
import torch
from torch import nn
from ulira_attack import mia_ulira, scaled_confidence

from megu.base.shares import Share
from megu.compare.metrics import rmia
from megu.compare.metrics.bootstrap import bootstrap
from megu.compare.metrics.rmia import mia_rmia, roc, true_probability


def test_true_probability_and_scaled_confidence() -> None:
    logits, labels = torch.tensor([[math.log(3), 0.0], [0.0, 0.0], [0.0, 200.0]]), torch.tensor([0, 1, 1])
    assert true_probability(logits, labels).tolist() == pytest.approx([0.75, 0.5, 1.0])
    assert scaled_confidence(logits, labels).tolist() == pytest.approx([math.log(3), 0.0, 200.0])


def test_rmia_by_hand() -> None:
    """References that are 0.5 sure of everything leave the target's own probabilities to be compared."""
    target = torch.tensor([0.9, 0.4, 0.4, 0.2, 0.3, 0.8, 0.1], dtype=torch.float64)
    references, out = torch.full((2, 7), 0.5, dtype=torch.float64), torch.ones(2, 7, dtype=torch.bool)
    attack = mia_rmia(target, references, out, torch.tensor([0, 1]), torch.tensor([2]), torch.arange(3, 7))
    assert attack is not None
    # at γ = 2, 0.9 dominates 0.2, 0.3 and 0.1 (3/4), and 0.4 dominates 0.2 and 0.1 (2/4), like the image outside
    assert attack.auc.value == 0.75 and attack.tpr == Share(1, 2)


def test_rmia_averages_over_the_references_that_never_saw_the_image() -> None:
    references = torch.tensor([[0.2, 0.4], [0.9, 0.6]], dtype=torch.float64)
    out = torch.tensor([[True, True], [False, True]])
    expected = [0.65 * 0.2 + 0.35, 0.65 * 0.5 + 0.35]  # ((1 + a) p_out + 1 - a) / 2 with a = 0.3
    assert rmia._prior(references, out).tolist() == pytest.approx(expected)


def test_rmia_needs_two_references_and_images_they_never_saw() -> None:
    target, few = torch.rand(6).double(), torch.arange(2)
    references = torch.rand(2, 6).double()
    out = torch.ones(2, 6, dtype=torch.bool)
    others, population = torch.tensor([2, 3]), torch.tensor([4, 5])
    assert mia_rmia(target, references, out, few, others, population) is not None
    assert mia_rmia(target, references[:1], out[:1], few, others, population) is None
    out[:, :2] = False
    assert mia_rmia(target, references, out, few, others, population) is None


def test_fewer_references_alone_do_not_make_a_member() -> None:
    """Every image alike, members averaged over one reference of eight: the attack finds nothing at either end."""
    torch.manual_seed(0)
    count = 4000
    target, references = torch.rand(2 * count).double(), torch.rand(8, 2 * count).double()
    out = torch.ones(8, 2 * count, dtype=torch.bool)
    out[:, :count] = torch.nn.functional.one_hot(torch.arange(count) % 8, 8).T.bool()
    members, others = torch.arange(count), torch.arange(count, 2 * count)
    attack = mia_rmia(target, references, out, members, others, others)
    assert attack is not None
    assert attack.auc.low < 0.5 < attack.auc.high and attack.auc.high - attack.auc.low < 0.04
    assert attack.tpr.value == pytest.approx(0.01, abs=0.006)


def test_roc_by_hand() -> None:
    attack = roc(torch.tensor([3.0, 2.0, 1.0]), torch.tensor([2.0, 0.0]))
    assert attack.auc.value == 0.75 and attack.tpr == Share(1, 3)
    above, below = torch.tensor([1.0, 0.75, 0.5]), torch.tensor([0.5, 1.0])  # placements, for DeLong's variance
    assert attack.auc.error == pytest.approx(math.sqrt(above.var() / 3 + below.var() / 2))
    assert roc(torch.tensor([1.0]), torch.tensor([0.0])).auc.as_json()["low"] == 0


def test_one_in_a_hundred_may_be_called_a_member_wrongly() -> None:
    others = torch.arange(200.0)
    assert roc(torch.tensor([197.5, 196.5, 500.0]), others).tpr == Share(2, 3), "two of 200 lie above 197"
    assert roc(torch.tensor([98.5, 97.5]), torch.arange(99.0)).tpr == Share(1, 2), "of 99 none may"


def test_auc_is_that_of_scikit_learn() -> None:
    from sklearn.metrics import roc_auc_score

    torch.manual_seed(1)
    members, others = torch.randint(0, 9, (60,)).float(), torch.randint(0, 7, (45,)).float()
    truth = [1] * 60 + [0] * 45
    assert roc(members, others).auc.value == pytest.approx(roc_auc_score(truth, torch.cat([members, others])))


def trained(images: torch.Tensor, labels: torch.Tensor, seed: int) -> nn.Module:
    """A small network that has learned these by heart."""
    torch.manual_seed(seed)
    model = nn.Sequential(nn.Linear(images.shape[1], 64), nn.ReLU(), nn.Linear(64, 4))
    optimiser = torch.optim.Adam(model.parameters(), 0.01)
    for _ in range(80):
        optimiser.zero_grad()
        nn.functional.cross_entropy(model(images), labels).backward()
        optimiser.step()
    return model


def attacked(seed: int) -> tuple[rmia.Attack, rmia.Attack]:
    """RMIA on 100 images to forget against 200 never seen, of one that knows them by heart and one that does not.

    Noise with labels drawn by chance can only be known by heart. Four references have half of the training images each.
    """
    torch.manual_seed(seed)
    images, labels = torch.randn(400, 40), torch.randint(0, 4, (400,))
    forget, train, unseen = torch.arange(100), torch.arange(200), torch.arange(200, 400)
    halves = [torch.randperm(200)[:100] for _ in range(4)]
    out = torch.ones(4, 400, dtype=torch.bool)
    for row, half in zip(out, halves, strict=True):
        row[half] = False
    sure = [trained_on(images, labels, which, 10 * seed + i) for i, which in enumerate([*halves, train, train[100:]])]
    attacks = [mia_rmia(target, torch.stack(sure[:4]), out, forget, unseen, unseen) for target in sure[4:]]
    assert attacks[0] is not None and attacks[1] is not None
    return attacks[0], attacks[1]


def test_rmia_knows_what_a_model_has_learned_by_heart_and_nothing_else() -> None:
    before, after = zip(*(attacked(seed) for seed in range(4)), strict=True)
    assert all(attack.auc.value > 0.9 for attack in before)
    spread = after[0].auc.error / 2  # of the mean of four
    assert abs(sum(attack.auc.value for attack in after) / 4 - 0.5) < 2 * spread < 0.05


def trained_on(images: torch.Tensor, labels: torch.Tensor, which: torch.Tensor, seed: int) -> torch.Tensor:
    """True-class probabilities, on all images, of a model that has learned some of them."""
    model = trained(images[which], labels[which], seed)
    with torch.no_grad():
        return true_probability(model(images), labels)


def column(*values: float) -> torch.Tensor:
    """One image, a row a shadow model."""
    return torch.tensor(values, dtype=torch.float64)[:, None]


def test_ulira_by_hand() -> None:
    """Gaussians around 4 and 0 of one width: the line is at 2."""
    unlearned, without = column(3, 5), column(-1, 1)
    assert mia_ulira(unlearned, without, column(4, 1.9), column(0, 2.1)).mean() == 0.5
    assert mia_ulira(unlearned, without, column(4, 2.1), column(0, 2.1)).mean() == 0.75
    assert mia_ulira(unlearned, without, column(4, 2.1), column(0, 1.9)).mean() == 1
    assert mia_ulira(unlearned, without, column(0, 1.9), column(4, 2.1)).mean() == 0


def test_ulira_with_many_models_knows_each_images_width() -> None:
    """Same mean, ten times the width: what lies close to the mean comes from the narrow side."""
    torch.manual_seed(3)
    narrow, wide = torch.randn(64, 50).double() / 10, torch.randn(64, 50).double()
    candidates, asked_without = torch.randn(20, 50).double() / 10, torch.randn(20, 50).double()
    assert mia_ulira(narrow, wide, candidates, asked_without).mean() > 0.85
    few = mia_ulira(narrow[:63], wide[:63], candidates, asked_without)
    assert few.mean() > 0.85, "one width of each side serves where all images are alike"


def test_ulira_judges_models_it_was_not_fitted_to() -> None:
    """Two alike methods: on its own four models the attack would seem to work."""
    torch.manual_seed(4)
    sides = torch.randn(4, 4, 300).double()
    result = mia_ulira(sides[0], sides[1], sides[0], sides[1])
    by_image = mia_ulira(sides[0], sides[1], sides[2], sides[3])
    honest = bootstrap(lambda rows: by_image[rows].mean(), len(by_image))
    assert result.mean() > 0.6 and honest.low < 0.5 < honest.high and honest.count == 300
