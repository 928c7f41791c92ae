"""The processes that a test has begun."""

import psutil

KEPT = ("from multiprocessing.forkserver ", "from multiprocessing.resource_tracker ")


def children(recursive: bool = False) -> list[psutil.Process]:
    """Those of this process, and theirs where `recursive`; `forking` has some of its own, left out."""
    return [child for child in psutil.Process().children(recursive) if not _helps(child)]


def _helps(child: psutil.Process) -> bool:
    try:
        return any(part.startswith(KEPT) for part in child.cmdline())
    except psutil.Error:
        return False
