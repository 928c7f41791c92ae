"""The command `megu forget`, and the rule that options of other commands name."""

import csv
import json
import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from megu.base import console, files
from megu.base.errors import ImagesError, MeguError, NotReady
from megu.base.sheets import cell
from megu.cli.options import Dir, Forgetting, unfolded
from megu.cli.progress import run_stages
from megu.cli.running import opened, reporting
from megu.cli.sentences import listed, say
from megu.forget import name_lists
from megu.forget.rules import check_subclasses
from megu.forget.stage_forget import Forget, check_rule
from megu.forget.stage_lookalikes import LookAlikes, alike, check, decision, load
from megu.images import materials
from megu.images.image import ImageFile
from megu.images.index import Index
from megu.images.stage_images import ReadImages
from megu.project import selections
from megu.project.project import Project
from megu.project.results import published, result_of
from megu.project.schema import ForgetRule
from megu.project.stage import order

SHOWN = 20
"""Look-alikes that are told of one by one."""
_HASH = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True)
class Asked:
    """What to do about names that are not found, and about look-alikes."""

    not_found: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Skip names without a matching image, and save them here."),
    ] = None
    look_alikes: Annotated[
        float | None,
        typer.Option(
            min=-1, max=1, metavar="SIMILARITY", help="Find look-alikes with this similarity or more: try 0.98."
        ),
    ] = None
    take: Annotated[
        str | None, typer.Option(metavar="WHICH", help="Forget all or none of them, or those named in a file.")
    ] = None
    table: Annotated[Path | None, typer.Option(metavar="FILE", help="Save the look-alikes as a CSV table.")] = None


@unfolded
def forget(folder: Dir, named: Forgetting, asked: Asked) -> None:
    """Change what a project forgets, and look for near-duplicates of it that would be left behind.

    Runs made with an earlier choice stay as they are; megu run makes a new one.
    """
    with reporting(folder), opened(folder) as project:
        console.out(*_choose(project, named, asked))


def _choose(project: Project, named: Forgetting, asked: Asked) -> list[str]:
    """Store the choice and what was decided about look-alikes; returns what came of it, in sentences.

    What can't be met is not kept. Raises MeguError, or typer.BadParameter where options don't fit together.
    """
    if asked.look_alikes is None and (asked.take or asked.table):
        raise typer.BadParameter(say("needs_look_alikes"), param_hint="--take" if asked.take else "--table")
    run_stages(project, order(project, ReadImages()))
    before = project.choices.forget
    try:
        if named.given:
            _keep(project, rule_named(project, named, asked.not_found))
        told = [] if asked.look_alikes is None else _look(project, asked.look_alikes, asked.take, asked.table)
        run_stages(project, order(project, Forget()))
    except MeguError:
        _keep(project, before)
        raise
    result = result_of(project, Forget())
    counts = {name: f"{result[name]:,}" for name in ("count", "of")}
    told.append(say("forgetting", **counts, classes=listed(list(result["by_class"]))))
    return [*told, say("vanishing", names=listed(result["whole_classes"]))]


def _keep(project: Project, rule: ForgetRule) -> None:
    project.choices.forget = rule
    project.save()


def rule_named(project: Project, asked: Forgetting, not_found: Path | None = None) -> ForgetRule:
    """Return the rule that options name, looked up among the images, which have been read.

    Raises NotReady ``forget_not_found``, or typer.BadParameter where they name none, or what can't be.
    """
    index, choice = materials.load_index(project, ReadImages()), ReadImages().images(project)
    if asked.where:
        return chosen_by_column(asked.where)
    if asked.chosen is None:
        return rule_of(asked, project.find_path(choice.path), list(index))
    found = name_lists.find(name_lists.read(asked.chosen, index.names()), index.names(), _hashes(index))
    if found.left_out:
        if not_found is None:
            raise NotReady("forget_not_found", count=len(found.left_out), names=listed(found.left_out, 3))
        with files.written(not_found) as aside:
            aside.write_text("\n".join(found.left_out) + "\n", encoding="utf-8")
    images = [index[row] for row in found.rows]
    return selections.of_images(project, [selections.Named(image.name, image.sha256) for image in images])


