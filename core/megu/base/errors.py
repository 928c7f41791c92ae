"""Errors a user can mend, by message code and exit code; errors of libraries become such, ours stay bugs."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from megu.base import logs
from megu.base.messages.catalogue import sentence

BUG = 70
"""What a command ends with after an error of ours, as `EX_SOFTWARE` of BSD's sysexits.h: 1 says that something
differs, or is not as it should be."""
UNREAD = 141
"""What a command ends with where nobody reads its output to the end, as shells tell of SIGPIPE."""


class MeguError(Exception):
    """An error with a sentence in the catalogue. `code` names the sentence, `values` fill it; both are JSON values."""

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
    """The device that was chosen to compute on can't be used."""


class NotReady(MeguError):
    """A stage can't be computed before an earlier choice is made or an earlier stage is done."""


class Altered(Exception):
    """A published result is not what its stage wrote (``result_altered``), or was made of what is another now
    (``result_outdated``); `stage` is the stage where it is known, and `values` name that and the file.

    No MeguError, for nothing may go on with it: `megu.project.perform.repair_and_retry` makes the result again.
    """

    def __init__(self, code: str, path: str, stage_name: str) -> None:
        self.code = code
        self.values = {"path": path, "stage": stage_name}
        self.stage: Any = None
        super().__init__(f"{code}: {path}")


class PolicyError(MeguError):
    """The administrator's policy does not allow it, or can't be read."""


class BenchError(MeguError):
    """The benchmark's configuration can't be used."""


class Diverged(MeguError):
    """Training went wrong and would again with the same parameters; the last good state is kept."""

    CODES = ("diverged", "collapsed")


class Stopped(MeguError):
    """The user asked to stop."""

    exit_code = 130

    def __init__(self, code: str = "stopped") -> None:
        super().__init__(code)


@contextmanager
def library_errors_as(sentence: Callable[[Exception], MeguError]) -> Iterator[None]:
    """Around calls of a library with what a file of others says: what the library raises becomes a MeguError.

    transformers, timm and torch raise whatever the parts of a file meet; which of it can't be listed. But they raise it
    in their own code: an error that was raised in this package's is a bug and passes.
    """
    try:
        yield
    except MeguError:
        raise
    except Exception as error:
        if not of_library(error):
            raise
        logs.note(f"a library refused a file: {type(error).__name__}")
        raise sentence(error) from error


def of_library(error: Exception) -> bool:
    """Whether an error was raised outside of this package's code."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    module = trace.tb_frame.f_globals.get("__name__", "") if trace is not None else ""
    return str(module).partition(".")[0] != "megu"


def short(error: Exception) -> str:
    """An error in one line, shortened, without the full stop."""
    return (" ".join(str(error).split()) or type(error).__name__)[:160].rstrip(" .:")
