"""An optimiser that trains nothing: it sums squared gradients, and at the end dampens what mattered to one set only."""

from collections.abc import Iterable
from typing import Any

import torch


class Dampening(torch.optim.Optimizer):
    """Selective Synaptic Dampening (arXiv 2308.07707, eq. 3 to 5) as steps of a training that can be resumed.

    The gradients of the first `whole` steps are those of batches of D, of the next `part` steps those of D_f. After the
    last one, each weight with F > alpha * A is multiplied by min(strength * A / F, 1), where A and F are the means of
    its squared gradients over either. With a `share`, alpha is such that this share of all weights has a larger F / A
    (arXiv 2402.10098). Costs two numbers a weight beside the gradient.
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
                self._dampen(group)

    def _dampen(self, group: dict[str, Any]) -> None:
        moved = [weight for weight in group["params"] if {"all", "forget"} <= self.state[weight].keys()]
        alpha = group["alpha"] if group["share"] is None else self._alpha(moved, group["share"])
        for weight in moved:
            every, forget = self.state[weight]["all"], self.state[weight]["forget"]
            left = (group["strength"] * every / forget).clamp(max=1)
            weight.mul_(left.where(forget > alpha * every, torch.ones_like(left)))

    def _alpha(self, weights: list[torch.Tensor], share: float) -> float:
        """The percentile of F / A above which the share lies, interpolated; weights without a ratio do not count."""
        ratios = torch.cat([(self.state[one]["forget"] / self.state[one]["all"]).flatten() for one in weights]).double()
        ratios = ratios[ratios.isfinite()].sort().values
        place = (1 - share) * (len(ratios) - 1)
        low, high = ratios[int(place)].item(), ratios[min(int(place) + 1, len(ratios) - 1)].item()
        return low + (place - int(place)) * (high - low)
