"""Enforcement of a policy: the conditions that each stage must meet before it is performed, whoever starts it.

`project.perform` calls `check` as a guard.
"""

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
from megu.project.results import cache_lookups, result_or_none
from megu.project.schema import Run, SimilarityChoice
from megu.project.stage import Stage
from megu.similarity.stage_mllm import InspectMllm
from megu.unlearn.methods.table import METHODS, needs_similarity

BEFORE = ("model", "fit", "images", "pixels", "baseline", "features")
"""Stages that do not depend on the forget set."""
OF_FORGET = (*BEFORE, "forget", "lookalikes", "sketch")
"""Stages that do not depend on class similarity."""
ENDS = ("export", "evidence")
"""Stages that hand a model out of the project."""


@guards.register(guards.POLICY)
def check(project: Project, stage: Stage) -> None:
    """Raise PolicyError if a stage breaks the policy, or if the policy can't be read. Takes a few milliseconds.

    A property that is not known yet, such as the digest of a model that was not read, is checked before the later
    stages.
    """
    if (policy := load(project)) is None:
        return
    for refusal in refusals(project, policy, stage):
        raise refusal


def refusals(project: Project, policy: Sealed, stage: Stage) -> Iterator[PolicyError]:
    """Yield an error for each rule that a stage breaks.

    Parameters
    ----------
    project : Project
    policy : Sealed
        The policy in force.
    stage : Stage
        The stage that is about to be performed.
    """
    rules = policy.rules
    with cache_lookups():
        run = project.choices.run(stage.run_id)
        yield from _check_model(project, rules)
        yield from _check_images(project, rules, stage)
        if stage.name in BEFORE:
            return
        yield from _check_forget(project, rules, stage)
        if stage.name in OF_FORGET:
            return
        yield from _check_similarity(project, rules, stage, run)
        if run is not None:
            yield from _check_method(project, rules, run)
        if stage.name in ENDS and run is not None:
            yield from _check_thresholds(project, policy, run.id)


def _check_model(project: Project, rules: Policy) -> Iterator[PolicyError]:
    rule, choice = rules.model, project.choices.model
    if rule is None or choice is None:
        return
    result = result_or_none(project, InspectModel())
    if result is not None and result["digest"] != rule.digest:
        yield PolicyError("policy_model", title=rule.title)
    preprocessing = choice.preprocessing.model_dump(mode="json") if choice.preprocessing else None
    if preprocessing != rule.preprocessing or choice.architecture != rule.architecture:
        yield PolicyError("policy_model_how", title=rule.title)


def _check_images(project: Project, rules: Policy, stage: Stage) -> Iterator[PolicyError]:
    if rules.images is None:
        return
    try:
        choice = stage.images(project)
    except MeguError:  # no images are chosen yet: the stage itself reports that
        return
    images = fix_images(choice)
    if images is None or images.model_copy(update={"digest": rules.images.digest}) != rules.images:
        yield PolicyError("policy_images_how")
    result = result_or_none(project, ReadImages(stage.run_id))
    if rules.images.digest and result is not None and result["digest"] != rules.images.digest:
        yield PolicyError("policy_images")


def _check_forget(project: Project, rules: Policy, stage: Stage) -> Iterator[PolicyError]:
    kind = stage.forget(project).kind
    if kind not in rules.kinds:
        yield kind_error(kind, rules)
    least, result = rules.thresholds.least_images, result_or_none(project, Forget(stage.run_id))
    if least is not None and result is not None and result["count"] < least:
        yield PolicyError("policy_few_images", count=result["count"], least=least)


def _check_similarity(project: Project, rules: Policy, stage: Stage, run: Run | None) -> Iterator[PolicyError]:
    if run is not None and not needs_similarity(run):
        return
    choice = stage.similarity(project)
    yield from _check_sending(rules, choice)
    if rules.similarity is None:
        return
    if choice.edits:
        yield PolicyError("policy_edits")
    mllm = result_or_none(project, InspectMllm(stage.run_id)) if choice.source == "mllm" else None
    similarity = fix_similarity(choice, mllm)
    if choice.source == "mllm" and mllm is None and rules.similarity.source == "mllm":
        similarity = similarity.model_copy(update={"digest": rules.similarity.digest})  # a stage of its own checks it
    if similarity.model_copy(update={"title": rules.similarity.title}) != rules.similarity:
        yield PolicyError("policy_similarity")


def _check_sending(rules: Policy, choice: SimilarityChoice) -> Iterator[PolicyError]:
    if choice.source != "server" or rules.remote == "allowed":
        return
    if rules.remote == "never":
        yield PolicyError("policy_remote")
    elif choice.consent is not None and choice.consent.forget_images:
        yield PolicyError("policy_remote_forget")


def _check_method(project: Project, rules: Policy, run: Run) -> Iterator[PolicyError]:
    """Check the run and all runs that it started from."""
    rule = rules.method
    if rule is None:
        return
    title = METHODS[rule.name].title if rule.name in METHODS else rule.name
    if not fits(run, rules):
        yield PolicyError("policy_method", run=run.id, title=title)
    ancestor = project.choices.run(run.start_from)
    while ancestor is not None:
        if not fits(ancestor, rules):
            yield PolicyError("policy_start", run=run.id, start=ancestor.id, title=title)
            return
        ancestor = project.choices.run(ancestor.start_from)


def _check_thresholds(project: Project, policy: Sealed, run_id: str) -> Iterator[PolicyError]:
    if not policy.rules.thresholds.asked or find_override(project, policy, run_id) is not None:
        return
    rows = judge_run(project, policy.rules, run_id)
    if rows is None:
        yield PolicyError("policy_not_compared", run=run_id)
        return
    for row in rows:
        if not row.met:
            code, values = row.refusal()
            yield PolicyError(code, **values)
