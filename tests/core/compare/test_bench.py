"""`megu bench`: cells, tuning, what is missing, and going on after interruptions."""

import csv
import json
import os
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import benching
import engine
import pytest
import torch
from benching import CONFIG, UNTUNED
from typer.testing import CliRunner

from megu.base import files
from megu.base.errors import BenchError, Diverged, MeguError
from megu.base.events import LossPoint
from megu.cli import main, research
from megu.compare.bench import overview, plan, result_table, tuning
from megu.compare.bench.config import Tuning
from megu.compare.bench.reading import read_config
from megu.compare.bench.rows import make_lines
from megu.compare.case import Case
from megu.compare.metrics import relearn
from megu.project.perform import read_attempts
from megu.project.project import Project
from megu.project.schema import ImagesChoice
from megu.unlearn.sketch.stage_sketch import Sketch
from megu.unlearn.stage_unlearn import Unlearn


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Relearning takes no 500 steps."""
    monkeypatch.setattr(relearn, "STEPS", 20)


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a benchmark that has been performed. Tests only read it."""
    folder = tmp_path_factory.mktemp("bench") / "done"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(relearn, "STEPS", 20)
        benching.run(benching.lay(folder))
    return folder


def test_all_cells_are_there_and_nothing_is_done_twice(done: Path, tmp_path: Path, quick: None) -> None:
    with benching.opened(done / "bench.yaml") as bench:
        cells = [bench.read(cell) for cell in bench.cells()]
        rows = [cell.row for cell in bench.cells()]
    assert all(cells) and [row.method for row in rows[:3]] == ["original", "retrained", "retrained"]
    ways = {(row.method, way) for row in rows for way in row.ways}
    assert ways == {(method, way) for method in ("ssd", "random_labels") for way in ("oracle", "free")}
    assert benching.run(benching.copied(done, tmp_path / "again")) == []


def test_a_cell_tells_what_decided_it_and_all_figures(done: Path) -> None:
    with benching.opened(done / "bench.yaml") as bench:
        cell = next(cell for cell in bench.cells() if cell.row.method == "random_labels" and cell.seed == 1)
        result = bench.read(cell)
    assert result is not None and result["decided"]["parameters"] == {**cell.row.parameters, "seed": 1}
    assert files.digest_of(result["decided"])[:20] == bench.path_of(cell).stem
    row = result["figures"]["retain_unseen"]
    assert row["gap"] == pytest.approx(row["value"] - row["retrained"]) and row["floor"]["models"] == 2
    assert 0 <= row["low"] <= row["value"] <= row["high"] <= 1
    assert result["mean_gap"]["left_out"] == ["mia_rmia"] and result["withheld"]["mia_rmia"]["why"]
    assert result["seconds"] > 0 and result["retraining"]["steps"] == 2 * 3
    assert len(result["retraining"]["measured"]) == 2, "before unlearning and after it"
    assert result["time_ratio"] == pytest.approx(result["seconds"] / result["retraining"]["seconds"])


def test_stopped_between_cells_it_goes_on(done: Path, tmp_path: Path, quick: None) -> None:
    path = benching.lay(tmp_path / "b")
    first = benching.run(path, most=4)
    times = {file: file.stat().st_mtime_ns for file in benching.cell_files(path.parent)}
    rest = benching.run(path)
    assert len(first) == len(times) == 4 and not set(map(str, first)) & set(map(str, rest))
    assert all(file.stat().st_mtime_ns == before for file, before in times.items())
    assert benching.results(path.parent) == benching.results(done)


def test_stopped_within_a_cell_it_goes_on_to_the_same_bits(done: Path, tmp_path: Path, quick: None) -> None:
    path = benching.lay(tmp_path / "b")
    benching.run(path, most=3)
    with benching.opened(path) as bench:
        cell = next(cell for cell in bench.to_do("random_labels/grey") if cell.row.parameters["epochs"] == 4)
        running = bench.perform(cell)
        next(event for event in running if isinstance(event, LossPoint) and event.step == 2)
        running.close()
        assert not bench.path_of(cell).exists()
    benching.run(path)
    assert benching.results(path.parent) == benching.results(done)
    journals = list((tmp_path / "b/work/projects/first/stages/unlearn").glob("*/attempts.jsonl"))
    outcomes = [[line["outcome"] for line in read_attempts(file) if "outcome" in line] for file in journals]
    assert sorted(outcomes).count(["stopped", "done"]) == 1 and all(tries[-1] == "done" for tries in outcomes)


