"""Stage *forget*: turns the chosen rule into the forget set, stored as content hashes and relative names."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from megu.base import files
from megu.base.errors import NotReady
from megu.base.events import Event, Progress
from megu.forget import rules
from megu.images import erased, materials
from megu.images.index import Index
from megu.images.stage_images import ReadImages
from megu.model.stage_model import InspectModel
from megu.project import selections
from megu.project.project import Project
from megu.project.schema import ForgetRule
from megu.project.stage import Stage

if TYPE_CHECKING:
    from numpy import ndarray

IMAGES, ROWS, ALIKE = "images.json", "rows.npy", "lookalikes.json"


@dataclass(frozen=True)
class Forget(Stage):
    """Result: rule (chosen images as a digest and their number), count, of (training images), by_class, whole_classes,
    retain, copies (None for classes, which include all copies), and lookalikes (None if nobody looked for them; else
    threshold and the counts taken, left and unseen).

    The images are listed in `images.json`, the look-alikes taken and left in `lookalikes.json`.
    """

    name = "forget"

    def needs(self, project: Project) -> list[Stage]:
        return [InspectModel(), ReadImages(self.run_id)]

    def inputs(self, project: Project) -> dict[str, Any]:
        rule = self.forget(project)
        basis = materials.basis(project, self)
        check_rule(rule, basis["class_names"])
        return {
            "images": basis["images"],
            **materials.usage(project, self),
            "rule": rule_inputs(rule, project.choices.salt),
        }

    def still_valid(self, project: Project, key: str) -> bool:
        """Return True if the list of images was not erased, or nothing can continue from here."""
        return erased.is_whole(project, self, [project.stage_folder(self.name, key) / IMAGES])

    def run(self, project: Project, inputs: dict[str, Any], partial: Path) -> Iterator[Event]:
        index = materials.load_index(project, self)
        yield Progress(0, len(index), "unit_images", "task_collecting")
        training_mask = index.training_mask(self.images(project))
        rule = self.forget(project)
        erased.check_rule(project, rule)
        selection = rules.select_images(rule, index, training_mask, selections.images_of(project, rule))
        decision = selections.decision_of(project, rule)
        forget_mask, counts = resolve(rule, index, training_mask, selection, decision)
        save(partial, index, forget_mask.nonzero()[0])
        if decision:
            files.write_json(partial / ALIKE, decision.model_dump(mode="json"))
        files.write_json(partial / "result.json", {"rule": inputs["rule"], **counts})


def resolve(
    rule: ForgetRule,
    index: Index,
    training_mask: "ndarray",
    selection: "ndarray",
    decision: selections.Decision | None = None,
) -> "tuple[ndarray, dict[str, Any]]":
    """Return the forget set (N,) bool of a rule, with copies and look-alikes, and its counts.

    Parameters
    ----------
    rule : ForgetRule
    index : Index
    training_mask : ndarray, shape (N,), bool
    selection : ndarray, shape (N,), bool
        Images that the rule names.
    decision : Decision, optional
        Decision about look-alikes.

    Raises
    ------
    NotReady
        If the forget set is empty, everything, or all classes but one.
    """
    selection = _with_look_alikes(selection, index, training_mask, decision)
    forget_mask = take_images(rule, index, training_mask, selection)
    _check_left(rule, index, forget_mask, training_mask)
    copies = None if rule.kind == "classes" else int(forget_mask.sum() - selection.sum())
    return forget_mask, {**_result(index, forget_mask, training_mask), "copies": copies, "lookalikes": _count(decision)}


def take_images(
    rule: ForgetRule,
    index: Index,
    training_mask: "ndarray",
    selection: "ndarray",
    decision: selections.Decision | None = None,
) -> "ndarray":
    """Return the images that a rule takes: those it names, look-alikes to forget, and exact copies; all (N,) bool."""
    forget_mask = _with_look_alikes(selection, index, training_mask, decision)
    return forget_mask if rule.kind == "classes" else rules.with_copies(forget_mask, index, training_mask)


def _with_look_alikes(
    selection: "ndarray", index: Index, training_mask: "ndarray", decision: selections.Decision | None
) -> "ndarray":
    if not decision or not decision.taken:
        return selection
    return selection | rules.find_listed(
        [selections.Named(*alike[:2]) for alike in decision.taken], index, training_mask
    )


def check_rule(rule: ForgetRule, class_names: list[str]) -> None:
    """Raise NotReady if the rule names nothing, everything, all classes but one, or a class that doesn't exist."""
    if not rule.stated:
        raise NotReady("need_forget")
    classes = set(rule.classes) if rule.kind in ("classes", "subclass") else set()
    known_classes = classes & set(class_names)
    if known_classes < classes:
        raise NotReady("forget_unknown_class", names=", ".join(sorted(classes - known_classes)))
    if rule.kind != "classes":
        return  # the rest is counted once the images are known
    if len(known_classes) == len(class_names):
        raise NotReady("forget_everything")
    if len(known_classes) == len(class_names) - 1:
        raise NotReady("forget_all_but_one")


