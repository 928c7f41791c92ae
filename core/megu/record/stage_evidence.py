"""Stage *evidence*: writes the signed record beside the export. It states what was erased, how far and what remains."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from megu.base import files
from megu.base.errors import Altered, NotReady, ProjectError
from megu.base.events import Event, Progress
from megu.compare.stage_audit import Audit
from megu.compare.stage_compare import Compare
from megu.export import free_names
from megu.export.stage_export import Export
from megu.project.project import Project
from megu.project.results import attributing_to, current_key, result_of, result_or_none
from megu.project.stage import Stage
from megu.record import policy_part, previous, signing
from megu.record.collecting import collect
from megu.record.erasure_requests.requests import check_name
from megu.record.keys import officer
from megu.record.previous import RECORD
from megu.record.verifying import dates
from megu.unlearn.sketch.stage_sketch import Sketch

PAGE, PDF = "report.html", "report.pdf"


@dataclass(frozen=True)
class Evidence(Stage):
    """Write the record of a run.

    Result: folder (stored), files, fingerprints of the signed content and of the key, and the check of the officer's
    key.

    Attributes
    ----------
    officer_key, signing_key : Path or None
        Files of the keys, created if they do not exist; None uses the user's own keys.
    """

    officer_key: Path | None = field(default=None, compare=False, kw_only=True)
    signing_key: Path | None = field(default=None, compare=False, kw_only=True)

    name = "evidence"
    version = 2  # an envelope around a statement

    def needs(self, project: Project) -> list[Stage]:
        requests_stage = collect.requests_stage(project, self.run_id)
        return [Compare(self.run_id), *([requests_stage] if requests_stage else []), Export(self.run_id)]

    def inputs(self, project: Project) -> dict[str, Any]:
        run = self.unlearning_run(project)
        if run is None:
            raise NotReady("need_run")
        choices = project.choices
        record_values = choices.record.model_dump(mode="json", exclude={"key"})
        attempts = [other.id for other in collect.same_forget_set(project, run)]
        requests = [request for request in choices.requests if request.reference in run.requests]
        request_values = [request.model_dump(mode="json", exclude={"forget", "taken"}) for request in requests]
        requests_stage = collect.requests_stage(project, self.run_id)
        return {
            "compare": current_key(project, Compare(self.run_id)),
            "export": current_key(project, Export(self.run_id)),
            **self._audit_keys(project),
            "attempts": attempts,
            "requests": request_values,
            "record": record_values,
            **({"requests_judged": current_key(project, requests_stage)} if requests_stage else {}),
            **policy_part.inputs(project, run.id),
        }

    def _audit_keys(self, project: Project) -> dict[str, Any]:
        """Return the keys of an audit and an estimate, if they were made: a record with these figures is another
        record."""
        stages = (Audit(self.run_id), Sketch(self.run_id))
        return {
            stage.name: current_key(project, stage) for stage in stages if result_or_none(project, stage) is not None
        }

    def still_valid(self, project: Project, key: str) -> bool:
        """Return True unless the record was moved or changed, the model was exported again, or other keys are named.

        Raises ProjectError ``key_unreadable``.
        """
        result = project.result(self.name, key)
        if not self._has_keys_of(result):
            return False
        path = project.find_path(result["folder"]) / RECORD
        digest = result_of(project, Export(self.run_id))["sha256"]
        return digest == result["model"] and previous.is_record_of(result, path)

    def _has_keys_of(self, result: dict[str, Any]) -> bool:
        """Return True if a result's record was made with the keys in the given files; a file that does not exist has no
        key."""
        keys = (
            (self.officer_key, officer.read_check, result["officer_check"]),
            (self.signing_key, signing.read_fingerprint, result["key_fingerprint"]),
        )
        return all(path is None or read_check(path) == digest for path, read_check, digest in keys)

    def run(self, project: Project, inputs: dict[str, Any], partial: Path) -> Iterator[Event]:
        run = self.unlearning_run(project)
        assert run is not None
        for text in _names(inputs):
            check_name(text)
        key = officer.take(self.officer_key, project.choices.record.key)
        unsigned_record = yield from collect.collect(project, run, key)
        self._check_dates(project, unsigned_record)
        yield Progress(0, 1, "", "task_record")
        record = signing.sign(unsigned_record, self.signing_key)
        path = project.find_path(result_of(project, Export(self.run_id))["stored_path"])
        folder = write(record, path.parent, project.choices.record.language)
        result = {
            "folder": project.store_path(folder),
            "files": sorted(path.name for path in folder.iterdir()),
            "sha256": files.digest_file(folder / RECORD),
            "payload": signing.digest(record),
            "model": record.content.unlearned.sha256,
            "fingerprint": signing.record_fingerprint(record),
            "key_fingerprint": record.signatures[0].key_fingerprint,
            "officer_check": key.check,
        }
        files.write_json(partial / "result.json", result)

    def _check_dates(self, project: Project, record: "collect.Record") -> None:
        """Raise an error for dates that can't be right.

        Raises
        ------
        Altered
            If the export is older than its run's unlearning, which was done again since, or if its times were edited.
            The model is then exported again.
        ProjectError
            ``evidence_dates`` for other dates.
        """
        export = Export(self.run_id)
        if dates.is_export_stale(record):
            with attributing_to(export):
                raise Altered("result_outdated", f"stages/{export.name}/{current_key(project, export)}", export.name)
        if faults := dates.find_disorder(record):
            raise ProjectError("evidence_dates", dates="; ".join(faults))


def _names(inputs: dict[str, Any]) -> list[str]:
    """Return the record's fields that name people and bodies."""
    record = inputs["record"]
    return [
        *(record[name] for name in ("controller", "operator", "processor")),
        *(one["name"] for one in record["told"]),
        *(one["owner"] for one in record["kept"]),
        *(one["decided_by"] for one in inputs["requests"]),
    ]


def write(record: "collect.Record", folder: Path, language: str = "") -> Path:
    """Write the record as JSON, HTML and PDF to a new folder in `folder`, and return the new folder.

    The folder's name contains the first digits of the model's SHA-256: the model's own name may reveal a class. Nothing
    is ever overwritten.

    Parameters
    ----------
    record : Record
    folder : Path
    language : str
        The language of HTML and PDF; the record itself has none.
    """
    return free_names.write_folder(
        folder, f"evidence-{record.content.unlearned.sha256[:8]}", lambda aside: _fill(record, aside, language)
    )


def _fill(record: "collect.Record", folder: Path, language: str) -> None:
    folder.mkdir()
    signing.write(record, folder / RECORD)
    write_reports(record, folder, language)


def write_reports(record: "collect.Record", folder: Path, language: str) -> None:
    """Write a record's reports as HTML and PDF into its folder."""
    from megu.record.report import html, pdf  # only this stage needs these libraries

    with files.write_aside(folder / PAGE) as aside:
        aside.write_bytes(html.page(record, language).encode("utf-8"))
    with files.write_aside(folder / PDF) as aside:
        pdf.write(record, aside, language)
