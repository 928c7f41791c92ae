"""What the steps are judged by, and what is said of each. Knows no Qt."""

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

    results: of each stage for today's choices; of *unlearn* and those after it for the current run.
    ever: stages of which the project holds any result.
    elsewhere: stages that another process performs just now, outer ones first; None where none works in the project.
    stopped: the current run was begun, has no result, and nobody works on it. resting: the estimate of similarity was
    just stopped.
    unsettled: images are chosen that the project does not know of yet.
    refused: steps whose page shows an error that ended its job. doing: the stages that the job was started for.
    left: seconds until the job ends, None while not known.
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
    """One step as rail and bottom bar show it. `why` says why it can't be opened; `say` is the bottom sentence.

    doubtful: it is done, and what came of it is not as it should be.
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
class Judged:
    """One step looked at by itself. note: what was decided in it, or what is the matter with that.

    was: it had been done for other choices. seen: it has something to show.
    """

    done: bool
    say: Say
    note: Say | None = None
    kind: Kind = "info"
    was: bool = False
    seen: bool = False
