"""Figures beside a retrained model: probe, divergence, noise floor, recipe check and relearn time."""

import math
import warnings

import pytest
import torch

from megu.base.shares import Share
from megu.compare.metrics import bootstrap, relearn
from megu.compare.metrics.divergence import js
from megu.compare.metrics.floor import LEAST, Floor, beyond, floor, mean_gap, reproduces
from megu.compare.metrics.probe import TRAINED_ON, normalise, probe, sample_images
from megu.compare.metrics.table import MEAN_OVER
from megu.images.dataset import Dataset
from megu.model.architectures.small_cnn import SmallCNN
from megu.project.preprocessing import Preprocessing


def clouds(centres: list[float], each: int, seed: int) -> tuple[torch.Tensor, torch.Tensor]:
    """Points around a centre for each class, in one useful dimension and a thousand times as wide a useless one."""
    generator = torch.Generator().manual_seed(seed)
    labels = torch.arange(len(centres)).repeat_interleave(each)
    useful = torch.tensor(centres)[labels] + 0.1 * torch.randn(len(labels), generator=generator)
    return torch.stack([useful, 1000 * torch.randn(len(labels), generator=generator)], 1), labels


def test_the_probe_reads_what_the_features_hold() -> None:
    features, labels = clouds([0, 1, 2], 60, 0)
    points, truth = clouds([0, 1, 2], 40, 1)
    assert probe(features, labels, points).tolist() == truth.tolist()


def test_the_probe_finds_nothing_where_features_merge_a_class_with_a_larger_one() -> None:
    """By construction: the third class lies on the second, of which there are three times as many."""
    (two, labels), (more, _) = clouds([0, 1, 1], 60, 2), clouds([1, 1], 60, 3)
    features, labels = torch.cat([two, more]), torch.cat([labels, torch.ones(120, dtype=torch.long)])
    points, truth = clouds([0, 1, 1], 40, 4)
    answers = probe(features, labels, points)
    assert (answers[truth == 2] == 2).sum() == 0 and (answers[truth < 2] == truth[truth < 2]).all()


def test_the_probe_converges_and_ignores_scale() -> None:
    torch.manual_seed(5)
    features, labels = torch.randn(400, 20), torch.randint(0, 5, (400,))
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # scikit-learn warns where the steps did not suffice
        answers = probe(features, labels, features)
    scaled_features = features * torch.logspace(-4, 4, 20)
    assert answers.tolist() == probe(scaled_features, labels, scaled_features).tolist()
    assert 0.3 < (answers == labels).float().mean() < 0.7, "noise is learned in part"


def test_a_probe_learns_from_training_images_alone_and_the_same_for_all_models() -> None:
    train = torch.arange(7, 30_007, 2)
    sample = sample_images(train, 0)
    assert len(sample) == TRAINED_ON and torch.isin(sample, train).all() and len(sample.unique()) == TRAINED_ON
    assert sample.tolist() == sample_images(train, 0).tolist() != sample_images(train, 1).tolist()
    assert sample_images(train[:5], 0).tolist() == train[:5].tolist()


def right(count: int, of: int = 100) -> torch.Tensor:
    return torch.arange(of) < count


def test_normalised_probe_by_hand() -> None:
    reference = torch.stack([right(30), right(50)])  # 40 on average
    estimate = normalise(right(60), right(80), reference, floor=0.05)
    assert estimate is not None and estimate.value == pytest.approx(0.5) and estimate.low < 0.5 < estimate.high
    assert 0.2 < estimate.high - estimate.low < 0.6 and estimate.count == 100
    for same, value in ((right(80), 1.0), (right(20), -0.5)):
        estimate = normalise(same, right(80), reference, floor=0.05)
        assert estimate is not None and estimate.value == pytest.approx(value)
    exactly = normalise(right(80), right(80), reference, floor=0.05)
    assert exactly is not None and (exactly.low, exactly.high) == (1, 1), "the same answers, whatever is drawn"


@pytest.mark.parametrize(
    ("original", "retrained", "noise"),
    [(80, 40, 0.41), (42, 40, 0.005), (40, 80, 0.05), (40, 40, 0.0)],
    ids=["within the floor", "interval reaches 0", "the wrong way round", "nothing between"],
)
def test_normalised_probe_is_withheld_within_noise(original: int, retrained: int, noise: float) -> None:
    assert normalise(right(60), right(original), right(retrained)[None], noise) is None
    assert normalise(right(0, 0), right(0, 0), right(0, 0)[None], 0.0) is None


def test_divergence_by_hand() -> None:
    sure, other, half = [60.0, 0.0], [0.0, 60.0], [0.0, 0.0]
    divergence = js(torch.tensor([sure, sure, sure, half]), torch.tensor([sure, other, half, sure]))
    quarter = (math.log2(4 / 3) + 0.5 * math.log2(2 / 3) + 0.5) / 2  # (1, 0) against (½, ½)
    assert divergence.tolist() == pytest.approx([0, 1, quarter, quarter], abs=1e-9)
    far = js(torch.tensor([[5000.0, 0.0, -5000.0]]), torch.tensor([[-5000.0, 0.0, 5000.0]]))
    assert far.tolist() == [1.0]


def test_bootstrap_agrees_with_the_textbook() -> None:
    torch.manual_seed(6)
    values = torch.randn(400)
    estimate, error = bootstrap.mean(values), float(values.std()) / 20
    assert estimate.value == pytest.approx(float(values.mean()), abs=1e-6) and estimate.error == pytest.approx(
        error, rel=0.1
    )
    assert (estimate.high - estimate.low) / 2 == pytest.approx(1.96 * error, rel=0.1)
    assert bootstrap.mean(values) == estimate


