"""The commands `megu pack` and `megu unpack`."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from megu.base import console
from megu.base.events import Event
from megu.base.numbers import size
from megu.cli.options import Dir
from megu.cli.progress import Bars
from megu.cli.running import report_errors
from megu.cli.sentences import say
from megu.project.project import Project
from megu.worker import pack as packing
from megu.worker import unpack as unpacking


def pack(
    folder: Dir,
    out: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="An archive (.megu or .zip) or a folder; default: DIR.megu."),
    ] = None,
    with_mllm: Annotated[
        bool, typer.Option("--with-mllm", help="Include the multimodal model's weights, often gigabytes.")
    ] = False,
) -> None:
    """Make a portable copy of a project, with its model, images and results; the original stays as it is."""
    with report_errors(folder), Project.open(folder) as project:
        target = out or project.folder.with_name(f"{project.folder.name}{unpacking.SUFFIX}")
        plan = packing.plan(project, with_mllm)
        images, rest = plan.sizes()
        console.err(say("packing", images=size(images), count=f"{plan.count:,}", rest=size(rest)))
        if plan.weights and not with_mllm:
            console.err(say("weights_stay", weights=size(plan.weights)))
        _draw_events("pack", packing.pack(project, target, plan))
        copy_size = _measure_folder(target) if target.is_dir() else target.stat().st_size
        console.out(say("packed", path=target.absolute(), size=size(copy_size)))


def unpack(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A packed project: a .megu or .zip file.")],
    to: Annotated[
        Path | None, typer.Option(metavar="DIR", help="The folder to create; default: next to the file.")
    ] = None,
) -> None:
    """Lay a packed project out as a folder, in which the work goes on; the file stays as it is."""
    folder = to or file.with_suffix("")
    with report_errors(file.parent):
        _draw_events("unpack", unpacking.unpack(file, folder))
        console.out(say("unpacked", path=folder.absolute(), size=size(_measure_folder(folder))))


def _measure_folder(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def _draw_events(name: str, events: Iterator[Event]) -> None:
    with Bars() as bars:
        bars.begin(name)
        for event in events:
            bars.show(event)
        bars.end("")
