"""The rule of the forget set, as written in `project.json`."""

import os
from collections.abc import Callable
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_serializer

Scenario = Literal["classes", "subclass", "random", "chosen"]
"""Kinds of rules: whole classes, a part of one class, a random share of the training images, or chosen images."""


def _check_path(text: str) -> str:
    """Return the path. Raises ValueError for one that no system accepts, since the file must be damaged."""
    if "\0" in text:
        raise ValueError("a path with a NUL")
    os.fsencode(text)
    return text


StoredPath = Annotated[str, AfterValidator(_check_path)]
"""A path as `Project.store_path` writes it."""


class Choice(BaseModel):
    """Base of all choices of the user; unknown fields, written by newer versions, are ignored."""

    model_config = ConfigDict(extra="ignore", validate_assignment=True)


class ForgetRule(Choice):
    """The rule of the forget set; the *forget* stage stores its images as hashes and names.

    Attributes
    ----------
    kind : Scenario
    classes : list of str
        Classes to forget whole; for ``subclass``, the classes of `subclasses`.
    subclasses : list of str
        Values of the column `column`; for ``chosen``, in all classes.
    column : str
        A column of the images; "" stands for their sub-class.
    share : float
        Fraction of the training images to draw, for ``random``.
    seed : int
        Seed of the draw, for ``random``.
    images : list of str
        Chosen images, by relative name (NFC) or SHA-256.
    selection : str
        Name of the file (`selections`) that lists `count` chosen images by name and hash.
    lookalikes : str
        Name of the file with the decision about near-duplicates; "" before they were looked for.
    digest : str
        Replaces names, or values of a column, that were erased as traces; results are still found by it.
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
        """True if anything is chosen."""
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
        """True if images are chosen by their value in a column, whatever their class."""
        return self.kind == "chosen" and bool(self.column)

    @model_serializer(mode="wrap")
    def _only_used_fields(self, dump: Callable[[Any], dict[str, Any]]) -> dict[str, Any]:
        """Leave out fields that a kind doesn't use: they would make equal rules look different."""
        fields = ("kind", *_REQUIRED[self.kind])
        optional = _OPTIONAL[self.kind]
        return {name: value for name, value in dump(self).items() if name in fields or (name in optional and value)}


_REQUIRED: dict[Scenario, tuple[str, ...]] = {
    "classes": ("classes",),
    "subclass": ("classes", "subclasses"),
    "random": ("share", "seed"),
    "chosen": ("images",),
}
_OPTIONAL: dict[Scenario, tuple[str, ...]] = {
    "classes": (),
    "subclass": ("column", "lookalikes"),
    "random": ("lookalikes",),
    "chosen": ("column", "subclasses", "selection", "count", "lookalikes", "digest"),
}
"""Written only if not empty, so that rules made before these fields existed stay the same."""
