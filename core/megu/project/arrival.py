"""Restoring file times of a packed project, which many ways of copying lose."""

import os
from contextlib import suppress
from pathlib import Path

from megu.base import files

LIST = "packed.json"
"""File that lists each packed file with its size, time (ns) and SHA-256."""
HASHED = 100_000_000
"""Bytes whose content is compared on arrival, a few tenths of a second in all; of further files only the size is."""


def write_list(folder: Path, names: list[str]) -> None:
    """Write the list of these files (relative, POSIX) and set its time, by which an arrival is recognised."""
    entries = {name: [*files.stamp(folder / name), files.digest_file(folder / name)] for name in names}
    time = max((stamp[1] for stamp in entries.values()), default=0)
    files.write_json(folder / LIST, {"time": time, "files": entries})
    os.utime(folder / LIST, ns=(time, time))


def restore_times(folder: Path) -> None:
    """Restore the times of the listed files if the list has lost its own, because the project was copied without them.

    Later changes to a file are then noticed as anywhere else. A file that differs from what was packed stays as it is.
    """
    with suppress(OSError, ValueError, KeyError, TypeError, AttributeError, OverflowError):
        # without the times some steps are repeated, nothing worse
        listing = folder / LIST
        listing_time = listing.stat().st_mtime_ns
        state = files.read_json(listing)
        if listing_time == state["time"]:
            return
        budget = HASHED
        for name, (size, time, digest) in sorted(state["files"].items(), key=lambda entry: entry[1][0]):
            path = folder / name
            if not _is_own(path, folder) or path.stat().st_size != size:
                continue
            budget -= size
            if budget < 0 or files.digest_file(path) == digest:
                os.utime(path, ns=(time, time))
        os.utime(listing, ns=(state["time"], state["time"]))


def _is_own(path: Path, folder: Path) -> bool:
    """Return True for a file of this project. The list may come from anyone, and name files elsewhere or an endless
    device.
    """
    return path.is_file() and Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder))
