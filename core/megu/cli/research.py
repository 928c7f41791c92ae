"""The commands `megu sketch`, `megu audit` and `megu bench`: estimates, measurements, and a comparison of methods."""

import time
from collections.abc import Generator
from contextlib import closing
from pathlib import Path
from typing import Annotated, Any

import typer

from megu.base import console, files, logs
from megu.base.events import Event, LossPoint, Progress
from megu.base.messages.catalogue import sentence
from megu.base.numbers import duration, format_signed, percent
from megu.cli.notes import format_range
from megu.cli.options import Dir, RunName
from megu.cli.progress import follow, run_stages
from megu.cli.running import find_run, open_project, report_errors, set_environment
from megu.cli.sentences import count_of, join_names, say
from megu.compare.audit.audit import audit as audited
from megu.compare.audit.of_project import PathsByRole, collect
from megu.compare.bench import plots, result_table
from megu.compare.bench.benchmark import Bench
from megu.compare.bench.config import Tuning
from megu.compare.bench.plan import Cell
from megu.compare.bench.reading import read_config
from megu.compare.bench.rows import title, trial_title
from megu.compare.metrics.table import FIGURES
from megu.project.perform import repair_and_retry
from megu.project.project import Project
from megu.project.results import result_of
from megu.project.stage import order
from megu.worker.stages import make_stage


def sketch(folder: Dir, run: RunName = None) -> None:
    """Estimate what a model that never saw the images to forget would answer about them. Nothing is unlearned.

    Models are trained on the images to keep, for a few percent of what retraining takes. The result stays with the
    project; all runs on the same images to forget share it.
    """
    with report_errors(folder), open_project(folder) as project:
        name = find_run(project, run).id if run else project.choices.current_run
        stage = make_stage("sketch", name)
        run_stages(project, order(project, stage))
        console.out(describe_estimate(result_of(project, stage)))


def describe_estimate(result: dict[str, Any]) -> str:
    """Return an estimate in a sentence."""
    return say("sketch", **format_range(result["recognise"]))


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
    with report_errors(folder), Project.open(folder) as project, logs.to_folder(project.folder / "logs"):
        set_environment()
        model_files: PathsByRole = {
            "checkpoint": checkpoint or [],
            "retrained": retrained or [],
            "reference": reference or [],
        }
        model_files |= {"repeated": [repeated] if repeated else [], "untrained": [untrained] if untrained else []}
        console.out(*_perform_audit(project, model_files, as_json))
        if as_json:
            console.out(say("audit_saved", path=as_json))


def _perform_audit(project: Project, model_files: PathsByRole, path: Path | None) -> list[str]:
    """Audit the project and the given files, after the stages up to *forget*; write the result to `path` if there is
    one.

    Without files, the stage *audit* is performed or reused, and its result stays in the project.
    """
    run_stages(project, order(project, make_stage("forget", project.choices.current_run)))
    if any(model_files.values()) or project.read_only:
        auditing = repair_and_retry(project, lambda _: _audit_files(project, model_files))
        result = follow(
            "audit", auditing, lambda audit_result: count_of("models", len(audit_result["models"])), engine=True
        )
    else:
        stage = make_stage("audit", project.choices.current_run)
        run_stages(project, [stage])
        result = result_of(project, stage)
    if path is not None:
        files.write_json(path, result)
    return audit_lines(result)


def audit_lines(result: dict[str, Any]) -> list[str]:
    """Return an audit as lines: figures, gaps, what is withheld, and the quality of the reference."""
    reference_lines = _describe_reference(result)
    return [
        *_list_figures(result),
        *_list_gaps(result),
        *_list_withheld(result["withheld"]),
        *([""] if reference_lines else []),
        *reference_lines,
    ]


def _audit_files(project: Project, model_files: PathsByRole) -> Generator[Event, None, dict[str, Any]]:
    return (yield from audited(*collect(project, model_files)))


def _list_figures(result: dict[str, Any]) -> list[str]:
    names = [row["name"] for row in result["models"] if row["name"] in result["figures"][0]["cells"]]
    rows = [
        [say(f"figure_{row['code']}"), *(_format_cell(row["code"], row["cells"][name], result) for name in names)]
        for row in result["figures"]
    ]
    return [say("audit_head"), *_format_table([["", *names], *rows])]


