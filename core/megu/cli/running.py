"""The frame of every command: the environment before its work, and messages for errors after it."""

import os
import traceback
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path

import typer

from megu.base import console, logs, places
from megu.base.errors import BUG, UNREAD, MeguError, NotReady, ProjectError, Stopped
from megu.base.messages import catalogue
from megu.cli.sentences import say
from megu.machine import torch_setup
from megu.project.project import FILE, Project
from megu.project.schema import Run


def set_environment() -> None:
    """Set the environment variables that torch and transformers read on import."""
    os.environ.update(torch_setup.environment())


@contextmanager
def report_errors(folder: Path) -> Iterator[None]:
    """Print errors as one sentence on standard error and exit with their code: 2 to be mended, 130 stopped, 70 a bug.

    Exit with 141 and without a message if the reader of the output has gone.
    """
    try:
        with console.clean_streams():
            yield
    except MeguError as error:
        console.err(str(error))
        raise typer.Exit(error.exit_code) from error
    except KeyboardInterrupt as error:
        console.err(str(Stopped()))
        raise typer.Exit(Stopped.exit_code) from error
    except (typer.Exit, typer.BadParameter, typer.Abort):
        raise
    except Exception as error:
        if isinstance(error, BrokenPipeError) and not console.is_read():
            raise typer.Exit(UNREAD) from error
        console.err(_log_bug(folder))
        raise typer.Exit(BUG) from error


def _log_bug(folder: Path) -> str:
    """Log a bug in the project's or else the user's log folder, and return the sentence that says so."""
    is_project = os.path.isfile(folder / FILE)  # unlike Path.is_file, also False for invalid names
    log_folder = folder.absolute() / "logs" if is_project else places.logs("megu")
    with logs.to_folder(log_folder):
        logs.failure(traceback.format_exc())
    return say("log_at", sentence=catalogue.sentence("bug", {}), log=log_folder / "megu.log")


@contextmanager
def open_project(folder: Path, write: bool = True, log: bool = True) -> Iterator[Project]:
    """Open a project with its log in its folder. Raises ProjectError if it must be written and can't be."""
    set_environment()
    with Project.open(folder, write=write) as project:
        if write and project.read_only:
            raise ProjectError("project_read_only", folder=str(project.folder))
        with logs.to_folder(project.folder / "logs") if log else nullcontext():
            yield project


def find_run(project: Project, name: str | None) -> Run:
    """Return the run of that name, or the current one. Raises NotReady."""
    run = project.choices.run(name or project.choices.current_run)
    if run is None:
        raise NotReady("run_missing", run=name) if name else NotReady("need_run")
    return run


def unknown_value(option: str, value: str, valid: Iterable[str]) -> typer.BadParameter:
    """Return the error for an unknown value of an option."""
    return typer.BadParameter(say("not_one_of", value=value, known=", ".join(valid)), param_hint=option)
