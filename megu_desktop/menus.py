"""The window's menu bar and the keys for going back and forth."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

from megu_desktop.guide.menu import GuideMenu
from megu_desktop.language_menu import LanguageMenu
from megu_desktop.work_menu import WorkMenu

if TYPE_CHECKING:
    from megu_desktop.window import MainWindow
    from megu_desktop.work import Work

Key = QKeySequence | QKeySequence.StandardKey


class Menus(QObject):
    """Builds the menus of a window and keeps their items enabled only where they can do something."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._work: Work | None = None
        bar = window.menuBar()
        self._file(bar.addMenu(self.tr("&File")))
        self._run(bar.addMenu(self.tr("&Run")))
        self._view(bar.addMenu(self.tr("&View")))
        self._help(bar.addMenu(self.tr("&Help")))
        self.watch(None)

    def watch(self, work: "Work | None") -> None:
        """Follow the open project, or none."""
        self._work = work
        if work is not None:
            work.started.connect(self._renew)
            work.changed.connect(self._renew)
        self._renew()

    def _renew(self) -> None:
        busy = self._work is not None and self._work.busy
        self.stop.setEnabled(busy)
        self.close.setEnabled(self._work is not None)
        self.requests.setEnabled(self._work is not None)
        self.back.setEnabled(self._work is not None)
        self.next.setEnabled(self._work is not None)
        operator = self._window.operator_mode
        self.prepare.setVisible(not operator)
        self.prepare.setEnabled(self._work is not None and not busy and not self._work.project.read_only)
        self.leave_operator.setVisible(operator)

    def _file(self, menu: QMenu) -> None:
        self._add(menu, self.tr("&New project…"), self._window.new_project, QKeySequence.StandardKey.New)
        self._add(menu, self.tr("&Open project…"), self._window.choose_project, QKeySequence.StandardKey.Open)
        self._add(menu, self.tr("Open a pac&ked project…"), self._window.choose_packed)
        self.recent = menu.addMenu(self.tr("Open &recent"))
        self.recent.aboutToShow.connect(self._list_recents)
        self._add(menu, self.tr("&Try the sample"), self._window.open_sample_anew)
        menu.addSeparator()
        self.requests = self._add(menu, self.tr("&Erasure requests…"), self._window.show_requests)
        self.prepare = self._add(menu, self.tr("&Prepare for operators…"), self._window.prepare_for_operators)
        self.leave_operator = self._add(menu, self.tr("&Leave operator mode…"), self._window.leave_operator_mode)
        self.close = self._add(menu, self.tr("&Close project"), self._close, QKeySequence.StandardKey.Close)
        menu.addSeparator()
        quit_action = self._add(menu, self.tr("&Quit"), self._quit, QKeySequence.StandardKey.Quit)
        quit_action.setMenuRole(QAction.MenuRole.QuitRole)

    def _run(self, menu: QMenu) -> None:
        self.stop = self._add(menu, self.tr("&Stop"), self._window.stop, QKeySequence("Ctrl+."))
        menu.addSeparator()
        self.back = self._add(menu, self.tr("Step &back"), self._back)
        self.back.setShortcuts([QKeySequence("Alt+Left"), QKeySequence("Ctrl+PgUp")])
        self.next = self._add(menu, self.tr("&Next step"), self._next)
        self.next.setShortcuts([QKeySequence("Alt+Right"), QKeySequence("Ctrl+PgDown")])
        self.work = WorkMenu(self._window, menu)

    def _view(self, menu: QMenu) -> None:
        self._schemes = QActionGroup(self)
        titles = {"system": self.tr("As the &system"), "light": self.tr("&Light"), "dark": self.tr("&Dark")}
        chosen = self._window.settings.scheme()
        for scheme, title in titles.items():
            action = menu.addAction(title)
            action.setCheckable(True)
            action.setChecked(scheme == chosen)
            action.setData(scheme)
            self._schemes.addAction(action)
        self._schemes.triggered.connect(self._choose_scheme)
        menu.addSeparator()
        self.languages = LanguageMenu(self._window, menu)

    def _help(self, menu: QMenu) -> None:
        self._guide = GuideMenu(self._window, menu)
        self._add(menu, self.tr("Show &log…"), self._window.show_log)
        self._add(menu, self.tr("Co&mputation…"), self._window.show_computation)
        about = self._add(menu, self.tr("&About MeGU Desktop"), self._window.show_about)
        about.setMenuRole(QAction.MenuRole.AboutRole)

    def _add(self, menu: QMenu, title: str, call: Callable[[], object], key: Key | None = None) -> QAction:
        action = menu.addAction(title)
        action.triggered.connect(call)
        if key is not None:
            action.setShortcut(key)
        return action

    def _list_recents(self) -> None:
        self.recent.clear()
        recents = self._window.settings.recents()
        for recent in recents:
            action = self.recent.addAction(recent.name)
            action.setData(recent.folder)
            action.setToolTip(recent.folder)
            action.triggered.connect(self._open_recent)
        if not recents:
            self.recent.addAction(self.tr("No projects yet")).setEnabled(False)

    def _open_recent(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self._window.open_project(str(action.data()))

    def _choose_scheme(self, action: QAction) -> None:
        self._window.set_scheme(action.data())

    def _close(self) -> None:
        self._window.close_project()

    def _quit(self) -> None:
        self._window.close()

    def _back(self) -> None:
        if self._window.wizard is not None:
            self._window.wizard.go_back()

    def _next(self) -> None:
        if self._window.wizard is not None:
            self._window.wizard.go_next()
