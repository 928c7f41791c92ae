"""Form of the server to ask: address, model, key, number of requests at once, and a test of the connection."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QSpinBox, QWidget

from megu.base.errors import MllmError
from megu.project.schema import ServerChoice
from megu.similarity.remote import keys
from megu.similarity.remote.address import base_url, host_of, is_plain_http_elsewhere, keyring_name
from megu.similarity.remote.table import PROTOCOLS
from megu_desktop.look import tokens
from megu_desktop.look.icons import IconLabel, set_icon
from megu_desktop.look.properties import mark
from megu_desktop.text import words
from megu_desktop.widgets.basics.labels import label, show_text, widen
from megu_desktop.widgets.basics.layouts import add_to, gridbox, hbox
from megu_desktop.widgets.cards.card import Card
from megu_desktop.widgets.forms.check_box import CheckBox
from megu_desktop.widgets.forms.help_button import HelpButton
from megu_desktop.work.aside import Aside


class KeyField(QWidget):
    """`settled`: a typed key is stored where the engine finds it. `known`: the key was looked up."""

    settled = Signal()
    known = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.line, self.remove_button = QLineEdit(), QPushButton(self.tr("Remove key"))
        self._aside, self._host, self._pending = Aside(self), "", 0
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setInputMethodHints(Qt.InputMethodHint.ImhHiddenText | Qt.InputMethodHint.ImhNoPredictiveText)
        mark(self.remove_button, role="quiet")
        hbox((self.line, 1), self.remove_button, gap="s", parent=self)
        self.line.editingFinished.connect(self.take)
        self.remove_button.clicked.connect(self._remove)
        self._aside.done.connect(self._on_done)
        self._show_message("")

    def show_host(self, host: str) -> None:
        """Set the server that the key belongs to; empty while none is named."""
        if host != self._host:
            self._host = host
            self._show_message("")
            if host:
                self._aside.call(("known", host), _has_key, host)

    def take(self) -> None:
        """Store what was typed; `settled` follows if there was anything."""
        key = self.line.text().strip()
        if key and self._host:
            self.line.clear()
            self._pending += 1
            self._aside.call(("kept", self._host), keys.save, self._host, key)

    def is_pending(self) -> bool:
        """Return True while a key is being written to the keyring."""
        return self._pending > 0

    def state(self) -> str:
        """Return the sentence about the stored key; "" if there is none."""
        return self.line.accessibleDescription()

    def _show_message(self, text: str) -> None:
        self.line.setPlaceholderText(text or self.tr("Only if the server requires one"))
        self.line.setAccessibleDescription(text)
        self.remove_button.setVisible(bool(text))

    def _on_done(self, tag: tuple[str, str], result: object) -> None:
        action, host = tag
        (self._on_stored if action == "kept" else self._on_looked_up)(host, result is True)

    def _on_stored(self, host: str, in_keyring: bool) -> None:
        self._pending -= 1
        if host == self._host:
            ring, memory = (
                self.tr("Stored in this system’s keyring"),
                self.tr("Kept until the program ends: no keyring"),
            )
            self._show_message(ring if in_keyring else memory)
        self.settled.emit()

    def _on_looked_up(self, host: str, has_one: bool) -> None:
        if host == self._host and not self._pending:
            self._show_message(self.tr("A key is stored for this server") if has_one else "")
        self.known.emit()

    def _remove(self) -> None:
        self.line.clear()
        self._aside.call(("known", self._host), _remove_key, self._host)


def _has_key(host: str) -> bool:
    return bool(keys.load(host))


def _remove_key(host: str) -> bool:
    keys.delete(host)
    return False


MODEL_CODES = ("mllm_model_", "mllm_request_refused")
KEY_CODES = ("mllm_key_", "mllm_server_quota")


class ServerForm(Card):
    """`edited`: the user left a field. `typed`: its text has changed. `test`, `stop`: the user pressed the button."""

    edited = Signal()
    typed = Signal()
    test = Signal()
    stop = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.url, self.model, self.key = QLineEdit(), QLineEdit(), KeyField()
        self.requests, self.protocol = QSpinBox(), QComboBox()
        self.votes = CheckBox(self.tr("Vote if the server gives no probabilities"))
        self.test_button = QPushButton()
        self._problem = label("", "small", "bad", wrap=True)
        self._warning, self._warning_icon = label("", wrap=True), IconLabel("borderline", "borderline")
        self._result, self._result_icon = label("", wrap=True), IconLabel("info", "muted")
        self._is_testing = False
        self._shown: ServerChoice | None = None
        self._set_up()
        self._lay_out()
        self._wire()
        self.show_test("")

    # --- what is chosen ------------------------------------------------------------------------------------------

    def choice(self) -> ServerChoice | None:
        """Return the server that the fields name; None while address or model is missing or wrong."""
        url, model = self._base_url(), self.model.text().strip()
        if not url or not model:
            return None
        options = {"requests": self.requests.value(), "votes": self.votes.isChecked()}
        return ServerChoice(url=url, model=model, protocol=self.protocol.currentData(), **options)

    def problem(self) -> str:
        """Return the reason why the server can't be asked yet; "" if it can."""
        if not self.url.text().strip():
            return self.tr("Enter the server’s address.")
        if self._problem.text():  # which says at the field what is wrong with it
            return self.tr("Correct the server’s address first.")
        return "" if self.model.text().strip() else self.tr("Enter the model’s name.")

    def warning(self) -> str:
        """Return what speaks against the address, though it can be used."""
        return self._warning.text()

    # --- what is shown -------------------------------------------------------------------------------------------

    def show_choice(self, server: ServerChoice | None, enabled: bool) -> None:
        """Fill the fields from the stored choice, unless they hold newer edits."""
        if server is not None and server != self._shown:
            self._shown = server
            self.url.setText(server.url)
            self.model.setText(server.model)
            self.requests.setValue(server.requests)
            self.votes.setChecked(server.votes)
            self.protocol.setCurrentIndex(max(0, self.protocol.findData(server.protocol)))
        for part in (self.url, self.model, self.key, self.requests, self.votes, self.protocol):
            part.setEnabled(enabled)
        self._check_address()

    def show_test(self, sentence: str, kind: str = "info", testing: bool = False, reason: str = "") -> None:
        """Show the result of the last test.

        Parameters
        ----------
        testing : bool
            Whether a test is running.
        reason : str
            Reason why no test can be made now.
        """
        self._is_testing = testing
        self.test_button.setText(self.tr("Stop") if testing else self.tr("Test connection"))
        set_icon(self.test_button, "stop" if testing else "play")
        widen(self.test_button, 160)
        self.test_button.setEnabled(not reason)
        self.test_button.setToolTip(reason)
        self.test_button.setAccessibleDescription(reason or sentence)
        self._result.setText(sentence)
        self._result_icon.show_icon(kind, kind if kind in ("good", "borderline", "bad") else "muted")
        for part in (self._result, self._result_icon):
            part.setVisible(bool(sentence))

    def result(self) -> str:
        """Return the sentence of `show_test`."""
        return self._result.text()

    def focus_on(self, code: str) -> None:
        """Focus the field that solves an error."""
        key = code.startswith(KEY_CODES)
        field = self.model if code.startswith(MODEL_CODES) else self.key.line if key else self.url
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.selectAll()

    # --- inside --------------------------------------------------------------------------------------------------

    def _base_url(self) -> str:
        try:
            return base_url(self.url.text(), self.protocol.currentData()) if self.url.text().strip() else ""
        except MllmError:
            return ""

    def _check_address(self) -> None:
        """Say what is wrong with the address, and what speaks against it."""
        problem = warning = kept_by = ""
        if self.url.text().strip():
            try:
                url = base_url(self.url.text(), self.protocol.currentData())
                host, kept_by = host_of(url), keyring_name(url)
                if is_plain_http_elsewhere(url):
                    warning = self.tr(
                        "The connection to {host} is not encrypted: others on the network could see the images and "
                        "the key. Use https if the server offers it."
                    ).format(host=host)
            except MllmError as error:
                problem = words.sentence(error)
        for part, text in ((self._problem, problem), (self._warning, warning)):
            show_text(part, text)
        self._warning_icon.setVisible(bool(warning))
        mark(self.url, invalid=bool(problem))
        self.url.setAccessibleDescription(problem or warning)
        self.key.show_host(kept_by)

    def _on_typed(self) -> None:
        self._check_address()
        self.typed.emit()

    def _on_left(self) -> None:
        self._check_address()
        self.edited.emit()

    def _on_pressed(self) -> None:
        (self.stop if self._is_testing else self.test).emit()

    def _wire(self) -> None:
        for field in (self.url, self.model, self.requests):
            field.editingFinished.connect(self._on_left)
        self.votes.toggled.connect(self.edited)
        self.protocol.activated.connect(self._on_left)
        for field in (self.url, self.model):
            field.textEdited.connect(self._on_typed)
        self.test_button.clicked.connect(self._on_pressed)

    def _set_up(self) -> None:
        self.url.setPlaceholderText("https://…/v1")
        self.requests.setRange(1, 16)
        self.requests.setValue(4)
        self.requests.lineEdit().setTextMargins(6, 0, 0, 0)
        self.requests.setKeyboardTracking(False)
        self.requests.setFixedWidth(96)
        for name, protocol in PROTOCOLS.items():
            self.protocol.addItem(protocol.label, name)

    def _field(self, title: str, field: QWidget, help_: str = "") -> QHBoxLayout:
        """Return a field with its title above it, and its help."""
        name = label(title)
        name.setBuddy(field)
        field.setAccessibleName(title)
        name.setMinimumHeight(tokens.size("control"))  # with and without a question mark
        return hbox(name, *([HelpButton(title, help_)] if help_ else []), 0, gap=0)

    def _lay_out(self) -> None:
        address = self.tr(
            "The address of a server with an OpenAI-compatible API, up to and including /v1: vLLM, llama.cpp, LM "
            "Studio, Ollama, transformers serve, or a provider."
        )
        votes = self.tr(
            "Some servers answer only True or False, without probabilities (top_logprobs). Each question can then be "
            "asked five times, and the share of True counts. This is more reliable, but takes five times as long."
        )
        at_once = self.tr("More is faster, until the server is fully loaded. Ask the person who runs it.")
        grid = gridbox("m", 2)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        vote = hbox(self.votes, HelpButton(self.tr("Vote"), votes), 0, gap=0)
        grid.addLayout(self._field(self.tr("Address"), self.url, address), 0, 0)
        grid.addLayout(self._field(self.tr("Model name on the server"), self.model), 0, 1)
        grid.addWidget(self.url, 1, 0)
        grid.addWidget(self.model, 1, 1)
        grid.addWidget(self._problem, 2, 0, 1, 2)
        grid.addLayout(self._field(self.tr("Key"), self.key.line), 3, 0)
        grid.addLayout(self._field(self.tr("Parallel questions"), self.requests, at_once), 3, 1)
        grid.addWidget(self.key, 4, 0)
        grid.addWidget(self.requests, 4, 1, Qt.AlignmentFlag.AlignLeft)
        grid.addLayout(vote, 5, 0, 1, 2)
        if len(PROTOCOLS) > 1:
            grid.addLayout(self._field(self.tr("Protocol"), self.protocol), 6, 0)
            grid.addWidget(self.protocol, 7, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addLayout(grid)
        self._lay_out_foot()

    def _lay_out_foot(self) -> None:
        warning = hbox((self._warning_icon, 0, Qt.AlignmentFlag.AlignTop), (self._warning, 1), gap="s")
        test = hbox(self.test_button, "s", self._result_icon, (self._result, 1), 0, gap="s")
        add_to(self.body, warning, "xs", test)
