"""The command `megu`: the whole job without a window."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

import megu
from megu.base import console, logs
from megu.base.errors import MeguError, ProjectError
from megu.base.events import Devices
from megu.cli import evidence as cli_evidence
from megu.cli import export as cli_export
from megu.cli import policy as cli_policy
from megu.cli import requests as cli_requests
from megu.cli import research as cli_research
from megu.cli import run as cli_run
from megu.cli import traces as cli_traces
from megu.cli.forget import Forgetting
from megu.cli.hardware import lines as hardware_lines
from megu.cli.methods import lines as methods_lines
from megu.cli.model import About, letter, read
from megu.cli.model import lines as model_lines
from megu.cli.new import OfImages, Wanted, make
from megu.cli.new import lines as new_lines
from megu.cli.options import (
    Architecture,
    Classes,
    ClassOrder,
    Column,
    Dir,
    How,
    Images,
    LeaveOut,
    ManyValues,
    Method,
    Seed,
    Settings,
    Share,
    Strength,
    Subclass,
    Where,
    White,
)
from megu.cli.pack import run_pack, run_unpack
from megu.cli.report import collect, note
from megu.cli.report import lines as report_lines
from megu.cli.running import environment, reporting
from megu.cli.similarity import Asking, choose, summary
from megu.machine.hardware import telling
from megu.project.project import Project
from megu.similarity.stage_connect import Connect
from megu.worker.unpack import SUFFIX


class _Commands(TyperGroup):
    """The commands. What is wrong with their arguments is told without the signs that a name may hold."""

    def main(self, *args: Any, **kwargs: Any) -> Any:
        console.prepare()
        return super().main(*args, **kwargs)

    def make_context(self, *args: Any, **kwargs: Any) -> Any:
        with console.usage_cleaned():
            return super().make_context(*args, **kwargs)

    def invoke(self, ctx: Any) -> Any:
        with console.usage_cleaned():
            return super().invoke(ctx)


app = typer.Typer(
    name="megu",
    cls=_Commands,
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="Makes a trained image classifier forget classes or images.",
)


@app.command(cls=ManyValues)
def new(
    folder: Dir,
    model: Annotated[
        Path, typer.Option(metavar="PATH", help="The model: a file of weights, or a folder with config.json.")
    ],
    images: Annotated[
        Path,
        typer.Option(
            metavar="PATH",
            help="The images: a folder with one folder a class, a CSV or Parquet list with the columns path and label, "
            "a Hugging Face dataset, raw CIFAR or MNIST files, or a .zip of any of these.",
        ),
    ],
    forget: Classes = None,
    forget_subclass: Subclass = None,
    forget_column: Column = "",
    forget_random: Share = None,
    forget_images: Images = None,
    forget_where: Where = None,
    seed: Seed = 0,
    subclasses: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="JSON or CSV that gives each folder its class: folders are sub-classes."),
    ] = None,
    mllm: Annotated[
        Path | None,
        typer.Option(metavar="FOLDER", help="A multimodal model for the similarity; else the model's own confusions."),
    ] = None,
    used: Annotated[
        str | None,
        typer.Option(
            metavar="ANSWER", help="Which images trained the model: all, only (those in train) or unknown (default)."
        ),
    ] = None,
    training: Annotated[
        list[str] | None,
        typer.Option(metavar="SPLIT…", help="Which splits trained the model, where they are not called train."),
    ] = None,
    class_order: ClassOrder = None,
    white: White = None,
    method: Method = None,
    strength: Strength = None,
    settings: Settings = None,
    architecture: Architecture = None,
    preprocessing: How = None,
    start: Annotated[
        str | None,
        typer.Option(metavar="START", help="Where the model's training began: random, a file of weights, or unknown."),
    ] = None,
    recipe: Annotated[
        list[str] | None, typer.Option(metavar="NAME=VALUE…", help="How it was trained: epochs, rate, batch.")
    ] = None,
    name: Annotated[str | None, typer.Option(metavar="TEXT", help="The project's name; else the folder's.")] = None,
    leave_out: LeaveOut = False,
) -> None:
    """Make a project. Nothing is computed yet."""
    where = forget_where or []
    named = Forgetting(forget or [], forget_subclass or [], forget_random, forget_images, where, seed, forget_column)
    wanted = Wanted(
        model,
        images,
        named,
        mllm,
        used,
        method,
        strength,
        settings or [],
        leave_out,
        subclasses,
        About(architecture, preprocessing, start, recipe or []),
        training or [],
        OfImages(class_order or [], white),
    )
    with reporting(folder):
        made = make(folder, name, wanted)
        made.project.close()
        console.out(*new_lines(made, wanted))


@app.command(cls=ManyValues)
def forget(
    folder: Dir,
    classes: Classes = None,
    subclass: Subclass = None,
    column: Column = "",
    share: Share = None,
    images: Images = None,
    where: Where = None,
    seed: Seed = 0,
    not_found: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Go on without names that are not among the images, and save these here."),
    ] = None,
    look_alikes: Annotated[
        float | None,
        typer.Option(min=-1, max=1, metavar="SIMILARITY", help="Look for copies left behind, from this on: try 0.98."),
    ] = None,
    take: Annotated[
        str | None, typer.Option(metavar="WHICH", help="Which of them go too: all, none, or a file with their names.")
    ] = None,
    table: Annotated[Path | None, typer.Option(metavar="FILE", help="Save the look-alikes as a CSV table.")] = None,
) -> None:
    """Change what a project forgets, and look for near-duplicates of it that would be left behind.

    Runs made with an earlier choice stay as they are; megu run makes a new one.
    """
    with reporting(folder), Project.open(folder) as project, logs.to_folder(project.folder / "logs"):
        if project.read_only:
            raise ProjectError("project_read_only", folder=str(project.folder))
        environment()
        from megu.cli.choice import Choosing, choose

        named = Forgetting(classes or [], subclass or [], share, images, where or [], seed, column)
        console.out(*choose(project, Choosing(named, not_found, look_alikes, take, table)))


@app.command(cls=ManyValues)
def similarity(
    folder: Dir,
    mllm: Annotated[Path | None, typer.Option(metavar="FOLDER", help="A multimodal model on this computer.")] = None,
    server: Annotated[
        str | None,
        typer.Option(metavar="URL", help="An OpenAI-compatible server, for instance http://localhost:8000/v1."),
    ] = None,
    model: Annotated[str | None, typer.Option(metavar="NAME", help="The model's name on the server.")] = None,
    requests: Annotated[int, typer.Option(min=1, max=16, help="Requests to the server at once.")] = 4,
    votes: Annotated[bool, typer.Option("--votes", help="Vote on answers where no probabilities come.")] = False,
    settings: Annotated[
        list[str] | None,
        typer.Option("--set", metavar="NAME=VALUE…", help="exemplars, all_rows, prune or seed; see megu methods."),
    ] = None,
    device: Annotated[str | None, typer.Option(metavar="NAME", help="Where a model here runs: cpu, cuda, mps.")] = None,
    precision: Annotated[
        str | None, typer.Option(metavar="NAME", help="How it counts: float32, float16 or bfloat16.")
    ] = None,
    test: Annotated[
        bool, typer.Option("--test", help="Only ask the server one question, and tell how it went.")
    ] = False,
    yes: Annotated[bool, typer.Option("--agree-to-send", help="Yes, images may be sent to the server.")] = False,
    yes_forget: Annotated[
        bool, typer.Option("--agree-to-send-forget", help="Yes, images to be forgotten as well.")
    ] = False,
) -> None:
    """Estimate which classes look alike, asking a multimodal model here or on a server.

    A server's key is read from the keyring, or from the environment variable MEGU_SERVER_KEY.
    """
    with reporting(folder), Project.open(folder) as project, logs.to_folder(project.folder / "logs"):
        if project.read_only:
            raise ProjectError("project_read_only", folder=str(project.folder))
        environment()
        asking = Asking(mllm, server, model, requests, votes, settings or (), device, precision, test, yes, yes_forget)
        from megu.cli.progress import run_stages

        run_stages(project, choose(project, asking))
        console.out(*[note(project, Connect())] if test else summary(project))


@app.command()
def show(
    folder: Dir, as_json: Annotated[bool, typer.Option("--json", help="As JSON, for other programs.")] = False
) -> None:
    """Show what a project holds: choices, stages, verdict and files."""

    with reporting(folder), Project.open(folder, write=False) as project:
        if as_json:
            console.out_json(collect(project))
        else:
            console.out(*report_lines(project))


@app.command()
def pack(
    folder: Dir,
    out: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="An archive, where it ends in .megu or .zip, or a folder; else DIR.megu."),
    ] = None,
    with_mllm: Annotated[
        bool, typer.Option("--with-mllm", help="Take the multimodal model's weights along, often gigabytes.")
    ] = False,
) -> None:
    """Make a portable copy of a project, with its model, images and results; the original stays as it is."""
    with reporting(folder), Project.open(folder) as project:
        run_pack(project, out or project.folder.with_name(f"{project.folder.name}{SUFFIX}"), with_mllm)


@app.command()
def unpack(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A packed project: a file that ends in .megu or .zip.")],
    to: Annotated[Path | None, typer.Option(metavar="DIR", help="The folder to make; else its name beside it.")] = None,
) -> None:
    """Lay a packed project out as a folder, in which the work goes on; the file stays as it is."""
    with reporting(file.parent):
        run_unpack(file, to or file.with_suffix(""))


@app.command()
def model(
    path: Annotated[Path, typer.Argument(metavar="PATH", help="A file of weights, or a folder with config.json.")],
    architecture: Architecture = None,
) -> None:
    """Tell what a model is, or a message to whoever made it where it can't be opened. Changes nothing."""
    environment()
    with reporting(path.parent):
        try:
            console.out(*model_lines(read(path, architecture)))
        except MeguError as error:
            if text := letter(error):
                console.out(*text.split("\n"))
            raise


