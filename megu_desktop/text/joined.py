"""Texts one after the other, as the window's language sets them."""

from collections.abc import Sequence
from functools import reduce

from PySide6.QtCore import QCoreApplication

from megu.base.messages.catalogue import needs_marks

WIDE = ("。", "？", "！", "；", "：")
"""Signs that bring their own space along."""


def sentences(*each: str) -> str:
    """Whole sentences one after the other; "" is left out. Chinese ones need no space between."""
    joined = ""
    for text in filter(None, each):
        joined += text if not joined or joined.endswith(WIDE) else f" {text}"
    return joined


def quoted(name: str) -> str:
    """A name in the quotation marks of the language: “train”."""
    return QCoreApplication.translate("words", "“{name}”").format(name=name)


def set_apart(name: str) -> str:
    """A name fit to stand among figures and other names: in quotation marks where it could be read as one of them."""
    return quoted(name) if needs_marks(name) else name


def listed(names: Sequence[str]) -> str:
    """Names one after the other, without "and": "one, two, three"."""
    text = QCoreApplication.translate("words", "{names}, {next}")
    return reduce(lambda names, next_: text.format(names=names, next=next_), names) if names else ""
