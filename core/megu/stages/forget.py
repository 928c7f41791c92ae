"""Stage *forget*: turns the rule that was chosen into the forget set, stored as content hashes and relative names."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from megu import files
from megu.errors import NotReady
from megu.events import Event
from megu.index import Index
from megu.project import Project
from megu.schema import ForgetRule
from megu.stages import materials
from megu.stages.images import ReadImages
from megu.stages.model import InspectModel
from megu.stages.stage import Stage

if TYPE_CHECKING:
    from numpy import ndarray

IMAGES, ROWS = "images.json", "rows.npy"


@dataclass(frozen=True)
class Forget(Stage):
    """Result: rule, count, of (training images), by_class, whole_classes, retain. The images lie in `images.json`."""

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
            "rule": {**rule.model_dump(mode="json"), "classes": sorted(set(rule.classes))},
        }

    def run(self, project: Project, inputs: dict[str, Any], partial: Path) -> Iterator[Event]:
        yield from ()
        index = materials.load_index(project, self)
        trained = index.trained(self.images(project))
        chosen = trained & index.of_classes(inputs["rule"]["classes"])
        if not chosen.any() or chosen.sum() == trained.sum():
            raise NotReady("forget_everything" if chosen.any() else "forget_no_images")
        save(partial, index, chosen.nonzero()[0])
        files.write_json(partial / "result.json", _result(inputs["rule"], index, chosen, trained))


def check_rule(rule: ForgetRule, class_names: list[str]) -> None:
    """Raises NotReady where the rule names nothing, everything, all classes but one, or a class that is not there."""
    chosen, known = set(rule.classes), set(rule.classes) & set(class_names)
    if not chosen:
        raise NotReady("need_forget")
    if known < chosen:
        raise NotReady("forget_unknown_class", names=", ".join(sorted(chosen - known)))
    if len(known) == len(class_names):
        raise NotReady("forget_everything")
    if len(known) == len(class_names) - 1:
        raise NotReady("forget_all_but_one")


def save(folder: Path, index: Index, rows: "ndarray") -> None:
    """Write the images `rows` (n,) of an index as hashes and names, one a line, and their numbers beside them."""
    import numpy as np

    with files.written(folder / IMAGES) as aside, aside.open("w", encoding="utf-8") as file:
        for k, image in enumerate(index.at(rows)):
            told = {"class": image.label, "name": image.name, "sha256": image.sha256}
            file.write(("[\n" if k == 0 else ",\n") + files.canonical(told))
        file.write("\n]\n")
    with files.written(folder / ROWS) as aside:
        np.save(aside, rows)


def _result(rule: dict[str, Any], index: Index, chosen: "ndarray", trained: "ndarray") -> dict[str, Any]:
    by_class, of_class = _by_class(index, chosen), _by_class(index, trained)
    return {
        "rule": rule,
        "count": int(chosen.sum()),
        "of": int(trained.sum()),
        "retain": int(trained.sum() - chosen.sum()),
        "by_class": by_class,
        "whole_classes": sorted(name for name, count in by_class.items() if count == of_class[name]),
    }


def _by_class(index: Index, which: "ndarray") -> dict[str, int]:
    """How many of the images `which` (N,) bool each class has, without those that have none."""
    import numpy as np

    counts = np.bincount(index.labels[which], minlength=len(index.label_names)).tolist()
    return {name: count for name, count in sorted(zip(index.label_names, counts, strict=True)) if count}