def test_killed_it_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(relearn, "STEPS", 40)
    child = {"MEGU_TEST_CHILD": "from megu.compare.metrics import relearn; relearn.STEPS = 40"}
    short = {**UNTUNED, "methods": ["random_labels"], "seeds": [0]}
    path, whole = benching.lay(tmp_path / "killed", short), benching.lay(tmp_path / "whole", short)
    command = [sys.executable, "-m", "megu", "bench", str(path), "--results", str(tmp_path / "killed/results")]
    running = subprocess.Popen(
        [*command, "--work", str(tmp_path / "killed/work")], stderr=subprocess.DEVNULL, env={**os.environ, **child}
    )
    try:
        until = time.monotonic() + 300
        while not list(benching.cell_files(path.parent)):
            assert running.poll() is None and time.monotonic() < until
            time.sleep(0.02)
    finally:
        running.kill()
        running.wait()
    times = {file: file.stat().st_mtime_ns for file in benching.cell_files(path.parent) if file.name[0] != "."}
    assert len(times) < 4
    (path.parent / "results/cells/.0123.json-abcdefgh.json").touch()
    benching.run(path)
    benching.run(whole)
    assert benching.results(path.parent) == benching.results(whole.parent)
    assert all(file.stat().st_mtime_ns == before for file, before in times.items())


def test_results_go_on_without_the_work_folder(done: Path, tmp_path: Path, quick: None) -> None:
    path = benching.copied(done, tmp_path / "elsewhere")
    (tmp_path / "elsewhere/work").rename(tmp_path / "gone")
    one = next(benching.cell_files(path.parent))
    one.unlink()
    assert len(benching.run(path)) == 1
    assert benching.results(path.parent) == benching.results(done)


def test_the_table_and_the_csv(done: Path, tmp_path: Path) -> None:
    path = benching.copied(done, tmp_path / "told")
    with benching.opened(path) as bench:
        text = "\n".join(research.report(bench))
        count, lines = len(bench.cells()), make_lines(bench, bench.config.scenarios[0])
    assert "no unlearning" in text and "retrained again (other seed)" in text and "Random labels (" in text
    assert "Withheld: mia_rmia, AUC" in text and "recipe" in text
    with (path.parent / "results/cells.csv").open(encoding="utf-8") as file:
        records = list(csv.DictReader(file))
    assert len(records) == count and {record["state"] for record in records} == {"done"}
    line = next(line for line in lines if line.row.method == "ssd")
    mean = line.mean("retain_unseen")
    of_row = [
        float(record["retain_unseen_value"])
        for record in records
        if record["method"] == "ssd" and record["tuned"].split() == list(line.row.ways)
    ]
    assert mean is not None and mean[0] == pytest.approx(sum(of_row) / len(of_row)) and mean[2] == len(of_row) == 2
    picture_names = {file.name for file in (path.parent / "results").glob("dark_*")}
    assert picture_names == {f"dark_{what}.{kind}" for what in ("gaps", "scatter") for kind in ("png", "svg")}
    assert (path.parent / "results/table.md").read_text(encoding="utf-8").startswith("# Results")


