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
from megu.project.results import unchanged
from megu.unlearn.methods.info import SCENARIOS
from megu.worker.stages import make_stage
from megu_desktop.operator.operator_flow import Prepared
from megu_desktop.text import flow_messages, numbers, words

translate = QCoreApplication.translate
FIGURES = ("wanted", "found")
FIGURE = re.compile(r"(?P<number>-?[\d,]+(\.(?P<digits>\d+))?)(?P<percent>\s?%)?")


def prepared(project: Project, sealed: Sealed) -> Prepared:
    """Return the policy as it applies to the current run; takes some milliseconds."""
    run, gone = project.choices.run(project.choices.current_run), list_is_gone(project)
    if run is None:
        return Prepared(sealed.rules, gone=gone)
    with unchanged():
        rows = outcome.judge_run(project, sealed.rules, run.id)
        leave = outcome.find_override(project, sealed, run.id) is not None
    return Prepared(sealed.rules, None if rows is None else tuple(rows), fits(run, sealed.rules), leave, gone)


def list_is_gone(project: Project) -> bool:
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
    told = _figured(values)
    if code == "policy_says_kinds":
        told["kinds"] = words.class_list([translate("messages", SCENARIOS[kind]) for kind in rules.kinds])
    if code.startswith("policy_says_method"):
        told["title"] = translate("messages", told["title"])
    if told.get("strength") in flow_messages.STRENGTHS:
        told["strength"] = words.strength_title(told["strength"])
    return _kept_together(words.message(code, told))


def _kept_together(text: str) -> str:
    """Replace the space between a number and its unit by one that does not break."""
    return text.replace(" %", f"{words.NBSP}%")


def limit(row: Row) -> str:
    """Return a limit with the measured value, as a sentence."""
    code, values = row.message()
    return _kept_together(words.message(code, _figured(values)))


def _figured(values: dict[str, Any]) -> dict[str, Any]:
    """Format the figures, which the engine writes in English, for the window's language."""
    return {name: _figure(value) if name in FIGURES else value for name, value in values.items()}


def _figure(text: str) -> str:
    read = FIGURE.fullmatch(text)
    if read is None:
        return text
    digits = len(read["digits"] or "")
    written = numbers.decimal(float(read["number"].replace(",", "")), digits)
    return translate("figures", "{n} %").format(n=written) if read["percent"] else written


def whom(rules: Policy) -> str:
    """Name the administrator whom the operator asks, if there is a name."""
    return rules.prepared_by or translate("operator", "the administrator")
