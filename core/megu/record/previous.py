"""Records that a project has written already, and that still are what it wrote."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from megu.base import files
from megu.base.errors import Altered, MeguError, ProjectError
from megu.project import trust
from megu.project.project import Project
from megu.record import signing
from megu.record.read_record import read
from megu.record.schema.record import Record

STAGE, RECORD = "evidence", "evidence.json"


def newest(project: Project) -> str | None:
    """Return the digest of what is signed of the project's newest record; None where there is none."""
    found = [record for _, record in find_written(project)]
    return signing.digest(max(found, key=sort_key)) if found else None


def find_written(project: Project) -> list[tuple[Path, Record]]:
    """Return the project's records and their later versions, each with its file, which is read once or twice."""
    first = list(find_records(project))
    beside = [one for folder in {path.parent.parent for path, _ in first} for one in _told_of_traces(folder)]
    return [*first, *(one for one in beside if any(_is_version(one[1], former) for _, former in first))]


def newest_by_run(project: Project) -> dict[str, Path]:
    """Return the newest record of each run, by the run's id, in the order of the runs."""
    found: dict[str, tuple[str, Path]] = {}
    for path, record in find_records(project):
        told = (record.when.recorded, path)
        found[record.when.run] = max(told, found.get(record.when.run, told))
    return {run: found[run][1] for run in sorted(found, key=_number)}


def find_records(project: Project) -> Iterator[tuple[Path, Record]]:
    """Yield the project's records, each with its file: any key may have signed others that lie there."""
    for result in sorted((project.folder / "stages" / STAGE).glob("*/result.json")):
        try:
            with trust.by_content():
                told = project.result(STAGE, result.parent.name)
            path = project.find_path(told["folder"]) / RECORD
            if is_record_of(told, path):
                yield path, read(path)
        except (Altered, MeguError, OSError):
            continue


def find_versions(path: Path, former: Record) -> list[tuple[Path, Record]]:
    """Return the later versions of a record that lie beside it, which tell of erased traces, the newest last.

    Others there may be of another project's run of that name.
    """
    found = [one for one in _told_of_traces(path.parent.parent) if _is_version(one[1], former)]
    return sorted(found, key=lambda one: sort_key(one[1]))


def newest_version(path: Path) -> Path:
    """Return the file of a record's newest version: its own where there is none beside it."""
    later = find_versions(path, read(path))
    return later[-1][0] if later else path


def _told_of_traces(folder: Path) -> Iterator[tuple[Path, Record]]:
    """Yield the records in a folder that tell of erased traces, of any project."""
    for path in folder.glob(f"evidence-*/{RECORD}"):
        with suppress(ProjectError):
            record = read(path)
            if record.when.traces is not None:
                yield path, record


def _is_version(record: Record, former: Record) -> bool:
    when = record.when.model_copy(update={"traces": None, "predecessor": former.when.predecessor})
    same = record.content.model_copy(update={"remains": former.content.remains}) == former.content
    return same and when == former.when


def sort_key(record: Record) -> tuple[str, bool, int]:
    """Return what orders records by when they were written; of one second, versions come later, then later runs."""
    traces = record.when.traces
    return (traces.at if traces else record.when.recorded, traces is not None, _number(record.when.run))


def is_record_of(result: dict[str, Any], path: Path) -> bool:
    """Tell whether a file is the record of a result; signatures may have been added to it since."""
    if not path.is_file():
        return False
    if files.digest_file(path) == result["sha256"]:
        return True
    try:
        return "payload" in result and signing.digest(read(path)) == result["payload"]
    except ProjectError:
        return False


def _number(run: str) -> int:
    """Return a run's number; 0 of what is none, which others' records may name."""
    digits = run.removeprefix("run-")
    return int(digits) if digits.isdecimal() and len(digits) < 10 else 0
