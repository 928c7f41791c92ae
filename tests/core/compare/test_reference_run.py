"""The figures of docs/results.md and of the README are those of the benchmarks' results."""

import json
import re
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from megu.compare.bench import result_table, tuning
from megu.compare.bench.benchmark import Bench
from megu.compare.bench.config import Way
from megu.compare.bench.plan import Cell, Row
from megu.compare.bench.reading import read_config
from megu.compare.bench.rows import Line

ROOT = Path(__file__).parents[3]
needs_data = pytest.mark.usefixtures("data")
"""What a cell was computed from is part of its name, so that without the images and models none is found."""


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Any:
    """The script that writes the section."""
    monkeypatch.setattr(sys, "path", [str(ROOT / "tests/benchmarks"), *sys.path])
    import reference_run  # type: ignore[import-not-found]

    return reference_run


@pytest.fixture
def pages(run: Any) -> Any:
    """The script that writes docs/results.md and the README's table."""
    import results_page  # type: ignore[import-not-found]

    return results_page


@needs_data
def test_the_pages_tell_what_was_measured(run: Any, pages: Any) -> None:
    for path, parts in pages.written().items():
        text = path.read_text(encoding="utf-8")
        assert text == pages.page(text, parts), f"tests/benchmarks/results_page.py writes {path.name} again"
    section = "\n".join(pages.written()[pages.PAGE]["whole classes"])
    ours = next(line for line in section.split("\n") if "| aim " in line).count("MeGU+")
    assert section.count("(met)") + section.count("(missed)") + section.count("(open)") == len(run.AIMS) * ours == 14


def test_a_page_keeps_what_stands_around_its_parts(pages: Any) -> None:
    mark = "<!-- a: written by tests/benchmarks/results_page.py -->"
    text = f"before\n{mark}\nold\n<!-- end of a -->\nafter"
    page_text = pages.page(text, {"a": ["new", "lines"]})
    assert (
        page_text
        == f"before\n{mark}\n\nnew\nlines\n\n<!-- end of a -->\nafter"
        == pages.page(page_text, {"a": ["new", "lines"]})
    )
    with pytest.raises(ValueError):
        pages.page(text, {"b": []})


@needs_data
@pytest.mark.parametrize("config", ["cifar10", "cifar10_single"])
def test_what_was_chosen_is_what_the_trials_choose(run: Any, config: str) -> None:
    """Trials came and went; `megu bench CONFIG --table` writes it again."""
    results = run.HERE / "results" / config
    selection = tuning.select(read_config(run.HERE / f"{config}.yaml"), results / "trials")
    assert json.loads((results / "tuning.json").read_text(encoding="utf-8")) == json.loads(json.dumps(selection))


@needs_data
@pytest.mark.parametrize("config", ["cifar10", "cifar10_single", "cifar10_groups"])
def test_the_tables_tell_of_the_cells_that_are_there(run: Any, config: str, tmp_path: Path) -> None:
    """`megu bench CONFIG --table` writes them again."""
    results = run.HERE / "results" / config
    with Bench(read_config(run.HERE / f"{config}.yaml"), results, tmp_path) as bench:
        result_table._csv(bench, tmp_path / "cells.csv")
        text = "\n".join(result_table.markdown(bench)) + "\n"
    assert (results / "table.md").read_text(encoding="utf-8") == text
    assert (results / "cells.csv").read_bytes() == (tmp_path / "cells.csv").read_bytes()


def test_a_class_alone_tells_the_nearest_rows_of_each_way(run: Any) -> None:
    lines = [line("scrub", 0.06, ways=BOTH), line("megu_plus", 0.02), line("ssd", 0.2), line("megu", 0.1)]
    assert "looked" not in run.alone("cat", lines)
    text = run.alone("truck", lines)
    assert text.endswith("oracle-tuned: SCRUB 3.0; chosen by accuracy: MeGU+ 1.0, SCRUB 3.0, MeGU, our reading 5.0.")
    assert "open" in run.alone("truck", [*lines, line("salun", None)]) and "open" in run.alone("truck", [])


@pytest.fixture
def others(run: Any) -> Any:
    """The script that writes the section of the other scenarios."""
    import other_scenarios  # type: ignore[import-not-found]

    return other_scenarios


def test_every_picture_and_file_that_the_page_links_to_is_there() -> None:
    text = (ROOT / "docs" / "results.md").read_text(encoding="utf-8")
    links = re.findall(r"\]\((\.\./[^)#]+)\)", text)
    assert len([link for link in links if link.endswith(".png")]) >= 4
    assert [link for link in links if not (ROOT / "docs" / link).exists()] == []


