"""The verdict of a check: icon and heading, one figure, one small line."""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics

from megu_desktop.look.icons import IconLabel
from megu_desktop.look.text import role_font, set_text_role
from megu_desktop.look.theme import theme
from megu_desktop.widgets.basics.labels import label, show_text
from megu_desktop.widgets.basics.layouts import add_to, hbox
from megu_desktop.widgets.cards.card import Card

VerdictKind = Literal["good", "borderline", "bad", "unknown"]


def verdict_color(kind: VerdictKind) -> str:
    """Return the token of a verdict's colour; *unknown* has none of its own."""
    return "muted" if kind == "unknown" else kind


class VerdictCard(Card):
    """A card of one design for every verdict: the kinds differ in icon, word and colour."""

    def __init__(self, kind: VerdictKind = "unknown") -> None:
        super().__init__()
        self._icon, self._heading = IconLabel(kind), label("", "strong", wrap=True)
        self._figure, self._text = label("", "display"), label("", wrap=True)
        self._small = label("", "small", "muted", wrap=True)
        head = hbox((self._icon, 0, Qt.AlignmentFlag.AlignTop), (self._heading, 1), gap="s")
        middle = hbox(
            (self._figure, 0, Qt.AlignmentFlag.AlignBottom), (self._text, 1, Qt.AlignmentFlag.AlignBottom), gap="s"
        )
        add_to(self.body, head, middle, self._small)
        theme().changed.connect(self._align)
        self.set_verdict(kind, "")

    def _align(self) -> None:
        """Align the text beside the figure with the figure's base line."""
        depths = [QFontMetrics(role_font(role)).descent() for role in ("display", "body")]
        bottom = depths[0] - depths[1] if self._figure.text() else 0
        self._text.setContentsMargins(0, 0, 0, bottom)

    def set_verdict(self, kind: VerdictKind, heading: str, figure: str = "", text: str = "", small: str = "") -> None:
        """Show a verdict and hide empty parts; `text` says what the figure ("98.1 %") is a figure of."""
        self.kind = kind
        self._icon.show_icon(kind, verdict_color(kind))
        set_text_role(self._heading, "strong", verdict_color(kind))
        set_text_role(self._text, "body", "muted" if figure else None)
        parts = ((self._heading, heading), (self._figure, figure), (self._text, text), (self._small, small))
        for part, words in parts:
            show_text(part, words)
        self._align()
        spoken_parts = (part.strip().rstrip(".。") for part in (heading, f"{figure} {text}", small))
        self.setAccessibleName(". ".join(filter(None, spoken_parts)))
