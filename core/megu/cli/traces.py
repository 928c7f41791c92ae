"""The command `megu erase-traces`: lists what a project still holds of what was forgotten, and removes it."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from megu.base import console
from megu.base.messages.catalogue import sentence
from megu.base.numbers import size
from megu.cli.options import Dir
from megu.cli.progress import follow
from megu.cli.running import environment, reporting
from megu.cli.words import say
from megu.project.project import Project
from megu.record.read import read
from megu.record.signing import record_fingerprint
from megu.record.stage_evidence import RECORD
from megu.record.traces.stay import staying
from megu.record.traces.traces import erase, kinds

if TYPE_CHECKING:
    from megu.project.project import Project
    from megu.record.traces.traces import Trace


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
    with reporting(folder), Project.open(folder, write=not dry_run) as project:  # no log: it is erased
        environment()
        from megu.record.traces.traces import plan

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
    records = follow("traces", erase(project, signing_key), lambda made: say("traces_count", count=len(made)))
    console.out(say("traces_done", count=f"{len(found):,}", size=size(sum(trace.bytes for trace in found))))
    for path in records:
        console.out(say("traces_recorded", path=path))
        record = read(path / RECORD)
        key = record.signature.key_fingerprint if record.signature else ""
        console.out(say("evidence_file_it", fingerprint=record_fingerprint(record), key=key))
