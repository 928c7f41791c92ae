"""What a policy says, as codes of the catalogue with their values: a list of sentences for command line and window."""

from typing import Any

from megu.policy.outcome import format_value
from megu.policy.rules import Override, Policy
from megu.unlearn.methods.info import SCENARIOS
from megu.unlearn.methods.table import METHODS

Message = tuple[str, dict[str, Any]]
DAY = 10
DIGITS = 8
"""Of a digest, so that a person can compare it."""


def sentences(rules: Policy) -> list[Message]:
    """Everything that is fixed."""
    by = {"by": rules.prepared_by, "date": rules.prepared[:DAY]}
    first = "policy_says_by" if rules.prepared_by else "policy_says_prepared"
    kinds = ", ".join(SCENARIOS[kind] for kind in rules.kinds)
    told = [(first, by), *_originals(rules), ("policy_says_kinds", {"kinds": kinds}), *_similarity(rules)]
    return [*told, (f"policy_says_{rules.remote}", {}), *_method(rules), *limits(rules)]


def limits(rules: Policy) -> list[Message]:
    """What has to be met before a model is exported."""
    told = [
        (f"policy_says_{name}", {"wanted": format_value(name, float(v))}) for name, v in rules.thresholds.asked.items()
    ]
    if not told:
        return [("policy_says_no_limits", {})]
    return [*told, *([("policy_says_interval", {})] if rules.thresholds.interval else [])]


def override(allowed: Override) -> Message:
    """The administrator's word about one model."""
    return "policy_says_override", {"date": allowed.at[:DAY], "run": allowed.run, "reason": allowed.reason}


def _originals(rules: Policy) -> list[Message]:
    told: list[Message] = []
    if rules.model is not None:
        told.append(("policy_says_model", {"title": rules.model.title, "digest": rules.model.digest[:DIGITS]}))
    if rules.images is not None:
        told.append(("policy_says_images", {}))
        told += [("policy_says_same_images", {})] if rules.images.digest else []
    return told


def _similarity(rules: Policy) -> list[Message]:
    fixed = rules.similarity
    return [(f"policy_says_{fixed.source}", fixed.model_dump(include={"title", "url", "model"}))] if fixed else []


def _method(rules: Policy) -> list[Message]:
    fixed = rules.method
    if fixed is None:
        return []
    title = METHODS[fixed.name].title if fixed.name in METHODS else fixed.name
    if fixed.strength is None:
        return [("policy_says_method", {"title": title})]
    return [("policy_says_method_strength", {"title": title, "strength": fixed.strength})]
