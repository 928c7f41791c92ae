"""A growing series of numbers, its smoothed copy, and an envelope of it that stays small however long it gets."""

from collections.abc import Sequence

import numpy as np

LEAST, MOST = 4.0, 50.0  # steps over which the exponential mean forgets
BUCKETS = 800  # of the envelope: about one a pixel


class Series:
    """Steps, values and an exponential mean that is right from the first value on (its start bias is divided out).

    total: the steps expected; it sets how strongly values are smoothed and how many share a bucket of the envelope.
    """

    def __init__(self, total: int = 0) -> None:
        self._data = np.empty((3, 1024))  # float64: pyqtgraph converts anything else at each draw
        self._keep = 1.0 - 1.0 / min(max(total / 60, LEAST), MOST)
        self._length = 0
        self._sum = self._weight = 0.0
        self._width = max(1, -(-total // BUCKETS))
        self._envelope: dict[int, list[float]] = {}  # bucket → least and largest value, in the order they came

    def __len__(self) -> int:
        return self._length

    def append(self, steps: Sequence[int], values: Sequence[float]) -> None:
        """Adds points. Raises ValueError where the lists differ in length."""
        if len(steps) != len(values):
            raise ValueError(f"{len(steps)} steps for {len(values)} values")
        while self._length + len(steps) > self._data.shape[1]:
            self._data = np.concatenate([self._data, np.empty_like(self._data)], axis=1)
        for step, value in zip(steps, values, strict=True):
            if np.isfinite(value):
                self._sum = self._sum * self._keep + value
                self._weight = self._weight * self._keep + 1.0
                self._widen(step // self._width, value)
            smooth = self._sum / self._weight if self._weight else np.nan
            self._data[:, self._length] = step, value, smooth
            self._length += 1

    def arrays(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Views of steps, values and smoothed values, each of shape (n,), float64."""
        steps, values, smooth = self._data[:, : self._length]
        return steps, values, smooth

    def envelope(self) -> tuple[np.ndarray, np.ndarray]:
        """What to draw of the finite values: x and y, float64, at most two points a bucket."""
        points = [(bucket, value) for bucket, values in self._envelope.items() for value in values]
        data = np.array(points, dtype=float).reshape(-1, 2)
        return data[:, 0] * self._width, data[:, 1]

    def _widen(self, bucket: int, value: float) -> None:
        known = self._envelope.setdefault(bucket, [])
        if len(known) < 2:
            known.append(value)
        elif value < min(known):
            known[:] = [max(known), value]
        elif value > max(known):
            known[:] = [min(known), value]
