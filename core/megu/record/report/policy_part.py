"""What the report says of the policy that was in force: what was fixed, each limit, and leave that was given."""

from megu.policy.outcome import Row
from megu.record.report.document import Block, Cell, Section, Words, code, facts, table
from megu.record.report.numbers import time
from megu.record.schema import Leave, Policy, Record
from megu.record.statements import say

DAY = 10


def prepared(record: Record) -> list[Section]:
    """Nothing where no administrator had prepared the project."""
    told = record.content.policy
    if told is None:
        return []
    rows: dict[str, str | Cell] = {
        say("report_prepared_by"): told.prepared_by or say("report_not_stated"),
        say("report_prepared_at"): time(told.prepared),
        say("report_policy"): code(told.digest),
        say("report_policy_key"): code(told.key_fingerprint),
    }
    blocks: list[Block] = [Words(say("report_prepared_is")), Words(say(f"policy_says_{told.remote}")), facts(rows)]
    leave = [Words(_leave(told.leave))] if told.leave else []
    return [Section("prepared", say("report_prepared"), [*blocks, *_limits(told), *leave])]


def _limits(told: Policy) -> list[Block]:
    if not told.limits:
        return [Words(say("report_no_limits"))]
    rows: list[list[str | Cell]] = []
    for limit in told.limits:
        words, values = Row(limit.code, limit.wanted, limit.found, limit.met).told()
        rows.append([say(words, **values), say(f"report_limit_{'met' if limit.met else 'missed'}")])
    head = [say("report_limit"), say("report_limit_state")]
    interval = [Words(say("report_limits_interval"))] if told.interval else []
    return [table(say("report_limits"), [82, 18], head, rows), *interval]


def _leave(leave: Leave) -> str:
    values = {"date": leave.at[:DAY], "reason": leave.reason}
    return say("report_leave_by", by=leave.by, **values) if leave.by else say("report_leave", **values)
