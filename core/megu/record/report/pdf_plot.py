"""The plot of a report as ReportLab draws it, and the colours of all its PDF."""

import json
from dataclasses import dataclass
from typing import Any

from reportlab.graphics.shapes import Circle, Drawing, Line, Polygon, Rect, Shape, String
from reportlab.lib.colors import Color, HexColor

from megu.base.resources import resource
from megu.record.report import letters
from megu.record.report.plot import Dot, Plot


@dataclass(frozen=True)
class Look:
    """The product's light colours, and those of plots by what they stand for."""

    colors: dict[str, str]

    @classmethod
    def load(cls) -> "Look":
        """From the design tokens."""
        light = json.loads(resource("style/tokens.json").read_text("utf-8"))["color"]["light"]
        drawn = zip(("forget", "keep", "original", "retrained"), light["plot"], strict=False)
        plain = {name: value for name, value in light.items() if isinstance(value, str)}
        return cls({**plain, "grid": light["border"], **{f"plot_{tone}": value for tone, value in drawn}})

    def color(self, name: str) -> Color:
        """A colour by its token, or that of a plot's tone."""
        return HexColor(self.colors.get(f"plot_{name}") or self.colors[name])


def drawing(block: Plot, look: Look, width: float) -> Drawing:
    """Places are a page's, from the top; a PDF's begin at the bottom."""
    made = Drawing(block.width, block.height)
    top = block.height
    for one in block.lines:
        thick = 0.5 if one.tone == "grid" else 1.5
        color = look.color(one.tone)
        made.add(Line(one.x, top - one.y, one.to_x, top - one.to_y, strokeColor=color, strokeWidth=thick))
    for dot in block.dots:
        made.add(_mark(dot, top - dot.y, look))
    for label in block.labels:
        font = letters.BOLD if label.strong else letters.PLAIN
        anchor, color = "middle" if label.centred else "start", look.color(label.tone)
        how: dict[str, Any] = {"fontName": font, "fontSize": 11, "fillColor": color, "textAnchor": anchor}
        made.add(String(label.x, top - label.y, label.text, **how))
    scale = width / block.width
    made.scale(scale, scale)
    made.width, made.height = block.width * scale, block.height * scale
    return made


def _mark(dot: Dot, y: float, look: Look) -> Shape:
    color = look.color(dot.tone)
    ink: dict[str, Any] = {"strokeColor": color, "fillColor": look.color("surface") if dot.shape == "ring" else color}
    if dot.shape == "square":
        return Rect(dot.x - 4.5, y - 4.5, 9, 9, **ink)
    if dot.shape == "triangle":
        return Polygon([dot.x, y + 5.5, dot.x + 5.5, y - 4.5, dot.x - 5.5, y - 4.5], **ink)
    return Circle(dot.x, y, 5, **ink)
