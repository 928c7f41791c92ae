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
from megu.record.schema import Record

STAGE, RECORD = "evidence", "evidence.json"


def newest(project: Project) -> str | None:
    """Return the digest of what is signed of the project's newest record; None where there is none."""
    found = [(record.when.recorded, signing.digest(record)) for _, record in records(project)]
    return max(found)[1] if found else None


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
