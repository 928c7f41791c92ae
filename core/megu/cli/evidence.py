"""The data-protection officer's commands: `megu report`, `megu verify` and `megu replay`."""

from collections.abc import Generator
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from megu.base import console
from megu.base.events import Event
from megu.cli import tables
from megu.cli.options import Day, Dir, RunName
from megu.cli.progress import follow, run_stages
from megu.cli.running import find_run, open_project, report_errors, set_environment
from megu.cli.sentences import say
from megu.project.project import Project
from megu.project.results import result_of
from megu.project.schema import Request, Run
from megu.project.stage import order
from megu.record import replay as replaying
from megu.record import verify as verifying
from megu.record.erasure_requests.requests import check_met, check_reference
from megu.record.read_record import Row, read
from megu.record.report.locale import LANGUAGES
from megu.record.stage_evidence import RECORD, Evidence
from megu.record.statements import say as sentence
from megu.record.verifying import folder, notices, openings
from megu.record.verifying.levels import EXITS, level

RecordFile = Annotated[
    Path, typer.Argument(metavar="RECORD", help="The file evidence.json, or its folder.", exists=True)
]
RecordPath = Annotated[
    Path,
    typer.Argument(
        metavar="RECORD", help="The file evidence.json, a notice, or a folder with several of them.", exists=True
    ),
]
TextOption = Annotated[str | None, typer.Option(metavar="TEXT")]


def report(
    folder: Dir,
    run: RunName = None,
    reference: Annotated[str | None, typer.Option(metavar="TEXT", help="The case's reference.")] = None,
    received: Day = None,
    due: Day = None,
    decided: Day = None,
    decided_by: TextOption = None,
    controller: TextOption = None,
    operator: TextOption = None,
    established: Annotated[
        str | None, typer.Option(metavar="TEXT", help="The evidence that these images trained the model.")
    ] = None,
    copies: Annotated[
        str | None, typer.Option(metavar="TEXT", help="Known copies and backups of the original.")
    ] = None,
    recipients: Annotated[
        str | None, typer.Option(metavar="TEXT", help="Recipients of earlier versions of the model.")
    ] = None,
    operator_as: Annotated[str | None, typer.Option(metavar="TEXT", help="The operator's role.")] = None,
    processor: Annotated[
        str | None, typer.Option(metavar="TEXT", help="The processor acting for the controller.")
    ] = None,
    activity: Annotated[
        str | None, typer.Option(metavar="TEXT", help="The processing activity, as named in your register.")
    ] = None,
    kept: Annotated[
        list[str] | None,
        typer.Option(
            metavar="ROW…",
            help="What else still holds it, all rows at once: WHAT; PLACE; WHOSE; SINCE; STATE. WHAT is original, "
            "copy, model, images or note; STATE there, withdrawn, destroyed or unknown. The last three may be empty.",
        ),
    ] = None,
    recipient: Annotated[
        list[str] | None,
        typer.Option(
            metavar="ROW…",
            help="Who was given earlier models, all at once: NAME; DATE, on which they were told; or NAME; WHY NOT.",
        ),
    ] = None,
    show: Annotated[
        list[str] | None,
        typer.Option(
            metavar="WHAT…", help="Also show names, classes or thumbnails of the forgotten images; default: none."
        ),
    ] = None,
    language: Annotated[
        str | None, typer.Option(metavar="NAME", help=f"The report's language: {', '.join(LANGUAGES)}.")
    ] = None,
    key: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="The officer's key; created if missing. Keep it apart from the record."),
    ] = None,
    signing_key: Annotated[
        Path | None, typer.Option(metavar="FILE", help="The signing key; created if missing.")
    ] = None,
) -> None:
    """Write the evidence record of a run: what was erased, how far, and what remains.

    Names, pictures and classes are left out; images are told by marks that only the officer's key opens.
    """
    if reference is None and (received or due or decided or decided_by):
        raise typer.BadParameter(say("report_needs_reference"), param_hint="--reference")
    if language is not None and language not in LANGUAGES:
        raise typer.BadParameter(say("report_language", languages=", ".join(LANGUAGES)), param_hint="--language")
    statements = {"controller": controller, "operator": operator, "established": established}
    statements |= {"copies": copies, "recipients": recipients, "shown": show, "operator_as": operator_as}
    statements |= {"language": language}
    statements |= {"processor": processor, "activity": activity}
    statements |= {
        "kept": tables.parse_kept(kept) if kept else None,
        "told": tables.parse_recipients(recipient) if recipient else None,
    }
    with report_errors(folder), open_project(folder) as project:
        chosen_run = find_run(project, run)
        record = project.choices.record
        project.choices.record = record.model_validate(
            {**record.model_dump(), **{name: value for name, value in statements.items() if value is not None}}
        )
        if reference is not None:
            days = {"received": received, "due": due, "decided": decided}
            _store_request(project, chosen_run, reference, days, decided_by)
        _write_record(project, Evidence(chosen_run.id, officer_key=key, signing_key=signing_key))


