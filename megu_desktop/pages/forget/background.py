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
from megu_desktop.pages.shared.step_page import dumped
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
        self._about: dict[str, Any] = {}
        self._aside.done.connect(self._done)

    def waits_for(self, what: str) -> bool:
        """Return True until the newest question of that kind is answered."""
        return what in self._about

    def asked(self, what: str) -> Any:
        """Return the subject of the newest question of that kind that is not yet answered; None if there is none."""
        return self._about.get(what)

    def list_images(self, index: Path, logits: Path | None, class_names: list[str]) -> None:
        """Read the list of images; `listed` follows."""
        self._ask("listed", None, Catalogue, index, logits, class_names)

    def name(self, rule: ForgetRule, known: Catalogue, choice: ImagesChoice) -> None:
        """Find the images that a rule names, as far as they exist; `named` follows."""
        self._ask("named", rule, _named, self._project, rule, known, choice)

    def mean(self, rule: ForgetRule, known: Catalogue, choice: ImagesChoice, marks: "ndarray | None") -> None:
        """Count the images that a rule takes; `meant` follows.

        Parameters
        ----------
        marks : ndarray of bool, (N,), or None
            Chosen images that are not stored yet.
        """
        self._ask("meant", rule, _meaning, self._project, rule, known, choice, marks)

    def store(self, known: Catalogue, marks: "ndarray", before: ForgetRule) -> None:
        """Write the chosen images; `stored` follows with their rule, or with an equal `before`.

        Parameters
        ----------
        marks : ndarray of bool, (N,)
            The chosen images.
        """
        self._ask("stored", None, store, self._project, known, marks, before)

    def decide(self, rule: ForgetRule, made: Callable[[], selections.Decision]) -> None:
        """Write the decision on a rule's look-alikes; `stored` follows with the rule."""
        self._ask("stored", None, _decided, self._project, rule, made)

    def compare(self, folder: Path) -> None:
        """Read the result of comparing; `compared` follows."""
        self._ask("compared", None, stage_lookalikes.load, folder)

    def drop(self, what: str) -> None:
        """Stop waiting for an answer."""
        self._turns[what] = self._turns.get(what, 0) + 1
        self._about.pop(what, None)

    def _ask(self, what: str, about: Any, function: Callable[..., Any], *arguments: Any) -> None:
        self.drop(what)
        self._about[what] = about
        self._aside.call((what, self._turns[what]), function, *arguments)

    def _done(self, tag: tuple[str, int], result: Any) -> None:
        what, turn = tag
        if turn != self._turns.get(what):
            return
        about = self._about.pop(what)
        if isinstance(result, Exception) and not (what == "meant" and isinstance(result, MeguError)):
            self.failed.emit(result)
        elif what in ("named", "meant"):
            getattr(self, what).emit(about, result)
        else:
            getattr(self, what).emit(result)


def store(project: Project, known: Catalogue, marks: "ndarray", before: ForgetRule) -> ForgetRule:
    """Write the chosen images, marks (N,) bool, and return the rule that takes them."""
    rows = marks.nonzero()[0].tolist()
    return selections.of_images(project, [selections.Named(known.listed[r], known.hash_of(r)) for r in rows], before)


@dataclass(frozen=True)
class Named:
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


def _named(project: Project, rule: ForgetRule, known: Catalogue, choice: ImagesChoice) -> Named:
    """Return the images that a rule names. Missing ones are left out; `_meaning` reports them."""
    listed, trained = selections.images_of(project, rule), known.trained(choice)
    decision = selections.decision_of(project, rule)
    taken = _by_content([alike.sha256 for alike in decision.taken] if decision else [], known) & trained
    try:
        marks = rules.select_images(rule, known, trained, listed)
    except MeguError:
        marks = _by_content([image.sha256 for image in listed], known)
        marks[name_lists.find(rule.images, known.listed).rows] = True
        marks &= trained
    return Named(marks, taken, decision.threshold if decision else None)


def _by_content(contents: Sequence[str], known: Catalogue) -> "ndarray":
    """Return the images with one of these hashes, (N,) bool."""
    import numpy as np

    return in_sorted(known.heads(), np.sort(np.array([int(content[:16], 16) for content in contents], np.uint64)))


def _meaning(
    project: Project, rule: ForgetRule, known: Catalogue, choice: ImagesChoice, marks: "ndarray | None"
) -> dict[str, Any]:
    stage_forget.check_rule(rule, sorted(known.label_names))
    trained = known.trained(choice)
    if marks is not None:
        return stage_forget.resolve(rule, known, trained, marks & trained)[1]
    named = rules.select_images(rule, known, trained, selections.images_of(project, rule))
    return stage_forget.resolve(rule, known, trained, named, selections.decision_of(project, rule))[1]


def _decided(project: Project, rule: ForgetRule, made: Callable[[], selections.Decision]) -> ForgetRule:
    return selections.with_decision(project, rule, made())


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
        aside.listed.connect(self._listed)

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
        return f"{images} {baseline} {dumped(self._work.choices, 'images')}"

    def _listed(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.arrived.emit()
