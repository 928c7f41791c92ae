"""Texts one after the other, as the window's language sets them."""

from collections.abc import Sequence
from functools import reduce

from PySide6.QtCore import QCoreApplication

WIDE = ("。", "？", "！", "；", "：")
"""Signs that bring their own space along."""


def sentences(*each: str) -> str:
    """Whole sentences one after the other; "" is left out. Chinese ones need no space between."""
    joined = ""
    for text in filter(None, each):
        joined += text if not joined or joined.endswith(WIDE) else f" {text}"
    return joined


def listed(names: Sequence[str]) -> str:
    """Names one after the other, without "and": "one, two, three"."""
    text = QCoreApplication.translate("words", "{names}, {next}")
    return reduce(lambda names, next_: text.format(names=names, next=next_), names) if names else ""
