"""An optimiser that trains nothing: it sums squared gradients, and at the end dampens what mattered to one set only."""

from collections.abc import Iterable
from typing import Any

import torch


class Dampening(torch.optim.Optimizer):
    """Selective Synaptic Dampening (arXiv 2308.07707, eq. 3 to 5) as steps of a training that can be resumed.

    The gradients of the first `whole` steps are those of batches of D, of the next `part` steps those of D_f. After the
    last one, each weight with F > alpha * A is multiplied by min(strength * A / F, 1), where A and F are the means of
    its squared gradients over either. Costs two numbers a weight beside the gradient.
    """

    def __init__(
        self, weights: Iterable[torch.nn.Parameter], whole: int, part: int, alpha: float, strength: float
    ) -> None:
        sizes = {"whole": whole, "part": part, "alpha": alpha, "strength": strength}
        super().__init__(weights, {**sizes, "seen": 0, "lr": 1.0})  # the loop sets a learning rate; none is used

    @torch.no_grad()
    def step(self, closure: Any = None) -> None:
        """Take in the gradients of one batch."""
        for group in self.param_groups:
            name, count = ("all", group["whole"]) if group["seen"] < group["whole"] else ("forget", group["part"])
            group["seen"] += 1
            for weight in group["params"]:
                if weight.grad is None:
                    continue
                means = self.state[weight]
                means[name] = means.get(name, 0) + weight.grad.square() / count
                if group["seen"] == group["whole"] + group["part"]:
                    self._dampen(weight, group)

    def _dampen(self, weight: torch.Tensor, group: dict[str, Any]) -> None:
        every, forget = self.state[weight]["all"], self.state[weight]["forget"]
        left = (group["strength"] * every / forget).clamp(max=1)
        weight.mul_(left.where(forget > group["alpha"] * every, torch.ones_like(left)))
