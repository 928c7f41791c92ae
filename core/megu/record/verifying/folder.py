"""`megu verify FOLDER`: checks all records and notices in a folder, finds the newest record, and detects an older model
in the place of the newest one."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from megu.base import files
from megu.base.errors import MeguError, ProjectError
from megu.model.stage_model import content
from megu.project.project import FILE
from megu.record import signing
from megu.record.form import signers
from megu.record.notices import files as notice_files
from megu.record.notices.files import SignedNotice
from megu.record.notices.schema import Deployment, Destruction
from megu.record.previous import RECORD, sort_key
from megu.record.read_record import Row, State, read
from megu.record.remaining import since
from megu.record.schema.case import Remaining
from megu.record.schema.record import Record, round_size
from megu.record.verifying import dates, recomputed


@dataclass(frozen=True)
class FoundRecord:
    """A record of the folder. record: None if its signature is wrong or it can't be read, for the reason in `why`."""

    path: Path
    record: Record | None
    why: str = ""

    @property
    def name(self) -> str:
        """Return the name of its folder."""
        return self.path.parent.name


def rows(folder: Path, model: Path | None = None, signer: str | None = None) -> list[Row]:
    """Return the result for each record, their chain, the notices, and what remains.

    Parameters
    ----------
    folder : Path
    model : Path, optional
        The model in use.
    signer : str, optional
        The fingerprint of the key that must have signed each record, which is known from then on.

    Raises
    ------
    ProjectError
        ``evidence_none`` if the folder contains no record; or the reason why a model can't be read.
    """
    found_records = [_read_record(path) for path in sorted(folder.rglob(RECORD))]
    readable = [one for one in found_records if one.record is not None]
    if not found_records:
        raise ProjectError("evidence_none", folder=str(folder))
    record_rows = [_check_record(one, signer) for one in sorted(found_records, key=_sort_key)]
    notices, faulty = _read_notices(folder)
    if not readable:
        return record_rows
    newest, chain = _find_newest(readable)
    records = [one.record for one in readable if one.record]
    valid = since.filter_valid(notices, records)
    remaining = since.filter_left(since.apply_notices(newest.content.remains.things, valid))
    return [
        *record_rows,
        *faulty,
        *(_check_notice(one, records) for one in notices),
        chain,
        *_find_unlisted(newest, records, valid),
        *_check_models(newest, readable, folder, model),
        *_check_service(newest, readable, notices, valid),
        *_list_remaining(remaining),
    ]


def superseded_row(newest: Record, sha256: str, records: Iterable[Record] = ()) -> Row | None:
    """Return the row about an older model, with the requests whose images it may still hold; None if it is not one.

    Parameters
    ----------
    newest : Record
    sha256 : str
        The model's SHA-256.
    records : iterable of Record
        All records of the folder.
    """
    older = [one for one in records if one.content.unlearned.sha256 == sha256 and one is not newest]
    things = [one for one in newest.content.remains.things if one.sha256 == sha256 and one.what != "original"]
    if older:
        holds = newest.references - older[-1].met
    elif things:
        holds = set(things[0].holds)
    elif sha256 in newest.content.remains.other_exports:
        holds = set()
    else:
        return None
    reason = "why_superseded" if holds else "why_other_export"
    return Row("row_model", "differs", reason, {"references": ", ".join(sorted(holds)), "sha256": sha256})


def _read_record(path: Path) -> FoundRecord:
    try:
        return FoundRecord(path, read(path))
    except ProjectError as error:
        return FoundRecord(path, None, "why_altered" if error.code == "evidence_altered" else "why_unreadable")


def _sort_key(one: FoundRecord) -> tuple[str, bool, int]:
    return sort_key(one.record) if one.record else ("", False, 0)


