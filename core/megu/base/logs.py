"""Logs as JSON lines: rotated, without names of images or classes and without keys."""

import json
import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import TYPE_CHECKING

from megu.base.clock import now

if TYPE_CHECKING:
    from megu.base.events import Event  # the start window logs without it

_log = logging.getLogger("megu")
_log.setLevel(logging.INFO)
_log.propagate = False
_log.addHandler(logging.NullHandler())  # otherwise warnings go to standard error while there is no folder


_PLACE = re.compile(r'  File "(?:.*[/\\])?([^/\\"]+)", line (\d+), in (\S+)')
_KIND = re.compile(r"[A-Za-z_][\w.]*")


class _JsonLine(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        return json.dumps({"time": now(), "level": record.levelname.lower(), "what": record.getMessage()})


class _Rotating(RotatingFileHandler):
    """A rotating handler that keeps its file if that can't be renamed: on Windows, while another window uses it."""

    def doRollover(self) -> None:
        try:
            super().doRollover()
        except OSError:
            self.maxBytes = 0  # otherwise each line would try again; the next process rotates it


@contextmanager
def to_folder(folder: Path) -> Iterator[None]:
    """Write log lines to `folder`/megu.log (1 MB, three old files kept); a folder that can't be written is no error."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = _Rotating(
            folder / "megu.log", maxBytes=1_000_000, backupCount=3, encoding="utf-8", delay=True
        )
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(_JsonLine())
    handler.handleError = lambda record: None  # a full disk must not stop the work it reports on
    _log.addHandler(handler)
    try:
        yield
    finally:
        _log.removeHandler(handler)
        handler.close()


def event(event: "Event") -> None:
    """Log the events of a run's history: codes and keys only, never values."""
    from megu.base.events import Failed, Finished, Reused, Started

    if isinstance(event, Started | Finished | Reused):
        _log.info("%s %s %s", type(event).__name__.lower(), event.stage, event.key)
    elif isinstance(event, Failed):
        _log.warning("failed %s", event.code)


def note(sentence: str) -> None:
    """Log a problem that stops nothing."""
    _log.warning("%s", sentence)


def failure(details: str) -> None:
    """Log a bug by its kind and the lines of code in its traceback.

    Messages and folders are left out, because they may name an image.

    details: the traceback.
    """
    places: list[str] = []
    kind = "unknown"
    for line in details.splitlines():
        if place := _PLACE.fullmatch(line):
            places.append("{}:{} in {}".format(*place.groups()))
            kind = "unknown"
        elif places and kind == "unknown" and (match := _KIND.match(line)):  # the first line after the last place
            kind = match[0]
    _log.error("bug %s at %s", kind, " < ".join(reversed(places[-4:])))
