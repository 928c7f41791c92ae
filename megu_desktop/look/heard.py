"""Information for screen readers that Qt’s own controls do not give: roles of our widgets, and announcements."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from megu_desktop.look.properties import mark

_installed: list[bool] = []


def set_accessible_role(widget: QWidget, role: QAccessible.Role) -> None:
    """Set the accessible role of one of our widgets; Qt takes all of them for plain surfaces.

    Call it before a screen reader first asks for the widget, so best where it is created.
    """
    mark(widget, heardAs=role.name)
    if not _installed:
        QAccessible.installFactory(_interface)  # Qt calls it only while a screen reader is there
        _installed.append(True)


def announce(widget: QWidget, text: str, urgent: bool = False) -> None:
    """Let a screen reader announce a change in `widget`; `urgent` interrupts it, as for errors."""
    if not text or not QAccessible.isActive() or not widget.isVisible():
        return
    event = QAccessibleAnnouncementEvent(widget, text)
    manners = QAccessible.AnnouncementPoliteness
    event.setPoliteness(manners.Assertive if urgent else manners.Polite)
    QAccessible.updateAccessibility(event)


def _interface(_kind: str, about: QObject) -> QAccessibleWidget | None:
    role = about.property("heardAs") if isinstance(about, QWidget) else None
    return QAccessibleWidget(about, QAccessible.Role[role]) if isinstance(about, QWidget) and role else None
