"""`megu audit`: every figure of a project's models and of others of their kind, as tables and as JSON."""

from collections.abc import Generator
from pathlib import Path
from typing import Any

from megu.base import files
from megu.base.events import Event
from megu.base.messages.catalogue import sentence
from megu.base.numbers import percent, signed
from megu.cli.progress import follow, run_stages
from megu.cli.words import listed, of, say
from megu.compare.audit.of_project import Given, collect
from megu.compare.audit.run import audit
from megu.project.perform import mending
from megu.project.project import Project
from megu.project.results import result_of
from megu.project.stage import order
from megu.worker.stages import make_stage

PLAIN = ("mia_rmia", "probe_normalised", "relearn_ratio", "relearn_area_ratio", "js_retrained", "zrf")
"""Figures that are told as numbers; the others are percent, or steps."""


def perform_audit(project: Project, given: Given, path: Path | None) -> dict[str, Any]:
    """Audit the project and the files given, after the stages up to *forget*; writes the result to `path` if any.

    Where no files are given, it is the stage *audit* that is performed, or found: its result stays with the project.
    """
    run_stages(project, order(project, make_stage("forget", project.choices.current_run)))
    kept = not any(given.values()) and not project.read_only
    result = _kept(project) if kept else _beside(project, given)
    if path is not None:
        files.write_json(path, result)
    return result


def _kept(project: Project) -> dict[str, Any]:
    stage = make_stage("audit", project.choices.current_run)
    run_stages(project, [stage])
    return result_of(project, stage)


def _beside(project: Project, given: Given) -> dict[str, Any]:
    auditing = mending(project, lambda _: _audit(project, given))
    return follow("audit", auditing, lambda told: of("models", len(told["models"])), engine=True)


def _audit(project: Project, given: Given) -> Generator[Event, None, dict[str, Any]]:
    return (yield from audit(*collect(project, given)))


def lines(result: dict[str, Any]) -> list[str]:
    """The result for a person to read: figures, gaps, what is withheld, and what the reference is worth."""
    told = _reference(result)
    return [*_figures(result), *_gaps(result), *_withheld(result["withheld"]), *([""] if told else []), *told]


def _figures(result: dict[str, Any]) -> list[str]:
    names = [row["name"] for row in result["models"] if row["name"] in result["figures"][0]["cells"]]
    rows = [
        [say(f"figure_{row['code']}"), *(_cell(row["code"], row["cells"][name], result) for name in names)]
        for row in result["figures"]
    ]
    return [say("audit_head"), *_table([["", *names], *rows])]


def _cell(code: str, cell: dict[str, Any] | None, result: dict[str, Any]) -> str:
    if code == "relearn_steps":
        return f"{cell['value']:.0f}" if cell else say("more_than", steps=result["relearn"]["most"])
    if cell is None or cell["value"] is None:
        return percent(None)
    if code in PLAIN:
        text, ends = f"{cell['value']:.3f}", (f"{cell[end]:.3f}" for end in ("low", "high"))
    else:
        text, ends = percent(cell["value"]), (f"{100 * cell[end]:.1f}" for end in ("low", "high"))
    return f"{text} ({' to '.join(ends)})" + (f", {say('too_few')}" if cell["too_few"] else "")


def _gaps(result: dict[str, Any]) -> list[str]:
    rows = [row for row in result["figures"] if row["floor"]]
    if not rows:
        return []
    names = list(rows[0]["gaps"])
    table = [
        [
            say(f"figure_{row['code']}"),
            *(_points(row["gaps"][name]) for name in names),
            f"{100 * row['floor']['value']:.1f}",
        ]
        for row in rows
    ]
    means = [
        f"{result['mean_gap'][name]['value']:.1f}" if name in result["mean_gap"] else percent(None) for name in names
    ]
    left_out = sorted({code for mean in result["mean_gap"].values() for code in mean["left_out"]})
    said = say("gap_mean_of", names=listed([say(f"figure_{code}") for code in left_out]))
    head = ["", say("gaps_head"), *_table([["", *names, say("gap_floor")], *table, [say("gap_mean"), *means]])]
    return [*head, *([said] if left_out else [])]


def _points(gap: float | None) -> str:
    return percent(None) if gap is None else signed(100 * gap)


def _withheld(withheld: list[dict[str, Any]]) -> list[str]:
    why: dict[str, list[str]] = {}
    for row in withheld:
        why.setdefault(sentence(row["why"], row["values"]), []).append(say(f"figure_{row['code']}"))
    told = [f"  {say('withheld_line', names='; '.join(names), why=reason)}" for reason, names in why.items()]
    return ["", say("withheld_head"), *told] if told else []


def _reference(result: dict[str, Any]) -> list[str]:
    said = result["reference"]
    if not said["models"]:
        return []
    told = [say("reference_true", count=said["models"])]
    if said["approximate"]:
        told = [say("reference_approximate", why=sentence(said["why"], {}))]
    notes = {row["floor"]["note"] for row in result["figures"] if row["floor"]} - {None}
    return [*told, *(say("floor_note", why=sentence(note, {})) for note in sorted(notes))]


def _table(rows: list[list[str]]) -> list[str]:
    """Rows of cells under each other, two spaces between columns."""
    widths = [max(len(row[column]) for row in rows if column < len(row)) for column in range(len(rows[0]))]
    return [
        "  " + "  ".join(f"{cell:<{width}}" for cell, width in zip(row, widths, strict=False)).rstrip() for row in rows
    ]
