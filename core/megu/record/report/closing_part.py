"""The report's end: what it shows and does not, what remains, when and how long, and the marks."""

from typing import Any

from megu.base.numbers import duration, size
from megu.project.doing import DOING
from megu.record.report.case_part import MOST
from megu.record.report.document import Block, Cell, Folded, Points, Section, Subheading, Words, code, facts, table
from megu.record.report.numbers import NONE, count, time
from megu.record.schema import Record, When
from megu.record.sentences import REPORT, SENTENCES
from megu.record.statements import say, worded


def shows(record: Record) -> Section:
    """What it shows, and what it does not."""
    content = record.content
    blocks: list[Block] = [Subheading(say("report_does_show")), Points([*map(worded, content.shows)])]
    blocks += [Subheading(say("report_does_not")), Points([*map(worded, content.does_not_show)])]
    return Section("shows", say("report_shows"), blocks)


def remains(record: Record) -> Section:
    """What there still is."""
    left = record.content.remains
    rows: list[list[str | Cell]] = [[str(number), code(one)] for number, one in enumerate(left.other_exports, 1)]
    head = [say("report_number"), say("report_sha")]
    others = [table(say("report_other_exports"), [10, 90], head, rows)] if rows else []
    return Section("remains", say("report_remains"), [Points([*map(worded, left.sentences)]), *others])


def when(record: Record) -> Section:
    """Dates, times and memory, apart from the rest."""
    told = record.when
    rows: dict[str, str | Cell] = {
        say("report_run"): told.run,
        say("report_done"): time(told.done),
        say("report_recorded"): time(told.recorded),
        say("report_memory"): size(told.memory) if told.memory is not None else say("report_not_known"),
    }
    for name, spent in told.seconds.items():
        if spent is not None:
            rows[say("report_cost", model=say(f"report_model_{name}"))] = duration(spent)
    blocks: list[Block] = [Words(say("report_when_apart")), facts(rows), _stages(told), *_sittings(told)]
    return Section("when", say("report_when"), [*blocks, *_traces(told)])


def _stages(told: When) -> Block:
    head = [say("report_stage"), say("report_started"), say("report_took")]
    rows: list[list[str | Cell]] = [
        [DOING.get(name, name), time(one["started"]), _spent(one)]
        for name, one in sorted(told.stages.items(), key=lambda pair: pair[1]["started"])
    ]
    return table(say("report_stages"), [45, 35, 20], head, rows)


def _sittings(told: When) -> list[Block]:
    """The times it ran, of which one that was cut off has no end."""
    rows: list[list[str | Cell]] = [
        [time(one["started"]), _outcome(one["outcome"]), _spent(one)] for one in told.attempts if "outcome" in one
    ]
    head = [say("report_started"), say("report_outcome"), say("report_took")]
    return [table(say("report_sittings"), [45, 35, 20], head, rows)] if rows else []


def _outcome(name: str) -> str:
    known = f"report_outcome_{name}"
    return say(known) if known in REPORT else say("report_outcome_error", name=name)


def _spent(one: dict[str, Any]) -> str:
    return duration(one["seconds"]) if one.get("seconds") is not None else NONE


def _traces(told: When) -> list[Block]:
    if told.traces is None:
        return [Words(say("report_no_traces"))]
    size = Words(say("report_traces_size", date=time(told.traces.at), size=count(told.traces.bytes)))
    rows: list[list[str | Cell]] = [
        [say(kind) if kind in SENTENCES else kind, count(number)] for kind, number in told.traces.kinds.items()
    ]
    return [table(say("report_traces"), [70, 30], [say("report_trace"), say("report_files")], rows), size]


def appendix(record: Record) -> Section:
    """All marks, unless these are too many for a report."""
    forget = record.content.forget_set
    number = count(len(forget.items))
    if len(forget.items) > MOST:
        return Section("marks", say("report_appendix"), [Words(say("report_marks_elsewhere", count=number))])
    named = "names" in record.content.shown
    rows: list[list[str | Cell]] = [
        [str(place), code(item.hmac), *([item.name or NONE] if named else [])]
        for place, item in enumerate(forget.items, 1)
    ]
    head = [say("report_number"), say("report_mark"), *([say("report_name")] if named else [])]
    shown = table(say("report_marks", count=number), [8, 52, 40] if named else [8, 92], head, rows)
    return Section("marks", say("report_appendix"), [Folded(shown.caption, shown)])
