"""Words for the state of an erasure request and its lateness."""

from PySide6.QtCore import QCoreApplication

from megu.record.erasure_requests.standings import Standing
from megu_desktop.text import words

translate = QCoreApplication.translate

WAITING = ("open", "in_run", "not_met")
"""States in which something has to be done by the day it is due."""


def state_and_lateness(standing: Standing) -> str:
    """Return state and lateness: "open, due in 5 days", "met on 2026-11-09, 1 day late"."""
    late = lateness(standing)
    return (
        translate("requests", "{state}, {late}").format(state=state(standing), late=late) if late else state(standing)
    )


def state(standing: Standing) -> str:
    """Return the state alone."""
    states = {
        "open": translate("requests", "open"),
        "in_run": translate("requests", "in {run}"),
        "unchecked": translate("requests", "exported on {date}, not checked yet"),
        "done": translate("requests", "met on {date}"),
        "not_met": translate("requests", "not forgotten"),
        "cannot_tell": translate("requests", "can't tell"),
        "refused": translate("requests", "refused on {date}") if standing.on else translate("requests", "refused"),
    }
    return states[standing.state].format(run=standing.run or "", date=standing.on or "")


def lateness(standing: Standing) -> str:
    """Return the number of days that it is late, or that are left, as a phrase; "" if neither applies."""
    if standing.days_left is None:
        return ""
    if standing.days_left < 0:
        days = translate("requests", "{n} days late").format(n=words.count(-standing.days_left))
        return translate("requests", "1 day late") if standing.days_left == -1 else days
    if standing.state not in WAITING:
        return ""
    days = translate("requests", "due in {n} days").format(n=words.count(standing.days_left))
    return {0: translate("requests", "due today"), 1: translate("requests", "due tomorrow")}.get(
        standing.days_left, days
    )


def due_day(standing: Standing) -> str:
    """Return the day it is due on; the later one if it was moved."""
    if standing.request.extended:
        return translate("requests", "due date moved to {date}").format(date=standing.request.extended)
    return str(standing.request.due or "–")
