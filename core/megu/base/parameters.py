"""Declaration of parameters: one pydantic field each, read by the form, the command line and the report."""

from typing import Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from megu.base.errors import MeguError


class Parameters(BaseModel):
    """Base of every set of parameters: immutable, without unknown names."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    @classmethod
    def allowed(cls, name: str) -> str:
        """Return a parameter's allowed values: its range, its words, or ``true, false``."""
        field = cls.model_json_schema()["properties"][name]
        if words := field.get("enum"):
            return ", ".join(words)
        if field["type"] == "boolean":
            return "true, false"
        low, high = (field.get(f"{end}imum", field.get(f"exclusive{end.capitalize()}imum")) for end in ("min", "max"))
        return f"{low:g} – {high:g}" if field["type"] == "number" else f"{low} – {high}"

    @classmethod
    def checked(cls, values: dict[str, Any], prefix: str = "") -> Self:
        """Return the parameters with these values. Raises MeguError ``parameter_wrong`` for the first wrong one."""
        try:
            return cls.model_validate(values)
        except ValidationError as error:
            first = error.errors()[0]
            name, details = str(first["loc"][0]), {"value": first["input"]}
            allowed_values = cls.allowed(name) if name in cls.model_fields else ", ".join(cls.model_fields) or "–"
            raise MeguError("parameter_wrong", name=prefix + name, allowed=allowed_values, **details) from error

    @classmethod
    def _list_unwritten(cls) -> dict[str, Any]:
        extras = {name: field.json_schema_extra for name, field in cls.model_fields.items()}
        return {
            name: extra["unwritten"]
            for name, extra in extras.items()
            if isinstance(extra, dict) and "unwritten" in extra
        }

    @classmethod
    def complete(cls, values: dict[str, Any]) -> dict[str, Any]:
        """Return stored values with those that `written` omitted, so that no default replaces them."""
        return {**cls._list_unwritten(), **values}

    @classmethod
    def stored(cls, values: dict[str, Any]) -> Self:
        """Return the parameters of stored values. Raises MeguError ``parameter_wrong``."""
        return cls.checked(cls.complete(values))

    def written(self) -> dict[str, Any]:
        """Return the values to store.

        A field added later is left out at its old value, so that results keep their names.
        """
        unwritten = self._list_unwritten()
        values = self.model_dump(mode="json")
        return {name: value for name, value in values.items() if name not in unwritten or value != unwritten[name]}


def parameter(
    default: Any,
    title: str,
    help: str,  # noqa: A002  (the form shows it)
    *,
    unit: str = "",
    scale: Literal["linear", "log"] = "linear",
    advanced: bool = False,
    unwritten: Any = None,
    **bounds: Any,
) -> Any:
    """Return a pydantic field with the extra data that a form needs.

    Parameters
    ----------
    default
        Default value.
    title, help : str
        Label and explanation in the form.
    unit : str
        Unit shown beside the value.
    scale : {"linear", "log"}
        Scale of the form's slider.
    advanced : bool
        True hides the parameter among the advanced ones.
    unwritten
        For a field added to parameters that already have results: the value of results without the field. At this value
        the field is not stored, so that those results are found again.
    **bounds
        pydantic's `ge`, `gt`, `le` and `lt`.
    """
    extra: dict[str, Any] = {"unit": unit, "scale": scale, "advanced": advanced}
    if unwritten is not None:
        extra["unwritten"] = unwritten
    return Field(default, title=title, description=help, json_schema_extra=extra, **bounds)
