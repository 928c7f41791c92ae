"""Features of the system that tests need and not every one has: a test without them is left out, with the reason."""

import os
from pathlib import Path

import pytest

NO_RIGHT = 1314
"""Windows' number for a right that a user lacks; links need one there."""


def link(place: Path, target: Path | str) -> None:
    """Make a symbolic link; skips the test where this user may not."""
    try:
        place.symlink_to(target, target_is_directory=(place.parent / target).is_dir())
    except OSError as error:
        if getattr(error, "winerror", None) != NO_RIGHT:
            raise
        pytest.skip("links need a right that this user lacks (on Windows: developer mode)")


def misnamed(path: Path) -> Path:
    """Give a file a name that is no UTF-8, and return where it is; skips the test where names always are."""
    try:
        return path.rename(path.with_name(os.fsdecode(b"caf\xe9.png")))
    except (OSError, UnicodeDecodeError):
        pytest.skip("this system keeps names in Unicode")


def steering_name(folder: Path, name: str) -> Path:
    """Return the path of that name in a folder; skips the test where a name can't hold control characters."""
    place = folder / name
    try:
        place.touch()
    except OSError:
        pytest.skip("names of files hold no control characters on this system")
    place.unlink()
    return place


def pipe(place: Path) -> None:
    """Make a pipe with a name, which nobody fills; skips the test where there are none."""
    if not hasattr(os, "mkfifo"):
        pytest.skip("this system has no pipes with names")
    os.mkfifo(place)
