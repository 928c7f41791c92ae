"""The product's light colours and marks in a report, which is also read on paper."""

import json
import re
from functools import cache
from typing import get_args

from megu.base.places import resource
from megu.record.report.document import Tone

SIZE = re.compile(r'width="\d+" height="\d+"')


@cache
def colors() -> dict[str, str]:
    """Return the colours by their purpose."""
    values = json.loads(resource("style/tokens.json").read_text("utf-8"))["color"]["light"]
    return {name: value for name, value in values.items() if isinstance(value, str)}


def icons(size: str = "") -> dict[str, str]:
    """Return the marks as SVG, by their tone and in its colour. size: width and height of each, if needed."""
    return {tone: _icon(tone, size) for tone in get_args(Tone) if tone}


def _icon(tone: str, size: str) -> str:
    svg = resource(f"icons/{tone}.svg").read_text("utf-8").strip()
    svg = svg.replace("currentColor", {**colors(), "unknown": colors()["muted"]}[tone])
    return SIZE.sub(f'width="{size}" height="{size}" aria-hidden="true"', svg) if size else svg
