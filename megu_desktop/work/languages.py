"""Language of the window: the available ones, the chosen one, and the application's translators."""

import json

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from megu.base.places import resource
from megu_desktop.look.theme import theme

ENGLISH = "en"
LANGUAGES: dict[str, str] = json.loads(resource("languages/languages.json").read_text(encoding="utf-8"))
"""Each language by its own name, as whoever reads it would look for it. The one list of them, English first."""
CHINESE_FONT = "fonts/MeGUSansSC.otf"
"""Has the letters of our own texts; where the system has a Chinese font, that is used."""

_translators: list[QTranslator] = []
_current = [ENGLISH]
_added: list[str] = []
"""Families of our own that were added to the application's fonts."""


def system_language() -> str:
    """Return the first of the system's languages that the window has; English if it has none of them."""
    for system_language in QLocale.system().uiLanguages():
        for language in LANGUAGES:
            if system_language.split("-")[0] == language.split("_")[0]:
                return language
    return ENGLISH


def resolve(setting: str) -> str:
    """Return the language of a setting; that of the system if the setting names none that exists."""
    return setting if setting in LANGUAGES else system_language()


def current_language() -> str:
    """Return the application's current language."""
    return _current[0]


def use(app: QApplication, language: str) -> None:
    """Switch the application to a language. Existing widgets keep their texts until they are created again."""
    QLocale.setDefault(_locale(language))
    translators = []
    if language != ENGLISH:
        qt_texts = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        translators = [QTranslator(app), QTranslator(app)]
        translators[0].load(f"{qt_texts}/qtbase_{language}.qm")  # buttons and dialogs of Qt's own
        translators[1].load(str(resource(f"languages/megu_{language}.qm")))
    install_translators(app, translators)
    _current[0] = language
    theme().set_families(_families(language))


def install_translators(app: QApplication, translators: list[QTranslator]) -> None:
    """Install these translators and no others; the last one is asked first."""
    while _translators:
        old_translator = _translators.pop()
        app.removeTranslator(old_translator)
        old_translator.deleteLater()
    for translator in translators:
        app.installTranslator(translator)
        _translators.append(translator)


def _locale(language: str) -> QLocale:
    """Return the locale for numbers and days: the system's, if it has the same language."""
    system, locale = QLocale.system(), QLocale(language)
    is_same = (system.language(), system.script()) == (locale.language(), locale.script())
    return system if is_same else locale


def _families(language: str) -> list[str]:
    """Return the fonts that this language needs besides the system's own."""
    if not language.startswith("zh"):
        return []
    chinese = set(QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese))
    if chinese - set(_added):
        return []  # the system finds it by itself, in the form that its user prefers
    if not _added:
        number = QFontDatabase.addApplicationFont(str(resource(CHINESE_FONT)))
        _added.extend(QFontDatabase.applicationFontFamilies(number))
    return _added
