"""An open project's policy as the window shows it: fixed settings as sentences, and its effect on the current run."""

import re
from typing import Any

from PySide6.QtCore import QCoreApplication

from megu.base.errors import MeguError
from megu.images import erased
from megu.policy import outcome
from megu.policy import sentences as policy_words
from megu.policy.make import fits
from megu.policy.outcome import Row
from megu.policy.rules import Policy, Sealed
from megu.project.project import Project
from megu.project.results import cache_lookups
from megu.unlearn.methods.info import SCENARIOS
from megu.worker.stages import make_stage
from megu_desktop.operator.operator_flow import OperatorPolicy
from megu_desktop.text import flow_messages, numbers, words

translate = QCoreApplication.translate
FIGURES = ("wanted", "found")
FIGURE = re.compile(r"(?P<number>-?[\d,]+(\.(?P<digits>\d+))?)(?P<percent>\s?%)?")


def apply_policy(project: Project, policy: Sealed) -> OperatorPolicy:
    """Return the policy as it applies to the current run; takes some milliseconds."""
    run, is_gone = project.choices.run(project.choices.current_run), is_list_gone(project)
    if run is None:
        return OperatorPolicy(policy.rules, is_list_gone=is_gone)
    with cache_lookups():
        rows = outcome.judge_run(project, policy.rules, run.id)
        leave = outcome.find_override(project, policy, run.id) is not None
    return OperatorPolicy(policy.rules, None if rows is None else tuple(rows), fits(run, policy.rules), leave, is_gone)


def is_list_gone(project: Project) -> bool:
    """Return True if the list of the images was erased with the traces and not read again."""
    try:
        erased.check(project, make_stage("forget"))
    except MeguError as error:
        return error.code == "traces_reading"
    return False


def sentences(rules: Policy) -> list[str]:
    """Return everything that is fixed, translated."""
    return [_sentence(rules, code, values) for code, values in policy_words.sentences(rules)]


def _sentence(rules: Policy, code: str, values: dict[str, Any]) -> str:
    """Return one sentence, in which our own terms are translated as well."""
    shown_values = _format_figures(values)
    if code == "policy_says_kinds":
        shown_values["kinds"] = words.class_list([translate("messages", SCENARIOS[kind]) for kind in rules.kinds])
    if code.startswith("policy_says_method"):
        shown_values["title"] = translate("messages", shown_values["title"])
    if shown_values.get("strength") in flow_messages.STRENGTHS:
        shown_values["strength"] = words.strength_title(shown_values["strength"])
    return _join_units(words.message(code, shown_values))


def _join_units(text: str) -> str:
    """Replace the space between a number and its unit by one that does not break."""
    return text.replace(" %", f"{words.NBSP}%")


def limit(row: Row) -> str:
    """Return a limit with the measured value, as a sentence."""
    code, values = row.message()
    return _join_units(words.message(code, _format_figures(values)))


def _format_figures(values: dict[str, Any]) -> dict[str, Any]:
    """Format the figures, which the engine writes in English, for the window's language."""
    return {name: _figure(value) if name in FIGURES else value for name, value in values.items()}


def _figure(text: str) -> str:
    match = FIGURE.fullmatch(text)
    if match is None:
        return text
    digits = len(match["digits"] or "")
    number = numbers.decimal(float(match["number"].replace(",", "")), digits)
    return translate("figures", "{n} %").format(n=number) if match["percent"] else number


def administrator(rules: Policy) -> str:
    """Name the administrator whom the operator asks, if there is a name."""
    return rules.prepared_by or translate("operator", "the administrator")
