"""The system's fonts for Qt when it paints without a screen, as in the tour."""

import os
import sys
from pathlib import Path


def find_fonts() -> None:
    """Set Windows' folder of fonts: without a screen Qt searches one of its own, and paints boxes."""
    platform = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if sys.platform == "win32" and platform == "offscreen":
        os.environ.setdefault("QT_QPA_FONTDIR", str(Path(os.environ.get("WINDIR", r"C:\Windows"), "Fonts")))
