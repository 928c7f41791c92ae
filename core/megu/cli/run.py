"""The command `megu run`: performs the remaining work of a project."""

import contextlib
import signal
from pathlib import Path
from typing import Annotated

import typer

from megu.base import console
from megu.cli import model
from megu.cli.export import form_warning
from megu.cli.methods import method_options, similarity_options
from megu.cli.new import store_image_options
from megu.cli.notes import describe_outcome, list_aims, plan
from megu.cli.options import Dir, ImageOptions, LeaveOut, PreprocessingName, UnlearnOptions, unfold_options
from megu.cli.progress import run_stages
from megu.cli.running import open_project, report_errors, set_environment, unknown_value
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


@unfold_options
def run(
    folder: Dir,
    *,
    until: Annotated[
        str | None, typer.Option(metavar="STAGE", help="Stop after this stage; default: after comparison and export.")
    ] = None,
    unlearning: UnlearnOptions,
    leave_out: LeaveOut = False,
    read_again: Annotated[bool, typer.Option("--read-again", help="Read the images again.")] = False,
    of_images: ImageOptions,
    preprocessing: PreprocessingName = None,
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

    With a method, a strength or parameters, a run of its own is added to the project; with requests, one that meets all
    of them, starting from the model that was exported last, and that checks earlier ones again.
    """
    set_environment()
    if not launched.is_main_process():
        return _join_training(folder)
    if until is not None and until not in list_aims():
        raise unknown_value("--until", until, list_aims())
    if requests and until is not None:
        raise typer.BadParameter(say("requests_until"), param_hint="--until")
    team = distributed.release_others_at_end() if launched.is_launched() else contextlib.nullcontext()
    with report_errors(folder), team, open_project(folder) as project:
        choices = project.choices
        if pixels is not None:
            choices.pixels_gb = pixels
            project.save()
        if preprocessing is not None and choices.model is not None:
            choices.model.preprocessing = _parse_preprocessing(project, preprocessing)
            project.save()
        if images is not None:
            relocate(project, images)
        if choices.images is not None and (requests or choices.forget.stated):
            choices.images.leave_out |= leave_out
            choices.images.scan += read_again
            store_image_options(of_images, choices.images)
            if requests:
                _begin_for_requests(project, requests, unlearning)
            elif not _begin_fixed_run(project, unlearning):
                _begin_run(project, unlearning)
            check(
                project, make_stage("unlearn", choices.current_run)
            )  # before the project is saved with it as the current run
            project.save()
        stages = plan(project, until)
        baseline_end = next((i for i, stage in enumerate(stages) if stage.name == "baseline"), -1) + 1
        run_stages(project, stages[:baseline_end])
        if any(stage.name == "export" for stage in stages):
            console.err(*form_warning(project))
        run_stages(project, stages[baseline_end:])
        console.out(*describe_outcome(project))


def _join_training(folder: Path) -> None:
    """Join the processes that train together. Ctrl-C reaches all of them, and the main one decides."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with report_errors(folder):
        torch_setup.warm_up()
        follow(folder)


def _parse_preprocessing(project: Project, text: str) -> Preprocessing | None:
    """Parse `--preprocessing` for the project's model."""
    choice = InspectModel().model(project)
    if text == model.AUTO:
        return None
    return model.parse_preprocessing(
        text, model.read(project.find_path(choice.path), choice.architecture)["preprocessing"]
    )


def _begin_for_requests(project: Project, references: list[str], unlearning: UnlearnOptions) -> None:
    """Read the images, and make the run that fulfils these requests the current one."""
    run_stages(project, order(project, ReadImages()))
    fixed_options = None if unlearning.given else make.fixed_method(project)
    begin(project, references, *(fixed_options or method_options(unlearning)))


def _begin_fixed_run(project: Project, unlearning: UnlearnOptions) -> bool:
    """Make the run that a policy fixes the current one, if there is one and no option contradicts it."""
    policy = store.load(project)
    if policy is None or policy.rules.method is None or unlearning.given:
        return False
    make.begin(project, policy.rules)
    return True


def _begin_run(project: Project, unlearning: UnlearnOptions) -> None:
    """Make the run that the options describe the current one; without options, the last run, or a first one.

    Missing options keep the values of the current run unless the method changes. If the choice of images has changed, a
    new run is made, so that the old one keeps its own.
    """
    choices, method, strength = project.choices, unlearning.method, unlearning.strength
    current = choices.run(choices.current_run)
    choices.similarity.parameters = similarity_options(unlearning.settings, choices.similarity.parameters)
    catch_up(project)
    if current and method in (None, current.method) and strength is None:
        options = UnlearnOptions(current.method, current.strength, unlearning.settings)
        _, _, settings = method_options(options, choices.forget.kind)
        parameters = METHODS[current.method].parameters.complete(current.parameters)
        start_run(choices, current.method, current.strength, {**parameters, **settings}, current.start_from)
    elif current is None or method or strength:
        options_with_method = UnlearnOptions(
            method or (current.method if current else None), strength, unlearning.settings
        )
        start_run(choices, *method_options(options_with_method, choices.forget.kind))
