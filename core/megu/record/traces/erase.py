"""Erasing traces: lists, removes and records what a project still holds of the forgotten images.

The original, the exported model, its records and the user's images are never touched. After an interrupted erasure, the
project still opens, and the next erasure completes the work.
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
from megu.project.derived import EARLIER, TEMPORARY, Derived, list_derived
from megu.project.project import FILE, LOCK, MANIFEST, Project, now
from megu.project.schema import Traces
from megu.record.leftovers import find_leftovers
from megu.record.remaining import superseded
from megu.record.traces import fates as trace_rules
from megu.record.traces import records as trace_records
from megu.record.traces.fates import CLEARED, Fate, decide_fate
from megu.similarity.remote.sent import without_hashes
from megu.similarity.stage_connect import SENT_LOG


@dataclass(frozen=True)
class Trace:
    """A file to remove, or to clear of what names images. holds: its content, in words."""

    path: Path
    holds: str
    fate: Fate
    bytes: int


def plan(project: Project, models: bool = True) -> list[Trace]:
    """List all current traces, sorted by path; nothing is changed.

    Parameters
    ----------
    project : Project
    models : bool
        True includes earlier models in the project's folder. The model exported last and the original are never
        included: the user deletes them.
    """
    earlier = _find_earlier(project) if models else set()
    candidates = [_make_trace(project, path, kind, earlier) for path, kind in list_derived(project)]
    traces = [trace for trace in candidates if trace is not None]
    for folder in find_leftovers():
        traces += [Trace(path, TEMPORARY, "removed", path.stat().st_size) for path in _list_files(folder)]
    return traces


def count_by_kind(traces: list[Trace]) -> dict[str, tuple[int, int]]:
    """Return the number of files and their bytes by content."""
    counts: dict[str, tuple[int, int]] = {}
    for trace in traces:
        count, size = counts.get(trace.holds, (0, 0))
        counts[trace.holds] = (count + 1, size + trace.bytes)
    return dict(sorted(counts.items()))


def _find_earlier(project: Project) -> set[Path]:
    """Return the files of earlier models: replaced weights and superseded exports."""
    exports = (one.path for one in superseded.find_replaced(project))
    exported_files = (file for path in exports for file in (path.rglob("*") if path.is_dir() else [path]))
    return {*exported_files, *superseded.find_intermediate(project)}


def erase(project: Project, signing_key: Path | None = None, models: bool = True) -> Generator[Event, None, list[Path]]:
    """Erase the traces, yield progress, and return the folders of the records that state the erasure.

    Parameters
    ----------
    project : Project
    signing_key : Path, optional
        The file with the key that signs the records; None uses the user's own.
    models : bool
        As for `plan`.

    Raises
    ------
    ProjectError
        ``project_read_only``, or the reason why the key can't be read; nothing was removed then.
    """
    if project.read_only:
        raise ProjectError("project_read_only", folder=str(project.folder))
    trace_records.check_key(project, signing_key)
    with project.working("traces"), files.disk_errors(project.folder):
        found_traces = plan(project, models)
        traces = _begin(project, found_traces)
        yield from _remove_files(project, found_traces)
        yield Progress(len(found_traces), len(found_traces), "unit_files", "task_erasing")
        yield Progress(0, 1, "", "task_record")
        folders = trace_records.write(project, traces, signing_key)
        shutil.rmtree(project.folder / "partial", ignore_errors=True)
        project.choices.traces = traces.model_copy(update={"done": now()})
        project.save()
    return folders


def _begin(project: Project, found_traces: list[Trace]) -> Traces:
    """Write down what is about to be erased: from now on the project knows that its runs can't be continued."""
    former = project.choices.traces or Traces(begun=now())
    is_continued = former.done is None
    counts = {holds: count for holds, (count, _) in count_by_kind(found_traces).items()}
    size = sum(trace.bytes for trace in found_traces)
    traces = Traces(
        begun=former.begun if is_continued else now(),
        runs=[run.id for run in project.choices.runs],
        readings=sorted({*former.readings, *(path.name for path in _list_readings(project))}),
        kinds={**counts, **former.kinds} if is_continued else counts,  # an interrupted erasure had found more
        bytes=max(size, former.bytes) if is_continued else size,
    )
    trace_rules.remove_names(project)
    project.choices.traces = traces
    project.save()
    return traces


