"""Cells of a benchmark, in an order that compares all methods early, and their names by everything that decides
them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path
from typing import Any

from megu.base import files
from megu.compare.bench.config import BenchConfig, Scenario, Source, Tuning, Way
from megu.similarity.stage_similarity import Similarity
from megu.unlearn.methods.table import METHODS
from megu.unlearn.runs import check_parameters
from megu.unlearn.sketch.stage_sketch import Sketch
from megu.unlearn.stage_unlearn import Noise, Unlearn

MEASURES_VERSION = 1
"""Raise it if what is measured, or how, changes its meaning: then everything is measured again."""
ORIGINAL, RETRAINED = "original", "retrained"
"""Rows without unlearning: the original model, and each retrained one against the others."""
Choices = Mapping[tuple[str, str, Way], dict[str, Any]]
"""Parameters chosen by tuning that differ from the method's defaults, by tuning scenario, method and rule of choice."""


@dataclass(frozen=True)
class Row:
    """A method with its parameters, except the seed.

    Attributes
    ----------
    method
        The method.
    parameters
        Its parameters.
    source
        Source of class similarity, if it uses any.
    variant
        Name of the variant; empty for none.
    ways
        Rules that chose these same parameters.
    provenance
        Text for tables in place of "chosen by accuracy" (see `Tuning`); it decides no result.
    """

    method: str
    parameters: dict[str, Any]
    source: Source | None = None
    variant: str = ""
    ways: tuple[Way, ...] = ()
    provenance: str = ""


@dataclass(frozen=True)
class Cell:
    """A row for a base, a scenario and a seed. For the row *retrained*, the seed is the number of the model."""

    base: str
    scenario: Scenario
    row: Row
    seed: int


def trials(config: BenchConfig) -> Iterator[Cell]:
    """Yield the cells that tuning needs: each tuning scenario's retrained models, then the first trial of each
    method, and so on."""
    for tuning in config.tuning:
        for k, path in enumerate(tuning.retrained):
            if path.exists():
                yield Cell(tuning.base, tuning, Row(RETRAINED, {}), k)
        for k in range(max((len(trials_of_method) for trials_of_method in tuning.trials.values()), default=0)):
            for method, trials_of_method in tuning.trials.items():
                yield trial(config, tuning, method, trials_of_method[k])


def trial(config: BenchConfig, tuning: Tuning, method: str, settings: dict[str, Any]) -> Cell:
    """Return one trial of a method."""
    return Cell(tuning.base, tuning, _row(config, tuning, method, settings), tuning.seed)


def cells(config: BenchConfig, choices: Choices) -> Iterator[Cell]:
    """Yield the cells to report: all rows of one scenario and base before the next, and all of these before the next
    seed."""
    for seed in config.seeds:
        for scenario in config.scenarios:
            for base in config.bases_of(scenario):
                standing = _standing(scenario) if seed == config.seeds[0] else []
                yield from (Cell(base, scenario, row, number) for row, number in standing)
                yield from (Cell(base, scenario, row, seed) for row in rows(config, base, scenario, choices))


def _standing(scenario: Scenario) -> list[tuple[Row, int]]:
    there = [k for k, path in enumerate(scenario.retrained) if path.exists()]
    return [(Row(ORIGINAL, {}), 0), *((Row(RETRAINED, {}), k) for k in there)]


def rows(config: BenchConfig, base: str, scenario: Scenario, choices: Choices) -> list[Row]:
    """Return the rows of a base and scenario whose parameters are known. Rules that chose the same ones share a row."""
    tuning = config.tuning_for(scenario)
    ways: list[Way | None] = ["oracle", "free"] if tuning else [None]
    row_list: list[Row] = []
    for method in config.methods:
        if scenario.rule.kind in METHODS[method].suits:
            for way in ways:
                _add(row_list, _choose_row(config, scenario, tuning, choices, method, way))
    for variant in config.variants:
        if variant.is_wanted(base, scenario) and scenario.rule.kind in METHODS[variant.method].suits:
            row = _choose_row(config, scenario, tuning, choices, variant.method, variant.of, variant.parameters)
            if row:
                source = (variant.similarity or row.source) if row.source else None
                row_list.append(replace(row, variant=variant.name, source=source))
    return row_list


def _choose_row(
    config: BenchConfig,
    scenario: Scenario,
    tuning: Tuning | None,
    choices: Choices,
    method: str,
    way: Way | None,
    settings: Mapping[str, Any] | None = None,
) -> Row | None:
    """Return a row, or None while tuning has not chosen its parameters."""
    base = {} if way is None or tuning is None else choices.get((tuning.name, method, way))
    if base is None:
        return None
    row = _row(config, scenario, method, {**base, **(settings or {})})
    provenance = tuning.provenance.get(method, "") if tuning else ""
    return replace(row, ways=(way,) if way else (), provenance=provenance)


