"""Recording that traces were erased: a new signed version of each run's record, with what remains since."""

from pathlib import Path

from megu.base.errors import ProjectError
from megu.project.project import Project
from megu.project.schema import Traces
from megu.record import previous, signing, stage_evidence
from megu.record.read_record import read
from megu.record.remaining import superseded
from megu.record.schema import Content, Erased, Record
from megu.record.schema_case import Remaining
from megu.record.traces import held

ERASED = ("traces", "intermediate")
"""What nothing is left of afterwards."""


def check_key(project: Project, key: Path | None) -> None:
    """Raises ProjectError, before anything is removed, where the key that is to sign can't be had."""
    for path in previous.by_run(project).values():
        signing.sign(read(path), key)
        return


def write(project: Project, traces: Traces, key: Path | None) -> list[Path]:
    """Write the new version of each run's record beside the former, which stays; returns their folders.

    A run whose record tells of it already, from an earlier or an interrupted erasure, gets no other. Each names the
    record before it, so that the newest run's stands last.
    """
    told = Erased(at=traces.begun, kinds=held.by_code(traces.kinds), bytes=traces.bytes)
    there = {
        one.sha256 for run in superseded.current(project) for one in superseded.given_out(project, run) if one.there
    }
    newest, made = previous.newest(project), []
    for run, path in previous.by_run(project).items():
        if run not in traces.runs or newer_version(path):
            continue
        record = _signed(read(path), told, there, newest, key)
        made.append(stage_evidence.write(record, path.parent.parent, project.choices.record.language))
        newest = signing.digest(record)
    return made


def newer_version(path: Path) -> Path | None:
    """Return the file of a record's new version beside it; None where there is none. Others there may be of another
    project's run-1."""
    former = read(path)
    for other in path.parent.parent.glob(f"evidence-*/{stage_evidence.RECORD}"):
        try:
            found = read(other)
        except ProjectError:
            continue
        before = found.when.model_copy(update={"traces": None, "predecessor": former.when.predecessor})
        same = _without_remains(found.content) == _without_remains(former.content) and before == former.when
        if found.when.traces is not None and same:
            return other
    return None


def _without_remains(content: Content) -> Content:
    return content.model_copy(update={"remains": None})


def _signed(former: Record, told: Erased, there: set[str], newest: str | None, key: Path | None) -> Record:
    when = former.when.model_copy(update={"traces": told, "predecessor": newest})
    left = former.content.remains
    left = left.model_copy(update={"things": [_since(one, there) for one in left.things]})
    content = former.content.model_copy(update={"remains": left})
    return signing.sign(former.altered(when=when, content=content), key)


def _since(one: Remaining, there: set[str]) -> Remaining:
    """Return what became of a thing: of models given out, those that lay in the project's folder are gone."""
    gone = one.what in ERASED or (one.what == "superseded" and one.state == "there" and one.sha256 not in there)
    return one.model_copy(update={"state": "destroyed"}) if gone else one
