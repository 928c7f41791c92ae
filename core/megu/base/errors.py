"""Errors that the user can fix, by message code and exit code; a library's errors become such, our own are bugs."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from megu.base import logs
from megu.base.messages.catalogue import sentence

BUG = 70
"""Exit code for a bug, as `EX_SOFTWARE` in BSD's sysexits.h; 1 means that something differs, or is not as it should be.
"""
UNREAD = 141
"""Exit code when nobody reads the output to its end, as shells report SIGPIPE."""


class MeguError(Exception):
    """An error with a sentence in the catalogue: `code` names the sentence, `values` fill it; both are JSON values."""

    exit_code = 2

    def __init__(self, code: str, **values: Any) -> None:
        self.code = code
        self.values = values
        super().__init__(sentence(code, values))


class ModelError(MeguError):
    """The checkpoint can't be used."""


class ImagesError(MeguError):
    """The images can't be used."""


class MllmError(MeguError):
    """The multimodal model can't be used."""


class ProjectError(MeguError):
    """The project's folder or file can't be used."""


class DeviceError(MeguError):
    """The chosen compute device can't be used."""


class NotReady(MeguError):
    """A stage can't be computed before an earlier choice is made or an earlier stage is done."""


class Altered(Exception):
    """A published result is not what its stage wrote (``result_altered``), or its inputs have changed
    (``result_outdated``).

    `stage` is the stage, where it is known; `values` name the stage and the file. This is not a MeguError, because
    nothing may continue with such a result: `megu.project.perform.repair_and_retry` makes it again.
    """

    def __init__(self, code: str, path: str, stage_name: str) -> None:
        self.code = code
        self.values = {"path": path, "stage": stage_name}
        self.stage: Any = None
        super().__init__(f"{code}: {path}")


class PolicyError(MeguError):
    """The administrator's policy forbids the action, or can't be read."""


class BenchError(MeguError):
    """The benchmark's configuration can't be used."""


class Diverged(MeguError):
    """Training failed and would fail again with the same parameters; the last good state is kept."""

    CODES = ("diverged", "collapsed", "sketch_poor")


class Stopped(MeguError):
    """The user asked to stop."""

    exit_code = 130

    def __init__(self, code: str = "stopped") -> None:
        super().__init__(code)


@contextmanager
def library_errors_as(sentence: Callable[[Exception], MeguError]) -> Iterator[None]:
    """Turn what a library raises about a user's file into a MeguError.

    transformers, timm and torch raise many kinds of errors about a bad file, which can't be listed. They raise them in
    their own code, though: an error raised in this package's code is a bug and passes through.

    Parameters
    ----------
    sentence : Callable
        Maps the library's error to the MeguError to raise instead.
    """
    try:
        yield
    except MeguError:
        raise
    except Exception as error:
        if not is_from_library(error):
            raise
        logs.note(f"a library refused a file: {type(error).__name__}")
        raise sentence(error) from error


def is_from_library(error: Exception) -> bool:
    """Return True if the error was raised outside this package's code."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    module = trace.tb_frame.f_globals.get("__name__", "") if trace is not None else ""
    return str(module).partition(".")[0] != "megu"


def short(error: Exception) -> str:
    """Return the error's message in one line of at most 160 characters, without the full stop."""
    return (" ".join(str(error).split()) or type(error).__name__)[:160].rstrip(" .:")
