"""What screen readers are told beyond what Qt’s own controls say: roles of our widgets, and what has just changed."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from megu_desktop.look.properties import mark

_installed: list[bool] = []


def heard_as(widget: QWidget, role: QAccessible.Role) -> None:
    """Gives a widget of ours the role that fits it; Qt takes all of them for plain surfaces.

    Before the widget is first asked for by a screen reader, so best where it is made.
    """
    mark(widget, heardAs=role.name)
    if not _installed:
        QAccessible.installFactory(_interface)  # Qt calls it only while a screen reader is there
        _installed.append(True)


def announce(widget: QWidget, text: str, urgent: bool = False) -> None:
    """Has a screen reader say what has changed in `widget`. urgent: at once, whatever it is reading, as for errors."""
    if not text or not QAccessible.isActive() or not widget.isVisible():
        return
    event = QAccessibleAnnouncementEvent(widget, text)
    manners = QAccessible.AnnouncementPoliteness
    event.setPoliteness(manners.Assertive if urgent else manners.Polite)
    QAccessible.updateAccessibility(event)


def _interface(_kind: str, about: QObject) -> QAccessibleWidget | None:
    role = about.property("heardAs") if isinstance(about, QWidget) else None
    return QAccessibleWidget(about, QAccessible.Role[role]) if isinstance(about, QWidget) and role else None
