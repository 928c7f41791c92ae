"""Warnings about a set of images before it is used: one line each, with a count and the images it is about."""

from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QListWidget, QPushButton, QSizePolicy, QWidget

from megu.images import few_images
from megu.images.image import TESTING
from megu.project.schema import ImagesChoice
from megu_desktop.explained import explain
from megu_desktop.look import tokens
from megu_desktop.look.icons import IconLabel
from megu_desktop.look.properties import mark
from megu_desktop.pages.shared.folders import folders_of
from megu_desktop.text import words
from megu_desktop.widgets.basics.labels import label
from megu_desktop.widgets.basics.layouts import hbox, vbox
from megu_desktop.widgets.cards.card import Card

ROWS = 6  # of the list at a time; it scrolls


@dataclass(frozen=True)
class ImageWarning:
    """A warning: its sentence and the names it is about, of which some may be left out."""

    sentence: str
    names: list[str] = field(default_factory=list)
    count: int = 0


class WarningWords(QObject):
    """Turns the results of *images* and *baseline* into warnings."""

    def warnings(
        self, images: dict[str, Any], baseline: dict[str, Any] | None, choice: ImagesChoice
    ) -> list[ImageWarning]:
        """Return the warnings, the worst first."""
        candidates = [
            self._copies(images),
            self._flat(baseline),
            self._few(images, choice),
            self._left_out(images, choice),
        ]
        return [warning for warning in candidates if warning is not None]

    def _copies(self, images: dict[str, Any]) -> ImageWarning | None:
        copies = images.get("copies") or {"count": 0, "names": []}
        if not copies["count"]:
            return None
        if all(split.lower() in TESTING for split in folders_of(images).others):
            singular = self.tr("One image is in both the training and the test images. It does not count as unseen.")
            plural = self.tr("{n} images are in both the training and the test images. They do not count as unseen.")
        else:
            singular = self.tr("One image is both a training image and among the others. It does not count as unseen.")
            plural = self.tr("{n} images are both training images and among the others. They do not count as unseen.")
        return ImageWarning(self._count(copies["count"], singular, plural), copies["names"], copies["count"])

    def _flat(self, baseline: dict[str, Any] | None) -> ImageWarning | None:
        flat = (baseline or {}).get("flat") or {"count": 0, "names": []}
        if not flat["count"]:
            return None
        singular = self.tr("One image is black or uniform after preprocessing.")
        plural = self.tr("{n} images are black or uniform after preprocessing.")
        return ImageWarning(self._count(flat["count"], singular, plural), flat["names"], flat["count"])

    def _few(self, images: dict[str, Any], choice: ImagesChoice) -> ImageWarning | None:
        counts = few_images.find_small_classes(few_images.training_counts(images["classes"], choice))
        if not counts:
            return None
        singular = self.tr("One class has fewer than {few} training images: too few for reliable figures.")
        plural = self.tr("{n} classes have fewer than {few} training images: too few for reliable figures.")
        names = [f"{words.set_apart(name)}: {words.count(n)}" for name, n in counts.items()]
        return ImageWarning(
            self._count(len(counts), singular, plural).replace("{few}", str(few_images.FEW)), names, len(counts)
        )

    def _left_out(self, images: dict[str, Any], choice: ImagesChoice) -> ImageWarning | None:
        names = images["unreadable"]
        if not names or not choice.leave_out:
            return None
        singular, plural = (
            self.tr("One unreadable image is left out."),
            self.tr("{n} unreadable images are left out."),
        )
        return ImageWarning(self._count(len(names), singular, plural), names[:1000], len(names))

    def _count(self, count: int, singular: str, plural: str) -> str:
        return singular if count == 1 else plural.replace("{n}", words.count(count))


class WarningsCard(Card):
    """Lists warnings; hidden if there are none."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: list[ImageWarning] | None = None
        self.lines: list[_Line] = []
        self.setAccessibleName(self.tr("Notes on these images"))

    def show_warnings(self, warnings: list[ImageWarning]) -> None:
        """Show these and no others; unchanged ones stay unfolded."""
        self.setVisible(bool(warnings))
        if warnings == self._shown:
            return
        self._shown = list(warnings)
        for line in self.lines:
            self.body.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = [_Line(warning) for warning in warnings]
        for line in self.lines:
            self.body.addWidget(line)
        explain(self)


class _Line(QWidget):
    """A sentence with a button that shows which images or classes it is about."""

    def __init__(self, warning: ImageWarning) -> None:
        super().__init__()
        self._warning = warning
        self.sentence, self.names = label(warning.sentence, wrap=True), QListWidget()
        self.button = QPushButton(self.tr("Show"))
        mark(self.button, role="quiet")
        self.button.setCheckable(True)
        self.button.setAccessibleDescription(warning.sentence)
        self.button.setVisible(bool(warning.names))
        self.button.toggled.connect(self._unfold)
        self.names.setAccessibleName(warning.sentence)
        self.names.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)  # the card keeps together
        self.names.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        icon = IconLabel("borderline", "borderline")
        icon.setAccessibleName(self.tr("Note"))
        head = hbox(
            (icon, 0, Qt.AlignmentFlag.AlignVCenter),
            (self.sentence, 1),
            (self.button, 0, Qt.AlignmentFlag.AlignVCenter),
            gap="s",
        )
        vbox(head, self.names, gap="xs", parent=self)
        self.names.hide()

    def _unfold(self, expanded: bool) -> None:
        if expanded and not self.names.count():
            self.names.addItems(self._warning.names)
            if self._warning.count > len(self._warning.names):
                rest = self._warning.count - len(self._warning.names)
                self.names.addItem(self.tr("… and {n} more").format(n=words.count(rest)))
            height = self.names.sizeHintForRow(0) * min(self.names.count(), ROWS) + 2 * self.names.frameWidth()
            self.names.setFixedHeight(height + 3 * tokens.space("xs"))
        self.names.setVisible(expanded)
        self.button.setText(self.tr("Hide") if expanded else self.tr("Show"))
