"""A policy in sentences for the command line and the window: codes of the catalogue with their values."""

from typing import Any

from megu.policy.outcome import format_value
from megu.policy.rules import Override, Policy
from megu.unlearn.methods.info import SCENARIOS
from megu.unlearn.methods.table import METHODS

Message = tuple[str, dict[str, Any]]
DAY = 10
DIGITS = 8
"""Digits of a digest to show, enough for a person to compare."""


def sentences(rules: Policy) -> list[Message]:
    """Return a sentence for everything that the policy fixes."""
    values = {"by": rules.prepared_by, "date": rules.prepared[:DAY]}
    code = "policy_says_by" if rules.prepared_by else "policy_says_prepared"
    kinds = ", ".join(SCENARIOS[kind] for kind in rules.kinds)
    messages = [(code, values), *_originals(rules), ("policy_says_kinds", {"kinds": kinds}), *_similarity(rules)]
    return [*messages, (f"policy_says_{rules.remote}", {}), *_method(rules), *limits(rules)]


def limits(rules: Policy) -> list[Message]:
    """Return a sentence for each limit that a model must meet before export."""
    messages = [
        (f"policy_says_{name}", {"wanted": format_value(name, float(v))}) for name, v in rules.thresholds.asked.items()
    ]
    if not messages:
        return [("policy_says_no_limits", {})]
    return [*messages, *([("policy_says_interval", {})] if rules.thresholds.interval else [])]


def override(permission: Override) -> Message:
    """Return the sentence for the administrator's permission to export a model."""
    return "policy_says_override", {"date": permission.at[:DAY], "run": permission.run, "reason": permission.reason}


def _originals(rules: Policy) -> list[Message]:
    messages: list[Message] = []
    if rules.model is not None:
        messages.append(("policy_says_model", {"title": rules.model.title, "digest": rules.model.digest[:DIGITS]}))
    if rules.images is not None:
        messages.append(("policy_says_images", {}))
        messages += [("policy_says_same_images", {})] if rules.images.digest else []
    return messages


def _similarity(rules: Policy) -> list[Message]:
    rule = rules.similarity
    return [(f"policy_says_{rule.source}", rule.model_dump(include={"title", "url", "model"}))] if rule else []


def _method(rules: Policy) -> list[Message]:
    rule = rules.method
    if rule is None:
        return []
    title = METHODS[rule.name].title if rule.name in METHODS else rule.name
    if rule.strength is None:
        return [("policy_says_method", {"title": title})]
    return [("policy_says_method_strength", {"title": title, "strength": rule.strength})]
