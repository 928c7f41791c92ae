"""The commands `megu requests` and `megu erase-traces`: erasure requests, and traces of forgotten images."""

import sys
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from megu.base import console
from megu.base.messages.catalogue import plain, sentence
from megu.base.numbers import size
from megu.cli.forget import find_rule
from megu.cli.notes import describe_rule
from megu.cli.options import Day, Dir, ForgetOptions, unfold_options
from megu.cli.progress import follow, run_stages
from megu.cli.running import open_project, report_errors, set_environment
from megu.cli.sentences import say
from megu.images.stage_images import ReadImages
from megu.project.project import Project
from megu.project.schema import Request
from megu.project.stage import order
from megu.record.erasure_requests.judging import describe as judged
from megu.record.erasure_requests.requests import find, put
from megu.record.erasure_requests.standings import Standing, standings
from megu.record.notices import making
from megu.record.read_record import read
from megu.record.signing import record_fingerprint
from megu.record.stage_evidence import RECORD
from megu.record.traces.erase import Trace, count_by_kind, erase, plan
from megu.record.traces.stay import list_notes


@unfold_options
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
    options: ForgetOptions,
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
    values: dict[str, Any] = {name: day.date() for name, day in days.items() if day is not None}
    values |= {name: text for name, text in texts.items() if text is not None}
    changes = [one for one in (add, refuse, reopen, extend) if one]
    if len(changes) > 1:
        raise typer.BadParameter(say("request_one_at_a_time"), param_hint="--add")
    if extend and not (until and reason):
        raise typer.BadParameter(say("request_needs_until"), param_hint="--extend")
    if (options.given or (values and not (refuse or extend))) and not add:
        raise typer.BadParameter(say("request_needs_add"), param_hint="--add")
    with report_errors(folder), open_project(folder, write=bool(changes)) as project:
        if changes:
            if options.given:
                run_stages(project, order(project, ReadImages()))  # looks up names among the images
                values["forget"] = find_rule(project, options)
            if not add:
                find(project.choices, changes[0])
                values |= _make_decision(refuse, until if extend else None, reason)
            _write_notice(project, put(project, changes[0], values), bool(refuse), bool(extend), signing_key)
            project.save()
        console.out(*_list_requests(project, date.today()))


def _make_decision(refuse: str | None, until: datetime | None, reason: str | None) -> dict[str, Any]:
    """Return the fields that change if a request is refused, reopened, or its due day is moved."""
    if until is not None:
        return {"extended": until.date(), "extension_reason": reason}
    return {"status": "refused" if refuse else "open", "refusal_reason": (reason or "") if refuse else ""}


def _write_notice(project: Project, request: Request, refuse: bool, extend: bool, key: Path | None) -> None:
    """Sign a decision, and print the file of the notice."""
    if extend:
        act = making.Act(request.decided_by or project.choices.record.operator, date.today(), request.decided_as, key)
        console.out(say("notice_written", path=making.write_extension(project, request, act)))
    elif refuse and not (request.refusal_reason and request.decided_by):
        console.out(say("request_no_notice"))
    elif refuse:
        console.out(say("notice_written", path=making.write_refusal(project, request, key)))


def _list_requests(project: Project, today: date) -> list[str]:
    """Return the requests as lines, and the command that fulfils the open ones."""
    entries = standings(project, today)
    if not entries:
        return [say("requests_none")]
    ready = [entry.request.reference for entry in entries if entry.state == "open" and entry.request.forget.stated]
    rows = [line for entry in entries for line in _describe_request(entry)]
    if not ready:
        return rows
    command = console.command("megu", "run", str(project.folder), "--requests", *ready)
    return [*rows, say("request_next", command=command)]


def _describe_request(standing: Standing) -> list[str]:
    request = standing.request
    state = say(f"request_{standing.state}", run=standing.run or "", date=standing.on or "")
    dates = [say(f"request_{name}", date=day) for name in ("received", "due") if (day := getattr(request, name))]
    if request.extended:
        dates[-1:] = [say("request_extended", date=request.extended, due=request.due or "–")]
    subject = describe_rule(request.forget) if request.forget.stated else say("request_unsaid")
    lateness = [say("request_overdue" if standing.overdue else "request_late")] if standing.late else []
    judgement = [f"  {sentence(*judged(standing.judged))}"] if standing.judged else []
    return [f"{plain(request.reference)}: {', '.join([*lateness, state, *dates])}; {subject}", *judgement]


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
    with report_errors(folder), Project.open(folder, write=not dry_run) as project:  # no log: it is erased
        set_environment()
        traces = plan(project, not keep_models)
        console.out(*_list_traces(project, traces))
        is_unfinished = project.choices.traces is not None and project.choices.traces.done is None
        if dry_run or not (traces or is_unfinished):
            return
        if not yes and not _ask_consent():
            console.err(say("traces_not_asked"))
            raise typer.Exit(2)
        _erase_and_report(project, traces, signing_key, not keep_models)


def _list_traces(project: Project, traces: list[Trace]) -> list[str]:
    if not traces:
        return [say("traces_none")]
    counts = count_by_kind(traces)
    rows = [say("traces_line", count=f"{n:,}", size=size(total), holds=holds) for holds, (n, total) in counts.items()]
    total = size(sum(trace.bytes for trace in traces))
    notes = [sentence(code, values) for code, values in list_notes(project)]
    return [say("traces_head", count=f"{len(traces):,}", size=total), *rows, "", *notes]


def _ask_consent() -> bool:
    return sys.stdin.isatty() and console.ask(say("traces_ask"))


def _erase_and_report(project: Project, traces: list[Trace], signing_key: Path | None, models: bool) -> None:
    records = follow(
        "traces", erase(project, signing_key, models), lambda records: say("traces_count", count=len(records))
    )
    console.out(say("traces_done", count=f"{len(traces):,}", size=size(sum(trace.bytes for trace in traces))))
    for path in records:
        console.out(say("traces_recorded", path=path))
        record = read(path / RECORD)
        key = record.signatures[0].key_fingerprint
        console.out(say("evidence_file_it", fingerprint=record_fingerprint(record), key=key))