def test_the_floor_is_the_largest_of_three() -> None:
    apart = floor([0.50, 0.54], 0.01)
    assert apart.value == pytest.approx(0.04 / math.sqrt(2)) and apart.why == "floor_deviation" and apart.note is None
    assert floor([0.50, 0.51], Share(50, 100).error) == Floor(0.05, "floor_error", 2)
    assert floor([0.5, 0.5], 0.001) == Floor(LEAST, "floor_least", 2) and LEAST == 0.005
    assert floor([0.9], 0.0).note == "floor_one_model" and floor([0.9], 0.0).as_json()["models"] == 1


def test_what_goes_beyond_the_distance_of_retrained_models_from_each_other() -> None:
    assert beyond(0.15, 0.1, 2) == (pytest.approx(0.05), Floor(0.1, "floor_apart", 2))
    assert beyond(0.08, 0.1, 2) == (0, Floor(0.1, "floor_apart", 2)) and beyond(0.1, 0.0, 2) is None


def test_mean_gap_by_hand() -> None:
    floors = {"retain_train": Floor(0.005, "", 2), "probe": Floor(0.1, "", 2), "zrf": Floor(0.1, "", 2)}
    gap = mean_gap({"retain_train": -0.01, "probe": 0.3, "mia_rmia": None, "zrf": 9.0}, floors, MEAN_OVER)
    assert gap is not None and gap["value"] == pytest.approx((2 + 3) / 2)
    over = gap["over"]
    assert over == ["retain_train", "probe"] and set(gap["left_out"]) == set(MEAN_OVER) - set(over)
    assert len(MEAN_OVER) == 7 and mean_gap({"zrf": 1.0}, floors, MEAN_OVER) is None


def test_a_recipe_reproduces_within_two_points() -> None:
    assert reproduces(Share(880, 1000), Share(860, 1000)) and reproduces(Share(880, 1000), Share(900, 1000))
    assert not reproduces(Share(880, 1000), Share(859, 1000)) and not reproduces(Share(0, 0), Share(0, 0))


def test_steps_and_area_of_a_curve() -> None:
    summary = relearn.summary([0.0, 0.5, 1.0], 0.95, 40)
    assert (summary.steps, summary.area) == (2 * relearn.EVERY, 0.5)
    assert relearn.summary([0.0, 0.5, 0.9], 0.95, 40).steps is None
    assert relearn.summary([1.0, 1.0], 0.95, 40).steps == 0 and relearn.summary([1.0, 0.5], 0.95, 40).area == 0.75


class Watched(Dataset):
    """A data set that remembers which images a batch of 64 was made of."""

    def normalised(self, indices: torch.Tensor) -> torch.Tensor:
        if len(indices) == relearn.BATCH:
            seen.append(indices)
        return super().normalised(indices)


seen: list[torch.Tensor] = []


@pytest.fixture
def stripes(monkeypatch: pytest.MonkeyPatch) -> Watched:
    """90 tiny pictures of three classes told apart by brightness; relearning takes 20 steps."""
    monkeypatch.setattr(relearn, "STEPS", 20)
    monkeypatch.setattr(relearn, "EVERY", 10)
    monkeypatch.setattr(relearn, "LR", 0.1)
    seen.clear()
    labels = torch.arange(3).repeat(30)
    noise = torch.randint(0, 20, (90, 1, 8, 8), generator=torch.Generator().manual_seed(7))
    pixels = (noise + 100 * labels[:, None, None, None]).to(torch.uint8)
    how = Preprocessing(channels=1, size=(8, 8), mean=(0.5,), std=(0.25,))
    return Watched([], pixels, labels, ["a", "b", "c"], how)


def relearned(
    data: Dataset, seed: int = 0
) -> tuple[relearn.Relearned, dict[str, torch.Tensor], dict[str, torch.Tensor]]:
    torch.manual_seed(8)
    model = SmallCNN(3, 1, 4).eval()
    before = {name: tensor.clone() for name, tensor in model.state_dict().items()}
    forget, retain = (torch.where(data.labels == 2)[0], torch.where(data.labels != 2)[0])
    running = relearn.relearn(model, data, forget, retain, 0.95, seed)
    steps = []
    while True:
        try:
            steps.append(next(running))
        except StopIteration as stop:
            assert steps == list(range(1, 21)), "a step may take seconds: each is told"
            return stop.value, before, dict(model.state_dict())


def test_relearning_learns_on_a_copy(stripes: Watched) -> None:
    result, before, after = relearned(stripes)
    assert len(result.curve) == 3 and result.count == 30
    assert result.curve[-1] > result.curve[0], "it learns what it is shown"
    assert all(torch.equal(before[name], after[name]) for name in before), "the model itself stays as it was"


def test_relearning_is_a_function_of_the_seed(stripes: Watched) -> None:
    relearned(stripes)
    first = [batch.tolist() for batch in seen]
    seen.clear()
    torch.manual_seed(99)
    again, _, _ = relearned(stripes)
    assert first == [batch.tolist() for batch in seen] and again == relearned(stripes)[0]
    seen.clear()
    relearned(stripes, seed=1)
    assert first != [batch.tolist() for batch in seen]


def test_relearning_sees_as_many_forget_as_retain_images(stripes: Watched) -> None:
    relearned(stripes)
    assert len(seen) == 20
    assert all(int((stripes.labels[batch] == 2).sum()) == relearn.BATCH // 2 for batch in seen)


def test_relearning_is_measured_on_at_most_a_thousand_images() -> None:
    assert (
        len(relearn.measured_images(torch.arange(5000))) == 1000
        and len(relearn.measured_images(torch.arange(1001))) == 501
    )
    assert relearn.measured_images(torch.arange(7)).tolist() == list(range(7))
