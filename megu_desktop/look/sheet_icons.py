"""Arrows and ticks that the style sheet needs as files, written once for each scheme to the cache folder."""

import os
import tempfile
from pathlib import Path

from megu.base import places
from megu_desktop.look import tokens

_SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="{color}" '
    'stroke-width="{width}" stroke-linecap="round" stroke-linejoin="round"><path d="{path}"/></svg>'
)
_PARTS = {
    "down": ("text", 1.5, "M4 6.5 8 10.5 12 6.5"),
    "up": ("text", 1.5, "M4 9.5 8 5.5 12 9.5"),
    "check": ("accent_text", 2.0, "M3.5 8.5 6.5 11.5 12.5 5"),
    "partial": ("accent_text", 2.0, "M4 8H12"),
}


def folder(scheme: tokens.Scheme) -> Path:
    """Return the folder with the parts of `scheme`; a temporary one if the cache can't be written."""
    home = places.cache("megu-desktop") / "look"
    try:
        return _write(home, scheme)
    except OSError:
        return _write(Path(tempfile.mkdtemp(prefix="megu-look-")), scheme)


def _write(home: Path, scheme: tokens.Scheme) -> Path:
    home.mkdir(parents=True, exist_ok=True)
    for name, (token, width, path) in _PARTS.items():
        text = _SVG.format(color=tokens.color(token), width=width, path=path)
        target = home / f"{name}-{scheme}.svg"
        if not target.exists() or target.read_text("utf-8") != text:
            _replace(target, text)
    return home


def _replace(target: Path, text: str) -> None:
    handle, name = tempfile.mkstemp(dir=target.parent, suffix=".svg")
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(text)
    os.replace(name, target)