def _check_left(rule: ForgetRule, index: Index, forget_mask: "ndarray", training_mask: "ndarray") -> None:
    """Raise NotReady if nothing is taken, or too little stays; whole classes are counted in `check_rule`."""
    if not forget_mask.any():
        raise NotReady("forget_no_images")
    remaining = _count_by_class(index, training_mask & ~forget_mask)
    if not remaining:
        raise NotReady("forget_everything")
    if len(remaining) == 1 and rule.kind != "classes":
        raise NotReady("forget_all_but_one")


def rule_inputs(rule: ForgetRule, salt: str) -> dict[str, Any]:
    """Return the rule as inputs, manifests and results may contain it.

    Names of chosen images are only in `images.json`; values of a column are nowhere. As there are few patient numbers,
    for instance, a plain digest could be found by trying all, and would be the same in every project.

    salt: the project's salt, which is only in `project.json`, beside the value itself.
    """

    def hide(values: list[str]) -> str:
        return files.digest_of([salt, values] if salt else values)  # older projects have no salt

    fields = {name: sorted(set(value)) if isinstance(value, list) else value for name, value in rule}
    plain = rule.model_copy(update=fields).model_dump(mode="json")
    if digest := plain.pop("digest", ""):  # the names or values it replaces were erased
        return {**plain, ("subclasses" if rule.by_column else "images"): digest}
    if rule.by_column:  # such as a patient's number
        return {**plain, "subclasses": hide(plain["subclasses"])}
    if rule.kind != "chosen" or not rule.images:
        return plain
    return {**plain, "images": hide(plain["images"]), "count": len(plain["images"])}


def without_names(rule: ForgetRule, salt: str) -> ForgetRule:
    """Return the rule without names of images, or values of a column; its results are still found under its key."""
    if rule.kind != "chosen" or rule.digest:
        return rule
    inputs = rule_inputs(rule, salt)
    if rule.by_column:
        return rule.model_copy(update={"subclasses": [], "digest": inputs["subclasses"]})
    if not rule.images:
        return rule
    return rule.model_copy(update={"images": [], "digest": inputs["images"], "count": inputs["count"]})


def save(folder: Path, index: Index, rows: "ndarray") -> None:
    """Write the images `rows` (n,) of an index as hashes and names, one per line, and their numbers beside them."""
    import numpy as np

    with files.write_aside(folder / IMAGES) as aside, aside.open("w", encoding="utf-8") as file:
        for k, image in enumerate(index.at(rows)):
            entry = {"class": image.label, "name": image.name, "sha256": image.sha256}
            file.write(("[\n" if k == 0 else ",\n") + files.canonical(entry))
        file.write("\n]\n")
    with files.write_aside(folder / ROWS) as aside:
        np.save(aside, rows)


def _count(decision: selections.Decision | None) -> dict[str, Any] | None:
    if decision is None:
        return None
    counts = {"taken": len(decision.taken), "left": len(decision.left), "unseen": decision.unseen}
    return {"threshold": decision.threshold, **counts}


def _result(index: Index, forget_mask: "ndarray", training_mask: "ndarray") -> dict[str, Any]:
    by_class, of_class = _count_by_class(index, forget_mask), _count_by_class(index, training_mask)
    return {
        "count": int(forget_mask.sum()),
        "of": int(training_mask.sum()),
        "retain": int(training_mask.sum() - forget_mask.sum()),
        "by_class": by_class,
        "whole_classes": sorted(name for name, count in by_class.items() if count == of_class[name]),
    }


def _count_by_class(index: Index, which: "ndarray") -> dict[str, int]:
    """Return how many of the images `which` (N,) bool each class has, without classes that have none."""
    import numpy as np

    counts = np.bincount(index.labels[which], minlength=len(index.label_names)).tolist()
    return {name: count for name, count in sorted(zip(index.label_names, counts, strict=True)) if count}
