"""The command `megu run`: does the work that is still to do."""

import contextlib
import signal
from pathlib import Path
from typing import Annotated

import typer

from megu.base import console
from megu.cli import model
from megu.cli.export import form_warning
from megu.cli.methods import method_options, similarity_options
from megu.cli.new import take_over
from megu.cli.notes import aims, outcome, plan
from megu.cli.options import Dir, How, LeaveOut, OfImages, Unlearning, unfolded
from megu.cli.progress import run_stages
from megu.cli.running import environment, not_one_of, opened, reporting
from megu.cli.sentences import say
from megu.images.moved import relocate
from megu.images.stage_images import ReadImages
from megu.machine import launched, torch_setup
from megu.model.stage_model import InspectModel
from megu.policy import make, store
from megu.policy.check import check
from megu.project.preprocessing import Preprocessing
from megu.project.project import Project
from megu.project.stage import order
from megu.record.erasure_requests.requests import begin
from megu.unlearn.methods.table import METHODS
from megu.unlearn.runs import catch_up, start_run
from megu.unlearn.stage_unlearn import follow
from megu.unlearn.training import distributed
from megu.worker.stages import make_stage


@unfolded
def run(
    folder: Dir,
    *,
    until: Annotated[
        str | None, typer.Option(metavar="STAGE", help="Stop after this stage; default: after comparison and export.")
    ] = None,
    unlearning: Unlearning,
    leave_out: LeaveOut = False,
    read_again: Annotated[bool, typer.Option("--read-again", help="Read the images again.")] = False,
    of_images: OfImages,
    preprocessing: How = None,
    images: Annotated[
        Path | None,
        typer.Option(
            metavar="PATH", help="The new location of the images, if they were moved. Finished work stays valid."
        ),
    ] = None,
    pixels: Annotated[
        float | None,
        typer.Option(
            min=0,
            metavar="GB",
            help="The maximum disk space for decoded images: 20 GB; 0 decodes them again each time.",
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
    if not launched.leads():
        return _follow(folder)
    if until is not None and until not in aims():
        raise not_one_of("--until", until, aims())
    if requests and until is not None:
        raise typer.BadParameter(say("requests_until"), param_hint="--until")
    together = distributed.leading() if launched.started() else contextlib.nullcontext()
    with reporting(folder), together, opened(folder) as project:
        choices = project.choices
        if pixels is not None:
            choices.pixels_gb = pixels
            project.save()
        if preprocessing is not None and choices.model is not None:
            choices.model.preprocessing = _prepared(project, preprocessing)
            project.save()
        if images is not None:
            relocate(project, images)
        if choices.images is not None and (requests or choices.forget.stated):
            choices.images.leave_out |= leave_out
            choices.images.scan += read_again
            take_over(of_images, choices.images)
            if requests:
                _meet(project, requests, unlearning)
            elif not _begun_as_prepared(project, unlearning):
                _rerun(project, unlearning)
            check(project, make_stage("unlearn", choices.current_run))  # before it is the current one for all
            project.save()
        stages = plan(project, until)
        first = next((i for i, stage in enumerate(stages) if stage.name == "baseline"), -1) + 1
        run_stages(project, stages[:first])
        if any(stage.name == "export" for stage in stages):
            console.err(*form_warning(project))
        run_stages(project, stages[first:])
        console.out(*outcome(project))


def _follow(folder: Path) -> None:
    """Be one of the processes that train with the main one. Ctrl-C reaches them all: the main one decides."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with reporting(folder):
        torch_setup.warm_up()
        follow(folder)


def _prepared(project: Project, text: str) -> Preprocessing | None:
    """Read `--preprocessing` for the project's model."""
    choice = InspectModel().model(project)
    if text == model.AUTO:
        return None
    return model.preprocessing(text, model.read(project.find_path(choice.path), choice.architecture)["preprocessing"])


def _meet(project: Project, references: list[str], unlearning: Unlearning) -> None:
    """Make the run that meets these requests the current one; the images are read first."""
    run_stages(project, order(project, ReadImages()))
    fixed = None if unlearning.given else make.fixed_method(project)
    begin(project, references, *(fixed or method_options(unlearning)))


def _begun_as_prepared(project: Project, unlearning: Unlearning) -> bool:
    """Make the run that a policy fixes the current one, where there is one and the options say nothing else."""
    sealed = store.load(project)
    if sealed is None or sealed.rules.method is None or unlearning.given:
        return False
    make.begin(project, sealed.rules)
    return True


def _rerun(project: Project, unlearning: Unlearning) -> None:
    """Make the run that the options ask for the current one; without options the one begun last, or a first one.

    Options left out keep what the current run has, unless the method changes. Choices of images that have changed
    since give a run of their own, so that the old one keeps what it was made with.
    """
    choices, method, strength = project.choices, unlearning.method, unlearning.strength
    current = choices.run(choices.current_run)
    choices.similarity.parameters = similarity_options(unlearning.settings, choices.similarity.parameters)
    catch_up(project)
    if current and method in (None, current.method) and strength is None:
        same = Unlearning(current.method, current.strength, unlearning.settings)
        _, _, changed = method_options(same, choices.forget.kind)
        kept = METHODS[current.method].parameters.complete(current.parameters)
        start_run(choices, current.method, current.strength, {**kept, **changed}, current.start_from)
    elif current is None or method or strength:
        wanted = Unlearning(method or (current.method if current else None), strength, unlearning.settings)
        start_run(choices, *method_options(wanted, choices.forget.kind))
