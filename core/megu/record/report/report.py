"""The whole report of a record: one page with everything that an officer needs, and an annex."""

from megu.record import signing
from megu.record.report import annex, asked_part, found_part, method_part, remains_part, signed_part
from megu.record.report.document import ROOMY, Document, Room, short
from megu.record.report.locale import Locale
from megu.record.schema.record import Record

FRONT = (
    asked_part.requests_section,
    asked_part.work_section,
    found_part.findings_section,
    remains_part.remains,
    remains_part.next_step,
    signed_part.signatures,
)
"""The sections of the first page in reading order."""
ANNEX = (
    asked_part.in_full,
    annex.forgotten,
    annex.figures,
    annex.prepared,
    remains_part.in_full,
    annex.shows,
    method_part.models,
    annex.when,
)
TITLED = 3
"""The most references in a title."""


def document(record: Record, language: str = "", room: Room = ROOMY) -> Document:
    """Build the report in a language, from the record alone."""
    locale, content = Locale(language), record.content
    references = ", ".join(short(request.reference, room.name) for request in content.case.requests[:TITLED])
    controller = short(content.case.controller, 2 * room.name)
    names_all = 0 < len(content.case.requests) <= TITLED
    title = locale.say("title_of", references=references) if names_all else locale.say("title")
    return Document(
        language=locale.language,
        title=title,
        subtitle=locale.say("for_whom", controller=controller or locale.say("not_stated")),
        foot=locale.say("foot", fingerprint=signing.record_fingerprint(record)),
        page_of=locale.say("page_of", page="{page}", pages="{pages}"),
        written=record.when.recorded,
        front=[part(record, locale, room) for part in FRONT],
        annex_title=locale.say("annex"),
        annex=[section for part in ANNEX for section in part(record, locale, room)],
    )
