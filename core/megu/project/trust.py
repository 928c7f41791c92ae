"""Trust in results by content, in this thread, and a record of the results that were read.

To show a result, the sizes of its files suffice, which takes no time. Before a result is exported, signed or used for
another one, each file is hashed.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any


@dataclass
class Reading:
    """Published results read so far.

    Attributes
    ----------
    parts : dict
        SHA-256 by part (``stage/key/file``).
    stages : list of tuple
        Stage and key of each result that was checked.
    """

    parts: dict[str, str] = field(default_factory=dict)
    stages: list[tuple[Any, str]] = field(default_factory=list)


_reading: ContextVar[Reading | None] = ContextVar("_reading", default=None)


@contextmanager
def by_content() -> Iterator[Reading]:
    """Trust results by their content inside the context, in order to make others of them.

    Results read inside a nested context also count as read in the outer one.
    """
    outer, reading = _reading.get(), Reading()
    _reading.set(reading)
    try:
        yield reading
    finally:
        if outer is not None:
            outer.parts |= reading.parts
            outer.stages += [entry for entry in reading.stages if entry not in outer.stages]
        _reading.set(outer)


def reading() -> Reading | None:
    """Return the record of what was read; None if results are trusted by their sizes."""
    return _reading.get()


def note(part: str, digest: str) -> None:
    """Record that a file, given as ``stage/key/file``, is an input of the current work."""
    if (reading := _reading.get()) is not None:
        reading.parts[part] = digest
