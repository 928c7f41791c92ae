"""Erasing traces: what a project still holds of the images that were forgotten is listed, removed and recorded.

The original, the exported model, its records and the user's images are never touched. An erasure that is interrupted
leaves a project that opens, and goes on when it is begun again.
"""

import os
import shutil
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from megu.base import files
from megu.base.errors import ProjectError
from megu.base.events import Event, Progress
from megu.project.derived import EARLIER, TEMPORARY, Derived, derived
from megu.project.project import FILE, LOCK, MANIFEST, Project, now
from megu.project.schema import Traces
from megu.record.leftovers import find_leftovers
from megu.record.remaining import superseded
from megu.record.traces import fates as trace_rules
from megu.record.traces import records as trace_records
from megu.record.traces.fates import CLEARED, Fate, decide_fate
from megu.similarity.remote.sent import without_hashes
from megu.similarity.stage_connect import SENT


@dataclass(frozen=True)
class Trace:
    """A file that would be removed, or cleared of what names images. holds: what it holds, in words."""

    path: Path
    holds: str
    fate: Fate
    bytes: int


def plan(project: Project, models: bool = True) -> list[Trace]:
    """Every trace that is there now, sorted by its path; nothing is changed.

    models: whether models from before are among them, as far as they lie in the project; the last one given out and the
    original are the user's to delete.
    """
    earlier = _earlier(project) if models else set()
    found = [_trace(project, path, kind, earlier) for path, kind in derived(project)]
    there = [trace for trace in found if trace is not None]
    for folder in find_leftovers():
        there += [Trace(path, TEMPORARY, "removed", path.stat().st_size) for path in _within(folder)]
    return there


def count_by_kind(traces: list[Trace]) -> dict[str, tuple[int, int]]:
    """What they hold, with the number of files and their bytes."""
    told: dict[str, tuple[int, int]] = {}
    for trace in traces:
        count, size = told.get(trace.holds, (0, 0))
        told[trace.holds] = (count + 1, size + trace.bytes)
    return dict(sorted(told.items()))


def _earlier(project: Project) -> set[Path]:
    """Return the files of models from before: weights that were replaced, and exports that are superseded."""
    exports = (one.path for one in superseded.find_replaced(project))
    within = (file for path in exports for file in (path.rglob("*") if path.is_dir() else [path]))
    return {*within, *superseded.find_intermediate(project)}


def erase(project: Project, signing_key: Path | None = None, models: bool = True) -> Generator[Event, None, list[Path]]:
    """Yields progress and returns the folders of the records that tell of it.

    signing_key: the file with the key that signs them; else the user's own. Raises ProjectError ``project_read_only``,
    or what keeps the key from being read, before anything is removed.
    """
    if project.read_only:
        raise ProjectError("project_read_only", folder=str(project.folder))
    trace_records.check_key(project, signing_key)
    with project.working("traces"), files.disk_errors(project.folder):
        found = plan(project, models)
        traces = _begin(project, found)
        yield from _removed(project, found)
        yield Progress(len(found), len(found), "unit_files", "task_erasing")
        yield Progress(0, 1, "", "task_record")
        made = trace_records.write(project, traces, signing_key)
        shutil.rmtree(project.folder / "partial", ignore_errors=True)
        project.choices.traces = traces.model_copy(update={"done": now()})
        project.save()
    return made


def _begin(project: Project, found: list[Trace]) -> Traces:
    """Write down first what is begun: with this the project knows that its runs can't be continued."""
    before = project.choices.traces or Traces(begun=now())
    goes_on = before.done is None
    counts = {holds: count for holds, (count, _) in count_by_kind(found).items()}
    size = sum(trace.bytes for trace in found)
    traces = Traces(
        begun=before.begun if goes_on else now(),
        runs=[run.id for run in project.choices.runs],
        readings=sorted({*before.readings, *(path.name for path in _readings(project))}),
        kinds={**counts, **before.kinds} if goes_on else counts,  # what an interrupted erasure found first was more
        bytes=max(size, before.bytes) if goes_on else size,
    )
    trace_rules.remove_names(project)
    project.choices.traces = traces
    project.save()
    return traces


def _readings(project: Project) -> Iterator[Path]:
    return (project.folder / "stages" / "images").glob("*")


def _removed(project: Project, found: list[Trace]) -> Iterator[Event]:
    folders: dict[Path, list[Trace]] = {}
    for trace in found:
        folders.setdefault(trace.path.parent, []).append(trace)
    done = 0
    for folder, traces in folders.items():
        yield Progress(done, len(found), "unit_files", "task_erasing")
        done += len(traces)
        if (folder / MANIFEST).is_file() and MANIFEST not in {trace.path.name for trace in traces}:
            _thin(folder, traces)
        else:
            for trace in traces:
                _away(project, trace)
        _drop_empty(project, folder)
    for folder in find_leftovers():
        shutil.rmtree(folder, ignore_errors=True)


def _away(project: Project, trace: Trace) -> None:
    if trace.path.name == SENT:
        without = without_hashes(trace.path)
        with files.written(trace.path) as aside:
            aside.write_text(without, encoding="utf-8")
    elif trace.path.parent.name == "logs" and trace.path.suffix == ".log":
        os.truncate(trace.path, 0)  # the window may be writing to it
    elif trace.path != project.folder / FILE:
        trace.path.unlink(missing_ok=True)


def _thin(folder: Path, traces: list[Trace]) -> None:
    """Take files out of a published result, and names out of others, so that it is whole at every moment."""
    manifest = files.read_json(folder / MANIFEST)
    touched = {trace.path.name for trace in traces}
    manifest["files"] = {name: told for name, told in manifest["files"].items() if name not in touched}
    files.write_json(folder / MANIFEST, manifest)
    for trace in traces:
        if trace.fate == "removed":
            trace.path.unlink(missing_ok=True)
            continue
        files.write_json(trace.path, CLEARED[folder.parent.name](files.read_json(trace.path)))
        manifest["files"][trace.path.name] = [trace.path.stat().st_size, files.digest_file(trace.path)]
    files.write_json(folder / MANIFEST, manifest)


def _drop_empty(project: Project, folder: Path) -> None:
    places = (project.folder / "stages", project.folder / "export")
    while any(folder.is_relative_to(place) and folder != place for place in places):
        if any(folder.iterdir()):
            return
        folder.rmdir()
        folder = folder.parent


def _trace(project: Project, path: Path, kind: Derived, earlier: set[Path]) -> Trace | None:
    if path in earlier:
        return Trace(path, EARLIER if not kind.reveals else kind.holds, "removed", path.stat().st_size)
    fate = decide_fate(project, path, kind)
    if fate == "kept" or (fate == "cleared" and not _is_named(project, path)):
        return None
    return Trace(path, kind.holds, fate, path.stat().st_size)


def _is_named(project: Project, path: Path) -> bool:
    """Whether a file that is cleared still has anything to clear."""
    if path.name == FILE:
        return trace_rules.has_names(project)
    if path.name == SENT:
        return without_hashes(path) != path.read_text(encoding="utf-8", errors="replace")
    result: dict[str, Any] = files.read_json(path)
    listed = path.name in files.read_json(path.parent / MANIFEST)["files"]  # not where a kill came between
    return not listed or CLEARED[path.parent.parent.name](result) != result


def _within(folder: Path) -> Iterator[Path]:
    """All but the lock, by which it is known whether anyone works there."""
    return (path for path in sorted(folder.rglob("*")) if path.is_file() and path.name != LOCK)
