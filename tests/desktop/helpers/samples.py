"""One sample of each widget, filled with invented data: for the gallery and the tests."""

import math
from collections.abc import Callable
from typing import Literal

from pydantic import BaseModel, Field
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget

from megu_desktop.widgets.basics.labels import label
from megu_desktop.widgets.cards.card import ChoiceCard
from megu_desktop.widgets.cards.error_card import ErrorCard
from megu_desktop.widgets.cards.file_card import FileCard
from megu_desktop.widgets.cards.progress_card import ProgressCard
from megu_desktop.widgets.cards.question_card import QuestionCard
from megu_desktop.widgets.cards.verdict import VerdictCard, VerdictKind
from megu_desktop.widgets.charts.accuracy_plot import AccuracyPlot
from megu_desktop.widgets.charts.class_bars import ClassBars
from megu_desktop.widgets.charts.heat_map import HeatMap
from megu_desktop.widgets.charts.loss_plot import LossPlot
from megu_desktop.widgets.forms.form import ParameterForm
from megu_desktop.widgets.frame.base_page import Page
from megu_desktop.widgets.frame.bottom_bar import BottomBar
from megu_desktop.widgets.frame.rail import Rail
from megu_desktop.widgets.frame.step_delegate import StepView
from megu_desktop.widgets.tables.answers import Answer, Answers
from megu_desktop.widgets.tables.bar_list import BarList, BarRow
from megu_desktop.widgets.tables.class_table import ClassRow, ClassTable
from megu_desktop.widgets.tables.compare_table import CompareRow, CompareTable
from megu_desktop.window.start_cards import RecentList, RecentRow, SampleCard

NAMES = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]


class Settings(BaseModel):
    """Fields of each kind that a form can show."""

    rate: float = Field(
        0.01,
        title="Learning rate",
        description="How far each step goes.",
        gt=0,
        le=1,
        json_schema_extra={"scale": "log"},
    )
    share: float = Field(0.3, title="Share of retain images", description="How many are used.", ge=0, le=1)
    steps: int = Field(480, title="Steps", ge=1, le=100_000, json_schema_extra={"unit": "steps"})
    augment: bool = Field(True, title="Flip images")
    target: Literal["soft", "hard"] = Field("soft", title="Labels")
    limit: int | None = Field(None, title="Most images per class", ge=1)
    seed: int = Field(0, title="Seed", ge=0, json_schema_extra={"advanced": True})


