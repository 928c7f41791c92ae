"""The command `megu erase-traces`: lists what a project still holds of what was forgotten, and removes it."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from megu import console
from megu.cli_options import Dir
from megu.cli_running import environment, reporting
from megu.cli_words import say, size

if TYPE_CHECKING:
    from megu.evidence.traces import Trace
    from megu.project import Project


def erase_traces(
    folder: Dir,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only list them; nothing is changed.")] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Erase them without being asked.")] = False,
    signing_key: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="The key that signs the record of it; made where it is not there."),
    ] = None,
) -> None:
    """Erase what a project still holds of what was forgotten: names, hashes, pixels, noise and resume points.

    The original, the images, the exported model and its record stay. A new version of the record tells of it.
    """
    from megu.project import Project

    with reporting(folder), Project.open(folder, write=not dry_run) as project:  # no log: it is erased
        environment()
        from megu.evidence.traces import plan

        found = plan(project)
        console.out(*_listed(project, found))
        half = project.choices.traces is not None and project.choices.traces.done is None
        if dry_run or not (found or half):
            return
        if not yes and not _agreed():
            console.err(say("traces_not_asked"))
            raise typer.Exit(2)
        _erase(project, found, signing_key)


def _listed(project: "Project", found: "list[Trace]") -> list[str]:
    from megu.evidence.traces import kinds
    from megu.evidence.traces_stay import staying
    from megu.messages import sentence

    if not found:
        return [say("traces_none")]
    told = kinds(found)
    rows = [say("traces_line", count=f"{n:,}", size=size(total), holds=holds) for holds, (n, total) in told.items()]
    total = size(sum(trace.bytes for trace in found))
    stays = [sentence(code, values) for code, values in staying(project)]
    return [say("traces_head", count=f"{len(found):,}", size=total), *rows, "", *stays]


def _agreed() -> bool:
    return sys.stdin.isatty() and console.ask(say("traces_ask"))


def _erase(project: "Project", found: "list[Trace]", signing_key: Path | None) -> None:
    from megu.cli_progress import follow
    from megu.evidence.read import read
    from megu.evidence.signing import record_fingerprint
    from megu.evidence.traces import erase
    from megu.stages.evidence import RECORD

    records = follow("traces", erase(project, signing_key), lambda made: say("traces_count", count=len(made)))
    console.out(say("traces_done", count=f"{len(found):,}", size=size(sum(trace.bytes for trace in found))))
    for path in records:
        console.out(say("traces_recorded", path=path))
        record = read(path / RECORD)
        key = record.signature.key_fingerprint if record.signature else ""
        console.out(say("evidence_file_it", fingerprint=record_fingerprint(record), key=key))
