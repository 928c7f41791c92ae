"""The section on signatures: the signers and how to identify their keys."""

import segno

from megu.record import signing
from megu.record.report.document import Block, Cell, Room, Seal, Section, Words, code, further
from megu.record.report.locale import Locale
from megu.record.schema.record import Record, Signature


def signatures(record: Record, locale: Locale, room: Room) -> Section:
    """Return the section with each signature and its key, in full and as a QR code; the author's comes first."""
    title, signatures = locale.say("signatures"), record.signatures
    if not signatures:
        return Section("signatures", title, [Words(locale.say("unsigned"))])
    seals: list[Block] = [
        _make_seal(record, one, number, locale) for number, one in enumerate(signatures[: room.signatures])
    ]
    more = further(len(signatures), room.signatures, locale, "more_signatures")
    return Section("signatures", title, [*seals, *more, Words(locale.say("signer_states"))])


def _make_seal(record: Record, one: Signature, number: int, locale: Locale) -> Seal:
    rows: list[tuple[str, Cell]] = [] if number else [(locale.say("signed_at"), _describe_time(record, locale))]
    rows.append((locale.say("countersigned" if number else "signed"), code(one.key_fingerprint)))
    rows.append((locale.say("key"), code(one.keyid)))
    if not number:
        rows.append((locale.say("record_fingerprint"), code(signing.record_fingerprint(record))))
    return Seal(_draw_qr(one.keyid), locale.say("key_as_code"), rows)


def _describe_time(record: Record, locale: Locale) -> Cell:
    """Return the time of the first signature by the clock of the signer's computer: a signature itself contains no
    time.

    A version that states erased traces was signed after the erasure had begun.
    """
    when = record.when
    if when.traces:
        return Cell(locale.say("by_clock_after", time=locale.time(when.traces.at)))
    return Cell(locale.say("by_clock", time=locale.time(when.recorded)))


def _draw_qr(text: str) -> str:
    """Return a QR code as SVG, black on white, with the margin that readers need."""
    return segno.make(text, error="m", boost_error=False).svg_inline(border=4, light="#ffffff", omitsize=True)
