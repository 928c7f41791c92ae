"""The aim of a verdict on single images: its interval has to be that of its share."""

import pytest

from megu.base.shares import wilson
from megu.record.verifying.recomputed import is_aim


def aim(share: float, number: float, **changes: float) -> dict[str, float]:
    """An aim as the stage *compare* writes it; number: of images, before it is rounded."""
    low, high = wilson(share * number, number)
    return {"value": share, "low": low, "high": high, "count": round(number), **changes}


@pytest.mark.parametrize(("value", "number"), [(0.9, 40.0), (0.93, 17.4), (0.5, 99.5), (1.0, 0.6), (0.0, 12.0)])
def test_an_aim_that_was_measured_fits(value: float, number: float) -> None:
    assert is_aim(aim(value, number))


@pytest.mark.parametrize("changes", [{"low": 0.2}, {"high": 1.0}, {"count": 400}, {"value": 0.2}])
def test_an_aim_with_another_interval_does_not(changes: dict[str, float]) -> None:
    assert not is_aim(aim(0.8, 40.0, **changes))
