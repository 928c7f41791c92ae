"""Events of a running stage: frozen, made of floats and strings, one JSON line each."""

import json
from collections.abc import Callable, Generator
from contextlib import closing
from dataclasses import asdict, dataclass, field
from typing import Any, TypeVar


@dataclass(frozen=True)
class Event:
    """Base of all events; every field is a JSON value."""


@dataclass(frozen=True)
class Started(Event):
    """A stage begins, or resumes from its resume point if `resumed`."""

    stage: str
    key: str
    resumed: bool = False


@dataclass(frozen=True)
class Progress(Event):
    """`done` of `total` units; `unit` is a message code such as ``unit_images``.

    Attributes
    ----------
    task : str
        Code of the work being done, such as ``task_decoding``. It labels this count, which never decreases or changes
        its total before another task begins. A task that can't be counted stays at 0 until it is over; its total is its
        size, from which the time is estimated (`megu.project.progress.Course`).
    """

    done: int
    total: int
    unit: str = "unit_steps"
    task: str = ""


@dataclass(frozen=True)
class LossPoint(Event):
    """The loss of one optimisation step, separate for images to forget and images to keep (None: not in this step)."""

    step: int
    total: int
    forget: float | None
    retain: float | None


@dataclass(frozen=True)
class Metrics(Event):
    """Fractions measured at a step, by name (``forget``, ``retain``)."""

    step: int
    total: int
    values: dict[str, float]


@dataclass(frozen=True)
class Reference(Event):
    """A value to draw beside a loss: ``guessing`` (ln K) or ``original_retain_loss``."""

    name: str
    value: float


@dataclass(frozen=True)
class Score(Event):
    """One cell of the similarity matrix so far: the mean of `count` answers for the classes (row, column)."""

    row: str
    column: str
    value: float
    count: int


@dataclass(frozen=True)
class Saved(Event):
    """A resume point was written; stopping now loses nothing before `step`."""

    step: int


@dataclass(frozen=True)
class Note(Event):
    """Something the reader should know; `code` names its sentence in the catalogue."""

    code: str
    values: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Answered(Event):
    """Two models' answers about an image: pairs of a class and its probability, most likely first."""

    original: list[list[Any]]
    unlearned: list[list[Any]]


@dataclass(frozen=True)
class TracesErased(Event):
    """Traces were erased.

    Attributes
    ----------
    files, bytes : int
        Number and total size of the erased files.
    records : list of dict
        Run, fingerprint and folder of each new record.
    """

    files: int
    bytes: int
    records: list[dict[str, Any]]


@dataclass(frozen=True)
class RecordStands(Event):
    """The state of a written record, judged by the files beside it.

    Attributes
    ----------
    path : str
        Path of the record's file.
    signers : list of str
        Fingerprints of the signers' keys.
    things : list of dict
        Fields of each `Remaining`, and whether erasing traces removes it (`erasable`).
    serving : list of dict
        Place, by and on of each notice that the record's model was put into service.
    stamp : dict or None
        Time (UTC), authority and known.
    stamp_wrong : list
        Code and values of an answer that is not a time stamp.
    given : str
        The file just written, or the opening of an image that was asked for.
    fingerprint : str
        Fingerprint of what is signed.
    signed : str
        Time of signing, by the computer's clock; for a version about erased traces, the time when their erasure began.
    erased : bool
        True for such a version.
    by : str
        Who carried it out, as stated.
    references : list of str
        References of all requests that the record names.
    """

    path: str
    signers: list[str]
    things: list[dict[str, Any]]
    serving: list[dict[str, str]]
    stamp: dict[str, Any] | None = None
    stamp_wrong: list[Any] = field(default_factory=list)
    given: str = ""
    fingerprint: str = ""
    signed: str = ""
    erased: bool = False
    by: str = ""
    references: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Devices(Event):
    """The fields of each `megu.machine.devices.Device` of this computer; `used` is the id of the chosen one."""

    devices: list[dict[str, Any]]
    used: str


@dataclass(frozen=True)
class Reused(Event):
    """The stage's result was there already; nothing was computed."""

    stage: str
    key: str


@dataclass(frozen=True)
class Finished(Event):
    """The stage's result has been published."""

    stage: str
    key: str
    seconds: float


@dataclass(frozen=True)
class Failed(Event):
    """The stage ended with an error; `exit_code` 2 means that the user can fix it, 1 a bug (`details` is the
    traceback).
    """

    code: str
    values: dict[str, Any] = field(default_factory=dict)
    exit_code: int = 2
    details: str = ""


_KINDS: dict[str, type[Event]] = {kind.__name__: kind for kind in Event.__subclasses__()}


def to_line(event: Event) -> str:
    """Return the event as one line of JSON, without the newline."""
    return json.dumps({"event": type(event).__name__, **asdict(event)}, ensure_ascii=True)


def from_line(line: str) -> Event:
    """Return the event of a line that `to_line` wrote. Raises KeyError or ValueError for anything else."""
    values = json.loads(line)
    if not isinstance(values, dict):
        raise ValueError("an event is a JSON object")
    return _KINDS[values.pop("event")](**values)


A = TypeVar("A")
B = TypeVar("B")
R = TypeVar("R")


def map_events(running: Generator[A, None, R], of: Callable[[A], B]) -> Generator[B, None, R]:
    """Yield `of(item)` for each item of a generator and return its result; closing this closes the generator."""
    with closing(running):
        while True:
            try:
                item = next(running)
            except StopIteration as stop:
                return stop.value
            yield of(item)
