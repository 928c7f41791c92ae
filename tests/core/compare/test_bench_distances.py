"""Distances of cells in floors, with the divergence among them, and the test of two rows by their cells."""

from typing import Any

import benching
import pytest

from megu.compare.bench import distances, overview
from megu.compare.bench.plan import ORIGINAL, RETRAINED, Row, rows
from megu.compare.bench.reading import read_config
from megu.compare.bench.rows import Line, title
from megu.compare.metrics.table import FIGURES, MEAN_OVER

JS = distances.JS_RETRAINED.code


def cell(js: float | None, among: float | None, gap: float = 0.01) -> dict[str, Any]:
    """A cell with two figures, of which the stored mean is over the first."""
    first = MEAN_OVER[0]
    floor = {"value": 0.005, "why": "floor_least", "models": 2, "note": None}
    return {
        "figures": {
            first: {"value": 0.9, "gap": gap, "floor": floor},
            JS: {"value": js, "retrained": among, "floor": among and floor, "gap": 0.001},
        },
        "mean_gap": {"value": gap / 0.005, "over": [first], "left_out": []},
        "reference": {"models": 2},
    }


def test_the_divergence_counts_by_what_goes_beyond_that_of_retrained_models() -> None:
    result = distances.in_floors(cell(0.15, 0.1))
    row, mean = result["figures"][JS], result["mean_gap"]
    assert row["gap"] == pytest.approx(0.05) and row["floor"]["value"] == 0.1 and row["floor"]["why"] == "floor_apart"
    assert mean["over"] == [MEAN_OVER[0], JS] and mean["value"] == pytest.approx((2 + 0.5) / 2)
    assert len(MEAN_OVER) == 7 and set(mean["left_out"]) == set(MEAN_OVER) - set(mean["over"])
    nearer = distances.in_floors(cell(0.08, 0.1))
    assert nearer["figures"][JS]["gap"] == 0, "nearer than they are to each other is no distance"


def test_of_a_retrained_model_the_others_tell_how_far_they_lie_apart() -> None:
    result = distances.in_floors(cell(0.12, None), among=0.1)
    assert result["figures"][JS]["gap"] == pytest.approx(0.02) and JS in result["mean_gap"]["over"]
    alone = distances.in_floors(cell(0.12, None))
    assert alone["figures"][JS]["gap"] is None and alone["mean_gap"]["left_out"][-1] == JS
    assert distances.in_floors({"failed": {}}) == {"failed": {}}


def test_a_sign_flip_test_by_hand() -> None:
    assert distances.sign_flip([1, 2, 3, 4, 5]) == 2 / 32 == distances.smallest(5), "only all alike are as far"
    assert distances.sign_flip([-1, 2, 3, 4, 5]) == 4 / 32
    assert distances.sign_flip([1, -1]) == 1 and distances.sign_flip([0.5]) == 1 == distances.smallest(1)
    assert distances.sign_flip([]) is None
    many = [1.0] * 17
    assert distances.sign_flip(many) == distances.sign_flip(many) == pytest.approx(2 / 2**17, abs=2e-4)
    assert distances.sign_flip([1.0, -1.0] * 10) > 0.9  # type: ignore[operator]


def test_rows_are_paired_by_their_cells() -> None:
    mine, other = {"a": 3.0, "b": 5.0, "c": 1.0}, {"b": 4.0, "a": 1.0}
    assert distances.differences(mine, other) == [2.0, 1.0]


def row(method: str, *means: float, ways: Any = ("free",)) -> Line:
    """A row of cells with these means in floors."""
    there: list[Any] = [
        (None, {"figures": {}, "mean_gap": {"value": mean, "over": []}, "withheld": {}}) for mean in means
    ]
    return Line(Row(method, {}, ways=ways), there)


def test_median_largest_and_p_stand_beside_the_mean() -> None:
    first, second = row("megu_plus", 1, 2, 9), row("scrub", 5, 5.5, 7)
    lines = overview.sort_lines([second, first, row(ORIGINAL, 40, 41, 42), row(RETRAINED, 0.5, 0.6)])
    head, body = overview.head(), overview.rows(lines)
    column = {name: k for k, name in enumerate(head)}
    columns = {cells[0]: [cells[column[name]] for name in ("median of cells", "largest cell", "p")] for cells in body}
    assert columns[title(first.row)] == ["2.0", "9.0", "–"]
    assert columns[title(second.row)] == ["5.5", "7.0", "0.5"]  # of 4, 3.5 and -2: four of eight patterns reach 5.5
    assert columns["no unlearning"][2] == "0.25" and columns["retrained again (other seed)"][2] == "–"
    assert "3 cells it is 0.25 at the least" in overview.test_of(lines) and "MeGU+" in overview.test_of(lines)
    assert "none is tested" in overview.test_of([row(RETRAINED, 0.5)])


def test_how_much_of_the_mean_is_one_figure() -> None:
    line = Line(Row("ssd", {}), [(None, distances.in_floors(cell(0.15, 0.1)))])  # type: ignore[list-item]
    assert line.median_figure() == pytest.approx((1.25, 0, 1))
    assert line.share_of_mean(JS) == pytest.approx(0.5 / 2.5) and line.share_of_mean("mia_entropy") is None


def test_too_little_is_as_far_as_too_much() -> None:
    gaps = {code: {"gap": gap, "floor": {"value": 0.01}} for code, gap in (("mia_rmia", -0.02), ("mia_entropy", 0.02))}
    result = {"figures": gaps, "mean_gap": {"over": list(gaps)}}
    assert distances.of_figures(result) == {"mia_rmia": 2, "mia_entropy": 2}


def test_the_divergence_is_a_column_of_the_overview_and_of_the_gaps() -> None:
    assert FIGURES[JS].overview and FIGURES[JS].gaps and FIGURES[JS].in_mean


def test_what_a_choice_rests_on_is_told_in_its_row(tmp_path: Any) -> None:
    tuning = [{**benching.CONFIG["tuning"][0], "provenance": {"ssd": "defaults tuned on grey"}}]
    path = benching.lay(tmp_path / "b", {**benching.CONFIG, "tuning": tuning})
    config, choices = (
        read_config(path),
        {("grey", m, w): {} for m in ("ssd", "random_labels") for w in ("oracle", "free")},
    )
    titles = {title(one) for one in rows(config, "first", config.scenarios[0], choices)}  # type: ignore[arg-type]
    assert titles == {
        "Selective Synaptic Dampening (oracle-tuned = defaults tuned on grey)",
        "Random labels (oracle-tuned = chosen by accuracy)",
    }
