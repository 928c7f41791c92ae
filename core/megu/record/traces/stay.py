"""What is to be known before traces are erased: what is not touched, and what can't be done afterwards."""

from typing import Any

from megu.project.project import Project
from megu.record import previous
from megu.record.erasure_requests.requests import find_export_day, find_fulfilled
from megu.record.read_record import read

Note = tuple[str, dict[str, Any]]
"""A code of the catalogue, and its values."""


def list_notes(project: Project) -> list[Note]:
    """What stays, what may stay, and what can't be done afterwards."""
    records = {run: read(path) for run, path in previous.newest_by_run(project).items()}
    named = [run for run, record in records.items() if {"names", "pictures"} & set(record.content.shown)]
    met = find_fulfilled(project)
    asked = [one.reference for one in project.choices.requests if one.reference not in met and one.forget.stated]
    lacking = [run.id for run in project.choices.runs if run.id not in records and find_export_day(project, run.id)]
    return [
        *(("traces_no_record", {"run": run}) for run in lacking),
        ("traces_then", {}),
        ("traces_stay_own", {}),
        ("traces_stay_classes", {}),
        ("traces_stay_disk", {}),
        *(("traces_stay_shown", {"run": run}) for run in named),
        *([("traces_stay_requests", {"references": ", ".join(asked)})] if asked else []),
        *([("traces_stay_packed", {})] if any((project.folder / "packed").glob("images*")) else []),
        ("traces_stay_recent", {}),
    ]
