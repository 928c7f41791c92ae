"""The commands `megu deployed`, `destroyed`, `stamp` and `countersign`, which add statements beside a record."""

from datetime import date, datetime
from pathlib import Path
from typing import Annotated, cast, get_args

import typer

from megu.base import console
from megu.cli.evidence import RecordFile, record_file
from megu.cli.options import Day
from megu.cli.running import report_errors, set_environment
from megu.cli.sentences import say
from megu.record import time_stamp
from megu.record.notices import making
from megu.record.notices.schema import How
from megu.record.read_record import read
from megu.record.remaining import since
from megu.record.schema.case import Remaining
from megu.record.statements import say as sentence
from megu.record.written import countersign as second

By = Annotated[str, typer.Option(metavar="NAME", help="The person who states it.")]
As = Annotated[str, typer.Option("--as", metavar="FUNCTION", help="That person's role.")]
Key = Annotated[Path | None, typer.Option("--signing-key", metavar="FILE", help="The signing key; created if missing.")]


def deployed(
    record: RecordFile,
    place: Annotated[str, typer.Option(metavar="TEXT", help="The place where the model is in use.")],
    by: By,
    function: As = "",
    on: Day = None,
    replaced: Annotated[list[str] | None, typer.Option(metavar="SHA256…", help="Models it replaced there.")] = None,
    signing_key: Key = None,
) -> None:
    """Put on record that a record's model was put into service.

    The notice is signed, and lies beside the record.
    """
    path = record_file(record)
    with report_errors(path.parent):
        act = making.Act(by, _to_day(on), function, signing_key)
        _print_notice(making.write_deployment(path, act, place, replaced or []))


def destroyed(
    record: RecordFile,
    row: Annotated[
        list[int] | None, typer.Option(metavar="NUMBER…", help="The numbers of the destroyed items in the list.")
    ] = None,
    by: By = "",
    function: As = "",
    on: Day = None,
    how: Annotated[
        str,
        typer.Option(metavar="HOW", help="deleted; cleared, purged or destroyed (NIST SP 800-88); or withdrawn."),
    ] = "deleted",
    words: Annotated[str, typer.Option(metavar="TEXT", help="The method, in words.")] = "",
    witness: Annotated[str, typer.Option(metavar="NAME", help="A witness.")] = "",
    signing_key: Key = None,
) -> None:
    """List what a record says remains, or put on record that some of it was destroyed or withdrawn.

    The notice is signed, and lies beside the record. It is a person's word: nothing is deleted by it.
    """
    path = record_file(record)
    with report_errors(path.parent):
        things = _read_things(path)
        if row:
            if how not in get_args(How):
                raise typer.BadParameter(say("notice_how", known=", ".join(get_args(How))), param_hint="--how")
            act = making.Act(by, _to_day(on), function, signing_key)
            destroyed_things = _select_rows(things, row)
            _print_notice(making.write_destruction(path, act, destroyed_things, cast(How, how), words, witness))
            things = _read_things(path)
        console.out(*(_describe_thing(number, thing) for number, thing in enumerate(things, 1)))


def stamp(
    record: RecordFile,
    answer: Annotated[
        Path | None, typer.Option(metavar="FILE", help="The authority's answer, to copy next to the record.")
    ] = None,
    authority: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="The authority's root certificate (PEM); remembered."),
    ] = None,
) -> None:
    """Write evidence.tsq, to be sent to a time-stamp authority (RFC 3161), or take its answer in.

    This program sends nothing: carry the file to the authority of your choice.
    """
    path = record_file(record)
    with report_errors(path.parent):
        if answer is None:
            console.out(say("stamp_request", path=time_stamp.write_request(path)))
            return
        time = time_stamp.add_answer(path, answer, authority)
        values = {
            "key": read(path).signatures[0].key_fingerprint,
            "time": f"{time.time:%Y-%m-%d %H:%M} UTC",
            "authority": time.authority or "–",
        }
        console.out(sentence("why_stamped" if time.known else "why_stamped_unknown", **values))


def countersign(record: RecordFile, signing_key: Key = None) -> None:
    """Sign a record a second time, as a data-protection officer who has read it does.

    The first signature stays, and what is signed is not changed.
    """
    path = record_file(record)
    with report_errors(path.parent):
        set_environment()
        signature = second.countersign(path, signing_key)
        console.out(say("countersigned", key=signature.key_fingerprint, path=path))


def _read_things(path: Path) -> list[Remaining]:
    record = read(path)
    return since.apply_notices(record.content.remains.things, since.read_valid_notices([(path, record)]))


def _select_rows(things: list[Remaining], numbers: list[int]) -> list[Remaining]:
    if invalid := [number for number in numbers if not 1 <= number <= len(things)]:
        raise typer.BadParameter(say("notice_row", number=invalid[0], most=len(things)), param_hint="--row")
    return [things[number - 1] for number in numbers]


def _describe_thing(number: int, thing: Remaining) -> str:
    description = sentence(
        f"left_{thing.what}", place=thing.place or "–", references=", ".join(thing.holds) or "–", state=thing.state
    )
    return say("notice_line", number=number, state=say(f"thing_{thing.state}"), what=description)


def _print_notice(path: Path) -> None:
    console.out(say("notice_written", path=path))


def _to_day(on: datetime | None) -> date:
    return on.date() if on else date.today()
