"""What `megu forget` does: changes what a project forgets, and looks for copies that would be left behind."""

import csv
from dataclasses import dataclass
from pathlib import Path

import typer

from megu.base import files
from megu.base.errors import MeguError, NotReady
from megu.base.sheets import cell
from megu.cli.forget import Forgetting, chosen_by_column, rule_of
from megu.cli.progress import run_stages
from megu.cli.words import listed, say
from megu.forget import name_lists
from megu.forget.stage_forget import Forget
from megu.forget.stage_lookalikes import LookAlikes, alike, check, decision, load
from megu.images import materials
from megu.images.index import Index
from megu.images.stage_images import ReadImages
from megu.project import selections
from megu.project.project import Project
from megu.project.results import published, result_of
from megu.project.schema import ForgetRule
from megu.project.stage import order

SHOWN = 20
"""Look-alikes that are told of one by one."""


@dataclass(frozen=True)
class Choosing:
    """The options, as typed. take: ``all``, ``none`` or a file with the names of the look-alikes to take."""

    rule: Forgetting
    not_found: Path | None = None
    threshold: float | None = None
    take: str | None = None
    table: Path | None = None


def choose(project: Project, asked: Choosing) -> list[str]:
    """Store the choice and what was decided about look-alikes; returns what came of it, in sentences.

    What can't be met is not kept. Raises MeguError, or typer.BadParameter where options don't fit together.
    """
    if asked.threshold is None and (asked.take or asked.table):
        raise typer.BadParameter(say("needs_look_alikes"), param_hint="--take" if asked.take else "--table")
    run_stages(project, order(project, ReadImages()))
    before = project.choices.forget
    try:
        if asked.rule.given:
            _keep(project, rule_named(project, asked))
        told = _look(project, asked) if asked.threshold is not None else []
        run_stages(project, order(project, Forget()))
    except MeguError:
        _keep(project, before)
        raise
    return [*told, *_outcome(project)]


def _keep(project: Project, rule: ForgetRule) -> None:
    project.choices.forget = rule
    project.save()


def rule_named(project: Project, asked: Choosing) -> ForgetRule:
    """The rule that options name, looked up among the images, which have been read.

    Raises NotReady ``forget_not_found``, or typer.BadParameter where they name none, or what can't be.
    """
    index, choice = materials.load_index(project, ReadImages()), ReadImages().images(project)
    if asked.rule.where:
        return chosen_by_column(asked.rule.where)
    if asked.rule.images is None:
        return rule_of(asked.rule, project.find_path(choice.path), list(index))
    found = name_lists.find(name_lists.read(asked.rule.images, index.names()), index.names(), _hashes(index))
    if found.left_out:
        if asked.not_found is None:
            raise NotReady("forget_not_found", count=len(found.left_out), names=listed(found.left_out, 3))
        with files.written(asked.not_found) as aside:
            aside.write_text("\n".join(found.left_out) + "\n", encoding="utf-8")
    images = [index[row] for row in found.rows]
    return selections.of_images(project, [selections.Named(image.name, image.sha256) for image in images])


def _hashes(index: Index) -> list[str]:
    return [row.tobytes().hex() for row in index.hashes()]


def _look(project: Project, asked: Choosing) -> list[str]:
    """Look for look-alikes; record what is decided, or else say which there are."""
    assert asked.threshold is not None, "only called with one"
    check(project.choices.forget)
    stage = LookAlikes()
    run_stages(project, order(project, stage))
    similarity, near = load(published(project, stage))
    rows, index = alike(similarity, asked.threshold), materials.load_index(project, stage)
    lines = [(f"{similarity[row]:.4f}", index[row].name, index[int(near[row])].name) for row in rows.tolist()]
    table = [[value, *map(cell, names)] for value, *names in lines]
    if asked.table is not None:
        with files.written(asked.table) as aside, aside.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([("similarity", "path", "resembles"), *table])
    told = [say("look_alikes", count=len(lines), threshold=f"{asked.threshold:g}")]
    if asked.take is None:
        return told + _undecided(lines, asked.threshold)
    taken = {"all": rows, "none": rows[:0]}.get(asked.take)
    if taken is None:
        found = name_lists.find(name_lists.read(Path(asked.take), index.names()), index.names(), _hashes(index))
        taken = rows[[row in set(found.rows) for row in rows.tolist()]] if len(rows) else rows
    made = decision(index, index.trained(stage.images(project)), similarity, asked.threshold, taken)
    _keep(project, selections.decided(project, project.choices.forget, made))
    return [*told, say("decided", taken=len(made.taken), left=len(made.left), unseen=made.unseen)]


def _undecided(lines: list[tuple[str, str, str]], threshold: float) -> list[str]:
    """The first look-alikes, how many more there are, and how to decide; nothing where there are none."""
    if not lines:
        return []
    told = [say("look_alike", similarity=s, name=name, other=other) for s, name, other in lines[:SHOWN]]
    if len(lines) > SHOWN:
        told.append(say("more_alike", count=len(lines) - SHOWN))
    return [*told, say("decide", threshold=f"{threshold:g}")]


def _outcome(project: Project) -> list[str]:
    result = result_of(project, Forget())
    whole = listed(result["whole_classes"]) if result["whole_classes"] else say("none_whole")
    told = [
        say(
            "forgetting", count=f"{result['count']:,}", of=f"{result['of']:,}", classes=listed(list(result["by_class"]))
        )
    ]
    return [*told, say("vanishing", names=whole)]
