"""A packed project that arrives somewhere: its files get the times back that many ways of copying lose."""

import os
from contextlib import suppress
from pathlib import Path

from megu.base import files

LIST = "packed.json"
"""Which files of a packed project are named by size and time: for each its size, its time (ns) and its SHA-256."""
HASHED = 100_000_000
"""Bytes whose content is compared on arrival, some tenths of a second in all; of further files the size."""


def write_list(folder: Path, listed: list[str]) -> None:
    """Write the list of these files (relative, POSIX) with a time of its own, by which an arrival is known."""
    told = {name: [*files.stamp(folder / name), files.digest_file(folder / name)] for name in listed}
    time = max((stamp[1] for stamp in told.values()), default=0)
    files.write_json(folder / LIST, {"time": time, "files": told})
    os.utime(folder / LIST, ns=(time, time))


def settle(folder: Path) -> None:
    """Give the listed files their times back where the list has lost its own: the project was copied without them.

    Afterwards a file that changes is noticed as anywhere else. One that is not what was packed is left as it is.
    """
    with suppress(OSError, ValueError, KeyError, TypeError, AttributeError, OverflowError):
        # without it some steps are done again, nothing worse
        listing = folder / LIST
        found = listing.stat().st_mtime_ns
        told = files.read_json(listing)
        if found == told["time"]:
            return
        left = HASHED
        for name, (size, time, digest) in sorted(told["files"].items(), key=lambda one: one[1][0]):
            path = folder / name
            if not _is_own(path, folder) or path.stat().st_size != size:
                continue
            left -= size
            if left < 0 or files.digest_file(path) == digest:
                os.utime(path, ns=(time, time))
        os.utime(listing, ns=(told["time"], told["time"]))


def _is_own(path: Path, folder: Path) -> bool:
    """Whether it is a file of this project: the list came with it from anyone, and may name what lies elsewhere, or a
    device that is read without end."""
    return path.is_file() and Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder))
