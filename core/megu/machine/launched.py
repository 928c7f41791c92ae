"""Processes that a launcher starts together, as far as they are known before torch is loaded."""

import os

from megu.base import console


def is_launched() -> bool:
    """Return True if a launcher (`accelerate launch`, `torchrun`) started several processes."""
    return "LOCAL_RANK" in os.environ and int(os.environ.get("WORLD_SIZE", 1)) > 1


def is_main_process() -> bool:
    """Return True for the main process, which alone writes, measures and prints. Loads no torch."""
    return not is_launched() or os.environ.get("RANK") == "0"


def leave(exit_request: SystemExit) -> None:
    """End a process of a team without Python's own clean-up.

    torch's threads outlive the team and sometimes abort the clean-up; the launcher would then report a failure.
    """
    code = exit_request.code
    if isinstance(code, str):
        console.err(code)
    console.flush()
    os._exit(code if isinstance(code, int) else int(code is not None))
