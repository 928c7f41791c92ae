"""The blocks and plots of a report as ReportLab draws them."""

import base64
import json
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from reportlab.graphics.shapes import Circle, Drawing, Line, Polygon, Rect, Shape, String
from reportlab.lib.colors import Color, HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import CondPageBreak, Image, LongTable, Paragraph, TableStyle
from reportlab.platypus import Table as Grid

from megu.base.places import resource
from megu.record.report import letters
from megu.record.report.document import Block, Cell, Facts, Folded, Picture, Pictures, Points, Subheading, Table, Words
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


SIZES = {
    "title": 20.0,
    "section": 14.0,
    "subheading": 11.0,
    "lead": 12.5,
    "body": 9.5,
    "strong": 9.5,
    "head": 8.5,
    "small": 8.5,
    "code": 8.0,
}
STRONG = ("title", "section", "subheading", "strong", "head")
TONES = {"title": "text", "section": "accent", "head": "muted", "small": "muted"}
ABOVE = {"title": 0, "section": 18, "subheading": 8, "lead": 2, "body": 2}
TITLED, TABLED = 60, 90
"""Points that a heading needs with the line below it, and with a table's head and first row."""
FACT = 0.3
"""The share of the width that the names of facts have."""
PICTURE, ACROSS = 48, 8
"""Points of a picture's side, and how many stand side by side."""


def styled(text: str, role: str, look: Look, **how: Any) -> Paragraph:
    """A paragraph in one of the roles of `SIZES`."""
    font, size = letters.BOLD if role in STRONG else letters.PLAIN, SIZES[role]
    style = ParagraphStyle(
        role,
        fontName=font,
        fontSize=size,
        leading=1.35 * size,
        textColor=look.color(TONES.get(role, "text")),
        spaceBefore=ABOVE.get(role, 0),
        spaceAfter=4,
        splitLongWords=1,
        bulletFontName=letters.PLAIN,
        **how,
    )
    return Paragraph(letters.marked(text, font), style)


def flowables(block: Block, look: Look, width: float) -> list[Any]:
    """What a block is made of."""
    match block:
        case Words():
            return [styled(block.text, "lead" if block.lead else "body", look)]
        case Subheading():
            return [room(TITLED), styled(block.text, "subheading", look)]
        case Points():
            return [styled(item, "body", look, leftIndent=12, bulletIndent=2, bulletText="•") for item in block.items]
        case Facts():
            return [_facts(block, look, width)]
        case Table():
            return _table(block, look, width)
        case Folded():
            return _table(block.table, look, width)
        case Pictures():
            return [room(TABLED), styled(block.caption, "subheading", look), _pictures(block, look)]
        case Plot():
            drawn = drawing(block, look, width)
            return [room(drawn.height + TITLED), styled(block.caption, "subheading", look), drawn]


def room(height: float) -> Any:
    """Goes on to the next page unless so much of this one is left: a heading never stands at the foot of a page.

    ReportLab's own way would keep a heading with the whole table below it.
    """
    return CondPageBreak(height)


def _cell(value: Cell, look: Look, role: str = "body") -> list[Paragraph]:
    first = styled(value.words, "code" if value.code else role, look)
    return [first, styled(value.small, "small", look)] if value.small else [first]


def _facts(block: Facts, look: Look, width: float) -> Any:
    rows = [[[styled(name, "head", look)], _cell(value, look)] for name, value in block.rows]
    return _ruled(rows, [FACT * width, (1 - FACT) * width], look)


def _table(block: Table, look: Look, width: float) -> list[Any]:
    head = [[styled(name, "head", look)] for name in block.head]
    rows = [[_cell(value, look, "body" if at else "strong") for at, value in enumerate(row)] for row in block.rows]
    widths = [share * width / sum(block.shares) for share in block.shares]
    return [room(TABLED), styled(block.caption, "subheading", look), _ruled([head, *rows], widths, look, 1)]


def _ruled(rows: list[list[Any]], widths: list[float], look: Look, heads: int = 0) -> Any:
    """A table with a line below each row; its head is repeated on each page, and a row longer than one is parted."""
    style = [
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-1, -1), 8),
        ("TOPPADDING", (0, 0), (-1, -1), 3),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 1),
        ("LINEBELOW", (0, 0), (-1, -1), 0.5, look.color("border")),
    ]
    if heads:
        style.append(("LINEBELOW", (0, 0), (-1, heads - 1), 0.75, look.color("border_strong")))
    return LongTable(rows, widths, repeatRows=heads, splitInRow=1, style=TableStyle(style), spaceAfter=8, hAlign="LEFT")


def _pictures(block: Pictures, look: Look) -> Any:
    cells = [_picture(item, look) for item in block.items]
    cells += [[] for _ in range(-len(cells) % ACROSS)]
    rows = [cells[at : at + ACROSS] for at in range(0, len(cells), ACROSS)]
    style = [("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 0)]
    return Grid(rows, [PICTURE + 12] * ACROSS, style=style, hAlign="LEFT")


def _picture(item: Picture, look: Look) -> list[Any]:
    content = BytesIO(base64.b64decode(item.uri.partition(",")[2]))
    return [Image(content, PICTURE, PICTURE, kind="proportional", hAlign="LEFT"), styled(item.name, "small", look)]
