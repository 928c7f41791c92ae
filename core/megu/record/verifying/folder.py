"""`megu verify FOLDER`: all records and notices in a folder, which of them is the newest, and whether an older model
has taken the newest one's place."""

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
    """A record of the folder. record: None where its signature is not good or it can't be read, which `why` tells."""

    path: Path
    record: Record | None
    why: str = ""

    @property
    def name(self) -> str:
        """The folder in which it lies."""
        return self.path.parent.name


def rows(folder: Path, model: Path | None = None, signer: str | None = None) -> list[Row]:
    """Return what was found of each record, of the chain that they make, of notices, and of what remains.

    model: the one that is in use. signer: the fingerprint of the key that has to have signed each record, which is
    known from then on. Raises ProjectError ``evidence_none`` where the folder holds no record, or what keeps
    one from being read.
    """
    found = [_found(path) for path in sorted(folder.rglob(RECORD))]
    there = [one for one in found if one.record is not None]
    if not found:
        raise ProjectError("evidence_none", folder=str(folder))
    told = [_of_record(one, signer) for one in sorted(found, key=_written)]
    notices, wrong = _notices(folder)
    if not there:
        return told
    newest, chain = _chain(there)
    records = [one.record for one in there if one.record]
    counting = since.filter_valid(notices, records)
    left = since.filter_left(since.apply_notices(newest.content.remains.things, counting))
    return [
        *told,
        *wrong,
        *(_of_notice(one, records) for one in notices),
        chain,
        *_left_out(newest, records, counting),
        *_of_models(newest, there, folder, model),
        *_in_service(newest, there, notices, counting),
        *_remaining(left),
    ]


def superseded_row(newest: Record, sha256: str, records: Iterable[Record] = ()) -> Row | None:
    """Return what is said of an older model's SHA-256: which requests it still holds; None where it is not one."""
    old = [one for one in records if one.content.unlearned.sha256 == sha256 and one is not newest]
    named = [one for one in newest.content.remains.things if one.sha256 == sha256 and one.what != "original"]
    if old:
        holds = newest.references - old[-1].met
    elif named:
        holds = set(named[0].holds)
    elif sha256 in newest.content.remains.other_exports:
        holds = set()
    else:
        return None
    why = "why_superseded" if holds else "why_other_export"
    return Row("row_model", "differs", why, {"references": ", ".join(sorted(holds)), "sha256": sha256})


def _found(path: Path) -> FoundRecord:
    try:
        return FoundRecord(path, read(path))
    except ProjectError as error:
        return FoundRecord(path, None, "why_altered" if error.code == "evidence_altered" else "why_unreadable")


def _written(one: FoundRecord) -> tuple[str, bool, int]:
    return sort_key(one.record) if one.record else ("", False, 0)


def _of_record(one: FoundRecord, signer: str | None) -> Row:
    named = {"record": one.name}
    if one.record is None:
        return Row("row_record", "differs", one.why, named)
    wrong = [row for row in (*dates.rows(one.record), *recomputed.rows(one.record)) if row.state == "differs"]
    if wrong:
        return Row("row_record", "differs", wrong[0].why, {**wrong[0].values, **named})
    signed = {**named, **_signed(one.record)}
    if signer is not None:
        wanted = signers.find_matching(one.record.signatures, signer)
        if wanted is None:
            return Row("row_record", "differs", "why_other_signer", {**signed, "wanted": signer})
        signers.remember(wanted)
    return Row("row_record", _state(one.record.signatures), "why_signed", signed)


def _state(signatures: Any) -> State:
    return "known" if signers.find_known(signatures) else "unaltered"


def _signed(record: Record) -> dict[str, str]:
    keys = ", ".join(one.key_fingerprint for one in record.signatures)
    return {"key": keys, "fingerprint": signing.record_fingerprint(record)}


def _notices(folder: Path) -> tuple[list[SignedNotice], list[Row]]:
    good, wrong = [], []
    for path in sorted(path for pattern in since.PATTERNS for path in folder.rglob(pattern)):
        try:
            good.append(notice_files.read(path))
        except ProjectError as error:
            why = "why_altered" if error.code == "evidence_altered" else "why_no_notice"
            wrong.append(Row("row_notice", "differs", why, {"notice": path.name}))
    return sorted(good, key=lambda one: (one.notice.on, one.notice.written)), wrong


def _of_notice(one: SignedNotice, records: list[Record]) -> Row:
    keys = ", ".join(each.key_fingerprint for each in one.signatures)
    told = {"notice": f"{one.notice.kind} {one.notice.on}", "key": keys, "fingerprint": one.fingerprint}
    about = next((each for each in records if signing.digest(each) == getattr(one.notice, "record", "")), None)
    if wrong := since.find_wrong_dates(one, about):
        return Row("row_notice", "differs", "why_notice_date", {**told, "names": "; ".join(wrong)})
    return Row("row_notice", _state(one.signatures), "why_signed", told)


