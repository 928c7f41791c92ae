"""Taking names of images out of what was chosen, when traces are erased."""

from collections.abc import Callable, Iterator

from megu.forget.stage_forget import unnamed
from megu.project.project import Project
from megu.project.schema import ForgetRule, Request
from megu.record.requests import fulfilled


def are_named(project: Project) -> bool:
    """Whether any rule still names what it takes, other than those of requests that no run has fulfilled."""
    return any(unnamed(rule, project.choices.salt) != rule for rule, _ in _rules(project))


def unname(project: Project) -> None:
    """Put digests in the place of names. The project is not saved."""
    for rule, put in _rules(project):
        put(unnamed(rule, project.choices.salt))


def _rules(project: Project) -> Iterator[tuple[ForgetRule, Callable[[ForgetRule], None]]]:
    """Each rule with what replaces it: of runs, of requests that were met, and today's unless an open one has it."""
    choices, met = project.choices, fulfilled(project)
    for holder in (*choices.runs, *(one for one in choices.requests if one.reference in met)):
        yield holder.forget, lambda rule, holder=holder: setattr(holder, "forget", rule)
    if choices.forget not in [one.forget for one in _waiting(choices.requests, met)]:
        yield choices.forget, lambda rule: setattr(choices, "forget", rule)


def _waiting(requests: list[Request], met: dict[str, str]) -> list[Request]:
    return [one for one in requests if one.reference not in met]
