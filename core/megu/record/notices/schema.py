"""Notices as pydantic models, which give their published JSON schema. Dates are ISO 8601, times UTC.

Each is an in-toto Statement in a DSSE envelope, like the record (`megu.record.schema.record`).
"""

from typing import Annotated, Literal, get_args

from pydantic import Field

from megu.record.schema.case import Hex, Part, What
from megu.record.schema.record import Resource

PREFIX = "urn:x-megu-desktop:"
Kind = Literal["deployment", "destruction", "refusal", "extension"]
KINDS: tuple[Kind, ...] = get_args(Kind)
How = Literal["deleted", "cleared", "purged", "destroyed", "withdrawn"]
"""The terms of NIST SP 800-88 for media, deletion by the system's own means, and taking out of use."""


class _Notice(Part):
    """The fields that every notice has."""

    controller: str = Field(description="The body responsible for the data.")
    by: str = Field(description="Who did or decided it.")
    function: str = Field(description="The function in which they did.")
    on: str = Field(description="The date of it.")
    written: str = Field(description="When the notice was written.")
    program: str = Field(description="The version that wrote it.")


class Deployment(_Notice):
    """A model was put into service."""

    kind: Literal["deployment"] = "deployment"
    record: Hex = Field(description="SHA-256 of what is signed of the model's record.")
    place: str = Field(description="Where it serves.")
    withdrawn: list[Hex] = Field(description="SHA-256 of models that it replaced there.")


class Destroyed(Part):
    """A thing that held forgotten images: a row of what remains."""

    what: What
    sha256: Hex | None = Field(description="Of a file that is known.")
    place: str = Field(description="Where it was.")


class Destruction(_Notice):
    """Something was destroyed. how: the terms of NIST SP 800-88 for media, and deletion by the system's own means."""

    kind: Literal["destruction"] = "destruction"
    record: Hex = Field(description="SHA-256 of what is signed of the record that lists it.")
    things: list[Destroyed]
    how: How
    words: str = Field(description="The method, in words.")
    witness: str = Field(description="A witness.")


class Refusal(_Notice):
    """A request was refused."""

    kind: Literal["refusal"] = "refusal"
    reference: str
    received: str | None
    due: str | None
    reason: str
    ground: str = Field(description="What it was asked on.")
    exception: str = Field(description="What exempts from it.")
    replied: str | None = Field(description="The date of the reply to who asked.")


class Extension(_Notice):
    """The day by which a request must be answered was moved."""

    kind: Literal["extension"] = "extension"
    reference: str
    received: str | None
    due: str | None = Field(description="The day before.")
    until: str = Field(description="The day since.")
    reason: str
    replied: str | None = Field(description="The date on which who asked was told.")


Notice = Deployment | Destruction | Refusal | Extension


class NoticeStatement(Part):
    """The signed statement, as JSON in ASCII without spaces, its names in this order."""

    type_: Literal["https://in-toto.io/Statement/v1"] = Field(alias="_type")
    subject: list[Resource] = Field(
        description="The model that is in service; what was destroyed, as far as its SHA-256 is known; the record; of "
        "requests, the SHA-256 of the reference in UTF-8."
    )
    predicate_type: Literal[
        "urn:x-megu-desktop:deployment:1",
        "urn:x-megu-desktop:destruction:1",
        "urn:x-megu-desktop:refusal:1",
        "urn:x-megu-desktop:extension:1",
    ] = Field(alias="predicateType")
    predicate: Annotated[Notice, Field(discriminator="kind")]
