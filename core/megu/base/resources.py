"""Where the files that ship with the program lie, in a source tree, a wheel or a frozen build."""

import sys
from pathlib import Path


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
