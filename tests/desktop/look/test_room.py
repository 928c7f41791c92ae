"""Nothing is cut off: in small windows, in each language, with texts 40 % longer, and with text of twice the size."""

from collections.abc import Callable, Iterator

import pytest
import scenes
from pseudo import Longer
from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication
from scenes import Place, settle
from walking import cut_off

from megu_desktop.look.theme import Theme
from megu_desktop.work import languages

SIZES, TEXT_SIZES = ((960, 640), (1024, 700), (1280, 800)), (1.0, 1.5, 2.0)
SHOWN = {**scenes.WINDOWS, **scenes.DIALOGS}


@pytest.fixture
def longer(qapp: QApplication) -> Iterator[None]:
    language = Longer()
    QCoreApplication.installTranslator(language)
    yield
    QCoreApplication.removeTranslator(language)


@pytest.fixture
def enlarge(qapp: QApplication, look: Theme) -> Iterator[Callable[[float], None]]:
    """A function that makes all text so many times as large as usual."""
    usual = qapp.font()

    def use(factor: float) -> None:
        font = QFont(usual)
        font.setPointSizeF(factor * usual.pointSizeF())
        qapp.setFont(font)
        look.changed.emit()

    yield use
    use(1.0)


@pytest.fixture(params=languages.LANGUAGES)
def language(request: pytest.FixtureRequest, qapp: QApplication, look: Theme) -> Iterator[str]:
    languages.use(qapp, request.param)
    yield request.param
    languages.use(qapp, "en")


@pytest.mark.parametrize("scene", scenes.WINDOWS)
def test_in_every_size_and_language(scene: str, language: str, enlarge: Callable[[float], None], place: Place) -> None:
    """Nothing is cut off without a scroll bar, and in the usual text size none goes to the side."""
    names = {}
    for factor in TEXT_SIZES:
        enlarge(factor)
        (folder := place.folder / str(factor)).mkdir()
        window = scenes.WINDOWS[scene](Place(folder, place.qtbot))
        for size in SIZES:
            window.resize(*size)
            if lacking := cut_off(settle(window), sideways=factor > 1):
                names[factor, size] = lacking
        window.abandon()  # type: ignore[attr-defined]
    assert not names, "\n".join(f"{how}: {text}" for how, lacking in names.items() for text in lacking)


@pytest.mark.parametrize("scene", scenes.DIALOGS)
def test_dialogs_in_every_language(scene: str, language: str, place: Place) -> None:
    assert cut_off(scenes.DIALOGS[scene](place)) == []


@pytest.mark.parametrize("scene", SHOWN)
def test_with_longer_texts(scene: str, longer: None, place: Place) -> None:
    assert cut_off(SHOWN[scene](place)) == []


@pytest.mark.parametrize("scene", scenes.DIALOGS)
def test_dialogs_in_a_large_font(scene: str, enlarge: Callable[[float], None], place: Place) -> None:
    enlarge(1.6)
    assert cut_off(scenes.DIALOGS[scene](place)) == []


@pytest.mark.parametrize("scene", ["compare_0", "compare_retrained", "compare_beside"])
def test_the_picture_by_class_is_seen_without_scrolling(scene: str, language: str, place: Place) -> None:
    place.size = (1280, 800)
    window = scenes.WINDOWS[scene](place)
    page = scenes.page_of(window)  # type: ignore[arg-type]
    view, plot = page.scroll_area.viewport(), page.view.bars.plot
    assert plot.isVisible() and plot.height() >= 96 and window.size().toTuple() == place.size
    low = plot.mapTo(view, QPoint(0, plot.height())).y()
    assert low <= view.height(), (low, view.height())


@pytest.mark.parametrize("language", ["de"], indirect=True)
def test_three_models_stand_in_columns_in_a_small_window(language: str, place: Place) -> None:
    """Figures below their questions would be three times as high."""
    place.size = (1024, 700)
    window = scenes.WINDOWS["compare_retrained"](place)
    table = scenes.page_of(window).view.figures.table  # type: ignore[arg-type]
    assert table._shape[0] == 0 and cut_off(window) == []
