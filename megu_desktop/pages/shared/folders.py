"""Classes and their train and test folders, as the pages *Images* and *Forget* show them."""

from dataclasses import dataclass
from typing import Any

from megu.images import few_images
from megu.images.image import judged_split, training_splits
from megu.project.schema import ImagesChoice
from megu_desktop.widgets.tables.class_model import ClassRow


@dataclass(frozen=True)
class Folders:
    """Splits of the images, which are folders or come from a list.

    Attributes
    ----------
    training, others : list of str
        Splits called "train", and all others.
    judged : str
        The split whose images show how good the model is, or ``all``.
    """

    training: list[str]
    others: list[str]
    judged: str

    @property
    def can_tell(self) -> bool:
        """Return True if images are kept apart, so that "only some of them" is an answer."""
        return len(self.training) + len(self.others) > 1


def folders_of(images: dict[str, Any]) -> Folders:
    """Return the splits of a set of images, from the result of the stage *images*."""
    splits = images["splits"]
    training = training_splits(splits)
    return Folders(training, [split for split in splits if split not in training], judged_split(splits))


def split_counts(images: dict[str, Any]) -> dict[str, int]:
    """Count the images of each split."""
    return {split: sum(row["counts"].get(split, 0) for row in images["classes"]) for split in images["splits"]}


def class_names(images: dict[str, Any], model: dict[str, Any] | None, baseline: dict[str, Any] | None) -> list[str]:
    """Return the classes in the order of the model's outputs if it is known, else in that of the images' source."""
    names = [row["name"] for row in images["classes"]]
    if baseline is not None and sorted(baseline["class_names"]) == sorted(names):
        return list(baseline["class_names"])
    model_names = (model or {}).get("class_names")
    return list(model_names) if model_names and sorted(model_names) == sorted(names) else names


def class_rows(images: dict[str, Any], baseline: dict[str, Any] | None, names: list[str]) -> list[ClassRow]:
    """Return one row for each class, in the order of `names`; with the model's accuracy once *baseline* is done."""
    folders = folders_of(images)
    counts = {row["name"]: row["counts"] for row in images["classes"]}
    splits_by_name = {row["name"]: row["splits"] for row in (baseline or {}).get("classes", [])}
    rows = []
    for name in names:
        class_counts = counts[name]
        training = folders.training or ([""] if not images["splits"] else [])
        train = sum(class_counts.get(split, 0) for split in training) if training else None
        test = class_counts.get(folders.judged, 0) if folders.judged != "all" else None
        rows.append(ClassRow(name, train, test, _accuracy(splits_by_name.get(name, {}), folders.judged)))
    return rows


def _accuracy(splits: dict[str, Any], part: str) -> float | None:
    figures = splits.get(part)
    return figures["right"] / figures["count"] if figures and figures["count"] else None


def training_counts(images: dict[str, Any], choice: ImagesChoice) -> dict[str, int]:
    """Count the images of each class that can be forgotten.

    Parameters
    ----------
    images : dict
        Result of the stage *images* (see `megu.images.few_images`).
    """
    return few_images.training_counts(images["classes"], choice)


def unseen_counts(images: dict[str, Any], choice: ImagesChoice) -> dict[str, int]:
    """Count the images of each class that are known not to have trained the model."""
    counts = training_counts(images, choice)
    return {row["name"]: sum(row["counts"].values()) - counts[row["name"]] for row in images["classes"]}