def _list_readings(project: Project) -> Iterator[Path]:
    return (project.folder / "stages" / "images").glob("*")


def _remove_files(project: Project, found_traces: list[Trace]) -> Iterator[Event]:
    folders: dict[Path, list[Trace]] = {}
    for trace in found_traces:
        folders.setdefault(trace.path.parent, []).append(trace)
    count = 0
    for folder, traces in folders.items():
        yield Progress(count, len(found_traces), "unit_files", "task_erasing")
        count += len(traces)
        if (folder / MANIFEST).is_file() and MANIFEST not in {trace.path.name for trace in traces}:
            _clear_result(folder, traces)
        else:
            for trace in traces:
                _remove_file(project, trace)
        _remove_empty(project, folder)
    for folder in find_leftovers():
        shutil.rmtree(folder, ignore_errors=True)


def _remove_file(project: Project, trace: Trace) -> None:
    if trace.path.name == SENT_LOG:
        text = without_hashes(trace.path)
        with files.write_aside(trace.path) as aside:
            aside.write_text(text, encoding="utf-8")
    elif trace.path.parent.name == "logs" and trace.path.suffix == ".log":
        os.truncate(trace.path, 0)  # the window may still write to it
    elif trace.path != project.folder / FILE:
        trace.path.unlink(missing_ok=True)


def _clear_result(folder: Path, traces: list[Trace]) -> None:
    """Remove files from a published result and names from others, so that the result is valid at every moment."""
    manifest = files.read_json(folder / MANIFEST)
    changed_names = {trace.path.name for trace in traces}
    manifest["files"] = {name: entry for name, entry in manifest["files"].items() if name not in changed_names}
    files.write_json(folder / MANIFEST, manifest)
    for trace in traces:
        if trace.fate == "removed":
            trace.path.unlink(missing_ok=True)
            continue
        files.write_json(trace.path, CLEARED[folder.parent.name](files.read_json(trace.path)))
        manifest["files"][trace.path.name] = [trace.path.stat().st_size, files.digest_file(trace.path)]
    files.write_json(folder / MANIFEST, manifest)


def _remove_empty(project: Project, folder: Path) -> None:
    places = (project.folder / "stages", project.folder / "export")
    while any(folder.is_relative_to(place) and folder != place for place in places):
        if any(folder.iterdir()):
            return
        folder.rmdir()
        folder = folder.parent


def _make_trace(project: Project, path: Path, kind: Derived, earlier: set[Path]) -> Trace | None:
    if path in earlier:
        return Trace(path, EARLIER if not kind.reveals else kind.holds, "removed", path.stat().st_size)
    fate = decide_fate(project, path, kind)
    if fate == "kept" or (fate == "cleared" and not _has_names(project, path)):
        return None
    return Trace(path, kind.holds, fate, path.stat().st_size)


def _has_names(project: Project, path: Path) -> bool:
    """Return True if a file still contains something to clear."""
    if path.name == FILE:
        return trace_rules.has_names(project)
    if path.name == SENT_LOG:
        return without_hashes(path) != path.read_text(encoding="utf-8", errors="replace")
    result: dict[str, Any] = files.read_json(path)
    is_listed = path.name in files.read_json(path.parent / MANIFEST)["files"]  # False after a kill in between
    return not is_listed or CLEARED[path.parent.parent.name](result) != result


def _list_files(folder: Path) -> Iterator[Path]:
    """Return all files but the lock, which shows whether a process uses the folder."""
    return (path for path in sorted(folder.rglob("*")) if path.is_file() and path.name != LOCK)
