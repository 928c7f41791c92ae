"""Card that lists images which can't be read and asks whether to go on without them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QListWidget, QPushButton, QSizePolicy

from megu_desktop.look import tokens
from megu_desktop.look.icons import IconLabel
from megu_desktop.text import words
from megu_desktop.widgets.basics.labels import label
from megu_desktop.widgets.basics.layouts import add_to, hbox
from megu_desktop.widgets.cards.card import Card

ROWS = 8  # of the list at a time; it scrolls
LISTED = 1000  # names at most; whoever has more bad files needs no longer list


class UnreadableCard(Card):
    """`left_out`: the user agrees. `again`: the files were repaired, and the folder should be read again."""

    left_out = Signal()
    again = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._shown: list[str] = []
        self._sentence, self._icon = label("", wrap=True), IconLabel("bad", "bad")
        self._icon.setAccessibleName(self.tr("Error"))
        self.names = QListWidget()
        self.names.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)  # the card keeps together
        self.names.setAccessibleName(self.tr("Unreadable images"))
        self.leave, self.read = QPushButton(self.tr("Leave them out and continue")), QPushButton(self.tr("Read again"))
        self.leave.clicked.connect(self.left_out)
        self.read.clicked.connect(self.again)
        head = hbox(self._icon, (self._sentence, 1), gap="s")
        add_to(self.body, head, self.names, hbox(self.leave, self.read, 0, gap="s"))

    def show_names(self, names: list[str], readable: int, writable: bool) -> None:
        """List the images.

        Parameters
        ----------
        readable : int
            Number of images that can be read.
        """
        self.leave.setEnabled(writable)
        self.read.setEnabled(writable)
        if names == self._shown:
            return
        self._shown = list(names)
        text = self.tr("One image is unreadable.")
        if len(names) > 1:
            text = self.tr("{n} images are unreadable.").format(n=words.count(len(names)))
        advice = self.tr(
            "Repair or replace the listed files and read the folder again, or continue with the other {n}."
        )
        sentence = words.sentences(text, advice.format(n=words.count(readable)))
        self._sentence.setText(sentence)
        self.setAccessibleName(sentence)
        self.names.clear()
        self.names.addItems(names[:LISTED])
        if len(names) > LISTED:
            self.names.addItem(self.tr("… and {n} more").format(n=words.count(len(names) - LISTED)))
        height = self.names.sizeHintForRow(0) * min(self.names.count(), ROWS) + 2 * self.names.frameWidth()
        self.names.setFixedHeight(height + 3 * tokens.space("xs"))
