"""Page 3: choose what the model should forget: whole classes, a part of one, a random share, or chosen images.

Longer than a file here should be: choosing, storing, counting and making the forget set follow each other in one
place.
"""

from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from megu.base.events import Event
from megu.project.schema import Choices, ForgetRule, Scenario
from megu_desktop.pages.forget.background import ForgetAside, ListedImages, Meaning, NamedImages, store
from megu_desktop.pages.forget.catalogue import Catalogue
from megu_desktop.pages.forget.editors import Editors, KindRow, PartEditor, RandomEditor, align_top
from megu_desktop.pages.forget.gallery import Gallery
from megu_desktop.pages.forget.lookalikes import LookAlikeBox
from megu_desktop.pages.forget.name_list import ListDialog
from megu_desktop.pages.forget.summary import ForgetSummary
from megu_desktop.pages.shared.class_list import ClassList
from megu_desktop.pages.shared.step_page import StepPage, dump_choices, stack
from megu_desktop.widgets.basics.layouts import add_to
from megu_desktop.widgets.cards.progress_card import ProgressCard
from megu_desktop.widgets.frame.base_page import at_once
from megu_desktop.widgets.tables.class_table import ClassTable
from megu_desktop.work.work import Work

if TYPE_CHECKING:
    from numpy import ndarray

SETTLES = 400
"""Milliseconds without a change until chosen images are stored and counted."""


