"""Where things lie: files the program keeps, files that ship with it, and the names by which a project is known."""

import sys
from pathlib import Path

MARKER = "portable"
"""A file of this name beside the executables makes a copy portable, for instance one on a stick."""
FOLDER = "MeGU data"


_kept: list[Path] = []


def keep_in(folder: Path) -> None:
    """Keep all files of its own in this folder from now on, as the tour does, which leaves nothing elsewhere."""
    _kept[:] = [folder]


def portable() -> Path | None:
    """The folder of a portable copy's own files; None where the program is installed or runs from its source."""
    if not getattr(sys, "frozen", False):
        return None
    home = Path(sys.executable).absolute().parent
    return home / FOLDER if (home / MARKER).is_file() else None


def data(name: str) -> Path:
    """The folder for what has to be kept; `name` is that of the command that keeps it. Not made."""
    import appdirs

    return _beside() or Path(appdirs.user_data_dir(name, False))


def logs(name: str) -> Path:
    """The folder for the log. Not made."""
    import appdirs

    beside = _beside()
    return beside / "logs" if beside else Path(appdirs.user_log_dir(name, False))


def cache(name: str) -> Path:
    """The folder for what can be made anew. Not made."""
    import appdirs

    beside = _beside()
    return beside / "cache" if beside else Path(appdirs.user_cache_dir(name, False))


def _beside() -> Path | None:
    return _kept[0] if _kept else portable()


FILE, MANIFEST, LOCK = "project.json", "manifest.json", ".lock"


def resource(name: str) -> Path:
    """The path of a shipped file or folder.

    name: POSIX path below `resources/`, for instance ``"style/tokens.json"``.
    Raises FileNotFoundError where the installation lacks it.
    """
    for root in _roots():
        if (root / name).exists():
            return root / name
    raise FileNotFoundError(f"this installation lacks the resource {name!r}")


def _roots() -> list[Path]:
    here = Path(__file__).resolve()
    frozen = getattr(sys, "_MEIPASS", None)
    roots = [Path(frozen) / "resources"] if frozen else []
    return [*roots, here.parents[1] / "_resources", here.parents[3] / "resources"]
