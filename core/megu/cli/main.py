"""The command `megu`: the whole job without a window. A command's module is imported when the command is used."""

from collections.abc import Sequence
from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup

import megu
from megu.base import console
from megu.base.errors import BUG
from megu.cli.options import ManyValues
from megu.machine import launched

COMMANDS = {
    "new": "Make a project. Nothing is computed yet.",
    "forget": "Change what a project forgets, and look for near-duplicates of it that would be left behind.",
    "similarity": "Estimate which classes look alike, asking a multimodal model here or on a server.",
    "show": "Show what a project holds: choices, stages, verdict and files.",
    "pack": "Make a portable copy of a project, with its model, images and results; the original stays as it is.",
    "unpack": "Lay a packed project out as a folder, in which the work goes on; the file stays as it is.",
    "model": "Tell what a model is. If it can't be opened, print a letter to its author. Changes nothing.",
    "methods": "List the methods with their strengths and parameters.",
    "hardware": "Tell where this computer can compute, and why a graphics card can't be used. Tries each for a moment.",
    "run": "Do the work that is still to do. Stop with Ctrl-C; running again goes on from there.",
    "requests": "List a project's erasure requests, add one or change one. megu run --requests meets them.",
    "export": "Write the new model with its card and an example, and read it back. Nothing is ever overwritten.",
    "sketch": (
        "Estimate what a model that never saw the images to forget would answer about them. Nothing is unlearned."
    ),
    "audit": "Measure the project's models, and others of their kind, in every way there is. Nothing is unlearned.",
    "bench": "Compare methods as a file says: scenarios, seeds and tuning.",
    "report": "Write the evidence record of a run: what was erased, how far, and what remains.",
    "verify": (
        "Check a record, and whether a model is still the one that forgot; the last line says how far that could be "
        "done."
    ),
    "replay": "Make a record's run once more from the original, and tell whether the weights are the same bit for bit.",
    "stamp": "Write evidence.tsq, to be sent to a time-stamp authority (RFC 3161), or take its answer in.",
    "countersign": "Sign a record a second time, as a data-protection officer who has read it does.",
    "deployed": "Put on record that a record's model was put into service.",
    "destroyed": "List what a record says remains, or put on record that some of it was destroyed or withdrawn.",
    "opening": "Print the opening of one image that was forgotten: it shows this and nothing of the other images.",
    "erase-traces": (
        "Erase what a project still holds of what was forgotten: names, hashes, pixels, noise and models from before."
    ),
    "policy": "Prepare a project for operators, who only choose what to forget.",
}
"""Each command with the first paragraph of its help."""
MODULES = {
    "unpack": "pack",
    "requests": "erasure",
    "erase-traces": "erasure",
    "sketch": "research",
    "audit": "research",
    "bench": "research",
    "report": "evidence",
    "verify": "evidence",
    "replay": "evidence",
    "stamp": "notices",
    "countersign": "notices",
    "deployed": "notices",
    "destroyed": "notices",
    "opening": "evidence",
}
"""The modules of commands that share one; other modules have the name of their command."""


def load(name: str) -> Any:
    """Import a command's module and return the click command."""
    command = getattr(import_module(f"megu.cli.{MODULES.get(name, name)}"), name.replace("-", "_"))
    if isinstance(command, typer.Typer):  # a command with subcommands
        return typer.main.get_command(command)
    single_app = typer.Typer(add_completion=False)
    single_app.command(name, cls=ManyValues)(command)
    return typer.main.get_command(single_app)


class _Commands(TyperGroup):
    """The group of commands. Errors in arguments are printed without control characters of the arguments."""

    def __init__(self, **options: Any) -> None:
        commands = {name: TyperCommand(name, help=line) for name, line in COMMANDS.items()}
        super().__init__(**{**options, "commands": commands})

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Replace the command's line in the help by the command itself."""
        name, command, rest = super().resolve_command(ctx, args)
        return name, command and load(str(name)), rest

    def main(self, *args: Any, **kwargs: Any) -> Any:
        console.prepare()
        return super().main(*args, **kwargs)

    def make_context(self, *args: Any, **kwargs: Any) -> Any:
        with console.clean_usage_errors():
            return super().make_context(*args, **kwargs)

    def invoke(self, ctx: Any) -> Any:
        with console.clean_usage_errors():
            return super().invoke(ctx)


app = typer.Typer(
    name="megu",
    cls=_Commands,
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="Makes a trained image classifier forget classes or images.",
)


def _version(is_requested: bool) -> None:
    if is_requested:
        console.out(f"megu {megu.__version__}")
        raise typer.Exit


@app.callback()
def _everything(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Makes a trained image classifier forget a class, a part of one, or some images.

    megu new makes a project, megu run does the work, megu show tells what came of it.

    Exits with 0 where all is well, with 1 where what was checked is not as it should be, with 2 where something has to
    be mended first, with 130 after Ctrl-C, and with 70 after an error of this program, which proves nothing.
    """


def main(argv: Sequence[str] | None = None) -> None:
    """Run the command with these arguments (None: those of the process). Raises SystemExit with the exit code."""
    try:
        # not `app()`, which would install typer's own excepthook
        typer.main.get_command(app)(args=None if argv is None else list(argv), prog_name="megu")
    except SystemExit as exit_error:
        if launched.is_launched():
            launched.leave(exit_error)
        raise
    except Exception as error:
        console.print_traceback(type(error), error, error.__traceback__)
        raise SystemExit(BUG) from error
