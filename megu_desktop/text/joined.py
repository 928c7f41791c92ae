"""Joining of texts, as the window's language requires."""

from collections.abc import Sequence
from functools import reduce

from PySide6.QtCore import QCoreApplication

from megu.base.messages.catalogue import needs_marks

WIDE = ("。", "？", "！", "；", "：")
"""Signs that bring their own space along."""


def sentences(*texts: str) -> str:
    """Join whole sentences; "" is left out. Chinese ones need no space between."""
    result = ""
    for text in filter(None, texts):
        result += text if not result or result.endswith(WIDE) else f" {text}"
    return result


def quote_name(name: str) -> str:
    """Return a name in the quotation marks of the language: “train”."""
    return QCoreApplication.translate("words", "“{name}”").format(name=name)


def set_apart(name: str) -> str:
    """Return a name for a list of figures and names: quoted if it could be mistaken for one of them."""
    return quote_name(name) if needs_marks(name) else name


def join_names(names: Sequence[str]) -> str:
    """Join names without "and": "one, two, three"."""
    text = QCoreApplication.translate("words", "{names}, {next}")
    return reduce(lambda names, next_: text.format(names=names, next=next_), names) if names else ""
