"""Notifications outside the window: the desktop's own on Linux, elsewhere the tray's; the task bar marks the window."""

import sys
from html import escape

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from megu_desktop.work.aside import Aside
from megu_desktop.work.settings import APPLICATION

SHOWN = 20_000
"""Milliseconds a tray icon stays that was made for a notice."""
PATIENCE = 2.0
"""Seconds a desktop may take to answer; nothing waits for it but the thread beside the window's."""


class Notices(QObject):
    """`tell` shows one; a click on the tray's raises the window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window, self._aside = window, Aside(self)
        self._aside.done.connect(self._on_asked)
        self._tray: QSystemTrayIcon | None = None
        self._away = QTimer(self, singleShot=True, interval=SHOWN)
        self._away.timeout.connect(self._take_away)

    def tell(self, title: str, text: str) -> None:
        """Show a notification if this system has any. The task bar marks the window in any case."""
        QApplication.alert(self._window)
        if sys.platform.startswith("linux"):
            self._aside.call((title, text), notify_desktop, title, text)
        else:
            self._show_by_tray(title, text)

    def _on_asked(self, content: object, result: object) -> None:
        if isinstance(result, Exception) and isinstance(content, tuple):
            self._show_by_tray(*content)

    def _show_by_tray(self, title: str, text: str) -> None:
        if not QSystemTrayIcon.isSystemTrayAvailable():
            return
        if self._tray is None:
            self._tray = QSystemTrayIcon(QApplication.windowIcon(), self)
            self._tray.messageClicked.connect(self._raise_window)
            self._tray.activated.connect(self._raise_window)
        self._tray.show()
        self._tray.showMessage(title, text, QApplication.windowIcon(), SHOWN)
        self._away.start()

    def _raise_window(self) -> None:
        self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
        self._window.raise_()
        self._window.activateWindow()
        self._take_away()

    def _take_away(self) -> None:
        if self._tray is not None:
            self._tray.hide()


def notify_desktop(title: str, text: str) -> int:
    """Show a notification by the desktop's service (freedesktop.org), and return its number.

    Raises whatever the bus raises if there is no message bus or no such service. May block: do not call it in the GUI
    thread.
    """
    from jeepney import DBusAddress, new_method_call
    from jeepney.io.blocking import open_dbus_connection
    from jeepney.wrappers import unwrap_msg

    name = "org.freedesktop.Notifications"
    service = DBusAddress("/org/freedesktop/Notifications", bus_name=name, interface=name)
    hints = {"desktop-entry": ("s", "megu-desktop")}
    # services may read the text, not the title, as mark-up
    body = (APPLICATION, 0, "megu-desktop", title, escape(text, quote=False), [], hints, -1)
    with open_dbus_connection() as bus:
        call = new_method_call(service, "Notify", "susssasa{sv}i", body)
        return int(unwrap_msg(bus.send_and_get_reply(call, timeout=PATIENCE))[0])
