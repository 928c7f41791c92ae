"""Design tokens: the colours, spaces and sizes of `resources/style/tokens.json`, for the scheme in use."""

import json
from collections.abc import Mapping
from functools import cache
from typing import Any, Literal

from megu.base.places import resource

Scheme = Literal["light", "dark"]

_state: dict[str, Any] = {"scheme": "light", "system": {}}


@cache
def tokens() -> dict[str, Any]:
    """Return the whole token file, read once."""
    return json.loads(resource("style/tokens.json").read_text("utf-8"))


def use(scheme: Scheme, system: Mapping[str, str] | None = None) -> None:
    """Switch the scheme; `system` overrides single colours, with the system's own under high contrast."""
    _state.update(scheme=scheme, system=dict(system or {}))


def scheme() -> Scheme:
    """Return the scheme in use."""
    return _state["scheme"]


def color(name: str) -> str:
    """Return the colour `name` of the scheme in use as ``#RRGGBB``. Raises KeyError for an unknown name."""
    return _state["system"].get(name) or tokens()["color"][scheme()][name]


def plot_color(index: int) -> str:
    """Return plot colour 1 to 6 (1 forget, 2 keep, 3 original, 4 retrained, 5 and 6 further runs), cyclic after 6."""
    colors = tokens()["color"][scheme()]["plot"]
    return colors[(index - 1) % len(colors)]


def heat() -> list[str]:
    """Return the six stops of the heat map, from the smallest value to the largest."""
    return list(tokens()["color"][scheme()]["heat"])


def space(name: str) -> int:
    """Return a distance in logical pixels: xs 4, s 8, m 16, l 24, xl 32, xxl 64."""
    return tokens()["space"][name]


def size(name: str) -> int:
    """Return the size of a part in logical pixels, such as ``control`` or ``rail``."""
    return tokens()["size"][name]


def radius(name: str) -> int:
    """Return the radius of a corner in logical pixels: thumbnail, control or card."""
    return tokens()["radius"][name]
