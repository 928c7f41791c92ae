"""The only way to standard output and standard error, for the engine and the window.

Names of classes, files and servers' models come from outside. This module removes characters that control a terminal
or reverse the writing direction. A test refuses any other way of printing.
"""

import io
import json
import os
import re
import select
import shlex
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import TYPE_CHECKING, Any, TextIO, cast

from megu.base import files
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
    """Write a JSON value to standard output.

    Characters that a terminal would obey are escaped, so that nothing is lost.
    """
    text = json.dumps(value, indent=2, ensure_ascii=False)
    out(*_escape(text).split("\n"))


def command(*words: str) -> str:
    """Return a command to copy, quoted as this system's terminals expect: on Windows only double quotes work in all."""
    if not files.WINDOWS:
        return shlex.join(words)
    return " ".join(word if re.fullmatch(r"[\w:\\/.+-]+", word) else f'"{word}"' for word in words)


def err_at_once(text: str) -> None:
    """Write to standard error from a signal handler, bypassing Python's buffers."""
    os.write(2, f"\n{plain(text)}\n".encode())


def ask(question: str, err: bool = False) -> bool:
    """Ask a yes-or-no question and return the answer."""
    import typer

    return typer.confirm(plain(question), err=err)


def ask_secret(question: str, twice: bool) -> str:
    """Prompt for a secret that is not shown while it is typed."""
    import typer

    return cast(str, typer.prompt(plain(question), hide_input=True, confirmation_prompt=twice))


def make_rich_console() -> "Console":
    """Return a console on standard error for bars and colours, which cleans text but keeps its own codes."""
    from rich.console import Console, ConsoleOptions, RenderableType
    from rich.segment import Segment

    class Drawing(Console):
        def render(self, renderable: RenderableType, options: ConsoleOptions | None = None) -> Iterator[Segment]:
            for text, style, control in super().render(renderable, options):
                yield Segment(text if control else clean(text), style, control)

    return Drawing(file=cast(Any, _unwrap(sys.stderr)), highlight=False)


def clean(text: str) -> str:
    """Return the text without characters that control a terminal or reverse the writing direction; line ends stay."""
    return text if text.isprintable() else "\n".join(map(plain, text.split("\n")))


@contextmanager
def clean_streams() -> Iterator[None]:
    """Clean text that libraries write to the standard streams themselves: warnings and logs that quote a file."""
    streams = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = _CleaningStream(streams[0]), _CleaningStream(streams[1])
    try:
        yield
    finally:
        sys.stdout, sys.stderr = streams


def prepare() -> None:
    """Let the standard streams take every character, and clean the traceback of an uncaught error."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a console without a character shows a question mark
            # files and other programs get every name whole: on Windows the default is one language's code page
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="replace")
    sys.excepthook = print_traceback


def print_traceback(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Print the traceback to standard error; for `sys.excepthook`."""
    err(*"".join(traceback.format_exception(kind, error, trace)).rstrip("\n").split("\n"))


@contextmanager
def clean_usage_errors() -> Iterator[None]:
    """Clean the message of a usage error around the command: it may quote file names, and typer prints it itself."""
    try:
        yield
    except Exception as error:
        for name, value in vars(error).items() if hasattr(error, "format_message") else ():
            if isinstance(value, str):
                setattr(error, name, plain(value))
        raise


def flush() -> None:
    """Flush both standard streams."""
    sys.stdout.flush()
    sys.stderr.flush()


def is_read() -> bool:
    """Return False if nobody reads standard output any more; the rest of the output is then discarded."""
    try:
        descriptor = _unwrap(sys.stdout).fileno()
    except (AttributeError, OSError):  # there is no stream, or it is not a file
        return True
    if sys.platform == "win32":
        return True
    poller = select.poll()
    poller.register(descriptor, select.POLLOUT)
    if not any(flags & (select.POLLERR | select.POLLHUP) for _, flags in poller.poll(0)):
        return True
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, descriptor)  # otherwise Python would flush again at exit, and fail with 120
    os.close(null)
    return False


class _CleaningStream:
    """A stream that cleans the text written to it and passes everything else on."""

    def __init__(self, stream: Any) -> None:
        self.stream = stream

    def write(self, text: str) -> int:
        # a library's progress bar returns to the start of its line
        self.stream.write("\r".join(map(clean, text.split("\r"))))
        return len(text)

    def writelines(self, lines: list[str]) -> None:
        for line in lines:
            self.write(line)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.stream, name)


def _unwrap(stream: Any) -> Any:
    return stream.stream if isinstance(stream, _CleaningStream) else stream


def _write(stream: TextIO | None, lines: tuple[str, ...], flush: bool) -> None:
    if stream is None:  # the windowed program on Windows has no console
        return
    stream.write("".join(f"{plain(line)}\n" for line in lines))
    if flush:
        stream.flush()


def _escape(text: str) -> str:
    r"""Return JSON text with \u escapes for every character that `plain` would change; they occur only in strings."""
    return "\n".join(re.sub(r"[^ -~]", _escape_character, line) for line in text.split("\n"))


def _escape_character(match: re.Match[str]) -> str:
    character = match[0]
    return character if plain(character) == character else json.dumps(character)[1:-1]
