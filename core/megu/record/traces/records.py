"""Recording that traces were erased: a new signed version of each run's record, with the same content."""

from collections.abc import Iterator
from pathlib import Path

from megu.base import files
from megu.base.errors import Altered, MeguError, ProjectError
from megu.project import trust
from megu.project.project import Project
from megu.project.schema import Traces
from megu.record import signing, stage_evidence
from megu.record.read_record import read
from megu.record.schema import Erased
from megu.record.traces import held


def newest(project: Project) -> dict[str, Path]:
    """The newest record of each run (by its id) that still is what the project wrote."""
    found: dict[str, tuple[str, Path]] = {}
    for path in _written(project):
        try:
            record = read(path)
        except ProjectError:
            continue
        told = (record.when.recorded, path)
        found[record.when.run] = max(told, found.get(record.when.run, told))
    return {run: path for run, (_, path) in sorted(found.items())}


def _written(project: Project) -> Iterator[Path]:
    """Records that are what a result says, which is what its stage wrote: any key may have signed others."""
    name = stage_evidence.Evidence.name
    for result in sorted((project.folder / "stages" / name).glob("*/result.json")):
        try:
            with trust.by_content():
                told = project.result(name, result.parent.name)
        except (Altered, MeguError):
            continue
        path = project.find_path(told["folder"]) / stage_evidence.RECORD
        if path.is_file() and files.digest_file(path) == told["sha256"]:
            yield path


def check_key(project: Project, key: Path | None) -> None:
    """Raises ProjectError, before anything is removed, where the key that is to sign can't be had."""
    for path in newest(project).values():
        signing.sign(read(path), key)
        return


def write(project: Project, traces: Traces, key: Path | None) -> list[Path]:
    """Write the new version of each run's record beside the former, which stays; returns their folders.

    A run whose record tells of it already, from an earlier or an interrupted erasure, gets no other.
    """
    told = Erased(at=traces.begun, kinds=held.by_code(traces.kinds), bytes=traces.bytes)
    language = project.choices.record.language
    former = [path for run, path in newest(project).items() if run in traces.runs and not _is_told(path)]
    return [_sign(path, told, key, language) for path in former]


def _is_told(path: Path) -> bool:
    """Whether a record beside it is its new version already; others there may be of another project's run-1."""
    former = read(path)
    for other in path.parent.parent.glob(f"evidence-*/{stage_evidence.RECORD}"):
        try:
            found = read(other)
        except ProjectError:
            continue
        before = found.when.model_copy(update={"traces": None})
        if found.when.traces is not None and (found.content, before) == (former.content, former.when):
            return True
    return False


def _sign(path: Path, told: Erased, key: Path | None, language: str) -> Path:
    former = read(path)
    when = former.when.model_copy(update={"traces": told})
    record = signing.sign(former.altered(when=when), key)
    return stage_evidence.write(record, path.parent.parent, language)