def test_scenarios_of_one_kind_are_told_together(tmp_path: Path, quick: None) -> None:
    grey = {"name": "grey", "rule": {"classes": ["grey"]}, "retrained": ["m4.safetensors", "m5.safetensors"]}
    scenarios = [*UNTUNED["scenarios"], grey]
    variant = {"name": "other", "method": "ssd", "parameters": {"alpha": 3}, "scenarios": ["grey"]}
    config = {**UNTUNED, "scenarios": scenarios, "methods": ["random_labels"], "seeds": [0], "variants": [variant]}
    path = benching.lay(tmp_path / "b", config)
    benching.run(path)
    with benching.opened(path) as bench:
        ((names, lines),) = overview.overviews(bench)
        rows = {row[0]: row[1:] for row in map(overview.row, lines)}
        cells = [
            result["figures"]
            for cell in bench.cells()
            if cell.row.method == "random_labels" and not cell.row.variant and (result := bench.read(cell))
        ]
        text = "\n".join(result_table.markdown(bench))
    assert names == "dark, grey" and [line.row.method for line in lines][0] == "retrained" and len(rows) == 3
    random = next(row for name, row in rows.items() if "Random" in name)
    gaps = [100 * figures["mia_entropy"]["gap"] for figures in cells]
    assert len(gaps) == 2 and random[3].startswith(f"{sum(map(abs, gaps)) / 2:.1f} ±"), "a distance, whatever its sign"
    retain_gaps = [100 * figures["retain_unseen"]["gap"] for figures in cells]
    assert random[2].startswith(f"{sum(retain_gaps) / 2:.1f}".replace("-", "−"))
    assert text.index("## Together: dark, grey") < text.index("## dark") and "Computed 2" in text
    means = [line.mean_gap() for line in lines[1:]]
    assert len(means) == 2 and means[0] < means[1], "nearest first"  # type: ignore[operator]
    assert random[-1] == "2"


def test_missing_cells_are_shown_as_missing(done: Path, tmp_path: Path) -> None:
    path = benching.copied(done, tmp_path / "less")
    with benching.opened(path) as bench:
        for cell in bench.cells():
            if cell.row.method == "ssd" and cell.seed == 1:
                bench.path_of(cell).unlink()
        text = result_table.markdown(bench)
    assert any("Dampening" in line and "1, 1 missing" in line for line in text)


def test_without_retrained_models_the_run_goes_on(tmp_path: Path, quick: None) -> None:
    lacking = {**UNTUNED, "methods": ["ssd"], "seeds": [0]}
    path = benching.lay(tmp_path / "b", lacking)
    for name in ("m2", "m3"):
        (tmp_path / f"b/{name}.safetensors").rename(tmp_path / f"{name}.safetensors")
    benching.run(path)
    with benching.opened(path) as bench:
        text = "\n".join(result_table.markdown(bench))
        cell = bench.cells()[-1]
        before = bench.read(cell)
    assert "there is no m2.safetensors" in text and "retrained again" not in text
    assert before is not None and before["mean_gap"] is None and before["figures"]["forget_train"]["gap"] is None
    (tmp_path / "m2.safetensors").rename(tmp_path / "b/m2.safetensors")
    assert [cell.row.method for cell in benching.run(path)] == ["original", "retrained", "ssd"]
    with benching.opened(path) as bench:
        after = bench.read(cell)
    assert after is not None and after["mean_gap"] and after["sha256"] == before["sha256"]
    assert after["retraining"] == before["retraining"], "neither was unlearned nor timed again"
    assert len(list((tmp_path / "b/work/projects/first/stages/unlearn").iterdir())) == 1


def test_without_a_base_or_a_retrained_model_of_tuning(tmp_path: Path, quick: None) -> None:
    config = {**CONFIG, "bases": {**CONFIG["bases"], "second": "nowhere.pt"}, "seeds": [0]}
    path = benching.lay(tmp_path / "b", config)
    (tmp_path / "b/m4.safetensors").unlink()
    benching.run(path)
    with benching.opened(path) as bench:
        text, rows = "\n".join(result_table.markdown(bench)), [cell.row for cell in bench.cells()]
    assert {row.ways for row in rows} == {(), ("free",)}
    assert "there is no nowhere.pt" in text and "Random labels (oracle-tuned)" in text.split("Not chosen yet")[1]


def test_a_training_that_diverges_is_a_bad_cell(tmp_path: Path, quick: None, monkeypatch: pytest.MonkeyPatch) -> None:
    path = benching.lay(tmp_path / "b", {**UNTUNED, "methods": ["ssd"], "seeds": [0]})

    def diverge(*_: Any) -> Any:
        yield from ()
        raise Diverged("diverged")

    monkeypatch.setattr(Unlearn, "run", diverge)
    benching.run(path)
    assert benching.run(path) == []
    with benching.opened(path) as bench:
        paths = result_table.write(bench)
    assert any("Dampening" in line and "0, 1 diverged" in line for line in paths)


