"""A project's policy in a record, and whether a record fits a copy of the policy."""

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
    """What was fixed, and whether the run's model meets each limit; None where nobody prepared the project."""
    sealed = store.load(project)
    if sealed is None:
        return None
    rules, leave = sealed.rules, outcome.find_override(project, sealed, run_id)
    rows = outcome.judge_run(project, rules, run_id) or []
    return schema.Policy(
        digest=rules.digest,
        key_fingerprint=seal.fingerprint(sealed.seal.public_key),
        prepared=rules.prepared,
        prepared_by=rules.prepared_by,
        kinds=list(rules.kinds),
        remote=rules.remote,
        interval=rules.thresholds.interval,
        limits=[_limit(row) for row in rows],
        leave=schema.Leave(reason=leave.reason, by=leave.by, at=leave.at) if leave else None,
    )


def inputs(project: "Project", run_id: str) -> dict[str, Any]:
    """What of the policy makes another record."""
    sealed = store.load(project)
    if sealed is None:
        return {}
    leave = outcome.find_override(project, sealed, run_id)
    told = [sealed.rules.digest, sealed.seal.public_key, leave.model_dump(mode="json") if leave else None]
    return {"policy": told}


def _limit(row: outcome.Row) -> schema.Limit:
    return schema.Limit.model_validate(vars(row))


# --- megu verify ------------------------------------------------------------------------------------------------------


def rows(record: "Record", path: Path | None) -> list[Row]:
    """Whether a record fits a copy of the policy; without one, that it can't be told. Raises PolicyError as
    `store.read`."""
    told = record.content.policy
    if path is None:
        return [Row("row_policy", "uncheckable", "why_no_policy_file")] if told else []
    sealed = store.read(path / store.FILE if path.is_dir() else path)
    return [_same(told, sealed), _as_prepared(record.content, sealed.rules), *_limits(record.content, sealed)]


def _same(told: schema.Policy | None, sealed: Sealed) -> Row:
    key = seal.fingerprint(sealed.seal.public_key)
    if told is None:
        return Row("row_policy", "differs", "why_no_policy")
    if told.digest != sealed.rules.digest:
        return Row("row_policy", "differs", "why_other_policy", {"digest": told.digest})
    if told.key_fingerprint != key:
        return Row("row_policy", "differs", "why_other_seal", {"key": told.key_fingerprint})
    return Row("row_policy", "same", "why_policy", {"digest": told.digest, "key": key})


def _as_prepared(content: "Content", rules: Policy) -> Row:
    """From what the record tells of the run, whatever it says of its policy."""
    kept = {
        "row_original": rules.model is None or content.original.sha256 == rules.model.digest,
        "prepared_images": _images(content, rules),
        "prepared_kind": content.forget_set.kind in rules.kinds,
        "row_method": _method(content, rules),
        "prepared_similarity": _similarity(content, rules),
    }
    other = [say(name) for name, fits in kept.items() if not fits]
    if not other:
        return Row("row_prepared", "same")
    return Row("row_prepared", "differs", "why_prepared", {"names": ", ".join(other)})


def _images(content: "Content", rules: Policy) -> bool:
    fixed, told = rules.images, content.images
    return fixed is None or (fixed.used, fixed.training_folders) == (told.used, told.training_splits)


def _method(content: "Content", rules: Policy) -> bool:
    """Of the run, and of each that it started from: these may have forgotten another kind of set."""
    fixed, method, own = rules.method, content.method, True
    if fixed is None:
        return True
    while True:
        allowed = [fixed.parameters.get(content.forget_set.kind)] if own else list(fixed.parameters.values())
        if method.name != fixed.name or method.parameters not in allowed:
            return False
        if not method.after:
            return True
        method, own = method.after[0], False


def _similarity(content: "Content", rules: Policy) -> bool:
    told, fixed = content.similarity, rules.similarity
    if told is None:
        return True
    if rules.remote == "never" and told.sent:
        return False
    if fixed is None:
        return True
    part: dict[str, Any] = told.provenance[0] if told.provenance else {}
    if (told.source, told.edited) != (fixed.source, 0):
        return False
    if fixed.source == "mllm":
        return part.get("sha256") == fixed.digest
    return fixed.source == "confusions" or part.get("model") == fixed.model


def _limits(content: "Content", sealed: Sealed) -> list[Row]:
    """Judged anew from the record's figures: what it says of the limits is compared with that."""
    figures = {one.code: one.models.get("unlearned") or {} for one in content.figures}
    found = outcome.judge(sealed.rules.thresholds, content.verdict, figures, {"count": content.forget_set.count})
    if not found:
        return []
    told = {limit.code: limit.met for limit in content.policy.limits} if content.policy else None
    if told is not None and (other := [row for row in found if told.get(row.code) != row.met]):
        return [Row("row_limits", "differs", "why_limits_other", {"names": _named(other)})]
    missed = [row for row in found if not row.met]
    if not missed:
        return [Row("row_limits", "same", "why_limits_all", {"count": len(found)})]
    leave = content.policy.leave if content.policy else None
    if leave is None:
        return [Row("row_limits", "differs", "why_limits_missed", {"names": _named(missed)})]
    known = any((one.reason, one.by, one.at) == (leave.reason, leave.by, leave.at) for one in sealed.overrides)
    values = {"names": _named(missed), "reason": leave.reason}
    return [Row("row_limits", "same" if known else "differs", "why_leave" if known else "why_leave_unknown", values)]


def _named(found: list[outcome.Row]) -> str:
    return ", ".join(str(Thresholds.model_fields[row.code].title) for row in found)
