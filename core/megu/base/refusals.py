"""Libraries that refuse a file of others: their errors become sentences, ours stay what they are, bugs."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from megu.base import logs
from megu.base.errors import MeguError


@contextmanager
def refused(sentence: Callable[[Exception], MeguError]) -> Iterator[None]:
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