def test_similarity_is_the_one_that_was_asked_for(tmp_path: Path, quick: None) -> None:
    parameters = {"steps": 2, "noise_steps": 1, "batch": 4}
    variants = [
        {"name": source, "method": "megu_plus", "parameters": parameters, "similarity": source}
        for source in ("confusions", "uniform")
    ]
    config = {**UNTUNED, "methods": ["ssd"], "variants": variants, "seeds": [0]}
    path = benching.lay(tmp_path / "b", config)
    benching.run(path)
    results = (tmp_path / "b/work/projects/first/stages/similarity").glob("*/result.json")
    rows = [files.read_json(file)["transition"]["dark"] for file in results]
    assert len(rows) == 2 and [0, 0.5, 0.5] in rows and rows[0] != rows[1]
    with benching.opened(path) as bench:
        shas = {result["sha256"] for cell in bench.cells() if cell.row.variant and (result := bench.read(cell))}
    assert len(shas) == 2


def test_a_variant_is_made_where_it_is_wanted(tmp_path: Path) -> None:
    where = {"name": "fewer", "method": "megu", "bases": ["first"]}
    bases = {"first": "m0.safetensors", "second": "m1.safetensors"}
    config = {**UNTUNED, "bases": bases, "methods": ["ssd"], "variants": [where], "seeds": [0]}
    path = benching.lay(tmp_path / "b", config)
    with benching.opened(path) as bench:
        cells = bench.cells()
    assert {cell.base for cell in cells if cell.row.variant} == {"first"}
    assert {cell.base for cell in cells if cell.row.method == "ssd"} == {"first", "second"}


def test_defaults_of_the_benchmark_hold_in_every_trial_and_row(tmp_path: Path) -> None:
    config = read_config(benching.configured(tmp_path, {**CONFIG, "defaults": {"ssd": {"dampening": 0.5}}}))
    cells = [cell.row for cell in plan.trials(config)]
    row_list = plan.rows(config, "first", config.scenarios[0], {("grey", "ssd", "free"): {"alpha": 2}})
    for rows in (cells, row_list):
        parameter_list = [row.parameters for row in rows if row.method == "ssd"]
        assert {parameters["dampening"] for parameters in parameter_list} == {0.5}
        assert {parameters["alpha"] for parameters in parameter_list} == ({0, 2} if rows is cells else {2})


# --- tuning ---------------------------------------------------------------------------------------------------------


def test_trials_are_chosen_from_training_and_validation_images_alone(tmp_path: Path) -> None:
    path = benching.lay(tmp_path / "b")
    with benching.opened(path) as bench:
        trial = next(plan.trials(bench.config))
        running = bench._turned_to(trial)
        here = _returned(running)
        model, case = here.retrained_at(0), here.case
        before = _returned(tuning.figures(case, model))
        for part, same in (("test", True), ("validation", False)):
            pixels, labels = case.data.pixels[torch.arange(len(case.data.labels))].clone(), case.data.labels.clone()
            which = getattr(case.splits, part)
            pixels[which], labels[which] = 255 - pixels[which], 0
            other = Case(replace(case.data, pixels=pixels, labels=labels), case.splits, case.forgotten_classes)
            assert (_returned(tuning.figures(other, model)) == before) == same
    names = [bench.config.tuning[0].rule.classes, bench.config.scenarios[0].rule.classes]
    assert names == [["grey"], ["dark"]]


def _returned(running: Any) -> Any:
    while True:
        try:
            next(running)
        except StopIteration as stop:
            return stop.value


def test_tuning_says_what_was_tried_and_chosen(done: Path) -> None:
    tuning_result = files.read_json(done / "results/tuning.json")["grey"]
    assert len(tuning_result["retrained"]) == 1 and set(tuning_result["methods"]) == {"ssd", "random_labels"}
    for method, methods in tuning_result["methods"].items():
        assert [trial["changed"] for trial in methods["trials"]] == CONFIG["tuning"][0]["trials"][method]
        distances = [trial["distance"] for trial in methods["trials"]]
        assert methods["oracle"] == distances.index(min(distances)) and methods["free"] in (0, 1)


