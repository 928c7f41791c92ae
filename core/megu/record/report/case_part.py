"""The report's first half: in short, the case, what was forgotten, how that was established, and look-alikes."""

from megu.base.messages.catalogue import plain
from megu.record.marks import digest
from megu.record.report import figures_part, verdict_part
from megu.record.report.document import Block, Cell, Picture, Pictures, Points, Section, Words, code, facts, table
from megu.record.report.numbers import NONE, count, value
from megu.record.schema import Content, ForgetSet, Item, Record
from megu.record.statements import say, worded

MOST = 500
"""Marks or pictures in a report; more are in the record alone."""
PNG = "data:image/png;base64,"
DAY = 10
LONGEST = 40
"""Letters of a name below a picture, from its end; the appendix has it whole."""


def short(record: Record) -> Section:
    """What matters most, in a few sentences; of a run for requests, each of them by itself."""
    first, *others = verdict_part.sentences(record.content)
    if asked := figures_part.in_order(record):  # figures of several requests together say nothing of any one of them
        first, *more = (f"{plain(one.reference)}: {figures_part.found(one)}" for one in asked)
        others = [*more, *others[-1:]]
    forget = record.content.forget_set
    of = say("report_short_count", rule=worded(forget.rule), count=count(forget.count), of=count(forget.of))
    file = [] if record.content.unlearned.same else [say("report_short_file")]
    points = Points([of, *file, *others, say("report_short_limits")])
    return Section("short", say("report_short"), [Words(first, lead=True), points])


def case(record: Record) -> Section:
    """Who answers for it, and the requests with their dates."""
    told, unstated = record.content.case, say("report_not_stated")
    blocks: list[Block] = [
        facts(
            {
                say("report_controller"): told.controller or unstated,
                say("report_operator"): told.operator or unstated,
                say("report_done_on"): record.when.done[:DAY],
            }
        )
    ]
    head = [say(f"report_{name}") for name in ("reference", "received", "due", "decided", "decided_by")]
    rows: list[list[str | Cell]] = [
        [one.reference, *(day or NONE for day in (one.received, one.due, one.decided)), one.decided_by or unstated]
        for one in told.requests
    ]
    shown = table(say("report_requests"), [28, 16, 16, 16, 24], head, rows) if rows else Words(say("report_no_request"))
    return Section("case", say("report_case"), [*blocks, shown])


def forgotten(record: Record) -> Section:
    """The scope, counts by class, and names and pictures where these were to be shown."""
    content, forget = record.content, record.content.forget_set
    rows: dict[str, str | Cell] = {
        say("report_scope"): worded(forget.rule),
        say("report_images"): say("report_count_of", count=count(forget.count), of=count(forget.of)),
        say("report_digest"): code(forget.digest),
        say("report_officer"): code(forget.key_check),
    }
    if forget.copies is not None:
        rows[say("report_copies")] = count(forget.copies)
    if forget.values:
        rows[say("report_values")] = code(" ".join(forget.values))
    hidden = [say(f"report_what_{name}") for name in ("names", "classes", "pictures") if name not in content.shown]
    left_out = [Words(say("report_hidden", what=", ".join(hidden)))] if hidden else []
    blocks = [facts(rows), Words(say("report_marks_are")), *left_out, *_by_class(content), *_pictures(forget)]
    return Section("forgotten", say("report_forgotten"), blocks)


def class_name(content: Content, number: int) -> str:
    """A class by its number, and by its name where it is shown."""
    name = content.classes[number].name if number < len(content.classes) else None
    return say("report_class_named", name=name, number=number) if name else say("report_class_number", number=number)


def _by_class(content: Content) -> list[Block]:
    gone = [(number, one) for number, one in enumerate(content.classes) if one.forgotten]
    head = [say(f"report_{name}") for name in ("class", "went", "trained", "whole")]
    rows: list[list[str | Cell]] = [
        [class_name(content, number), count(one.forgotten), count(one.trained), value(one.whole)]
        for number, one in gone
    ]
    others = len(content.classes) - len(gone)
    rest = [Words(say("report_other_classes", count=count(others)))] if others else []
    return [table(say("report_by_class"), [40, 20, 20, 20], head, rows), *rest]


def _pictures(forget: ForgetSet) -> list[Block]:
    shown = [item for item in forget.items if item.picture and item.picture.startswith(PNG)]
    if not shown:
        return []
    blocks: list[Block] = [Pictures(say("report_pictures"), [_picture(item) for item in shown[:MOST]])]
    return blocks + ([Words(say("report_more_pictures", count=count(len(shown) - MOST)))] if len(shown) > MOST else [])


def _picture(item: Item) -> Picture:
    name = plain(item.name or item.hmac[:8])
    if len(name) > LONGEST:
        name = f"…{name[1 - LONGEST :]}"
    return Picture(item.picture or "", say("report_picture", name=name), name)


def established(record: Record) -> Section:
    """How it was established that these images trained the model."""
    images = record.content.images
    rows: dict[str, str | Cell] = {
        say("report_total"): count(images.total),
        say("report_retain"): count(images.retain),
        say("report_kept_digest"): code(images.kept_digest or digest((images.kept or {}).values())),
        say("report_preprocessing"): value(images.preprocessing),
    }
    if images.white is not None:
        rows[say("report_white")] = value(images.white)
    if images.folders:
        rows[say("report_folders")] = count(len(images.folders))
    used = Words(say(f"report_used_{images.used}", splits=", ".join(images.training_splits) or NONE))
    told = Words(images.established or say("report_nothing_established"))
    return Section("established", say("report_established"), [told, used, facts(rows)])


def lookalikes(record: Record) -> Section:
    """What was decided about near-duplicates of the forget set."""
    found = record.content.forget_set.lookalikes
    if found is None:
        return Section("lookalikes", say("report_lookalikes"), [Words(say("report_no_lookalikes"))])
    rows: list[list[str | Cell]] = [
        [say(f"report_{name}"), count(number)]
        for name, number in (("taken", found.taken), ("left", found.left), ("unseen", found.unseen))
    ]
    caption = say("report_lookalikes_found", threshold=value(found.threshold))
    head = [say("report_decision"), say("report_images")]
    return Section("lookalikes", say("report_lookalikes"), [table(caption, [75, 25], head, rows)])
