"""Curves of one unlearning run, collected from events or read from its result. Without widgets."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from megu.base.events import Event, LossPoint, Metrics

Loss = tuple[list[int], list[float]]
Accuracy = tuple[int, float | None, float | None]


@dataclass
class Curves:
    """Losses by step, and measured accuracies, each for the images to forget and those to keep.

    Attributes
    ----------
    total : int
        Steps of the whole run; 0 until it is known.
    accuracy : list of tuple
        (step, forget, keep), as fractions.
    """

    total: int = 0
    forget: Loss = field(default_factory=lambda: ([], []))
    retain: Loss = field(default_factory=lambda: ([], []))
    accuracy: list[Accuracy] = field(default_factory=list)

    def add(self, events: Iterable[Event]) -> bool:
        """Add the events' points; return True if the curves went back because work resumed at an earlier point."""
        rewound = False
        for event in events:
            if isinstance(event, LossPoint):
                self.total = event.total
                rewound |= self._add_loss(self.forget, event.step, event.forget)
                rewound |= self._add_loss(self.retain, event.step, event.retain)
            elif isinstance(event, Metrics):
                self.total = event.total
                rewound |= self._add_accuracy(event)
        return rewound

    @property
    def step(self) -> int:
        """Return the newest known step."""
        steps = [curve[0][-1] for curve in (self.forget, self.retain) if curve[0]]
        return max(steps + [point[0] for point in self.accuracy[-1:]], default=0)

    @classmethod
    def of_result(cls, result: dict[str, Any]) -> "Curves":
        """Return the curves in an *unlearn* result, or those of a stopped run so far."""
        losses = result.get("losses", {})
        steps = losses.get("steps", [])
        history = [(point["step"], point.get("forget"), point.get("retain")) for point in result.get("history", [])]
        return cls(
            total=result.get("total", result.get("steps", 0)),
            forget=_finite_values(steps, losses.get("forget", [])),
            retain=_finite_values(steps, losses.get("retain", [])),
            accuracy=history,
        )

    @staticmethod
    def _add_loss(curve: Loss, step: int, value: float | None) -> bool:
        steps, values = curve
        rewound = bool(steps) and step <= steps[-1]
        while steps and steps[-1] >= step:
            steps.pop()
            values.pop()
        if value is not None:
            steps.append(step)
            values.append(value)
        return rewound

    def _add_accuracy(self, event: Metrics) -> bool:
        rewound = bool(self.accuracy) and event.step <= self.accuracy[-1][0]
        self.accuracy = [point for point in self.accuracy if point[0] < event.step]
        self.accuracy.append((event.step, event.values.get("forget"), event.values.get("retain")))
        return rewound


def _finite_values(steps: list[int], values: list[float | None]) -> Loss:
    pairs = [(step, value) for step, value in zip(steps, values, strict=True) if value is not None]
    return [step for step, _ in pairs], [value for _, value in pairs]
