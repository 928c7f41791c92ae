"""A project's policy in its record, and the comparison of a record with a copy of the policy."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from megu.policy import outcome, seal, store
from megu.policy.rules import Policy, Sealed, Thresholds
from megu.record.read_record import Row
from megu.record.schema import record as schema
from megu.record.statements import say

if TYPE_CHECKING:
    from megu.project.project import Project
    from megu.record.schema.record import Content, Record


def describe_policy(project: "Project", run_id: str) -> schema.Policy | None:
    """Return what was fixed, and whether the run's model meets each limit; None if the project has no policy."""
    policy = store.load(project)
    if policy is None:
        return None
    rules, override = policy.rules, outcome.find_override(project, policy, run_id)
    rows = outcome.judge_run(project, rules, run_id) or []
    return schema.Policy(
        digest=rules.digest,
        key_fingerprint=seal.fingerprint(policy.seal.public_key),
        prepared=rules.prepared,
        prepared_by=rules.prepared_by,
        kinds=list(rules.kinds),
        remote=rules.remote,
        interval=rules.thresholds.interval,
        limits=[_make_limit(row) for row in rows],
        leave=schema.Leave(reason=override.reason, by=override.by, at=override.at) if override else None,
    )


def inputs(project: "Project", run_id: str) -> dict[str, Any]:
    """Return the parts of the policy that the record depends on."""
    policy = store.load(project)
    if policy is None:
        return {}
    override = outcome.find_override(project, policy, run_id)
    values = [policy.rules.digest, policy.seal.public_key, override.model_dump(mode="json") if override else None]
    return {"policy": values}


def _make_limit(row: outcome.Row) -> schema.Limit:
    return schema.Limit.model_validate(vars(row))


# --- megu verify ------------------------------------------------------------------------------------------------------


def rows(record: "Record", path: Path | None) -> list[Row]:
    """Compare a record with a copy of the policy; without a copy, nothing can be checked. Raises PolicyError as
    `store.read`."""
    policy = record.content.policy
    if path is None:
        return [Row("row_policy", "uncheckable", "why_no_policy_file")] if policy else []
    sealed_policy = store.read(path / store.FILE if path.is_dir() else path)
    return [
        _compare_policy(policy, sealed_policy),
        _compare_run(record.content, sealed_policy.rules),
        *_limits(record.content, sealed_policy),
    ]


def _compare_policy(policy: schema.Policy | None, sealed_policy: Sealed) -> Row:
    key = seal.fingerprint(sealed_policy.seal.public_key)
    if policy is None:
        return Row("row_policy", "differs", "why_no_policy")
    if policy.digest != sealed_policy.rules.digest:
        return Row("row_policy", "differs", "why_other_policy", {"digest": policy.digest})
    if policy.key_fingerprint != key:
        return Row("row_policy", "differs", "why_other_seal", {"key": policy.key_fingerprint})
    return Row("row_policy", "same", "why_policy", {"digest": policy.digest, "key": key})


def _compare_run(content: "Content", rules: Policy) -> Row:
    """Check the run by its own entries in the record, whatever the record says about its policy."""
    results = {
        "row_original": rules.model is None or content.original.sha256 == rules.model.digest,
        "prepared_images": _images_fit(content, rules),
        "prepared_kind": content.forget_set.kind in rules.kinds,
        "row_method": _method_fits(content, rules),
        "prepared_similarity": _similarity_fits(content, rules),
    }
    differing = [say(name) for name, fits in results.items() if not fits]
    if not differing:
        return Row("row_prepared", "same")
    return Row("row_prepared", "differs", "why_prepared", {"names": ", ".join(differing)})


def _images_fit(content: "Content", rules: Policy) -> bool:
    rule, images = rules.images, content.images
    return rule is None or (rule.used, rule.training_folders) == (images.used, images.training_splits)


def _method_fits(content: "Content", rules: Policy) -> bool:
    """Check the run's method, and those of the runs it started from, whose forget sets may be of another kind."""
    rule, method, is_own = rules.method, content.method, True
    if rule is None:
        return True
    while True:
        parameters = [rule.parameters.get(content.forget_set.kind)] if is_own else list(rule.parameters.values())
        if method.name != rule.name or method.parameters not in parameters:
            return False
        if not method.after:
            return True
        method, is_own = method.after[0], False


def _similarity_fits(content: "Content", rules: Policy) -> bool:
    similarity, rule = content.similarity, rules.similarity
    if similarity is None:
        return True
    if rules.remote == "never" and similarity.sent:
        return False
    if rule is None:
        return True
    provenance: dict[str, Any] = similarity.provenance[0] if similarity.provenance else {}
    if (similarity.source, similarity.edited) != (rule.source, 0):
        return False
    if rule.source == "mllm":
        return provenance.get("sha256") == rule.digest
    return rule.source == "confusions" or provenance.get("model") == rule.model


def _limits(content: "Content", policy: Sealed) -> list[Row]:
    """Judge the record's figures again, and compare the result with what the record says about the limits."""
    figures = {one.code: one.models.get("unlearned") or {} for one in content.figures}
    limits = outcome.judge(policy.rules.thresholds, content.verdict, figures, {"count": content.forget_set.count})
    if not limits:
        return []
    stated_results = {limit.code: limit.met for limit in content.policy.limits} if content.policy else None
    if stated_results is not None and (differing := [row for row in limits if stated_results.get(row.code) != row.met]):
        return [Row("row_limits", "differs", "why_limits_other", {"names": _join_titles(differing)})]
    failures = [row for row in limits if not row.met]
    if not failures:
        return [Row("row_limits", "same", "why_limits_all", {"count": len(limits)})]
    leave = content.policy.leave if content.policy else None
    if leave is None:
        return [Row("row_limits", "differs", "why_limits_missed", {"names": _join_titles(failures)})]
    is_known = any((one.reason, one.by, one.at) == (leave.reason, leave.by, leave.at) for one in policy.overrides)
    values = {"names": _join_titles(failures), "reason": leave.reason}
    return [
        Row("row_limits", "same" if is_known else "differs", "why_leave" if is_known else "why_leave_unknown", values)
    ]


def _join_titles(limits: list[outcome.Row]) -> str:
    return ", ".join(str(Thresholds.model_fields[row.code].title) for row in limits)
