"""How a parameter is declared: once, as a pydantic field that form, command line and report all read."""

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802  (the name that Qt's translator looks for)
    """Marks `text` for translation without needing Qt; returns it unchanged."""
    return text


class Parameters(BaseModel):
    """Base of every set of parameters: immutable, and unknown names are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def parameter(
    default: Any,
    title: str,
    help: str,  # noqa: A002  (the word the form shows)
    *,
    unit: str = "",
    scale: Literal["linear", "log"] = "linear",
    advanced: bool = False,
    **bounds: Any,
) -> Any:
    """A pydantic field with what a form needs; `bounds` are pydantic's (`ge`, `gt`, `le`, `lt`)."""
    extra: dict[str, Any] = {"unit": unit, "scale": scale, "advanced": advanced}
    return Field(default, title=title, description=help, json_schema_extra=extra, **bounds)
