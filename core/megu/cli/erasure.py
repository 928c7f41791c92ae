"""The commands `megu requests` and `megu erase-traces`: requests, and what is left of what was forgotten."""

import shlex
import sys
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from megu.base import console
from megu.base.messages.catalogue import plain, sentence
from megu.base.numbers import size
from megu.cli.forget import rule_named
from megu.cli.notes import rule
from megu.cli.options import Day, Dir, Forgetting, unfolded
from megu.cli.progress import follow, run_stages
from megu.cli.running import environment, opened, reporting
from megu.cli.sentences import say
from megu.images.stage_images import ReadImages
from megu.project.project import Project
from megu.project.schema import Request
from megu.project.stage import order
from megu.record.erasure_requests.judging import told as judged
from megu.record.erasure_requests.requests import find, put
from megu.record.erasure_requests.standings import Standing, standings
from megu.record.notices import making
from megu.record.read_record import read
from megu.record.signing import record_fingerprint
from megu.record.stage_evidence import RECORD
from megu.record.traces.erase import Trace, erase, kinds, plan
from megu.record.traces.stay import staying


@unfolded
def requests(
    folder: Dir,
    *,
    add: Annotated[
        str | None,
        typer.Option(metavar="REFERENCE", help="Add or edit a request. Use no person's name."),
    ] = None,
    received: Day = None,
    due: Day = None,
    decided: Day = None,
    decided_by: Annotated[str | None, typer.Option(metavar="TEXT", help="The person who decided.")] = None,
    decided_as: Annotated[str | None, typer.Option(metavar="TEXT", help="That person's role.")] = None,
    ground: Annotated[
        str | None, typer.Option(metavar="TEXT", help="The ground of the request or the decision.")
    ] = None,
    exception: Annotated[str | None, typer.Option(metavar="TEXT", help="The exception for all or part of it.")] = None,
    replied: Day = None,
    note: Annotated[str | None, typer.Option(metavar="TEXT", help="A note that stays in the project.")] = None,
    named: Forgetting,
    refuse: Annotated[str | None, typer.Option(metavar="REFERENCE", help="Refuse this request.")] = None,
    reopen: Annotated[str | None, typer.Option(metavar="REFERENCE", help="Reopen this request.")] = None,
    extend: Annotated[str | None, typer.Option(metavar="REFERENCE", help="Move the due date of this request.")] = None,
    until: Day = None,
    reason: Annotated[
        str | None, typer.Option(metavar="TEXT", help="The reason for the refusal or the new date.")
    ] = None,
    signing_key: Annotated[
        Path | None, typer.Option(metavar="FILE", help="The key that signs the record of a refusal or an extension.")
    ] = None,
) -> None:
    """List a project's erasure requests, add one or change one. megu run --requests meets them.

    A refusal with its reason, and a day that was moved, are put on record: a signed file in the project.
    """
    days: dict[str, datetime | None] = {"received": received, "due": due, "decided": decided, "replied": replied}
    texts = {"decided_by": decided_by, "note": note, "decided_as": decided_as, "ground": ground, "exception": exception}
    told: dict[str, Any] = {name: day.date() for name, day in days.items() if day is not None}
    told |= {name: text for name, text in texts.items() if text is not None}
    changes = [one for one in (add, refuse, reopen, extend) if one]
    if len(changes) > 1:
        raise typer.BadParameter(say("request_one_at_a_time"), param_hint="--add")
    if extend and not (until and reason):
        raise typer.BadParameter(say("request_needs_until"), param_hint="--extend")
    if (named.given or (told and not (refuse or extend))) and not add:
        raise typer.BadParameter(say("request_needs_add"), param_hint="--add")
    with reporting(folder), opened(folder, write=bool(changes)) as project:
        if changes:
            if named.given:
                run_stages(project, order(project, ReadImages()))  # names are looked up among the images
                told["forget"] = rule_named(project, named)
            if not add:
                find(project.choices, changes[0])
                told |= _decision(refuse, until if extend else None, reason)
            _put_on_record(project, put(project, changes[0], told), bool(refuse), bool(extend), signing_key)
            project.save()
        console.out(*_requests(project, date.today()))


