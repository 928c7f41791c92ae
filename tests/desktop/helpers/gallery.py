"""Renders widgets to PNG files in both schemes, for looking at: `tests/desktop/helpers/gallery.py OUT_DIR`."""

import sys
from collections.abc import Callable
from pathlib import Path

import samples
from PySide6.QtWidgets import QApplication, QWidget

from megu.base import console
from megu_desktop.look.theme import Theme

SIZES = {"rail": (240, 700), "bottom_bar": (1040, 64), "class_table": (600, 520), "heat_map": (600, 480)}


def render(name: str, build: Callable[[], QWidget], target: Path) -> None:
    """Builds one widget at the size it wants, on the page's ground, and saves its picture."""
    widget = build()
    widget.resize(*SIZES.get(name, (600, max(widget.sizeHint().height(), 40))))
    widget.show()
    QApplication.processEvents()
    widget.grab().save(str(target))
    widget.close()


def main() -> int:
    """Renders all samples; the arguments are the folder and, optionally, names of samples."""
    if len(sys.argv) < 2:
        console.err("usage: tests/desktop/helpers/gallery.py OUT_DIR [NAME …]")
        return 2
    app = QApplication(sys.argv[:1])
    theme, folder = Theme.install(app), Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for scheme in ("light", "dark"):
        theme.force(scheme)
        for name in sys.argv[2:] or samples.ALL:
            render(name, samples.ALL[name], folder / f"{name}-{scheme}.png")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
