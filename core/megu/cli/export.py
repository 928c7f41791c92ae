"""The command `megu export`: writes a run's model in a form of one's choice, and proves it by reading it back."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from megu.base import console, logs
from megu.base.errors import MeguError, NotReady, ProjectError
from megu.cli.options import Dir
from megu.cli.progress import run_stages
from megu.cli.running import environment, reporting
from megu.cli.words import say
from megu.export.forms import FORMS, STATE_DICT, title
from megu.export.verdict import differs
from megu.project.project import Project
from megu.project.results import result_of, result_or_none
from megu.project.schema import Form
from megu.project.stage import order
from megu.worker.stages import make_stage

if TYPE_CHECKING:
    from megu.project.project import Project


def export(
    folder: Dir,
    to: Annotated[
        Path | None, typer.Option(metavar="FOLDER", help="Where it goes; else export in the project.")
    ] = None,
    name: Annotated[str | None, typer.Option(metavar="NAME", help="How the file or folder is called.")] = None,
    form: Annotated[
        str | None,
        typer.Option(
            metavar="FORM",
            help="as_it_came (default; a model saved whole becomes a state dict), safetensors, folder or onnx.",
        ),
    ] = None,
    blank: Annotated[
        list[str] | None,
        typer.Option(metavar="CLASS…", help="Remove the outputs and names of these classes, forgotten whole."),
    ] = None,
    keep_outputs: Annotated[bool, typer.Option("--keep-outputs", help="Remove no class's output after all.")] = False,
    class_names: Annotated[
        bool | None,
        typer.Option("--class-names/--no-class-names", help="Whether the model card tells the names of classes."),
    ] = None,
    run: Annotated[str | None, typer.Option(metavar="RUN", help="Whose model: run-2; else the current run's.")] = None,
) -> None:
    """Write the new model with its card and an example, and read it back. Nothing is ever overwritten.

    What is not said stays as it was chosen before. Where the file does not give the same predictions, exit code 2.
    """
    if form is not None and form not in FORMS:
        raise typer.BadParameter(say("not_one_of", value=form, known=", ".join(FORMS)), param_hint="--form")
    wanted: Form | None = form  # type: ignore[assignment]
    with reporting(folder), Project.open(folder) as project, logs.to_folder(project.folder / "logs"):
        if project.read_only:
            raise ProjectError("project_read_only", folder=str(project.folder))
        run = run or project.choices.current_run
        if run is None:
            raise NotReady("need_run")
        choice = project.choices.export
        choice.folder = project.store_path(to.absolute()) if to else choice.folder
        choice.form, choice.name = wanted or choice.form, name or (None if wanted else choice.name)
        choice.blank = [] if keep_outputs else blank or choice.blank
        choice.class_names = choice.class_names if class_names is None else class_names
        environment()
        console.out(*_perform(project, run))


def form_warning(project: "Project") -> list[str]:
    """Say what becomes of the form in which the original came, where the model is not written in it."""
    described = result_or_none(project, make_stage("model"))
    whole = described is not None and title(project.choices.export.form, described["form"]) == STATE_DICT
    return [say("export_state_dict")] if whole else []


def _perform(project: "Project", run: str) -> list[str]:
    """Make the comparison, of which the card tells, and the export anew; what came of it. Raises MeguError where the
    file read back answers otherwise."""
    stage = make_stage("export", run, again=True)
    before = order(project, make_stage("compare", run))
    for line in form_warning(project):
        console.err(line)
    run_stages(project, [*before, *(item for item in order(project, stage) if item not in before)])
    project.save()  # not before: a choice that can't be would stand in the way of the next command
    result = result_of(project, stage)
    if told := differs(result):
        raise MeguError(told[0], **told[1])
    beside = {name: project.find_path(result[name]) for name in ("card", "snippet")}
    same = say("same", count=f"{result['checked']:,}", most=f"{result['max_difference']:.1g}")
    return [
        say("exported", path=project.find_path(result["stored_path"])),
        same,
        *say("exported_beside", **beside).split("\n"),
    ]
