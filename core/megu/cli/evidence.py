"""The commands of the data-protection officer: `megu report`, `megu verify` and `megu replay`."""

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
from megu.cli.running import environment, opened, reporting, run_of
from megu.cli.sentences import say
from megu.project.project import Project
from megu.project.results import result_of
from megu.project.schema import Request, Run
from megu.project.stage import order
from megu.record import replay as replaying
from megu.record import verify as verifying
from megu.record.erasure_requests.requests import check_met, check_reference
from megu.record.read_record import Row, read
from megu.record.report.tongue import LANGUAGES
from megu.record.stage_evidence import RECORD, Evidence
from megu.record.statements import say as sentence
from megu.record.verifying import folder, notices, openings
from megu.record.verifying.levels import EXITS, level

RecordFile = Annotated[
    Path, typer.Argument(metavar="RECORD", help="The file evidence.json, or its folder.", exists=True)
]
Checked = Annotated[
    Path,
    typer.Argument(
        metavar="RECORD", help="The file evidence.json, a notice, or a folder with several of them.", exists=True
    ),
]
Said = Annotated[str | None, typer.Option(metavar="TEXT")]


def report(
    folder: Dir,
    run: RunName = None,
    reference: Annotated[str | None, typer.Option(metavar="TEXT", help="The case's reference.")] = None,
    received: Day = None,
    due: Day = None,
    decided: Day = None,
    decided_by: Said = None,
    controller: Said = None,
    operator: Said = None,
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
    said = {"controller": controller, "operator": operator, "established": established}
    said |= {"copies": copies, "recipients": recipients, "shown": show, "operator_as": operator_as}
    said |= {"language": language}
    said |= {"processor": processor, "activity": activity}
    said |= {"kept": tables.kept(kept) if kept else None, "told": tables.told(recipient) if recipient else None}
    with reporting(folder), opened(folder) as project:
        chosen = run_of(project, run)
        record = project.choices.record
        project.choices.record = record.model_validate(
            {**record.model_dump(), **{name: value for name, value in said.items() if value is not None}}
        )
        if reference is not None:
            days = {"received": received, "due": due, "decided": decided}
            _requested(project, chosen, reference, days, decided_by)
        _write(project, Evidence(chosen.id, officer_key=key, signing_key=signing_key))


def _requested(
    project: Project, run: Run, reference: str, days: dict[str, datetime | None], decided_by: str | None
) -> None:
    """Keep the request, and that the run fulfils it; a request with that reference is updated."""
    requests = {one.reference: one for one in project.choices.requests}
    if reference not in requests:
        check_reference(reference)
    known = requests.get(reference) or Request(reference=reference, forget=run.forget)
    check_met(known, run)
    told = {name: day.date() for name, day in days.items() if day} | ({"decided_by": decided_by} if decided_by else {})
    requests[reference] = known.model_copy(update=told)
    project.choices.requests = list(requests.values())
    if reference not in run.requests:
        run.requests = [*run.requests, reference]


def _write(project: Project, stage: Evidence) -> None:
    run_stages(project, [*order(project, stage)[:-1], stage])
    result, former = result_of(project, stage), project.choices.record.key
    project.choices.record.key = result["officer_check"]
    project.save()  # not before: a request would count as done by a record that was refused
    console.out(say("evidence_written", path=project.find_path(result["folder"])))
    console.out(say("evidence_file_it", fingerprint=result["fingerprint"], key=result["key_fingerprint"]))
    if former and former != result["officer_check"]:
        console.out(say("evidence_key_changed", former=former, now=result["officer_check"]))


def verify(
    record: Checked,
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
    shown = (image, opening) if image and opening is not None else None
    alone = {"--original": original, "--data": data, "--key": key, "--policy": policy, "--image": image}
    with reporting(record.parent):
        notice = notices.rows(record, signer) if record.is_file() else None
    if notice is not None:
        _refuse({**alone, "--model": model, "--authority": authority})
        _end(_told(notice))
        return
    several = _is_several(record)
    record = record if several else record_file(record)
    with reporting(record if several else record.parent):
        environment()
        if several:
            _refuse({**alone, "--authority": authority})
            _end(_told(folder.rows(record, model, signer)))
            return
        beside = verifying.Beside(model, original, data, key, signer, policy, authority, shown)
        checking = verifying.verify(record, beside)
        rows = _tell("verify", checking, engine=data is not None)
        figures = [row for row in rows if row.what.startswith("figure_")]
        if data is not None and all(row.state == "uncheckable" for row in figures):
            console.err(say("checked_no_figure", data=data))
            raise typer.Exit(1)
        _end(rows)


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
    with reporting(record.parent):
        environment()
        _end(_tell("replay", replaying.replay(record, project, key), engine=True))


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
    with reporting(record.parent):
        told = read(record)
        console.out(openings.opening(told, image, verifying.officer_key(told, key)))


def _refuse(given: dict[str, Any]) -> None:
    """Raise typer.BadParameter for an option that says nothing here, as none is to be taken for checked."""
    for name, value in given.items():
        if value is not None:
            raise typer.BadParameter(say("verify_not_here"), param_hint=name)


def record_file(record: Path) -> Path:
    """Return the file of a record: itself, or the one in its folder."""
    return record / RECORD if record.is_dir() else record


def _is_several(record: Path) -> bool:
    """Tell whether a folder holds more than the record that lies at its top, if one does."""
    return record.is_dir() and any(path != record / RECORD for path in record.rglob(RECORD))


def _tell(doing: str, checking: Generator[Event, None, list[Row]], engine: bool = False) -> list[Row]:
    rows = follow(doing, checking, lambda rows: say("checked", count=len(rows)), engine)
    return _told(rows)


def _told(rows: list[Row]) -> list[Row]:
    """Print what was checked, row by row, and how far that goes; exits where anything differs."""
    told = [row.sentences() for row in rows]
    width = max(len(what) for what, _, _ in told)
    for what, state, why in told:
        console.out(f"  {what:<{width}}  {state}{': ' + why if why else ''}")
    reached = level(rows)
    console.out(sentence(f"level_{reached}"))
    if reached in ("altered", "different"):
        raise typer.Exit(EXITS[reached])
    return rows


def _end(rows: list[Row]) -> None:
    if code := EXITS.get(level(rows)):
        raise typer.Exit(code)
