"""A benchmark on tiny pictures for tests, and running it in this process."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import engine
import yaml

from megu.base import files
from megu.compare.bench.benchmark import Bench
from megu.compare.bench.plan import Cell
from megu.compare.bench.reading import read_config

CONFIG: dict[str, Any] = {
    "images": "images",
    "bases": {"first": "m0.safetensors"},
    "scenarios": [
        {"name": "dark", "rule": {"classes": ["dark"]}, "retrained": ["m2.safetensors", "m3.safetensors"]},
    ],
    "tuning": [
        {
            "name": "grey",
            "rule": {"classes": ["grey"]},
            "retrained": ["m4.safetensors"],
            "base": "first",
            "trials": {"ssd": [{}, {"alpha": 2}], "random_labels": [{}, {"rate": 0.05, "epochs": 4}]},
        }
    ],
    "methods": ["ssd", "random_labels"],
    "seeds": [0, 1],
    "recipe": {"epochs": 2, "batch": 8},
}
UNTUNED = {**CONFIG, "tuning": []}


def lay(folder: Path, config: dict[str, Any] = CONFIG) -> Path:
    """Tiny images, untrained models of six seeds and the configuration in a folder; the path of the last."""
    folder.mkdir(parents=True, exist_ok=True)
    engine.tiny_images(folder / "images", count=12)
    for seed in range(6):
        engine.tiny_model(folder / f"m{seed}.safetensors", seed=seed)
    return configured(folder, config)


def configured(folder: Path, config: dict[str, Any]) -> Path:
    """The configuration written to a folder."""
    path = folder / "bench.yaml"
    path.write_text(yaml.safe_dump(config), encoding="utf-8")
    return path


def opened(path: Path) -> Bench:
    """The benchmark of a configuration, with results and work beside it."""
    return Bench(read_config(path), path.parent / "results", path.parent / "work")


def through(bench: Bench, cell: Cell) -> dict[str, Any]:
    """A cell, performed to its end."""
    running = bench.perform(cell)
    while True:
        try:
            next(running)
        except StopIteration as stop:
            return stop.value


def run(path: Path, most: int | None = None) -> list[Cell]:
    """Perform the cells to do, at most so many; those that were performed."""
    cells: list[Cell] = []
    with opened(path) as bench:
        for cell in bench.to_do():
            if len(cells) == most:
                break
            through(bench, cell)
            cells.append(cell)
    return cells


def results(folder: Path) -> dict[str, dict[str, Any]]:
    """All cells and trials by name, without what two runs differ in."""
    contents = {path.name: files.read_json(path) for path in cell_files(folder)}
    differ = ("date", "seconds", "retraining", "time_ratio")
    return {
        name: {key: value for key, value in content.items() if key not in differ} for name, content in contents.items()
    }


def cell_files(folder: Path) -> Iterator[Path]:
    """The files of all cells and trials."""
    return (folder / "results").glob("*/*.json")


def copied(folder: Path, to: Path) -> Path:
    """A copy of a benchmark that was run; its configuration."""
    return shutil.copytree(folder, to) / "bench.yaml"
