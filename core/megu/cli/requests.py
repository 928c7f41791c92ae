"""The command `megu requests`: erasure requests, and how they stand."""

import shlex
from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated, Any

import typer

from megu.base import console, logs
from megu.base.errors import ProjectError
from megu.base.messages.catalogue import plain
from megu.cli.choice import Choosing, rule_named
from megu.cli.forget import Forgetting
from megu.cli.new import method_options
from megu.cli.options import Classes, Column, Dir, Images, Seed, Share, Subclass, Where
from megu.cli.progress import run_stages
from megu.cli.report import rule
from megu.cli.running import environment, reporting
from megu.cli.words import say
from megu.images.stage_images import ReadImages
from megu.policy.make import fixed_method
from megu.project.project import Project
from megu.project.stage import order
from megu.record import requests as erasure_requests
from megu.record.requests import begin, standings

if TYPE_CHECKING:
    from megu.cli.forget import Forgetting
    from megu.project.project import Project
    from megu.record.requests import Standing

Day = Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], metavar="DATE")]


def requests(
    folder: Dir,
    add: Annotated[
        str | None,
        typer.Option(metavar="REFERENCE", help="Add a request, or change what is told of it. Name nobody in it."),
    ] = None,
    received: Day = None,
    due: Day = None,
    decided: Day = None,
    decided_by: Annotated[str | None, typer.Option(metavar="TEXT", help="Who decided.")] = None,
    note: Annotated[str | None, typer.Option(metavar="TEXT", help="A note that stays in the project.")] = None,
    classes: Classes = None,
    subclass: Subclass = None,
    column: Column = "",
    share: Share = None,
    images: Images = None,
    where: Where = None,
    seed: Seed = 0,
    refuse: Annotated[str | None, typer.Option(metavar="REFERENCE", help="This request is refused.")] = None,
    reopen: Annotated[str | None, typer.Option(metavar="REFERENCE", help="This one is open after all.")] = None,
) -> None:
    """List a project's erasure requests, add one or change one. megu run --requests meets them."""
    named = Forgetting(classes or [], subclass or [], share, images, where or [], seed, column)
    days: dict[str, Any] = {"received": received, "due": due, "decided": decided}
    told = {name: day.date() for name, day in days.items() if day is not None}
    told |= {name: text for name, text in {"decided_by": decided_by, "note": note}.items() if text is not None}
    _check(add, refuse, reopen, bool(told) or bool(named.given))
    writes = bool(add or refuse or reopen)
    with reporting(folder), Project.open(folder, write=writes) as project, logs.to_folder(project.folder / "logs"):
        if writes:
            _change(project, add, named, told, refuse, reopen)
        console.out(*lines(project, date.today()))


def _check(add: str | None, refuse: str | None, reopen: str | None, told: bool) -> None:
    if sum(map(bool, (add, refuse, reopen))) > 1:
        raise typer.BadParameter(say("request_one_at_a_time"), param_hint="--add")
    if told and not add:
        raise typer.BadParameter(say("request_needs_add"), param_hint="--add")


def _change(
    project: "Project",
    add: str | None,
    named: "Forgetting",
    told: dict[str, Any],
    refuse: str | None,
    reopen: str | None,
) -> None:
    if project.read_only:
        raise ProjectError("project_read_only", folder=str(project.folder))
    if add is not None:
        if named.given:
            told["forget"] = _rule(project, named)
        erasure_requests.put(project, add, told)
    for reference, status in ((refuse, "refused"), (reopen, "open")):
        if reference is not None:
            erasure_requests.find(project.choices, reference)
            erasure_requests.put(project, reference, {"status": status})
    project.save()


def _rule(project: "Project", named: "Forgetting") -> Any:
    """What the options name; images are read first, so that names are looked up among them."""
    environment()
    run_stages(project, order(project, ReadImages()))
    return rule_named(project, Choosing(named))


def lines(project: "Project", today: date) -> list[str]:
    """The requests for a person to read, and the command that meets those that are open."""
    found = standings(project, today)
    if not found:
        return [say("requests_none")]
    ready = [one.request.reference for one in found if one.state == "open" and one.request.forget.stated]
    rows = [_line(one) for one in found]
    if not ready:
        return rows
    command = shlex.join(["megu", "run", str(project.folder), "--requests", *ready])
    return [*rows, say("request_next", command=command)]


def _line(one: "Standing") -> str:
    request = one.request
    state = say(f"request_{one.state}", run=one.run or "", date=one.on or "")
    dates = [say(f"request_{name}", date=day) for name in ("received", "due") if (day := getattr(request, name))]
    what = rule(request.forget) if request.forget.stated else say("request_unsaid")
    late = [say("request_overdue")] if one.overdue else []
    return f"{plain(request.reference)}: {', '.join([*late, state, *dates])}; {what}"


def chosen(project: "Project", references: list[str], method: str | None, strength: str | None, settings: Any) -> None:
    """Make the run that meets these requests the current one; the images are read first."""
    run_stages(project, order(project, ReadImages()))
    given = method is not None or strength is not None or bool(settings)
    fixed = None if given else fixed_method(project)
    begin(project, references, *(fixed or method_options(method, strength, settings)))
