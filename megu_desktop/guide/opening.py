"""Opening the guide where help is asked for: F1 in a window or dialog, and Shift+F1 for the control in use."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QDialog, QWidget

from megu_desktop.explained.asking import asked
from megu_desktop.work.languages import current

if TYPE_CHECKING:
    from megu_desktop.guide.window import GuideWindow  # loaded when it is first opened


def language() -> str:
    """The language of the window, as the names of the guide's folders are written: ``de``, ``zh_CN``."""
    return current()


def open_guide(chapter: str, anchor: str = "", over: QWidget | None = None) -> "GuideWindow":
    """Show a chapter. over: the window that asks; its guide belongs to it, so that a dialog that blocks all other
    windows leaves it usable."""
    from megu_desktop.guide.window import GuideWindow

    owner = (over or QApplication.activeWindow() or QWidget()).window()
    spoken = language()
    held = {guide.language: guide for guide in owner.findChildren(GuideWindow)}
    for other in held.keys() - {spoken}:
        held[other].close()
    guide = held.get(spoken) or _made(GuideWindow(spoken, owner), owner)
    guide.open(chapter, anchor)
    return guide


def _made(guide: "GuideWindow", owner: QWidget) -> "GuideWindow":
    """A new guide, which closes with its dialog; the main window closes its own (see `close_guide`)."""
    if isinstance(owner, QDialog):
        owner.finished.connect(guide.close)
    return guide


def close_guide(owner: QWidget) -> None:
    """Close the guide that belongs to a window, if there is one: Qt leaves it open."""
    for child in owner.children():
        if isinstance(child, QWidget) and child.isWindow() and child.property("guide"):
            child.close()


asked.wanted.connect(open_guide)
