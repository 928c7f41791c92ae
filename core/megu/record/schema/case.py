"""The parts of a record that a person states or acts on: people, requests, and what still holds what was forgotten.

`megu.record.schema.record` contains the whole record.
"""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from megu.record.wording.codes import SentenceOrText

Hex = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


class Part(BaseModel):
    """A part of the signed content. Unknown fields are refused, and no field can be changed."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Request(Part):
    """An erasure request that the run fulfils, as stated by the user."""

    reference: str = Field(description="The case's reference, as the controller keeps it.")
    received: str | None = Field(description="The date it was received, ISO 8601.")
    due: str | None = Field(description="The date by which it had to be done, ISO 8601.")
    decided: str | None = Field(description="The date of the decision, ISO 8601.")
    decided_by: str = Field(description="The person who decided.")
    decided_as: str = Field(default="", description="That person's role.")
    ground: str = Field(default="", description="Why it was asked or granted, in the controller's words.")
    exception: str = Field(default="", description="What exempts part of it, in the controller's words.")
    extended: str | None = Field(default=None, description="The date to which the due date was moved, ISO 8601.")
    extension_reason: str = Field(default="", description="Why it was moved.")
    replied: str | None = Field(default=None, description="The date of the reply to who asked, ISO 8601.")


class Recipient(Part):
    """A person or body that was given an earlier model."""

    name: str
    told: str | None = Field(description="The date they were told to withdraw it, ISO 8601.")
    why_not: str = Field(description="Why they were not told.")


class Case(Part):
    """The people and bodies responsible for the erasure, and the requests that it fulfils."""

    controller: str = Field(description="The body responsible for the data.")
    operator: str = Field(description="Who carried it out.")
    requests: list[Request]
    operator_as: str = Field(default="", description="The function in which they carried it out.")
    processor: str = Field(default="", description="The processor acting for the controller.")
    activity: str = Field(default="", description="The processing activity, as the controller's register calls it.")
    recipients: list[Recipient] = Field(default=[], description="Of earlier models.")


What = Literal["original", "copy", "superseded", "model", "intermediate", "traces", "images", "note", "server"]


class Remaining(Part):
    """A thing that still held what was forgotten when the record was written."""

    what: What = Field(
        description="original: the model that was made to forget. copy: of it. superseded: a model that this project "
        "gave out before. model: another one. intermediate: weights in the project's folder from before or on the way. "
        "traces: names, hashes and pixels in the project's folder. images: the images themselves. note: something "
        "written. server: what a server keeps of images that it was sent."
    )
    state: Literal["there", "withdrawn", "destroyed", "unknown"]
    sha256: str | None = Field(default=None, description="Of a file that is known.")
    holds: list[str] = Field(default=[], description="References of the requests whose images it still holds.")
    count: int | None = Field(default=None, description="How many files.")
    bytes: int | None = Field(default=None, description="How large they are.")
    place: str = Field(default="", description="Where, in the user's words.")
    owner: str = Field(default="", description="In whose hands, in the user's words.")
    since: str | None = Field(default=None, description="From which date on, ISO 8601.")


class Remains(Part):
    """Everything that still exists. The sentences state what follows from it."""

    things: list[Remaining] = []
    copies: str = Field(default="", description="Of 0.1.0: copies and backups of the original, in the user's words.")
    recipients: str = Field(default="", description="Of 0.1.0: recipients of earlier versions, in the user's words.")
    other_exports: list[str] = Field(
        default=[], description="Of 0.1.0: SHA-256 of other files exported by the same project."
    )
    sentences: list[SentenceOrText] = []
