"""What both executables of the bundle do first, and the check that nothing is missing in it."""

import os
import sys
from pathlib import Path

CHECK = "--check-bundle"
"""`megu --check-bundle` imports all that is resolved by name, and tells what is missing."""
LIST = "needed.txt"


def prepare() -> None:
    """Make the process one like any other."""
    if sys.stdout is None:  # a windowed program on Windows has none
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    # the bundle's libraries are for the bundle: a file manager or browser that it starts brings its own
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    if before is None:
        os.environ.pop("LD_LIBRARY_PATH", None)
    else:
        os.environ["LD_LIBRARY_PATH"] = before


def check() -> int:
    """Import each module of the list; print what fails. Returns an exit code."""
    from importlib import import_module

    home = Path(getattr(sys, "_MEIPASS", ""))
    names = (home / LIST).read_text(encoding="utf-8").split()
    failed = 0
    for name in names:
        try:
            import_module(name)
        except Exception as error:  # whatever a module does while it is imported, the others are looked at too
            failed += 1
            print(f"{name}: {type(error).__name__}: {error}")
    print(f"{len(names)} modules looked at, {failed} missing or broken.")
    return 1 if failed else 0
