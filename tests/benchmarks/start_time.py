"""Seconds from exec to the start window on the screen, and that no torch is loaded by then."""

import json
import os
import subprocess
import sys
from pathlib import Path

from common import RUNS, Table, scratch

HEAVY = ("torch", "torchvision", "transformers", "sklearn")
WINDOW = f"""
import json, sys
from megu_desktop.app import main
main(["--time-start"])
print(json.dumps([name for name in {HEAVY!r} if name in sys.modules]))
"""
BARE = """
from megu_desktop.app import seconds_since_exec
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
window.show()
app.processEvents()
print(f"{seconds_since_exec():.2f}\\n[]")
"""


def measure(code: str, home: Path) -> tuple[float, list[str]]:
    """Seconds and heavy modules that a fresh process reports."""
    environment = {**os.environ, "HOME": str(home), "XDG_CONFIG_HOME": str(home), "XDG_DATA_HOME": str(home)}
    command = [sys.executable, "-c", code]
    printed = subprocess.run(command, env=environment, check=True, capture_output=True, text=True).stdout.splitlines()
    return float(printed[-2]), json.loads(printed[-1])


def main() -> int:
    table = Table("The start window (best of three)")
    with scratch() as home:
        measure(WINDOW, home)  # once to warm the disk's cache
        bare = [measure(BARE, home) for _ in range(RUNS)]
        shown = [measure(WINDOW, home) for _ in range(RUNS)]
    table.row("control: an empty Qt window", min(seconds for seconds, _ in bare), unit="s")
    table.row("exec to start window", min(seconds for seconds, _ in shown), 0.9, "s")
    table.row("heavy modules loaded by then", len({name for _, names in shown for name in names}), 0)
    return table.end()


if __name__ == "__main__":
    sys.exit(main())