def tried(retain: float, forget: float, train: float = 0.0, distance: float = 1.0) -> dict[str, Any]:
    values = {"retain_validation": retain, "forget_validation": forget, "forget_train": train}
    figures = {code: {"value": value} for code, value in {**values, "mia_entropy_validation": 0.0}.items()}
    return {"figures": figures, "failed": None, "distance": distance}


FAILED: dict[str, Any] = {"figures": None, "failed": {"code": "diverged"}, "distance": None}
LACKING: dict[str, Any] = {"figures": None, "failed": None, "distance": None}


def test_of_whole_classes_the_one_that_keeps_and_forgets_most_is_chosen() -> None:
    assert tuning._free([tried(0.95, 0.05), tried(0.89, 0.0), tried(0.91, 0.0), FAILED], True) == 2
    assert tuning._free([tried(0.85, 0.012), tried(0.45, 0.0)], True) == 0, "one image more is not worth the rest"
    assert tuning._free([tried(0.95, 0.9), tried(0.9, 0.2)], True) == 1
    assert tuning._free([tried(0.9, 0.0), LACKING], True) is None
    assert tuning._free([FAILED], True) is None


def test_of_images_the_one_that_knows_them_as_unseen_ones_is_chosen() -> None:
    trials = [tried(0.95, 0.8, 0.99), tried(0.945, 0.8, 0.82), tried(0.93, 0.8, 0.8)]
    assert tuning._free(trials, False) == 1
    assert tuning._free([*trials, tried(0.95, 0.8, 0.6)], False) == 1, "too much forgotten is as wrong as too little"


def test_the_distance_is_the_mean_in_floors() -> None:
    codes = ("retain_validation", "forget_validation", "forget_train", "mia_entropy_validation")

    def figures(*values: float) -> dict[str, Any]:
        return {code: {"value": value, "error": 0.02} for code, value in zip(codes, values, strict=True)}

    one, other = figures(0.9, 0.0, 0.0, 0.1), figures(0.9, 0.0, 0.0, 0.2)
    assert tuning.distance(figures(0.86, 0.06, 0.0, 0.1), [one]) == pytest.approx((2 + 3 + 0 + 0) / 4)
    overlapping = tuning.distance(figures(0.86, 0.06, 0.0, 0.1), [one], whole=False)
    assert overlapping == pytest.approx((2 + 0 + 0) / 3), "the same unseen images count once"
    apart = tuning.distance(figures(0.9, 0.0, 0.0, 0.25), [one, other])
    assert apart == pytest.approx(0.1 / (0.1 / 2**0.5) / 4), "their mean, and their deviation where it is more"


def test_with_a_retrained_model_the_nearest_is_chosen() -> None:
    assert tuning._oracle([tried(0.9, 0, distance=3), tried(0.8, 0, distance=2), FAILED]) == 1
    assert tuning._oracle([tried(0.9, 0, distance=3), LACKING]) is None


# --- configurations -------------------------------------------------------------------------------------------------


def _tuned(**changes: Any) -> dict[str, Any]:
    return {**CONFIG, "tuning": [{**CONFIG["tuning"][0], **changes}]}