@app.command()
def methods() -> None:
    """List the methods with their strengths and parameters."""
    console.out(*methods_lines())


@app.command()
def hardware(as_json: Annotated[bool, typer.Option("--json", help="As JSON, for other programs.")] = False) -> None:
    """Tell where this computer can compute, and why a graphics card can't be used. Tries each for a moment."""

    with reporting(Path()):
        environment()
        devices = next(event for event in telling() if isinstance(event, Devices))
        told = {"used": devices.used, "devices": devices.devices}
        console.out_json(told) if as_json else console.out(*hardware_lines(devices))


def _version(wanted: bool) -> None:
    if wanted:
        console.out(f"megu {megu.__version__}")
        raise typer.Exit


app.command(cls=ManyValues)(cli_run.run)
app.command(cls=ManyValues)(cli_requests.requests)
app.command(cls=ManyValues)(cli_export.export)
app.command(cls=ManyValues)(cli_research.audit)
app.command()(cli_research.bench)
app.command(cls=ManyValues)(cli_evidence.report)
app.command()(cli_evidence.verify)
app.command()(cli_evidence.replay)
app.command("erase-traces")(cli_traces.erase_traces)
app.add_typer(cli_policy.app, name="policy")


@app.callback()
def _everything(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Makes a trained image classifier forget a class, a part of one, or some images.

    megu new makes a project, megu run does the work, megu show tells what came of it.
    """


def main(argv: Sequence[str] | None = None) -> None:
    """Run the command with these arguments (None: the process's own). Raises SystemExit with the exit code."""
    try:
        # not `app()`, which would put typer's own excepthook in the place of ours
        typer.main.get_command(app)(args=None if argv is None else list(argv), prog_name="megu")
    except SystemExit as ended:
        from megu.unlearn.training import distributed as team

        if team.started():
            team.leave(ended)
        raise