def _hashes(index: Index) -> list[str]:
    return [row.tobytes().hex() for row in index.hashes()]


def _look(project: Project, threshold: float, take: str | None, table: Path | None) -> list[str]:
    """Look for look-alikes; record what is decided, or else say which there are."""
    check(project.choices.forget)
    stage = LookAlikes()
    run_stages(project, order(project, stage))
    similarity, near = load(published(project, stage))
    rows, index = alike(similarity, threshold), materials.load_index(project, stage)
    lines = [(f"{similarity[row]:.4f}", index[row].name, index[int(near[row])].name) for row in rows.tolist()]
    if table is not None:
        rows_told = [[value, *map(cell, names)] for value, *names in lines]
        with files.written(table) as aside, aside.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([("similarity", "path", "resembles"), *rows_told])
    told = [say("look_alikes", count=len(lines), threshold=f"{threshold:g}")]
    if take is None:
        return told + _undecided(lines, threshold)
    taken = {"all": rows, "none": rows[:0]}.get(take)
    if taken is None:
        found = name_lists.find(name_lists.read(Path(take), index.names()), index.names(), _hashes(index))
        taken = rows[[row in set(found.rows) for row in rows.tolist()]] if len(rows) else rows
    made = decision(index, index.trained(stage.images(project)), similarity, threshold, taken)
    _keep(project, selections.decided(project, project.choices.forget, made))
    return [*told, say("decided", taken=len(made.taken), left=len(made.left), unseen=made.unseen)]


def _undecided(lines: list[tuple[str, str, str]], threshold: float) -> list[str]:
    """Return the first look-alikes, how many more there are, and how to decide; nothing where there are none."""
    if not lines:
        return []
    told = [say("look_alike", similarity=s, name=name, other=other) for s, name, other in lines[:SHOWN]]
    if len(lines) > SHOWN:
        told.append(say("more_alike", count=len(lines) - SHOWN))
    return [*told, say("decide", threshold=f"{threshold:g}")]


# --- the rule, before images were read --------------------------------------------------------------------------------


def rule_of(asked: Forgetting, folder: Path, images: list[ImageFile]) -> ForgetRule:
    """Return the rule, checked as far as can be without reading the images' contents.

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
    if asked.chosen:
        rule = ForgetRule(kind="chosen", images=_names(asked.chosen, folder, images))
    elif asked.subclass:
        rule = _of_subclass(asked.subclass, asked.column, folder, images)
    else:
        rule = ForgetRule(classes=_known(asked.classes, folder, images, "--forget"))
    check_rule(rule, sorted({image.label for image in images}))
    if rule.kind == "subclass" and not rule.column:
        check_subclasses(rule, {image.sublabel for image in images if image.label in rule.classes})
    return rule


def chosen_by_column(conditions: list[str]) -> ForgetRule:
    """Take all images with a value, written COLUMN=VALUE. Raises typer.BadParameter for different columns."""
    parted = [files.nfc(word).partition("=") for word in conditions]
    columns = {column.strip() for column, _, _ in parted}
    if len(columns) > 1 or not all(column.strip() and value for column, _, value in parted):
        raise typer.BadParameter(say("where_form"), param_hint="--forget-where")
    values = list(dict.fromkeys(value for _, _, value in parted))
    return ForgetRule(kind="chosen", column=columns.pop(), subclasses=values)


def class_of(path: Path) -> dict[str, str]:
    """Read each folder's class from a JSON object or a CSV file of two columns. Raises ImagesError for others."""
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
    """Return the chosen images as names below the image folder: the list has such names, paths from here, or hashes."""
    return list(dict.fromkeys(_name(name, folder) for name in name_lists.read(path, [image.name for image in images])))


def _name(line: str, folder: Path) -> str:
    if _HASH.fullmatch(line) or os.path.isfile(folder / line) and not Path(line).is_absolute():
        return files.nfc(line.replace("\\", "/").removeprefix("./"))
    path, root = Path(line).absolute(), folder.absolute()
    return files.nfc(path.relative_to(root).as_posix() if path.is_relative_to(root) else line)
