"""Options that commands have in common, options that take several values, and dataclasses of options."""

import functools
import inspect
from collections.abc import Callable, Collection, Sequence
from dataclasses import MISSING, dataclass, field, fields, is_dataclass
from datetime import datetime
from inspect import Parameter
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperCommand

Dir = Annotated[Path, typer.Argument(metavar="DIR", help="The project folder.")]
AsJson = Annotated[bool, typer.Option("--json", help="As JSON, for other programs.")]
RunName = Annotated[str | None, typer.Option(metavar="RUN", help="The run; default: the current one.")]
Day = Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], metavar="DATE")]
How = Annotated[
    str | None,
    typer.Option(
        "--preprocessing",
        metavar="HOW",
        help=(
            "The preprocessing: imagenet, half, unit, cifar, raw, centred, mnist; half@64; JSON; or auto for the "
            "best fit."
        ),
    ),
]
Architecture = Annotated[
    str | None, typer.Option(metavar="ID", help="The architecture, if several fit: see megu model.")
]
LeaveOut = Annotated[bool, typer.Option("--leave-out-unreadable", help="Leave out unreadable images.")]


@dataclass(frozen=True)
class Forgetting:
    """What to forget, by one of the options but the last two. column: what sub-classes are values of."""

    classes: Annotated[list[str], typer.Option("--forget", metavar="CLASS…", help="The classes to forget.")] = field(
        default_factory=list
    )
    subclass: Annotated[
        list[str],
        typer.Option("--forget-subclass", metavar="CLASS/SUBCLASS…", help="Or a part of one class, such as pets/cat."),
    ] = field(default_factory=list)
    column: Annotated[
        str,
        typer.Option("--forget-column", metavar="NAME", help="The column with these parts; default: sub-classes."),
    ] = ""
    share: Annotated[
        float | None,
        typer.Option("--forget-random", metavar="SHARE", help="Or a random share of the training images: 0.1 is 10 %."),
    ] = None
    chosen: Annotated[
        Path | None,
        typer.Option(
            "--forget-images", metavar="FILE", help="Or chosen images: a file with one path per line, or a CSV table."
        ),
    ] = None
    where: Annotated[
        list[str],
        typer.Option(
            "--forget-where", metavar="COLUMN=VALUE…", help="Or all images with a value, such as patient=0137."
        ),
    ] = field(default_factory=list)
    seed: Annotated[int, typer.Option("--forget-seed", min=0, help="The random seed.")] = 0

    @property
    def given(self) -> int:
        """Return how many of the options say what to forget."""
        return sum(map(bool, (self.classes, self.subclass, self.share is not None, self.chosen, self.where)))


@dataclass(frozen=True)
class Unlearning:
    """How to unlearn."""

    method: Annotated[
        str | None, typer.Option(metavar="NAME", help="megu_plus (default), retrain or another: see megu methods.")
    ] = None
    strength: Annotated[
        str | None, typer.Option(metavar="NAME", help="gentle, balanced (default) or thorough: more is not better.")
    ] = None
    settings: Annotated[
        list[str],
        typer.Option("--set", metavar="NAME=VALUE…", help="Parameters that override the strength."),
    ] = field(default_factory=list)

    @property
    def given(self) -> bool:
        """Tell whether any of the options was given."""
        return bool(self.method or self.strength or self.settings)


@dataclass(frozen=True)
class OfImages:
    """What a model can't tell of images by itself."""

    class_order: Annotated[
        list[str],
        typer.Option(metavar="CLASS…", help="The classes in the order of the model's outputs."),
    ] = field(default_factory=list)
    white: Annotated[
        float | None, typer.Option(metavar="VALUE", help="The value of white in images of more than 8 bits.")
    ] = None


class ManyValues(TyperCommand):
    """A command whose list options each take all words up to the next option: ``--forget eight nine``."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        many = {name for option in self.params if getattr(option, "multiple", False) for name in option.opts}
        return super().parse_args(ctx, spread(args, many))


def spread(args: Sequence[str], many: Collection[str]) -> list[str]:
    """Spell ``--forget eight nine`` as ``--forget eight --forget nine``, which is all the parser knows."""
    spreading, spelled = "", []
    for position, word in enumerate(args):
        if word == "--":
            return [*spelled, *args[position:]]
        if word.startswith("-"):
            name = word.partition("=")[0]
            spreading, first = (name if name in many else ""), "=" not in word
            spelled.append(word)
        elif spreading and not first:
            spelled += [spreading, word]
        else:
            spelled.append(word)
            first = False
    return spelled


def unfolded(command: Callable[..., None]) -> Callable[..., None]:
    """Let a command take dataclasses of options, each of whose fields is an option."""
    parameters = inspect.signature(command).parameters.values()

    @functools.wraps(command)
    def called(**given: Any) -> None:
        command(**{one.name: _value(one.name, one.annotation, given) for one in parameters})

    options = [option for one in parameters for option in _options(one.name, one.annotation, one.default)]
    vars(called)["__signature__"] = inspect.Signature(options)  # what typer reads
    return called


def _options(name: str, kind: Any, default: Any) -> list[Parameter]:
    if is_dataclass(kind):
        return [option for one in fields(kind) for option in _options(one.name, one.type, _default(one))]
    return [Parameter(name, Parameter.KEYWORD_ONLY, annotation=kind, default=default)]


def _default(one: Any) -> Any:
    if one.default_factory is not MISSING:
        return None
    return Parameter.empty if one.default is MISSING else one.default


def _value(name: str, kind: Any, given: dict[str, Any]) -> Any:
    """Return the option given, or the dataclass of those that were, its own defaults in the place of the others."""
    if not is_dataclass(kind):
        return given[name]
    values = {one.name: _value(one.name, one.type, given) for one in fields(kind)}
    return kind(**{name: value for name, value in values.items() if value is not None})  # type: ignore[operator]
