"""Enforcing a policy: what each stage must fit before it is performed. Called by `project.perform`, whoever asks."""

from collections.abc import Iterator

from megu.base.errors import MeguError, PolicyError
from megu.forget.stage_forget import Forget
from megu.images.stage_images import ReadImages
from megu.model.stage_model import InspectModel
from megu.policy.make import fits, fix_images, fix_similarity, kind_error
from megu.policy.outcome import find_override, judge_run
from megu.policy.rules import Policy, Sealed
from megu.policy.store import load
from megu.project import guards
from megu.project.project import Project
from megu.project.results import result_or_none, unchanged
from megu.project.schema import Run, SimilarityChoice
from megu.project.stage import Stage
from megu.similarity.stage_mllm import InspectMllm
from megu.unlearn.methods.table import METHODS, needs_similarity

BEFORE = ("model", "fit", "images", "pixels", "baseline", "features")
"""Stages that know nothing yet of what is to be forgotten."""
OF_FORGET = (*BEFORE, "forget", "lookalikes", "sketch")
"""Stages before class similarity, or without it."""
ENDS = ("export", "evidence")
"""Stages by which a model leaves the project."""


@guards.guards(guards.POLICY)
def check(project: Project, stage: Stage) -> None:
    """Raises PolicyError where a stage does not fit the policy, or that can't be read. Takes some milliseconds.

    What is not known yet, such as the digest of a model that was not read, is checked by the stages after it.
    """
    if (sealed := load(project)) is None:
        return
    for refusal in refusals(project, sealed, stage):
        raise refusal


def refusals(project: Project, sealed: Sealed, stage: Stage) -> Iterator[PolicyError]:
    """Everything in which a stage does not fit a policy."""
    rules = sealed.rules
    with unchanged():
        run = project.choices.run(stage.run_id)
        yield from _of_model(project, rules)
        yield from _of_images(project, rules, stage)
        if stage.name in BEFORE:
            return
        yield from _of_forget(project, rules, stage)
        if stage.name in OF_FORGET:
            return
        yield from _of_similarity(project, rules, stage, run)
        if run is not None:
            yield from _of_method(project, rules, run)
        if stage.name in ENDS and run is not None:
            yield from _of_thresholds(project, sealed, run.id)


def _of_model(project: Project, rules: Policy) -> Iterator[PolicyError]:
    fixed, chosen = rules.model, project.choices.model
    if fixed is None or chosen is None:
        return
    read = result_or_none(project, InspectModel())
    if read is not None and read["digest"] != fixed.digest:
        yield PolicyError("policy_model", title=fixed.title)
    how = chosen.preprocessing.model_dump(mode="json") if chosen.preprocessing else None
    if how != fixed.preprocessing or chosen.architecture != fixed.architecture:
        yield PolicyError("policy_model_how", title=fixed.title)


def _of_images(project: Project, rules: Policy, stage: Stage) -> Iterator[PolicyError]:
    if rules.images is None:
        return
    try:
        choice = stage.images(project)
    except MeguError:  # none are chosen yet, which the stage itself says
        return
    told = fix_images(choice)
    if told is None or told.model_copy(update={"digest": rules.images.digest}) != rules.images:
        yield PolicyError("policy_images_how")
    read = result_or_none(project, ReadImages(stage.run_id))
    if rules.images.digest and read is not None and read["digest"] != rules.images.digest:
        yield PolicyError("policy_images")


def _of_forget(project: Project, rules: Policy, stage: Stage) -> Iterator[PolicyError]:
    kind = stage.forget(project).kind
    if kind not in rules.kinds:
        yield kind_error(kind, rules)
    least, found = rules.thresholds.least_images, result_or_none(project, Forget(stage.run_id))
    if least is not None and found is not None and found["count"] < least:
        yield PolicyError("policy_few_images", count=found["count"], least=least)


def _of_similarity(project: Project, rules: Policy, stage: Stage, run: Run | None) -> Iterator[PolicyError]:
    if run is not None and not needs_similarity(run):
        return
    choice = stage.similarity(project)
    yield from _of_sending(rules, choice)
    if rules.similarity is None:
        return
    if choice.edits:
        yield PolicyError("policy_edits")
    found = result_or_none(project, InspectMllm(stage.run_id)) if choice.source == "mllm" else None
    told = fix_similarity(choice, found)
    if choice.source == "mllm" and found is None and rules.similarity.source == "mllm":
        told = told.model_copy(update={"digest": rules.similarity.digest})  # looked at by a stage of its own
    if told.model_copy(update={"title": rules.similarity.title}) != rules.similarity:
        yield PolicyError("policy_similarity")


def _of_sending(rules: Policy, choice: SimilarityChoice) -> Iterator[PolicyError]:
    if choice.source != "server" or rules.remote == "allowed":
        return
    if rules.remote == "never":
        yield PolicyError("policy_remote")
    elif choice.consent is not None and choice.consent.forget_images:
        yield PolicyError("policy_remote_forget")


def _of_method(project: Project, rules: Policy, run: Run) -> Iterator[PolicyError]:
    """Of the run, and of each that it started from."""
    fixed = rules.method
    if fixed is None:
        return
    title = METHODS[fixed.name].title if fixed.name in METHODS else fixed.name
    if not fits(run, rules):
        yield PolicyError("policy_method", run=run.id, title=title)
    before = project.choices.run(run.start_from)
    while before is not None:
        if not fits(before, rules):
            yield PolicyError("policy_start", run=run.id, start=before.id, title=title)
            return
        before = project.choices.run(before.start_from)


def _of_thresholds(project: Project, sealed: Sealed, run_id: str) -> Iterator[PolicyError]:
    if not sealed.rules.thresholds.asked or find_override(project, sealed, run_id) is not None:
        return
    rows = judge_run(project, sealed.rules, run_id)
    if rows is None:
        yield PolicyError("policy_not_compared", run=run_id)
        return
    for row in rows:
        if not row.met:
            code, values = row.refusal()
            yield PolicyError(code, **values)