def _check_record(one: FoundRecord, signer: str | None) -> Row:
    name_values = {"record": one.name}
    if one.record is None:
        return Row("row_record", "differs", one.why, name_values)
    faults = [row for row in (*dates.rows(one.record), *recomputed.rows(one.record)) if row.state == "differs"]
    if faults:
        return Row("row_record", "differs", faults[0].why, {**faults[0].values, **name_values})
    signed_values = {**name_values, **_signature_values(one.record)}
    if signer is not None:
        signature = signers.find_matching(one.record.signatures, signer)
        if signature is None:
            return Row("row_record", "differs", "why_other_signer", {**signed_values, "wanted": signer})
        signers.remember(signature)
    return Row("row_record", _signature_state(one.record.signatures), "why_signed", signed_values)


def _signature_state(signatures: Any) -> State:
    return "known" if signers.find_known(signatures) else "unaltered"


def _signature_values(record: Record) -> dict[str, str]:
    keys = ", ".join(one.key_fingerprint for one in record.signatures)
    return {"key": keys, "fingerprint": signing.record_fingerprint(record)}


def _read_notices(folder: Path) -> tuple[list[SignedNotice], list[Row]]:
    notices, faulty = [], []
    for path in sorted(path for pattern in since.PATTERNS for path in folder.rglob(pattern)):
        try:
            notices.append(notice_files.read(path))
        except ProjectError as error:
            reason = "why_altered" if error.code == "evidence_altered" else "why_no_notice"
            faulty.append(Row("row_notice", "differs", reason, {"notice": path.name}))
    return sorted(notices, key=lambda one: (one.notice.on, one.notice.written)), faulty


def _check_notice(one: SignedNotice, records: list[Record]) -> Row:
    keys = ", ".join(each.key_fingerprint for each in one.signatures)
    values = {"notice": f"{one.notice.kind} {one.notice.on}", "key": keys, "fingerprint": one.fingerprint}
    record = next((each for each in records if signing.digest(each) == getattr(one.notice, "record", "")), None)
    if dates := since.find_wrong_dates(one, record):
        return Row("row_notice", "differs", "why_notice_date", {**values, "names": "; ".join(dates)})
    return Row("row_notice", _signature_state(one.signatures), "why_signed", values)


def _find_newest(found_records: list[FoundRecord]) -> tuple[Record, Row]:
    """Return the newest record, which no other names as its predecessor, and the row about the chain."""
    records = {signing.digest(one.record): one for one in found_records if one.record}
    predecessors = {one.record.when.predecessor for one in records.values() if one.record}
    heads = [one for digest, one in records.items() if digest not in predecessors and one.record]
    newest = max(heads or list(records.values()), key=_sort_key)
    assert newest.record is not None
    missing = predecessors - records.keys() - {None}
    values = {"record": newest.name, "count": len(missing), "others": ", ".join(sorted(one.name for one in heads))}
    if len(heads) != 1:
        return newest.record, Row("row_chain", "noted", "why_branches", values)
    if missing:
        return newest.record, Row("row_chain", "noted", "why_lacking", values)
    others = {key for one in found_records if one.record and one is not newest for key in _key_ids(one.record)}
    if others and not others & _key_ids(newest.record):
        return newest.record, Row("row_chain", "noted", "why_forged_newest", values)
    return newest.record, Row("row_chain", "same", "why_newest", values)


def _key_ids(record: Record) -> set[str]:
    return {one.keyid for one in record.signatures}


def _find_unlisted(newest: Record, records: list[Record], notices: list[SignedNotice]) -> list[Row]:
    """Return a row if the newest record does not list older models that earlier records name."""
    if not newest.content.remains.things:
        return []
    listed_digests = {one.sha256 for one in newest.content.remains.things} | {newest.content.unlearned.sha256}
    digests = {one.sha256 for each in notices if isinstance(each.notice, Destruction) for one in each.notice.things}
    older = {
        one.sha256
        for record in records
        if record.references < newest.references or record.content.original == newest.content.original
        for one in record.content.remains.things
        if one.what == "superseded" and one.sha256
    }
    older |= {one.content.unlearned.sha256 for one in records if one.references < newest.references}
    if not (missing_digests := sorted(older - listed_digests - digests)):
        return []
    values = {"record": newest.content.unlearned.sha256[:8], "names": ", ".join(missing_digests)}
    return [Row("row_older", "differs", "why_left_out", values)]


