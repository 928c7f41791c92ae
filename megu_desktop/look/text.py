"""Text roles: fonts as ratios of the user's own size, with a colour that follows the theme."""

import sys
from typing import Literal

from PySide6.QtCore import QObject
from PySide6.QtGui import QFont, QFontInfo, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from megu_desktop.look import tokens
from megu_desktop.look.paint import qcolor
from megu_desktop.look.properties import keep_style
from megu_desktop.look.theme import theme

NARROW = 1120
"""Px of the window, in the usual text size: below it columns go under each other."""

Role = Literal["display", "title", "section", "body", "strong", "small"]


def use_tabular_figures(font: QFont) -> QFont:
    """Enable tabular figures in `font` if its file has them, and return it."""
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def role_font(role: Role) -> QFont:
    """Return the font of `role`: the application's own, scaled."""
    base = QApplication.font()
    if not _made or _made[0][0] != base:  # the user has chosen another one
        _made[:] = [(base, {})]
    fonts = _made[0][1]
    if role not in fonts:
        fonts[role] = _scale(base, role)
    return QFont(fonts[role])  # plots ask for each text that they draw


_made: list[tuple[QFont, dict[str, QFont]]] = []


def _scale(base: QFont, role: Role) -> QFont:
    entry = tokens.tokens()["type"]["roles"][role]
    font = QFont(base)
    size = font.pointSizeF() if font.pointSizeF() > 0 else QFontInfo(font).pointSizeF()
    font.setPointSizeF(size * entry["ratio"])
    font.setWeight(QFont.Weight(entry["weight"]))
    return use_tabular_figures(font)


def scale_px(px: int) -> int:
    """Scale a distance that texts have to fit into by the user's own text size."""
    font = QFontInfo(QApplication.font())
    usual = tokens.tokens()["type"]["base_pt"]["macos" if sys.platform == "darwin" else "linux"]
    return round(px * max(font.pointSizeF() / usual, 1.0))


def line_height(px: int) -> int:
    """Return the height in px of a line of text, at least `px`: more if the font is higher."""
    return max(px, QFontMetrics(role_font("body")).height() + 8)


def set_text_role(widget: QWidget, role: Role, color: str | None = None, bold: bool = False) -> None:
    """Set the font of `role` and, with `color`, a token's colour; both follow the theme.

    Parameters
    ----------
    bold : bool
        Sets the text off from others of its role, as the judged column among table headers.
    """
    keeper = getattr(widget, "_text_role", None)
    if keeper is None:
        keeper = _TextRole(widget)
        widget._text_role = keeper  # type: ignore[attr-defined]
    keeper.use(role, color, bold)


class _TextRole(QObject):
    """Child of the widget it serves, so that it ends with it."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._role: Role | None = None
        self._color: str | None = None
        self._bold = False
        theme().changed.connect(self.apply)

    def use(self, role: Role, color: str | None, bold: bool) -> None:
        if (role, color, bold) != (self._role, self._color, self._bold):
            self._role, self._color, self._bold = role, color, bold
            self.apply()

    def apply(self) -> None:
        if self._role is None:
            return
        font = role_font(self._role)
        if self._bold:
            font.setWeight(QFont.Weight.DemiBold)
        palette = QPalette()
        if self._color:
            for part in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
                palette.setColor(part, qcolor(self._color))
                palette.setColor(QPalette.ColorGroup.Disabled, part, qcolor("disabled_text"))
        with keep_style(self._widget):
            self._widget.setFont(font)
            self._widget.setPalette(palette)
