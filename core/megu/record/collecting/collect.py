"""From a project's results to the content of its evidence record."""

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
from megu.project.results import current_key, digest_of, naming, published, result_of, result_or_none
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
"""What the user states of who acts, by its name in `RecordChoice` and in `Case`."""


def collect(project: Project, run: Run, officer: OfficerKey) -> Generator[Event, None, Record]:
    """Yields progress, for each image to forget is read, and returns the record, not yet signed."""
    told = RunResults(project, run, officer)
    weights = _weights(project, run)
    forget_set = marks.describe_forget_set(told)
    shares = figures.figures(told)
    manifest, matrix = _manifest(project, Unlearn(run.id)), figures.similarity(told)
    content = Content(
        case=_case(project, run),
        shown=sorted(told.shown),
        forget_set=forget_set,
        images=marks.describe_images(told),
        original=Model(**_model(told.model), sha256=told.model["digest"], form=told.model["form"]),
        unlearned=_exported(told),
        method=_method(project, run),
        attempts=_attempts(project, run),
        earlier=[],
        requests=_requests(project, run),
        similarity=matrix,
        figures=shares,
        withheld=figures.withheld(told),
        verdict=figures.verdict(told),
        reference=figures.reference(told),
        expected=figures.expected(told),
        versions=manifest["versions"],
        machine=manifest["machine"],
        shows=statements.list_shown(told.compare),
        does_not_show=statements.list_not_shown(told.compare, told.export, forget_set, project.choices.images),
        remains=_remains(told, matrix.source if matrix else ""),
        policy=policy_part.describe_policy(project, run.id),
    )
    content = yield from marks.add_marks(told, content, weights)
    yield Progress(0, 1, "", "task_record")
    return Record(content=content, when=_when(project, run, told))


def _case(project: Project, run: Run) -> Case:
    kept = {request.reference: request for request in project.choices.requests}
    known = [kept[reference] for reference in run.requests if reference in kept]
    record = project.choices.record
    asked = [one.model_dump(mode="json", include=set(Request.model_fields)) for one in known]
    told = [one.model_dump(mode="json") for one in record.told]
    stated = {name: getattr(record, name) for name in STATED}
    return Case.model_validate({**stated, "requests": asked, "recipients": told})


def _model(described: dict[str, Any]) -> dict[str, Any]:
    return {name: described[name] for name in ("title", "architecture", "arguments")}


def _weights(project: Project, run: Run) -> str:
    """The SHA-256 of the run's weights: what was measured, and what was given out, is made of these and no others.

    Raises Altered where that does not hold, or a result of an earlier version says nothing of it.
    """
    unlearn = Unlearn(run.id)
    digest = digest_of(project, unlearn, MODEL)
    part = f"{unlearn.name}/{current_key(project, unlearn)}/{MODEL}"
    again, audit = requests_stage(project, run.id), Audit(run.id)
    audited = [audit] if result_or_none(project, audit) is not None else []
    for stage in [Compare(run.id), *([again] if again else []), *audited, Export(run.id)]:
        if _manifest(project, stage).get("made_of", {}).get(part) != digest:
            with naming(stage):
                raise Altered("result_outdated", f"stages/{part}", stage.name)
    return digest


def _exported(told: RunResults) -> Exported:
    """Return what is told of the exported file. What tells of its bytes is rounded: the length of a name that was
    removed from it, and the weights of a guess, could be found by it."""
    export = told.export
    return Exported(
        **_model(told.model),
        blanked=len(export.get("blanked") or []),
        bytes=round_size(export["bytes"]),
        max_difference=float(f"{export['max_difference']:.1e}"),
        **{name: export[name] for name in ("sha256", "form", "checked", "same")},
    )


def _method(project: Project, run: Run) -> Method:
    result, info = result_of(project, Unlearn(run.id)), METHODS[run.method]
    earlier = project.choices.run(run.start_from)
    return Method(
        name=run.method,
        title=info.title,
        citation=info.citation,
        parameters=result["parameters"],
        steps=result["steps"],
        settings={**result["settings"], **({"length": result["length"]} if "length" in result else {})},
        after=[_method(project, earlier)] if earlier else [],
    )


def same_forget_set(project: Project, run: Run) -> list[Run]:
    """All runs that were to forget what this one was, in the order they were made."""
    return [other for other in project.choices.runs if other.forget == run.forget and other.images == run.images]


def _attempts(project: Project, run: Run) -> list[Attempt]:
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
    """Return the stage that judges each request by its own images; None for a run that has to do with none."""
    run = project.choices.run(run_id)
    return Requests(run_id) if run and (run.requests or run.earlier) else None


def _requests(project: Project, run: Run) -> list[Judged]:
    stage = requests_stage(project, run.id)
    return [_judged(row) for row in result_of(project, stage)["requests"]] if stage else []


def _judged(row: dict[str, Any]) -> Judged:
    return Judged.model_validate({name: row.get(name) for name in Judged.model_fields})


def _remains(told: RunResults, source: str) -> Remains:
    record, original = told.project.choices.record, told.model["digest"]
    listed = list_things(told.project, told.run, original, source == "server")
    left = Remains(things=listed, copies=record.copies, recipients=record.recipients)
    return left.model_copy(update={"sentences": statements.list_remains(left, original, bool(record.told))})


def _when(project: Project, run: Run, told: RunResults) -> When:
    stages: dict[str, dict[str, Any]] = {}
    for stage in [*order(project, Compare(run.id)), Export(run.id), Baseline(run.id)]:
        manifest = _manifest(project, stage)
        stages[stage.name] = {"started": manifest["started"], "seconds": manifest["seconds"]}
    made = _manifest(project, Unlearn(run.id))
    return When(
        run=run.id,
        recorded=now(),
        done=told.export.get("exported") or _manifest(project, Export(run.id))["started"],
        attempts=attempts(project, Unlearn(run.id)),
        stages=stages,
        seconds=figures.seconds(told),
        memory=made.get("memory"),
        traces=None,
        program=megu.__version__,
        predecessor=previous.newest(project),
    )


def _manifest(project: Project, stage: Stage) -> dict[str, Any]:
    """Return a published result's manifest, whose bytes are noted down as what the record is made of."""
    place, key = published(project, stage) / MANIFEST, current_key(project, stage)
    trust.note(f"{stage.name}/{key}/{MANIFEST}", files.digest_once(place))
    return project.manifest(stage.name, key)
