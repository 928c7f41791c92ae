"""Main window: start view or wizard, the menus, and opening and closing of projects."""

import os
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QMainWindow, QStackedWidget

from megu.base.errors import MeguError
from megu_desktop.guide.opening import close_guide
from megu_desktop.look import tokens
from megu_desktop.look.tab_order import move_focus
from megu_desktop.look.theme import theme
from megu_desktop.operator.opening import open_folder
from megu_desktop.text import words
from megu_desktop.window.arrivals import Arrivals
from megu_desktop.window.garbage import GarbageCollector
from megu_desktop.window.left_off import LeftOff, Place
from megu_desktop.window.menus import Menus
from megu_desktop.window.start_window import StartView
from megu_desktop.wizard.recent_traces import forget_erased
from megu_desktop.work.settings import Scheme, Settings, log_folder, projects_folder, samples_folder

if TYPE_CHECKING:  # imported when a project is opened: the start view does without it
    from megu.project.project import Project
    from megu_desktop.wizard.wizard import Wizard


class MainWindow(QMainWindow):
    """Holds at most one open project. `shown`: after the first painting. `unexpected`: details of an engine bug."""

    shown = Signal()
    unexpected = Signal(str)
    opened = Signal()
    language_wanted = Signal(str)

    def __init__(self, settings: Settings | None = None) -> None:
        super().__init__()
        self.settings = settings or Settings()
        self.wizard: Wizard | None = None
        self._painted = False
        self.start, self.stack = StartView(), QStackedWidget()
        self._arrivals = Arrivals(self.start, self._open)
        self.stack.addWidget(self.start)
        self.setCentralWidget(self.stack)
        self.menus = Menus(self, self)
        self.menus.languages.wanted.connect(self.language_wanted)
        self.setMinimumSize(*tokens.tokens()["size"]["window_min"])
        self.resize(*tokens.tokens()["size"]["window"])
        if device := self.settings.device():
            from megu.machine.devices import CHOICE

            os.environ[CHOICE] = device  # as `parent.choose_device`, which takes longer to load than there is time for
        self.left_off = LeftOff(self.settings, self)
        self.left_off.found.connect(self._offer)
        self._connect_start()
        self._restore()
        self._show_start()
        self.shown.connect(self.left_off.look)

    # --- projects ------------------------------------------------------------------------------------------------

    def go_back(self) -> None:
        """Show the previous step."""
        if self.wizard is not None:
            self.wizard.go_back()

    def go_next(self) -> None:
        """Show the next step."""
        if self.wizard is not None:
            self.wizard.go_next()

    def new_project(self) -> None:
        """Ask for name and folder, create the project and open it."""
        from megu.project.project import Project
        from megu_desktop.window.new_project import NewProjectDialog

        if self._arrivals.busy or not self._may_leave():
            return
        dialog = NewProjectDialog(projects_folder(), self)
        if dialog.exec():
            self._open(lambda: Project.create(dialog.folder, dialog.name))

    def choose_project(self) -> None:
        """Ask for a project's folder and open it."""
        title = self.tr("Open a project folder")
        chosen = QFileDialog.getExistingDirectory(self, title, str(projects_folder()))
        if chosen:
            self.open_project(chosen)

    def choose_packed(self) -> None:
        """Ask for a packed project, unpack it into a folder and open that."""
        from megu.worker.unpack import ARCHIVES

        title, kinds = self.tr("Open a packed project"), " ".join(f"*{ending}" for ending in ARCHIVES)
        chosen, _ = QFileDialog.getOpenFileName(
            self, title, str(projects_folder()), self.tr("Packed projects ({patterns})").format(patterns=kinds)
        )
        if chosen:
            self.open_project(chosen)

    def open_project(self, folder: str | Path, operator: bool = False) -> None:
        """Open a project, after closing the current one, which may be refused.

        `folder` is the project's, its `project.json`, or a packed project to unpack. `operator`: only a prepared one.
        """
        from megu.worker.unpack import is_packed

        if self._arrivals.busy or not self._may_leave():
            return
        if is_packed(Path(folder)):
            self._drop_wizard()
            self._show_start()
            self._arrivals.unpack(Path(folder), projects_folder(), operator)
        else:
            self._open(lambda: open_folder(Path(folder), operator))

    def prepare_for_operators(self) -> None:
        """Let an administrator fix the choices; then show the project as operators see it."""
        from megu.project.project import Project
        from megu_desktop.operator.prepare_dialog import PrepareDialog

        if self.wizard is None or not self._may_leave():
            return
        self.wizard.leave()
        folder, dialog = self.wizard.work.project.folder, PrepareDialog(self.wizard.work, self)
        if dialog.exec() and not dialog.is_lifted:
            self._open(lambda: Project.open(folder))

    def leave_operator_mode(self) -> None:
        """Show the whole wizard after the administrator's passphrase. The policy stays in force."""
        from megu.project.project import Project
        from megu_desktop.operator.passphrase_dialog import UnlockDialog

        sealed = self.wizard.sealed if self.wizard is not None else None
        if self.wizard is None or sealed is None or not self._may_leave():
            return
        folder = self.wizard.work.project.folder
        if UnlockDialog(self.wizard.work, self).exec():
            self._open(lambda: Project.open(folder), administrator=True)

    def open_sample(self, folder: Path | None = None) -> None:
        """Copy the sample to a folder (None: a new one in the user's data folder) bit by bit, then open it."""
        from megu_desktop.window import sample

        if self._arrivals.busy or not self._may_leave():
            return
        self._arrivals.copy_sample(folder or sample.free_folder(samples_folder()))

    def close_project(self) -> bool:
        """Close the project after asking if work is running; return True if none is open any more."""
        if not self._may_leave():
            return False
        self._drop_wizard()
        self._show_start()
        QTimer.singleShot(0, GarbageCollector.collect_all)  # by then its widgets are gone
        return True

    def set_scheme(self, scheme: Scheme) -> None:
        """Set light, dark, or the system's scheme, and remember it."""
        use_scheme(scheme)
        self.settings.save_scheme(scheme)

    def confirm_change(self) -> bool:
        """Return True if no work is running, or the user agrees to stop it, before a choice changes that it uses."""
        from megu_desktop.work.stop_first import StopFirst

        if self.wizard is None or not self.wizard.work.busy:
            return True
        question = self.tr("Stop the running work to change this?")
        detail = self.tr("Running work uses the current setting. Finished work is kept.")
        answers = self.tr("Stop and change"), self.tr("Keep running")
        return bool(StopFirst(self.wizard.work, question, detail, answers, self).exec())

    def show_requests(self) -> None:
        """Show the open project's erasure requests; a prepared run is shown where it is started."""
        from megu_desktop.pages.record.requests_dialog import RequestsDialog

        if self.wizard is None:
            return
        dialog = RequestsDialog(self.wizard.work, self)
        dialog.begun.connect(self.wizard.show_run)
        dialog.exec()

    @property
    def operator_mode(self) -> bool:
        """Return True if the open project is shown as operators see it."""
        return self.wizard is not None and self.wizard.sealed is not None

    @property
    def chapter(self) -> str:
        """Return the chapter of the guide about what is shown."""
        return self.wizard.chapter if self.wizard is not None else "start"

    def show_log(self) -> None:
        """Show the log of the open project, or else of the window."""
        from megu_desktop.window.log_dialog import LogDialog

        LogDialog(self.wizard.work.project.folder / "logs" if self.wizard is not None else log_folder(), self).exec()

    def show_computation(self) -> None:
        """Show where this computer can compute, and the choice among these devices."""
        from megu_desktop.window.computation_dialog import ComputationDialog

        dialog = ComputationDialog(self.settings.device(), self)
        dialog.chosen.connect(self.choose_device)
        dialog.exec()

    def choose_device(self, device: str) -> None:
        """Set the device of all work that starts from now on, and remember it."""
        from megu.worker import parent

        self.settings.save_device(device)
        parent.choose_device(device)

    def show_about(self) -> None:
        """Show the dialog with version and licences."""
        from megu_desktop.window.about import AboutDialog

        AboutDialog(self).exec()

    def stop(self) -> None:
        """Stop the running job."""
        if self.wizard is not None:
            self.wizard.work.stop()

    # --- opening and closing -------------------------------------------------------------------------------------

    def _open(self, make: Callable[[], "Project"], administrator: bool = False) -> None:
        from megu_desktop.operator.opening import wizard_for
        from megu_desktop.window.tell_of_end import Attendant
        from megu_desktop.work.work import Work

        self._drop_wizard()
        work = None
        try:
            work = Work(make(), self)
            self.wizard = wizard_for(work, administrator)
        except Exception as error:
            if work is not None:
                work.close()  # neither a policy that was changed nor a bug in a page may keep the project locked
            self._show_start()
            if not isinstance(error, MeguError):
                raise
            self.start.error.show_error(words.sentence(error))
            return
        self.start.error.clear()
        self.wizard.close_wanted.connect(self.close_project)
        self.wizard.unexpected.connect(self.unexpected)
        self.stack.addWidget(self.wizard)
        self.stack.setCurrentWidget(self.wizard)
        self.setWindowTitle(self.tr("{name} – MeGU Desktop").format(name=work.choices.name))
        self._remember()
        Attendant(self, self.settings, work)
        self._note_place()
        self.wizard.shown.connect(self._note_place)
        work.started.connect(self._schedule_note)
        work.ended.connect(self._schedule_note)
        self.menus.watch(self.wizard.work)
        self.wizard.work.ended.connect(self._forget_erased)
        self.opened.emit()

    def go_on(self, folder: str) -> None:
        """Open a project at the step where it was left."""
        place = next((place for place in self.left_off.places() if place.folder == folder), None)
        self.open_project(folder)
        if place is not None and self.wizard is not None:
            self.wizard.show_named(place.page)

    def abandon(self) -> None:
        """Stop work and close without asking; for the tour, Ctrl-C and a system shutdown.

        Interrupted work is offered at the next start.
        """
        self._arrivals.abandon()
        place = self._place() if self.wizard is not None and self.wizard.work.busy else None
        self._drop_wizard()
        if place is not None:
            self.left_off.note(place)
        self.close()

    def _may_leave(self) -> bool:
        """Ask if work is running; finished parts are kept, and reopening the project resumes it."""
        from megu_desktop.work.stop_first import StopFirst

        if self.wizard is None or not self.wizard.work.busy:
            return True
        question = self.tr("Stop the running work and close the project?")
        detail = self.tr("Finished work is kept. When you open the project again, it continues from there.")
        answers = self.tr("Stop and close"), self.tr("Keep running")
        return bool(StopFirst(self.wizard.work, question, detail, answers, self).exec())

    def _drop_wizard(self) -> None:
        if self.wizard is None:
            return
        wizard, self.wizard = self.wizard, None
        wizard.leave()
        self._remember(wizard)
        self.menus.watch(None)
        wizard.work.blockSignals(True)  # closing must not make a page begin what it waits for
        wizard.work.close()
        self.left_off.drop(str(wizard.work.project.folder))
        self.stack.removeWidget(wizard)
        wizard.deleteLater()
        wizard.work.deleteLater()

    def _remember(self, wizard: "Wizard | None" = None) -> None:
        current = wizard or self.wizard
        if current is not None:
            self.settings.remember(replace(current.recent(), seen=date.today().isoformat()))

    def _forget_erased(self, job: str, _error: object) -> None:
        """Remove erased names from the recent projects, even if erasing was stopped half way."""
        from megu_desktop.work.work import TRACES

        if job == TRACES:
            forget_erased(self.settings)

    def _place(self) -> Place:
        assert self.wizard is not None
        work = self.wizard.work
        return Place(str(work.project.folder), work.choices.name, self.wizard.step_name, work.job or "")

    def _note_place(self) -> None:
        if self.wizard is not None and not self.wizard.work.project.read_only:
            self.left_off.note(self._place())

    def _schedule_note(self) -> None:
        """Write the note later: it takes milliseconds, too many for the turn that shows a result."""
        QTimer.singleShot(50, self, self._note_place)

    def _offer(self, place: Place) -> None:
        if self.wizard is None:
            self.start.offer(place)

    def _show_start(self) -> None:
        forget_erased(self.settings)
        self.start.set_recents(self.settings.recents())
        self.stack.setCurrentWidget(self.start)
        self.setWindowTitle(self.tr("MeGU Desktop"))

    def _drop_recent(self, folder: str) -> None:
        self.settings.drop(folder)
        self.start.set_recents(self.settings.recents())

    def _connect_start(self) -> None:
        self.start.new_wanted.connect(self.new_project)
        self.start.open_wanted.connect(self.choose_project)
        self.start.sample_wanted.connect(self.open_new_sample)
        self.start.project_wanted.connect(self.open_project)
        self.start.drop_wanted.connect(self._drop_recent)
        self.start.left_off.wanted.connect(self.go_on)
        self.start.left_off.unwanted.connect(self.left_off.drop)

    def open_new_sample(self) -> None:
        """Open a new copy of the sample, for "Try the sample"."""
        self.open_sample()

    # --- the window ----------------------------------------------------------------------------------------------

    def focusNextPrevChild(self, forward: bool, /) -> bool:
        return move_focus(self, forward) or super().focusNextPrevChild(forward)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._may_leave():
            event.ignore()
            return
        self._arrivals.abandon()
        self._drop_wizard()
        close_guide(self)
        self.settings.save_window(self.saveGeometry(), self.saveState())
        event.accept()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._painted = False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Report the first painting: the window is painted before its content, and all of it in this turn."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.shown.emit)

    def _restore(self) -> None:
        geometry, state = self.settings.window()
        if geometry is not None:
            self.restoreGeometry(geometry)
        if state is not None:
            self.restoreState(state)


def use_scheme(scheme: Scheme) -> None:
    """Use light or dark colours, or the system's."""
    theme().force(None if scheme == "system" else scheme)
