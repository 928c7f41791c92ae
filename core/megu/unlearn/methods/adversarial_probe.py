"""A linear reader of the features that learns along with the model, which is trained to mislead it (ours).

That is adversarial training as of domain labels (Ganin et al. 2016, arXiv 1505.07818), with the forgotten images'
perturbing labels for what the reader is to be misled to.
"""

from typing import TYPE_CHECKING, Any

import torch
from torch.nn import functional

from megu.machine import torch_setup

if TYPE_CHECKING:
    from torch import Tensor, nn

PROBE_LR = 0.01
"""Of the reader's Adam: its weights move by at most that much a step, so that neither side of the game runs away."""


class AdversarialProbe:
    """Softmax regression, from zero, to all classes from features standardised by their batch."""

    def __init__(self, features: int, classes: int) -> None:
        self.weight = torch.zeros(classes, features, device=torch_setup.device(), requires_grad=True)
        self.bias = torch.zeros(classes, device=torch_setup.device(), requires_grad=True)

    @property
    def parameters(self) -> "list[Tensor]":
        """What the optimiser trains and keeps (see `Together`)."""
        return [self.weight, self.bias]

    def losses(self, features: "Tensor", labels: "Tensor", target: "Tensor") -> "tuple[Tensor, Tensor]":
        """What the reader learns by, and what the model misleads it by; neither changes the other's weights.

        features (n, d), labels (n,) of a whole batch; target (m, K) of its first m images.
        """
        mean, deviation = features.detach().mean(0), features.detach().std(0) + 1e-5
        read = (features - mean) / deviation
        learn = functional.cross_entropy(functional.linear(read.detach(), self.weight, self.bias), labels)
        seen = functional.linear(read[: len(target)], self.weight.detach(), self.bias.detach())
        return learn, functional.cross_entropy(seen, target)


class JointOptimizer(torch.optim.SGD):
    """SGD with momentum 0.9 for a model and Adam for its reader, whose weights go into the optimiser's state: of
    weights, a resume point holds the model's alone."""

    def __init__(self, model: "nn.Module", probe: AdversarialProbe, lr: float) -> None:
        super().__init__(model.parameters(), lr, momentum=0.9)
        self.probe = probe
        self.probe_optimizer = torch.optim.Adam(probe.parameters, PROBE_LR)

    def step(self, closure: Any = None) -> None:
        """One step of both."""
        super().step(closure)
        self.probe_optimizer.step()

    def zero_grad(self, set_to_none: bool = True) -> None:
        """Of both."""
        super().zero_grad(set_to_none)
        self.probe_optimizer.zero_grad(set_to_none)

    def state_dict(self) -> dict[str, Any]:
        """SGD's, Adam's and the reader's weights."""
        weights = [part.detach().cpu().clone() for part in self.probe.parameters]
        return {**super().state_dict(), "readers": self.probe_optimizer.state_dict(), "weights": weights}

    def load_state_dict(self, state_dict: dict[str, Any]) -> None:
        """Take all up again."""
        own = dict(state_dict)
        for part, stored in zip(self.probe.parameters, own.pop("weights"), strict=True):
            part.data.copy_(stored)
        self.probe_optimizer.load_state_dict(own.pop("readers"))
        super().load_state_dict(own)


def append_features(last: "nn.Linear") -> None:
    """From now on a model that ends in this layer answers logits and features side by side, (n, K + d), wherever
    gradients are computed: so they take the same way through parts and processes. Measuring sees logits alone."""
    last.register_forward_hook(_beside)


def _beside(last: "nn.Module", given: "tuple[Tensor, ...]", logits: "Tensor") -> "Tensor":
    return torch.cat([logits, given[0].to(logits.dtype)], 1) if torch.is_grad_enabled() else logits