TRIALS = CONFIG["tuning"][0]["trials"]
WRONG: list[tuple[dict[str, Any], str]] = [
    ({**CONFIG, "sedes": [1]}, "bench_wrong"),
    ({**CONFIG, "scenarios": [{"name": "x", "rule": {"clases": ["dark"]}}]}, "bench_wrong"),
    ({**CONFIG, "methods": ["ssd", "magic"]}, "bench_unknown"),
    ({**CONFIG, "methods": ["ssd", "ssd"]}, "bench_twice"),
    (_tuned(trials={**TRIALS, "ssd": [{}]}), "bench_unequal"),
    (_tuned(trials={"ssd": TRIALS["ssd"]}), "bench_unequal"),
    (_tuned(trials={**TRIALS, "ssd": [{"alpha": 2}, {}]}), "bench_defaults_first"),
    (_tuned(trials={**TRIALS, "ssd": [{}, {}]}), "bench_twice"),
    (_tuned(trials={**TRIALS, "ssd": [{}, {"alpha": 0}]}), "bench_twice"),
    (_tuned(trials={**TRIALS, "ssd": [{}, {"alpha": -1}]}), "parameter_wrong"),
    (_tuned(trials={**TRIALS, "ssd": [{}, {"seed": 3}]}), "bench_seed"),
    ({**CONFIG, "defaults": {"magic": {}}}, "bench_unknown"),
    ({**CONFIG, "defaults": {"ssd": {"alpha": -1}}}, "parameter_wrong"),
    ({**CONFIG, "defaults": {"ssd": {"alpha": 2}}}, "bench_twice"),
    (_tuned(rule={"classes": ["light", "dark"]}), "bench_tuned_on_report"),
    *(
        ({**_tuned(rule=method_tuning), "scenarios": [{"name": "x", "rule": reports}]}, "bench_tuned_on_report")
        for method_tuning, reports in [
            (
                {"kind": "random", "share": 0.11, "seed": 1},
                {"kind": "random", "share": 0.1, "seed": 1},
            ),
            ({"kind": "chosen", "images": ["a", "b"]}, {"kind": "chosen", "images": ["b", "c"]}),
        ]
    ),
    (
        {
            **_tuned(rule={"kind": "subclass", "classes": ["grey"], "subclasses": ["a", "b"]}),
            "scenarios": [{"name": "x", "rule": {"kind": "subclass", "classes": ["dark"], "subclasses": ["b"]}}],
        },
        "bench_tuned_on_report",
    ),
    (_tuned(base="nobody"), "bench_unknown"),
    ({**CONFIG, "variants": [{"name": "v", "method": "scrub", "of": "free"}]}, "bench_variant_untuned"),
    ({**CONFIG, "variants": [{"name": "v", "method": "megu", "similarity": "mllm"}]}, "bench_no_mllm"),
    ({**CONFIG, "variants": [{"name": "v", "method": "megu", "scenarios": ["nowhere"]}]}, "bench_unknown"),
    ({**CONFIG, "variants": [{"name": "v", "method": "megu", "bases": ["nobody"]}]}, "bench_unknown"),
]


@pytest.mark.parametrize(("config", "code"), WRONG)
def test_configurations_that_are_wrong_or_unfair_are_refused(config: dict[str, Any], code: str, tmp_path: Path) -> None:
    with pytest.raises(MeguError) as error:
        read_config(benching.configured(tmp_path, config))
    assert error.value.code == code and "{" not in str(error.value).replace("Write {}", "")


def test_files_that_are_no_configuration_are_refused(tmp_path: Path) -> None:
    (tmp_path / "bad.yaml").write_text("a: [", encoding="utf-8")
    for name, code in (("nowhere.yaml", "bench_no_config"), ("bad.yaml", "bench_no_yaml")):
        with pytest.raises(BenchError) as error:
            read_config(tmp_path / name)
        assert error.value.code == code and name in str(error.value)


def test_folders_can_be_sub_classes(tmp_path: Path, quick: None) -> None:
    rule = {"kind": "subclass", "classes": ["low"], "subclasses": ["dark"]}
    config = {**benching.UNTUNED, "class_of": {"dark": "low", "grey": "low"}, "methods": ["ssd"], "seeds": [0]}
    scenario = {"name": "dark_in_low", "rule": rule, "retrained": ["m2.safetensors"]}
    path = benching.lay(tmp_path, {**config, "scenarios": [scenario]})
    for seed in (0, 2):
        engine.tiny_model(tmp_path / f"m{seed}.safetensors", classes=2, seed=seed)
    benching.run(path)
    with benching.opened(path) as bench:
        cells = [bench.read(cell) for cell in bench.cells()]
    assert len(cells) == 3 and all(cell and "figures" in cell for cell in cells)
    assert {cell["counts"]["forget"] for cell in cells if cell} == {12}, "the training images of one folder"


