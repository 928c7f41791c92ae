"""Questions of the page *Images*: the value of white, the training splits, and going on with a guessing model."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QRadioButton

from megu.images.image import WHITES
from megu.project.schema import ImagesChoice
from megu_desktop.explained import explain
from megu_desktop.text import numbers, words
from megu_desktop.widgets.basics.labels import label
from megu_desktop.widgets.basics.layouts import add_to
from megu_desktop.widgets.cards.card import Card
from megu_desktop.widgets.cards.question_card import QuestionCard
from megu_desktop.widgets.forms.check_box import CheckBox

UNKNOWN = "unknown"
KEYS = ("1", *map(str, WHITES), "brightest", UNKNOWN)
BITS = {255: 8, 1023: 10, 4095: 12, 16383: 14, 65535: 16}


def asks_for_white(images: dict[str, Any], model: dict[str, Any] | None) -> bool:
    """Return True if the images are deeper than the 8 bits that the model was made for."""
    scale = (model or {}).get("preprocessing", {}).get("scale", 255.0)
    return images.get("depths", ["uint8"]) in (["uint16"], ["float32"]) and scale <= WHITES[0]


class WhiteQuestion(QuestionCard):
    """Question about the value of white. `answered` emits the value as text, or "unknown".

    The best fit is proposed in words but never chosen by itself. A user who does not know takes it, and the project
    stores that it is a guess.
    """

    def __init__(self) -> None:
        super().__init__(self.tr("Which value represents white in these images?"))
        for key in KEYS:
            self.add_option(key, "")
        self._brightest = self._proposed = 0.0

    def value(self, key: str) -> float:
        """Return the value that an answer stands for."""
        return {"brightest": self._brightest, UNKNOWN: self._proposed}.get(key) or float(key)

    def show_images(self, images: dict[str, Any], choice: ImagesChoice, enabled: bool) -> None:
        """Offer the possible values, and show the chosen one."""
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
        keys = [key for key in KEYS if key != UNKNOWN and self.value(key) == choice.white]
        self.choose(keys[0] if keys else None)

    def _title(self, key: str, value: float) -> str:
        if key == UNKNOWN:
            return self.tr("I don’t know")
        if key == "brightest":
            return self.tr("{value}, the brightest value found").format(value=_number(value))
        if key == "1":
            return self.tr("1: brightness ranges from 0 to 1")
        text = self.tr("{value}: a {bits}-bit camera")
        return text.format(value=_number(value), bits=BITS[int(value)])

    def _detail(self, key: str, value: float) -> str:
        if key == UNKNOWN:
            text = self.tr("{value} is used and marked as a guess. If answers are often wrong, try another.")
            return text.format(value=_number(value))
        if value != self._proposed or key == "brightest":
            return ""
        text = self.tr("Best fit: the brightest pixel has {value}, and the model was made for 0 to 255.")
        return text.format(value=_number(self._brightest))


def _number(value: float) -> str:
    return numbers.count(int(value)) if value.is_integer() else numbers.significant(value, 4)


PREPARE, OTHERS, GO_ON = "prepare", "others", "go_on"


class GuessingCard(QuestionCard):
    """Hidden until `ask`; `answered` emits `PREPARE`, `OTHERS` or `GO_ON`."""

    def __init__(self) -> None:
        super().__init__(self.tr("The model is hardly better than guessing on these images. Continue anyway?"))
        self.add_option(
            PREPARE,
            self.tr("Change the preprocessing"),
            self.tr("The image size, the value range or the colour order may be wrong."),
        )
        self.add_option(OTHERS, self.tr("Choose other images"), self.tr("The model may not have been made for these."))
        self.add_option(
            GO_ON,
            self.tr("Continue anyway"),
            self.tr("The model’s knowledge of these images can’t be measured, so the figures mean little."),
        )
        self.hide()

    def ask(self) -> None:
        """Show the question, not yet answered."""
        self.choose(None)
        self.show()

    def take_focus(self) -> None:
        """Give the answers the keyboard focus."""
        if (radio_button := self.findChild(QRadioButton, PREPARE)) is not None:
            radio_button.setFocus(Qt.FocusReason.OtherFocusReason)


class SplitBoxes(Card):
    """`chosen(list[str])` emits the splits that trained the model: some, and never all of them."""

    chosen = Signal(list)

    def __init__(self) -> None:
        super().__init__()
        self._question = label(self.tr("Which of these was this model trained on?"), "section", wrap=True)
        self._hint = label(
            self.tr("At least one, but not all: the rest counts as unseen."), "small", "muted", wrap=True
        )
        self.boxes: dict[str, QCheckBox] = {}
        add_to(self.body, self._question, self._hint)
        self.setAccessibleName(self._question.text())

    def show_splits(self, counts: dict[str, int], folders: list[str], enabled: bool) -> None:
        """Show the splits.

        Parameters
        ----------
        counts : dict
            Number of images by split.
        folders : list of str
            Splits that trained the model.
        """
        if list(counts) != list(self.boxes):
            for box in self.boxes.values():
                self.body.removeWidget(box)
                box.hide()
                box.deleteLater()
            self.boxes = {name: CheckBox() for name in counts}
            for place, box in enumerate(self.boxes.values(), 1):
                self.body.insertWidget(place, box)
                box.clicked.connect(self._on_click)
            explain(self)
        for name, box in self.boxes.items():
            box.setText(self.tr("{name}: {n} images").format(name=name.replace("&", "&&"), n=words.count(counts[name])))
            box.setChecked(name in folders)
            box.setEnabled(enabled)

    def _on_click(self) -> None:
        names = [name for name, box in self.boxes.items() if box.isChecked()]
        if 0 < len(names) < len(self.boxes):
            self.chosen.emit(names)
