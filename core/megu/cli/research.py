"""The commands of the researcher: `megu audit` and `megu bench`. Their options stand here, their work beside it."""

from pathlib import Path
from typing import Annotated

import typer

from megu.base import console, logs
from megu.cli.options import Dir
from megu.cli.running import environment, reporting
from megu.cli.words import say
from megu.compare.bench.reading import read_config
from megu.compare.bench.run import Bench
from megu.project.project import Project


def audit(
    folder: Dir,
    checkpoint: Annotated[
        list[Path] | None, typer.Option(metavar="FILE…", help="Models to judge, beside the project's own runs.")
    ] = None,
    retrained: Annotated[
        list[Path] | None, typer.Option(metavar="FILE…", help="Models trained without the images to forget.")
    ] = None,
    reference: Annotated[
        list[Path] | None,
        typer.Option(
            metavar="FILE…", help="Models trained on random halves of the images; beside each, a .txt file lists them."
        ),
    ] = None,
    repeated: Annotated[
        Path | None, typer.Option(metavar="FILE", help="What the recipe of the retrained ones makes of all images.")
    ] = None,
    untrained: Annotated[
        Path | None, typer.Option(metavar="FILE", help="The original's starting weights; else random ones.")
    ] = None,
    as_json: Annotated[
        Path | None, typer.Option("--json", metavar="FILE", help="Write all figures to this file as well.")
    ] = None,
) -> None:
    """Measure the project's models, and others of their kind, in every way there is. Nothing is unlearned.

    What can't be known is withheld, with the reason.
    """
    with reporting(folder), Project.open(folder) as project, logs.to_folder(project.folder / "logs"):
        environment()
        from megu.cli.audit import Given, lines, perform_audit

        given: Given = {"checkpoint": checkpoint or [], "retrained": retrained or [], "reference": reference or []}
        given |= {"repeated": [repeated] if repeated else [], "untrained": [untrained] if untrained else []}
        console.out(*lines(perform_audit(project, given, as_json)))
        if as_json:
            console.out(say("audit_saved", path=as_json))


def bench(
    config: Annotated[Path, typer.Argument(metavar="CONFIG", help="What to compare: a YAML file.")],
    results: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Where the figures go; else results/NAME beside the file.")
    ] = None,
    work: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Where unfinished work lies; else build/NAME in this folder.")
    ] = None,
    only: Annotated[
        str | None, typer.Option(metavar="METHOD/SCENARIO", help="Only these cells; * stands for anything.")
    ] = None,
    limit: Annotated[
        float | None, typer.Option(metavar="MINUTES", min=0, help="Begin no further cell after so many minutes.")
    ] = None,
    table: Annotated[bool, typer.Option("--table", help="Compute nothing; only report what is there.")] = False,
) -> None:
    """Compare methods as a file says: scenarios, seeds and tuning.

    Stop with Ctrl-C; running again goes on from there.
    """
    work = work or Path("build") / config.stem
    with reporting(work), logs.to_folder(work / "logs"):
        environment()
        from megu.cli.bench import perform_bench, report

        with Bench(read_config(config), results or config.parent / "results" / config.stem, work) as running:
            if not table:
                perform_bench(running, only, limit)
            console.out(*report(running))
