"""Options whose rows contain several cells, separated by semicolons."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import typer
from pydantic import ValidationError

from megu.cli.sentences import say
from megu.project.schema import Kept, Recipient

COLUMNS = ("what", "place", "owner", "since", "state")


def parse_kept(rows: Sequence[str]) -> list[dict[str, Any]]:
    """Parse rows about things that still hold what was forgotten. Raises typer.BadParameter for an invalid row."""
    return [_parse_kept_row(row) for row in rows if row.strip()]


def parse_recipients(rows: Sequence[str]) -> list[dict[str, Any]]:
    """Parse rows about recipients of earlier models. Raises typer.BadParameter for an invalid row."""
    return [_parse_recipient(row) for row in rows if row.strip()]


def _parse_kept_row(row: str) -> dict[str, Any]:
    cells = {name: cell for name, cell in zip(COLUMNS, _split_cells(row), strict=False) if cell}
    try:
        if len(_split_cells(row)) > len(COLUMNS):
            raise ValueError("too many cells")
        return Kept.model_validate(cells).model_dump()
    except (ValidationError, ValueError) as error:
        raise typer.BadParameter(say("row_kept_wrong", row=row), param_hint="--kept") from error


def _parse_recipient(row: str) -> dict[str, Any]:
    name, _, rest = row.partition(";")
    try:
        reply: dict[str, Any] = {"told": date.fromisoformat(rest.strip())}
    except ValueError:
        reply = {"why_not": rest.strip()}
    try:
        return Recipient.model_validate({"name": name.strip(), **reply}).model_dump()
    except ValidationError as error:
        raise typer.BadParameter(say("row_told_wrong", row=row), param_hint="--recipient") from error


def _split_cells(row: str) -> list[str]:
    return [cell.strip() for cell in row.split(";")]