def _store_request(
    project: Project, run: Run, reference: str, days: dict[str, datetime | None], decided_by: str | None
) -> None:
    """Store a request and that the run fulfils it; an existing request gets the new fields."""
    requests = {request.reference: request for request in project.choices.requests}
    if reference not in requests:
        check_reference(reference)
    request = requests.get(reference) or Request(reference=reference, forget=run.forget)
    check_met(request, run)
    values = {name: day.date() for name, day in days.items() if day} | (
        {"decided_by": decided_by} if decided_by else {}
    )
    requests[reference] = request.model_copy(update=values)
    project.choices.requests = list(requests.values())
    if reference not in run.requests:
        run.requests = [*run.requests, reference]


def _write_record(project: Project, stage: Evidence) -> None:
    run_stages(project, [*order(project, stage)[:-1], stage])
    result, former = result_of(project, stage), project.choices.record.key
    project.choices.record.key = result["officer_check"]
    project.save()  # not earlier: a refused record must not count as fulfilling a request
    console.out(say("evidence_written", path=project.find_path(result["folder"])))
    console.out(say("evidence_file_it", fingerprint=result["fingerprint"], key=result["key_fingerprint"]))
    if former and former != result["officer_check"]:
        console.out(say("evidence_key_changed", former=former, now=result["officer_check"]))


def verify(
    record: RecordPath,
    model: Annotated[Path | None, typer.Option(metavar="FILE", help="The model in use.", exists=True)] = None,
    original: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="The original model, to measure its figures too.", exists=True),
    ] = None,
    data: Annotated[
        Path | None, typer.Option(metavar="FOLDER", help="The images, without or with the erased ones.", exists=True)
    ] = None,
    key: Annotated[Path | None, typer.Option(metavar="FILE", help="The officer's key.", exists=True)] = None,
    signer: Annotated[
        str | None,
        typer.Option(metavar="FINGERPRINT", help="The key that must have signed the record; remembered."),
    ] = None,
    policy: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="A copy of policy.json that must have been in force.", exists=True),
    ] = None,
    authority: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="The root certificate (PEM) of the time-stamp authority; remembered.",
            exists=True,
        ),
    ] = None,
    image: Annotated[
        Path | None, typer.Option(metavar="FILE", help="A forgotten image, with --opening.", exists=True)
    ] = None,
    opening: Annotated[
        str | None, typer.Option(metavar="HEX", help="The output of “megu opening” for the image; needs no key.")
    ] = None,
) -> None:
    """Check a record, and whether a model is still the one that forgot; the last line says how far that could be done.

    Of a folder with several records, it tells which is the newest, what remains, and whether an older model serves.

    Exits with 0 where the signer is known or everything was measured again, with 1 where anything differs or no figure
    could be checked with the images that were given, with 2 where it can't be read as a record, with 3 where the record
    is unaltered and its signer unknown, and with 70 after an error of this program, which says nothing of the record.
    """
    if (image is None) != (opening is None):
        raise typer.BadParameter(say("opening_needs_both"), param_hint="--image")
    image_with_opening = (image, opening) if image and opening is not None else None
    single_options = {"--original": original, "--data": data, "--key": key, "--policy": policy, "--image": image}
    with report_errors(record.parent):
        notice = notices.rows(record, signer) if record.is_file() else None
    if notice is not None:
        _refuse_options({**single_options, "--model": model, "--authority": authority})
        _exit_by_level(_print_rows(notice))
        return
    is_folder = _has_several(record)
    record = record if is_folder else record_file(record)
    with report_errors(record if is_folder else record.parent):
        set_environment()
        if is_folder:
            _refuse_options({**single_options, "--authority": authority})
            _exit_by_level(_print_rows(folder.rows(record, model, signer)))
            return
        materials = verifying.Materials(model, original, data, key, signer, policy, authority, image_with_opening)
        checking = verifying.verify(record, materials)
        rows = _follow_checks("verify", checking, engine=data is not None)
        figures = [row for row in rows if row.what.startswith("figure_")]
        if data is not None and all(row.state == "uncheckable" for row in figures):
            console.err(say("checked_no_figure", data=data))
            raise typer.Exit(1)
        _exit_by_level(rows)


