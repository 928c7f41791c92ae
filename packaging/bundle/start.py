"""Run the window, the command line if the executable is called as `megu`, or the engine's process.

On Linux and macOS `megu` is a link to `megu-desktop`, which saves 90 MB; Windows tells programs with a console apart
from those without.
"""

import multiprocessing

multiprocessing.freeze_support()  # before all else: a child that multiprocessing starts must not open a window

import os  # noqa: E402
import sys  # noqa: E402
from pathlib import Path  # noqa: E402

WORKER, CHECK = "--megu-worker", "--check-bundle"
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
    import tempfile

    from megu.base import console

    console.prepare()  # an error may name a folder in letters that the system's language lacks
    with tempfile.TemporaryDirectory() as folder:
        os.environ["MPLCONFIGDIR"] = folder  # matplotlib lists the system's fonts for later, in the user's home
        return _imported()


def _imported() -> int:
    from importlib import import_module

    from megu.machine import torch_setup as compute

    os.environ.update(compute.environment())
    home = Path(getattr(sys, "_MEIPASS", ""))
    names = (home / LIST).read_text(encoding="utf-8").split()
    failures = 0
    for name in names:
        try:
            import_module(name)
        except Exception as error:  # whatever a module does while it is imported, the others are tried too
            failures += 1
            print(f"{name}: {type(error).__name__}: {error}")
    print(f"{len(names)} modules looked at, {failures} missing or broken.")
    return 1 if failures else 0


def main(arguments: list[str]) -> int:
    """Run what the program's name and first argument ask for. arguments: the program's name first."""
    console, request = Path(arguments[0]).stem.lower() == "megu", arguments[1:2]
    if request == [WORKER]:
        from megu.worker import parent as worker

        worker.main()
    elif not console:
        from megu_desktop.app.main import main as window

        return window()
    elif request == [CHECK]:
        return check()
    else:
        from megu.cli.main import main as command

        command()
    return 0


if __name__ == "__main__":
    prepare()
    sys.exit(main(sys.argv))
