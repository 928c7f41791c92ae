"""What was found: the figures as a table and drawn, what was withheld, and the place where it was measured."""

from typing import Any

from megu.base.numbers import percent
from megu.record.erasure_requests import judging
from megu.record.report.document import Block, Cell, Section, Words, facts, table
from megu.record.report.numbers import NONE, count, definition, is_share, share, title, value
from megu.record.report.plot import plot
from megu.record.schema import Figure, Judged, Record
from megu.record.statements import say, worded

MODELS = ("original", "unlearned", "retrained")
SHARES = {1: [60, 40], 2: [44, 28, 28], 3: [37, 21, 21, 21]}
"""The columns' widths by the number of models."""


def figures(record: Record) -> Section:
    """Each figure with its definition, of each model with interval and number of images; then drawn."""
    shown = record.content.figures
    models = [name for name in MODELS if any(figure.models.get(name) for figure in shown)] or ["unlearned"]
    head = [say("report_figure"), *(say(f"report_model_{name}") for name in models)]
    rows: list[list[str | Cell]] = [
        [Cell(title(figure), definition(figure)), *(_cell(figure, figure.models.get(name)) for name in models)]
        for figure in shown
    ]
    drawn = plot(shown)
    blocks: list[Block] = [table(say("report_figures_are"), SHARES[len(models)], head, rows)]
    return Section("figures", say("report_figures"), [*blocks, *([drawn] if drawn else [])])


def _cell(figure: Figure, found: dict[str, Any] | None) -> Cell:
    if found is None or found.get("value") is None:
        return Cell(NONE)
    told = share(found) if is_share(figure) else value(found["value"])
    if found.get("count") is None:
        return Cell(told)
    return Cell(told, say("report_of_few" if found.get("too_few") else "report_of_images", count=count(found["count"])))


def withheld(record: Record) -> Section:
    """Figures that can't be known, and why."""
    missing = record.content.withheld
    if not missing:
        return Section("withheld", say("report_withheld"), [Words(say("report_none_withheld"))])
    rows: list[list[str | Cell]] = [[title(one), worded(one.why)] for one in missing]
    head = [say("report_figure"), say("report_why")]
    return Section("withheld", say("report_withheld"), [table(say("report_withheld_are"), [50, 50], head, rows)])


def in_order(record: Record) -> list[Judged]:
    """Return what was found of each request: first of those that the run was made for, then of earlier ones."""
    return sorted(record.content.requests, key=lambda one: not one.own)


def found(one: Judged) -> str:
    """What was found of a request, in words."""
    code, values = judging.told(one.model_dump())
    return say(code, **values)


def requests(record: Record) -> list[Section]:
    """What was found of each request by itself, beside its control; no section where the run was made for none."""
    asked = in_order(record)
    if not asked:
        return []
    rows: list[list[str | Cell]] = [
        [
            Cell(one.reference, say("report_own" if one.own else "report_of_earlier_run")),
            Cell(say(f"report_request_{one.verdict}"), found(one)),
            _share(one.original),
            _share(one.now),
            _attack(one.attack),
        ]
        for one in asked
    ]
    columns = ("reference", "request_found", "request_before", "request_now", "request_attack")
    head = [say(f"report_{name}") for name in columns]
    shown = table(say("report_requests_are"), [16, 36, 15, 15, 18], head, rows)
    return [Section("requests", say("report_requests_found"), [shown, Words(say("report_attack_is"))])]


def _attack(found: dict[str, Any] | None) -> Cell:
    if found is None or found["now"]["value"] is None:
        return Cell(NONE)
    aim = found["expected"]
    control = say("report_control", value=percent(aim["value"]), count=count(round(aim["count"])))
    return Cell(share(found["now"]), control)


def earlier(record: Record) -> list[Section]:
    """Requests that had been fulfilled before, and whether they still are; no section where there were none."""
    asked = record.content.earlier
    if not asked:
        return []
    rows: list[list[str | Cell]] = [
        [one.reference, Cell(say(f"report_earlier_{one.state}"), one.why), _share(one.before), _share(one.now)]
        for one in asked
    ]
    head = [say(f"report_{name}") for name in ("reference", "earlier_state", "earlier_before", "earlier_now")]
    shown = table(say("report_earlier_are"), [20, 36, 22, 22], head, rows)
    return [Section("earlier", say("report_requests_before"), [shown])]


def _share(cell: dict[str, Any] | None) -> Cell:
    if cell is None or cell.get("value") is None:
        return Cell(NONE)
    return Cell(share(cell), say("report_of_images", count=count(cell["count"])))


def place(record: Record) -> Section:
    """Versions, machine and seeds."""
    content = record.content
    parts = content.similarity.provenance if content.similarity else []
    rows: dict[str, str | Cell] = {
        say("report_versions"): value(content.versions),
        say("report_machine"): value(content.machine),
        say("report_seed_method"): value(content.method.parameters.get("seed")),
        **{say("report_seed_matrix"): value(part["seed"]) for part in parts if "seed" in part},
    }
    return Section("place", say("report_place"), [facts(rows)])
