"""The records that a project has already written and that are still unchanged."""

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
    """Return the digest of the signed content of the project's newest record; None if there is none."""
    records = [record for _, record in find_written(project)]
    return signing.digest(max(records, key=sort_key)) if records else None


def find_written(project: Project) -> list[tuple[Path, Record]]:
    """Return the project's records and their later versions, each with its file."""
    originals = list(find_records(project))
    versions = [one for folder in {path.parent.parent for path, _ in originals} for one in _find_with_traces(folder)]
    return [*originals, *(one for one in versions if any(_is_version(one[1], former) for _, former in originals))]


def newest_by_run(project: Project) -> dict[str, Path]:
    """Return the newest record of each run, by the run's id, in the order of the runs."""
    newest: dict[str, tuple[str, Path]] = {}
    for path, record in find_records(project):
        entry = (record.when.recorded, path)
        newest[record.when.run] = max(entry, newest.get(record.when.run, entry))
    return {run: newest[run][1] for run in sorted(newest, key=_number)}


def find_records(project: Project) -> Iterator[tuple[Path, Record]]:
    """Yield the project's records with their files. Records that others wrote there are skipped."""
    for result in sorted((project.folder / "stages" / STAGE).glob("*/result.json")):
        try:
            with trust.by_content():
                values = project.result(STAGE, result.parent.name)
            path = project.find_path(values["folder"]) / RECORD
            if is_record_of(values, path):
                yield path, read(path)
        except (Altered, MeguError, OSError):
            continue


def find_versions(path: Path, former: Record) -> list[tuple[Path, Record]]:
    """Return the later versions of a record beside it, which state that traces were erased, the newest last.

    There may be versions that belong to another project's run of the same name: these are left out.
    """
    later = [one for one in _find_with_traces(path.parent.parent) if _is_version(one[1], former)]
    return sorted(later, key=lambda one: sort_key(one[1]))


def newest_version(path: Path) -> Path:
    """Return the file of a record's newest version, or the record's own file if there is no later version."""
    later = find_versions(path, read(path))
    return later[-1][0] if later else path


def _find_with_traces(folder: Path) -> Iterator[tuple[Path, Record]]:
    """Yield the records in a folder that state that traces were erased, from any project."""
    for path in folder.glob(f"evidence-*/{RECORD}"):
        with suppress(ProjectError):
            record = read(path)
            if record.when.traces is not None:
                yield path, record


def _is_version(record: Record, former: Record) -> bool:
    when = record.when.model_copy(update={"traces": None, "predecessor": former.when.predecessor})
    has_same_content = record.content.model_copy(update={"remains": former.content.remains}) == former.content
    return has_same_content and when == former.when


def sort_key(record: Record) -> tuple[str, bool, int]:
    """Return a key that sorts records by time of writing; within one second, versions come later, then later runs."""
    traces = record.when.traces
    return (traces.at if traces else record.when.recorded, traces is not None, _number(record.when.run))


def is_record_of(result: dict[str, Any], path: Path) -> bool:
    """Return True if a file is the record of a result; signatures may have been added to it since."""
    if not path.is_file():
        return False
    if files.digest_file(path) == result["sha256"]:
        return True
    try:
        return "payload" in result and signing.digest(read(path)) == result["payload"]
    except ProjectError:
        return False


def _number(run: str) -> int:
    """Return a run's number; 0 for any other name, which records of other origin may contain."""
    digits = run.removeprefix("run-")
    return int(digits) if digits.isdecimal() and len(digits) < 10 else 0
