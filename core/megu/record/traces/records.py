"""Recording an erasure of traces: a new signed version of each run's record states what remains."""

from pathlib import Path

from megu.project.project import Project
from megu.project.schema import Traces
from megu.record import previous, signing, stage_evidence
from megu.record.notices.files import SignedNotice
from megu.record.read_record import read
from megu.record.remaining import since, superseded
from megu.record.schema.case import Remaining, Remains
from megu.record.schema.record import Erased, Record
from megu.record.traces import held

ERASED = ("traces",)
"""Things that are gone completely afterwards."""


def check_key(project: Project, key: Path | None) -> None:
    """Raise ProjectError, before anything is removed, if the signing key can't be read."""
    for path in previous.newest_by_run(project).values():
        signing.sign(read(path), key)
        return


def write(project: Project, traces: Traces, key: Path | None) -> list[Path]:
    """Write the new version of each run's record beside the former one, which stays, and return their folders.

    A run whose record already states the erasure, for instance after an interruption, gets no further version unless
    more is gone since. Each version names the record before it, so that the newest run's version is the last.
    """
    erased_traces = Erased(at=traces.begun, kinds=held.count_by_code(traces.kinds), bytes=traces.bytes)
    present = {
        one.sha256
        for run in superseded.current_runs(project)
        for one in superseded.find_given_out(project, run)
        if one.there
    }
    erased_kinds = ERASED if superseded.find_intermediate(project) else (*ERASED, "intermediate")
    newest, folders = previous.newest(project), []
    for run, path in previous.newest_by_run(project).items():
        former = read(path)
        versions = previous.find_versions(path, former)
        remains = _find_remains(former, since.read_valid_notices([(path, former), *versions]), erased_kinds, present)
        if run not in traces.runs or any(one.content.remains == remains for _, one in versions):
            continue
        when = former.when.model_copy(update={"traces": erased_traces, "predecessor": newest})
        content = former.content.model_copy(update={"remains": remains})
        record = signing.sign(former.replace_parts(when=when, content=content), key)
        folders.append(stage_evidence.write(record, path.parent.parent, project.choices.record.language))
        newest = signing.digest(record)
    return folders


def _find_remains(
    former: Record, notices: list[SignedNotice], erased_kinds: tuple[str, ...], present: set[str]
) -> Remains:
    """Return what remains of the things in the former version, after statements and the erasure."""
    remains = former.content.remains
    things = since.apply_notices(remains.things, notices)
    return remains.model_copy(update={"things": [_update_state(one, erased_kinds, present) for one in things]})


def _update_state(one: Remaining, erased_kinds: tuple[str, ...], present: set[str]) -> Remaining:
    """Return the new state of a thing: exported models in the project's folder are gone."""
    is_gone = one.what in erased_kinds or (
        one.what == "superseded" and one.state == "there" and one.sha256 not in present
    )
    return one.model_copy(update={"state": "destroyed"}) if is_gone else one
