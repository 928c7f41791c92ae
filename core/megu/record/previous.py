"""Records that a project has written already, and that still are what it wrote."""

from collections.abc import Iterator
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
    found = [one for path, record in records(project) for one in (record, *(r for _, r in versions(path, record)))]
    return signing.digest(max(found, key=_written)) if found else None


def by_run(project: Project) -> dict[str, Path]:
    """Return the newest record of each run, by the run's id, in the order of the runs."""
    found: dict[str, tuple[str, Path]] = {}
    for path, record in records(project):
        told = (record.when.recorded, path)
        found[record.when.run] = max(told, found.get(record.when.run, told))
    return {run: found[run][1] for run in sorted(found, key=_number)}


def records(project: Project) -> Iterator[tuple[Path, Record]]:
    """Yield the project's records, each with its file: any key may have signed others that lie there."""
    for result in sorted((project.folder / "stages" / STAGE).glob("*/result.json")):
        try:
            with trust.by_content():
                told = project.result(STAGE, result.parent.name)
            path = project.find_path(told["folder"]) / RECORD
            if is_of(told, path):
                yield path, read(path)
        except (Altered, MeguError, OSError):
            continue


def versions(path: Path, former: Record) -> list[tuple[Path, Record]]:
    """Return the later versions of a record that lie beside it, which tell of erased traces, the newest last.

    Others there may be of another project's run of that name.
    """
    found = []
    for other in path.parent.parent.glob(f"evidence-*/{RECORD}"):
        try:
            record = read(other)
        except ProjectError:
            continue
        if record.when.traces is not None and _is_version(record, former):
            found.append((other, record))
    return sorted(found, key=lambda one: _written(one[1]))


def newest_version(path: Path) -> Path:
    """Return the file of a record's newest version: its own where there is none beside it."""
    later = versions(path, read(path))
    return later[-1][0] if later else path


def _is_version(record: Record, former: Record) -> bool:
    when = record.when.model_copy(update={"traces": None, "predecessor": former.when.predecessor})
    same = record.content.model_copy(update={"remains": former.content.remains}) == former.content
    return same and when == former.when


def _written(record: Record) -> tuple[str, bool, int]:
    """Return what orders records by when they were written; of one second, versions come later, then later runs."""
    traces = record.when.traces
    return (traces.at if traces else record.when.recorded, traces is not None, _number(record.when.run))


def is_of(result: dict[str, Any], path: Path) -> bool:
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
    return int(run.removeprefix("run-"))
