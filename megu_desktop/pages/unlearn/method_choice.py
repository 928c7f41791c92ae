"""Choice before a run: retrain or unlearn, how strongly, and every parameter in a fold."""

from collections.abc import Sequence
from typing import Any, cast

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QVBoxLayout, QWidget

from megu.project.schema import ModelChoice, Scenario
from megu.unlearn.expected_time import is_retraining_cheaper
from megu.unlearn.methods.info import SCENARIOS
from megu.unlearn.methods.table import METHODS, OFFERED, OTHERS, RETRAIN, USUAL
from megu.unlearn.runs import original_recipe
from megu_desktop.look.icons import set_icon
from megu_desktop.look.text import scale_px
from megu_desktop.pages.shared.page_parts import Fold
from megu_desktop.pages.shared.run_page import format_estimate, method_title
from megu_desktop.text import numbers, words
from megu_desktop.widgets.basics.labels import label
from megu_desktop.widgets.basics.layouts import add_to, hbox, vbox
from megu_desktop.widgets.cards.card import Card, ChoiceCard, group_choices
from megu_desktop.widgets.cards.question_card import QuestionCard
from megu_desktop.widgets.forms.form import ParameterForm

LIMITED = 0.9
"""From which share of its limit on a length counts as given by it: steps are whole."""


