"""Nothing is cut off: in the smallest windows, with texts 40 % longer, and in a font of 16 pt."""

from collections.abc import Iterator

import pytest
import scenes
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication
from scenes import Place, settle
from walking import cut_off

from megu_desktop.look import tokens
from megu_desktop.look.theme import Theme

SHOWN = {**scenes.WINDOWS, **scenes.DIALOGS}
FILL = "lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt ut labore " * 20


class Longer(QTranslator):
    """A language whose texts are 40 % longer than the English ones, in words of common length."""

    def translate(self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1) -> str:  # noqa: N803
        more = FILL[: max(2, round(0.4 * len(sourceText)))].strip()
        return f"{sourceText} {more}" if " " in sourceText else f"{sourceText}{more}"

    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def longer(qapp: QApplication) -> Iterator[None]:
    language = Longer()
    QCoreApplication.installTranslator(language)
    yield
    QCoreApplication.removeTranslator(language)


@pytest.fixture
def large(qapp: QApplication, look: Theme) -> Iterator[None]:
    usual = qapp.font()
    font = qapp.font()
    font.setPointSizeF(16)
    qapp.setFont(font)
    look.changed.emit()
    yield
    qapp.setFont(usual)
    look.changed.emit()


@pytest.mark.parametrize("scene", SHOWN)
def test_in_small_windows(scene: str, place: Place) -> None:
    window = SHOWN[scene](place)
    assert cut_off(window) == []
    if scene in scenes.WINDOWS:
        window.resize(*tokens.tokens()["size"]["window_min"])
        assert cut_off(settle(window)) == []


@pytest.mark.parametrize("scene", SHOWN)
def test_with_longer_texts(scene: str, longer: None, place: Place) -> None:
    assert cut_off(SHOWN[scene](place)) == []


@pytest.mark.parametrize("scene", SHOWN)
def test_in_a_large_font(scene: str, large: None, place: Place) -> None:
    assert cut_off(SHOWN[scene](place)) == []