def test_the_page_claims_nothing_that_was_taken_back() -> None:
    for path in (
        ROOT / "docs" / "results.md",
        ROOT / "README.md",
        *(ROOT / "tests/benchmarks/results").glob("*/table.md"),
    ):
        text = path.read_text(encoding="utf-8")
        assert "MeGU, as published" not in text and "MeGU+ (retrain-free" not in text
    assert "2503.23751" in (ROOT / "docs" / "results.md").read_text(encoding="utf-8")


def test_how_near_single_images_should_come(others: Any) -> None:
    points, deviations = others.REPORTED[:2]
    assert others._kept(points, short_of(-0.01)) == "−1.0 of 1.0 points (met)"
    assert others._kept(points, short_of(0.0101)) == "1.0 of 1.0 points (missed)"
    assert others._kept(deviations, short_of(0.02, models=3)) == "2.0 of 2.0 points (met)"
    assert others._kept(deviations, short_of(-0.021, models=3)) == "−2.1 of 2.0 points (missed)"
    assert others._kept(deviations, short_of(0.0, models=2)) == "open", "two say little of how far models differ"
    assert others._kept(points, short_of(None)) == "open"
    assert others._kept(points, Line(Row("megu_plus", {}), [(None, None)])) == "open"  # type: ignore[list-item]


def short_of(gap: float | None, models: int = 2) -> Line:
    """A row so far from retrained models, whose floor is a point."""
    figure = {"value": 0.9, "gap": gap, "floor": {"value": 0.01, "models": models}}
    return Line(Row("megu_plus", {}), [(None, {"figures": {"forget_train": figure}})])  # type: ignore[list-item]


def test_an_aim_is_missed_open_or_kept(run: Any) -> None:
    (aim,) = [aim for aim in run.AIMS if aim.floors]
    assert run.told(aim, [line("a", 0.01, -0.03), line("a", 0.02)]) == "2.0, 2.0 (met)"
    assert run.told(aim, [line("a", 0.01), line("a", -0.05)]) == "1.0, 5.0 (missed)"
    assert run.told(aim, [line("a", 0.01), line("a", -0.04)]) == "1.0, 4.0 (met)", "two floors are enough"
    assert run.told(aim, [line("a", 0.01), line("a", -0.0401)]) == "1.0, 4.0 (missed)", "what is printed is rounded"
    assert run.told(aim, [line("a", 0.01), line("a", None, 0.01)]) == "1.0, 1.0 (open)"
    assert run.told(aim, [line("a", 0.01), line("a", FAILED, 0.01)]) == "1.0, 1.0 (missed)"
    assert run.told(aim, [line("a", None), line("a", -0.04)]) == "–, 4.0 (open)"
    assert run.told(aim, [line("a", None), line("a", -0.05)]) == "–, 5.0 (missed)", "whatever the other comes to"
    assert run.told(aim, [line("a", 0.01), line("a", -0.05, None)]) == "1.0, 5.0 (open)", "its mean can change yet"


def test_only_whole_rows_are_ranked_and_by_equal_cells(run: Any) -> None:
    near, far, lucky = line("megu_plus", 0.02, 0.06), line("megu", 0.03, 0.08), line("ssd", 0.0, None)
    assert "open" in run.ranking([near, lucky], [])
    text = run.ranking([lucky, far, near], [])
    assert (
        text.startswith("2 of 3 rows have")
        and "chosen by accuracy: MeGU+, 2.0 floors" in text
        and "the test separates all others from it" in text
    )
    assert "Nearest to retrained models among these, " in text and "Nearest to retrained models, " in run.ranking(
        [far, near], []
    )
    even = line("megu", 0.05, 0.04)
    text = run.ranking([near, even, line("ssd", FAILED, 0.0)], [])
    assert "not separated from it by the test: MeGU, our reading (2.2, p = 1)." in text
    apart = run.ranking([near, line("megu", 0.07, 0.05), line("scrub", 0.03, 0.07)], [])
    assert "not separated from it by the test: MeGU, our reading (3.0, p = 1), unlike SCRUB (2.5, p = 0.5)." in apart
    erratic = line("megu", 0.021, 0.5)
    assert "p = 0.5" in run.ranking([near, erratic], []), "two cells tell nothing apart"


