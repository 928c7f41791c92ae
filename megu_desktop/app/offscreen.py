"""The system's fonts for Qt where it paints without a screen, as in the tour."""

import os
import sys
from pathlib import Path


def find_fonts() -> None:
    """Name Windows' folder of fonts to Qt, which paints boxes else: without a screen it looks in one of its own."""
    platform = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if sys.platform == "win32" and platform == "offscreen":
        os.environ.setdefault("QT_QPA_FONTDIR", str(Path(os.environ.get("WINDIR", r"C:\Windows"), "Fonts")))