def replay(
    record: RecordFile,
    project: Annotated[
        Path | None, typer.Option(metavar="DIR", help="The project; default: the one that contains the record.")
    ] = None,
    key: Annotated[
        Path | None, typer.Option(metavar="FILE", help="The officer's key; default: the stored one.", exists=True)
    ] = None,
) -> None:
    """Make a record's run once more from the original, and tell whether the weights are the same bit for bit.

    Exits as `megu verify` does.
    """
    record = record_file(record)
    with report_errors(record.parent):
        set_environment()
        _exit_by_level(_follow_checks("replay", replaying.replay(record, project, key), engine=True))


def opening(
    record: RecordFile,
    image: Annotated[Path, typer.Argument(metavar="IMAGE", help="The image file, unchanged since it was forgotten.")],
    key: Annotated[
        Path | None, typer.Option(metavar="FILE", help="The officer's key; default: the stored one.", exists=True)
    ] = None,
) -> None:
    """Print the opening of one image that was forgotten: it shows this and nothing of the other images.

    Who is given the image, its opening and the record checks them with “megu verify --image --opening”.
    """
    record = record_file(record)
    with report_errors(record.parent):
        record_content = read(record)
        console.out(openings.opening(record_content, image, verifying.officer_key(record_content, key)))


def _refuse_options(options: dict[str, Any]) -> None:
    """Raise typer.BadParameter for an option that has no effect here: a user must not think that it was checked."""
    for name, value in options.items():
        if value is not None:
            raise typer.BadParameter(say("verify_not_here"), param_hint=name)


def record_file(record: Path) -> Path:
    """Return a record's file: the path itself, or the file in its folder."""
    return record / RECORD if record.is_dir() else record


def _has_several(record: Path) -> bool:
    """Return True if a folder contains records in addition to one at its top."""
    return record.is_dir() and any(path != record / RECORD for path in record.rglob(RECORD))


def _follow_checks(task: str, checking: Generator[Event, None, list[Row]], engine: bool = False) -> list[Row]:
    rows = follow(task, checking, lambda rows: say("checked", count=len(rows)), engine)
    return _print_rows(rows)


def _print_rows(rows: list[Row]) -> list[Row]:
    """Print the result of each check and the level reached; exit if anything differs."""
    sentences = [row.sentences() for row in rows]
    width = max(len(subject) for subject, _, _ in sentences)
    for subject, state, reason in sentences:
        console.out(f"  {subject:<{width}}  {state}{': ' + reason if reason else ''}")
    reached_level = level(rows)
    console.out(sentence(f"level_{reached_level}"))
    if reached_level in ("altered", "different"):
        raise typer.Exit(EXITS[reached_level])
    return rows


def _exit_by_level(rows: list[Row]) -> None:
    if code := EXITS.get(level(rows)):
        raise typer.Exit(code)
