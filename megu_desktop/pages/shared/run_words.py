"""Runs, methods and strengths in words."""

from PySide6.QtCore import QCoreApplication

from megu.machine.pace import rough
from megu.project.schema import Choices, Run
from megu.unlearn.methods.table import METHODS, RETRAIN, USUAL
from megu_desktop.text import words

translate = QCoreApplication.translate


def about(seconds: float) -> str:
    """An estimate: "42 s", "5 min"; no decimals, as it deserves none."""
    whole = rough(seconds)
    return f"{whole}{words.NBSP}s" if whole < 10 else words.seconds(whole)


def method_title(method: str) -> str:
    """The name of a method; an unknown one, of a newer version, keeps its short name."""
    return translate("messages", METHODS[method].title) if method in METHODS else method


def how(run: Run) -> str:
    """A run's method and strength: "MeGU+, balanced"."""
    if run.strength is None:
        return method_title(run.method)
    text = translate("runs", "{method}, {strength}")
    return text.format(method=method_title(run.method), strength=words.strength_title(run.strength))


def run_title(choices: Choices, run: Run) -> str:
    """A run among the others: "Run 2: balanced"; names its method where that is not the usual one."""
    number = 1 + [other.id for other in choices.runs].index(run.id)
    if run.method == RETRAIN:
        named = translate("runs", "retrained")
    elif run.method == USUAL[0] and run.strength:
        named = words.strength_title(run.strength)
    else:
        named = how(run)
    title = translate("runs", "Run {n}: {how}")
    if earlier(choices, run):
        title = translate("runs", "Run {n}: {how} (earlier choice)")
    return title.format(n=number, how=named)


def earlier(choices: Choices, run: Run) -> str:
    """That a run was made for another choice than today's, as a sentence; "" for one of today's."""
    if run.forget != choices.forget:
        return translate("runs", "Made for an earlier choice: {names}.").format(names=subject(run))
    if run.images != choices.images:
        return translate("runs", "Made for an earlier choice of images, or of what they were used for.")
    return ""


def subject(run: Run) -> str:
    """What a run forgets, as words."""
    return words.class_list(words.forget_names(run.forget))
