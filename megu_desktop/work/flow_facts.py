"""Facts by which the steps are judged, and the judgement of each. Without Qt."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from megu_desktop.text.flow_messages import Say

if TYPE_CHECKING:
    from megu.project.schema import Choices  # the start window needs the steps without it

State = Literal["done", "todo", "running", "outdated", "blocked"]
Kind = Literal["info", "good", "borderline", "bad"]
Result = dict[str, Any]

STEPS = ("model", "images", "forget", "similarity", "unlearn", "compare", "export", "record")
JOBS = {
    "model": 0,
    "images": 1,
    "forget": 2,
    "similarity": 3,
    "unlearn": 4,
    "compare": 5,
    "measure": 5,
    "answer": 5,
    "export": 6,
    "evidence": 7,
    "traces": 7,
}
"""The step on whose page a job is shown."""
OF_STAGE = {
    **JOBS,
    "fit": 1,
    "pixels": 1,
    "baseline": 1,
    "lookalikes": 2,
    "features": 2,
    "mllm": 3,
    "forget_pixels": 3,
    "drawn": 3,
    "preview": 3,
    "connect": 3,
    "row": 3,
    "sight": 3,
    "sketch": 4,
    "noise": 4,
    "class_noise": 4,
    "requests": 5,
    "measured": 5,
    "audit": 5,
    "pictures": 5,
}
"""The step that a stage belongs to."""


@dataclass(frozen=True)
class Facts:
    """All that the steps are judged by: plain values, collected by `megu_desktop.wizard.facts`.

    Attributes
    ----------
    results : dict
        Results of each stage for today's choices; of *unlearn* and later stages for the current run.
    ever : frozenset of str
        Stages of which the project holds any result.
    elsewhere : tuple of str or None
        Stages that another process performs now, outer ones first; None if none works in the project.
    stopped : bool
        Whether the current run was begun, has no result, and nobody works on it.
    resting : bool
        Whether the estimate of similarity was just stopped.
    unsettled : bool
        Whether images are chosen that the project does not know of yet.
    refused : frozenset of str
        Steps whose page shows an error that ended its job.
    doing : tuple of str
        Stages that the job was started for.
    left : float or None
        Seconds until the job ends, None if unknown.
    """

    choices: "Choices"
    results: dict[str, Result] = field(default_factory=dict)
    ever: frozenset[str] = frozenset()
    elsewhere: tuple[str, ...] | None = None
    stopped: bool = False
    resting: bool = False
    unsettled: bool = False
    refused: frozenset[str] = frozenset()
    read_only: bool = False
    job: str | None = None
    doing: tuple[str, ...] = ()
    left: float | None = None


@dataclass(frozen=True)
class Step:
    """One step as rail and bottom bar show it.

    Attributes
    ----------
    why : Say or None
        Reason why it can't be opened.
    say : Say
        Sentence of the bottom bar.
    doubtful : bool
        Whether it is done with a doubtful result.
    """

    name: str
    state: State
    note: Say | None
    enabled: bool
    why: Say | None
    say: Say
    kind: Kind
    next: Say
    next_enabled: bool
    doubtful: bool = False


@dataclass(frozen=True)
class Judgement:
    """One step by itself.

    Attributes
    ----------
    note : Say or None
        The decision in it, or what is wrong with it.
    was : bool
        Whether it was done for other choices.
    seen : bool
        Whether it has something to show.
    """

    done: bool
    say: Say
    note: Say | None = None
    kind: Kind = "info"
    was: bool = False
    seen: bool = False
