"""The whole report of a record: one page with all that an officer needs, and an annex."""

from megu.record import signing
from megu.record.report import annex, asked_part, found_part, method_part, remains_part, signed_part
from megu.record.report.document import ROOMY, Document, Room, short
from megu.record.report.tongue import Tongue
from megu.record.schema.record import Record

FRONT = (
    asked_part.asked,
    asked_part.done,
    found_part.found,
    remains_part.remains,
    remains_part.next_step,
    signed_part.signatures,
)
"""The first page, in the order in which it is read."""
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
"""References that a title names."""


def document(record: Record, language: str = "", room: Room = ROOMY) -> Document:
    """What the report says in a language, from the record alone."""
    tongue, content = Tongue(language), record.content
    references = ", ".join(short(request.reference, room.name) for request in content.case.requests[:TITLED])
    controller = short(content.case.controller, 2 * room.name)
    few = 0 < len(content.case.requests) <= TITLED
    title = tongue.say("title_of", references=references) if few else tongue.say("title")
    return Document(
        language=tongue.language,
        title=title,
        subtitle=tongue.say("for_whom", controller=controller or tongue.say("not_stated")),
        foot=tongue.say("foot", fingerprint=signing.record_fingerprint(record)),
        page_of=tongue.say("page_of", page="{page}", pages="{pages}"),
        written=record.when.recorded,
        front=[part(record, tongue, room) for part in FRONT],
        annex_title=tongue.say("annex"),
        annex=[section for part in ANNEX for section in part(record, tongue, room)],
    )