def _add(rows_so_far: list[Row], row: Row | None) -> None:
    if row is None:
        return
    same = next((k for k, old in enumerate(rows_so_far) if replace(old, ways=()) == replace(row, ways=())), None)
    if same is None:
        rows_so_far.append(row)
    else:
        rows_so_far[same] = replace(row, ways=rows_so_far[same].ways + row.ways)


def _row(config: BenchConfig, scenario: Scenario, method: str, settings: dict[str, Any]) -> Row:
    full_length = {"stop_early": False, "longest": 0.0}  # methods are compared at the length that was chosen for them
    parameters = check_parameters(
        method, None, {**full_length, **config.changed(scenario, method, settings)}, scenario.rule.kind
    )
    del parameters["seed"]
    uses_similarity = METHODS[method].uses_similarity(scenario.rule.kind, parameters)
    return Row(method, parameters, config.usual_source() if uses_similarity else None)


def is_wanted(cell: Cell, only: str | None, config: BenchConfig) -> bool:
    """Return True if ``METHOD/SCENARIO`` matches the cell. Either part may hold ``*``, and a variant also has its own
    name.

    Trials match with the scenarios that they are for, and the retrained models of tuning with any method.
    """
    if only is None:
        return True
    method, _, scenario = only.partition("/")
    names = [cell.scenario.name]
    if isinstance(cell.scenario, Tuning):
        names += [other.name for other in config.scenarios if config.tuning_for(other) == cell.scenario]
    rows = [cell.row.method, cell.row.variant]
    if isinstance(cell.scenario, Tuning) and cell.row.method == RETRAINED:
        method = ""
    return any(fnmatchcase(name, method or "*") for name in rows) and any(
        fnmatchcase(name, scenario or "*") for name in names
    )


def describe_content(config: BenchConfig, cell: Cell) -> dict[str, Any]:
    """Return everything that decides a cell, by content; names are not part of it."""
    row, scenario = cell.row, cell.scenario
    content: dict[str, Any] = {
        "measures": MEASURES_VERSION,
        "tuning": isinstance(scenario, Tuning),
        "images": digest(config.images),
        "training_folders": config.training_folders,
        **({"class_of": config.class_of} if config.class_of else {}),
        "base": digest(config.bases[cell.base]),
        "rule": scenario.rule.model_dump(mode="json"),
        "method": row.method,
    }
    if row.method in METHODS:
        content |= {
            "parameters": {**row.parameters, "seed": cell.seed},
            "source": METHODS[row.method].source,
        }
        content |= {"unlearn": Unlearn.version, "recipe": config.recipe.model_dump(mode="json")}
        if METHODS[row.method].uses_sketch(scenario.rule.kind, row.parameters):
            content |= {"sketch": Sketch.version}
    if row.method == RETRAINED:
        content["model"] = digest(scenario.retrained[cell.seed])
    if row.source:
        content |= {"similarity": _similarity(config, row.source), "stages": [Similarity.version, Noise.version]}
    if not isinstance(scenario, Tuning):
        content["beside"] = _beside(config, cell)
    return content


def _similarity(config: BenchConfig, source: Source) -> dict[str, Any]:
    if source != "mllm" or config.mllm is None:
        return {"source": source}
    return {"source": source, "mllm": digest(config.mllm), **config.similarity.decisive()}


def _beside(config: BenchConfig, cell: Cell) -> dict[str, Any]:
    """Return the digests of the models that the figures are compared with."""
    lists = [path.with_suffix(".txt") for path in config.references]
    return {
        "retrained": [digest(path) for path in cell.scenario.retrained if path.exists()],
        "references": [
            [digest(path), digest(paths)] for path, paths in zip(config.references, lists, strict=True) if path.exists()
        ],
        "repeated": digest(config.bases[other]) if (other := find_repetition(config, cell.base)) else None,
    }


def find_repetition(config: BenchConfig, base: str) -> str | None:
    """Return the name of another existing base: made by the same recipe, it shows if the recipe reproduces this one."""
    return next((name for name, path in config.bases.items() if name != base and path.exists()), None)


def name_of(config: BenchConfig, cell: Cell) -> str:
    """Return the digest that names a cell's file."""
    return files.digest_of(describe_content(config, cell))[:20]


def digest(path: Path) -> str | None:
    """Return the SHA-256 of a file's bytes, or of a folder's names and bytes; None if there is none.

    A folder is read once in a process: every cell needs it, and it may hold a million files.
    """
    if path.is_dir():
        return _of_folder(path)
    return _digest(path) if path.is_file() else None


@cache
def _of_folder(path: Path) -> str:
    paths = sorted(part for part in path.rglob("*") if part.is_file())
    return files.digest_of([[part.relative_to(path).as_posix(), files.digest_file(part)] for part in paths])


def _digest(path: Path) -> str:
    return _hash_file(str(path), *files.stamp(path))


@cache
def _hash_file(path: str, size: int, time: int) -> str:
    return files.digest_file(Path(path))
