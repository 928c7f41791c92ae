"""The theme: palette, style sheet and focus ring, renewed when the system changes between light and dark."""

import re
import sys
from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from megu.base.places import resource
from megu_desktop.look import sheet_icons, tokens
from megu_desktop.look.focus import FocusRing

# Palette roles and the tokens they take.
PALETTE = {
    "Window": "background",
    "Base": "surface",
    "Button": "surface",
    "AlternateBase": "background",
    "ToolTipBase": "raised",
    "ToolTipText": "text",
    "WindowText": "text",
    "Text": "text",
    "ButtonText": "text",
    "PlaceholderText": "muted",
    "Highlight": "selection",
    "HighlightedText": "text",
    "Accent": "accent",
    "Link": "accent",
    "LinkVisited": "accent",
    "Mid": "border",
    "Dark": "border_strong",
}
# Under high contrast the system's palette stands in for these tokens, in what we paint ourselves.
SYSTEM = {
    "Window": ("rail", "background"),
    "Base": ("surface", "raised"),
    "WindowText": ("text", "muted", "border", "border_strong", "focus", "forget", "keep"),
    "Highlight": ("accent", "accent_hover", "accent_pressed"),
    "HighlightedText": ("accent_text",),
}

_installed: list["Theme"] = []


def theme() -> "Theme":
    """Return the theme, which is installed if necessary. Raises RuntimeError without an application."""
    if not _installed:
        app = QApplication.instance()
        if not isinstance(app, QApplication):
            raise RuntimeError("the theme needs a QApplication")
        Theme.install(app)
    return _installed[0]


class Theme(QObject):
    """Holds the application's look; `changed` is emitted after each renewal."""

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app, self._high_contrast = app, False
        self._forced: tokens.Scheme | None = None
        self._families: list[str] = []
        self._hints = app.styleHints()  # PySide deletes the object when no variable holds it
        self._hints.colorSchemeChanged.connect(self._renew)
        if hasattr(self._hints, "accessibility"):
            self._accessibility = self._hints.accessibility()
            self._accessibility.contrastPreferenceChanged.connect(self._renew)
        self._ring = FocusRing(app)

    @classmethod
    def install(cls, app: QApplication) -> "Theme":
        """Set style, font, palette and style sheet of `app`. A second call returns the first's theme."""
        if _installed:
            return _installed[0]
        app.setStyle("Fusion")
        _installed.append(cls(app))
        app.setFont(base_font())
        _installed[0]._renew()
        app.aboutToQuit.connect(_installed[0]._ring.hide_ring)
        return _installed[0]

    def force(self, scheme: Literal["light", "dark"] | None) -> None:
        """Use one scheme, whatever the system says; None follows the system again."""
        if scheme != self._forced:
            self._forced = scheme
            self._renew()

    def set_families(self, families: list[str]) -> None:
        """Set fonts for characters that the system's own lacks, as Chinese needs them."""
        if families != self._families:
            self._families = families
            self._app.setFont(base_font(families))
            self._renew()

    def high_contrast(self) -> bool:
        """Return True if the system asks for high contrast; then there is no style sheet."""
        return self._high_contrast

    def _renew(self) -> None:
        self._high_contrast = self._forced is None and _wants_high_contrast(self._hints)
        system: tokens.Scheme = "dark" if self._hints.colorScheme() == Qt.ColorScheme.Dark else "light"
        tokens.use(self._forced or system)
        self._app.setPalette(QPalette() if self._high_contrast else palette())  # an empty one: the system's
        if self._high_contrast:
            tokens.use(system, _system_colors(self._app.palette()))
        self._app.setStyleSheet("" if self._high_contrast else style_sheet())
        self.changed.emit()


def base_font(fallbacks: list[str] | None = None) -> QFont:
    """Return the system's font, at least 10 pt (13 on macOS), with tabular figures.

    Parameters
    ----------
    fallbacks : list of str or None
        Fonts for characters that it lacks.
    """
    font = _system_font()
    system = {"win32": "windows", "darwin": "macos"}.get(sys.platform, "linux")
    font.setPointSizeF(max(font.pointSizeF(), tokens.tokens()["type"]["base_pt"][system]))
    font.setFeature(QFont.Tag("tnum"), 1)
    if fallbacks:
        font.setFamilies(
            [*font.families(), QFontInfo(font).family(), *fallbacks]
        )  # an alias counts for none of several
    return font


WITHOUT_SCREEN = ("Segoe UI", "Tahoma", "Arial", "DejaVu Sans")
"""Fonts of Windows for the tour, the first that is there; Wine has the last."""


def _system_font() -> QFont:
    """Return the system's font. Without a screen Qt knows none on Windows and would take the first in the alphabet."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    if sys.platform == "win32" and QGuiApplication.platformName() == "offscreen":
        families = QFontDatabase.families()
        font.setFamilies([name for name in WITHOUT_SCREEN if name in families][:1] or font.families())
    return font


def palette() -> QPalette:
    """Return the palette of the scheme in use."""
    result = QPalette()
    for role, token in PALETTE.items():
        result.setColor(QPalette.ColorRole[role], QColor(tokens.color(token)))
    for role in ("WindowText", "Text", "ButtonText", "HighlightedText", "ToolTipText", "PlaceholderText"):
        disabled_color = QColor(tokens.color("disabled_text"))
        result.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole[role], disabled_color)
    return result


def style_sheet() -> str:
    """Return `resources/style/look.qss` with its tokens filled in."""
    values = {"icons": sheet_icons.folder(tokens.scheme()).as_posix(), "mode": tokens.scheme()}
    template = resource("style/look.qss").read_text("utf-8")
    return re.sub(r"@([a-z_]+)", lambda match: values.get(match[1]) or tokens.color(match[1]), template)


def _wants_high_contrast(hints: object) -> bool:
    accessibility = getattr(hints, "accessibility", None)  # absent before Qt 6.10
    if accessibility is None:
        return False
    return accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast


def _system_colors(system: QPalette) -> dict[str, str]:
    colors = {}
    for role, names in SYSTEM.items():
        colors.update(dict.fromkeys(names, system.color(QPalette.ColorRole[role]).name()))
    return colors
