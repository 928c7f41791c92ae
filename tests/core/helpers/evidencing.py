"""Helpers of the tests about evidence: records written with keys of their own, and what generators return."""

from pathlib import Path
from typing import Any

from megu.project.perform import perform
from megu.project.project import Project
from megu.project.results import result_of
from megu.project.stage import order
from megu.record.stage_evidence import RECORD, Evidence


def ended(generator: Any) -> Any:
    """Run a generator to its end and give back the value it returns."""
    while True:
        try:
            next(generator)
        except StopIteration as end:
            return end.value


def write(project: Project, keys: Path, run: str = "run-1") -> Path:
    """The record of a run, written with keys in this folder."""
    stage = Evidence(run, officer_key=keys / "officer.key", signing_key=keys / "signing.key")
    for one in [*order(project, stage)[:-1], stage]:
        for _ in perform(project, one):
            pass
    return project.find_path(result_of(project, stage)["folder"]) / RECORD
