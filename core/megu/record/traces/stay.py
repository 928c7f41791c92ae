"""Notes for the user before traces are erased: what is not touched, and what is impossible afterwards."""

from typing import Any

from megu.project.project import Project
from megu.record import previous
from megu.record.erasure_requests.requests import find_export_day, find_fulfilled
from megu.record.read_record import read

Note = tuple[str, dict[str, Any]]
"""A code of the catalogue with its values."""


def list_notes(project: Project) -> list[Note]:
    """Return what stays, what may stay, and what is impossible afterwards."""
    records = {run: read(path) for run, path in previous.newest_by_run(project).items()}
    shown_runs = [run for run, record in records.items() if {"names", "pictures"} & set(record.content.shown)]
    fulfilment = find_fulfilled(project)
    open_references = [
        one.reference for one in project.choices.requests if one.reference not in fulfilment and one.forget.stated
    ]
    runs_without_record = [
        run.id for run in project.choices.runs if run.id not in records and find_export_day(project, run.id)
    ]
    return [
        *(("traces_no_record", {"run": run}) for run in runs_without_record),
        ("traces_then", {}),
        ("traces_stay_own", {}),
        ("traces_stay_classes", {}),
        ("traces_stay_disk", {}),
        *(("traces_stay_shown", {"run": run}) for run in shown_runs),
        *([("traces_stay_requests", {"references": ", ".join(open_references)})] if open_references else []),
        *([("traces_stay_packed", {})] if any((project.folder / "packed").glob("images*")) else []),
        ("traces_stay_recent", {}),
    ]
