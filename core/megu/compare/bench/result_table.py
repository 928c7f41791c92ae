"""Results as a CSV file with a row a cell, and as a Markdown table, which the terminal shows too."""

import csv
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from megu.base import files, sheets
from megu.base.messages.catalogue import sentence
from megu.base.numbers import duration
from megu.compare.bench import overview
from megu.compare.bench.benchmark import Bench
from megu.compare.bench.config import BenchConfig, Scenario
from megu.compare.bench.distances import cells
from megu.compare.bench.plan import RETRAINED, Cell
from megu.compare.bench.rows import (
    COMPARED,
    NOTHING,
    SHOWN,
    Line,
    list_unsuited,
    list_untuned,
    make_lines,
    number,
    steady,
    title,
)
from megu.compare.bench.situation import remove_guard
from megu.compare.metrics.table import FIGURES, MEAN_OVER
from megu.compare.table_texts import say

CODES = list(dict.fromkeys(figure.code for figure in [*(one for one, _ in SHOWN), *FIGURES.values()] if figure.audited))
PARTS = ("value", "low", "high", "count", "retrained", "gap", "floor")


def write(bench: Bench) -> list[str]:
    """Write `cells.csv` and `table.md` of the existing results; return the lines of the latter."""
    _csv(bench, bench.results / "cells.csv")
    text = markdown(bench)
    with files.write_aside(bench.results / "table.md") as aside:
        aside.write_text("\n".join(text) + "\n", encoding="utf-8")
    return text


def _csv(bench: Bench, path: Path) -> None:
    with files.write_aside(path) as aside, aside.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, _columns(), extrasaction="raise")
        writer.writeheader()
        for cell, result in cells(bench):
            if result:
                record = _record(cell, result, bench.path_of(cell).stem)
                writer.writerow({column: sheets.cell(value) for column, value in record.items()})


def _columns() -> list[str]:
    headings = ["scenario", "base", "row", "method", "tuned", "seed", "parameters", "similarity", "state"]
    figures = [f"{code}_{part}" for code in CODES for part in PARTS]
    ends = ["mean_gap", "mean_gap_over", "seconds", "retraining_seconds", "time_ratio", "withheld"]
    return [*headings, *figures, *ends, "date", "megu", "torch", "system", "machine", "device", "threads", "cell"]


def _record(cell: Cell, result: dict[str, Any], name: str) -> dict[str, Any]:
    row = cell.row
    record: dict[str, Any] = {
        "scenario": cell.scenario.name,
        "base": cell.base,
        "row": title(row),
        "method": row.method,
        "tuned": " ".join(row.ways),
        "seed": cell.seed,
        "parameters": json.dumps(remove_guard(row.parameters), sort_keys=True) if row.parameters else "",
        "similarity": row.source or "",
        "state": result["failed"]["code"] if "failed" in result else "done",
        **{name: result["versions"][name] for name in ("megu", "torch")},
        **{name: result["machine"][name] for name in ("system", "machine", "device", "threads")},
        "date": result["date"],
        "cell": name,
    }
    if "figures" not in result:
        return record
    for code in CODES:
        figure = result["figures"].get(code, {})
        flat = {**figure, "floor": (figure.get("floor") or {}).get("value")}
        record |= {f"{code}_{part}": flat.get(part) for part in PARTS}
    gap = result["mean_gap"]
    record |= {"mean_gap": gap and gap["value"], "mean_gap_over": " ".join(gap["over"]) if gap else ""}
    record |= {"seconds": result.get("seconds"), "time_ratio": result.get("time_ratio")}
    record |= {"retraining_seconds": result.get("retraining", {}).get("seconds")}
    return record | {"withheld": " ".join(f"{code}:{why['why']}" for code, why in result["withheld"].items())}


def markdown(bench: Bench) -> list[str]:
    """Return a section for each scenario: figures, gaps in floors, and notes on what is missing, withheld or
    unsuitable."""
    text = [f"# {say('bench_head')}", "", say("bench_means"), ""]
    if when := describe_computation(bench):
        text += [when, ""]
    for names, lines in overview.overviews(bench):
        if any(line.results for line in lines):
            text += [
                f"## {say('bench_together', names=names)}",
                "",
                *grid(overview.head(), overview.rows(lines)),
                "",
            ]
            text += [overview.test_of(lines), ""]
    for scenario in bench.config.scenarios:
        lines = make_lines(bench, scenario)
        text += [f"## {scenario.name}", ""]
        if any(line.results for line in lines):
            text += [*_figures(lines), "", say("bench_gaps_head"), "", *_gaps(lines), ""]
        text += [f"- {note}" for note in _notes(bench.config, scenario, lines)] + [""]
    return text


def describe_computation(bench: Bench) -> str | None:
    """Return when, by what and on what machines the cells were computed; None without cells."""
    results = [result for cell in bench.cells() if (result := bench.read(cell))]
    if not results:
        return None
    days = sorted(result["date"][:10] for result in results)
    versions = {name: _each(result["versions"][name] for result in results) for name in ("megu", "torch")}
    system = _each(f"{result['machine']['system']} {result['machine']['machine']}" for result in results)
    machine = _each(
        say("bench_machine", device=result["machine"]["device"], threads=result["machine"]["threads"])
        for result in results
    )
    when = days[0] if days[0] == days[-1] else say("bench_days", first=days[0], last=days[-1])
    return say("bench_computed", when=when, system=system, machine=machine, **versions)


