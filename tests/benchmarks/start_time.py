"""Seconds from exec to the start window on the screen, and what is imported until then, with the time it takes."""

import os
import re
import subprocess
import sys
from pathlib import Path

from common import RUNS, Table, scratch

HEAVY = ("torch", "torchvision", "transformers", "sklearn", "pydantic", "numpy")
WINDOW = """
from megu_desktop.app.main import main
main(["--time-start"])
"""
BARE = """
from megu_desktop.app.main import seconds_since_exec
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
window.show()
app.processEvents()
print(f"{seconds_since_exec():.3f}")
"""
MOST = 2.5
"""Times as long as an empty window of Qt in the same run."""
LISTED = 15
LINE = re.compile(r"import time:\s*(\d+) \|\s*\d+ \|\s*(\S+)")


def run(code: str, home: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """A fresh process."""
    environment = {**os.environ, "HOME": str(home), "XDG_CONFIG_HOME": str(home), "XDG_DATA_HOME": str(home)}
    command = [sys.executable, *options, "-c", code]
    return subprocess.run(command, env=environment, check=True, capture_output=True, text=True)


def seconds(code: str, home: Path) -> float:
    """Return the time that code took, as its process prints it."""
    return float(run(code, home).stdout.split()[-1])


def imports(code: str, home: Path) -> dict[str, float]:
    """Each module that the process imports and the ms that it takes itself, the best of some runs."""
    best: dict[str, float] = {}
    for _ in range(RUNS):
        for duration, name in LINE.findall(run(code, home, "-X", "importtime").stderr):
            best[name] = min(best.get(name, float("inf")), int(duration) / 1000)
    return best


def main() -> int:
    table = Table("The start window (best of three)")
    with scratch() as home:
        seconds(WINDOW, home)  # once to warm the disk's cache
        pairs = [(seconds(BARE, home), seconds(WINDOW, home)) for _ in range(RUNS)]
        bare, with_window = (min(times) for times in zip(*pairs, strict=True))
        modules, usual = imports(WINDOW, home), imports(BARE, home)
    table.row("control: an empty Qt window", bare, unit="s")
    table.row("exec to start window", with_window, unit="s")
    table.row("the same, times the control", with_window / bare, MOST)
    table.row("heavy packages loaded by then", len({name.split(".")[0] for name in modules} & set(HEAVY)), 0)
    durations = {name: duration for name, duration in modules.items() if name not in usual}
    table.row(f"imports beyond the control's: {len(durations)} modules", sum(durations.values()), unit="ms")
    for name, duration in sorted(durations.items(), key=lambda pair: -pair[1])[:LISTED]:
        table.row(f"  {name}", duration, unit="ms")
    return table.end()


if __name__ == "__main__":
    sys.exit(main())