def _chain(found: list[FoundRecord]) -> tuple[Record, Row]:
    """Return the newest record, which none names as its predecessor, and whether the others lead up to it."""
    records = {signing.digest(one.record): one for one in found if one.record}
    before = {one.record.when.predecessor for one in records.values() if one.record}
    heads = [one for digest, one in records.items() if digest not in before and one.record]
    head = max(heads or list(records.values()), key=_written)
    assert head.record is not None
    lacking = before - records.keys() - {None}
    told = {"record": head.name, "count": len(lacking), "others": ", ".join(sorted(one.name for one in heads))}
    if len(heads) != 1:
        return head.record, Row("row_chain", "noted", "why_branches", told)
    if lacking:
        return head.record, Row("row_chain", "noted", "why_lacking", told)
    others = {key for one in found if one.record and one is not head for key in _keys(one.record)}
    if others and not others & _keys(head.record):
        return head.record, Row("row_chain", "noted", "why_forged_newest", told)
    return head.record, Row("row_chain", "same", "why_newest", told)


def _keys(record: Record) -> set[str]:
    return {one.keyid for one in record.signatures}


def _left_out(newest: Record, records: list[Record], notices: list[SignedNotice]) -> list[Row]:
    """Return what is said where the newest record does not list older models that earlier ones tell of."""
    if not newest.content.remains.things:
        return []
    listed = {one.sha256 for one in newest.content.remains.things} | {newest.content.unlearned.sha256}
    gone = {one.sha256 for each in notices if isinstance(each.notice, Destruction) for one in each.notice.things}
    older = {
        one.sha256
        for record in records
        if record.references < newest.references or record.content.original == newest.content.original
        for one in record.content.remains.things
        if one.what == "superseded" and one.sha256
    }
    older |= {one.content.unlearned.sha256 for one in records if one.references < newest.references}
    if not (lacking := sorted(older - listed - gone)):
        return []
    told = {"record": newest.content.unlearned.sha256[:8], "names": ", ".join(lacking)}
    return [Row("row_older", "differs", "why_left_out", told)]


def _of_models(newest: Record, there: list[FoundRecord], folder: Path, model: Path | None) -> list[Row]:
    """Return whether the model in use, or the files that lie in the folder, are the newest record's."""
    records = [one.record for one in there if one.record]
    if model is not None:
        return [_of_model(newest, records, content(model)["digest"])]
    lying = _lying(folder, records)
    old = {one: row for one in lying if (row := superseded_row(newest, one, records)) is not None}
    if newest.content.unlearned.sha256 in lying:
        return [Row("row_model_there", "noted", row.why, row.values) for row in old.values()]
    if not old:
        return [Row("row_model", "noted", "why_not_here", {"record": newest.content.unlearned.sha256[:8]})]
    row = next(iter(old.values()))
    return [Row("row_model", "differs", "why_rolled_back" if row.values["references"] else row.why, row.values)]


def _of_model(newest: Record, records: list[Record], sha256: str) -> Row:
    if sha256 == newest.content.unlearned.sha256:
        return Row("row_model", "same")
    if sha256 == newest.content.original.sha256:
        return Row("row_model", "differs", "why_is_original")
    return superseded_row(newest, sha256, records) or Row("row_model", "differs", "why_other_model")


def _lying(folder: Path, records: list[Record]) -> list[str]:
    """Return the SHA-256 of files and folders that can be a model of one of the records, by their size."""
    sizes = {one.content.unlearned.bytes for one in records}  # exact of 0.1.0, rounded up since
    found = []
    for path in sorted(folder.rglob("*")):
        if _is_stage(path, folder):
            continue
        with suppress(OSError, MeguError):  # a folder of that size that is no model's
            if {(size := files.size_of(path)), round_size(size)} & sizes:
                found.append(content(path)["digest"])
    return found


def _is_stage(path: Path, folder: Path) -> bool:
    """Tell whether a file lies among the results of a project's stages."""
    above = [each for each in path.parents if each == folder or each.is_relative_to(folder)]
    return any(each.name == "stages" and (each.parent / FILE).is_file() for each in above)


def _in_service(
    newest: Record, there: list[FoundRecord], notices: list[SignedNotice], counting: list[SignedNotice]
) -> Iterator[Row]:
    """Yield what serves by the newest notice of each place."""
    by_digest = {signing.digest(one.record): one.record for one in there if one.record}
    for one in notices:
        if isinstance(one.notice, Deployment) and one not in counting:
            told = {"place": one.notice.place, "date": one.notice.on, "by": one.notice.by}
            yield Row("row_service", "noted", "why_serves_said", told)
    deployed = [(one.notice, by_digest[one.notice.record]) for one in counting if isinstance(one.notice, Deployment)]
    deployed.sort(key=lambda one: (one[0].on, one[0].written, sort_key(one[1])))  # of one second, the newer record's
    for place, (notice, record) in {notice.place: (notice, record) for notice, record in deployed}.items():
        told = {"place": place, "date": notice.on, "by": notice.by}
        if record.content.unlearned.sha256 == newest.content.unlearned.sha256:
            yield Row("row_service", "same", "why_serves", told)
        else:
            holds = ", ".join(sorted(newest.references - record.met))
            yield Row(
                "row_service",
                "differs",
                "why_serves_old" if holds else "why_serves_replaced",
                {**told, "references": holds},
            )


def _remaining(left: list[Remaining]) -> Iterator[Row]:
    if not left:
        yield Row("row_left", "same", "why_nothing_left")
    for one in left:
        told = {"thing": one.what, "place": one.place or "–", "references": ", ".join(one.holds) or "–"}
        yield Row("row_left", "noted", f"left_{one.what}", {**told, "state": one.state})
