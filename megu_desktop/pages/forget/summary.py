"""Card that sums up a choice of classes: how many images go, what vanishes, what stays."""

from typing import Any

from PySide6.QtCore import QCoreApplication, Qt

from megu.base.errors import MeguError
from megu.base.shares import FEWEST
from megu.images.few_images import count_watched
from megu.project.schema import Choices, ForgetRule
from megu_desktop.look.icons import IconLabel
from megu_desktop.look.theme import theme
from megu_desktop.pages.shared.folders import training_counts, unseen_counts
from megu_desktop.text import words
from megu_desktop.widgets.basics.labels import highlight, label, show_text
from megu_desktop.widgets.basics.layouts import add_to, hbox
from megu_desktop.widgets.cards.card import Card


class ForgetSummary(Card):
    """Heading, figure and consequences; or the reason why a choice can't be used."""

    def __init__(self) -> None:
        super().__init__()
        self._words: tuple[str, str | None] = ("", None)
        self._heading, self._icon = label("", "section", wrap=True), IconLabel("borderline", "borderline")
        self._heading.setTextFormat(Qt.TextFormat.RichText)
        self._figure, self._subject = label("", "display"), label("", "body", "muted", wrap=True)
        self._texts = label("", wrap=True)
        self._small = label("", "small", "muted", wrap=True)
        foot = Qt.AlignmentFlag.AlignBottom
        head = hbox((self._icon, 0, Qt.AlignmentFlag.AlignTop), (self._heading, 1), gap="s")
        middle = hbox((self._figure, 0, foot), (self._subject, 1, foot), gap="s")
        add_to(self.body, head, middle, self._texts, self._small)
        theme().changed.connect(self._show_heading)

    def show_choice(self, choices: Choices, images: dict[str, Any]) -> None:
        """Show what the classes in `choices` entail for these images."""
        class_names = [row["name"] for row in images["classes"]]
        classes = [name for name in choices.forget.classes if name in class_names]
        reason = self._reason(choices, classes, class_names, images)
        self._icon.setVisible(bool(reason and classes))
        if reason:
            self._show(reason, None, "", "", "", "")
            return
        assert choices.images is not None, "classes are shown only beside images"
        counts, names = training_counts(images, choices.images), words.class_list(classes)
        self._show(
            self.tr("To forget: {names}").format(names=names),
            names,
            words.count(sum(counts[name] for name in classes)),
            self.tr("of {n} training images").format(n=words.count(sum(counts.values()))),
            self._consequence(names, classes, class_names),
            self._check(choices, classes, images),
        )

    def show_reading(self) -> None:
        """Show that the list of images is being read."""
        self._icon.setVisible(False)
        self._show(self.tr("Reading the list of images"), None, "", "", "", "")

    def show_meaning(
        self, rule: ForgetRule, meaning: "dict[str, Any] | MeguError | None", unsettled: bool, image_count: int = 0
    ) -> None:
        """Show what a rule that is no choice of classes takes.

        Parameters
        ----------
        meaning : dict, MeguError or None
            As in the result of the stage *forget*, or why the rule can't be used; None until it is counted.
        unsettled : bool
            Whether the rule is still being made, of `image_count` images.
        """
        error = meaning if isinstance(meaning, MeguError) else None
        self._icon.setVisible(error is not None and error.code != "need_forget")
        nothing = not rule.stated or (unsettled and meaning is not None and not image_count)
        if nothing or (error is not None and error.code == "need_forget"):
            self._icon.setVisible(False)
            return self._show(self._nothing(rule), None, "", "", "", "")
        if error is not None:
            return self._show(words.sentence(error), None, "", "", "", "")
        names = words.class_list(words.forget_names(rule))
        if unsettled and image_count:
            text = self.tr("{n} chosen images") if image_count > 1 else self.tr("one chosen image")
            names = text.format(n=words.count(image_count))
        if isinstance(meaning, dict) and (look_alikes := (meaning.get("lookalikes") or {}).get("taken")):
            names = self.tr("{names} and {n} look-alikes").format(names=names, n=words.count(look_alikes))
        heading = self.tr("To forget: {names}").format(names=names)
        if not isinstance(meaning, dict):
            return self._show(heading, names, "", "", self.tr("Counting the images."), "")
        total = self.tr("of {n} training images").format(n=words.count(meaning["of"]))
        self._show(heading, names, words.count(meaning["count"]), total, _classes(meaning), _unnamed_images(meaning))

    def _nothing(self, rule: ForgetRule) -> str:
        return {
            "subclass": self.tr("Nothing is chosen yet. Tick the parts that the model should forget."),
            "random": self.tr("Nothing is chosen yet. Enter the share that the model should forget."),
        }.get(rule.kind, self.tr("Nothing is chosen yet. Click the images that the model should forget."))

    def _reason(self, choices: Choices, classes: list[str], class_names: list[str], images: dict[str, Any]) -> str:
        missing = [name for name in choices.forget.classes if name not in class_names]
        if missing:
            return self.tr("These images have no class {names}. Choose again.").format(names=words.class_list(missing))
        if not classes:
            return self.tr("Nothing is chosen yet. Tick the classes that the model should forget.")
        if len(classes) == len(class_names):
            return self.tr(
                "All classes are chosen. A model that forgets everything is an untrained one: keep at least two "
                "classes."
            )
        if len(classes) == len(class_names) - 1:
            return self.tr("Only one class would be left, and it would be every answer. Keep at least two.")
        counts = training_counts(images, choices.images) if choices.images else {}
        if not sum(counts.get(name, 0) for name in classes):
            return self.tr("There are no training images of {names}, so the model has nothing to forget.").format(
                names=words.class_list(classes)
            )
        return ""

    def _consequence(self, names: str, classes: list[str], class_names: list[str]) -> str:
        singular = self.tr("The whole class {names} is forgotten. The model should then no longer answer with it.")
        plural = self.tr("The whole classes {names} are forgotten. The model should then no longer answer with them.")
        stay = self.tr("The other {n} classes stay.").format(n=words.count(len(class_names) - len(classes)))
        return words.sentences((singular if len(classes) == 1 else plural).format(names=names), stay)

    def _check(self, choices: Choices, classes: list[str], images: dict[str, Any]) -> str:
        """Say how many unseen images report, how many are watched, and why."""
        assert choices.images is not None, "classes are shown only beside images"
        unseen = unseen_counts(images, choices.images)
        total = sum(unseen.values())
        if not total:
            return self.tr("No images are known to be unseen, so the result can only be measured on training images.")
        aside = sum(count_watched(unseen[name], choices.images.watched) for name in classes)
        test_count = sum(unseen[name] for name in classes) - aside
        too_few = self.tr("Only {n} unseen images are left to test the forgetting: too few to tell.")
        enough = self.tr("{n} unseen images are reserved to test the forgetting.")
        sentences = [(too_few if test_count < FEWEST else enough).format(n=words.count(test_count))]
        if aside:
            sentences.append(
                self.tr("{n} more monitor the training, so they can’t be used for testing.").format(
                    n=words.count(aside)
                )
            )
        return words.sentences(*sentences)

    def _show(self, heading: str, highlight: str | None, figure: str, subject: str, text: str, small: str) -> None:
        self._words = (heading, highlight)
        self._show_heading()
        for part, words_ in (
            (self._figure, figure),
            (self._subject, subject),
            (self._texts, text),
            (self._small, small),
        ):
            show_text(part, words_)
        self.setAccessibleName(words.sentences(f"{heading}.", figure, subject, text, small))

    def _show_heading(self) -> None:
        self._heading.setText(highlight(*self._words, "forget"))

    def heading(self) -> str:
        """Return the heading, or the reason, as plain text."""
        return self._words[0]