def _each(values: Iterable[str]) -> str:
    return ", ".join(sorted(set(values)))


def _figures(lines: list[Line]) -> list[str]:
    head = [
        "",
        *(figure.short for figure, _ in SHOWN),
        say("bench_seconds"),
        say("bench_ratio"),
        say("bench_cells"),
    ]
    body = []
    for line in lines:
        means = [number(line.mean(figure.code), column.times, column.digits) for figure, column in SHOWN]
        times = [result["seconds"] for result in line.results if "seconds" in result]
        seconds = duration(sum(times) / len(times)) if times else NOTHING
        body.append([title(line.row), *means, seconds, number(line.time_ratio(), 100, 1), line.count()])
    return grid(head, body)


def _gaps(lines: list[Line]) -> list[str]:
    several = any(len(line.gaps()) > 1 for line in lines)
    more = [say("bench_median"), say("bench_largest")] if several else []
    head = ["", *(say(f"figure_{code}") for code in COMPARED), say("gap_mean"), *more]
    body = []
    for line in lines:
        sizes = [(line.direction(code), line.distance(code, in_floors=True)) for code in COMPARED]
        distances = [NOTHING if size is None else sign + number(size, 1, 1) for sign, size in sizes]
        spread = [number(line.median_gap(), 1, 1, False), number(line.largest_gap(), 1, 1, False)] if several else []
        body.append([title(line.row), *distances, number(line.mean_gap(), 1, 1), *spread])
    return grid(head, body)


def _notes(config: BenchConfig, scenario: Scenario, lines: list[Line]) -> list[str]:
    notes = []
    for name, path in config.bases.items():
        if name in config.bases_of(scenario) and not path.exists():
            notes.append(say("bench_no_base", name=name, path=path.name))
    for path in scenario.retrained:
        if not path.exists():
            notes.append(say("bench_no_retrained", path=path.name))
    if lacking := list_untuned(config, scenario, lines):
        notes.append(say("bench_untuned", names="; ".join(lacking)))
    if names := list_unsuited(config, scenario):
        notes.append(say("bench_unsuited", names=", ".join(names)))
    return notes + _list_withheld(lines) + _reference(lines) + _unsteady(lines)


def _unsteady(lines: list[Line]) -> list[str]:
    """Return a note on the times that are left out of the share of retraining."""
    results = [result for line in lines for result in line.results if "seconds" in result]
    left_out = sum(not steady(result) for result in results)
    return [say("bench_unsteady", count=left_out, of=len(results))] if left_out else []


def _list_withheld(lines: list[Line]) -> list[str]:
    """Return each reason with its figures, and with the rows if it does not hold for all of them."""
    titles = [title(line.row) for line in lines if line.results]
    reasons: dict[str, dict[str, list[str]]] = {}
    for line in lines:
        for code, (reason, values) in line.withheld().items():
            reasons.setdefault(sentence(reason, values), {}).setdefault(code, []).append(title(line.row))
    return [f"{say('withheld_head')}: {_line(reason, codes, titles)}" for reason, codes in reasons.items()]


def _line(reason: str, codes: dict[str, list[str]], titles: list[str]) -> str:
    names = [
        say(f"figure_{code}") + ("" if rows == titles else f" ({', '.join(rows)})") for code, rows in codes.items()
    ]
    return say("withheld_line", names="; ".join(names), why=reason)


def _reference(lines: list[Line]) -> list[str]:
    """Return notes on the retrained models as a reference, and on what the mean gaps leave out."""
    notes, candidates = approximate(lines), _list_results(lines)
    floors = {row["floor"]["note"] for result in candidates for row in result["figures"].values() if row["floor"]} - {
        None
    }
    notes += [say("floor_note", why=sentence(note, {})) for note in sorted(floors)]
    left_out = {code for line in lines for over in line.over() for code in MEAN_OVER if code not in over}
    names = "; ".join(say(f"figure_{code}") for code in MEAN_OVER if code in left_out)
    return notes + ([say("bench_left_out", names=names)] if left_out else [])


def approximate(lines: list[Line]) -> list[str]:
    """Return the reasons why retrained models are no true reference, if they are none."""
    references = [result["reference"] for result in _list_results(lines)]
    reasons = {reference["why"] for reference in references if reference["approximate"]}
    return [say("reference_approximate", why=sentence(why, {})) for why in sorted(reasons)]


def _list_results(lines: list[Line]) -> list[dict[str, Any]]:
    """Return the cells that are compared with retrained models, except those of retrained models."""
    return [
        result
        for line in lines
        if line.row.method != RETRAINED
        for result in line.results
        if result["reference"]["models"]
    ]


def grid(head: list[str], body: list[list[str]]) -> list[str]:
    """Return a Markdown table with padded columns, readable in a terminal too."""
    widths = [max(len(row[k]) for row in [head, *body]) for k in range(len(head))]
    rows = [[f"{cell:<{width}}" for cell, width in zip(row, widths, strict=True)] for row in [head, *body]]
    rule = ["-" * max(3, width) for width in widths]
    return ["| " + " | ".join(row) + " |" for row in [rows[0], rule, *rows[1:]]]
