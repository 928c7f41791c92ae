"""Selective Synaptic Dampening as an optimiser: sums squared gradients, and dampens weights after its last step."""

from collections.abc import Iterable
from typing import Any

import torch


class Dampening(torch.optim.Optimizer):
    """Optimiser for Selective Synaptic Dampening (Foster et al. 2024, arXiv 2308.07707, eq. 3 to 5).

    As steps of an optimiser, the method can be stopped and resumed like any training. The first `whole` steps see
    batches of the whole training set D, the next `part` steps batches of the forget set D_f. After the last step, each
    weight with F > alpha * A is multiplied by min(strength * A / F, 1), where A and F are the means of its squared
    gradients over D and D_f. The state is two numbers a weight.

    Parameters
    ----------
    weights
        The parameters to dampen.
    whole
        Number of batches of D.
    part
        Number of batches of D_f.
    alpha
        Selection threshold; unused if `share` is given.
    strength
        λ of the paper.
    share
        Select this share of all weights, those with the largest F / A (Schoepf et al. 2024, arXiv 2402.10098).
    """

    def __init__(
        self,
        weights: Iterable[torch.nn.Parameter],
        whole: int,
        part: int,
        alpha: float,
        strength: float,
        share: float | None = None,
    ) -> None:
        sizes = {"whole": whole, "part": part, "alpha": alpha, "strength": strength, "share": share}
        super().__init__(weights, {**sizes, "seen": 0, "lr": 1.0})  # the loop sets a learning rate; none is used

    @torch.no_grad()
    def step(self, closure: Any = None) -> None:
        """Accumulate the gradients of one batch; dampen the weights after the last one."""
        for group in self.param_groups:
            name, count = ("all", group["whole"]) if group["seen"] < group["whole"] else ("forget", group["part"])
            group["seen"] += 1
            for weight in group["params"]:
                if weight.grad is None:
                    continue
                means = self.state[weight]
                means[name] = means.get(name, 0) + weight.grad.square() / count
            if group["seen"] == group["whole"] + group["part"]:
                self._dampen(group)

    def _dampen(self, group: dict[str, Any]) -> None:
        weights = [weight for weight in group["params"] if {"all", "forget"} <= self.state[weight].keys()]
        alpha = group["alpha"] if group["share"] is None else self._alpha(weights, group["share"])
        for weight in weights:
            whole, forget = self.state[weight]["all"], self.state[weight]["forget"]
            factor = (group["strength"] * whole / forget).clamp(max=1)
            weight.mul_(factor.where(forget > alpha * whole, torch.ones_like(factor)))

    def _alpha(self, weights: list[torch.Tensor], share: float) -> float:
        """Return the value of F / A, interpolated, above which a share of all weights lies. Weights without a ratio are
        ignored."""
        ratios = torch.cat(
            [(self.state[weight]["forget"] / self.state[weight]["all"]).flatten() for weight in weights]
        ).double()
        ratios = ratios[ratios.isfinite()].sort().values
        position = (1 - share) * (len(ratios) - 1)
        low, high = ratios[int(position)].item(), ratios[min(int(position) + 1, len(ratios) - 1)].item()
        return low + (position - int(position)) * (high - low)