def _classes(meaning: dict[str, Any]) -> str:
    """Name the classes of the images, the most frequent first, and those that vanish entirely."""
    translate = QCoreApplication.translate
    pairs = sorted(meaning["by_class"].items(), key=lambda pair: -pair[1])
    counts = [f"{words.set_apart(name)} ({words.count(count)})" for name, count in pairs]
    text = translate("forget", "They belong to {names}.").format(names=words.class_list(counts, 6))
    vanishing = meaning["whole_classes"]
    if not vanishing:
        return words.sentences(text, translate("forget", "No class disappears."))
    singular = translate(
        "forget", "The class {names} disappears entirely. The model should then no longer answer with it."
    )
    plural = translate(
        "forget", "The classes {names} disappear entirely. The model should then no longer answer with them."
    )
    return words.sentences(
        text, (singular if len(vanishing) == 1 else plural).format(names=words.class_list(vanishing))
    )


def _unnamed_images(meaning: dict[str, Any]) -> str:
    """Name the images that go although nobody chose them by name."""
    translate = QCoreApplication.translate
    sentences = []
    if meaning["copies"]:
        copies = translate("forget", "{n} of them are exact copies of others. They are forgotten too.")
        sentences.append(copies.format(n=words.count(meaning["copies"])))
    if alike := meaning.get("lookalikes"):
        text = translate("forget", "Look-alikes: forget {taken}, keep {left}.")
        sentences.append(text.format(taken=words.count(alike["taken"]), left=words.count(alike["left"])))
    return words.sentences(*sentences)
