"""A growing series of numbers with its smoothed copy, without copying it for each new point."""

import numpy as np

LEAST, MOST = 4.0, 50.0  # steps over which the exponential mean forgets


class Series:
    """Steps, values and an exponential mean that is right from the first value on (its start bias is divided out)."""

    def __init__(self, window: float = LEAST) -> None:
        self._keep = 1.0 - 1.0 / min(max(window, LEAST), MOST)
        self._data = np.empty((3, 1024))  # float64: pyqtgraph converts anything else at each draw
        self._length = 0
        self._sum = self._weight = 0.0

    def __len__(self) -> int:
        return self._length

    def append(self, steps: list[int], values: list[float]) -> None:
        """Adds points. Raises ValueError where the lists differ in length."""
        if len(steps) != len(values):
            raise ValueError(f"{len(steps)} steps for {len(values)} values")
        while self._length + len(steps) > self._data.shape[1]:
            self._data = np.concatenate([self._data, np.empty_like(self._data)], axis=1)
        for step, value in zip(steps, values, strict=True):
            if np.isfinite(value):
                self._sum = self._sum * self._keep + value
                self._weight = self._weight * self._keep + 1.0
            smooth = self._sum / self._weight if self._weight else np.nan
            self._data[:, self._length] = step, value, smooth
            self._length += 1

    def arrays(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Views of steps, values and smoothed values, each of shape (n,), float64."""
        steps, values, smooth = self._data[:, : self._length]
        return steps, values, smooth
