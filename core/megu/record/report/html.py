"""The report of a record as one page: no script, nothing fetched, everything in the file."""

from functools import cache
from typing import TYPE_CHECKING

from megu.base.messages.catalogue import plain
from megu.base.places import resource
from megu.record.report import look
from megu.record.report.report import document
from megu.record.report.tongue import MANNERS

if TYPE_CHECKING:
    from jinja2 import Template

    from megu.record.schema.record import Record

TEMPLATE = "report.html.j2"


def page(record: "Record", language: str = "") -> str:
    """The page. The same record gives the same bytes."""
    told = document(record, language)
    return _template().render(
        document=told, tag=MANNERS[told.language].tag, look=look.colors(), icons=look.icons(size="1.15em")
    )


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
