"""The evidence record, `evidence.json`: its parts as pydantic models, which give the published JSON schema.

The file is an envelope (`megu.record.form.envelope`) around a `Statement`, whose predicate is the record. `content` is
the same, byte for byte, for two runs of the same choices on the same machine. What differs between the runs, such as
dates, times and memory, is in `when`. Shares are fractions, durations are seconds, times are ISO 8601 in UTC.
"""

import json
from collections.abc import Callable
from typing import Any, Literal

from pydantic import Field, ValidationInfo, field_validator, model_serializer

from megu.base.fingerprints import in_fours
from megu.record.schema.case import Case, Hex, Part, Remains
from megu.record.schema.found import Earlier, Expected, Figure, Judged, Reference, Withheld
from megu.record.wording.codes import TRACES_HELP, SentenceOrText

NAME = "megu-evidence-2"
"""Increase the number if a reader of the former schema would be misled; see also `Predicate` and `PREDICATE_TYPE`."""
NAME_1 = "megu-evidence-1"
"""The schema that 0.1.0 wrote (`megu.record.form.schema_1`)."""
STATEMENT_TYPE = "https://in-toto.io/Statement/v1"
PREDICATE_TYPE = "urn:x-megu-desktop:evidence:2"


class Class(Part):
    """A class of the model, in the order of its outputs."""

    name: str | None = Field(description="Its name; null unless class names were to be shown.")
    hmac: str = Field(
        description="HMAC-SHA-256 of its name in UTF-8 (NFC) under a key derived from the record's; of 0.1.0 under the "
        "officer's key."
    )
    forgotten: int = Field(description="How many of its images were forgotten.")
    trained: int = Field(description="How many of its images trained the model.")
    whole: bool = Field(description="Whether all of them were forgotten.")


class Item(Part):
    """An image that was forgotten."""

    hmac: str = Field(
        description="HMAC-SHA-256 of the file's content under the image's opening, which is derived from the record's "
        "key and the file's SHA-256; of 0.1.0 under the officer's key."
    )
    name: str | None = Field(default=None, description="Its relative name; null unless names were to be shown.")
    picture: str | None = Field(default=None, description="A small picture as a data URI; null unless asked for.")


class LookAlikes(Part):
    """The decision about near-duplicates of the forget set."""

    threshold: float = Field(description="The cosine similarity of features from which on images counted as alike.")
    taken: int
    left: int
    unseen: int = Field(description="Those that did not train the model, so that nothing of them can be forgotten.")


class ForgetSet(Part):
    """The images that were forgotten. Bare hashes would link the record to anyone who has a copy of an image; checking
    these marks takes the officer's key, or an image's own opening, which the officer can pass on."""

    kind: Literal["classes", "subclass", "random", "chosen"]
    rule: SentenceOrText = Field(description="The rule, without names unless these were to be shown.")
    values: list[str] = Field(
        default=[], description="Of 0.1.0: HMACs of COLUMN=VALUE; of sub-classes, COLUMN is empty."
    )
    count: int
    of: int = Field(description="How many images trained the model.")
    outputs: int | None = Field(default=None, description="How many classes the model has; null of 0.1.0.")
    whole: int | None = Field(default=None, description="How many of them were forgotten whole; null of 0.1.0.")
    salt: str | None = Field(
        default=None,
        pattern=r"^[0-9a-f]{64}$",
        description="HMAC-SHA-256 over what the record tells, under a key derived from the officer's; from it and the "
        "officer's key HKDF-SHA-256 makes the record's key. Null of 0.1.0.",
    )
    key_check: str = Field(description="Tells the officer's key from others; says nothing of it.")
    items: list[Item] = Field(description="Sorted by their HMAC.")
    digest: str = Field(description="SHA-256 of all HMACs in this order, one a line.")
    lookalikes: LookAlikes | None = Field(description="Null where nobody looked for them.")
    copies: int | None = Field(description="Exact copies that went along.")


