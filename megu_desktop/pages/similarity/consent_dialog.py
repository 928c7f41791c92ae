"""Consent before images go to a server: its address, how many images of which classes, and what that means."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QPlainTextEdit, QPushButton, QWidget

from megu.project.project import now
from megu.project.schema import Consent
from megu.similarity.remote.address import host_of, is_plain_http_elsewhere, is_this_computer, origin_of
from megu_desktop.explained.help_keys import DialogHelp
from megu_desktop.look import tokens
from megu_desktop.look.icons import IconLabel
from megu_desktop.look.properties import mark
from megu_desktop.text import words
from megu_desktop.widgets.basics.labels import label
from megu_desktop.widgets.basics.layouts import add_to, hbox, vbox
from megu_desktop.widgets.forms.check_box import CheckBox

WIDTH = 560
LINES = 5  # of classes that show before the list scrolls
PADDING = 16  # px that the style sheet keeps free around a text and its border, on both sides together


class ConsentDialog(QDialog):
    """Asks for an explicit yes: a ticked box, then the button. Two boxes if images of the forget set must go."""

    def __init__(
        self,
        url: str,
        preview: Mapping[str, Any],
        forget: Sequence[str],
        testing: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Create the dialog.

        Parameters
        ----------
        url : str
            Address of the server.
        preview : mapping
            What would be asked and sent.
        forget : sequence of str
            Names of the classes to forget.
        testing : bool
            Whether it is about a test only.
        """
        super().__init__(parent)
        host, self._url, self._preview = host_of(url), url, preview
        self.setWindowTitle(self.tr("Send images to a server?"))
        self.setModal(True)
        title = self.tr("Send {n} images to {host}?").format(n=words.count(preview["images"]), host=host)
        self.setAccessibleName(title)
        self.classes = _class_list(preview["by_class"])
        self.classes.setAccessibleName(self.tr("Images to send, by class"))
        self.agree = CheckBox(self.tr("I agree to send these images to {host}.").format(host=host))
        self.agree_forget = CheckBox()
        self._reason = label("", "small", "muted", wrap=True)
        self.yes, self.no = QPushButton(self.tr("Send the images")), QPushButton(self.tr("Send nothing"))
        parts: list[QWidget] = [label(title, "section", wrap=True), label(self._meaning(), wrap=True)]
        if testing:
            now_ = self.tr(
                "The test sends three of them now. The rest are sent only when you press Estimate similarity."
            )
            parts.append(label(now_, wrap=True))
        parts.append(self.classes)
        self._lay_out(parts, self._forget_sentence(forget), is_plain_http_elsewhere(url))
        self._wire()
        self._update()
        DialogHelp(self, "privacy", "if-you-use-a-server")

    def consent(self) -> Consent:
        """Return what the user agreed to."""
        scheme, host = origin_of(self._url)
        return Consent(
            scheme=scheme,
            host=host,
            given=now(),
            images=self._preview["images"],
            classes=[name for name, count in self._preview["by_class"].items() if count],
            forget_images=self.asks_twice and self.agree_forget.isChecked(),
            forget_set=self._preview["forget_set"],
        )

    @property
    def asks_twice(self) -> bool:
        """Return True if images of the forget set would go too."""
        return bool(self._preview["forget_images"])

    def _meaning(self) -> str:
        if is_this_computer(self._url):
            return self.tr(
                "The server is a program on this computer. The person who runs it, and anyone it forwards images to, "
                "can see and keep them. Treat this as a disclosure to a third party unless you know better. It can’t "
                "be undone. Each image may be sent several times, to ask about several classes."
            )
        return self.tr(
            "This is a disclosure to a third party: whoever runs {host} can see and keep these images. It can’t be "
            "undone. Each image may be sent several times, to ask about several classes."
        ).format(host=host_of(self._url))

    def _forget_sentence(self, forget: Sequence[str]) -> str:
        if not self.asks_twice:
            return self.tr("None of the images to forget is among them.")
        values = {"n": words.count(self._preview["forget_images"]), "names": words.class_list(forget)}
        self.agree_forget.setText(self.tr("I also agree to send {n} of the images to forget.").format(**values))
        return self.tr(
            "{n} of them are images to forget, because there are no others of {names}. This needs separate consent."
        ).format(**values)

    def showEvent(self, event: QShowEvent) -> None:
        """Fit the height to the text at this width; a layout alone asks for what narrow labels might need."""
        layout = self.layout()
        if layout is not None:
            self.setFixedHeight(layout.totalHeightForWidth(WIDTH))
        super().showEvent(event)

    def _update(self) -> None:
        open_boxes = [box for box in self._boxes() if not box.isChecked()]
        reason = self.tr("Tick the box to send them.") if open_boxes else ""
        if open_boxes and self.asks_twice:
            both_text, other_text = (
                self.tr("Tick both boxes to send them."),
                self.tr("Tick the other box too to send them."),
            )
            reason = both_text if len(open_boxes) == 2 else other_text
        self._reason.setText(reason)
        self.yes.setEnabled(not open_boxes)
        self.yes.setAccessibleDescription(reason)

    def _boxes(self) -> list[QCheckBox]:
        return [self.agree, self.agree_forget] if self.asks_twice else [self.agree]

    def _wire(self) -> None:
        mark(self.no, role="primary")
        self.no.setDefault(True)
        self.yes.setAutoDefault(False)
        self.agree_forget.setVisible(self.asks_twice)
        for box in (self.agree, self.agree_forget):
            box.toggled.connect(self._update)
        self.yes.clicked.connect(self.accept)
        self.no.clicked.connect(self.reject)

    def _lay_out(self, parts: list[QWidget], about_forget: str, unencrypted: bool) -> None:
        text = self.tr("The connection is not encrypted: others on the network could see the images.")
        column = vbox(*parts, *([_warning(text)] if unencrypted else []), gap="s", margins="l", parent=self)
        add_to(column, label(about_forget, wrap=True), "s", self.agree, self.agree_forget, self._reason, "s")
        column.addLayout(hbox(0, self.yes, self.no, gap="s"))
        self.setFixedWidth(WIDTH)


def _class_list(by_class: Mapping[str, int]) -> QPlainTextEdit:
    """Return the numbers of images by class as text that can be read, scrolled and copied."""
    counts = [f"{words.set_apart(name)}:{words.NBSP}{words.count(count)}" for name, count in by_class.items() if count]
    text = QPlainTextEdit(",  ".join(counts))
    text.setReadOnly(True)
    text.setTabChangesFocus(True)
    text.ensurePolished()
    around = 2 * round(text.document().documentMargin()) + PADDING
    room, metrics = QRect(0, 0, WIDTH - 2 * tokens.space("l") - around, 0), text.fontMetrics()
    height = metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), text.toPlainText()).height()
    text.setFixedHeight(min(height, LINES * metrics.lineSpacing()) + around)
    return text


def _warning(sentence: str) -> QHBoxLayout:
    row = hbox(
        (IconLabel("borderline", "borderline"), 0, Qt.AlignmentFlag.AlignTop), (label(sentence, wrap=True), 1), gap="s"
    )
    return row
