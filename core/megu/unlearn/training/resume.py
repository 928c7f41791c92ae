"""Resume points: everything that a training needs to continue bit for bit."""

import io
import os
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from megu.base import files

FILE, GOOD, SHOWN = "resume.pt", "good.pt", "shown.json"
"""Files of the last resume point, of the one at the last good measurement, and of the curves of the last one."""
MAX_POINTS = 2000
_STORED = {"micro_batches": "parts"}
"""Names in files for fields of `State` that an earlier version called otherwise, and the way back."""
_FIELDS = {key: name for name, key in _STORED.items()}
"""Names of fields of `State` in files, where these still have the name of an earlier version; and the way back."""


@dataclass
class State:
    """Progress of a training, as the resume point stores it.

    Attributes
    ----------
    phase
        Number of the current phase.
    step
        Next step in that phase.
    done
        Steps done in all phases.
    model
        The model's state dict.
    optimiser
        The optimiser's state dict.
    losses
        Rows of [step, forget loss or None, retain loss or None].
    history
        Measured accuracies by name, and what `training.early_stopping` measured.
    seconds
        Seconds of all steps so far.
    micro_batches
        Number of micro-batches of a step (see `unlearn.training.mode`).
    total
        Steps of all phases.
    enough
        Step of the last phase at which training had been enough, 0 for none.
    ending
        Step before which the last phase therefore ends, 0 for none.
    """

    phase: int = 0
    step: int = 0
    done: int = 0
    model: dict[str, Any] = field(default_factory=dict)
    optimiser: dict[str, Any] = field(default_factory=dict)
    losses: list[list[float | None]] = field(default_factory=list)
    history: list[dict[str, Any]] = field(default_factory=list)
    seconds: float = 0.0
    micro_batches: int = 1
    total: int = 0
    enough: int = 0
    ending: int = 0

    def curves(self) -> dict[str, Any]:
        """Return the steps done, the losses thinned to about `MAX_POINTS`, and the measurements."""
        points = self.losses[:: max(1, len(self.losses) // MAX_POINTS)]
        steps, forget, retain = map(list, zip(*points, strict=True)) if points else ([], [], [])
        losses = {"steps": steps, "forget": forget, "retain": retain}
        return {"steps": self.done, "losses": losses, "history": self.history}


def save(folder: Path, state: State) -> None:
    """Write the resume point to a temporary file and rename it. Its curves get a file of their own, readable without
    torch."""
    import torch

    buffer = io.BytesIO()
    torch.save({_STORED.get(name, name): value for name, value in vars(state).items()}, buffer)
    with files.write_aside(folder / FILE) as aside:
        aside.write_bytes(buffer.getbuffer())
    files.write_json(folder / SHOWN, {**state.curves(), "total": state.total})


def load(folder: Path) -> State | None:
    """Return the last resume point, or None."""
    import torch

    if not (folder / FILE).exists():
        return None
    state: dict[str, Any] = torch.load(folder / FILE, map_location="cpu", weights_only=True)
    return State(**{_FIELDS.get(name, name): value for name, value in state.items()})


def keep_as_good(folder: Path) -> None:
    """Keep the resume point as a good one: a hard link if the file system has them, otherwise a copy."""
    good = folder / GOOD
    good.unlink(missing_ok=True)
    try:
        os.link(folder / FILE, good)
    except OSError:
        shutil.copyfile(folder / FILE, good)


def restore_good(folder: Path) -> None:
    """Make the good resume point the last one, if there is one."""
    if (folder / GOOD).exists():
        files.move_persistently(os.replace, folder / GOOD, folder / FILE)


def remove(folder: Path) -> None:
    """Delete all resume points of a finished training."""
    for name in (FILE, GOOD, SHOWN):
        (folder / name).unlink(missing_ok=True)