def _format_cell(code: str, cell: dict[str, Any] | None, result: dict[str, Any]) -> str:
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


def _list_gaps(result: dict[str, Any]) -> list[str]:
    rows = [row for row in result["figures"] if row["floor"]]
    if not rows:
        return []
    names = list(rows[0]["gaps"])
    table = [
        [
            say(f"figure_{row['code']}"),
            *(_format_points(row["gaps"][name]) for name in names),
            f"{100 * row['floor']['value']:.1f}",
        ]
        for row in rows
    ]
    means = [
        f"{result['mean_gap'][name]['value']:.1f}" if name in result["mean_gap"] else percent(None) for name in names
    ]
    left_out = sorted({code for mean in result["mean_gap"].values() for code in mean["left_out"]})
    left_out_line = say("gap_mean_of", names=join_names([say(f"figure_{code}") for code in left_out]))
    head = ["", say("gaps_head"), *_format_table([["", *names, say("gap_floor")], *table, [say("gap_mean"), *means]])]
    return [*head, *([left_out_line] if left_out else [])]


def _format_points(gap: float | None) -> str:
    return percent(None) if gap is None else format_signed(100 * gap)


def _list_withheld(figures: list[dict[str, Any]]) -> list[str]:
    names_by_reason: dict[str, list[str]] = {}
    for row in figures:
        names_by_reason.setdefault(sentence(row["why"], row["values"]), []).append(say(f"figure_{row['code']}"))
    reason_lines = [
        f"  {say('withheld_line', names='; '.join(names), why=reason)}" for reason, names in names_by_reason.items()
    ]
    return ["", say("withheld_head"), *reason_lines] if reason_lines else []


def _describe_reference(result: dict[str, Any]) -> list[str]:
    reference = result["reference"]
    if not reference["models"]:
        return []
    messages = [say("reference_true", count=reference["models"])]
    if reference["approximate"]:
        messages = [say("reference_approximate", why=sentence(reference["why"], {}))]
    notes = {row["floor"]["note"] for row in result["figures"] if row["floor"]} - {None}
    return [*messages, *(say("floor_note", why=sentence(note, {})) for note in sorted(notes))]


def _format_table(rows: list[list[str]]) -> list[str]:
    """Format rows of cells as columns with two spaces between them."""
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
    with report_errors(work), logs.to_folder(work / "logs"):
        set_environment()
        with Bench(read_config(config), results or config.parent / "results" / config.stem, work) as running:
            if not table:
                perform_bench(running, only, limit)
            console.out(*report(running))


def perform_bench(bench: Bench, only: str | None, minutes: float | None) -> None:
    """Perform the open cells; none is begun after the time limit.

    Raises Stopped after Ctrl-C; the cell's run can be resumed.
    """
    start = time.monotonic()
    for cell in bench.to_do(only):
        if minutes is not None and time.monotonic() - start >= 60 * minutes:
            return
        follow(
            "bench",
            _filter_progress(bench.perform(cell)),
            lambda cell_result, cell=cell: _describe_cell(cell, cell_result),
            engine=True,
        )


def _filter_progress(events: Generator[Event, None, dict[str, Any]]) -> Generator[Event, None, dict[str, Any]]:
    """Yield only the progress of a cell's stages: one line describes the cell as a whole."""
    with closing(events):
        while True:
            try:
                event = next(events)
            except StopIteration as stop_iteration:
                return stop_iteration.value
            logs.event(event)
            if isinstance(event, Progress | LossPoint):
                yield event


def report(bench: Bench) -> list[str]:
    """Write the table, the CSV and the pictures; return the table's lines and the names of the files."""
    table_lines = result_table.write(bench)
    names = ["cells.csv", "table.md", *bench.keep_selected(), *plots.draw(bench)]
    return [*table_lines, say("bench_saved", folder=bench.results, names=", ".join(names))]


def _describe_cell(cell: Cell, result: dict[str, Any]) -> str:
    is_trial = isinstance(cell.scenario, Tuning)
    name = trial_title(cell) if is_trial else title(cell.row)
    where = f"{cell.base}, {cell.scenario.name}, {name}, {cell.seed}"
    if is_trial:
        where = say("bench_trial", where=where)
    if "failed" in result:
        return f"{where}: {say('bench_failed', count=1)}"
    return f"{where}: {duration(result['seconds'])}" if "seconds" in result else where
