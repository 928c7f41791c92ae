"""The question which value is white in images of more than 8 bits."""

from typing import Any

from PySide6.QtWidgets import QWidget

from megu.images import WHITES
from megu_desktop import words
from megu_desktop.widgets.question_card import QuestionCard

BITS = {255: 8, 1023: 10, 4095: 12, 16383: 14, 65535: 16}


def asks_for_white(images: dict[str, Any], model: dict[str, Any] | None) -> bool:
    """Whether the images are deeper than a model expects that was made for 8 bits."""
    scale = (model or {}).get("preprocessing", {}).get("scale", 255.0)
    return images.get("depths", ["uint8"]) in (["uint16"], ["float32"]) and scale <= WHITES[0]


class WhiteQuestion(QuestionCard):
    """`answered` tells the value as text. The one that fits best is proposed in words, and never chosen by itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Which value is white in these images?"), parent)
        for key in ("1", *map(str, WHITES), "brightest"):
            self.add_option(key, "")
        self._brightest = 0.0

    def value(self, key: str) -> float:
        """The value that an answer stands for."""
        return self._brightest if key == "brightest" else float(key)

    def show_images(self, images: dict[str, Any], white: float | None, enabled: bool) -> None:
        """Offer what can be; white: what was chosen."""
        self._brightest = images["brightest"]
        proposed, real = images["white"], images["depths"] == ["float32"]
        told = self.tr("The brightest of all pixels has {value}.").format(value=_number(self._brightest))
        for key in ("1", *map(str, WHITES), "brightest"):
            value = self.value(key)
            offered = value >= self._brightest and (real or key != "1")
            self.set_option_visible(key, offered)
            self.set_option_enabled(key, enabled)
            self.set_option_title(key, self._title(key, value))
            fits = self.tr("Fits best. {brightest}").format(brightest=told) if value == proposed else ""
            self.set_option_detail(key, fits)
        keys = ("1", *map(str, WHITES), "brightest")
        self.choose(next((key for key in keys if white is not None and self.value(key) == white), None))

    def _title(self, key: str, value: float) -> str:
        if key == "brightest":
            return self.tr("The brightest value, {value}").format(value=_number(value))
        if key == "1":
            return self.tr("1: values go from 0 to 1")
        return self.tr("{value}: {bits} bits").format(value=_number(value), bits=BITS[int(value)])


def _number(value: float) -> str:
    return words.count(int(value)) if value.is_integer() else f"{value:.4g}"
