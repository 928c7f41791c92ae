"""Stage *forget*: turns the rule that was chosen into the forget set, stored as content hashes and relative names."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from megu import files
from megu.errors import NotReady
from megu.events import Event
from megu.images import ImageFile, load_index
from megu.project import Project
from megu.schema import ForgetRule
from megu.stages import materials
from megu.stages.images import INDEX, ReadImages
from megu.stages.model import InspectModel
from megu.stages.stage import Stage

IMAGES = "images.json"


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
        index = load_index(materials.published(project, ReadImages(self.run_id)) / INDEX)
        only = inputs["used"] == "only"
        trained = [image for image in index if not only or image.split in inputs["training_folders"]]
        chosen = [image for image in trained if image.label in inputs["rule"]["classes"]]
        if not chosen or len(chosen) == len(trained):
            raise NotReady("forget_no_images" if not chosen else "forget_everything")
        listed = [{"sha256": image.sha256, "name": image.name, "class": image.label} for image in chosen]
        files.write_json(partial / IMAGES, listed)
        files.write_json(partial / "result.json", _result(inputs["rule"], chosen, trained))


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


def _result(rule: dict[str, Any], chosen: list[ImageFile], trained: list[ImageFile]) -> dict[str, Any]:
    by_class = Counter(image.label for image in chosen)
    of_class = Counter(image.label for image in trained)
    return {
        "rule": rule,
        "count": len(chosen),
        "of": len(trained),
        "retain": len(trained) - len(chosen),
        "by_class": dict(sorted(by_class.items())),
        "whole_classes": sorted(name for name, count in by_class.items() if count == of_class[name]),
    }
