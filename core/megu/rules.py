"""What each kind of rule takes of the training images, and how it is said."""

import random
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, Any

from megu.errors import NotReady
from megu.index import Index, among
from megu.schema import ForgetRule

if TYPE_CHECKING:
    from numpy import ndarray


def picked(rule: ForgetRule, index: Index, trained: "ndarray") -> "ndarray":
    """What the rule names among the training images `trained`, copies aside; both (N,) bool.

    Raises NotReady ``forget_unknown_subclass``, or ``forget_unknown_images`` and ``forget_not_training`` for chosen
    images that are none, or that did not train the model: these are named.
    """
    if rule.kind == "classes":
        return trained & index.of_classes(rule.classes)
    if rule.kind == "subclass":
        check_subclasses(rule, index.subclasses_of(rule.classes))
        return trained & of_subclass(rule, index)
    return _drawn(rule, index, trained) if rule.kind == "random" else _chosen(rule, index, trained)


def with_copies(chosen: "ndarray", index: Index, trained: "ndarray") -> "ndarray":
    """The chosen images and every exact copy of them: one left in the retain set would teach the model the image.

    All (N,) bool.
    """
    import numpy as np

    contents = index.heads()
    return trained & among(contents, np.sort(contents[chosen]))


def of_subclass(rule: ForgetRule, index: Index) -> "ndarray":
    """Which images are of the sub-classes that the rule names, (N,) bool."""
    return index.of_classes(rule.classes) & index.of_subclasses(rule.subclasses)


def check_subclasses(rule: ForgetRule, known: Collection[str]) -> None:
    """Raises NotReady ``forget_unknown_subclass`` where the rule names one that is none of those `known`."""
    if unknown := sorted(set(rule.subclasses) - set(known)):
        raise NotReady("forget_unknown_subclass", names=", ".join(unknown), of=", ".join(rule.classes))


def told(rule: ForgetRule) -> tuple[str, dict[str, Any]]:
    """The rule as a code of the catalogue and its values; never the names of chosen images."""
    values: dict[str, dict[str, Any]] = {
        "classes": {"names": ", ".join(rule.classes)},
        "subclass": {"names": ", ".join(rule.subclasses), "of": ", ".join(rule.classes)},
        "random": {"percent": f"{100 * rule.share:g}", "seed": str(rule.seed)},
        "chosen": {"count": len(rule.images)},
    }
    one = rule.kind == "chosen" and len(rule.images) == 1
    return ("rule_one" if one else f"rule_{rule.kind}"), values[rule.kind]


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
    if missing:
        unknown = missing - unseen
        code = "forget_unknown_images" if unknown else "forget_not_training"
        raise NotReady(code, **_some(sorted(unknown or missing)))
    return found


def _some(names: Sequence[str], most: int = 5) -> dict[str, Any]:
    return {"count": len(names), "names": ", ".join(names[:most]) + (" …" if len(names) > most else "")}
