"""The command `megu run`: does the work that is still to do."""

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from megu.base import console, logs
from megu.base.errors import ProjectError
from megu.cli.new import OfImages, rerun
from megu.cli.options import ClassOrder, Dir, How, LeaveOut, Method, Settings, Strength, White
from megu.cli.policy import begun_as_prepared
from megu.cli.report import aims, outcome, plan
from megu.cli.requests import chosen
from megu.cli.running import environment, reporting
from megu.cli.words import say
from megu.images.moved import relocate
from megu.machine import compute
from megu.model.stage_model import InspectModel
from megu.policy.check import check
from megu.project.project import Project
from megu.unlearn.stage_unlearn import follow
from megu.unlearn.training import distributed as team
from megu.worker.stages import make_stage

if TYPE_CHECKING:
    from megu.project.preprocessing import Preprocessing
    from megu.project.project import Project


def run(
    folder: Dir,
    until: Annotated[
        str | None, typer.Option(metavar="STAGE", help="Stop after this stage; else comparison and export are made.")
    ] = None,
    method: Method = None,
    strength: Strength = None,
    settings: Settings = None,
    leave_out: LeaveOut = False,
    read_again: Annotated[bool, typer.Option("--read-again", help="Read the images again.")] = False,
    class_order: ClassOrder = None,
    white: White = None,
    preprocessing: How = None,
    images: Annotated[
        Path | None,
        typer.Option(metavar="PATH", help="Where the images are now, if they were moved: what was done stays valid."),
    ] = None,
    pixels: Annotated[
        float | None,
        typer.Option(
            min=0, metavar="GB", help="The most disk for decoded images: 20 GB; 0 decodes them anew each time."
        ),
    ] = None,
    requests: Annotated[
        list[str] | None,
        typer.Option(metavar="REFERENCE…", help="Meet these erasure requests: see megu requests."),
    ] = None,
) -> None:
    """Do the work that is still to do. Stop with Ctrl-C; running again goes on from there.

    With a method, a strength or parameters, a run of its own is added to the project; with requests, one that meets
    all of them, starting from the model that was exported last, and that checks earlier ones again.
    """
    environment()
    if not team.leads():
        return _follow(folder)
    if until is not None and until not in aims():
        raise typer.BadParameter(say("not_one_of", value=until, known=", ".join(aims())), param_hint="--until")
    if requests and until is not None:
        raise typer.BadParameter(say("requests_until"), param_hint="--until")
    together = team.leading() if team.started() else contextlib.nullcontext()
    with reporting(folder), together, Project.open(folder) as project, logs.to_folder(project.folder / "logs"):
        if project.read_only:
            raise ProjectError("project_read_only", folder=str(project.folder))
        if pixels is not None:
            project.choices.pixels_gb = pixels
            project.save()
        if preprocessing is not None and project.choices.model is not None:
            project.choices.model.preprocessing = _prepared(project, preprocessing)
            project.save()
        if images is not None:
            relocate(project, images)
        if project.choices.images is not None and (requests or project.choices.forget.stated):
            project.choices.images.leave_out |= leave_out
            project.choices.images.scan += read_again
            OfImages(class_order or [], white).given_to(project.choices.images)
            if requests:
                chosen(project, requests, method, strength, settings or [])
            elif not begun_as_prepared(project, method, strength, settings):
                rerun(project, method, strength, settings or [])
            check(project, make_stage("unlearn", project.choices.current_run))  # before it is the current one for all
            project.save()
        from megu.cli.export import form_warning
        from megu.cli.progress import run_stages

        stages = plan(project, until)
        first = next((i for i, stage in enumerate(stages) if stage.name == "baseline"), -1) + 1
        run_stages(project, stages[:first])
        if any(stage.name == "export" for stage in stages):
            for line in form_warning(project):
                console.err(line)
        run_stages(project, stages[first:])
        console.out(*outcome(project))


def _prepared(project: "Project", text: str) -> "Preprocessing | None":
    """What `--preprocessing` says, for the project's model."""
    from megu.cli.model import AUTO, preprocessing, read

    choice = InspectModel().model(project)
    if text == AUTO:
        return None
    return preprocessing(text, read(project.find_path(choice.path), choice.architecture)["preprocessing"])


def _follow(folder: Path) -> None:
    """Be one of the processes that train with the main one. Ctrl-C reaches them all: the main one decides."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with reporting(folder):
        compute.warm_up()
        follow(folder)
