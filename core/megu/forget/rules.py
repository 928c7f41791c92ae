"""What each kind of rule takes of the training images, and how it is said."""

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


def select_images(rule: ForgetRule, index: Index, trained: "ndarray", listed: Sequence[Named] = ()) -> "ndarray":
    """What the rule names among the training images `trained`, copies aside; both (N,) bool.

    listed: what the rule's selection lists. Raises NotReady ``forget_unknown_column``, ``forget_unknown_subclass`` or
    ``forget_unknown_value``, and ``forget_unknown_images`` or ``forget_not_training`` for chosen images that are none,
    or that did not train the model: these are named.
    """
    if rule.kind == "classes":
        return trained & index.of_classes(rule.classes)
    if rule.kind == "subclass" or rule.by_column:
        check_subclasses(rule, _values(rule, index))
        return trained & of_subclass(rule, index)
    if rule.kind == "random":
        return _drawn(rule, index, trained)
    return found(listed, index, trained) if listed else _chosen(rule, index, trained)


def found(listed: Iterable[Named], index: Index, trained: "ndarray") -> "ndarray":
    """The training images of a list, (N,) bool: by content, and of several with the same by their names.

    So a choice outlives files that were renamed or sorted anew; a file with other content than the one that was chosen
    is not that image. Raises NotReady ``forget_unknown_images`` or ``forget_not_training``.
    """
    import numpy as np

    named: dict[str, set[str]] = {}
    for name, content in listed:
        named.setdefault(content, set()).add(name)
    rows: dict[str, list[tuple[int, str]]] = {content: [] for content in named}
    known = np.array([int(content[:16], 16) for content in sorted(named)], np.uint64)
    for row in np.flatnonzero(in_sorted(index.heads(), known)).tolist():
        image = index[row]
        if image.sha256 in rows:
            rows[image.sha256].append((row, image.name))
    chosen = np.zeros(len(index), bool)
    for content, places in rows.items():
        here = [row for row, name in places if name in named[content]]
        chosen[here or [row for row, _ in places]] = True
    _check_found([name for content, names in named.items() if not rows[content] for name in names], "unknown_images")
    usable = chosen & trained
    _check_found(
        [min(names) for content, names in named.items() if not any(usable[row] for row, _ in rows[content])],
        "not_training",
    )
    return usable


def with_copies(chosen: "ndarray", index: Index, trained: "ndarray") -> "ndarray":
    """The chosen images and every exact copy of them: one left in the retain set would teach the model the image.

    All (N,) bool.
    """
    return trained & among_contents(chosen, index)


def among_contents(chosen: "ndarray", index: Index) -> "ndarray":
    """Every image whose content is that of a chosen one, trained on or not; both (N,) bool."""
    import numpy as np

    contents = index.heads()
    return in_sorted(contents, np.sort(contents[chosen]))


def of_subclass(rule: ForgetRule, index: Index) -> "ndarray":
    """Which images are of the sub-classes that the rule names, (N,) bool."""
    import numpy as np

    everywhere = np.ones(len(index), bool)
    within = everywhere if rule.by_column else index.of_classes(rule.classes)
    return within & index.of_subclasses(rule.subclasses, rule.column)


def _values(rule: ForgetRule, index: Index) -> set[str]:
    """What the rule's column, or sub-classes, can be in its classes. Raises NotReady ``forget_unknown_column``."""
    if rule.column and rule.column not in index.column_names:
        raise NotReady("forget_unknown_column", name=rule.column, columns=", ".join(index.column_names) or "–")
    return index.subclasses_of(index.label_names if rule.by_column else rule.classes, rule.column)


def check_subclasses(rule: ForgetRule, known: Collection[str]) -> None:
    """Raises NotReady ``forget_unknown_subclass``, or for a column ``forget_unknown_value``, where the rule names one
    that is none of those `known`."""
    if unknown := sorted(set(rule.subclasses) - set(known)):
        if rule.column:
            raise NotReady("forget_unknown_value", names=", ".join(unknown), column=rule.column)
        raise NotReady("forget_unknown_subclass", names=", ".join(unknown), of=", ".join(rule.classes))


def _joined(names: Sequence[str]) -> str:
    return ", ".join(map(set_apart, names))


def describe(rule: ForgetRule, joined: Callable[[Sequence[str]], str] = _joined) -> tuple[str, dict[str, Any]]:
    """The rule as a code of the catalogue and its values; never the names of chosen images. joined: makes words of
    several names."""
    values: dict[str, dict[str, Any]] = {
        "classes": {"names": joined(rule.classes)},
        "subclass": {"names": joined(rule.subclasses), "of": joined(rule.classes), "column": rule.column},
        "random": {"percent": f"{100 * rule.share:g}", "seed": str(rule.seed)},
        "chosen": {"count": rule.count or len(rule.images)},
    }
    if rule.by_column and rule.digest:
        return "rule_value_erased", {"column": rule.column}
    if rule.by_column:
        return "rule_value", {"names": joined(rule.subclasses), "column": rule.column}
    one = rule.kind == "chosen" and values["chosen"]["count"] == 1
    code = "rule_one" if one else "rule_part" if rule.column else f"rule_{rule.kind}"
    return code, values[rule.kind]


def _drawn(rule: ForgetRule, index: Index, trained: "ndarray") -> "ndarray":
    """Contents are drawn, not names: what is drawn does not depend on how folders and files are called."""
    import numpy as np

    rows = trained.nonzero()[0]
    contents, first = np.unique(index.heads()[rows], return_index=True)
    count = max(1, round(rule.share * len(contents)))
    found = np.zeros(len(index), bool)
    found[rows[first[random.Random(rule.seed).sample(range(len(contents)), count)]]] = True
    return found


def _chosen(rule: ForgetRule, index: Index, trained: "ndarray") -> "ndarray":
    import numpy as np

    wanted, missing, unseen = set(rule.images), set(rule.images), set[str]()
    found = np.zeros(len(index), bool)
    for i, image in enumerate(index):
        if meant := wanted & {image.name, image.sha256}:
            found[i] = trained[i]
            missing, unseen = (missing - meant, unseen) if trained[i] else (missing, unseen | meant)
    _check_found(sorted(missing - unseen), "unknown_images")
    _check_found(sorted(missing), "not_training")
    return found


def _check_found(lacking: Sequence[str], what: str) -> None:
    if lacking:
        raise NotReady(f"forget_{what}", **_some(sorted(lacking)))


def _some(names: Sequence[str], most: int = 5) -> dict[str, Any]:
    return {"count": len(names), "names": ", ".join(names[:most]) + (" …" if len(names) > most else "")}