class Images(Part):
    """The images the models were measured on."""

    total: int
    retain: int
    used: Literal["all", "only", "unknown"] = Field(
        description="Which of them trained the model, by the user's answer."
    )
    established: str = Field(description="How that was established, in the user's words.")
    training_splits: list[str] = Field(description="The splits that trained the model, where only some did.")
    watched: Literal["half", "few"] = Field(
        default="half",
        description="Unseen images of a class that did not report: the first half of them by hash, which is what it "
        "means where it is left out; or as few as could be, where the halves had been fewer than 30.",
    )
    preprocessing: dict[str, Any]
    white: float | None = Field(description="What counted as white in images deeper than the model's.")
    folders: dict[str, int] = Field(
        default={}, description="Of 0.1.0: HMAC of a folder's name to its class's number, where they differ."
    )
    kept_digest: str | None = Field(
        default=None, description="Of 0.1.0: HMAC-SHA-256 over the sorted SHA-256 hashes of all images that stay."
    )
    kept: dict[str, str] | None = Field(
        default=None,
        description="Not written any more, for it is sealed: the images that stay, of each class and split its mark, "
        "and HMAC-SHA-256 over both and the sorted SHA-256 hashes of its images.",
    )

    @model_serializer(mode="wrap")
    def _omit_default(self, dump: Callable[[Any], dict[str, Any]]) -> dict[str, Any]:
        """Leave out a default value, so that content signed by an earlier version keeps its bytes."""
        return {name: value for name, value in dump(self).items() if name != "watched" or value != "half"}


class Model(Part):
    """The original or the exported model."""

    title: str
    architecture: str
    arguments: dict[str, Any]
    sha256: str = Field(description="Of the file; of a folder the digest of its files.")
    form: str


BLOCK = 4096


