"""Rows of options that hold several cells, separated by semicolons."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import typer
from pydantic import ValidationError

from megu.cli.sentences import say
from megu.project.schema import Kept, Recipient

KEPT = ("what", "place", "owner", "since", "state")


def kept(rows: Sequence[str]) -> list[dict[str, Any]]:
    """Return what else still holds what was forgotten. Raises typer.BadParameter for a row that can't be one."""
    return [_kept(row) for row in rows if row.strip()]


def told(rows: Sequence[str]) -> list[dict[str, Any]]:
    """Return who was given earlier models. Raises typer.BadParameter for a row that can't be one."""
    return [_told(row) for row in rows if row.strip()]


def _kept(row: str) -> dict[str, Any]:
    cells = {name: cell for name, cell in zip(KEPT, _cells(row), strict=False) if cell}
    try:
        if len(_cells(row)) > len(KEPT):
            raise ValueError("too many cells")
        return Kept.model_validate(cells).model_dump()
    except (ValidationError, ValueError) as error:
        raise typer.BadParameter(say("row_kept_wrong", row=row), param_hint="--kept") from error


def _told(row: str) -> dict[str, Any]:
    name, _, rest = row.partition(";")
    try:
        told: dict[str, Any] = {"told": date.fromisoformat(rest.strip())}
    except ValueError:
        told = {"why_not": rest.strip()}
    try:
        return Recipient.model_validate({"name": name.strip(), **told}).model_dump()
    except ValidationError as error:
        raise typer.BadParameter(say("row_told_wrong", row=row), param_hint="--recipient") from error


def _cells(row: str) -> list[str]:
    return [cell.strip() for cell in row.split(";")]
