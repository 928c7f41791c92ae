"""The images that each kind of rule selects, and descriptions of rules."""

import random
from collections.abc import Callable, Collection, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from megu.base.errors import NotReady
from megu.base.messages.catalogue import set_apart
from megu.images.index import Index, in_sorted
from megu.project.schema import ForgetRule
from megu.project.selections import Named

if TYPE_CHECKING:
    from numpy import ndarray


def select_images(rule: ForgetRule, index: Index, training_mask: "ndarray", entries: Sequence[Named] = ()) -> "ndarray":
    """Return the training images that a rule names, without copies, (N,) bool.

    Parameters
    ----------
    rule : ForgetRule
    index : Index
    training_mask : ndarray, shape (N,), bool
        Images the model was trained on.
    entries : sequence of Named
        Images in the rule's selection.

    Raises
    ------
    NotReady
        ``forget_unknown_column``, ``forget_unknown_subclass`` or ``forget_unknown_value``; ``forget_unknown_images`` or
        ``forget_not_training``, which names chosen images that don't exist, or that the model was not trained on.
    """
    if rule.kind == "classes":
        return training_mask & index.of_classes(rule.classes)
    if rule.kind == "subclass" or rule.by_column:
        check_subclasses(rule, _values(rule, index))
        return training_mask & of_subclass(rule, index)
    if rule.kind == "random":
        return _draw(rule, index, training_mask)
    return find_listed(entries, index, training_mask) if entries else _find_chosen(rule, index, training_mask)


def find_listed(entries: Iterable[Named], index: Index, training_mask: "ndarray") -> "ndarray":
    """Return the training images of a list, (N,) bool, by content; images with equal content are distinguished by name.

    So a choice survives renaming and moving files; a file whose content has changed is not the chosen image any more.
    Raises NotReady ``forget_unknown_images`` or ``forget_not_training``.
    """
    import numpy as np

    names_of: dict[str, set[str]] = {}
    for name, content in entries:
        names_of.setdefault(content, set()).add(name)
    rows: dict[str, list[tuple[int, str]]] = {content: [] for content in names_of}
    heads = np.array([int(content[:16], 16) for content in sorted(names_of)], np.uint64)
    for row in np.flatnonzero(in_sorted(index.heads(), heads)).tolist():
        image = index[row]
        if image.sha256 in rows:
            rows[image.sha256].append((row, image.name))
    mask = np.zeros(len(index), bool)
    for content, places in rows.items():
        same_names = [row for row, name in places if name in names_of[content]]
        mask[same_names or [row for row, _ in places]] = True
    _raise_if_any(
        [name for content, names in names_of.items() if not rows[content] for name in names], "unknown_images"
    )
    usable = mask & training_mask
    _raise_if_any(
        [min(names) for content, names in names_of.items() if not any(usable[row] for row, _ in rows[content])],
        "not_training",
    )
    return usable


def with_copies(mask: "ndarray", index: Index, training_mask: "ndarray") -> "ndarray":
    """Return the chosen images and all their exact copies, all (N,) bool.

    A copy that stays would teach the model the image.
    """
    return training_mask & with_same_content(mask, index)


def with_same_content(mask: "ndarray", index: Index) -> "ndarray":
    """Return every image with the content of a chosen one, trained on or not; both (N,) bool."""
    import numpy as np

    contents = index.heads()
    return in_sorted(contents, np.sort(contents[mask]))


def of_subclass(rule: ForgetRule, index: Index) -> "ndarray":
    """Return which images are of the sub-classes that the rule names, (N,) bool."""
    import numpy as np

    everywhere = np.ones(len(index), bool)
    within = everywhere if rule.by_column else index.of_classes(rule.classes)
    return within & index.of_subclasses(rule.subclasses, rule.column)


def _values(rule: ForgetRule, index: Index) -> set[str]:
    """Return the possible values of the rule's column, or sub-classes. Raises NotReady ``forget_unknown_column``."""
    if rule.column and rule.column not in index.column_names:
        raise NotReady("forget_unknown_column", name=rule.column, columns=", ".join(index.column_names) or "–")
    return index.subclasses_of(index.label_names if rule.by_column else rule.classes, rule.column)


def check_subclasses(rule: ForgetRule, known_names: Collection[str]) -> None:
    """Raise NotReady if the rule names an unknown sub-class or, for a column, an unknown value.

    The codes are ``forget_unknown_subclass`` and ``forget_unknown_value``.
    """
    if unknown_names := sorted(set(rule.subclasses) - set(known_names)):
        if rule.column:
            raise NotReady("forget_unknown_value", names=", ".join(unknown_names), column=rule.column)
        raise NotReady("forget_unknown_subclass", names=", ".join(unknown_names), of=", ".join(rule.classes))


def _join(names: Sequence[str]) -> str:
    return ", ".join(map(set_apart, names))


def describe(rule: ForgetRule, join: Callable[[Sequence[str]], str] = _join) -> tuple[str, dict[str, Any]]:
    """Return the rule as a code of the catalogue and its values, never the names of chosen images.

    join: joins several names.
    """
    values: dict[str, dict[str, Any]] = {
        "classes": {"names": join(rule.classes)},
        "subclass": {"names": join(rule.subclasses), "of": join(rule.classes), "column": rule.column},
        "random": {"percent": f"{100 * rule.share:g}", "seed": str(rule.seed)},
        "chosen": {"count": rule.count or len(rule.images)},
    }
    if rule.by_column and rule.digest:
        return "rule_value_erased", {"column": rule.column}
    if rule.by_column:
        return "rule_value", {"names": join(rule.subclasses), "column": rule.column}
    is_single = rule.kind == "chosen" and values["chosen"]["count"] == 1
    code = "rule_one" if is_single else "rule_part" if rule.column else f"rule_{rule.kind}"
    return code, values[rule.kind]


def _draw(rule: ForgetRule, index: Index, training_mask: "ndarray") -> "ndarray":
    """Draw contents, not names, so that the result does not depend on the names of folders and files."""
    import numpy as np

    rows = training_mask.nonzero()[0]
    contents, first = np.unique(index.heads()[rows], return_index=True)
    count = max(1, round(rule.share * len(contents)))
    mask = np.zeros(len(index), bool)
    mask[rows[first[random.Random(rule.seed).sample(range(len(contents)), count)]]] = True
    return mask


def _find_chosen(rule: ForgetRule, index: Index, training_mask: "ndarray") -> "ndarray":
    import numpy as np

    names, missing, unseen = set(rule.images), set(rule.images), set[str]()
    mask = np.zeros(len(index), bool)
    for i, image in enumerate(index):
        if matches := names & {image.name, image.sha256}:
            mask[i] = training_mask[i]
            missing, unseen = (missing - matches, unseen) if training_mask[i] else (missing, unseen | matches)
    _raise_if_any(sorted(missing - unseen), "unknown_images")
    _raise_if_any(sorted(missing), "not_training")
    return mask


def _raise_if_any(names: Sequence[str], problem: str) -> None:
    if names:
        raise NotReady(f"forget_{problem}", **_some(sorted(names)))


def _some(names: Sequence[str], most: int = 5) -> dict[str, Any]:
    return {"count": len(names), "names": ", ".join(names[:most]) + (" …" if len(names) > most else "")}
