"""The report of a record as one page: no script, nothing fetched, everything in the file."""

import json
from functools import cache
from typing import TYPE_CHECKING, Any

from megu.base.messages.catalogue import plain
from megu.base.places import resource
from megu.record.report.report import document

if TYPE_CHECKING:
    from jinja2 import Template

    from megu.record.schema import Record

TEMPLATE = "report.html.j2"


def page(record: "Record") -> str:
    """The page. The same record gives the same bytes."""
    told = document(record)
    return _template().render(document=told, look=_look())


def legible(text: str) -> str:
    """A text without signs that can't be shown or that turn its direction round; its lines stay."""
    return "\n".join(plain(line) for line in text.splitlines())


@cache
def _template() -> "Template":
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    made = Environment(
        loader=FileSystemLoader(resource("report")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda found: legible(found) if type(found) is str else found,
    )
    made.filters["kind"] = lambda block: type(block).__name__.lower()
    return made.get_template(TEMPLATE)


def _look() -> dict[str, Any]:
    """The product's colours, the light ones: a report is read on paper too."""
    colors = json.loads(resource("style/tokens.json").read_text("utf-8"))["color"]["light"]
    drawn = dict(zip(("forget", "keep", "original", "retrained"), colors["plot"], strict=False))
    return {**colors, "drawn": drawn}
