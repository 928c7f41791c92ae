"""The one way to standard output and standard error, for the engine and the window.

Names of classes, files and servers' models come from outside: a sign that steers a terminal, or turns the direction of
writing, never gets past this module. A test refuses any other way of printing.
"""

import io
import json
import os
import re
import select
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import TYPE_CHECKING, Any, TextIO, cast

from megu.base.messages.catalogue import plain

if TYPE_CHECKING:
    from rich.console import Console


def out(*lines: str, flush: bool = False) -> None:
    """Write lines to standard output."""
    _write(sys.stdout, lines, flush)


def err(*lines: str) -> None:
    """Write lines to standard error."""
    _write(sys.stderr, lines, True)


def out_json(value: Any) -> None:
    """Write a JSON value to standard output. What a terminal would obey is escaped, so that nothing of it is lost."""
    text = json.dumps(value, indent=2, ensure_ascii=False)
    out(*_escaped(text).split("\n"))


def err_at_once(text: str) -> None:
    """Write to standard error from a signal handler, past Python's buffers."""
    os.write(2, f"\n{plain(text)}\n".encode())


def ask(question: str, err: bool = False) -> bool:
    """Ask a question that yes or no answers."""
    import typer

    return typer.confirm(plain(question), err=err)


def ask_secret(question: str, twice: bool) -> str:
    """Ask for a word that is not shown while it is typed."""
    import typer

    return cast(str, typer.prompt(plain(question), hide_input=True, confirmation_prompt=twice))


def make_rich_console() -> "Console":
    """A console on standard error for bars and colours, its own signs apart from those of the text it is given."""
    from rich.console import Console, ConsoleOptions, RenderableType
    from rich.segment import Segment

    class Drawing(Console):
        def render(self, renderable: RenderableType, options: ConsoleOptions | None = None) -> Iterator[Segment]:
            for text, style, control in super().render(renderable, options):
                yield Segment(text if control else clean(text), style, control)

    return Drawing(file=cast(Any, _bare(sys.stderr)), highlight=False)


def clean(text: str) -> str:
    """The text without signs that steer a terminal or turn the direction of writing; ends of line stay."""
    return text if text.isprintable() else "\n".join(map(plain, text.split("\n")))


@contextmanager
def clean_streams() -> Iterator[None]:
    """Clean what libraries write to the standard streams by themselves: warnings and logs that quote a file."""
    streams = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = _Guarded(streams[0]), _Guarded(streams[1])
    try:
        yield
    finally:
        sys.stdout, sys.stderr = streams


def prepare() -> None:
    """Let the standard streams take every sign, and clean the traceback of an error that nothing else meets."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a console that lacks a sign shows a question mark for it
            # a file or another program gets every name whole: on Windows it would be the letters of one language
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="replace")
    sys.excepthook = print_traceback


def print_traceback(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """For `sys.excepthook`: the traceback, on standard error."""
    err(*"".join(traceback.format_exception(kind, error, trace)).rstrip("\n").split("\n"))


@contextmanager
def clean_usage_errors() -> Iterator[None]:
    """Around the command: what was wrong with its arguments may quote names of files, and typer prints it by itself."""
    try:
        yield
    except Exception as error:
        for name, value in vars(error).items() if hasattr(error, "format_message") else ():
            if isinstance(value, str):
                setattr(error, name, plain(value))
        raise


def flush() -> None:
    """Bring what was written on its way."""
    sys.stdout.flush()
    sys.stderr.flush()


def is_read() -> bool:
    """Tell whether somebody still reads standard output; where nobody does, what is left for it is dropped."""
    try:
        number = _bare(sys.stdout).fileno()
    except (AttributeError, OSError):  # there is none, or it is no file
        return True
    if sys.platform == "win32":
        return True
    asked = select.poll()
    asked.register(number, select.POLLOUT)
    if not any(told & (select.POLLERR | select.POLLHUP) for _, told in asked.poll(0)):
        return True
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, number)  # else Python would try once more at its end, and fail with 120
    os.close(nowhere)
    return False


class _Guarded:
    """A stream whose text is cleaned; all else of it is as it was."""

    def __init__(self, stream: Any) -> None:
        self.stream = stream

    def write(self, text: str) -> int:
        # a bar that a library draws begins its line again
        self.stream.write("\r".join(map(clean, text.split("\r"))))
        return len(text)

    def writelines(self, lines: list[str]) -> None:
        for line in lines:
            self.write(line)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.stream, name)


def _bare(stream: Any) -> Any:
    return stream.stream if isinstance(stream, _Guarded) else stream


def _write(stream: TextIO | None, lines: tuple[str, ...], flushed: bool) -> None:
    if stream is None:  # the window's program on Windows has none
        return
    stream.write("".join(f"{plain(line)}\n" for line in lines))
    if flushed:
        stream.flush()


def _escaped(text: str) -> str:
    """JSON text with every sign that `plain` would change as \\u escapes, which only stand within its strings."""
    return "\n".join(re.sub(r"[^ -~]", _as_escape, line) for line in text.split("\n"))


def _as_escape(match: re.Match[str]) -> str:
    sign = match[0]
    return sign if plain(sign) == sign else json.dumps(sign)[1:-1]
