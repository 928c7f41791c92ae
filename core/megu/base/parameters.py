"""How a parameter is declared: once, as a pydantic field that form, command line and report all read."""

from typing import Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from megu.base.errors import MeguError


class Parameters(BaseModel):
    """Base of every set of parameters: immutable, and unknown names are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    @classmethod
    def allowed(cls, name: str) -> str:
        """What a parameter can be: its range, its words, or ``true, false``."""
        field = cls.model_json_schema()["properties"][name]
        if words := field.get("enum"):
            return ", ".join(words)
        if field["type"] == "boolean":
            return "true, false"
        low, high = (field.get(f"{end}imum", field.get(f"exclusive{end.capitalize()}imum")) for end in ("min", "max"))
        return f"{low:g} – {high:g}" if field["type"] == "number" else f"{low} – {high}"

    @classmethod
    def checked(cls, values: dict[str, Any], prefix: str = "") -> Self:
        """The parameters with these values. Raises MeguError ``parameter_wrong``, which names the first wrong one."""
        try:
            return cls.model_validate(values)
        except ValidationError as error:
            first = error.errors()[0]
            name, told = str(first["loc"][0]), {"value": first["input"]}
            allowed = cls.allowed(name) if name in cls.model_fields else ", ".join(cls.model_fields) or "–"
            raise MeguError("parameter_wrong", name=prefix + name, allowed=allowed, **told) from error

    @classmethod
    def _unwritten(cls) -> dict[str, Any]:
        extras = {name: field.json_schema_extra for name, field in cls.model_fields.items()}
        return {
            name: extra["unwritten"]
            for name, extra in extras.items()
            if isinstance(extra, dict) and "unwritten" in extra
        }

    @classmethod
    def complete(cls, values: dict[str, Any]) -> dict[str, Any]:
        """Return stored values with those that `written` left out, so that no default takes their place."""
        return {**cls._unwritten(), **values}

    @classmethod
    def stored(cls, values: dict[str, Any]) -> Self:
        """Return the parameters that stored values stand for. Raises MeguError ``parameter_wrong``."""
        return cls.checked(cls.complete(values))

    def written(self) -> dict[str, Any]:
        """Return the values as they are stored: results keep the names that they had before a field was added."""
        unwritten = self._unwritten()
        values = self.model_dump(mode="json")
        return {name: value for name, value in values.items() if name not in unwritten or value != unwritten[name]}


def parameter(
    default: Any,
    title: str,
    help: str,  # noqa: A002  (the word the form shows)
    *,
    unit: str = "",
    scale: Literal["linear", "log"] = "linear",
    advanced: bool = False,
    unwritten: Any = None,
    **bounds: Any,
) -> Any:
    """A pydantic field with what a form needs; `bounds` are pydantic's (`ge`, `gt`, `le`, `lt`).

    unwritten: for a field added to parameters that have results: the value that those without the field stand for.
    With it, the field is not stored, so that those results are found again.
    """
    extra: dict[str, Any] = {"unit": unit, "scale": scale, "advanced": advanced}
    if unwritten is not None:
        extra["unwritten"] = unwritten
    return Field(default, title=title, description=help, json_schema_extra=extra, **bounds)
