"""Recording that traces were erased: a new signed version of each run's record, with what remains since."""

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
"""What nothing is left of afterwards."""


def check_key(project: Project, key: Path | None) -> None:
    """Raises ProjectError, before anything is removed, where the key that is to sign can't be had."""
    for path in previous.newest_by_run(project).values():
        signing.sign(read(path), key)
        return


def write(project: Project, traces: Traces, key: Path | None) -> list[Path]:
    """Write the new version of each run's record beside the former, which stays; returns their folders.

    A run whose record tells of it already, from an earlier or an interrupted erasure, gets no other unless more is gone
    since. Each names the record before it, so that the newest run's stands last.
    """
    told = Erased(at=traces.begun, kinds=held.count_by_code(traces.kinds), bytes=traces.bytes)
    there = {
        one.sha256
        for run in superseded.current_runs(project)
        for one in superseded.find_given_out(project, run)
        if one.there
    }
    erased = ERASED if superseded.find_intermediate(project) else (*ERASED, "intermediate")
    newest, made = previous.newest(project), []
    for run, path in previous.newest_by_run(project).items():
        former = read(path)
        versions = previous.find_versions(path, former)
        left = _left(former, since.read_valid_notices([(path, former), *versions]), erased, there)
        if run not in traces.runs or any(one.content.remains == left for _, one in versions):
            continue
        when = former.when.model_copy(update={"traces": told, "predecessor": newest})
        content = former.content.model_copy(update={"remains": left})
        record = signing.sign(former.replace_parts(when=when, content=content), key)
        made.append(stage_evidence.write(record, path.parent.parent, project.choices.record.language))
        newest = signing.digest(record)
    return made


def _left(former: Record, notices: list[SignedNotice], erased: tuple[str, ...], there: set[str]) -> Remains:
    """Return what remains since, of what the former version lists: by what was stated, and by what was erased."""
    left = former.content.remains
    things = since.apply_notices(left.things, notices)
    return left.model_copy(update={"things": [_since(one, erased, there) for one in things]})


def _since(one: Remaining, erased: tuple[str, ...], there: set[str]) -> Remaining:
    """Return what became of a thing: of models given out, those that lay in the project's folder are gone."""
    gone = one.what in erased or (one.what == "superseded" and one.state == "there" and one.sha256 not in there)
    return one.model_copy(update={"state": "destroyed"}) if gone else one
