"""Sentences about ten sub-classes: the shares that count as met, and the aims that are kept."""

import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> Any:
    """The script that writes the section."""
    monkeypatch.setattr(sys, "path", [str(ROOT / "tests/benchmarks"), *sys.path])
    import sub_classes  # type: ignore[import-not-found]

    return sub_classes


def shares(aims: Any, *expected: float, after: float = 50.0, kept_share: float = 0.0) -> list[Any]:
    """Sub-classes of which retrained models recognise half, by what was expected."""
    return [aims.Shares("cat", 90.0, 50.0, one, 40.0, 60.0, after, kept_share) for one in expected]


def test_a_row_tells_each_share_and_how_far_it_is_off(told: Any) -> None:
    row = told.Shares("cat", 90.4, 49.5, 52.06, 36.6, 67.7, 44.25, -0.311).row()
    assert row == ["cat", "90.4", "49.5", "52.1 (37 to 68)", "+2.6", "44.2", "−5.2", "−0.31"]


def test_eight_of_ten_within_five_points_keep_the_aim(told: Any) -> None:
    near = [45.0, 55.0] * 4
    assert "8 of 10 (aim: 8 of 10; kept); off by 6.0 points" in told._aims(shares(told, *near, 60.0, 40.0))[0]
    assert "7 of 10 (aim: 8 of 10; missed)" in told._aims(shares(told, *near[:7], 44.9, 55.1, 60.0))[0]
    assert "1 of 1 (aim: 8 of 10; open)" in told._aims(shares(told, 50.0))[0]
    assert "0 of 3 (aim: 8 of 10; missed)" in told._aims(shares(told, 60.0, 60.0, 60.0))[0]


def test_ranges_remaining_shares_and_costs_are_counted(told: Any) -> None:
    rows = [*shares(told, 50.0, kept_share=-0.35), *shares(told, 50.0, after=70.0, kept_share=-0.36)]
    rows.append(told.Shares("dog", 90.0, 30.0, 50.0, 40.0, 60.0, 31.0, 0.5))
    expected, after, cost = told._aims(rows)
    assert expected.endswith("The range holds the retrained share of 2 of 3.")
    assert after.startswith("- After MeGU+: within 5 points of retrained for 2 of 3") and "2 of 3" in cost
