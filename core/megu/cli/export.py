"""The command `megu export`: writes a run's model in a form of one's choice, and proves it by reading it back."""

from pathlib import Path
from typing import Annotated

import typer

from megu.base import console
from megu.base.errors import MeguError
from megu.cli.notes import read_back
from megu.cli.options import Dir
from megu.cli.progress import run_stages
from megu.cli.running import not_one_of, opened, reporting, run_of
from megu.cli.sentences import say
from megu.export.difference import differs
from megu.export.forms import FORMS, STATE_DICT, title
from megu.project.project import Project
from megu.project.results import result_of, result_or_none
from megu.project.schema import Form
from megu.project.stage import order
from megu.worker.stages import make_stage


def export(
    folder: Dir,
    to: Annotated[
        Path | None, typer.Option(metavar="FOLDER", help="The target folder; default: export in the project.")
    ] = None,
    name: Annotated[str | None, typer.Option(metavar="NAME", help="The name of the file or folder.")] = None,
    form: Annotated[
        str | None,
        typer.Option(
            metavar="FORM",
            help="as_it_came (default; a model saved whole becomes a state dict), safetensors, folder or onnx.",
        ),
    ] = None,
    blank: Annotated[
        list[str] | None,
        typer.Option(metavar="CLASS…", help="Remove the outputs and names of these classes, if forgotten as a whole."),
    ] = None,
    keep_outputs: Annotated[bool, typer.Option("--keep-outputs", help="Remove no outputs.")] = False,
    class_names: Annotated[
        bool | None,
        typer.Option("--class-names/--no-class-names", help="Include class names in the model card."),
    ] = None,
    run: Annotated[
        str | None, typer.Option(metavar="RUN", help="The run, such as run-2; default: the current one.")
    ] = None,
) -> None:
    """Write the new model with its card and an example, and read it back. Nothing is ever overwritten.

    What is not said stays as it was chosen before. Where the file does not give the same predictions, exit code 2.
    """
    if form is not None and form not in FORMS:
        raise not_one_of("--form", form, [*FORMS])
    wanted: Form | None = form  # type: ignore[assignment]
    with reporting(folder), opened(folder) as project:
        named = run_of(project, run).id
        choice = project.choices.export
        choice.folder = project.store_path(to.absolute()) if to else choice.folder
        choice.form, choice.name = wanted or choice.form, name or (None if wanted else choice.name)
        choice.blank = [] if keep_outputs else blank or choice.blank
        choice.class_names = choice.class_names if class_names is None else class_names
        console.out(*_perform(project, named))


def form_warning(project: Project) -> list[str]:
    """Say what becomes of the form in which the original came, where the model is not written in it."""
    described = result_or_none(project, make_stage("model"))
    whole = described is not None and title(project.choices.export.form, described["form"]) == STATE_DICT
    return [say("export_state_dict")] if whole else []


def _perform(project: Project, run: str) -> list[str]:
    """Make the comparison, of which the card tells, and the export anew; returns what came of it.

    Raises MeguError where the file read back answers otherwise.
    """
    stage = make_stage("export", run, again=True)
    before = order(project, make_stage("compare", run))
    console.err(*form_warning(project))
    run_stages(project, [*before, *(item for item in order(project, stage) if item not in before)])
    project.save()  # not before: a choice that can't be would stand in the way of the next command
    result = result_of(project, stage)
    if told := differs(result):
        raise MeguError(told[0], **told[1])
    beside = {name: project.find_path(result[name]) for name in ("card", "snippet")}
    exported = say("exported", path=project.find_path(result["stored_path"]))
    return [exported, read_back(result), *say("exported_beside", **beside).split("\n")]