def picture(number: int) -> QImage:
    """A checked picture of 8 × 8 pixels that differs with its number."""
    image = QImage(8, 8, QImage.Format.Format_Grayscale8)
    for place in range(64):
        shade = 255 if (place * (number + 3) // 7) % 3 else 30
        image.setPixelColor(place % 8, place // 8, QColor(shade, shade, shade))
    return image


def rail() -> Rail:
    """Steps in each state."""
    widget = Rail()
    widget.set_project("Digits without eight", "Sample project")
    widget.set_steps(
        [
            StepView("Model", "done", "Small CNN, 10 classes"),
            StepView("Images", "done", "1,797 images, 98.1 % right", current=True),
            StepView("Forget", "outdated", "eight: 139 of 1,437"),
            StepView("Similarity", "running", "running, 14 s left"),
            StepView("Unlearn", "current", ""),
            StepView("Compare", "todo", enabled=False, reason="To compare, unlearn first."),
            StepView("Export", "blocked", enabled=False, reason="To export, compare first."),
        ]
    )
    widget.set_privacy("On this computer only. Nothing is sent.", "lock")
    return widget


def bottom_bar() -> BottomBar:
    """A sentence that says what is missing."""
    widget = BottomBar()
    widget.set_sentence("To continue, say which of these images the model was trained on.", "info")
    widget.set_back(True)
    widget.set_next("Next: Forget", True)
    return widget


def page() -> Page:
    """Two columns of cards."""
    widget = Page()
    widget.set_title("The model no longer recognises eight", "eight")
    widget.set_subtitle("It knows the rest as well as models retrained without eight.")
    widget.two_columns(question_card(), verdict())
    widget.content.addStretch()
    return widget


def choice_card() -> ChoiceCard:
    """A chosen card."""
    widget = ChoiceCard("Without one", "From the mistakes this classifier already makes. Takes a second.")
    widget.set_chosen(True)
    return widget


def question_card() -> QuestionCard:
    """Unanswered."""
    widget = QuestionCard("Were these images used to train this model?")
    widget.add_option("all", "Yes, all of them", "Then no images count as unseen, and some tests are left out.")
    widget.add_option("only", "Only those in “train”", "The 360 in “test” count as unseen.")
    widget.add_option("unknown", "I don’t know", "Tests that depend on it are left out. Nothing is guessed.")
    return widget


def file_card() -> FileCard:
    """Empty."""
    return FileCard("Drop the model’s file here, or", "Choose file…", "file", "Models (*.pt *.safetensors)")


def folder_card() -> FileCard:
    """Chosen."""
    widget = FileCard("Drop a folder here, or", "Choose folder…", "folder")
    widget.set_chosen("digits", "1,797 images in 10 classes, 8 × 8 pixels")
    return widget


def error_card() -> ErrorCard:
    """With a way out and details."""
    widget = ErrorCard()
    widget.show_error("“leaf.pt” holds no weights. Choose a checkpoint.", "Choose another file…", "KeyError: conv1")
    return widget


def verdict() -> VerdictCard:
    """A good one with a figure."""
    widget = VerdictCard("good")
    widget.set_verdict("good", "The model fits the images", "98.1 %", "of the test images are right", "353 of 360")
    return widget


def progress_card() -> ProgressCard:
    """Running."""
    widget = ProgressCard()
    widget.set_task("Forgetting eight, keeping the rest")
    widget.set_progress(312, 480, "Step 312 of 480")
    widget.set_time_left(14)
    widget.set_checks(["Similarity reused"])
    widget.set_saved("Saved 6 s ago. Stop loses nothing.")
    return widget


def class_table() -> ClassTable:
    """With check boxes, one of them checked."""
    widget = ClassTable(checkable=True)
    rows = [ClassRow(name, 140 + i, 36 if i else None, i / 9 if i else None) for i, name in enumerate(NAMES)]
    widget.set_rows(rows)
    for row in range(10):
        widget.set_examples(row, [picture(row + i) for i in range(8)])
    widget.set_checked(["eight"])
    return widget


def heat_map() -> HeatMap:
    """One row not known."""
    widget = HeatMap()
    matrix: list[list[float | None] | None] = [[(r * 7 + c * 5) % 11 / 22 for c in range(10)] for r in range(10)]
    matrix[2] = None
    widget.set_matrix(NAMES, matrix, ["eight"])
    widget.set_caption("Unlearning uses this row. Click a cell to change it.")
    return widget


def bar_list() -> BarList:
    """Three rows."""
    widget = BarList("Nearest to eight", "eight")
    widget.set_rows([BarRow(name, value, picture(i)) for i, (name, value) in enumerate((("nine", 0.47), ("one", 0.2)))])
    widget.set_caption("0 = never taken for it, 1 = always taken for it")
    return widget


def loss_plot() -> LossPlot:
    """Two thirds through."""
    widget = LossPlot("Loss on images to forget", "should rise or settle high", 1, "guessing")
    widget.reset(480)
    widget.set_reference(2.3)
    widget.append(list(range(312)), [5 - 4.8 * math.exp(-i / 70) + 0.3 * math.sin(i * 1.7) for i in range(312)])
    return widget


def accuracy_plot() -> AccuracyPlot:
    """Eight measurements."""
    widget = AccuracyPlot()
    widget.set_hint("Every 40 steps, on images set aside for checking")
    widget.reset(480, "eight", "the others")
    for number, forget in enumerate((0.97, 0.71, 0.34, 0.11, 0.03, 0.0, 0.0, 0.0)):
        widget.extend([(40 * number, forget, 0.94 + number / 200)])
    return widget


def class_bars() -> ClassBars:
    """Ten classes, one forgotten."""
    widget = ClassBars()
    unlearned: list[float | None] = [*[0.96] * 8, 0.0, 0.89]
    widget.set_data(NAMES, [0.97, None, *[1.0] * 8], unlearned, ["eight"])
    return widget


def answers() -> Answers:
    """Ten images."""
    widget = Answers()
    widget.set_answers([Answer(picture(i), "eight", NAMES[i]) for i in range(10)])
    return widget


def compare_table() -> CompareTable:
    """A row for each kind of verdict."""
    widget = CompareTable()
    widget.set_columns(["Original", "Unlearned", "Retrained"])
    cells = [("97 %", "85 to 99"), ("0 %", "0 to 10"), ("–", "")]
    kinds: list[tuple[VerdictKind, str]] = [("good", "Within the range"), ("borderline", "Outside the range")]
    kinds.append(("bad", "Far outside the range"))
    rows = [CompareRow("Does it still know the rest?", "Accuracy.", cells, kind, text) for kind, text in kinds]
    few = CompareRow("Are they still in its features?", "A linear probe.", cells, "unknown", "Too few to tell")
    widget.set_rows([*rows, few, CompareRow("What did it cost?", "Time.", cells, None, "68 % less time")])
    return widget


def form() -> ParameterForm:
    """Each kind of field."""
    return ParameterForm(Settings)


def recent_list() -> RecentList:
    """Two projects."""
    widget = RecentList()
    rows = [RecentRow("/a", "Leaf diseases", "42 chosen images", "Unlearn: stopped at step 900 of 2,000", "Today")]
    widget.set_rows([*rows, RecentRow("/b", "Sign alphabet", "The class “J”, small CNN", "Exported", "3 November")])
    return widget


def sample_card() -> SampleCard:
    """Pictures with holes."""
    images = [picture(i) for i in range(34)]
    return SampleCard(
        "Make a small model forget the digit eight", "Takes three minutes.", "Try the sample", images, [5, 20]
    )


def text_roles() -> QWidget:
    """The largest role."""
    return label("MeGU Desktop", "display")


ALL: dict[str, Callable[[], QWidget]] = {
    build.__name__: build
    for build in (
        *(rail, bottom_bar, page, choice_card, question_card, file_card, folder_card, error_card, verdict),
        *(progress_card, class_table, heat_map, bar_list, loss_plot, accuracy_plot, class_bars, answers),
        *(compare_table, form, recent_list, sample_card, text_roles),
    )
}
