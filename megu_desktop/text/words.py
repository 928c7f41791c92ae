"""Translated sentences and lists of names; numbers are in numbers.py."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from megu.base.errors import MeguError
from megu.base.messages import catalogue
from megu_desktop.text import flow_messages
from megu_desktop.text.joined import join_names, quote_name, sentences, set_apart
from megu_desktop.text.numbers import NBSP, count, interval, percent, points, seconds, size, time_left

if TYPE_CHECKING:
    from megu.base.events import Note
    from megu.project.schema import ForgetRule  # brings pydantic, which the start window does without

__all__ = [
    "NBSP",
    "count",
    "interval",
    "join_names",
    "percent",
    "points",
    "quote_name",
    "seconds",
    "sentences",
    "set_apart",
    "size",
    "time_left",
]

IN_NOTE = 30
"""Names at most in a note of the step list, which cuts what it has no room for and tells the whole in its tool tip."""


def sentence(error: MeguError | BaseException) -> str:
    """Return the translated sentence of an error; all errors outside the catalogue share one sentence."""
    if isinstance(error, MeguError):
        return message(error.code, error.values)
    return message("worker_failed", {})


def event_sentence(note: "Note") -> str:
    """Return the sentence of a note from a running stage."""
    return message(note.code, note.values)


def message(code: str, values: dict[str, Any] | None = None) -> str:
    """Return a sentence of the engine's catalogue, translated and filled. Lists of names are joined."""
    shown_values = {name: format_value(value) for name, value in (values or {}).items()}
    text = QCoreApplication.translate("messages", catalogue.template_for(code, values or {}))
    try:
        return text.format(**shown_values)
    except (KeyError, IndexError, ValueError):
        return catalogue.sentence(code, values or {})


def format_value(value: Any) -> Any:
    """Return a value as it appears in a sentence: lists become words, whole numbers get their thousands separators."""
    value = catalogue.plain(value)
    if isinstance(value, list | tuple):
        return class_list(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return count(value)
    return value


class Described(str):
    """Words in the place of names, as “20 chosen images”, which are never quoted."""


def class_list(names: Sequence[Any], most: int = 4) -> str:
    """Join names as `series` does; those that could be read as numbers are quoted: “7” and “8”."""
    return series([name if isinstance(name, Described) else set_apart(str(name)) for name in names], most)


def series(names: Sequence[str], most: int = 4) -> str:
    """Join words: "one", "one and two", "one, two and three"; beyond `most` "one, two and 5 others"."""
    if not names:
        return ""
    if len(names) == 1:
        return names[0]
    if len(names) <= most:
        text = QCoreApplication.translate("words", "{first} and {last}")
        return text.format(first=join_names(names[:-1]), last=names[-1])
    text_others = QCoreApplication.translate("words", "{first} and {n} others")
    return text_others.format(first=join_names(names[: most - 1]), n=count(len(names) - most + 1))


def forget_names(rule: "ForgetRule") -> list[str]:
    """Return the forget set as names for `class_list`: the classes, or one name such as "20 chosen images"."""
    from megu.forget import rules

    return list(rule.classes) if rule.kind == "classes" else [Described(message(*rules.describe(rule, _set_apart)))]


def _set_apart(names: Sequence[str]) -> str:
    return join_names([set_apart(name) for name in names])


# --- the sentences of flow.py ---------------------------------------------------------------------------------------


def say(words: flow_messages.Say) -> str:
    """Return a sentence of the step list or the bottom bar, translated and filled."""
    text = QCoreApplication.translate("flow", flow_messages.MESSAGES[words.code])
    most = IN_NOTE if words.code.startswith("note_") else 4
    return text.format(**{name: _flow_value(name, value, most) for name, value in words.values.items()})


def step_title(step: str) -> str:
    """Return a step's title: "Images" for ``images``."""
    return QCoreApplication.translate("flow", flow_messages.TITLES[step])


def strength_title(strength: str) -> str:
    """Return a strength's name in lower case: "balanced" for ``balanced``."""
    return QCoreApplication.translate("flow", flow_messages.STRENGTHS[strength])


def _flow_value(name: str, value: Any, most: int) -> Any:
    from megu.project.schema import ForgetRule

    if name == "right" and isinstance(value, float):
        return percent(value)
    if name == "seconds":
        return seconds(value)
    if name == "left":
        return time_left(value)
    if name == "step":
        return step_title(value)
    if name == "strength":
        return strength_title(value) if value in flow_messages.STRENGTHS else value
    if isinstance(value, ForgetRule):
        return class_list(forget_names(value))
    if name == "nearest":
        return _set_apart(value)
    if isinstance(value, list):
        return class_list(value, most)
    return format_value(value)
