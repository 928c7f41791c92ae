"""What every command does around its work: the environment before it, and sentences for errors after it."""

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


def environment() -> None:
    """Set what torch and transformers read when they are imported."""
    os.environ.update(torch_setup.environment())


@contextmanager
def reporting(folder: Path) -> Iterator[None]:
    """Turn errors into one sentence on standard error and their exit code: 2 to be mended, 130 stopped, 70 a bug.

    With 141, and in silence, ends what nobody reads to its end.
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
        console.err(_bug(folder))
        raise typer.Exit(BUG) from error


def _bug(folder: Path) -> str:
    """Log where a bug was met, in the project or else in the user's log folder; returns the sentence that says so."""
    inside = os.path.isfile(folder / FILE)  # unlike Path.is_file false for names that are no names too
    where = folder.absolute() / "logs" if inside else places.logs("megu")
    with logs.to_folder(where):
        logs.failure(traceback.format_exc())
    return say("log_at", sentence=catalogue.sentence("bug", {}), log=where / "megu.log")


@contextmanager
def opened(folder: Path, write: bool = True, log: bool = True) -> Iterator[Project]:
    """Open a project, its log in its folder. Raises ProjectError where it is to be written and can't be."""
    environment()
    with Project.open(folder, write=write) as project:
        if write and project.read_only:
            raise ProjectError("project_read_only", folder=str(project.folder))
        with logs.to_folder(project.folder / "logs") if log else nullcontext():
            yield project


def run_of(project: Project, name: str | None) -> Run:
    """Return the run of that name, or else the current one. Raises NotReady."""
    run = project.choices.run(name or project.choices.current_run)
    if run is None:
        raise NotReady("run_missing", run=name) if name else NotReady("need_run")
    return run


def not_one_of(option: str, value: str, known: Iterable[str]) -> typer.BadParameter:
    """Return the error for a value of an option that is none of those it can have."""
    return typer.BadParameter(say("not_one_of", value=value, known=", ".join(known)), param_hint=option)
