"""A project with a run that was exported, and the record of it, for page tests."""

import shutil
from pathlib import Path

import fake
import run_results

from megu.base import files
from megu.record import signing
from megu.record.read_record import read
from megu.unlearn.runs import start_run

RECORD = "evidence.json"
GENUINE = Path(__file__).resolve().parents[2] / "records" / "2" / RECORD


def work(folder):
    """With a finished run, not yet exported."""
    project = fake.make_project(folder)
    result = fake.FakeWork(project)
    result.change(lambda choices: start_run(choices, "megu_plus", "balanced", {}))
    fake.publish(project, "noise", {}, "run-1")
    fake.publish(project, "unlearn", run_results.unlearn_result(), "run-1", model__safetensors=b"weights")
    return result


def export(work):
    """Export the run, and compare it."""
    folder = work.project.folder / "export"
    folder.mkdir(exist_ok=True)
    path = folder / "model.safetensors"
    path.write_bytes(b"weights")
    fake.publish(work.project, "export", exported(path, work), "run-1")
    fake.publish(work.project, "compare", run_results.compare_result(), "run-1")


def exported(path, work):
    return run_results.export_result(str(path), work.project.store_path(path), 7)


def written(page, work, check):
    """Write the record, as the engine would, and return its file. check: of the officer's key."""
    folder = work.project.folder / "export" / "evidence-1"
    folder.mkdir()
    shutil.copy(GENUINE, folder / RECORD)
    (folder / "report.html").write_text("", encoding="utf-8")
    model = work.result("export", "run-1")["sha256"]
    state = {"folder": work.project.store_path(folder), "files": [RECORD, "report.html"], "model": model}
    state |= {"payload": signing.digest(read(folder / RECORD))}
    state |= {"sha256": files.digest_file(folder / RECORD), "fingerprint": "0123 4567", "key_fingerprint": "89ab cdef"}
    page.button.click()
    fake.publish(work.project, "evidence", {**state, "officer_check": check}, "run-1")
    work.finish(None)
    return folder / RECORD
