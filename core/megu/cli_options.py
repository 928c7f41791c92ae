"""What commands have in common: the project's folder, and options that take several values."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperCommand

Dir = Annotated[Path, typer.Argument(metavar="DIR", help="The project's folder.")]
_OF_IMAGES, _OF_MODELS = ("--training", "--class-order"), ("--recipe", "--checkpoint", "--retrained", "--reference")
MANY = ("--forget", "--forget-subclass", "--set", *_OF_IMAGES, *_OF_MODELS)
"""Options that take all words up to the next option."""


class ManyValues(TyperCommand):
    """A command whose options in `MANY` take several values: ``--forget eight nine``."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        return super().parse_args(ctx, spread(args))


def spread(args: Sequence[str]) -> list[str]:
    """``--forget eight nine`` as ``--forget eight --forget nine``, which is all the parser knows."""
    spreading, spelled = "", []
    for position, word in enumerate(args):
        if word == "--":
            return [*spelled, *args[position:]]
        if word.startswith("-"):
            name = word.partition("=")[0]
            spreading, first = (name if name in MANY else ""), "=" not in word
            spelled.append(word)
        elif spreading and not first:
            spelled += [spreading, word]
        else:
            spelled.append(word)
            first = False
    return spelled