def _decision(refuse: str | None, until: datetime | None, reason: str | None) -> dict[str, Any]:
    """Return what changes of a request that is refused, opened again, or whose day is moved."""
    if until is not None:
        return {"extended": until.date(), "extension_reason": reason}
    return {"status": "refused" if refuse else "open", "refusal_reason": (reason or "") if refuse else ""}


def _put_on_record(project: Project, request: Request, refuse: bool, extend: bool, key: Path | None) -> None:
    """Sign what was decided, and say where that lies."""
    if extend:
        act = making.Act(request.decided_by or project.choices.record.operator, date.today(), request.decided_as, key)
        console.out(say("notice_written", path=making.extended(project, request, act)))
    elif refuse and not (request.refusal_reason and request.decided_by):
        console.out(say("request_no_notice"))
    elif refuse:
        console.out(say("notice_written", path=making.refused(project, request, key)))


def _requests(project: Project, today: date) -> list[str]:
    """Return the requests for a person to read, and the command that meets those that are open."""
    found = standings(project, today)
    if not found:
        return [say("requests_none")]
    ready = [one.request.reference for one in found if one.state == "open" and one.request.forget.stated]
    rows = [line for one in found for line in _lines(one)]
    if not ready:
        return rows
    command = shlex.join(["megu", "run", str(project.folder), "--requests", *ready])
    return [*rows, say("request_next", command=command)]


def _lines(one: Standing) -> list[str]:
    request = one.request
    state = say(f"request_{one.state}", run=one.run or "", date=one.on or "")
    dates = [say(f"request_{name}", date=day) for name in ("received", "due") if (day := getattr(request, name))]
    if request.extended:
        dates[-1:] = [say("request_extended", date=request.extended, due=request.due or "–")]
    what = rule(request.forget) if request.forget.stated else say("request_unsaid")
    late = [say("request_overdue" if one.overdue else "request_late")] if one.late else []
    found = [f"  {sentence(*judged(one.judged))}"] if one.judged else []
    return [f"{plain(request.reference)}: {', '.join([*late, state, *dates])}; {what}", *found]


def erase_traces(
    folder: Dir,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only list them and change nothing.")] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Erase them without asking.")] = False,
    keep_models: Annotated[
        bool, typer.Option("--keep-models", help="Keep earlier models that the newest one replaced.")
    ] = False,
    signing_key: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="The key that signs the record; created if missing."),
    ] = None,
) -> None:
    """Erase what a project still holds of what was forgotten: names, hashes, pixels, noise and models from before.

    The original, the images, the model exported last and its record stay. A new version of the record tells of it.
    """
    with reporting(folder), Project.open(folder, write=not dry_run) as project:  # no log: it is erased
        environment()
        found = plan(project, not keep_models)
        console.out(*_listed(project, found))
        half = project.choices.traces is not None and project.choices.traces.done is None
        if dry_run or not (found or half):
            return
        if not yes and not _agreed():
            console.err(say("traces_not_asked"))
            raise typer.Exit(2)
        _erase(project, found, signing_key, not keep_models)


def _listed(project: Project, found: list[Trace]) -> list[str]:
    if not found:
        return [say("traces_none")]
    told = kinds(found)
    rows = [say("traces_line", count=f"{n:,}", size=size(total), holds=holds) for holds, (n, total) in told.items()]
    total = size(sum(trace.bytes for trace in found))
    stays = [sentence(code, values) for code, values in staying(project)]
    return [say("traces_head", count=f"{len(found):,}", size=total), *rows, "", *stays]


def _agreed() -> bool:
    return sys.stdin.isatty() and console.ask(say("traces_ask"))


def _erase(project: Project, found: list[Trace], signing_key: Path | None, models: bool) -> None:
    records = follow("traces", erase(project, signing_key, models), lambda made: say("traces_count", count=len(made)))
    console.out(say("traces_done", count=f"{len(found):,}", size=size(sum(trace.bytes for trace in found))))
    for path in records:
        console.out(say("traces_recorded", path=path))
        record = read(path / RECORD)
        key = record.signatures[0].key_fingerprint
        console.out(say("evidence_file_it", fingerprint=record_fingerprint(record), key=key))
