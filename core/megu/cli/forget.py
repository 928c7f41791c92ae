"""What `megu new` makes of its options that say what to forget, and of the file that sorts folders into classes."""

import csv
import json
import os
import re
from dataclasses import dataclass, field
from pathlib import Path

import typer

from megu.base import files
from megu.base.errors import ImagesError
from megu.cli.words import listed, say
from megu.forget import name_lists
from megu.forget.rules import check_subclasses
from megu.forget.stage_forget import check_rule
from megu.images.image import ImageFile
from megu.project.schema import ForgetRule

_HASH = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True)
class Forgetting:
    """The options, as typed; one of the first five is given. column: what sub-classes are values of."""

    classes: list[str] = field(default_factory=list)
    subclasses: list[str] = field(default_factory=list)
    share: float | None = None
    images: Path | None = None
    where: list[str] = field(default_factory=list)
    seed: int = 0
    column: str = ""

    @property
    def given(self) -> int:
        """How many of the options say what to forget."""
        return sum(map(bool, (self.classes, self.subclasses, self.share is not None, self.images, self.where)))


def rule_of(asked: Forgetting, folder: Path, images: list[ImageFile]) -> ForgetRule:
    """The rule, checked as far as can be without reading the images' contents.

    Raises typer.BadParameter or NotReady where there is none, more than one, or one that can't be met.
    """
    if asked.given != 1:
        raise typer.BadParameter(say("one_rule"), param_hint="--forget")
    if asked.share is not None:
        if not 0 < asked.share < 1:
            raise typer.BadParameter(say("share_wrong"), param_hint="--forget-random")
        return ForgetRule(kind="random", share=asked.share, seed=asked.seed)
    if asked.where:
        return chosen_by_column(asked.where)
    if asked.images:
        rule = ForgetRule(kind="chosen", images=_names(asked.images, folder, images))
    elif asked.subclasses:
        rule = _of_subclass(asked.subclasses, asked.column, folder, images)
    else:
        rule = ForgetRule(classes=_known(asked.classes, folder, images, "--forget"))
    check_rule(rule, sorted({image.label for image in images}))
    if rule.kind == "subclass" and not rule.column:
        check_subclasses(rule, {image.sublabel for image in images if image.label in rule.classes})
    return rule


def chosen_by_column(conditions: list[str]) -> ForgetRule:
    """All images with one of these values, written COLUMN=VALUE. Raises typer.BadParameter for different columns."""
    parted = [files.nfc(word).partition("=") for word in conditions]
    columns = {column.strip() for column, _, _ in parted}
    if len(columns) > 1 or not all(column.strip() and value for column, _, value in parted):
        raise typer.BadParameter(say("where_form"), param_hint="--forget-where")
    values = list(dict.fromkeys(value for _, _, value in parted))
    return ForgetRule(kind="chosen", column=columns.pop(), subclasses=values)


def class_of(path: Path) -> dict[str, str]:
    """Folder to its class, from a JSON object or a CSV file of two columns. Raises ImagesError where it is neither."""
    try:
        text = path.read_text(encoding="utf-8-sig")
        read = json.loads(text) if text.lstrip().startswith("{") else dict(csv.reader(text.splitlines()))
    except (OSError, ValueError, RecursionError, csv.Error) as error:
        raise ImagesError("subclasses_unreadable", path=str(path)) from error
    if not read or not all(isinstance(word, str) and word for pair in read.items() for word in pair):
        raise ImagesError("subclasses_unreadable", path=str(path))
    return {files.nfc(folder): files.nfc(name) for folder, name in read.items()}


def _known(names: list[str], folder: Path, images: list[ImageFile], option: str) -> list[str]:
    known = sorted({image.label for image in images})
    names = list(dict.fromkeys(files.nfc(name) for name in names))
    if unknown := [name for name in names if name not in known]:
        told = say("class_unknown", names=listed(unknown), path=folder, classes=listed(known, 20))
        raise typer.BadParameter(told, param_hint=option)
    return names


def _of_subclass(words: list[str], column: str, folder: Path, images: list[ImageFile]) -> ForgetRule:
    parted = [files.nfc(word).partition("/") for word in words]
    classes = list(dict.fromkeys(name for name, _, _ in parted))
    if len(classes) > 1 or not all(part for _, _, part in parted):
        raise typer.BadParameter(say("subclass_form"), param_hint="--forget-subclass")
    _known(classes, folder, images, "--forget-subclass")
    return ForgetRule(kind="subclass", classes=classes, subclasses=[part for _, _, part in parted], column=column)


def _names(path: Path, folder: Path, images: list[ImageFile]) -> list[str]:
    """The chosen images as names below the image folder: the list has such names, paths from here, or hashes."""
    return list(dict.fromkeys(_name(name, folder) for name in name_lists.read(path, [image.name for image in images])))


def _name(line: str, folder: Path) -> str:
    if _HASH.fullmatch(line) or os.path.isfile(folder / line) and not Path(line).is_absolute():
        return files.nfc(line.replace("\\", "/").removeprefix("./"))
    path, root = Path(line).absolute(), folder.absolute()
    return files.nfc(path.relative_to(root).as_posix() if path.is_relative_to(root) else line)