def test_a_zip_of_images_is_the_same_set_as_its_folder(tmp_path: Path) -> None:
    benching.lay(tmp_path / "b")
    with zipfile.ZipFile(tmp_path / "images.zip", "w") as archive:
        for file in sorted((tmp_path / "b/images").rglob("*.png")):
            archive.write(file, Path("photos") / file.relative_to(tmp_path / "b/images"))
    texts = []
    for images in ("b/images", "images.zip"):
        with Project.create(tmp_path / f"of-{Path(images).suffix}", "x") as project:
            project.choices.images = ImagesChoice(path=str(tmp_path / images))
            texts.append(engine.result(project, "images"))
    assert texts[0]["digest"] == texts[1]["digest"] and texts[0]["classes"] == texts[1]["classes"]


def test_what_decides_a_cell_changes_its_name(tmp_path: Path) -> None:
    def names(folder: str, change: Callable[[Path], None] = lambda path: None, **more: Any) -> list[str]:
        path = benching.lay(tmp_path / folder, {**UNTUNED, **more})
        change(path.parent)
        config = read_config(path)
        return [plan.name_of(config, cell) for cell in plan.cells(config, {})]

    before = names("a")
    assert len(set(before)) == 3 + 2 * 2 and names("b") == before
    assert names("c", lambda folder: (folder / "m3.safetensors").unlink())[0] != before[0]
    assert not set(names("d", lambda folder: (folder / "images/test/dark/000.png").unlink())) & set(before)
    other_scenarios = [{**UNTUNED["scenarios"][0], "name": "other"}]
    assert names("e", scenarios=other_scenarios) == before


def test_another_sketch_makes_other_cells_of_what_it_leads_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    few = {"name": "few", "rule": {"kind": "random", "share": 0.1}}
    both = [{"name": str(sketch), "method": "megu_plus", "parameters": {"sketch": sketch}} for sketch in (True, False)]
    config = {**UNTUNED, "scenarios": [few], "methods": ["ssd"], "variants": both, "seeds": [0]}
    new_config = read_config(benching.lay(tmp_path / "b", config))

    def names() -> dict[str, str]:
        return {cell.row.variant: plan.name_of(new_config, cell) for cell in plan.cells(new_config, {})}

    before = names()
    monkeypatch.setattr(Sketch, "version", Sketch.version + 1)
    assert {variant for variant, name in names().items() if name != before[variant]} == {"True"}


@pytest.mark.parametrize(
    ("only", "expected"),
    [
        ("ssd/dark", {("ssd", "dark"), ("ssd", "grey"), ("retrained", "grey")}),
        ("*/grey", {("ssd", "grey"), ("random_labels", "grey"), ("retrained", "grey")}),
        ("random*", {("random_labels", "dark"), ("random_labels", "grey"), ("retrained", "grey")}),
    ],
)
def test_only_some_cells(only: str, expected: set[tuple[str, str]], done: Path) -> None:
    with benching.opened(done / "bench.yaml") as bench:
        every = [*plan.trials(bench.config), *bench.cells()]
        cells = {(c.row.method, c.scenario.name) for c in every if plan.is_wanted(c, only, bench.config)}
        assert cells == expected and {isinstance(c.scenario, Tuning) for c in every} == {True, False}


def test_no_cell_begins_after_the_limit(tmp_path: Path) -> None:
    path = benching.lay(tmp_path / "b")
    with benching.opened(path) as bench:
        research.perform_bench(bench, None, 0)
        assert not (tmp_path / "b/work").exists()
        text = research.report(bench)
    assert any("Not chosen yet" in line for line in text) and json.dumps(text)


def test_the_command_reports_and_refuses(done: Path, tmp_path: Path) -> None:
    path = benching.copied(done, tmp_path / "told")
    options = ["--results", str(path.parent / "results"), "--work", str(path.parent / "work"), "--table"]
    result = CliRunner().invoke(main.app, ["bench", str(path), *options])
    assert result.exit_code == 0 and "no unlearning" in result.output and "cells.csv" in result.output, result.output
    benching.configured(path.parent, {**CONFIG, "methods": ["magic"]})
    outcome = CliRunner().invoke(main.app, ["bench", str(path), *options])
    assert outcome.exit_code == 2 and "magic" in outcome.output
