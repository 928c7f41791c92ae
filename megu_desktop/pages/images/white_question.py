"""The question which value is white in images of more than 8 bits."""

from typing import Any

from PySide6.QtWidgets import QWidget

from megu.images.image import WHITES
from megu.project.schema import ImagesChoice
from megu_desktop.text import figures
from megu_desktop.widgets.cards.question_card import QuestionCard

UNKNOWN = "unknown"
KEYS = ("1", *map(str, WHITES), "brightest", UNKNOWN)
BITS = {255: 8, 1023: 10, 4095: 12, 16383: 14, 65535: 16}


def asks_for_white(images: dict[str, Any], model: dict[str, Any] | None) -> bool:
    """Whether the images are deeper than a model expects that was made for 8 bits."""
    scale = (model or {}).get("preprocessing", {}).get("scale", 255.0)
    return images.get("depths", ["uint8"]) in (["uint16"], ["float32"]) and scale <= WHITES[0]


class WhiteQuestion(QuestionCard):
    """`answered` tells the value as text, or "unknown". The one that fits best is proposed in words, and never chosen
    by itself; who doesn't know takes it, and that is kept with the project."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Which number stands for white in these images?"), parent)
        for key in KEYS:
            self.add_option(key, "")
        self._brightest = self._proposed = 0.0

    def value(self, key: str) -> float:
        """The value that an answer stands for."""
        return {"brightest": self._brightest, UNKNOWN: self._proposed}.get(key) or float(key)

    def show_images(self, images: dict[str, Any], choice: ImagesChoice, enabled: bool) -> None:
        """Offer what can be, and show what was chosen."""
        self._brightest, self._proposed = images["brightest"], images["white"]
        real = images["depths"] == ["float32"]
        for key in KEYS:
            value = self.value(key)
            self.set_option_visible(key, key == UNKNOWN or (value >= self._brightest and (real or key != "1")))
            self.set_option_enabled(key, enabled)
            self.set_option_title(key, self._title(key, value))
            self.set_option_detail(key, self._detail(key, value))
        if choice.white is not None and choice.white_guessed:
            return self.choose(UNKNOWN)
        stated = [key for key in KEYS if key != UNKNOWN and self.value(key) == choice.white]
        self.choose(stated[0] if stated else None)

    def _title(self, key: str, value: float) -> str:
        if key == UNKNOWN:
            return self.tr("I don’t know")
        if key == "brightest":
            return self.tr("{value}, the brightest that occurs").format(value=_number(value))
        if key == "1":
            return self.tr("1: brightness goes from 0 to 1")
        told = self.tr("{value}: a camera of {bits} bits")
        return told.format(value=_number(value), bits=BITS[int(value)])

    def _detail(self, key: str, value: float) -> str:
        if key == UNKNOWN:
            told = self.tr("{value} is taken, noted as a guess. Often wrong then? Try another.")
            return told.format(value=_number(value))
        if value != self._proposed or key == "brightest":
            return ""
        told = self.tr("Fits best: the brightest of all pixels has {value}, and the model was made for 0 to 255.")
        return told.format(value=_number(self._brightest))


def _number(value: float) -> str:
    return figures.count(int(value)) if value.is_integer() else figures.significant(value, 4)
