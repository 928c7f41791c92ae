"""The tour's pictures wait until a page's parts are in place, however busy the computer is."""

from types import SimpleNamespace
from typing import Any

from megu_desktop.tour import tour


def test_a_picture_waits_for_turns_of_the_window_and_not_for_time_alone() -> None:
    names: list[str] = []
    clock = SimpleNamespace(start=lambda: None, elapsed=lambda: 10 * tour.SETTLE)
    stand_in: Any = SimpleNamespace(_settling=clock, _grab=names.append)
    waits = tour.Tour._picture(stand_in, "2-model")
    _, has_come = next(waits)
    assert [has_come() for _ in range(tour.TURNS + 1)] == [False] * tour.TURNS + [True]
    assert list(waits) == [] and names == ["2-model"]
