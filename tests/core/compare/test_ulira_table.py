"""The benchmark of single images: which are wrongly labelled, what is made again, the attack and the aims."""

import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch

ROOT = Path(__file__).parents[3]


@pytest.fixture
def table(monkeypatch: pytest.MonkeyPatch) -> Any:
    """The script that attacks and tells."""
    monkeypatch.setattr(sys, "path", [str(ROOT / "tests/benchmarks"), *sys.path])
    import ulira_table  # type: ignore[import-not-found]

    return ulira_table


@pytest.fixture
def bed(table: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Its images and rows; nothing is kept yet."""
    import ulira_bed  # type: ignore[import-not-found]

    monkeypatch.setattr(ulira_bed, "KEPT", tmp_path / "kept")
    return ulira_bed


def test_the_page_tells_what_is_kept(table: Any) -> None:
    text = "\n".join(table.section())
    assert text in (ROOT / "docs/results.md").read_text("utf-8"), "tests/benchmarks/results_page.py writes it again"


def test_wrong_labels_are_folders_of_other_classes(bed: Any, tmp_path: Path) -> None:
    moved_bed, forget = bed.bed()
    layout = bed.lay_out(tmp_path / "digits")
    there, before = ({p.relative_to(root).as_posix() for p in root.rglob("*.png")} for root in (layout, bed.DIGITS))
    assert len(moved_bed) == bed.WRONG == 20 and forget[:20] == list(moved_bed.values())
    assert len(set(forget)) == bed.FORGET == 60 and set(forget) <= there
    assert there == before - set(moved_bed) | set(moved_bed.values()) and len(there) == len(before)
    assert all(old.split("/")[1] != new.split("/")[1] for old, new in moved_bed.items())
    assert all((layout / new).read_bytes() == (bed.DIGITS / old).read_bytes() for old, new in moved_bed.items())
    assert all(name.startswith("train/") for name in forget)


def test_a_row_goes_on_where_it_was_stopped(bed: Any) -> None:
    calls: list[int] = []

    def figures(row: str, number: int) -> dict[str, Any]:
        if number == 3 and 3 not in calls:
            calls.append(number)
            raise KeyboardInterrupt
        calls.append(number)
        return {"confidence": [0.5], "test": 1.0}

    with pytest.raises(KeyboardInterrupt):
        bed.make("delete", figures)
    bed.make("delete", figures)
    assert calls == [0, 1, 2, 3, *range(3, bed.MODELS)]
    bed.make("delete", figures)
    assert len(calls) == bed.MODELS + 1 and len(bed.kept("delete")["models"]) == bed.MODELS


def test_what_decides_one_method_leaves_the_others_alone(bed: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    before = {row: bed.decided(row) for row in bed.ROWS}
    assert len(set(before.values())) == len(bed.ROWS)
    bed.make("delete", lambda row, number: {"number": number})
    scenarios = {**bed.METHODS["delete"].of_scenario, "chosen": {"balanced": {"rate": 0.123}}}
    monkeypatch.setitem(bed.METHODS, "delete", replace(bed.METHODS["delete"], of_scenario=scenarios))
    assert {row for row in bed.ROWS if bed.decided(row) != before[row]} == {"delete"}
    bed.make("delete", lambda row, number: {"number": 100 + number})
    assert [model["number"] for model in bed.kept("delete")["models"].values()] == [100 + n for n in range(bed.MODELS)]


def test_a_model_is_judged_by_an_attack_that_never_saw_it(table: Any) -> None:
    """On the models it was fitted to it would seem to work; sides far apart are always told apart."""
    torch.manual_seed(4)
    unlearned, never = torch.randn(2, 16, 60).double()
    figures = table.judged(unlearned, never)
    assert all(one.low < 0.5 < one.high and one.high - one.low < 0.2 for one in figures.values())
    unlearned[:, : table.WRONG] += 20
    figures = table.judged(unlearned, never)
    assert figures["wrong label"].value == 1 and figures["plain"].low < 0.5 < figures["plain"].high
    assert figures["all"].value == pytest.approx((20 + 40 * figures["plain"].value) / 60)


def test_fewer_models_are_told_and_widen_the_interval(table: Any, bed: Any) -> None:
    """0.5 more or less by turns, of eight models and of sixteen: 2.365 and 2.131 by Student's t."""
    right = torch.full((8, 1000), 0.5, dtype=torch.float64)
    right[::2] += 0.25
    right[1::2] -= 0.25
    half = 0.5 - table._interval(right).low
    assert half == pytest.approx(2.365 * right.mean(1).std().item() / 8**0.5, rel=0.01)
    for row in ("never", "again", "original"):
        keep(bed, row, 0, count=8)
    assert "no unlearning, 8 models" in "\n".join(table.section())
    keep(bed, "original", 0, count=7)
    assert "no unlearning" in "\n".join(table.section()).split("Not run: ")[1]


def test_models_that_differ_widen_the_interval(table: Any) -> None:
    torch.manual_seed(5)
    shift = torch.arange(16).double()[:, None] % 2 * 8
    apart = torch.randn(16, 60).double() / 10 + shift, torch.randn(16, 60).double() / 10
    wide, narrow = table.judged(*apart)["all"], table.judged(torch.randn(16, 60), torch.randn(16, 60))["all"]
    assert wide.high - wide.low > 2 * (narrow.high - narrow.low)


def keep(bed: Any, row: str, shift: float, count: int = 16, **more: Any) -> None:
    """Models whose confidences in wrongly labelled images are higher by a shift."""
    torch.manual_seed(bed.ROWS.index(row))
    sides = torch.randn(bed.MODELS, bed.FORGET)
    sides[:, : bed.WRONG] += shift
    models = [
        {"confidence": side.tolist(), "test": 0.99, "processor": 50.0, "shown": 40000, **more} for side in sides[:count]
    ]
    bed.keep(row, {"decided": bed.decided(row), "models": dict(enumerate(models))})


def test_the_table_tells_what_was_not_run_and_whether_the_aims_were_kept(table: Any, bed: Any) -> None:
    assert table.section()[-1].startswith("Not run: never saw them, retrained again (other seeds), no unlearning, ")
    for row, shift in (("never", 0), ("again", 0), ("original", 20), ("delete", 20), ("megu_plus", 0)):
        keep(bed, row, shift)
    bed.keep("retrain", {"decided": bed.decided("retrain"), "models": {0: {"processor": 50.0, "shown": 40000}}})
    keep(bed, "megu_plus", 0.1, shown=4000, processor=7.0)
    text = "\n".join(table.section())
    lines = {line.split("|")[1].strip(): line for line in text.splitlines() if line.startswith("|")}
    assert list(lines)[2:] == ["never saw them", "retrained again (other seeds)", "no unlearning", "MeGU+", "DELETE"]
    assert "100.0 (100.0 to 100.0)" in lines["no unlearning"] and "| 10.0 " in lines["MeGU+"]
    assert "14.0" in lines["MeGU+"] and "MeGU+" not in text.split("Not run: ")[1].split("\n")[0]
    assert "- wrong label: at most 7" in text and "(met)" in text
    keep(bed, "megu_plus", 20)
    text = "\n".join(table.section())
    assert "100 % of the way (missed), 95 % interval 100 to 100 %; not within" in text


def test_few_models_and_images_leave_the_way_uncertain(table: Any) -> None:
    """Halfway in the mean; the interval is that of models, or of images, as wide as either makes it."""
    again, original = torch.full((16, 40), 0.5), torch.ones(16, 40)
    low, high = table.way_interval(again, original, torch.full((16, 40), 0.75))
    assert low == high == 0.5
    by_model, by_image = torch.full((16, 40), 0.5), torch.full((16, 40), 0.5)
    by_model[::2], by_image[:, ::2] = 1, 1
    for right, count in ((by_model, 16), (by_image, 40)):
        low, high = table.way_interval(again, original, right)
        assert low + high == pytest.approx(1, abs=0.1)
        assert high - low == pytest.approx(2 * 1.96 * 0.5 / count**0.5, rel=0.15)


def test_figures_of_earlier_parameters_say_so(table: Any, bed: Any) -> None:
    for row in ("never", "again", "original", "delete"):
        keep(bed, row, 0)
    bed.keep("delete", {**bed.kept("delete"), "decided": "other"})
    assert "DELETE, with earlier parameters" in "\n".join(table.section())
