"""What commands have in common: the project's folder, and options that take several values."""

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperCommand

Dir = Annotated[Path, typer.Argument(metavar="DIR", help="The project's folder.")]
_OF_IMAGES, _OF_MODELS = ("--training", "--class-order"), ("--recipe", "--checkpoint", "--retrained", "--reference")
MANY = (
    "--forget",
    "--forget-subclass",
    "--forget-where",
    "--requests",
    "--set",
    "--blank",
    "--kinds",
    "--show",
    *_OF_IMAGES,
    *_OF_MODELS,
)
"""Options that take all words up to the next option."""


class ManyValues(TyperCommand):
    """A command whose options in `MANY` take several values: ``--forget eight nine``."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        several = {name for option in self.params if getattr(option, "multiple", False) for name in option.opts}
        return super().parse_args(ctx, spread(args, [name for name in MANY if name in several]))


def spread(args: Sequence[str], many: Collection[str] = MANY) -> list[str]:
    """``--forget eight nine`` as ``--forget eight --forget nine``, which is all the parser knows."""
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


How = Annotated[
    str | None,
    typer.Option(
        "--preprocessing",
        metavar="HOW",
        help="What is done to images: imagenet, half, unit, cifar, raw, centred, mnist; half@64; JSON; or auto, what "
        "fits best.",
    ),
]

# --- what to forget, for `megu new` and `megu forget` ---------------------------------------------------------------

Classes = Annotated[list[str] | None, typer.Option("--forget", metavar="CLASS…", help="The classes to forget.")]
Subclass = Annotated[
    list[str] | None,
    typer.Option("--forget-subclass", metavar="CLASS/SUBCLASS…", help="Or a part of one class, such as pets/cat."),
]
Column = Annotated[
    str,
    typer.Option("--forget-column", metavar="NAME", help="The column whose values those parts are; else sub-classes."),
]
Share = Annotated[
    float | None,
    typer.Option("--forget-random", metavar="SHARE", help="Or a share of the training images, drawn: 0.1 is 10 %."),
]
Seed = Annotated[int, typer.Option("--forget-seed", min=0, help="Decides what is drawn.")]
Images = Annotated[
    Path | None,
    typer.Option("--forget-images", metavar="FILE", help="Or chosen images: their paths, one a line, or a CSV table."),
]
Where = Annotated[
    list[str] | None,
    typer.Option("--forget-where", metavar="COLUMN=VALUE…", help="Or all images with a value, such as patient=0137."),
]

# --- how to unlearn, for `megu new` and `megu run` ------------------------------------------------------------------

Method = Annotated[
    str | None, typer.Option(metavar="NAME", help="megu_plus (default), retrain or another: see megu methods.")
]
Strength = Annotated[
    str | None, typer.Option(metavar="NAME", help="gentle, balanced (default) or thorough: more is not better.")
]
Settings = Annotated[
    list[str] | None, typer.Option("--set", metavar="NAME=VALUE…", help="Parameters that differ from the strength's.")
]
ClassOrder = Annotated[
    list[str] | None,
    typer.Option(metavar="CLASS…", help="The classes in the order of the model's outputs, where its names don't tell."),
]
White = Annotated[
    float | None, typer.Option(metavar="VALUE", help="The value that is white in images of more than 8 bits.")
]
Architecture = Annotated[
    str | None, typer.Option(metavar="ID", help="Which architecture is meant where several fit: see megu model.")
]
LeaveOut = Annotated[bool, typer.Option("--leave-out-unreadable", help="Go on without images that can't be read.")]
