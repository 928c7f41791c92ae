"""The preparation of images on the page Model: the part of them that the model sees, shown and chosen."""

from typing import Any

import pytest
from fake import model_result
from pytestqt.qtbot import QtBot

from megu.project.preprocessing import Preprocessing
from megu_desktop.pages.model.preprocessing_choice import PreprocessingChoice

HOW: dict[str, Any] = {"size": [200, 200], "channels": 1, "scale": 255.0, "mean": [0.7], "std": [0.5]}


class Chosen:
    """The choice as its page shows it: what was chosen is shown at once."""

    def __init__(self, qtbot: QtBot, **how: Any) -> None:
        self.model, self.taken = model_result(preprocessing={**HOW, **how}), None
        self.widget = PreprocessingChoice()
        qtbot.addWidget(self.widget)
        self.widget.changed.connect(self.take)
        self.take(None)

    def take(self, how: Preprocessing | None) -> None:
        self.taken = how
        self.widget.show_model(self.model, how, True)

    @property
    def how(self) -> Preprocessing:
        assert self.taken is not None
        return self.taken


def test_what_the_file_says_of_it_is_shown_and_kept(qtbot: QtBot) -> None:
    page = Chosen(qtbot, resize=250)
    assert page.widget.middle.isChecked() and not page.widget.middle.isEnabled()
    assert "its shorter side has 250 pixels, then cropped to the centre, 200 × 200" in page.widget.text.text()
    page.widget.choose("half")
    assert page.how.resize == 250 and page.how.mean == (0.5,)
    assert page.widget.ways.currentText() == "From −1 to 1" and page.widget.middle.isEnabled()
    page.widget.middle.click()
    assert page.how.resize is None and "Each image is resized to 200 × 200 pixels" in page.widget.text.text()


def test_chosen_by_hand_it_is_imagenet_s_share(qtbot: QtBot) -> None:
    page = Chosen(qtbot)
    page.widget.choose("half", 224)
    assert page.how.resize is None and not page.widget.middle.isChecked()
    page.widget.middle.click()
    assert (page.how.size, page.how.resize) == ((224, 224), 256)
    page.widget.side.setValue(112)
    assert (page.how.size, page.how.resize) == ((112, 112), 128)


@pytest.mark.parametrize(
    ("resize", "sentence"), [([300, 250], "250 × 300 pixels, then cropped"), ([200, 200], "200 × 200")]
)
def test_height_and_width_before_cutting(resize: list[int], sentence: str, qtbot: QtBot) -> None:
    page = Chosen(qtbot, resize=resize)
    assert sentence in page.widget.text.text()
    is_cropped = "cropped to the centre" in page.widget.text.text()
    assert page.widget.middle.isChecked() == (resize != HOW["size"]) == is_cropped
