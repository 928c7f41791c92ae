"""The README's figures of the reference run are those of its results."""

import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Any:
    """The script that writes the section."""
    monkeypatch.setattr(sys, "path", [str(ROOT / "tests/benchmarks"), *sys.path])
    import reference_run  # type: ignore[import-not-found]

    return reference_run


def test_the_readme_tells_what_was_measured(run: Any) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    with run.opened() as bench:
        told = "\n".join(run.section(bench))
    assert readme == run.replaced(readme, told), "tests/benchmarks/reference_run.py --readme writes it anew"
    assert told.count("(kept)") + told.count("(missed)") + told.count("(open)") == len(run.AIMS) * told.split("\n")[
        0
    ].count("MeGU+")


def test_an_aim_is_missed_open_or_kept(run: Any) -> None:
    class Line:
        def __init__(self, *gaps: float) -> None:
            figures = [{"mia_entropy": {"gap": gap, "floor": {"value": 0.02}}} for gap in gaps]
            self.done = [{"figures": figure} for figure in figures]

    (aim,) = [aim for aim in run.AIMS if aim.floors]
    assert run.told(aim, [Line(0.01, -0.03), Line(0.02)]) == "2.0, 2.0 (kept)"
    assert run.told(aim, [Line(0.01), Line(-0.05)]) == "1.0, 5.0 (missed)"
    assert run.told(aim, [Line(0.01), Line(-0.04)]) == "1.0, 4.0 (kept)", "two floors are enough"
    assert run.told(aim, [Line(), Line(-0.05)]) == "–, 5.0 (open)"
