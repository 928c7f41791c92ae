"""The computer is kept from falling asleep while work runs, where its system takes such a wish.

From a job's first step to its end: `worker_child` and `cli_progress` do their work within `keep_awake`.
"""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from megu.base import logs
from megu.base.messages import catalogue

CHOICE = "MEGU_AWAKE"
"""The variable of the environment that says "0" where the computer may fall asleep over its work."""
PATIENCE = 3.0
"""Seconds the end of work waits for the wish to be taken back; the system forgets it with this process anyway."""


def is_wanted() -> bool:
    """Whether the computer is to be kept awake; so by default."""
    return os.environ.get(CHOICE) != "0"


def choose(wish: bool) -> None:
    """Whether work that is begun from now on keeps the computer awake."""
    os.environ[CHOICE] = "1" if wish else "0"


@contextmanager
def keep_awake(wish: bool = True) -> Iterator[None]:
    """Within it the system is asked not to fall asleep for want of keys pressed; the screen may, and may be locked.

    Asked in a thread of its own: work waits for no answer. A system that takes no such wish is noted in the log.
    """
    if not wish:
        yield
        return
    over = threading.Event()
    asking = threading.Thread(target=_hold, args=(over,), name="awake", daemon=True)
    asking.start()
    try:
        yield
    finally:
        over.set()
        asking.join(PATIENCE)


def _hold(over: threading.Event) -> None:
    try:
        from wakepy import keep

        with keep.running(on_fail="pass") as mode:
            if not mode.active:
                logs.note(catalogue.sentence("not_kept_awake", {}))
            over.wait()
    except Exception as error:  # of whatever kind: nothing of this may end the work
        logs.note(f"{catalogue.sentence('not_kept_awake', {})} ({type(error).__name__})")
