"""Collecting the content of an evidence record from a project's results."""

from collections.abc import Generator
from typing import Any

import megu
from megu.base import files
from megu.base.errors import Altered
from megu.base.events import Event, Progress
from megu.compare.stage_audit import Audit
from megu.compare.stage_compare import Compare, is_finished
from megu.export.stage_export import Export
from megu.forget.stage_forget import Forget
from megu.images.stage_baseline import Baseline
from megu.project import trust
from megu.project.project import MANIFEST, Project, now
from megu.project.results import attributing_to, current_key, digest_of, find_published, result_of, result_or_none
from megu.project.schema import Run
from megu.project.stage import Stage, order
from megu.record import policy_part, previous, statements
from megu.record.collecting import figures, marks
from megu.record.collecting.collected import RunResults
from megu.record.erasure_requests.stage_requests import Requests
from megu.record.keys.officer import OfficerKey
from megu.record.remaining.things import list_things
from megu.record.schema.case import Case, Remains, Request
from megu.record.schema.found import Judged
from megu.record.schema.record import Attempt, Content, Exported, Method, Model, Record, When, round_size
from megu.unlearn.methods.table import METHODS
from megu.unlearn.stage_unlearn import MODEL, Unlearn, attempts

STATED = ("controller", "operator", "operator_as", "processor", "activity")
"""The user's statements about the people and bodies involved, by their names in `RecordChoice` and in `Case`."""


def collect(project: Project, run: Run, officer: OfficerKey) -> Generator[Event, None, Record]:
    """Collect a run's record, which is not signed yet. Yields progress, because each image to forget is read."""
    results = RunResults(project, run, officer)
    weights = _check_weights(project, run)
    forget_set = marks.describe_forget_set(results)
    figure_list = figures.figures(results)
    manifest, matrix = _read_manifest(project, Unlearn(run.id)), figures.similarity(results)
    content = Content(
        case=_describe_case(project, run),
        shown=sorted(results.shown),
        forget_set=forget_set,
        images=marks.describe_images(results),
        original=Model(**_select_fields(results.model), sha256=results.model["digest"], form=results.model["form"]),
        unlearned=_describe_export(results),
        method=_describe_method(project, run),
        attempts=_list_attempts(project, run),
        earlier=[],
        requests=_list_requests(project, run),
        similarity=matrix,
        figures=figure_list,
        withheld=figures.list_withheld(results),
        verdict=figures.verdict(results),
        reference=figures.reference(results),
        expected=figures.read_expected(results),
        versions=manifest["versions"],
        machine=manifest["machine"],
        shows=statements.list_shown(results.compare),
        does_not_show=statements.list_not_shown(results.compare, results.export, forget_set, project.choices.images),
        remains=_describe_remains(results, matrix.source if matrix else ""),
        policy=policy_part.describe_policy(project, run.id),
    )
    content = yield from marks.add_marks(results, content, weights)
    yield Progress(0, 1, "", "task_record")
    return Record(content=content, when=_describe_times(project, run, results))


def _describe_case(project: Project, run: Run) -> Case:
    by_reference = {request.reference: request for request in project.choices.requests}
    requests = [by_reference[reference] for reference in run.requests if reference in by_reference]
    record = project.choices.record
    request_values = [one.model_dump(mode="json", include=set(Request.model_fields)) for one in requests]
    recipients = [one.model_dump(mode="json") for one in record.told]
    statements = {name: getattr(record, name) for name in STATED}
    return Case.model_validate({**statements, "requests": request_values, "recipients": recipients})


def _select_fields(description: dict[str, Any]) -> dict[str, Any]:
    return {name: description[name] for name in ("title", "architecture", "arguments")}


def _check_weights(project: Project, run: Run) -> str:
    """Return the SHA-256 of the run's weights, from which all measured and exported results were made.

    Raises Altered if a result was made from other weights, or if an earlier version did not note them.
    """
    unlearn = Unlearn(run.id)
    digest = digest_of(project, unlearn, MODEL)
    part = f"{unlearn.name}/{current_key(project, unlearn)}/{MODEL}"
    requests, audit = requests_stage(project, run.id), Audit(run.id)
    audits = [audit] if result_or_none(project, audit) is not None else []
    for stage in [Compare(run.id), *([requests] if requests else []), *audits, Export(run.id)]:
        if _read_manifest(project, stage).get("made_of", {}).get(part) != digest:
            with attributing_to(stage):
                raise Altered("result_outdated", f"stages/{part}", stage.name)
    return digest


