"""Resume points: everything a training needs to go on bit for bit where it was."""

import io
import os
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from megu.base import files

FILE, GOOD, SHOWN = "resume.pt", "good.pt", "shown.json"
"""The last resume point; the one at the last measurement that showed no collapse; what is shown of the last one."""
MAX_POINTS = 2000
_STORED = {"micro_batches": "parts"}
_FIELDS = {stored: name for name, stored in _STORED.items()}
"""Names of fields of `State` in files, where these still have the name of an earlier version; and the way back."""


@dataclass
class State:
    """Where a training stands: the phase and its next step, both states, what was measured and the seconds it took.

    total: steps of all phases. losses: rows of [step, forget or None, retain or None]. history: measured accuracies,
    and what `training.early_stopping` saw. parts: into how many a step is cut (see `unlearn.training.mode`). enough, ending:
    the step of the last phase at which it had done enough, and the one before which it therefore ends; 0: not so.
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
        """steps done, and curves to draw: losses by step, thinned to about `SHOWN_POINTS`, and what was measured."""
        points = self.losses[:: max(1, len(self.losses) // MAX_POINTS)]
        steps, forget, retain = map(list, zip(*points, strict=True)) if points else ([], [], [])
        losses = {"steps": steps, "forget": forget, "retain": retain}
        return {"steps": self.done, "losses": losses, "history": self.history}


def save(folder: Path, state: State) -> None:
    """Write the resume point aside and rename it over the last one; its curves beside it, for who has no torch."""
    import torch

    buffer = io.BytesIO()
    torch.save({_STORED.get(name, name): value for name, value in vars(state).items()}, buffer)
    with files.written(folder / FILE) as aside:
        aside.write_bytes(buffer.getbuffer())
    files.write_json(folder / SHOWN, {**state.curves(), "total": state.total})


def load(folder: Path) -> State | None:
    """The last resume point, or None."""
    import torch

    if not (folder / FILE).exists():
        return None
    stored: dict[str, Any] = torch.load(folder / FILE, map_location="cpu", weights_only=True)
    return State(**{_FIELDS.get(name, name): value for name, value in stored.items()})


def keep_as_good(folder: Path) -> None:
    """Hold on to the resume point as a good one. A second name for the same file where the disk knows such."""
    good = folder / GOOD
    good.unlink(missing_ok=True)
    try:
        os.link(folder / FILE, good)
    except OSError:
        shutil.copyfile(folder / FILE, good)


def restore_good(folder: Path) -> None:
    """Go back to the good resume point, if there is one."""
    if (folder / GOOD).exists():
        files.persistently(os.replace, folder / GOOD, folder / FILE)


def remove(folder: Path) -> None:
    """The training is done: its resume points are not needed any more."""
    for name in (FILE, GOOD, SHOWN):
        (folder / name).unlink(missing_ok=True)
