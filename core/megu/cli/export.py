"""The command `megu export`: writes a run's model in a chosen form, and verifies it by reading it back."""

from pathlib import Path
from typing import Annotated

import typer

from megu.base import console
from megu.base.errors import MeguError
from megu.cli.notes import describe_read_back
from megu.cli.options import Dir
from megu.cli.progress import run_stages
from megu.cli.running import find_run, open_project, report_errors, unknown_value
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
        raise unknown_value("--form", form, [*FORMS])
    chosen_form: Form | None = form  # type: ignore[assignment]
    with report_errors(folder), open_project(folder) as project:
        run_id = find_run(project, run).id
        choice = project.choices.export
        choice.folder = project.store_path(to.absolute()) if to else choice.folder
        choice.form, choice.name = chosen_form or choice.form, name or (None if chosen_form else choice.name)
        choice.blank = [] if keep_outputs else blank or choice.blank
        choice.class_names = choice.class_names if class_names is None else class_names
        console.out(*_export(project, run_id))


def form_warning(project: Project) -> list[str]:
    """Return a warning if the model can't be written in the form of the original."""
    model = result_or_none(project, make_stage("model"))
    is_whole = model is not None and title(project.choices.export.form, model["form"]) == STATE_DICT
    return [say("export_state_dict")] if is_whole else []


def _export(project: Project, run: str) -> list[str]:
    """Make the comparison (for the model card) and the export again, and return the result as lines.

    Raises MeguError if the file read back gives other answers.
    """
    stage = make_stage("export", run, again=True)
    comparison = order(project, make_stage("compare", run))
    console.err(*form_warning(project))
    run_stages(project, [*comparison, *(item for item in order(project, stage) if item not in comparison)])
    project.save()  # not earlier: an impossible choice would block the next command
    result = result_of(project, stage)
    if difference := differs(result):
        raise MeguError(difference[0], **difference[1])
    paths = {name: project.find_path(result[name]) for name in ("card", "snippet")}
    line = say("exported", path=project.find_path(result["stored_path"]))
    return [line, describe_read_back(result), *say("exported_beside", **paths).split("\n")]
