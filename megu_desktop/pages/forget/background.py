"""Background work of the page *Forget*: reading lists, counting rules, storing choices."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from megu.base.errors import MeguError
from megu.forget import name_lists, rules, stage_forget, stage_lookalikes
from megu.images import materials
from megu.images.index import in_sorted
from megu.images.stage_baseline import LOGITS
from megu.images.stage_images import ReadImages
from megu.project import selections
from megu.project.project import Project
from megu.project.schema import ForgetRule, ImagesChoice
from megu_desktop.pages.forget.catalogue import Catalogue
from megu_desktop.pages.shared.step_page import dump_choices
from megu_desktop.work.aside import Aside
from megu_desktop.work.work import Work

if TYPE_CHECKING:
    from numpy import ndarray

Meaning = dict[str, Any] | MeguError
"""What a rule takes, as the result of the stage *forget* says it, or the reason why it can't be used."""


class ForgetAside(QObject):
    """Answers by signals, each question once; of two questions of a kind, only the newer one is answered.

    `listed(catalogue)`; `named(rule, Named)`: the images that a rule names; `meant(rule, meaning)`;
    `stored(rule)`: the images or decisions of a rule are written; `compared((similarity, nearest))`;
    `failed(error)`: something could not be read or written.
    """

    listed = Signal(object)
    named = Signal(object, object)
    meant = Signal(object, object)
    stored = Signal(object)
    compared = Signal(object)
    failed = Signal(object)

    def __init__(self, project: Project, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project, self._aside = project, Aside(self)
        self._turns: dict[str, int] = {}
        self._subjects: dict[str, Any] = {}
        self._aside.done.connect(self._on_result)

    def waits_for(self, question: str) -> bool:
        """Return True until the newest question of that kind is answered."""
        return question in self._subjects

    def pending_subject(self, question: str) -> Any:
        """Return the subject of the newest question of that kind that is not yet answered; None if there is none."""
        return self._subjects.get(question)

    def list_images(self, index: Path, logits: Path | None, class_names: list[str]) -> None:
        """Read the list of images; `listed` follows."""
        self._ask("listed", None, Catalogue, index, logits, class_names)

    def find_named(self, rule: ForgetRule, catalogue: Catalogue, choice: ImagesChoice) -> None:
        """Find the images that a rule names, as far as they exist; `named` follows."""
        self._ask("named", rule, _find_named, self._project, rule, catalogue, choice)

    def count(self, rule: ForgetRule, catalogue: Catalogue, choice: ImagesChoice, marks: "ndarray | None") -> None:
        """Count the images that a rule takes; `meant` follows.

        Parameters
        ----------
        marks : ndarray of bool, (N,), or None
            Chosen images that are not stored yet.
        """
        self._ask("meant", rule, _count, self._project, rule, catalogue, choice, marks)

    def store(self, catalogue: Catalogue, marks: "ndarray", current: ForgetRule) -> None:
        """Write the chosen images; `stored` follows with their rule, or with an equal `current`.

        Parameters
        ----------
        marks : ndarray of bool, (N,)
            The chosen images.
        """
        self._ask("stored", None, store, self._project, catalogue, marks, current)

    def decide(self, rule: ForgetRule, make_decision: Callable[[], selections.Decision]) -> None:
        """Write the decision on a rule's look-alikes; `stored` follows with the rule."""
        self._ask("stored", None, _decide, self._project, rule, make_decision)

    def compare(self, folder: Path) -> None:
        """Read the result of comparing; `compared` follows."""
        self._ask("compared", None, stage_lookalikes.load, folder)

    def drop(self, question: str) -> None:
        """Stop waiting for an answer."""
        self._turns[question] = self._turns.get(question, 0) + 1
        self._subjects.pop(question, None)

    def _ask(self, question: str, subject: Any, function: Callable[..., Any], *arguments: Any) -> None:
        self.drop(question)
        self._subjects[question] = subject
        self._aside.call((question, self._turns[question]), function, *arguments)

    def _on_result(self, tag: tuple[str, int], result: Any) -> None:
        question, turn = tag
        if turn != self._turns.get(question):
            return
        subject = self._subjects.pop(question)
        if isinstance(result, Exception) and not (question == "meant" and isinstance(result, MeguError)):
            self.failed.emit(result)
        elif question in ("named", "meant"):
            getattr(self, question).emit(subject, result)
        else:
            getattr(self, question).emit(result)


def store(project: Project, catalogue: Catalogue, marks: "ndarray", current: ForgetRule) -> ForgetRule:
    """Write the chosen images, marks (N,) bool, and return the rule that takes them."""
    rows = marks.nonzero()[0].tolist()
    return selections.of_images(
        project, [selections.Named(catalogue.listed_names[r], catalogue.hash_of(r)) for r in rows], current
    )


@dataclass(frozen=True)
class NamedImages:
    """Images that a rule names.

    Attributes
    ----------
    marks : ndarray of bool, (N,)
        The images themselves.
    taken : ndarray of bool, (N,)
        Look-alikes taken with them.
    threshold : float or None
        Similarity from which on they were taken; None if nothing was decided.
    """

    marks: "ndarray"
    taken: "ndarray"
    threshold: float | None


def _find_named(project: Project, rule: ForgetRule, catalogue: Catalogue, choice: ImagesChoice) -> NamedImages:
    """Return the images that a rule names. Missing ones are left out; `_count` reports them."""
    images, training_mask = selections.images_of(project, rule), catalogue.training_mask(choice)
    decision = selections.decision_of(project, rule)
    copies_taken = (
        _find_by_content([alike.sha256 for alike in decision.taken] if decision else [], catalogue) & training_mask
    )
    try:
        marks = rules.select_images(rule, catalogue, training_mask, images)
    except MeguError:
        marks = _find_by_content([image.sha256 for image in images], catalogue)
        marks[name_lists.find(rule.images, catalogue.listed_names).rows] = True
        marks &= training_mask
    return NamedImages(marks, copies_taken, decision.threshold if decision else None)


def _find_by_content(contents: Sequence[str], catalogue: Catalogue) -> "ndarray":
    """Return the images with one of these hashes, (N,) bool."""
    import numpy as np

    return in_sorted(catalogue.heads(), np.sort(np.array([int(content[:16], 16) for content in contents], np.uint64)))


def _count(
    project: Project, rule: ForgetRule, catalogue: Catalogue, choice: ImagesChoice, marks: "ndarray | None"
) -> dict[str, Any]:
    stage_forget.check_rule(rule, sorted(catalogue.label_names))
    training_mask = catalogue.training_mask(choice)
    if marks is not None:
        return stage_forget.resolve(rule, catalogue, training_mask, marks & training_mask)[1]
    selection = rules.select_images(rule, catalogue, training_mask, selections.images_of(project, rule))
    return stage_forget.resolve(rule, catalogue, training_mask, selection, selections.decision_of(project, rule))[1]


def _decide(project: Project, rule: ForgetRule, make_decision: Callable[[], selections.Decision]) -> ForgetRule:
    return selections.with_decision(project, rule, make_decision())


class ListedImages(QObject):
    """Reads the list of images in the background.

    `catalogue`: the newest list, None while it is read again. `arrived`: it has been read.
    """

    arrived = Signal()

    def __init__(self, work: Work, aside: ForgetAside, parent: QObject) -> None:
        super().__init__(parent)
        self.catalogue: Catalogue | None = None
        self._work, self._aside = work, aside
        self._key = ""  # what was asked for last
        aside.listed.connect(self._on_listed)

    def are_read(self) -> bool:
        """Return True if the list is that of today's images, with the model's answers."""
        return self.catalogue is not None and self._key == self._key_of(*self._today())

    def read(self) -> bool:
        """Start to read the list; return False if it is already being read, or does not exist yet."""
        images, baseline = self._today()
        key = self._key_of(images, baseline)
        if images is None or (self._aside.waits_for("listed") and self._key == key):
            return False
        self.catalogue, self._key = None, key
        names = (self._work.result("baseline") or {}).get("class_names", [])
        self._aside.list_images(images, baseline / LOGITS if baseline else None, names)
        return True

    def _today(self) -> tuple[Path | None, Path | None]:
        try:
            images = materials.index_path(self._work.project, ReadImages())
        except MeguError:  # not read yet, or its list was erased with other traces
            images = None
        return images, self._work.folder("baseline")

    def _key_of(self, images: Path | None, baseline: Path | None) -> str:
        return f"{images} {baseline} {dump_choices(self._work.choices, 'images')}"

    def _on_listed(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.arrived.emit()
