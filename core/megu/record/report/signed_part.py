"""Who signed the record, and by what it is known again."""

import segno

from megu.record import signing
from megu.record.report.document import Block, Cell, Room, Seal, Section, Words, code, further
from megu.record.report.tongue import Tongue
from megu.record.schema.record import Record, Signature


def signatures(record: Record, tongue: Tongue, room: Room) -> Section:
    """Each signature with its key, whole and as a QR code; the first is that of who wrote the record."""
    title, signed = tongue.say("signatures"), record.signatures
    if not signed:
        return Section("signatures", title, [Words(tongue.say("unsigned"))])
    shown: list[Block] = [_seal(record, one, number, tongue) for number, one in enumerate(signed[: room.signatures])]
    more = further(len(signed), room.signatures, tongue, "more_signatures")
    return Section("signatures", title, [*shown, *more, Words(tongue.say("signer_states"))])


def _seal(record: Record, one: Signature, number: int, tongue: Tongue) -> Seal:
    rows: list[tuple[str, Cell]] = [] if number else [(tongue.say("signed_at"), _hour(record, tongue))]
    rows.append((tongue.say("countersigned" if number else "signed"), code(one.key_fingerprint)))
    rows.append((tongue.say("key"), code(one.keyid)))
    if not number:
        rows.append((tongue.say("record_fingerprint"), code(signing.record_fingerprint(record))))
    return Seal(_qr(one.keyid), tongue.say("key_as_code"), rows)


def _hour(record: Record, tongue: Tongue) -> Cell:
    """Return the minute of the first signature by the clock of the signer's computer: a signature holds none.

    A version that tells of erased traces was signed after the erasure had begun.
    """
    when = record.when
    if when.traces:
        return Cell(tongue.say("by_clock_after", time=tongue.time(when.traces.at)))
    return Cell(tongue.say("by_clock", time=tongue.time(when.recorded)))


def _qr(text: str) -> str:
    """A QR code as SVG, black on white, with the margin that readers need."""
    return segno.make(text, error="m", boost_error=False).svg_inline(border=4, light="#ffffff", omitsize=True)
