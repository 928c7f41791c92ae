"""Colours as people with another colour vision see them, by the library colorspacious, and their distances."""

from itertools import combinations

import numpy as np
from colorspacious import cspace_convert, deltaE
from PySide6.QtGui import QColor

KINDS = ("deuteranomaly", "protanomaly", "tritanomaly")  # at 100 these are deuteranopia, protanopia, tritanopia


def seen(color: str, kind: str | None) -> np.ndarray:
    """The colour in sRGB, 0 to 1, as it looks with one kind of cone missing."""
    rgb = np.array(QColor(color).getRgbF()[:3])
    if kind is None:
        return rgb
    space = {"name": "sRGB1+CVD", "cvd_type": kind, "severity": 100}
    return np.clip(cspace_convert(rgb, space, "sRGB1"), 0, 1)


def apart(first: str, second: str, kind: str | None = None) -> float:
    """CIE76 difference in CIELab."""
    return float(deltaE(seen(first, kind), seen(second, kind), input_space="sRGB1", uniform_space="CIELab"))


def nearest(colors: list[str]) -> tuple[float, str, str, str]:
    """The two colours that look most alike to anyone, and how far they are apart."""
    return min(
        (apart(a, b, kind), a, b, kind or "all cones") for a, b in combinations(colors, 2) for kind in (None, *KINDS)
    )