def test_as_near_is_nobody_who_is_farther_in_each_of_five_cells(run: Any) -> None:
    near = line("megu_plus", *[0.02] * 5)
    farther = line("scrub", 0.021, 0.022, 0.023, 0.024, 0.3)
    assert farther.apart(near) == 2 / 2**5 and "the test separates all others from it" in run.ranking(
        [near, farther], []
    )
    nearer_once = line("scrub", 0.019, 0.022, 0.023, 0.024, 0.3)
    assert "SCRUB (3.9, p = 0.125)" in run.ranking([near, nearer_once], [])


def test_who_is_first_by_other_summaries_and_how_much_one_attack_makes_up(run: Any) -> None:
    lines = [line("megu_plus", 0.02, 0.02, 0.2), line("scrub", 0.06, 0.06, 0.06)]
    order = run.others_first(lines)
    assert "by the median of cells MeGU+ (chosen by accuracy), 1.0" in order
    assert "by the largest cell SCRUB (chosen by accuracy), 3.0" in order
    assert run.attack(lines).startswith("One figure of seven, `mia_entropy`, makes up 100 to 100 % of")
    assert "open" in run.attack([line("ssd", None)])
    assert "open" in run.others_first([])


def test_a_number_that_was_chosen_at_the_end_of_what_was_tried(run: Any) -> None:
    trials = [{"rate": 0.1, "epochs": 3, "flip": False}, {"rate": 0.2, "epochs": 2, "flip": True}]
    trials += [{"rate": 0.15, "epochs": 3, "flip": True}]
    assert run.edges(trials, 1) == "rate largest, epochs smallest"
    assert run.edges(trials, 0) == run.edges(trials, 2) == "–"


def test_each_way_of_choice_has_its_own_ranking(run: Any) -> None:
    free, tuned_line, both = (
        line("megu_plus", 0.02),
        line("megu", 0.01, ways=("oracle",)),
        line("scrub", 0.1, ways=BOTH),
    )
    text = run.ranking([free, tuned_line, both], [])
    assert "oracle-tuned: MeGU, our reading, 0.5 floors" in text and "chosen by accuracy: MeGU+, 1.0 floors" in text


def test_nobody_is_nearest_while_a_method_has_no_row(run: Any) -> None:
    text = run.ranking([line("megu_plus", 0.02, 0.06), line("megu", 0.03, 0.08)], ["SCRUB"])
    assert text.startswith("All 2 rows have") and "open" in text and text.endswith("for: SCRUB.")


def test_parts_stand_beside_the_whole_in_the_same_cells(run: Any) -> None:
    scenario = SimpleNamespace(name="cat")
    whole, part = Row("megu_plus", {}, ways=("free",)), Row("megu_plus", {}, variant="Less of it", ways=("free",))
    relearn = {("a", ""): 0.125, ("b", ""): 0.5, ("a", "Less of it"): 0.25}
    cells = [Cell("a", scenario, whole, 0), Cell("b", scenario, whole, 0), Cell("a", scenario, part, 0)]  # type: ignore[arg-type]

    def read(cell: Cell) -> Any:
        return {"figures": {"relearn_area": {"value": relearn[cell.base, cell.row.variant]}}, "mean_gap": None}

    bench = SimpleNamespace(config=SimpleNamespace(scenarios=[scenario]), cells=lambda: cells, read=read)
    parts = run._parts(bench)
    assert parts[0].endswith("on cat (a):") and len(parts) == 7 and "largest cell" not in parts[2]
    (*_, first, second) = parts[:-1]
    assert "as above" in first and "0.12 " in first and "Less of it" in second and "0.25 " in second
    assert run._parts(SimpleNamespace(config=bench.config, cells=lambda: cells[:2], read=read)) == []


FAILED: Any = "diverged"
BOTH: tuple[Way, ...] = ("oracle", "free")


def line(method: str, *gaps: Any, ways: tuple[Way, ...] = ("free",)) -> Line:
    """A row of cells with these gaps of `mia_entropy`, 0.02 being a floor; None: to come."""
    tolds: list[Any] = []
    for gap in gaps:
        figure = {"mia_entropy": {"gap": gap, "floor": {"value": 0.02}}}
        mean = {"value": abs(gap) / 0.02, "over": ["mia_entropy"]} if isinstance(gap, float) else None
        tolds.append({"failed": {}} if gap is FAILED else gap if gap is None else {"figures": figure, "mean_gap": mean})
    cells: Any = [(None, result) for result in tolds]
    return Line(Row(method, {}, ways=ways), cells)