def _check_models(newest: Record, readable: list[FoundRecord], folder: Path, model: Path | None) -> list[Row]:
    """Return whether the model in use, or the models in the folder, are the newest record's."""
    records = [one.record for one in readable if one.record]
    if model is not None:
        return [_check_model(newest, records, content(model)["digest"])]
    digests = _find_models(folder, records)
    older = {one: row for one in digests if (row := superseded_row(newest, one, records)) is not None}
    if newest.content.unlearned.sha256 in digests:
        return [Row("row_model_there", "noted", row.why, row.values) for row in older.values()]
    if not older:
        return [Row("row_model", "noted", "why_not_here", {"record": newest.content.unlearned.sha256[:8]})]
    row = next(iter(older.values()))
    return [Row("row_model", "differs", "why_rolled_back" if row.values["references"] else row.why, row.values)]


def _check_model(newest: Record, records: list[Record], sha256: str) -> Row:
    if sha256 == newest.content.unlearned.sha256:
        return Row("row_model", "same")
    if sha256 == newest.content.original.sha256:
        return Row("row_model", "differs", "why_is_original")
    return superseded_row(newest, sha256, records) or Row("row_model", "differs", "why_other_model")


def _find_models(folder: Path, records: list[Record]) -> list[str]:
    """Return the SHA-256 of files and folders whose size matches the model of a record."""
    sizes = {one.content.unlearned.bytes for one in records}  # exact of 0.1.0, rounded up since
    digests = []
    for path in sorted(folder.rglob("*")):
        if _is_stage(path, folder):
            continue
        with suppress(OSError, MeguError):  # a folder of that size without a model
            if {(size := files.size_of(path)), round_size(size)} & sizes:
                digests.append(content(path)["digest"])
    return digests


def _is_stage(path: Path, folder: Path) -> bool:
    """Return True if a file is among the results of a project's stages."""
    parents = [each for each in path.parents if each == folder or each.is_relative_to(folder)]
    return any(each.name == "stages" and (each.parent / FILE).is_file() for each in parents)


def _check_service(
    newest: Record, readable: list[FoundRecord], notices: list[SignedNotice], valid: list[SignedNotice]
) -> Iterator[Row]:
    """Yield which model is in service at each place, by the newest notice."""
    by_digest = {signing.digest(one.record): one.record for one in readable if one.record}
    for one in notices:
        if isinstance(one.notice, Deployment) and one not in valid:
            values = {"place": one.notice.place, "date": one.notice.on, "by": one.notice.by}
            yield Row("row_service", "noted", "why_serves_said", values)
    deployments = [(one.notice, by_digest[one.notice.record]) for one in valid if isinstance(one.notice, Deployment)]
    deployments.sort(
        key=lambda one: (one[0].on, one[0].written, sort_key(one[1]))
    )  # within one second, the newer record's notice is the last
    for place, (notice, record) in {notice.place: (notice, record) for notice, record in deployments}.items():
        values = {"place": place, "date": notice.on, "by": notice.by}
        if record.content.unlearned.sha256 == newest.content.unlearned.sha256:
            yield Row("row_service", "same", "why_serves", values)
        else:
            holds = ", ".join(sorted(newest.references - record.met))
            yield Row(
                "row_service",
                "differs",
                "why_serves_old" if holds else "why_serves_replaced",
                {**values, "references": holds},
            )


def _list_remaining(things: list[Remaining]) -> Iterator[Row]:
    if not things:
        yield Row("row_left", "same", "why_nothing_left")
    for one in things:
        values = {"thing": one.what, "place": one.place or "–", "references": ", ".join(one.holds) or "–"}
        yield Row("row_left", "noted", f"left_{one.what}", {**values, "state": one.state})
