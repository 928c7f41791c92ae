"""What `megu pack` and `megu unpack` say while they copy a project."""

from collections.abc import Iterator
from pathlib import Path

from megu.base import console
from megu.base.events import Event
from megu.base.numbers import size
from megu.cli.progress import Bars
from megu.cli.words import say
from megu.project.project import Project
from megu.worker import pack, unpack


def run_pack(project: Project, target: Path, with_weights: bool) -> None:
    """Tell the sizes, then copy. Raises MeguError as `megu.worker.pack.pack` does."""
    plan = pack.plan(project, with_weights)
    images, rest = plan.sizes()
    console.err(say("packing", images=size(images), count=f"{plan.count:,}", rest=size(rest)))
    if plan.weights and not with_weights:
        console.err(say("weights_stay", weights=size(plan.weights)))
    _shown("pack", pack.pack(project, target, plan))
    written = _size(target) if target.is_dir() else target.stat().st_size
    console.out(say("packed", path=target.absolute(), size=size(written)))


def run_unpack(packed: Path, folder: Path) -> None:
    """Unpack. Raises MeguError as `megu.worker.unpack.unpack` does."""
    _shown("unpack", unpack.unpack(packed, folder))
    console.out(say("unpacked", path=folder.absolute(), size=size(_size(folder))))


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def _shown(name: str, events: Iterator[Event]) -> None:
    """Show how far the copying is."""
    with Bars() as bars:
        bars.begin(name)
        for event in events:
            bars.show(event)
        bars.end("")
