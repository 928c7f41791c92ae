"""Resume points: everything a training needs to go on bit for bit where it was."""

import io
import os
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from megu import files

FILE, GOOD = "resume.pt", "good.pt"
"""The last resume point; and the one at the last measurement that showed no collapse."""


@dataclass
class State:
    """Where a training stands: the phase and its next step, both states, what was measured and the seconds it took.

    losses: rows of [step, forget or None, retain or None]. history: measured accuracies. parts: into how many a step is
    cut (see `megu.training.mode`).
    """

    phase: int = 0
    step: int = 0
    done: int = 0
    model: dict[str, Any] = field(default_factory=dict)
    optimiser: dict[str, Any] = field(default_factory=dict)
    losses: list[list[float | None]] = field(default_factory=list)
    history: list[dict[str, Any]] = field(default_factory=list)
    seconds: float = 0.0
    parts: int = 1


def save(folder: Path, state: State) -> None:
    """Write the resume point aside and rename it over the last one."""
    import torch

    buffer = io.BytesIO()
    torch.save(vars(state), buffer)
    with files.written(folder / FILE) as aside:
        aside.write_bytes(buffer.getbuffer())


def load(folder: Path) -> State | None:
    """The last resume point, or None."""
    import torch

    if not (folder / FILE).exists():
        return None
    return State(**torch.load(folder / FILE, map_location="cpu", weights_only=True))


def keep(folder: Path) -> None:
    """Hold on to the resume point as a good one. A second name for the same file where the disk knows such."""
    good = folder / GOOD
    good.unlink(missing_ok=True)
    try:
        os.link(folder / FILE, good)
    except OSError:
        shutil.copyfile(folder / FILE, good)


def back(folder: Path) -> None:
    """Go back to the good resume point, if there is one."""
    if (folder / GOOD).exists():
        files.persistently(os.replace, folder / GOOD, folder / FILE)


def remove(folder: Path) -> None:
    """The training is done: its resume points are not needed any more."""
    for name in (FILE, GOOD):
        (folder / name).unlink(missing_ok=True)
