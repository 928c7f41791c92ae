"""The report of a record as one HTML page, without scripts or external files."""

from functools import cache
from typing import TYPE_CHECKING

from megu.base.messages.catalogue import plain
from megu.base.places import resource
from megu.record.report import look
from megu.record.report.locale import CONVENTIONS
from megu.record.report.report import document

if TYPE_CHECKING:
    from jinja2 import Template

    from megu.record.schema.record import Record

TEMPLATE = "report.html.j2"


def page(record: "Record", language: str = "") -> str:
    """Render the page. Equal records give equal bytes."""
    content = document(record, language)
    return _template().render(
        document=content, tag=CONVENTIONS[content.language].tag, look=look.colors(), icons=look.icons(size="1.15em")
    )


def legible(text: str) -> str:
    """Replace characters that can't be shown or that change the text's direction; line breaks stay."""
    return "\n".join(plain(line) for line in text.splitlines())


@cache
def _template() -> "Template":
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(resource("report")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda value: legible(value) if type(value) is str else value,
    )
    environment.filters["kind"] = lambda block: type(block).__name__.lower()
    return environment.get_template(TEMPLATE)
