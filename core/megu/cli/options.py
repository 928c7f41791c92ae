"""Options shared by commands, options that take several values, and dataclasses of options."""

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
PreprocessingName = Annotated[
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
class ForgetOptions:
    """Options that say what to forget. One is needed, besides seed and column (the column of the sub-classes)."""

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
        """Return the number of options that say what to forget."""
        return sum(map(bool, (self.classes, self.subclass, self.share is not None, self.chosen, self.where)))


@dataclass(frozen=True)
class UnlearnOptions:
    """Options of a run: method, strength and parameters."""

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
        """Return True if one of the options was given."""
        return bool(self.method or self.strength or self.settings)


@dataclass(frozen=True)
class ImageOptions:
    """Properties of images that the model itself does not reveal."""

    class_order: Annotated[
        list[str],
        typer.Option(metavar="CLASS…", help="The classes in the order of the model's outputs."),
    ] = field(default_factory=list)
    white: Annotated[
        float | None, typer.Option(metavar="VALUE", help="The value of white in images of more than 8 bits.")
    ] = None


class ManyValues(TyperCommand):
    """A command whose list options take all words up to the next option: ``--forget eight nine``."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        list_options = {name for option in self.params if getattr(option, "multiple", False) for name in option.opts}
        return super().parse_args(ctx, repeat_options(args, list_options))


def repeat_options(args: Sequence[str], list_options: Collection[str]) -> list[str]:
    """Rewrite ``--forget eight nine`` as ``--forget eight --forget nine``, the only form that the parser knows.

    Parameters
    ----------
    args : sequence of str
    list_options : collection of str
        The options that take several values.
    """
    current_option, words = "", []
    for position, word in enumerate(args):
        if word == "--":
            return [*words, *args[position:]]
        if word.startswith("-"):
            name = word.partition("=")[0]
            current_option, is_first = (name if name in list_options else ""), "=" not in word
            words.append(word)
        elif current_option and not is_first:
            words += [current_option, word]
        else:
            words.append(word)
            is_first = False
    return words


def unfold_options(command: Callable[..., None]) -> Callable[..., None]:
    """Let a command take dataclasses of options; each of their fields becomes an option."""
    parameters = inspect.signature(command).parameters.values()

    @functools.wraps(command)
    def run_command(**values: Any) -> None:
        command(
            **{parameter.name: _collect_value(parameter.name, parameter.annotation, values) for parameter in parameters}
        )

    options = [
        option
        for parameter in parameters
        for option in _list_options(parameter.name, parameter.annotation, parameter.default)
    ]
    vars(run_command)["__signature__"] = inspect.Signature(options)  # what typer reads
    return run_command


def _list_options(name: str, annotation: Any, default: Any) -> list[Parameter]:
    if is_dataclass(annotation):
        return [
            option
            for field_ in fields(annotation)
            for option in _list_options(field_.name, field_.type, _find_default(field_))
        ]
    return [Parameter(name, Parameter.KEYWORD_ONLY, annotation=annotation, default=default)]


def _find_default(field_: Any) -> Any:
    if field_.default_factory is not MISSING:
        return None
    return Parameter.empty if field_.default is MISSING else field_.default


def _collect_value(name: str, annotation: Any, options: dict[str, Any]) -> Any:
    """Return the value of an option, or a dataclass of the given options with its own defaults for the others."""
    if not is_dataclass(annotation):
        return options[name]
    values = {field_.name: _collect_value(field_.name, field_.type, options) for field_ in fields(annotation)}
    return annotation(**{name: value for name, value in values.items() if value is not None})  # type: ignore[operator]