class MethodChoice(QWidget):
    """Settings of a new run: `method`, `strength` and `values`. `changed`: one of them did; `start`: pressed."""

    changed = Signal()
    start = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.retrain = ChoiceCard(self.tr("Retrain without these images"))
        self.unlearn = ChoiceCard(self.tr("Unlearn"))
        self._cards = group_choices([self.retrain, self.unlearn])
        self.strength_card = QuestionCard(self.tr("How strongly? More is not better."))
        self.what = Card()
        self._what_text = label("", wrap=True)
        self.fold = Fold(self.tr("Method and parameters"))
        self.methods, self.summary = QComboBox(), label("", "small", "muted", wrap=True)
        self.own = label("", "small", "muted", wrap=True)
        self.start_button, self.reason = QPushButton(), label("", "small", "muted", wrap=True)
        self._forms: dict[str, ParameterForm] = {}
        self._method, self._strength = USUAL
        self._scenario: Scenario = "classes"
        self._model: ModelChoice | None = None
        self._length = ""
        self._fill()
        self._lay_out()
        self._wire()
        self.choose(*USUAL)

    # --- what is chosen ------------------------------------------------------------------------------------------

    @property
    def method(self) -> str:
        """Return the method's short name."""
        return RETRAIN if self.retrain.is_chosen() else self._method

    @property
    def unlearning_method(self) -> str:
        """Return the method that unlearning would use, whichever card is chosen."""
        return self._method

    @property
    def strength(self) -> str | None:
        """Return the strength; None for a method that has none."""
        return self._strength if METHODS[self.method].strengths else None

    def values(self) -> dict[str, Any]:
        """Return every parameter of the method as the form has it, unvalidated: check `is_valid` first."""
        return self.form().values()

    def changes(self) -> dict[str, Any]:
        """Return the parameters that differ from those of the strength."""
        preset = self.preset()
        return {name: value for name, value in self.values().items() if value != preset[name]}

    def is_valid(self) -> bool:
        """Return True if the parameters are valid."""
        return self.form().is_valid()

    def form(self) -> ParameterForm:
        """Return the form of the chosen method; it is created when first needed."""
        if self.method not in self._forms:
            form = ParameterForm(METHODS[self.method].parameters)
            form.set_values(self.preset())
            form.changed.connect(self._on_edited)
            self._forms[self.method] = form
            self._form_place.addWidget(form)
        return self._forms[self.method]

    def preset(self, method: str | None = None) -> dict[str, Any]:
        """Return the parameters of a method at the chosen strength."""
        name = method or self.method
        info = METHODS[name]
        return {
            **info.parameters().model_dump(),
            **info.preset(self._strength, self._scenario),
            **original_recipe(self._model, name),
        }

    def set_model(self, model: ModelChoice | None) -> None:
        """Set the model: retraining starts from what is known of its original training."""
        if model != self._model:
            presets = {name: self.preset(name) for name in self._forms}
            self._model = model
            for name, form in self._forms.items():
                if self.preset(name) != presets[name]:
                    form.set_values(self.preset(name))
            self._show()

    def set_scenario(self, scenario: Scenario) -> None:
        """Set the kind of forget set, on which the settings of each strength depend."""
        if scenario != self._scenario:
            self._scenario = scenario
            self._disable_unsuited()
            for name, form in self._forms.items():
                form.set_values(self.preset(name))
            self._show()

    def _disable_unsuited(self) -> None:
        """Disable a method that can't forget this; it stays visible, with the reason."""
        rows = cast(QStandardItemModel, self.methods.model())
        for row in range(self.methods.count()):
            name = self.methods.itemData(row)
            if name not in METHODS:
                continue
            suits = METHODS[name].suits
            fits, made_for = (
                self._scenario in suits,
                words.join_names([_translated(SCENARIOS[scenario]) for scenario in suits]),
            )
            title, reason = method_title(name), self.tr("for {what} only").format(what=made_for)
            rows.item(row).setEnabled(fits)
            rows.item(row).setText(title if fits else f"{title} ({reason})")
        if self._scenario not in METHODS[self._method].suits:
            self._method, self._strength = USUAL
            self.methods.setCurrentIndex(self.methods.findData(self._method))

    def choose(self, method: str, strength: str | None = None, parameters: dict[str, Any] | None = None) -> None:
        """Choose as the controls would; `parameters` replace the strength's own."""
        (self.retrain if method == RETRAIN else self.unlearn).set_chosen(True)
        (self.unlearn if method == RETRAIN else self.retrain).set_chosen(False)
        if method != RETRAIN:
            self._method = method
            self.methods.setCurrentIndex(self.methods.findData(method))
        if strength is not None:
            self._strength = strength
        self.form().set_values({**self.preset(), **(parameters or {})})
        self._show()
        self.changed.emit()

    # --- what the page tells -------------------------------------------------------------------------------------

    def set_estimates(self, retrain: float | None, unlearn: float | None) -> None:
        """Set the seconds that either way will take here; None if unknown."""
        strongest = self.tr("The strongest proof: a new model that never saw them.")
        if self._scenario != "classes":
            surely = self.tr("For single images, nothing else shows as reliably that they are forgotten.")
            strongest = words.sentences(strongest, surely)
        duration = self.tr("About {time} here.").format(time=format_estimate(retrain)) if retrain is not None else ""
        if is_retraining_cheaper(retrain, unlearn):
            duration = words.sentences(duration, self.tr("It takes no longer than unlearning."))
        self.retrain.set_detail(words.sentences(duration, strongest))
        self.unlearn.set_detail(
            self.tr("About {time} here. Starts from your model and removes them.").format(time=format_estimate(unlearn))
            if unlearn is not None
            else self.tr("Starts from your model and removes them.")
        )

    def set_length(self, passes: float | None, longest: float) -> None:
        """Set the maximal number of passes over all images.

        Parameters
        ----------
        passes : float or None
            Passes that unlearning takes at most.
        longest : float
            The limit it was given, 0 for none.
        """
        self._length = ""
        if passes is not None:
            usual = self.tr("At most {passes} epochs. It stops earlier if more training changes nothing.")
            tenth = self.tr(
                "At most {passes} epochs, a tenth of the original’s training. It stops earlier if more training "
                "changes nothing."
            )
            is_limited = longest and passes > LIMITED * longest
            self._length = (tenth if is_limited else usual).format(passes=numbers.decimal(passes, 1))
        self._what_text.setText(self._what_happens(self.method == RETRAIN))

    def set_startable(self, startable: bool, reason: str = "") -> None:
        """Enable or disable Start, with the reason why not."""
        invalid = self.tr("One of the parameters is invalid. The reason is shown next to it.")
        valid = self.is_valid()
        self.start_button.setEnabled(startable and valid)
        self.reason.setText(reason or ("" if valid else invalid))
        self.start_button.setAccessibleDescription(self.reason.text())

    # --- inside --------------------------------------------------------------------------------------------------

    def _fill(self) -> None:
        details = {
            "gentle": self.tr("Changes the rest least. A few of the images may still be recognised."),
            "balanced": self.tr("The usual choice: forgets the chosen images and keeps the rest."),
            "thorough": self.tr("For images still recognised after a balanced run. Affects the rest more."),
        }
        for key, detail in details.items():
            self.strength_card.add_option(key, words.strength_title(key).capitalize(), detail)
        self._list_methods()

    def _list_methods(self) -> None:
        """List the methods on offer, then those to compare with, then those of other packages, each under a heading."""
        published_names = [name for name in METHODS if name not in (*OFFERED, RETRAIN, *OTHERS)]
        self._add_methods("", OFFERED)
        self._add_methods(self.tr("Other published methods, for comparison"), published_names)
        self._add_methods(self.tr("From other packages"), list(OTHERS))
        self.methods.setMaxVisibleItems(self.methods.count())
        self.methods.setAccessibleName(self.tr("Method"))

    def _add_methods(self, heading: str, names: Sequence[str]) -> None:
        if heading and names:
            self.methods.insertSeparator(self.methods.count())
            self.methods.addItem(heading)
            rows = cast(QStandardItemModel, self.methods.model())
            rows.item(rows.rowCount() - 1).setEnabled(False)
        for name in names:
            self.methods.addItem(method_title(name), name)

    def _lay_out(self) -> None:
        cards = hbox((self.retrain, 1), (self.unlearn, 1), gap="m")
        middle = hbox((self.strength_card, 1), (self.what, 1), gap="m")
        add_to(self.what.body, label(self.tr("What happens"), "section"), self._what_text, 0)
        foot = hbox(self.start_button, (self.reason, 1), gap="m")
        vbox(cards, middle, foot, self.fold, 1, gap="m", parent=self)
        self._lay_out_fold()

    def _lay_out_fold(self) -> None:
        card, self._form_place = Card(), QVBoxLayout()
        self._method_label: QLabel = label(self.tr("Method"))
        self._method_label.setBuddy(self.methods)
        self._method_row = hbox(self._method_label, self.methods, 0)
        add_to(card.body, self._method_row, self.summary, self.own, self._form_place)
        card.setMaximumWidth(scale_px(640))
        self.fold.body.addLayout(hbox((card, 1), 0))

    def _wire(self) -> None:
        self.retrain.chosen.connect(self._on_card)
        self.unlearn.chosen.connect(self._on_card)
        self.strength_card.answered.connect(self._on_strength)
        self.methods.activated.connect(self._on_method)
        self.start_button.clicked.connect(self.start)
        set_icon(self.start_button, "play")

    def _on_card(self) -> None:
        self.form()
        self._show()
        self.changed.emit()

    def _on_strength(self, key: str) -> None:
        self.choose(self._method, key)

    def _on_method(self, index: int) -> None:
        self.choose(self.methods.itemData(index), self._strength)

    def _on_edited(self) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        retrain, strengths = self.method == RETRAIN, METHODS[self.method].strengths
        self.strength_card.setVisible(bool(strengths))
        self.strength_card.choose(self._strength)
        for part in (self.methods, self._method_label):
            part.setVisible(not retrain)
        self.summary.setText(self._summary())
        has_changes = not retrain and bool(self.changes())
        text = self.tr("You changed the settings of “{strength}”.")
        published = self.tr("You changed the published settings.")
        self.own.setText(text.format(strength=words.strength_title(self._strength)) if strengths else published)
        self.own.setVisible(has_changes)
        self._what_text.setText(self._what_happens(retrain))
        self.start_button.setText(self.tr("Start retraining") if retrain else self.tr("Start unlearning"))
        for name, form in self._forms.items():
            form.setVisible(name == self.method)

    def _summary(self) -> str:
        """Return what the method does, and the paper it comes from."""
        info = METHODS[self.method]
        summary = QCoreApplication.translate("messages", info.summary)
        paper = self.tr("Paper: {citation}.").format(citation=info.citation)
        return words.sentences(summary, paper) if info.citation else summary

    def _what_happens(self, retrain: bool) -> str:
        if retrain:
            is_pretrained = self._model is not None and self._model.origin.file is not None
            steps = (
                self.tr(
                    "A new model of the same kind is trained on the images to keep, starting from the pretrained file."
                )
                if is_pretrained
                else self.tr("A new model of the same kind is trained from scratch on the images to keep.")
            )
            start = self.tr(
                "If you know how the original was trained, enter it on the page Model or under “Method and parameters”."
            )
            steps = words.sentences(steps, start)
        elif METHODS[self.method].uses_sketch(self._scenario, self.values()):
            steps = self.tr(
                "A short training first estimates how a model that never saw the images would answer. Then a copy of "
                "your model is trained until it answers like that."
            )
            steps = words.sentences(steps, self._length)
        elif METHODS[self.method].needs_similarity:
            steps = self.tr(
                "A copy of your model is trained further: the images to forget move to their nearest classes."
            )
            steps = words.sentences(steps, self._length)
        else:
            steps = self.tr("Another method changes a copy of your model: {method}.").format(
                method=method_title(self.method)
            )
            steps = words.sentences(steps, self._summary(), self._length)
        afterwards = self.tr(
            "You can stop at any time and resume later. The original file and the images stay unchanged. Earlier "
            "runs are kept, and Compare can show each of them."
        )
        return f"{steps}\n\n{afterwards}"


def _translated(text: str) -> str:
    return QCoreApplication.translate("messages", text)
