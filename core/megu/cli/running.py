"""What every command does around its work: the environment before it, and sentences for errors after it."""

import os
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import typer

from megu.base import console, logs, places
from megu.base.errors import MeguError, Stopped
from megu.base.messages import catalogue as messages
from megu.cli.words import say
from megu.project.project import FILE
from megu.worker.worker import child_environment


def environment() -> None:
    """Set what torch and transformers read when they are imported."""
    os.environ.update(child_environment())


@contextmanager
def reporting(folder: Path) -> Iterator[None]:
    """Turn errors into one sentence on standard error and their exit code: 2 to be mended, 130 stopped, 1 a bug."""
    try:
        with console.guarded():
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
        console.err(_bug(folder))
        raise typer.Exit(1) from error


def _bug(folder: Path) -> str:
    """Log where a bug was met, in the project or else in the user's log folder; returns the sentence that says so."""
    inside = os.path.isfile(folder / FILE)  # unlike Path.is_file false for names that are no names too
    where = folder.absolute() / "logs" if inside else places.logs("megu")
    with logs.to_folder(where):
        logs.failure(traceback.format_exc())
    return say("log_at", sentence=messages.sentence("bug", {}), log=where / "megu.log")
