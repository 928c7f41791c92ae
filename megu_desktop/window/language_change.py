"""The open window, and its successor when the language changes: texts are set when widgets are created."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from megu_desktop.window.main_window import MainWindow, use_scheme
from megu_desktop.work import languages
from megu_desktop.work.settings import Settings


class Windows(QObject):
    """Creates the window. `unexpected`: details of a bug in the engine. `renewed`: another window has replaced it."""

    unexpected = Signal(str)
    renewed = Signal()

    def __init__(self, app: QApplication, settings: Settings | None = None, language: str | None = None) -> None:
        """Create the window; `language` replaces the one in the settings, this time."""
        super().__init__(app)
        self._app, self.settings = app, settings or Settings()
        languages.use(app, languages.resolve(language or self.settings.language()))
        use_scheme(self.settings.scheme())  # before there are widgets, each of which would be polished twice
        self.window = self._create_window()

    def open_project(self, path: str) -> None:
        """Open a project in the current window."""
        self.window.open_project(path)

    def abandon(self) -> None:
        """Stop work and close without asking."""
        self.window.abandon()

    def change_language(self, setting: str) -> None:
        """Remember a language, and use it now, or from the next start on if running work should continue."""
        self.settings.save_language(setting)
        language = languages.resolve(setting)
        if language != languages.current_language() and self._may_close():
            QTimer.singleShot(0, self, self._replace_window)  # after the menu, which ends with its window

    def _replace_window(self) -> None:
        old_window, wizard = self.window, self.window.wizard
        place = (wizard.work.project.folder, wizard.index) if wizard is not None else None
        last, _ = self._app.quitOnLastWindowClosed(), self._app.setQuitOnLastWindowClosed(False)
        old_window.close()
        languages.use(self._app, languages.resolve(self.settings.language()))
        self.window = self._create_window()
        self.window.show()
        if place is not None:
            self.window.open_project(place[0])
            if self.window.wizard is not None:
                self.window.wizard.show_step(place[1])
        self._app.setQuitOnLastWindowClosed(last)
        old_window.deleteLater()
        self.renewed.emit()

    def _may_close(self) -> bool:
        from megu_desktop.work.stop_first import StopFirst

        wizard = self.window.wizard
        if wizard is None or not wizard.work.busy:
            return True
        question = self.tr("Stop the running work to change the language?")
        detail = self.tr(
            "Finished work is kept, and the project opens again. Otherwise, the language changes at the next start."
        )
        answers = self.tr("Stop and change"), self.tr("Keep running")
        return bool(StopFirst(wizard.work, question, detail, answers, self.window).exec())

    def _create_window(self) -> MainWindow:
        window = MainWindow(self.settings)
        window.unexpected.connect(self.unexpected)
        window.language_wanted.connect(self.change_language)
        return window
