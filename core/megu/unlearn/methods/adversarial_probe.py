"""A linear probe of the features that learns along with the model, which is trained to mislead it (ours).

This is adversarial training as used for domain labels (Ganin et al. 2016, arXiv 1505.07818), with the perturbing labels
of the images to forget as the adversarial target.
"""

from typing import TYPE_CHECKING, Any

import torch
from torch.nn import functional

from megu.machine import torch_setup

if TYPE_CHECKING:
    from torch import Tensor, nn

PROBE_LR = 0.01
"""Learning rate of the probe's Adam. Its weights move by at most that much a step, which keeps the game balanced."""


class AdversarialProbe:
    """Softmax regression, starting at zero, from features standardised by their batch to all classes."""

    def __init__(self, features: int, classes: int) -> None:
        self.weight = torch.zeros(classes, features, device=torch_setup.device(), requires_grad=True)
        self.bias = torch.zeros(classes, device=torch_setup.device(), requires_grad=True)

    @property
    def parameters(self) -> "list[Tensor]":
        """The weights that `JointOptimizer` trains and stores."""
        return [self.weight, self.bias]

    def losses(self, features: "Tensor", labels: "Tensor", target: "Tensor") -> "tuple[Tensor, Tensor]":
        """Return the probe's own loss and the adversarial loss of the model. Neither reaches the other's weights.

        Parameters
        ----------
        features
            Features (n, d) of the whole batch.
        labels
            True labels (n,).
        target
            Target probabilities (m, K) of the first m images.
        """
        mean, deviation = features.detach().mean(0), features.detach().std(0) + 1e-5
        scaled_features = (features - mean) / deviation
        probe_loss = functional.cross_entropy(
            functional.linear(scaled_features.detach(), self.weight, self.bias), labels
        )
        logits = functional.linear(scaled_features[: len(target)], self.weight.detach(), self.bias.detach())
        return probe_loss, functional.cross_entropy(logits, target)


class JointOptimizer(torch.optim.SGD):
    """SGD with momentum 0.9 for a model, and Adam for its probe.

    The probe's weights are part of the optimiser's state, since a resume point holds the weights of the model alone.
    """

    def __init__(self, model: "nn.Module", probe: AdversarialProbe, lr: float) -> None:
        super().__init__(model.parameters(), lr, momentum=0.9)
        self.probe = probe
        self.probe_optimizer = torch.optim.Adam(probe.parameters, PROBE_LR)

    def step(self, closure: Any = None) -> None:
        """Make a step of both."""
        super().step(closure)
        self.probe_optimizer.step()

    def zero_grad(self, set_to_none: bool = True) -> None:
        """Reset the gradients of both."""
        super().zero_grad(set_to_none)
        self.probe_optimizer.zero_grad(set_to_none)

    def state_dict(self) -> dict[str, Any]:
        """Return the state of SGD, that of Adam, and the probe's weights."""
        weights = [weight.detach().cpu().clone() for weight in self.probe.parameters]
        return {**super().state_dict(), "readers": self.probe_optimizer.state_dict(), "weights": weights}

    def load_state_dict(self, state_dict: dict[str, Any]) -> None:
        """Restore all three."""
        own = dict(state_dict)
        for weight, saved_weight in zip(self.probe.parameters, own.pop("weights"), strict=True):
            weight.data.copy_(saved_weight)
        self.probe_optimizer.load_state_dict(own.pop("readers"))
        super().load_state_dict(own)


def append_features(last: "nn.Linear") -> None:
    """Make a model that ends in this layer return logits and features side by side, (n, K + d), if gradients are
    enabled.

    Features then pass through micro-batches and processes as logits do. Measuring, without gradients, sees logits only.
    """
    last.register_forward_hook(_concatenate_features)


def _concatenate_features(last: "nn.Module", inputs: "tuple[Tensor, ...]", logits: "Tensor") -> "Tensor":
    return torch.cat([logits, inputs[0].to(logits.dtype)], 1) if torch.is_grad_enabled() else logits
