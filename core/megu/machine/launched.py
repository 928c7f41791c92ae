"""What a process knows of the launcher that started it together with others, before torch is loaded."""

import os

from megu.base import console


def is_launched() -> bool:
    """Tell whether a launcher (`accelerate launch`, `torchrun`) started several processes."""
    return "LOCAL_RANK" in os.environ and int(os.environ.get("WORLD_SIZE", 1)) > 1


def is_main_process() -> bool:
    """Whether this process is the main one, which alone writes, measures and speaks. Loads no torch."""
    return not is_launched() or os.environ.get("RANK") == "0"


def leave(ended: SystemExit) -> None:
    """End a process of a team without Python's own clean-up, in which torch's threads, which outlive the team, abort it
    now and then: the launcher would take what was done for failed."""
    code = ended.code
    if isinstance(code, str):
        console.err(code)
    console.flush()
    os._exit(code if isinstance(code, int) else int(code is not None))
