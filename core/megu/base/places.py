"""Locations of the program's own files, of files that ship with it, and of the files in a project folder."""

import sys
from pathlib import Path

MARKER = "portable"
"""A file of this name beside the executables makes a copy portable, for instance on a USB stick."""
FOLDER = "MeGU data"


_override: list[Path] = []


def keep_in(folder: Path) -> None:
    """Keep all of the program's own files in this folder from now on; the tour uses it to leave nothing elsewhere."""
    _override[:] = [folder]


def portable() -> Path | None:
    """Return the folder of a portable copy's own files; None if the program is installed or runs from source."""
    if not getattr(sys, "frozen", False):
        return None
    home = Path(sys.executable).absolute().parent
    return home / FOLDER if (home / MARKER).is_file() else None


def data(name: str) -> Path:
    """Return the folder for lasting data of the command `name`, without making it."""
    import appdirs

    return _own_folder() or Path(appdirs.user_data_dir(name, False))


def logs(name: str) -> Path:
    """Return the folder of the log files, without making it."""
    import appdirs

    beside = _own_folder()
    return beside / "logs" if beside else Path(appdirs.user_log_dir(name, False))


def cache(name: str) -> Path:
    """Return the folder for files that can be made again, without making it."""
    import appdirs

    beside = _own_folder()
    return beside / "cache" if beside else Path(appdirs.user_cache_dir(name, False))


def _own_folder() -> Path | None:
    return _override[0] if _override else portable()


FILE, MANIFEST, LOCK = "project.json", "manifest.json", ".lock"


def resource(name: str) -> Path:
    """Return the path of a shipped file or folder.

    Parameters
    ----------
    name : str
        POSIX path below `resources/`, for instance ``"style/tokens.json"``.

    Raises
    ------
    FileNotFoundError
        If the installation lacks it.
    """
    for root in _roots():
        if (root / name).exists():
            return root / name
    raise FileNotFoundError(f"this installation lacks the resource {name!r}")


def _roots() -> list[Path]:
    here = Path(__file__).resolve()
    bundle = getattr(sys, "_MEIPASS", None)
    roots = [Path(bundle) / "resources"] if bundle else []
    return [*roots, here.parents[1] / "_resources", here.parents[3] / "resources"]