def round_size(size: int) -> int:
    """Return a file's size in bytes as a record states it: the exact size would reveal what was left out."""
    return -(-size // BLOCK) * BLOCK


class Exported(Model):
    """The exported model."""

    weights_sha256: str | None = Field(default=None, description="Of 0.1.0: of the weights as they came out.")
    weights: str | None = Field(
        default=None,
        description="HMAC-SHA-256, under a key derived from the record's, over the SHA-256 (hex) of the weights as "
        "they came out of unlearning, in whatever form given out: a bare hash could be reproduced for each guess.",
    )
    bytes: int = Field(description="How large it is; rounded up to 4,096, but of 0.1.0.")
    checked: int = Field(description="On how many images the file was read back and compared.")
    same: bool = Field(description="Whether it gave the same answers.")
    max_difference: float = Field(description="The largest difference of any output.")
    blanked: int = Field(description="How many classes' outputs and names were removed from it.")


class Method(Part):
    """The unlearning method with its parameters."""

    name: str
    title: str
    citation: str
    parameters: dict[str, Any] = Field(description="All of them, the seed included.")
    steps: int
    settings: dict[str, Any] = Field(description="Decisions measured on the machine, on which the bits depend.")
    after: list["Method"] = Field(description="The earlier unlearning that this one started from; empty: the original.")

    @field_validator("after", mode="wrap")
    @classmethod
    def _read_each(cls, value: Any, handler: Callable[[Any], Any], info: ValidationInfo) -> Any:
        """Read each earlier run by a call of its own: one call of pydantic reads 255 levels, on Windows only 99."""
        if not isinstance(value, list):
            return handler(value)
        if info.mode == "json":
            return [cls.model_validate_json(json.dumps(each), strict=True) for each in value]
        return [each if isinstance(each, cls) else cls.model_validate(each) for each in value]

    @property
    def shallow(self) -> "Method":
        """The method without earlier runs."""
        return self.model_copy(update={"after": []})

    def as_json(self) -> dict[str, Any]:
        """Return JSON values, those of each earlier run by a call of its own, for the same reason."""
        return {**self.shallow.model_dump(mode="json"), "after": [each.as_json() for each in self.after]}


class Attempt(Part):
    """A run on the same forget set."""

    method: str
    parameters: dict[str, Any]
    state: Literal["finished", "unfinished"]
    kept: bool


class Similarity(Part):
    """The origin of the transition matrix; classes by their number."""

    source: Literal["mllm", "server", "confusions"]
    scored_by: SentenceOrText | None = Field(description="What was taken as a score.")
    provenance: list[dict[str, Any]]
    questions: int
    rows: dict[int, list[float | None]] = Field(
        default={},
        description="Scores as used: row to forget, column candidate; sealed unless class names were to be shown.",
    )
    edited: int = Field(description="How many cells were set by hand.")
    sent: dict[str, int] = Field(description="Images sent, by remote host; empty: none left the machine.")


class Erased(Part):
    """Traces of the run that were erased from its project later."""

    at: str = Field(description="When, in UTC.")
    kinds: dict[str, int] = Field(
        description=f"How many files were removed, or freed of names, by what they held. {TRACES_HELP}"
    )
    bytes: int = Field(description="How large these files were.")


class Limit(Part):
    """A limit that the model had to meet before export."""

    code: Literal["forget_accuracy", "as_new", "retain_drop", "mia", "least_images", "least_measured"]
    wanted: float = Field(description="The limit: a share, a difference of shares, a number; 1 for yes.")
    found: float | None = Field(description="What was measured; null where it could not be.")
    met: bool


class Leave(Part):
    """The administrator's permission to export the model although it misses a limit."""

    reason: str
    by: str
    at: str = Field(description="When, in UTC.")


class Policy(Part):
    """The rules that an administrator had fixed for the project's operators."""

    digest: str = Field(description="SHA-256 of the rules' canonical JSON; a copy of policy.json is compared with it.")
    key_fingerprint: str = Field(description="Of the key that sealed them, made from the administrator's passphrase.")
    prepared: str
    prepared_by: str
    kinds: list[Literal["classes", "subclass", "random", "chosen"]] = Field(description="What could be forgotten.")
    remote: Literal["never", "not_forget", "allowed"] = Field(description="What could be sent to a server.")
    interval: bool = Field(description="Whether the worse ends of 95 % intervals had to meet the limits.")
    limits: list[Limit]
    leave: Leave | None = Field(description="Null where none was given.")


class Content(Part):
    """Everything that two runs of the same choices on the same machine have in common."""

    case: Case
    shown: list[Literal["names", "classes", "pictures"]]
    classes: list[Class] = Field(default=[], description="Sealed unless class names were to be shown: then empty here.")
    sealed: str | None = Field(
        default=None,
        description="All by which a class could be told: JSON, filled up with spaces, encrypted by AES-256-SIV under a "
        "key derived from the record's, with the predicate's type and the salt as associated data, in base64. It holds "
        "classes (as above), values (HMACs of COLUMN=VALUE), folders (HMAC of a folder's name to its class's number), "
        "kept (of each class and split of the images that stay its mark, and HMAC-SHA-256 over both and the sorted "
        "SHA-256 hashes of its images) and rows (of class similarity). Null of 0.1.0.",
    )
    forget_set: ForgetSet
    images: Images
    original: Model
    unlearned: Exported
    method: Method
    attempts: list[Attempt]
    earlier: list[Earlier] = Field(
        description="Of records of 0.1.0: requests fulfilled before, checked again on the model that was given out."
    )
    requests: list[Judged] = Field(
        default=[], description="Requests that this run was made for, and earlier ones; left out where there are none."
    )
    similarity: Similarity | None
    figures: list[Figure]
    withheld: list[Withheld]
    verdict: dict[str, Any]
    reference: Reference
    expected: Expected | None = Field(
        default=None, description="Left out where it was not estimated, as for whole classes, of which it is none."
    )
    versions: dict[str, str]
    machine: dict[str, Any]
    shows: list[SentenceOrText]
    does_not_show: list[SentenceOrText]
    remains: Remains
    policy: Policy | None = Field(default=None, description="Left out where no administrator had prepared the project.")

    @property
    def shallow(self) -> "Content":
        """The content without the method's earlier runs."""
        return self.model_copy(update={"method": self.method.shallow})

    def as_json(self) -> dict[str, Any]:
        """Return JSON values, however many earlier runs there are."""
        return {**self.shallow.model_dump(mode="json"), "method": self.method.as_json()}

    @model_serializer(mode="wrap")
    def _omit_empty(self, dump: Callable[[Any], dict[str, Any]]) -> dict[str, Any]:
        """Leave out empty parts that earlier versions did not have, so that content signed by them keeps its bytes."""
        rare = ("policy", "requests", "expected")
        return {name: value for name, value in dump(self).items() if name not in rare or value}


class When(Part):
    """Dates, times and memory, which differ between two runs of the same choices."""

    run: str = Field(description="The run's number in its project.")
    recorded: str
    done: str = Field(description="When the unlearned model was exported.")
    attempts: list[dict[str, Any]]
    stages: dict[str, dict[str, Any]] = Field(description="Started and seconds, by stage.")
    seconds: dict[str, float | None] = Field(description="What each model cost, everything counted.")
    memory: int | None = Field(description="The most memory unlearning took, in bytes, where known.")
    traces: Erased | None
    program: str | None = Field(default=None, description="The version that wrote the record; null of 0.1.0.")
    predecessor: Hex | None = Field(
        default=None, description="SHA-256 of what is signed of the record that the project wrote before this one."
    )


class Signature(Part):
    """An Ed25519 signature over DSSE's encoding of the payload, by one of the signers."""

    keyid: Hex = Field(description="SHA-256 of the public key.")
    sig: str = Field(description="64 bytes, base64.")
    public_key: Hex = Field(description="32 bytes, hex: by it alone integrity can be checked, not who signed.")

    @property
    def key_fingerprint(self) -> str:
        """Return the first 16 digits of the key's SHA-256, in groups of four."""
        return in_fours(self.keyid[:16])


class Resource(Part):
    """A model's file, as in-toto describes what a statement is about or depends on."""

    name: str
    digest: dict[str, Hex] = Field(
        description="sha256: of the file. meguFolder: of the list of a folder's files, each with its SHA-256."
    )


class Predicate(Part):
    """The record itself."""

    schema_: Literal["megu-evidence-2"] = Field(alias="schema")
    content: Content
    when: When
    resolved_dependencies: list[Resource] = Field(alias="resolvedDependencies", description="The original model.")


class Statement(Part):
    """The signed statement, as JSON in ASCII without spaces, its names in this order."""

    type_: Literal["https://in-toto.io/Statement/v1"] = Field(alias="_type")
    subject: list[Resource] = Field(description="The model that was given out.")
    predicate_type: Literal["urn:x-megu-desktop:evidence:2"] = Field(alias="predicateType")
    predicate: Predicate


class Record(Part):
    """An evidence record in memory; `signed` are the verified bytes of a record that was read from a file."""

    schema_: Literal["megu-evidence-2", "megu-evidence-1"] = NAME
    content: Content
    when: When
    signatures: tuple[Signature, ...] = ()
    signed: bytes | None = None

    @property
    def references(self) -> set[str]:
        """Return the references of all requests that the model fulfils, or is stated to fulfil: its own, and earlier
        ones."""
        content = self.content
        return {one.reference for one in (*content.case.requests, *content.requests, *content.earlier)}

    @property
    def met(self) -> set[str]:
        """Return the references of requests that the model was found to meet; for 0.1.0, of its own requests."""
        requests = self.content.requests
        if not requests and self.schema_ == NAME_1:
            return self.references
        return {one.reference for one in requests if one.verdict == "met"}

    def replace_parts(self, **parts: Any) -> "Record":
        """Return a copy with other parts, in the current schema and without signatures."""
        return self.model_copy(update={**parts, "schema_": NAME, "signatures": (), "signed": None})
