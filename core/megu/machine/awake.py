"""Keeping the computer awake while work runs, where its system allows it.

`worker_child` and `cli_progress` do their work inside `keep_awake`, from a job's first step to its end.
"""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from megu.base import logs
from megu.base.messages import catalogue

CHOICE = "MEGU_AWAKE"
"""Environment variable that is "0" if the computer may fall asleep during work."""
PATIENCE = 3.0
"""Seconds to wait at the end of work for the request to be withdrawn; the system drops it with this process anyway."""


def is_wanted() -> bool:
    """Return True if the computer is to be kept awake, which is the default."""
    return os.environ.get(CHOICE) != "0"


def choose(wish: bool) -> None:
    """Set whether work that begins from now on keeps the computer awake."""
    os.environ[CHOICE] = "1" if wish else "0"


@contextmanager
def keep_awake(wish: bool = True) -> Iterator[None]:
    """Keep the computer from falling asleep when idle, inside the context; the screen may turn off and lock.

    The request is made in a separate thread, so that work never waits for the system. A refusal is logged.

    wish: False does nothing.
    """
    if not wish:
        yield
        return
    end = threading.Event()
    thread = threading.Thread(target=_hold, args=(end,), name="awake", daemon=True)
    thread.start()
    try:
        yield
    finally:
        end.set()
        thread.join(PATIENCE)


def _hold(end: threading.Event) -> None:
    try:
        from wakepy import keep

        with keep.running(on_fail="pass") as mode:
            if not mode.active:
                logs.note(catalogue.sentence("not_kept_awake", {}))
            end.wait()
    except Exception as error:  # errors of any kind must not end the work
        logs.note(f"{catalogue.sentence('not_kept_awake', {})} ({type(error).__name__})")
