"""Events of a running stage: frozen, of floats and strings, one JSON line each; and passing them on in other words."""

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
    """A stage begins (or goes on from its resume point, when `resumed`)."""

    stage: str
    key: str
    resumed: bool = False


@dataclass(frozen=True)
class Progress(Event):
    """`done` of `total` units; `unit` is a message code such as ``unit_images``.

    task: the code of what is being done, as ``task_decoding``: the label of this count, which never goes backwards, nor
    has another total, before another task begins. Of what can't be counted nothing is done until it is over; its total
    is how much of it there is, from which the time is estimated (`megu.project.progress.Course`).
    """

    done: int
    total: int
    unit: str = "unit_steps"
    task: str = ""


@dataclass(frozen=True)
class LossPoint(Event):
    """The loss of one optimisation step, apart for images to forget and images to keep (None: not in this step)."""

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
    """One cell of the similarity matrix so far: the mean of `count` answers for (row, column), class names."""

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
    """Something a reader should know; its sentence stands in the catalogue under `code`."""

    code: str
    values: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Answered(Event):
    """What two models answer about an image: pairs of a class and its probability, the likeliest first."""

    original: list[list[Any]]
    unlearned: list[list[Any]]


@dataclass(frozen=True)
class TracesErased(Event):
    """Traces were erased: so many files and bytes. records: of each new record its run, fingerprint and folder."""

    files: int
    bytes: int
    records: list[dict[str, Any]]


@dataclass(frozen=True)
class RecordStands(Event):
    """How a written record stands by what lies beside it.

    path: of its file. signers: the fingerprints of their keys. things: the fields of each `Remaining`, and whether
    erasing traces removes it (`erasable`). serving: place, by and on of each notice that its model was put into
    service. stamp: time (UTC), authority and known. stamp_wrong: the code and values of an answer that is none.
    given: the file that was written just now, or the opening of an image that was asked for. fingerprint: of what is
    signed. signed: when, by the computer's clock; of a version that tells of erased traces, when their erasure began.
    erased: whether it is such a version. by: who carried it out, as stated. references: of all requests that it names.
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
    """Where this computer can compute: the fields of each `machine.hardware.Device`; used: the id of the one taken."""

    devices: list[dict[str, Any]]
    used: str


@dataclass(frozen=True)
class Reused(Event):
    """The stage's result was there already and nothing was computed."""

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
    """The stage ended with an error; `exit_code` 2 means that the user can mend it, 1 a bug (`details`: traceback)."""

    code: str
    values: dict[str, Any] = field(default_factory=dict)
    exit_code: int = 2
    details: str = ""


_KINDS: dict[str, type[Event]] = {kind.__name__: kind for kind in Event.__subclasses__()}


def to_line(event: Event) -> str:
    """The event as one line of JSON, without the newline."""
    return json.dumps({"event": type(event).__name__, **asdict(event)}, ensure_ascii=True)


def from_line(line: str) -> Event:
    """The event of a line that `to_line` wrote. Raises KeyError or ValueError for anything else."""
    fields = json.loads(line)
    if not isinstance(fields, dict):
        raise ValueError("an event is a JSON object")
    return _KINDS[fields.pop("event")](**fields)


A = TypeVar("A")
B = TypeVar("B")
R = TypeVar("R")


def mapped(running: Generator[A, None, R], of: Callable[[A], B]) -> Generator[B, None, R]:
    """Yields `of` what a generator yields, and returns what it returns; closed, it closes it."""
    with closing(running):
        while True:
            try:
                given = next(running)
            except StopIteration as ended:
                return ended.value
            yield of(given)
