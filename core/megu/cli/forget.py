"""The command `megu forget`, and the rule that options of several commands describe."""

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
from megu.cli.options import Dir, ForgetOptions, unfold_options
from megu.cli.progress import run_stages
from megu.cli.running import open_project, report_errors
from megu.cli.sentences import join_names, say
from megu.forget import name_lists
from megu.forget.rules import check_subclasses
from megu.forget.stage_forget import Forget, check_rule
from megu.forget.stage_lookalikes import LookAlikes, alike, check, load, make_decision
from megu.images import materials
from megu.images.image import ImageFile
from megu.images.index import Index
from megu.images.sources.tables import decode_text, find_separator
from megu.images.stage_images import ReadImages
from megu.project import selections
from megu.project.project import Project
from megu.project.results import find_published, result_of
from megu.project.schema import ForgetRule
from megu.project.stage import order

SHOWN = 20
"""The most look-alikes to list one by one."""
_HASH = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True)
class LookAlikeOptions:
    """Options for names that are not found, and for look-alikes."""

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


@unfold_options
def forget(folder: Dir, rule_options: ForgetOptions, options: LookAlikeOptions) -> None:
    """Change what a project forgets, and look for near-duplicates of it that would be left behind.

    Runs made with an earlier choice stay as they are; megu run makes a new one.
    """
    with report_errors(folder), open_project(folder) as project:
        console.out(*_choose_forget_set(project, rule_options, options))


def _choose_forget_set(project: Project, rule_options: ForgetOptions, options: LookAlikeOptions) -> list[str]:
    """Store the choice and the decision about look-alikes, and return the result as lines.

    A choice that can't be met is not stored. Raises MeguError, or typer.BadParameter if options contradict each other.
    """
    if options.look_alikes is None and (options.take or options.table):
        raise typer.BadParameter(say("needs_look_alikes"), param_hint="--take" if options.take else "--table")
    run_stages(project, order(project, ReadImages()))
    former_rule = project.choices.forget
    try:
        if rule_options.given:
            _store_rule(project, find_rule(project, rule_options, options.not_found))
        lines = (
            []
            if options.look_alikes is None
            else _find_look_alikes(project, options.look_alikes, options.take, options.table)
        )
        run_stages(project, order(project, Forget()))
    except MeguError:
        _store_rule(project, former_rule)
        raise
    result = result_of(project, Forget())
    counts = {name: f"{result[name]:,}" for name in ("count", "of")}
    lines.append(say("forgetting", **counts, classes=join_names(list(result["by_class"]))))
    return [*lines, say("vanishing", names=join_names(result["whole_classes"]))]


def _store_rule(project: Project, rule: ForgetRule) -> None:
    project.choices.forget = rule
    project.save()


def find_rule(project: Project, options: ForgetOptions, not_found: Path | None = None) -> ForgetRule:
    """Build the rule that options describe and look it up among the images, which have been read.

    Raises NotReady ``forget_not_found``, or typer.BadParameter if there is no rule or an invalid one.
    """
    index, choice = materials.load_index(project, ReadImages()), ReadImages().images(project)
    if options.where:
        return make_column_rule(options.where)
    if options.chosen is None:
        return make_rule(options, project.find_path(choice.path), list(index))
    matches = name_lists.find(name_lists.read(options.chosen, index.names()), index.names(), _list_hashes(index))
    if matches.left_out:
        if not_found is None:
            raise NotReady("forget_not_found", count=len(matches.left_out), names=join_names(matches.left_out, 3))
        with files.write_aside(not_found) as aside:
            aside.write_text("\n".join(matches.left_out) + "\n", encoding="utf-8")
    images = [index[row] for row in matches.rows]
    return selections.of_images(project, [selections.Named(image.name, image.sha256) for image in images])


def _list_hashes(index: Index) -> list[str]:
    return [row.tobytes().hex() for row in index.hashes()]


def _find_look_alikes(project: Project, threshold: float, take: str | None, table: Path | None) -> list[str]:
    """Find look-alikes, and store the decision about them or list them."""
    check(project.choices.forget)
    stage = LookAlikes()
    run_stages(project, order(project, stage))
    similarity, nearest = load(find_published(project, stage))
    rows, index = alike(similarity, threshold), materials.load_index(project, stage)
    lines = [(f"{similarity[row]:.4f}", index[row].name, index[int(nearest[row])].name) for row in rows.tolist()]
    if table is not None:
        table_rows = [[value, *map(cell, names)] for value, *names in lines]
        with files.write_aside(table) as aside, aside.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([("similarity", "path", "resembles"), *table_rows])
    messages = [say("look_alikes", count=len(lines), threshold=f"{threshold:g}")]
    if take is None:
        return messages + _list_undecided(lines, threshold)
    taken_rows = {"all": rows, "none": rows[:0]}.get(take)
    if taken_rows is None:
        matches = name_lists.find(name_lists.read(Path(take), index.names()), index.names(), _list_hashes(index))
        taken_rows = rows[[row in set(matches.rows) for row in rows.tolist()]] if len(rows) else rows
    decision_made = make_decision(index, index.training_mask(stage.images(project)), similarity, threshold, taken_rows)
    _store_rule(project, selections.with_decision(project, project.choices.forget, decision_made))
    return [
        *messages,
        say("decided", taken=len(decision_made.taken), left=len(decision_made.left), unseen=decision_made.unseen),
    ]


