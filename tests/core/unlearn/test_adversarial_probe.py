"""The reader of features that MeGU+ misleads: what it learns, what that changes, and where it is kept."""

import copy
from collections.abc import Callable

import engine
import torch
from safetensors.torch import load_file
from torch import nn

from megu.images.features import last_linear
from megu.model.architectures.small_cnn import SmallCNN
from megu.project.project import Project
from megu.unlearn.methods.adversarial_probe import AdversarialProbe, JointOptimizer, append_features
from megu.unlearn.methods.fragment_align import sharpen
from megu.worker.stages import make_stage


def clouds(seed: int = 0) -> tuple[torch.Tensor, torch.Tensor]:
    """Features (90, 6) of three classes that a line tells apart, and their labels."""
    labels = torch.arange(3).repeat(30)
    chance = torch.Generator().manual_seed(seed)
    return torch.randn(90, 6, generator=chance) + 5 * torch.eye(3, 6)[labels], labels


def test_it_learns_to_read_and_then_to_mislead_costs_something() -> None:
    features, labels = clouds()
    reader, target = AdversarialProbe(6, 3), torch.full((10, 3), 1 / 3)
    optimiser = torch.optim.Adam(reader.parameters, 0.05)
    before = reader.losses(features, labels, target)
    for _ in range(100):
        optimiser.zero_grad()
        reader.losses(features, labels, target)[0].backward()
        optimiser.step()
    learn, adversarial_loss = reader.losses(features, labels, target)
    assert learn < 0.1 < before[0] and adversarial_loss > 1.5 > before[1]


def test_neither_loss_touches_the_others_weights() -> None:
    features, labels = clouds()
    reader = AdversarialProbe(6, 3)
    reader.weight.data.normal_(generator=torch.Generator().manual_seed(1))
    learn, adversarial_loss = reader.losses(features.requires_grad_(), labels, torch.full((10, 3), 1 / 3))
    assert torch.autograd.grad(learn, features, allow_unused=True, retain_graph=True) == (None,)
    assert torch.autograd.grad(adversarial_loss, reader.parameters, allow_unused=True, retain_graph=True) == (
        None,
        None,
    )
    (gradient,) = torch.autograd.grad(adversarial_loss, features)
    assert (gradient[:10] != 0).any() and (gradient[10:] == 0).all(), "only images to forget are led elsewhere"


def test_features_are_shown_beside_logits_where_gradients_are_computed() -> None:
    model, inputs = SmallCNN(3, 1, 4).eval(), torch.randn(5, 1, 8, 8)
    logits = model(inputs)
    last = last_linear(model, inputs)
    append_features(last)
    both = model(inputs)
    assert both.shape == (5, 3 + last.in_features) and torch.equal(both[:, :3], logits)
    assert torch.allclose(nn.functional.linear(both[:, 3:], last.weight, last.bias), logits, atol=1e-5)
    with torch.no_grad():
        assert torch.equal(model(inputs), logits)


def test_a_resume_point_holds_the_reader() -> None:
    features, labels = clouds()
    readers = [AdversarialProbe(6, 3), AdversarialProbe(6, 3)]
    first, second = (JointOptimizer(nn.Linear(2, 2), reader, 0.05) for reader in readers)
    for _ in range(3):
        first.zero_grad()
        readers[0].losses(features, labels, torch.full((10, 3), 1 / 3))[0].backward()
        first.step()
    second.load_state_dict(copy.deepcopy(first.state_dict()))
    assert torch.equal(readers[0].weight, readers[1].weight) and readers[0].weight.any()
    for optimiser in (first, second):
        optimiser.zero_grad()
        optimiser.probe.losses(features, labels, torch.full((10, 3), 1 / 3))[0].backward()
        optimiser.step()
    assert torch.equal(readers[0].weight, readers[1].weight), "Adam's memory too"


def test_sharper_targets_are_surer_and_stay_distributions() -> None:
    q = torch.tensor([[0.6, 0.3, 0.1, 0.0]])
    assert sharpen(q, 1) is q
    assert torch.allclose(sharpen(q, 2), torch.tensor([[0.36, 0.09, 0.01, 0.0]]) / 0.46)
    assert torch.allclose(sharpen(q, 0.5).sum(1), torch.ones(1)) and sharpen(q, 0.5)[0, 3] == 0


def test_misleading_makes_a_class_harder_to_read() -> None:
    """A linear body is led to show the first class as the second; how well the reader still tells it is its loss."""
    pairs = []
    for mislead in (0.0, 1.0):
        features, labels = clouds()
        torch.manual_seed(2)
        body, reader = nn.Linear(6, 6), AdversarialProbe(6, 3)
        optimiser = JointOptimizer(body, reader, 0.05)
        target, order = torch.tensor([0.0, 1.0, 0.0]).expand(30, 3), labels.argsort(stable=True)
        for _ in range(200):
            optimiser.zero_grad()
            learn, adversarial_loss = reader.losses(body(features[order]), labels[order], target)
            (learn + mislead * adversarial_loss).backward()
            optimiser.step()
        pairs.append((learn.item(), adversarial_loss.item()))
    (plain, before), (hidden_features, after) = pairs
    assert plain < 0.1 and hidden_features > 2 * plain, "the reader does worse"
    assert after < before / 2, "and takes the first class for the second more often"


def test_a_run_with_it_publishes_the_model_alone(tiny_project: Callable[..., Project]) -> None:
    project = tiny_project(steps=4, noise_steps=1, mislead=0.5)
    engine.run(project, "unlearn", "run-1")
    path = engine.folder_of(project, make_stage("unlearn", "run-1")) / "model.safetensors"
    assert load_file(path).keys() == SmallCNN(3, 1, 4).state_dict().keys()