def _describe_export(results: RunResults) -> Exported:
    """Describe the exported file. Its size and the largest difference are rounded.

    Exact values would reveal the length of a removed name, or the weights of a guess.
    """
    export = results.export
    return Exported(
        **_select_fields(results.model),
        blanked=len(export.get("blanked") or []),
        bytes=round_size(export["bytes"]),
        max_difference=float(f"{export['max_difference']:.1e}"),
        **{name: export[name] for name in ("sha256", "form", "checked", "same")},
    )


def _describe_method(project: Project, run: Run) -> Method:
    result, info = result_of(project, Unlearn(run.id)), METHODS[run.method]
    earlier = project.choices.run(run.start_from)
    return Method(
        name=run.method,
        title=info.title,
        citation=info.citation,
        parameters=result["parameters"],
        steps=result["steps"],
        settings={**result["settings"], **({"length": result["length"]} if "length" in result else {})},
        after=[_describe_method(project, earlier)] if earlier else [],
    )


def same_forget_set(project: Project, run: Run) -> list[Run]:
    """Return all runs with the same forget set as this one, in the order they were made."""
    return [other for other in project.choices.runs if other.forget == run.forget and other.images == run.images]


def _list_attempts(project: Project, run: Run) -> list[Attempt]:
    forget = current_key(project, Forget(run.id))
    return [
        Attempt(
            method=other.method,
            parameters=other.parameters,
            state="finished" if is_finished(project, other.id, forget) else "unfinished",
            kept=other.id == run.id,
        )
        for other in same_forget_set(project, run)
    ]


def requests_stage(project: Project, run_id: str | None) -> Requests | None:
    """Return the stage that judges each request by its own images; None for a run without requests."""
    run = project.choices.run(run_id)
    return Requests(run_id) if run and (run.requests or run.earlier) else None


def _list_requests(project: Project, run: Run) -> list[Judged]:
    stage = requests_stage(project, run.id)
    return [_make_judged(row) for row in result_of(project, stage)["requests"]] if stage else []


def _make_judged(row: dict[str, Any]) -> Judged:
    return Judged.model_validate({name: row.get(name) for name in Judged.model_fields})


def _describe_remains(results: RunResults, source: str) -> Remains:
    record, original = results.project.choices.record, results.model["digest"]
    rows = list_things(results.project, results.run, original, source == "server")
    remains = Remains(things=rows, copies=record.copies, recipients=record.recipients)
    return remains.model_copy(update={"sentences": statements.list_remains(remains, original, bool(record.told))})


def _describe_times(project: Project, run: Run, results: RunResults) -> When:
    stages: dict[str, dict[str, Any]] = {}
    for stage in [*order(project, Compare(run.id)), Export(run.id), Baseline(run.id)]:
        manifest = _read_manifest(project, stage)
        stages[stage.name] = {"started": manifest["started"], "seconds": manifest["seconds"]}
    unlearn_manifest = _read_manifest(project, Unlearn(run.id))
    return When(
        run=run.id,
        recorded=now(),
        done=results.export.get("exported") or _read_manifest(project, Export(run.id))["started"],
        attempts=attempts(project, Unlearn(run.id)),
        stages=stages,
        seconds=figures.seconds(results),
        memory=unlearn_manifest.get("memory"),
        traces=None,
        program=megu.__version__,
        predecessor=previous.newest(project),
    )


def _read_manifest(project: Project, stage: Stage) -> dict[str, Any]:
    """Return a published result's manifest, and note its bytes among the sources of the record."""
    path, key = find_published(project, stage) / MANIFEST, current_key(project, stage)
    trust.note(f"{stage.name}/{key}/{MANIFEST}", files.digest_once(path))
    return project.manifest(stage.name, key)
