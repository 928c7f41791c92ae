"""Menu bar of the window, with the menus for long work and for the language."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

from megu.machine import awake
from megu_desktop.guide.opening import GuideMenu
from megu_desktop.work import languages
from megu_desktop.work.settings import Scheme, Settings

if TYPE_CHECKING:
    from megu_desktop.work.work import Work


Key = QKeySequence | QKeySequence.StandardKey


class Commands(Protocol):
    """Actions of the menus, which the window that they belong to implements."""

    settings: Settings

    @property
    def chapter(self) -> str: ...
    @property
    def operator_mode(self) -> bool: ...
    def new_project(self) -> object: ...
    def choose_project(self) -> object: ...
    def choose_packed(self) -> object: ...
    def open_project(self, folder: str) -> object: ...
    def open_new_sample(self) -> object: ...
    def show_requests(self) -> object: ...
    def prepare_for_operators(self) -> object: ...
    def leave_operator_mode(self) -> object: ...
    def close_project(self) -> object: ...
    def stop(self) -> object: ...
    def go_back(self) -> object: ...
    def go_next(self) -> object: ...
    def set_scheme(self, scheme: Scheme) -> object: ...
    def show_log(self) -> object: ...
    def show_computation(self) -> object: ...
    def show_about(self) -> object: ...


class Menus(QObject):
    """Builds the menus of a window and enables only items that can do something."""

    def __init__(self, window: QMainWindow, commands: Commands) -> None:
        super().__init__(window)
        self._window, self._commands = window, commands
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
            work.started.connect(self._update)
            work.changed.connect(self._update)
        self._update()

    def _update(self) -> None:
        busy = self._work is not None and self._work.busy
        self.stop.setEnabled(busy)
        self.close.setEnabled(self._work is not None)
        self.requests.setEnabled(self._work is not None)
        self.back.setEnabled(self._work is not None)
        self.next.setEnabled(self._work is not None)
        operator = self._commands.operator_mode
        self.prepare.setVisible(not operator)
        self.prepare.setEnabled(self._work is not None and not busy and not self._work.project.read_only)
        self.leave_operator.setVisible(operator)

    def _file(self, menu: QMenu) -> None:
        self._add(menu, self.tr("&New project…"), self._commands.new_project, QKeySequence.StandardKey.New)
        self._add(menu, self.tr("&Open project…"), self._commands.choose_project, QKeySequence.StandardKey.Open)
        self._add(menu, self.tr("Open a pac&ked project…"), self._commands.choose_packed)
        self.recent = menu.addMenu(self.tr("Open &recent"))
        self.recent.aboutToShow.connect(self._list_recents)
        self._add(menu, self.tr("&Try the sample"), self._commands.open_new_sample)
        menu.addSeparator()
        self.requests = self._add(menu, self.tr("&Erasure requests…"), self._commands.show_requests)
        self.prepare = self._add(menu, self.tr("&Prepare for operators…"), self._commands.prepare_for_operators)
        self.leave_operator = self._add(menu, self.tr("&Leave operator mode…"), self._commands.leave_operator_mode)
        self.close = self._add(
            menu, self.tr("&Close project"), self._commands.close_project, QKeySequence.StandardKey.Close
        )
        menu.addSeparator()
        quit_action = self._add(menu, self.tr("&Quit"), self._quit, QKeySequence.StandardKey.Quit)
        quit_action.setMenuRole(QAction.MenuRole.QuitRole)

    def _run(self, menu: QMenu) -> None:
        self.stop = self._add(menu, self.tr("&Stop"), self._commands.stop, QKeySequence("Ctrl+."))
        menu.addSeparator()
        self.back = self._add(menu, self.tr("Step &back"), self._commands.go_back)
        self.back.setShortcuts([QKeySequence("Alt+Left"), QKeySequence("Ctrl+PgUp")])
        self.next = self._add(menu, self.tr("&Next step"), self._commands.go_next)
        self.next.setShortcuts([QKeySequence("Alt+Right"), QKeySequence("Ctrl+PgDown")])
        self.work = WorkMenu(self._window, menu, self._commands.settings)

    def _view(self, menu: QMenu) -> None:
        self._schemes = QActionGroup(self)
        titles = {"system": self.tr("Use &system setting"), "light": self.tr("&Light"), "dark": self.tr("&Dark")}
        current_scheme = self._commands.settings.scheme()
        for scheme, title in titles.items():
            action = menu.addAction(title)
            action.setCheckable(True)
            action.setChecked(scheme == current_scheme)
            action.setData(scheme)
            self._schemes.addAction(action)
        self._schemes.triggered.connect(self._choose_scheme)
        menu.addSeparator()
        self.languages = LanguageMenu(self._window, menu, self._commands.settings.language())

    def _help(self, menu: QMenu) -> None:
        self._guide = GuideMenu(self._window, menu, self._chapter)
        self._add(menu, self.tr("Show &log…"), self._commands.show_log)
        self._add(menu, self.tr("Co&mpute device…"), self._commands.show_computation)
        about = self._add(menu, self.tr("&About MeGU Desktop"), self._commands.show_about)
        about.setMenuRole(QAction.MenuRole.AboutRole)

    def _add(self, menu: QMenu, title: str, call: Callable[[], object], key: Key | None = None) -> QAction:
        action = menu.addAction(title)
        action.triggered.connect(call)
        if key is not None:
            action.setShortcut(key)
        return action

    def _chapter(self) -> str:
        return self._commands.chapter

    def _list_recents(self) -> None:
        self.recent.clear()
        recents = self._commands.settings.recents()
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
            self._commands.open_project(str(action.data()))

    def _choose_scheme(self, action: QAction) -> None:
        self._commands.set_scheme(action.data())

    def _quit(self) -> None:
        self._window.close()


class WorkMenu(QObject):
    """Two checkable items in the menu Run, which take effect at once."""

    def __init__(self, window: QWidget, menu: QMenu, settings: Settings) -> None:
        super().__init__(window)
        self._settings = settings
        menu.addSeparator()
        self.awake = self._tick(menu, self.tr("Keep the computer &awake during work"), self._settings.keeps_awake())
        self.awake.toggled.connect(self._choose_awake)
        self.tell = self._tick(menu, self.tr("Notify me when &work ends"), self._settings.tells_of_ends())
        self.tell.toggled.connect(self._settings.save_tells_of_ends)
        if not self._settings.keeps_awake():
            awake.choose(False)

    def _tick(self, menu: QMenu, title: str, checked: bool) -> QAction:
        action = menu.addAction(title)
        action.setCheckable(True)
        action.setChecked(checked)
        return action

    def _choose_awake(self, enabled: bool) -> None:
        self._settings.save_keeps_awake(enabled)
        awake.choose(enabled)


class LanguageMenu(QObject):
    """A menu within the menu View; `wanted` carries the code of the chosen language."""

    wanted = Signal(str)

    def __init__(self, window: QWidget, menu: QMenu, current_language: str) -> None:
        super().__init__(window)
        self._group = QActionGroup(self)
        self.menu = menu.addMenu(self.tr("L&anguage") + self._in_english())
        as_system = self.tr("Use &system setting ({language})")
        titles = {
            "": as_system.format(language=languages.LANGUAGES[languages.system_language()]),
            **languages.LANGUAGES,
        }
        for language, title in titles.items():
            action = self.menu.addAction(title)
            action.setCheckable(True)
            action.setChecked(language == (current_language if current_language in titles else ""))
            action.setData(language)
            self._group.addAction(action)
        self._group.triggered.connect(self._choose)

    def _in_english(self) -> str:
        """Return the English word as well, for users whose window is in a language they can't read."""
        return "" if languages.current_language() == languages.ENGLISH else " (Language)"

    def _choose(self, action: QAction) -> None:
        self.wanted.emit(str(action.data()))
