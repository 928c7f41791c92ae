"""The rule that makes a forget set, as it stands in `project.json`."""

import os
from collections.abc import Callable
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_serializer

Scenario = Literal["classes", "subclass", "random", "chosen"]
"""What is forgotten: whole classes, a part of one class, a random share of the training images, or chosen images."""


def _is_path(text: str) -> str:
    """Raises ValueError for what no system takes, and answers with an error of its own: so the file was damaged."""
    if "\0" in text:
        raise ValueError("a path with a NUL")
    os.fsencode(text)
    return text


StoredPath = Annotated[str, AfterValidator(_is_path)]
"""A path as `Project.store_path` writes it."""


class Choice(BaseModel):
    """Base of all that a user chose: what a newer version wrote beside it is passed over."""

    model_config = ConfigDict(extra="ignore", validate_assignment=True)


class ForgetRule(Choice):
    """The rule that makes the forget set; its images are stored by the *forget* stage as hashes and names.

    classes: those forgotten whole; in the kind ``subclass`` those whose `subclasses` are. column: the column of the
    images that `subclasses` are values of; "" stands for their sub-class. share, seed: of ``random``, as a fraction of
    the training images. images: those ``chosen``, by relative name (NFC) or SHA-256; or `selection`, the name of the
    file (`selections`) that lists `count` of them by name and hash; or `subclasses` of a `column` in all classes.
    lookalikes: the name of the file with what was decided about near-duplicates; "" while they were not looked for.
    digest: stands for names, or values of a column, that were erased as traces: results are still found by it.
    """

    kind: Scenario = "classes"
    classes: list[str] = Field(default_factory=list)
    subclasses: list[str] = Field(default_factory=list)
    column: str = ""
    share: float = Field(default=0.0, ge=0, lt=1)
    seed: int = Field(default=0, ge=0, le=2**31 - 1)
    images: list[str] = Field(default_factory=list)
    selection: str = Field(default="", pattern="^([0-9a-f]{20})?$")
    count: int = Field(default=0, ge=0)
    lookalikes: str = Field(default="", pattern="^([0-9a-f]{20})?$")
    digest: str = Field(default="", pattern="^([0-9a-f]{64})?$")

    @property
    def stated(self) -> bool:
        """Whether anything is chosen."""
        return bool(
            {
                "classes": self.classes,
                "subclass": self.classes and self.subclasses,
                "random": self.share,
                "chosen": self.images or self.selection or self.digest or (self.column and self.subclasses),
            }[self.kind]
        )

    @property
    def by_column(self) -> bool:
        """Whether the chosen images are those with a value in a column, of whatever class."""
        return self.kind == "chosen" and bool(self.column)

    @model_serializer(mode="wrap")
    def _of_its_kind(self, dump: Callable[[Any], dict[str, Any]]) -> dict[str, Any]:
        """What a kind has no use for is not written: it would only make equal rules look different."""
        kept = ("kind", *_OF_KIND[self.kind])
        added = _ADDED[self.kind]
        return {name: value for name, value in dump(self).items() if name in kept or (name in added and value)}


_OF_KIND: dict[Scenario, tuple[str, ...]] = {
    "classes": ("classes",),
    "subclass": ("classes", "subclasses"),
    "random": ("share", "seed"),
    "chosen": ("images",),
}
_ADDED: dict[Scenario, tuple[str, ...]] = {
    "classes": (),
    "subclass": ("column", "lookalikes"),
    "random": ("lookalikes",),
    "chosen": ("column", "subclasses", "selection", "count", "lookalikes", "digest"),
}
"""Written only where they say something: rules made before there were such stay what they were."""
