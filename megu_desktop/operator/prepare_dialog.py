"""Dialog in which an administrator prepares a project for operators: fixed settings, and the limits before export.

It reads as a list of sentences that change with the choices in it.
"""

from typing import Any

from pydantic import ValidationError
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QWidget,
)

from megu.base.errors import MeguError, PolicyError
from megu.policy import make, seal, store
from megu.policy.make import PolicyOptions
from megu.policy.rules import KINDS, Policy, Sealed, Thresholds
from megu.project.schema import Choices, PolicyMark, Run
from megu.unlearn.methods.table import METHODS, USUAL
from megu.unlearn.runs import changed_parameters
from megu_desktop.operator.limit_fields import LimitFields
from megu_desktop.operator.limits import PreparedCard
from megu_desktop.operator.passphrase_dialog import PassphraseDialog, secret_field, titled_field
from megu_desktop.widgets.basics.labels import label
from megu_desktop.widgets.basics.layouts import hbox, vbox
from megu_desktop.widgets.forms.check_box import CheckBox
from megu_desktop.work.work import Work

TITLE_BAR = 48
"""Left of a small screen's height, or the buttons would lie below it."""


class PrepareDialog(PassphraseDialog):
    """Puts a policy in force, changes it, or lifts it; `is_lifted` tells whether it lifted one."""

    def __init__(self, work: Work, parent: QWidget | None = None) -> None:
        self._work, self.is_lifted = work, False
        self._mark = work.choices.policy
        self._sealed = _sealed_policy(work)
        self.kinds, self.remote, self.limits = _kind_boxes(), QComboBox(), LimitFields()
        self.by, self.same_images, self.repeat = QLineEdit(), CheckBox(), secret_field()
        super().__init__(_make_seal, self._put, parent)
        self.fixed, self.lift_button = PreparedCard(self.tr("Fixed settings")), QPushButton(self.tr("Remove…"))
        self._compose()
        self.ask(
            self.tr("Prepare for operators"),
            self.tr(
                "This fixes the project’s current settings. Operators then choose only what to forget, and export "
                "models that meet your limits. Only the passphrase can change or remove the restrictions. It is not "
                "stored anywhere."
            ),
            self.tr("Prepare") if self._mark is None else self.tr("Change"),
        )
        self._fill()
        self._wire()
        self.refresh()

    # --- what is chosen ------------------------------------------------------------------------------------------

    def entries(self) -> PolicyOptions:
        """Return the dialog's values, which complete the project's choices. Raises ValidationError."""
        run = self._work.choices.run(self._work.choices.current_run)
        method, strength, changes = _method(run)
        return PolicyOptions(
            method,
            strength,
            changes,
            kinds=[kind for kind in KINDS if self.kinds[kind].isChecked()],
            remote=self.remote.currentData(),
            thresholds=Thresholds.model_validate(self.limits.values()),
            by=self.by.text().strip(),
            same_images=self.same_images.isChecked(),
        )

    def rules(self) -> Policy | None:
        """Return the policy shown; None if the values are invalid, and a sentence says why."""
        try:
            if not any(box.isChecked() for box in self.kinds.values()):
                raise PolicyError("policy_no_kinds")
            return make.make(self._work.project, self.entries())
        except MeguError as error:
            self.show_error(error)
        except ValidationError:
            self.show_error(PolicyError("policy_server_forbidden"))
        return None

    def refresh(self) -> None:
        """Show what would be fixed with the current choices."""
        self.message.hide()
        rules = self.rules()
        self.yes.setEnabled(rules is not None)
        self.fixed.setVisible(rules is not None)
        if rules is not None:
            self.fixed.show_rules(rules)

    # --- what is done --------------------------------------------------------------------------------------------

    def arguments(self) -> tuple[Any, ...]:
        return False, self.rules(), self._mark

    def is_complete(self) -> bool:
        if self._mark is None and self.passphrase.text() != self.repeat.text():
            self.show_error(PolicyError("policy_passphrase_repeat"))
            return False
        return self.rules() is not None

    def lift(self) -> None:
        """Take the policy out of force."""
        self.message.hide()
        self._aside.call("act", _make_seal, self.passphrase.text(), True, None, self._mark)

    def _put(self, sealed: Sealed | None) -> None:
        project = self._work.project

        def alter(_choices: Choices) -> None:
            if sealed is None:
                store.remove(project)
            else:
                store.write(project, sealed)

        self._work.change(alter)
        self.is_lifted = sealed is None

    # --- how it is put together ----------------------------------------------------------------------------------

    def _fill(self) -> None:
        for name, text in (
            ("never", self.tr("No image may be sent to a server")),
            ("not_forget", self.tr("Only images to keep, after consent")),
            ("allowed", self.tr("Any image, after consent")),
        ):
            self.remote.addItem(text, name)
        self.same_images.setText(self.tr("Only with exactly these images"))
        rules = self._sealed.rules if self._sealed else None
        server = self._work.choices.similarity.source == "server"
        self.remote.setCurrentIndex(
            self.remote.findData(rules.remote if rules else "not_forget" if server else "never")
        )
        for kind, box in self.kinds.items():
            box.setChecked(rules is None or kind in rules.kinds)
        if rules is not None:
            self.limits.set_values(rules.thresholds)
            self.by.setText(rules.prepared_by)
            self.same_images.setChecked(bool(rules.images and rules.images.digest))
        self.lift_button.setVisible(self._mark is not None)

    def _wire(self) -> None:
        for box in (*self.kinds.values(), self.same_images):
            box.toggled.connect(self.refresh)
        self.remote.currentIndexChanged.connect(self.refresh)
        self.limits.changed.connect(self.refresh)
        self.by.textChanged.connect(self.refresh)
        self.lift_button.clicked.connect(self.lift)

    def _compose(self) -> None:
        grid = QGridLayout()
        for number, box in enumerate(self.kinds.values()):
            grid.addWidget(box, number // 2, number % 2)
        column = vbox(
            label(self.tr("Operators may forget"), "strong"),
            grid,
            label(self.tr("Limits before export"), "strong"),
            self.limits,
            label(self.tr("Servers"), "strong"),
            self.remote,
            self.same_images,
            0,
            gap="s",
        )
        right = vbox(self.fixed, titled_field(self.tr("Prepared by (contact for operators)"), self.by), 0, gap="s")
        content = QWidget()
        row = hbox((column, 1), (right, 1), gap="l", margins=(0, 0, "s", 0))
        content.setLayout(row)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it follows the keyboard
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(content)
        area.viewport().setAutoFillBackground(False)  # it stands on the dialog, not on a page
        content.setAutoFillBackground(False)
        self.form.addWidget(area, 1)
        if self._mark is None:
            self.last.addLayout(titled_field(self.tr("Passphrase again"), self.repeat), 1)
        self.buttons.insertWidget(0, self.lift_button)
        self.lift_button.setAutoDefault(False)
        self.resize(940, min(760, self.screen().availableSize().height() - TITLE_BAR))


def _make_seal(passphrase: str, lifting: bool, rules: Policy | None, mark: PolicyMark | None) -> Sealed | None:
    """Return a sealed policy, or None if it is lifted; for another thread.

    Raises PolicyError ``policy_passphrase_wrong``.
    """
    if mark is not None:
        seal.check(passphrase, mark.salt, mark.public_key)
    if lifting:
        return None
    assert rules is not None
    return store.seal_rules(rules, passphrase)


def _sealed_policy(work: Work) -> Sealed | None:
    """Return the policy in force, to start from; None if it can't be read."""
    try:
        return store.load(work.project)
    except PolicyError:
        return None


def _kind_boxes() -> dict[Any, CheckBox]:
    from megu.unlearn.methods.info import SCENARIOS

    titles = {kind: QCoreApplication.translate("messages", SCENARIOS[kind]) for kind in KINDS}
    return {kind: CheckBox(title[:1].upper() + title[1:]) for kind, title in titles.items()}


def _method(run: Run | None) -> tuple[str, str | None, dict[str, Any]]:
    """Return the method of the current run with what differs from its strength, else the usual one."""
    if run is None or run.method not in METHODS:
        return *USUAL, {}
    return run.method, run.strength, changed_parameters(run)
