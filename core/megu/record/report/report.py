"""The whole report of a record."""

from megu.record import signing
from megu.record.report import case_part, closing_part, figures_part, method_part, policy_part
from megu.record.report.document import Block, Document, Section, Words, code, facts
from megu.record.schema import Record
from megu.record.statements import say

PARTS = (
    case_part.short,
    figures_part.requests,
    case_part.case,
    case_part.forgotten,
    case_part.established,
    case_part.lookalikes,
    method_part.models,
    method_part.method,
    method_part.matrix,
    figures_part.figures,
    figures_part.withheld,
    figures_part.earlier,
    policy_part.prepared,
    figures_part.place,
    closing_part.shows,
    closing_part.remains,
    closing_part.when,
    closing_part.appendix,
)
"""In the order in which they are read: what a person decides by comes first."""
TITLED = 3
"""References that a title names; more are named in the case alone."""


def document(record: Record) -> Document:
    """What the report says, from the record alone."""
    fingerprint = signing.record_fingerprint(record)
    signed = code(record.signatures[0].key_fingerprint) if record.signatures else say("report_unsigned")
    front: list[Block] = [
        Words(say("report_lead")),
        facts({say("report_fingerprint"): code(fingerprint), say("report_key"): signed}),
        Words(say("report_file_elsewhere")),
        Words(say("report_source")),
    ]
    references = [request.reference for request in record.content.case.requests]
    few = 0 < len(references) <= TITLED
    title = say("report_title_of", references=", ".join(references)) if few else say("report_title")
    foot = say("report_foot", fingerprint=fingerprint)
    sections = [section for part in PARTS for section in _listed(part(record))]
    return Document(title, foot, front, sections)


def _listed(part: Section | list[Section]) -> list[Section]:
    return part if isinstance(part, list) else [part]
