"""The parts of a record that state results: figures, and each request judged by its own images.

`megu.record.schema.record` contains the whole record. Shares have a value, low, high and count.
"""

from collections.abc import Callable
from typing import Any, Literal

from pydantic import Field, model_serializer

from megu.record.schema.case import Part
from megu.record.wording.codes import FIGURE_CODES, FIGURE_HELP, JUDGEMENT_HELP, SentenceOrText


def drop_none(values: dict[str, Any], *names: str) -> dict[str, Any]:
    """Return JSON values without the named ones if these are null."""
    return {name: value for name, value in values.items() if name not in names or value is not None}


class Figure(Part):
    """One figure for each model: value, low, high and count; null if there is none."""

    code: str = Field(description=FIGURE_HELP, json_schema_extra={"enum": list(FIGURE_CODES)})
    title: str | None = Field(default=None, description="Of 0.1.0: its name in English.")
    definition: str | None = Field(default=None, description="Of 0.1.0: what it is, in English.")
    models: dict[str, dict[str, Any] | None]

    @model_serializer(mode="wrap")
    def _drop_words(self, dump: Callable[[Any], dict[str, Any]]) -> dict[str, Any]:
        """Leave out title and definition, which follow from the code; content signed with them keeps them."""
        return drop_none(dump(self), "title", "definition")


class Withheld(Part):
    """A figure that can't be known, with the reason."""

    code: str = Field(description=FIGURE_HELP)
    title: str | None = Field(default=None, description="Of 0.1.0: its name in English.")
    why: SentenceOrText

    @model_serializer(mode="wrap")
    def _drop_words(self, dump: Callable[[Any], dict[str, Any]]) -> dict[str, Any]:
        """Leave out the title, which follows from the code."""
        return drop_none(dump(self), "title")


class Earlier(Part):
    """An erasure request that was fulfilled before, and whether the exported model still fulfils it."""

    reference: str = Field(description="The case's reference.")
    state: Literal["still", "remembered", "too_few", "unknown"]
    why: str = Field(description="Why it can't be known; empty otherwise.")
    measured_on: Literal["test", "training"] | None = Field(description="Unseen images of the same, or the set itself.")
    before: dict[str, Any] | None = Field(
        description="Accuracy of the model that fulfilled it: value, low, high, count."
    )
    now: dict[str, Any] | None = Field(description="Accuracy of the model that was given out, on the same images.")


class Judged(Part):
    """The judgement of one erasure request by its own images alone. Shares have a value, low, high and count."""

    reference: str = Field(description="The case's reference.")
    own: bool = Field(description="Whether the run was made for it; else an earlier run was.")
    verdict: Literal["met", "not_met", "cannot_tell", "unknown"]
    why: str = Field(description=JUDGEMENT_HELP)
    kind: Literal["classes", "subclass", "random", "chosen"]
    images: int | None = Field(description="How many of its training images are there; null where that can't be known.")
    least: int | None = Field(description="How many images could have told, where it cannot be told.")
    measured_on: Literal["test", "training"] | None = Field(description="Unseen images of the same, or its own.")
    original: dict[str, Any] | None = Field(description="How many of these the original names correctly.")
    before: dict[str, Any] | None = Field(description="The model of the run that was made for it.")
    now: dict[str, Any] | None = Field(description="The model that was given out.")
    recognised: dict[str, Any] | None = Field(
        description="Of single images: both models' accuracies, and what is to be expected on images never seen."
    )
    attack: dict[str, Any] | None = Field(
        description="For how many an attack by entropy takes as trained on, and its control: the same attack on unseen "
        "images of the same classes."
    )


class Reference(Part):
    """The quality of the retrained model as a reference."""

    retrained: bool = Field(description="Whether there is one.")
    approximate: bool = Field(description="Whether it is none that can be relied on.")
    why: SentenceOrText | None


class Expected(Part):
    """The estimated share of the forgotten images (the figure `forget_train`) that a model would recognise which never
    saw them. It is not measured on a retrained model, and nothing in the record is judged by it."""

    method: Literal["sketch"] = Field(
        description="sketch: models trained briefly on the images that stay alone, made as sure of images that they "
        "were not trained on as the original is, and the mean of their answers."
    )
    value: float
    low: float = Field(
        description="The lower end of the range, as far as the models and their intervals leave it open."
    )
    high: float = Field(description="Its upper end.")
    count: int = Field(description="How many images: those that were forgotten.")
    calibrated_on: Literal["validation", "training"] = Field(
        description="The images by which they were made as sure as the original: unseen ones, or where too few are "
        "known, images that stay."
    )
