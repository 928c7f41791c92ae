"""The commands `megu sketch`, `megu audit` and `megu bench`: what is to be expected, what is, and methods compared."""

import time
from collections.abc import Generator
from contextlib import closing
from pathlib import Path
from typing import Annotated, Any

import typer

from megu.base import console, files, logs
from megu.base.events import Event, LossPoint, Progress
from megu.base.messages.catalogue import sentence
from megu.base.numbers import duration, percent, signed
from megu.cli.notes import in_percent
from megu.cli.options import Dir, RunName
from megu.cli.progress import follow, run_stages
from megu.cli.running import environment, opened, reporting, run_of
from megu.cli.sentences import listed, of, say
from megu.compare.audit.audit import audit as audited
from megu.compare.audit.of_project import Given, collect
from megu.compare.bench import plots, result_table
from megu.compare.bench.benchmark import Bench
from megu.compare.bench.config import Tuning
from megu.compare.bench.plan import Cell
from megu.compare.bench.reading import read_config
from megu.compare.bench.rows import title, trial_title
from megu.compare.metrics.table import FIGURES
from megu.project.perform import mending
from megu.project.project import Project
from megu.project.results import result_of
from megu.project.stage import order
from megu.worker.stages import make_stage


def sketch(folder: Dir, run: RunName = None) -> None:
    """Estimate what a model that never saw the images to forget would answer about them. Nothing is unlearned.

    Models are trained on the images to keep, for a few percent of what retraining takes. The result stays with the
    project; all runs on the same images to forget share it.
    """
    with reporting(folder), opened(folder) as project:
        name = run_of(project, run).id if run else project.choices.current_run
        stage = make_stage("sketch", name)
        run_stages(project, order(project, stage))
        console.out(expected(result_of(project, stage)))


def expected(result: dict[str, Any]) -> str:
    """Return what an estimate comes to, in a sentence."""
    return say("sketch", **in_percent(result["recognise"]))


def audit(
    folder: Dir,
    checkpoint: Annotated[
        list[Path] | None, typer.Option(metavar="FILE…", help="Models to judge, in addition to the project's own runs.")
    ] = None,
    retrained: Annotated[
        list[Path] | None, typer.Option(metavar="FILE…", help="Models trained without the images to forget.")
    ] = None,
    reference: Annotated[
        list[Path] | None,
        typer.Option(
            metavar="FILE…", help="Models trained on random halves of the images; a .txt file next to each lists them."
        ),
    ] = None,
    repeated: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="A model trained on all images with the recipe of the retrained models."),
    ] = None,
    untrained: Annotated[
        Path | None, typer.Option(metavar="FILE", help="The original's starting weights; default: random.")
    ] = None,
    as_json: Annotated[
        Path | None, typer.Option("--json", metavar="FILE", help="Also write all figures to this file.")
    ] = None,
) -> None:
    """Measure the project's models, and others of their kind, in every way there is. Nothing is unlearned.

    What can't be known is withheld, with the reason.
    """
    with reporting(folder), Project.open(folder) as project, logs.to_folder(project.folder / "logs"):
        environment()
        given: Given = {"checkpoint": checkpoint or [], "retrained": retrained or [], "reference": reference or []}
        given |= {"repeated": [repeated] if repeated else [], "untrained": [untrained] if untrained else []}
        console.out(*_audit(project, given, as_json))
        if as_json:
            console.out(say("audit_saved", path=as_json))


def _audit(project: Project, given: Given, path: Path | None) -> list[str]:
    """Audit the project and the files given, after the stages up to *forget*; writes the result to `path` if any.

    Where no files are given, it is the stage *audit* that is performed, or found: its result stays with the project.
    """
    run_stages(project, order(project, make_stage("forget", project.choices.current_run)))
    if any(given.values()) or project.read_only:
        auditing = mending(project, lambda _: _beside(project, given))
        result = follow("audit", auditing, lambda told: of("models", len(told["models"])), engine=True)
    else:
        stage = make_stage("audit", project.choices.current_run)
        run_stages(project, [stage])
        result = result_of(project, stage)
    if path is not None:
        files.write_json(path, result)
    return audit_lines(result)