class ForgetPage(StepPage):
    """Chooses `choices.forget`.

    The effect of a choice of classes is counted at once. For other rules the job *forget* makes the forget set once
    counting has shown that it can be made. On request the page searches for look-alikes.
    """

    step: ClassVar[str] = "forget"
    job: ClassVar[str] = "forget"
    quick: ClassVar[bool] = True

    def __init__(self, work: Work) -> None:
        super().__init__(work)
        self.table, self.parts, self.random = ClassTable(checkable=True), PartEditor(), RandomEditor()
        self.kinds, self.gallery, self.summary = KindRow(), Gallery(), ForgetSummary()
        self.classes = ClassList(self.table)
        self._rules: dict[Scenario, ForgetRule] = {}
        self._shown: ForgetRule | None = None  # what editors and gallery show
        self._meaning: tuple[str, Meaning] | None = None
        self._wanted_kind = ""  # the choice whose look-alikes are to be looked for
        self._unsettled, self._recount = False, False
        self._new_meaning: Meaning | None = None  # what the images mean that are chosen and not yet stored
        self._stored_meaning: tuple[ForgetRule, Meaning] | None = None
        self._aside = ForgetAside(work.project, self)
        self._images = ListedImages(work, self._aside, self)
        self.alikes = LookAlikeBox(work, self._aside, self)
        self._soon = QTimer(self, singleShot=True, interval=SETTLES)
        self.progress = ProgressCard()
        self.progress.remember(work.project)
        self.progress.hide()
        self.progress.stop.connect(work.stop)
        self.pin(self.progress)
        self._build()
        self._wire()
        self.show_state()

    # --- what buttons do -----------------------------------------------------------------------------------------

    @property
    def kind(self) -> Scenario:
        """Return the kind of choice that is shown."""
        return self.work.choices.forget.kind

    def choose_kind(self, kind: Scenario) -> None:
        """Switch to another kind of choice; an earlier choice of that kind comes back."""
        if kind == self.kind:
            return
        self.leave()
        self._rules[self.kind] = self.work.choices.forget
        rule = self._rules.get(kind) or (self.random.rule() if kind == "random" else ForgetRule(kind=kind))
        self._take(rule)

    def choose_classes(self, names: list[str]) -> None:
        """Choose whole classes by name."""
        self._take(ForgetRule(classes=list(names)))

    def choose_listed(self) -> None:
        """Choose images by a list of names, in addition to those already chosen."""
        import numpy as np

        if self._catalogue is None or self.work.choices.images is None:
            return
        dialog = ListDialog(self._catalogue, self._catalogue.training_mask(self.work.choices.images), self)
        if dialog.exec():
            self.gallery.choice.set(np.array(dialog.found.rows, np.int64), True)

    def look_for_alikes(self) -> None:
        """Search for images that resemble one to be forgotten."""
        self._wanted_kind = self._key()
        self.refresh()

    def leave(self) -> None:
        """Store a choice that is not stored yet."""
        if self._unsettled and self._catalogue is not None:
            self._soon.stop()
            self._aside.drop("stored")
            self._on_stored(
                store(self.work.project, self._catalogue, self.gallery.choice.marks, self.work.choices.forget)
            )

    # --- what the page says of itself ----------------------------------------------------------------------------

    @property
    def is_unsettled(self) -> bool:
        """Return True if the choice is not fully stored in the project yet."""
        return self._unsettled

    def about(self) -> str:
        return dump_choices(self.work.choices, "images", "forget") + self._wanted_kind

    def missing_stages(self) -> list[str]:
        rule = self.work.choices.forget
        if rule.kind == "classes" or not rule.stated or self._unsettled or not self._usable():
            return []
        looking = self._wanted_kind == self._key() and self.work.result("lookalikes") is None
        alike = ["features", "lookalikes"] if looking else []
        return [*(["forget"] if self.work.result("forget") is None else []), *alike]

    def on_events(self, events: list[Event]) -> None:
        if self.is_running:
            self.progress.take(events)
            if "lookalikes" in self.work.doing:
                self.alikes.card.show_looking()

    def _on_started(self, job: str) -> None:
        if job == self.job:
            self.progress.begin(self.tr("Collecting the images to forget"))
        super()._on_started(job)

    @at_once
    def show_state(self) -> None:
        choices, images = self.work.choices, self.work.result("images")
        self.show_error(self.tr("Try again"), self.tr("Continue"))
        self.progress.show_if_long(self.is_running)
        self._body.setVisible(images is not None)
        self.kinds.setVisible(images is not None)
        if images is None or choices.images is None:
            return
        self.kinds.show_kind(self.kind, self.is_writable)
        is_gallery_alone = (
            self.kind != "classes" and self.alikes.is_showing
        )  # so that the gallery scrolls, and not the page too
        self.kinds.setVisible(not is_gallery_alone)
        self.summary.setVisible(not is_gallery_alone)
        self.set_subtitle(self.kinds.instruction(self.kind, is_gallery_alone))
        if self.kind == "classes":
            self._show_classes(choices, images)
        else:
            self._show_images(choices)

    def _show_classes(self, choices: Choices, images: dict[str, Any]) -> None:
        assert choices.images is not None, "only shown beside images"
        names = self.classes.show(self.work, self.work.project.find_path(choices.images.path))
        classes = [name for name in names if name in choices.forget.classes]
        if self.table.checked_names() != classes:
            self.table.set_checked(classes)
        self.table.setEnabled(self.is_writable)
        self._editors.turn_to("classes")
        self.alikes.card.hide()
        self.summary.show_choice(choices, images)

    def _show_images(self, choices: Choices) -> None:
        """Show a choice of images: the editor or the gallery, once the list is read, and what the rule takes."""
        rule = choices.forget
        if not self._ensure_list():
            self._editors.turn_to("waiting")
            self.alikes.card.hide()
            return self.summary.show_reading()
        if self._shown != rule and not self._unsettled:
            self._show_rule(rule)
        for editor in (self.parts, self.random, self.gallery):
            editor.setEnabled(self.is_writable)
        self._editors.turn_to("alikes" if self.alikes.is_showing else self.kind)
        if self._stored_meaning and self._stored_meaning[0] == rule:  # it was counted before it was stored
            self._meaning, self._stored_meaning = (self._key(), self._stored_meaning[1]), None
        meaning = self._meaning[1] if self._meaning and self._meaning[0] == self._key() else None
        if meaning is None and not self._unsettled and self._aside.pending_subject("meant") != rule and rule.stated:
            self._count(None)
        meaning = meaning or self.work.result("forget")
        if not self._unsettled:  # else the counting tells
            self.summary.show_meaning(rule, meaning, False)
        self.alikes.show(None if self._unsettled else meaning, self.is_running, self.is_writable)

    def _show_rule(self, rule: ForgetRule) -> None:
        """Make the editors show a rule that does not come from them."""
        catalogue = self._catalogue
        assert catalogue is not None and self.work.choices.images is not None, "the list has been read"
        training_mask = catalogue.training_mask(self.work.choices.images)
        self._shown = rule
        root = str(self.work.project.find_path(self.work.choices.images.path))
        if rule.kind == "subclass":
            self.parts.show_catalogue(catalogue, training_mask, root, rule)
        elif rule.kind == "random":
            self.random.show_rule(rule)
        else:
            self.gallery.show_catalogue(catalogue, training_mask, root)
        self._aside.find_named(rule, catalogue, self.work.choices.images)

    # --- the list of images --------------------------------------------------------------------------------------

    @property
    def _catalogue(self) -> Catalogue | None:
        return self._images.catalogue

    def _ensure_list(self) -> bool:
        """Return True if the list of today's images has been read; else start to read it."""
        if self._images.are_read():
            return True
        if self.failure is None and self._images.read():
            self._shown, self._meaning, self.alikes.catalogue = None, None, None
        return False

    def _on_listed(self) -> None:
        self.alikes.catalogue = self._catalogue
        self.refresh()

    def _on_named(self, rule: ForgetRule, named_images: NamedImages) -> None:
        if rule != self._shown or self._unsettled:
            return
        if rule.kind == "chosen":
            self.gallery.choice.reset(named_images.marks)
        self.alikes.reset(named_images.taken, named_images.threshold)
        self.show_state()

    # --- what is chosen ------------------------------------------------------------------------------------------

    def _take(self, rule: ForgetRule) -> None:
        if rule == self.work.choices.forget:
            return
        if self.change(lambda choices: setattr(choices, "forget", rule)):
            self.alikes.card.set_showing(False)
            self.refresh()
        else:
            self._shown = None  # the editors go back to what holds
            self.show_state()

    def _on_edited(self) -> None:
        """Take another part or share."""
        rule = self.parts.rule() if self.kind == "subclass" else self.random.rule()
        self._shown = rule
        self._take(rule)

    def _on_chosen(self) -> None:
        """Take other images: count them at once, store them after a short pause without changes."""
        is_first, self._unsettled, self._new_meaning = not self._unsettled, True, None
        self._soon.start()
        self._recount = self._aside.waits_for("meant")
        if not self._recount:
            self._count(self.gallery.choice.marks)
        if is_first:
            self.work.changed.emit()  # the step list waits

    def _settle(self) -> None:
        if self._catalogue is not None:
            self._aside.store(self._catalogue, self.gallery.choice.marks.copy(), self.work.choices.forget)

    def _on_stored(self, rule: ForgetRule) -> None:
        if self._soon.isActive():
            return  # more has been chosen since
        if not rule.lookalikes:  # of other images others are look-alikes
            self.alikes.forget()
        self._unsettled, self._shown = False, rule
        self._stored_meaning = (
            (rule, self._new_meaning) if self._new_meaning is not None and not rule.lookalikes else None
        )
        self._new_meaning = None
        if rule == self.work.choices.forget:
            self.work.changed.emit()
        else:
            self._take(rule)

    def _count(self, marks: "ndarray | None") -> None:
        """Count what today's rule takes, or what chosen images that are not stored yet would."""
        choice, rule = self.work.choices.images, self.work.choices.forget
        if choice is not None and self._catalogue is not None:
            pending = ForgetRule(kind="chosen", selection="0" * 20, count=1) if marks is not None else rule
            self._aside.count(pending, self._catalogue, choice, None if marks is None else marks.copy())

    def _on_counted(self, rule: ForgetRule, meaning: Meaning) -> None:
        if self._unsettled and self._recount:  # more has been chosen meanwhile
            self._recount = False
            self._count(self.gallery.choice.marks)
        elif self._unsettled:
            self._new_meaning = meaning
            self.summary.show_meaning(rule, meaning, True, self.gallery.choice.count())
        elif rule == self.work.choices.forget:
            self._meaning = (self._key(), meaning)
            self.refresh()

    def _usable(self) -> bool:
        return self._meaning is not None and self._meaning[0] == self._key() and isinstance(self._meaning[1], dict)

    def _key(self) -> str:
        return dump_choices(self.work.choices, "images", "forget")

    # --- inside --------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.set_title(self.tr("Forget"))
        self._editors = Editors(
            {
                "classes": align_top(self.table),
                "subclass": self.parts,
                "random": align_top(self.random),
                "chosen": self.gallery,
                "alikes": self.alikes.gallery,
                "waiting": QWidget(),
            }
        )
        self._editors.turn_to("classes")
        add_to(self.content, self.error, self.progress, self.kinds)
        self._body = self.two_columns(self._editors, stack(self.summary, self.alikes.card))

    def _wire(self) -> None:
        self.kinds.chosen.connect(self.choose_kind)
        self.table.checked_changed.connect(self.choose_classes)
        self.parts.changed.connect(self._on_edited)
        self.random.changed.connect(self._on_edited)
        self.gallery.choice.edited.connect(self._on_chosen)
        self.gallery.from_list.connect(self.choose_listed)
        self._soon.timeout.connect(self._settle)
        self.alikes.card.look.connect(self.look_for_alikes)
        self.alikes.changed.connect(self.show_state)
        for signal, slot in (
            (self._images.arrived, self._on_listed),
            (self._aside.named, self._on_named),
            (self._aside.meant, self._on_counted),
            (self._aside.stored, self._on_stored),
            (self._aside.failed, self.fail),
        ):
            signal.connect(slot)
