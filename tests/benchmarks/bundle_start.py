"""Seconds from exec to the start window: from source, from the bundle, and from an installed one.

Run ``python tests/benchmarks/bundle_start.py [EXECUTABLE]``; EXECUTABLE is a bundle's `megu-desktop`, else that of
`make bundle`. Where a display is there the window is a real one, else it is drawn offscreen.
"""

import os
import subprocess
import sys
from pathlib import Path

from common import ROOT, RUNS, Table, scratch

SOURCE = [sys.executable, "-m", "megu_desktop"]
BUNDLE = ROOT / "dist" / "megu-desktop" / ("megu-desktop.exe" if sys.platform == "win32" else "megu-desktop")
CONTROL = [sys.executable, "-c", "import time; print(time.process_time())"]


def measure(command: list[str], home: Path) -> float:
    """Seconds that a fresh process reports, with settings of its own."""
    own = {f"XDG_{kind}_HOME": str(home) for kind in ("CONFIG", "DATA", "CACHE", "STATE")}
    paths = {"PYTHONPATH": os.pathsep.join([str(ROOT / "core"), str(ROOT)])}
    environment = {**os.environ, "HOME": str(home), **own, **paths}
    process = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
    return float(process.stdout.split()[-1])


def main(executable: Path) -> int:
    table = Table(f"Exec to start window (best of {RUNS}, {os.environ['QT_QPA_PLATFORM']})")
    started = {"from source": (SOURCE, 0.9), "from the bundle": ([str(executable)], 1.2)}
    if not executable.is_file():
        print(f"There is no {executable}: make bundle. Only the source is measured.")
        del started["from the bundle"]
    with scratch() as home:
        table.row("control: Python alone, processor time", min(measure(CONTROL, home) for _ in range(RUNS)), unit="s")
        for name, (command, limit) in started.items():
            command_line = [*command, "--time-start"]
            measure(command_line, home)  # once to warm the disk's cache
            table.row(name, min(measure(command_line, home) for _ in range(RUNS)), limit, "s")
    return table.end()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).absolute() if len(sys.argv) > 1 else BUNDLE))
