"""Words and numbers as a person reads them: translated sentences, lists of classes, percentages and times."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from megu import messages, rules
from megu.errors import MeguError
from megu.events import Note
from megu.schema import ForgetRule
from megu_desktop import flow_messages
from megu_desktop.flow import Say

NBSP = "\N{NO-BREAK SPACE}"
WIDE = ("。", "？", "！", "；", "：")
"""Signs that bring their own space along."""
IN_NOTE = 30
"""Names at most in a note of the step list, which cuts what it has no room for and tells the whole in its tool tip."""


def sentence(error: MeguError | BaseException) -> str:
    """The sentence of an error, translated; an error outside the catalogue has one sentence for them all."""
    if isinstance(error, MeguError):
        return message(error.code, error.values)
    return message("worker_failed", {})


def event_sentence(note: Note) -> str:
    """The sentence of a note that a running stage gave."""
    return message(note.code, note.values)


def message(code: str, values: dict[str, Any] | None = None) -> str:
    """A sentence of the engine's catalogue, translated and filled. Names in lists are joined to words."""
    filled = {name: shown(value) for name, value in (values or {}).items()}
    text = QCoreApplication.translate("messages", messages.worded(code, values or {}))
    try:
        return text.format(**filled)
    except (KeyError, IndexError, ValueError):
        return messages.sentence(code, values or {})


def shown(value: Any) -> Any:
    """A value as it stands in a sentence: lists become words, whole numbers get their thousands separators."""
    value = messages.plain(value)
    if isinstance(value, list | tuple):
        return class_list([str(item) for item in value])
    if isinstance(value, int) and not isinstance(value, bool):
        return count(value)
    return value


def class_list(names: Sequence[str], most: int = 4) -> str:
    """Names as words: "one", "one and two", "one, two and three"; beyond `most` "one, two, three and 5 others"."""
    if not names:
        return ""
    if len(names) == 1:
        return names[0]
    if len(names) <= most:
        both = QCoreApplication.translate("words", "{first} and {last}")
        return both.format(first=", ".join(names[:-1]), last=names[-1])
    others = QCoreApplication.translate("words", "{first} and {n} others")
    return others.format(first=", ".join(names[: most - 1]), n=count(len(names) - most + 1))


def sentences(*each: str) -> str:
    """Whole sentences one after the other; "" is left out. Chinese ones need no space between."""
    joined = ""
    for text in filter(None, each):
        joined += text if not joined or joined.endswith(WIDE) else f" {text}"
    return joined


def forget_names(rule: ForgetRule) -> list[str]:
    """What is to be forgotten as names for `class_list`: the classes, or one name such as "20 chosen images"."""
    return list(rule.classes) if rule.kind == "classes" else [message(*rules.told(rule))]


def percent(fraction: float, digits: int = 1) -> str:
    """A fraction as a percentage: 0.981 becomes "98.1 %"; all and nothing are written without decimals."""
    if fraction in (0.0, 1.0):
        digits = 0
    return f"{fraction * 100:.{digits}f}{NBSP}%"


def interval(low: float, high: float, digits: int = 1) -> str:
    """An interval of fractions in percent, without the sign: "96.0 to 99.1"."""
    text = QCoreApplication.translate("words", "{low} to {high}")
    return text.format(low=f"{low * 100:.{digits}f}", high=f"{high * 100:.{digits}f}")


def points(fraction: float, digits: int = 1) -> str:
    """A difference of fractions in percentage points, with its sign: "-0.4 points" with a true minus."""
    value = round(fraction * 100, digits) + 0.0
    sign = "\N{MINUS SIGN}" if value < 0 else "+" if value > 0 else ""
    text = QCoreApplication.translate("words", "{n} points")
    return text.format(n=f"{sign}{abs(value):.{digits}f}").replace(" ", NBSP, 1)


def count(number: int) -> str:
    """A whole number with thousands separators: "1,437"."""
    return f"{number:,}"


def seconds(duration: float) -> str:
    """A duration: "42 s", "2 min 11 s", "1 h 5 min"; below ten seconds with one decimal."""
    if duration < 9.95:
        return f"{duration:.1f}{NBSP}s"
    whole = round(duration)
    if whole < 60:
        return f"{whole}{NBSP}s"
    if whole < 3600:
        minutes, rest = divmod(whole, 60)
        return f"{minutes}{NBSP}min {rest}{NBSP}s" if rest else f"{minutes}{NBSP}min"
    hours, minutes = divmod(round(whole / 60), 60)
    return f"{hours}{NBSP}h {minutes}{NBSP}min" if minutes else f"{hours}{NBSP}h"


def left(duration: float) -> str:
    """A time left as exact as it deserves: seconds to 30, then steps of 5 s, from 2 min on minutes, then hours."""
    if duration <= 30:
        return f"{max(1, round(duration))}{NBSP}s"
    if duration < 117.5:
        return f"{5 * round(duration / 5)}{NBSP}s"
    if duration < 117.5 * 60:
        return f"{round(duration / 60)}{NBSP}min"
    return f"{round(duration / 3600)}{NBSP}h"


def size(number: int) -> str:
    """A number of bytes: "312 bytes", "84 kB", "1.0 MB", "2.4 GB"."""
    if number < 1000:
        return QCoreApplication.translate("words", "{n} bytes").format(n=number).replace(" ", NBSP)
    for unit, scale in (("kB", 1e3), ("MB", 1e6), ("GB", 1e9)):
        if number < scale * 999.5 or unit == "GB":
            value = number / scale
            return f"{value:.0f}{NBSP}{unit}" if unit == "kB" or value >= 99.5 else f"{value:.1f}{NBSP}{unit}"
    raise AssertionError("the last unit takes every number")


# --- the sentences of flow.py ---------------------------------------------------------------------------------------


def say(words: Say) -> str:
    """A sentence of the step list or the bottom bar, translated and filled."""
    text = QCoreApplication.translate("flow", flow_messages.MESSAGES[words.code])
    most = IN_NOTE if words.code.startswith("note_") else 4
    return text.format(**{name: _flow_value(name, value, most) for name, value in words.values.items()})


def step_title(step: str) -> str:
    """A step's title: "Images" for ``images``."""
    return QCoreApplication.translate("flow", flow_messages.TITLES[step])


def strength_title(strength: str) -> str:
    """A strength's name in lower case: "balanced" for ``balanced``."""
    return QCoreApplication.translate("flow", flow_messages.STRENGTHS[strength])


def _flow_value(name: str, value: Any, most: int) -> Any:
    if name == "right" and isinstance(value, float):
        return percent(value)
    if name == "seconds":
        return seconds(value)
    if name == "left":
        return left(value)
    if name == "step":
        return step_title(value)
    if name == "strength":
        return strength_title(value) if value in flow_messages.STRENGTHS else value
    if isinstance(value, ForgetRule):
        return class_list(forget_names(value))
    if name == "nearest":
        return ", ".join(value)
    if isinstance(value, list):
        return class_list([str(item) for item in value], most)
    return shown(value)