def audit_lines(result: dict[str, Any]) -> list[str]:
    """Return the result for a person to read: figures, gaps, what is withheld, and what the reference is worth."""
    told = _reference(result)
    return [*_figures(result), *_gaps(result), *_withheld(result["withheld"]), *([""] if told else []), *told]


def _beside(project: Project, given: Given) -> Generator[Event, None, dict[str, Any]]:
    return (yield from audited(*collect(project, given)))


def _figures(result: dict[str, Any]) -> list[str]:
    names = [row["name"] for row in result["models"] if row["name"] in result["figures"][0]["cells"]]
    rows = [
        [say(f"figure_{row['code']}"), *(_cell(row["code"], row["cells"][name], result) for name in names)]
        for row in result["figures"]
    ]
    return [say("audit_head"), *_table([["", *names], *rows])]


def _cell(code: str, cell: dict[str, Any] | None, result: dict[str, Any]) -> str:
    unit = FIGURES[code].unit
    if unit == "steps":
        return f"{cell['value']:.0f}" if cell else say("more_than", steps=result["relearn"]["most"])
    if cell is None or cell["value"] is None:
        return percent(None)
    if unit == "number":
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
    """Lay rows of cells under each other, two spaces between columns."""
    widths = [max(len(row[column]) for row in rows if column < len(row)) for column in range(len(rows[0]))]
    return [
        "  " + "  ".join(f"{cell:<{width}}" for cell, width in zip(row, widths, strict=False)).rstrip() for row in rows
    ]


def bench(
    config: Annotated[Path, typer.Argument(metavar="CONFIG", help="The benchmark: a YAML file.")],
    results: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="The folder for the figures; default: results/NAME next to the file."),
    ] = None,
    work: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="The folder for unfinished work; default: build/NAME in this folder."),
    ] = None,
    only: Annotated[
        str | None, typer.Option(metavar="METHOD/SCENARIO", help="Only these cells; * matches anything.")
    ] = None,
    limit: Annotated[
        float | None, typer.Option(metavar="MINUTES", min=0, help="Start no further cell after this many minutes.")
    ] = None,
    table: Annotated[bool, typer.Option("--table", help="Compute nothing; only report existing results.")] = False,
) -> None:
    """Compare methods as a file says: scenarios, seeds and tuning.

    Stop with Ctrl-C; running again goes on from there.
    """
    work = work or Path("build") / config.stem
    with reporting(work), logs.to_folder(work / "logs"):
        environment()
        with Bench(read_config(config), results or config.parent / "results" / config.stem, work) as running:
            if not table:
                perform_bench(running, only, limit)
            console.out(*report(running))


def perform_bench(bench: Bench, only: str | None, minutes: float | None) -> None:
    """Perform the cells that are to do, as far as the time goes: none is begun after it.

    Raises Stopped after Ctrl-C, with the cell's run left to go on from.
    """
    began = time.monotonic()
    for cell in bench.to_do(only):
        if minutes is not None and time.monotonic() - began >= 60 * minutes:
            return
        follow("bench", _shown(bench.perform(cell)), lambda told, cell=cell: _line(cell, told), engine=True)


def _shown(events: Generator[Event, None, dict[str, Any]]) -> Generator[Event, None, dict[str, Any]]:
    """Yield of a cell's stages only how far they are: a line tells of the cell as a whole."""
    with closing(events):
        while True:
            try:
                event = next(events)
            except StopIteration as ended:
                return ended.value
            logs.event(event)
            if isinstance(event, Progress | LossPoint):
                yield event


def report(bench: Bench) -> list[str]:
    """Write the table, the CSV and the pictures; the table's lines, and what was written."""
    told = result_table.write(bench)
    names = ["cells.csv", "table.md", *bench.keep_selected(), *plots.draw(bench)]
    return [*told, say("bench_saved", folder=bench.results, names=", ".join(names))]


def _line(cell: Cell, told: dict[str, Any]) -> str:
    tuned = isinstance(cell.scenario, Tuning)
    name = trial_title(cell) if tuned else title(cell.row)
    where = f"{cell.base}, {cell.scenario.name}, {name}, {cell.seed}"
    if tuned:
        where = say("bench_trial", where=where)
    if "failed" in told:
        return f"{where}: {say('bench_failed', count=1)}"
    return f"{where}: {duration(told['seconds'])}" if "seconds" in told else where