def _list_undecided(lines: list[tuple[str, str, str]], threshold: float) -> list[str]:
    """Return the first look-alikes, the number of the others, and how to decide; nothing if there are none."""
    if not lines:
        return []
    messages = [say("look_alike", similarity=value, name=name, other=other) for value, name, other in lines[:SHOWN]]
    if len(lines) > SHOWN:
        messages.append(say("more_alike", count=len(lines) - SHOWN))
    return [*messages, say("decide", threshold=f"{threshold:g}")]


# --- the rule, before images were read --------------------------------------------------------------------------------


def make_rule(options: ForgetOptions, folder: Path, images: list[ImageFile]) -> ForgetRule:
    """Build the rule and check it as far as possible without reading the images' contents.

    Parameters
    ----------
    options : ForgetOptions
    folder : Path
        The folder of the images.
    images : list of ImageFile

    Raises
    ------
    typer.BadParameter, NotReady
        If there is no rule, more than one, or one that can't be met.
    """
    if options.given != 1:
        raise typer.BadParameter(say("one_rule"), param_hint="--forget")
    if options.share is not None:
        if not 0 < options.share < 1:
            raise typer.BadParameter(say("share_wrong"), param_hint="--forget-random")
        return ForgetRule(kind="random", share=options.share, seed=options.seed)
    if options.where:
        return make_column_rule(options.where)
    if options.chosen:
        rule = ForgetRule(kind="chosen", images=_read_names(options.chosen, folder, images))
    elif options.subclass:
        rule = _make_subclass_rule(options.subclass, options.column, folder, images)
    else:
        rule = ForgetRule(classes=_check_classes(options.classes, folder, images, "--forget"))
    check_rule(rule, sorted({image.label for image in images}))
    if rule.kind == "subclass" and not rule.column:
        check_subclasses(rule, {image.sublabel for image in images if image.label in rule.classes})
    return rule


def make_column_rule(conditions: list[str]) -> ForgetRule:
    """Build the rule for all images with a value, written COLUMN=VALUE. Raises typer.BadParameter for different
    columns."""
    conditions_split = [files.nfc(word).partition("=") for word in conditions]
    columns = {column.strip() for column, _, _ in conditions_split}
    if len(columns) > 1 or not all(column.strip() and value for column, _, value in conditions_split):
        raise typer.BadParameter(say("where_form"), param_hint="--forget-where")
    values = list(dict.fromkeys(value for _, _, value in conditions_split))
    return ForgetRule(kind="chosen", column=columns.pop(), subclasses=values)


def read_classes(path: Path) -> dict[str, str]:
    """Read each folder's class from a JSON object or a CSV file with two columns. Raises ImagesError for others."""
    try:
        text = decode_text(path.read_bytes())
        rows = csv.reader(text.splitlines(), delimiter=find_separator(text))
        classes = json.loads(text) if text.lstrip().startswith("{") else dict(rows)
    except (OSError, ValueError, RecursionError, csv.Error) as error:
        raise ImagesError("subclasses_unreadable", path=str(path)) from error
    if not classes or not all(isinstance(word, str) and word for pair in classes.items() for word in pair):
        raise ImagesError("subclasses_unreadable", path=str(path))
    return {files.nfc(folder): files.nfc(name) for folder, name in classes.items()}


def _check_classes(names: list[str], folder: Path, images: list[ImageFile], option: str) -> list[str]:
    class_names = sorted({image.label for image in images})
    names = list(dict.fromkeys(files.nfc(name) for name in names))
    if unknown_names := [name for name in names if name not in class_names]:
        message = say(
            "class_unknown", names=join_names(unknown_names), path=folder, classes=join_names(class_names, 20)
        )
        raise typer.BadParameter(message, param_hint=option)
    return names


def _make_subclass_rule(words: list[str], column: str, folder: Path, images: list[ImageFile]) -> ForgetRule:
    pairs = [files.nfc(word).partition("/") for word in words]
    classes = list(dict.fromkeys(name for name, _, _ in pairs))
    if len(classes) > 1 or not all(part for _, _, part in pairs):
        raise typer.BadParameter(say("subclass_form"), param_hint="--forget-subclass")
    _check_classes(classes, folder, images, "--forget-subclass")
    return ForgetRule(kind="subclass", classes=classes, subclasses=[part for _, _, part in pairs], column=column)


def _read_names(path: Path, folder: Path, images: list[ImageFile]) -> list[str]:
    """Return the chosen images' names below the image folder. The list has such names, paths from here, hashes, or
    names as `name_lists.find` knows them; those of no image stay as they are.
    """
    known = dict.fromkeys(image.name for image in images)
    names = dict.fromkeys(_relative_name(name, folder) for name in name_lists.read(path, list(known)))
    others = dict.fromkeys(name for name in names if name not in known and not _HASH.fullmatch(name))
    if not others:
        return list(names)
    all_names = list(known)
    matches = name_lists.find(others, all_names)
    found = [*(name for name in names if name not in others), *(all_names[row] for row in matches.rows)]
    return list(dict.fromkeys([*found, *matches.left_out]))


def _relative_name(line: str, folder: Path) -> str:
    if _HASH.fullmatch(line) or os.path.isfile(folder / line) and not Path(line).is_absolute():
        return files.nfc(line.replace("\\", "/").removeprefix("./"))
    path, root = Path(line).absolute(), folder.absolute()
    return files.nfc(path.relative_to(root).as_posix() if path.is_relative_to(root) else line)
