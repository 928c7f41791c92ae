"""Whether results are trusted by the content of their files, in this thread, and which were read since.

To look at a result the sizes of its files will do, which takes no time. To make another of it, to export or to sign it,
each file is hashed before it is used.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    pass


@dataclass
class Reading:
    """What was read of published results: SHA-256 by part (``stage/key/file``), and each result that was vouched for
    as stage and key."""

    parts: dict[str, str] = field(default_factory=dict)
    stages: list[tuple[Any, str]] = field(default_factory=list)


_reading: ContextVar[Reading | None] = ContextVar("_reading", default=None)


@contextmanager
def by_content() -> Iterator[Reading]:
    """While results are read to make others of them. What is read within belongs to what is around, too."""
    outer, reading = _reading.get(), Reading()
    _reading.set(reading)
    try:
        yield reading
    finally:
        if outer is not None:
            outer.parts |= reading.parts
            outer.stages += [one for one in reading.stages if one not in outer.stages]
        _reading.set(outer)


def reading() -> Reading | None:
    """What was read so far; None where results are trusted by their sizes."""
    return _reading.get()


def note(part: str, digest: str) -> None:
    """A file, by ``stage/key/file``, goes into what is being made."""
    if (found := _reading.get()) is not None:
        found.parts[part] = digest
